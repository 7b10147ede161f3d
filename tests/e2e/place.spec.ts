import { placeText } from '../../ui/src/lib/text/place';
import { expect, test } from './support/test';

test.describe('data in a folder of OneDrive', () => {
  test.use({ synced: true });

  test('is told of before it is made, above every page, and with the way out', async ({ app, page }) => {
    const words = page.locator('[data-risk-words="synced"]');
    await expect(words).toContainText('OneDrive');
    await expect(words).toContainText(placeText.steps);
    await app.createBook();
    const line = page.locator('[data-risk="synced"]');
    await expect(line).toContainText(placeText.line.synced);
    await app.go('overview');
    await expect(words).toContainText('OneDrive');

    await line.getByRole('button', { name: placeText.how }).click();
    await app.onScreen('settings');
    await expect(words.locator('li').nth(1)).toContainText(`“sổ cchc.db” từ “${app.server.folder}”`);
    await words.scrollIntoViewIfNeeded();
    await expect(words).toContainText(placeText.fine);
  });

  test('stays told of where the data is shown when the line was put away', async ({ app, page }) => {
    await app.createBook();
    await page.getByRole('button', { name: placeText.later }).click();
    await expect(page.locator('[data-risk]')).toHaveCount(0);
    await app.go('overview');
    await expect(page.locator('[data-risk]')).toHaveCount(0);
    await expect(page.locator('[data-risk-words]')).toBeVisible();
    await page.reload();
    await expect(page.locator('[data-risk]')).toBeVisible();
  });
});

test('of data on a disk of this computer nothing is said', async ({ app, page }) => {
  await expect(page.locator('[data-risk-words]')).toHaveCount(0);
  await app.createBook();
  await expect(page.locator('[data-risk]')).toHaveCount(0);
  await app.go('settings');
  await expect(page.locator('[data-risk-words]')).toHaveCount(0);
});
