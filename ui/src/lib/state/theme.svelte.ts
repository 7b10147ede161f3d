import type { Settings } from '$lib/api/generated';

const dark = window.matchMedia('(prefers-color-scheme: dark)');
let chosen: Settings['theme'] = 'system';

/** Puts theme and text size on the page. */
export function applyLook(settings: Settings): void {
  chosen = settings.theme;
  document.documentElement.style.fontSize = `${settings.text_percent}%`;
  paint();
}

/** Follows Windows where the officer chose that; to be called once. */
export function watchTheme(): () => void {
  paint();
  dark.addEventListener('change', paint);
  return () => dark.removeEventListener('change', paint);
}

function paint(): void {
  const isDark = chosen === 'dark' || (chosen === 'system' && dark.matches);
  document.documentElement.dataset['theme'] = isDark ? 'dark' : 'light';
}
