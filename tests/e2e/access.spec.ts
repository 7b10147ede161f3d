import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

import { PLACES } from './support/places';
import { expect, test } from './support/test';

for (const theme of ['light', 'dark'] as const) {
  test(`every screen and dialog can be used without sight of it, ${theme}`, async ({ app, page }) => {
    test.setTimeout(900_000);
    await app.look(theme);
    const faults: string[] = [];
    let begun = false;
    for (const place of PLACES) {
      if (!place.first && !begun) {
        await app.openSample();
        begun = true;
      } else if (begun) {
        // A menu or dialog of the place before is gone with the page.
        await page.reload();
        await expect(page.locator('html')).toHaveAttribute('data-ready', 'true');
      }
      await place.open(app);
      const { violations } = await axe(page, theme).analyze();
      for (const { id, impact, help, nodes } of violations) {
        if (impact !== 'serious' && impact !== 'critical') continue;
        const faulty = nodes.filter(({ html }) => !(id === 'color-contrast' && isWaitingField(html)));
        const where = faulty.slice(0, 3).map(({ target, failureSummary }) => `${target.join(' ')} (${failureSummary?.split('\n')[1]?.trim()})`);
        if (where.length > 0) faults.push(`${place.name}: ${id}, ${help}: ${where.join('; ')}`);
      }
    }
    expect(faults).toEqual([]);
  });
}

/** In the dark only colours differ. */
function axe(page: Page, theme: 'light' | 'dark'): AxeBuilder {
  const builder = new AxeBuilder({ page });
  return theme === 'dark'
    ? builder.withRules(['color-contrast'])
    : builder.withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice']);
}

/** The field of the matrix while nothing is typed: unseen and empty, it has no words to contrast. */
const isWaitingField = (html: string) => html.includes('data-undo="stay"') && html.includes('waiting');
