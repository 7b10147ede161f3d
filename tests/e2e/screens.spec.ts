import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';

import { PLACES } from './support/places';
import { expect, test } from './support/test';

const folder = resolve(__dirname, '../../target/screens');

/** The screens of offices: the usual one light and dark, the smallest window, large letters. */
const LOOKS = [
  { name: 'light', theme: 'light', width: 1366, height: 768, percent: 0 },
  { name: 'dark', theme: 'dark', width: 1366, height: 768, percent: 0 },
  { name: 'small', theme: 'light', width: 1024, height: 640, percent: 0 },
  { name: 'large', theme: 'light', width: 1366, height: 768, percent: 150 },
] as const;

for (const { name, theme, width, height, percent } of LOOKS) {
  test(`pictures of every screen: ${name}`, async ({ app, page }) => {
    test.setTimeout(300_000);
    mkdirSync(folder, { recursive: true });
    await page.setViewportSize({ width, height });
    await app.look(theme, percent);
    const overflowing: string[] = [];
    let begun = false;
    for (const place of PLACES) {
      if (!place.first && !begun) {
        await app.openSample();
        begun = true;
      } else if (begun) {
        await page.reload();
        await expect(page.locator('html')).toHaveAttribute('data-ready', 'true');
      }
      await place.open(app);
      await page.evaluate(() => document.fonts.ready);
      // What moves has come to rest.
      await page.waitForTimeout(300);
      await page.screenshot({ path: join(folder, `${place.name}-${name}.png`), animations: 'disabled' });
      const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      if (over > 0) overflowing.push(`${place.name}: ${over} px`);
    }
    expect(overflowing, 'screens wider than the window').toEqual([]);
  });
}
