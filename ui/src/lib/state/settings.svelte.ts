import { call } from '$lib/api/call';
import type { LastPlace, Settings } from '$lib/api/generated';
import { present } from '$lib/errors/present.svelte';
import { pending } from '$lib/pending/pending.svelte';

/** The place is kept this long after the last move. Milliseconds. */
const KEEP_AFTER_MS = 1_000;

const dark = window.matchMedia('(prefers-color-scheme: dark)');

/** How the officer likes the screen, and where the officer stopped. */
class OfficerSettings {
  current = $state.raw<Settings>({ theme: 'system', text_percent: 0, last: null });

  #timer: ReturnType<typeof setTimeout> | undefined;
  #unkept = false;

  /** Asks the core and follows Windows' theme; to be called once. */
  async start(): Promise<void> {
    dark.addEventListener('change', () => this.#paint());
    pending.register({ flush: () => this.#keep() });
    this.current = await call('settings.get', {});
    this.#paint();
  }

  /** Changes how the screen looks. */
  async look(look: Partial<Pick<Settings, 'theme' | 'text_percent'>>): Promise<void> {
    this.current = { ...this.current, ...look };
    this.#paint();
    this.#unkept = true;
    await this.#keep();
  }

  /** Notes where the officer is: the screen, the tab, or only the row in it. */
  stopAt(place: Partial<LastPlace>): void {
    const last = this.current.last ?? { screen: '', year: null, plan: null, tab: null, item: null };
    this.current = { ...this.current, last: { ...last, ...place } };
    this.#unkept = true;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#keep(), KEEP_AFTER_MS);
  }

  async #keep(): Promise<void> {
    clearTimeout(this.#timer);
    if (!this.#unkept) return;
    this.#unkept = false;
    await call('settings.set', this.current).catch(present);
  }

  #paint(): void {
    const { theme, text_percent: percent } = this.current;
    const isDark = theme === 'dark' || (theme === 'system' && dark.matches);
    document.documentElement.dataset['theme'] = isDark ? 'dark' : 'light';
    document.documentElement.style.fontSize = percent ? `${percent}%` : '';
  }
}

export const settings = new OfficerSettings();
