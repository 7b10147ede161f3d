import { closeSync, existsSync, openSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

import { expect, test } from './support/test';

test('a workbook that Excel holds open is said to be open, and is written when Excel lets go', async ({ app, page, server }) => {
  await app.openSample();
  await app.go('export');
  const write = page.getByRole('button', { name: 'Xuất Excel' });
  await write.click();
  await expect(page.locator('.written')).toBeVisible();
  const name = readdirSync(server.files).find((file) => file.endsWith('.xlsx')) ?? '';
  const path = join(server.files, name);
  // Excel keeps such a file beside every workbook that it has open.
  const lock = join(dirname(path), `~$${basename(path)}`);
  writeFileSync(lock, 'x');
  const held = openSync(path, 'r');

  await write.click();
  await expect(app.dialog()).toBeVisible();
  await expect(app.dialog()).toContainText('Excel');
  closeSync(held);
  rmSync(lock);
  await app.dialog().getByRole('button', { name: 'Thử lại' }).click();
  await expect(app.dialog()).toBeHidden();
  await expect(page.locator('.written')).toContainText(name);
  expect(existsSync(path)).toBe(true);
});

test('what another layout has no place for is told before it is printed', async ({ app, page }) => {
  await app.openSample();
  await app.go('export');
  await expect(page.locator('.omissions')).toBeVisible();
  await page.getByLabel('Mẫu phụ lục').selectOption('don-gian-2025');
  await expect(page.locator('.omissions')).toContainText('Mẫu này không in');
  await expect(page.locator('.omissions li').first()).toContainText('nhiệm vụ');
});

test('the pages on the desk show the words of the plan', async ({ app, page }) => {
  await app.openSample();
  const [task] = await app.tasks('tung-anh-2022');
  await app.go('export');
  const words = (task?.words['task'] ?? '').split('\n')[0]?.slice(0, 20) ?? '';
  await expect(page.locator('main').getByText(words).first()).toBeVisible();
});
