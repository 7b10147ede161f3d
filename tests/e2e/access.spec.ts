import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

import type { App } from './support/app';
import { PLACES, type Place } from './support/places';
import { expect, test } from './support/test';

/** Two walks, so that both workers have one. */
const HALF = Math.ceil(PLACES.length / 2);
const WALKS = { 'the first half': PLACES.slice(0, HALF), 'the second half': PLACES.slice(HALF) };

for (const [name, places] of Object.entries(WALKS)) {
  test(`every screen and dialog can be used without sight of it, light and dark: ${name}`, async ({ app, page }) => {
    test.setTimeout(600_000);
    await app.look('light');
    const faults: string[] = [];
    let begun = false;
    for (const place of places) {
      begun = await openAnew(app, place, begun);
      faults.push(...(await faultsOf(page, 'light')).map((fault) => `${place.name}: ${fault}`));
      // In the dark only colours differ: they are changed where the screen stands.
      await wear(page, 'dark');
      faults.push(...(await faultsOf(page, 'dark')).map((fault) => `${place.name} in the dark: ${fault}`));
      await wear(page, 'light');
    }
    expect(faults).toEqual([]);
  });
}

test('the look that the officer chose is that in which the program opens', async ({ app }) => {
  await app.look('dark');
  await app.look('light');
});

/** Opens a place from a page that knows nothing of the place before: its menu or dialog is gone. */
async function openAnew(app: App, place: Place, begun: boolean): Promise<boolean> {
  if (begun) {
    await app.page.reload();
    await expect(app.page.locator('html')).toHaveAttribute('data-ready', 'true');
  } else if (!place.first) {
    await app.openSample();
  }
  await place.open(app);
  return begun || !place.first;
}

/** Puts the colours of a theme on the page as it stands. */
async function wear(page: Page, theme: 'light' | 'dark'): Promise<void> {
  await page.evaluate(async (wanted) => {
    document.documentElement.setAttribute('data-theme', wanted);
    // A colour that passes over would be measured on its way.
    await new Promise(requestAnimationFrame);
    for (const moving of document.getAnimations()) {
      if (moving instanceof CSSTransition) moving.finish();
    }
  }, theme);
}

/** What a person without sight, or with little of it, would meet. */
async function faultsOf(page: Page, theme: 'light' | 'dark'): Promise<string[]> {
  const { violations } = await axe(page, theme).analyze();
  const faults: string[] = [];
  for (const { id, impact, help, nodes } of violations) {
    if (impact !== 'serious' && impact !== 'critical') continue;
    const faulty = nodes.filter(({ html }) => !(id === 'color-contrast' && isWaitingField(html)));
    const where = faulty.slice(0, 3).map(({ target, failureSummary }) => `${target.join(' ')} (${failureSummary?.split('\n')[1]?.trim()})`);
    if (where.length > 0) faults.push(`${id}, ${help}: ${where.join('; ')}`);
  }
  return faults;
}

/** The rules, told only what they found faulty: to name all that is right takes most of the time. */
function axe(page: Page, theme: 'light' | 'dark'): AxeBuilder {
  const builder = new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).setLegacyMode(true);
  return theme === 'dark'
    ? builder.withRules(['color-contrast'])
    : builder.withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice']);
}

/** The field of the matrix while nothing is typed: unseen and empty, it has no words to contrast. */
const isWaitingField = (html: string) => html.includes('data-undo="stay"') && html.includes('waiting');
