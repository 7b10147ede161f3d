import { searchText as text } from '../../ui/src/lib/text/search';
import type { App } from './support/app';
import { expect, test } from './support/test';

const PLAN = 'tung-anh-2022';

const panel = (app: App) => app.page.getByRole('dialog', { name: text.title });
const field = (app: App) => panel(app).getByRole('combobox');
const options = (app: App) => panel(app).getByRole('option');
const group = (app: App, kind: keyof typeof text.kinds) => panel(app).locator(`[data-kind="${kind}"]`);

/** A row of the appendix with words that stand nowhere else. */
async function marked(app: App, words: string): Promise<number> {
  const task = (await app.tasks(PLAN))[3]?.id ?? 0;
  const edits = [{ do: 'set_cells' as const, cells: [{ task, field: 'task', words }] }];
  await app.server.call('plan.edit', { plan: PLAN, edits, joins: null });
  return task;
}

test('words typed without marks find a row, and Enter goes there', async ({ app, page }) => {
  await app.openSample(PLAN);
  const task = await marked(app, 'Đo lường mức độ hài lòng ở thôn Đông Thái');
  await app.go('overview');
  await page.keyboard.press('Control+e');
  await expect(field(app)).toBeFocused();
  await page.keyboard.insertText('dong thai hai long');
  await expect(options(app)).toHaveCount(1);
  await expect(options(app).locator('mark')).toHaveText(['hài lòng', 'Đông Thái']);
  await page.keyboard.press('Enter');
  await expect(panel(app)).toBeHidden();
  await expect(app.tabBody('appendix-1')).toBeVisible();
  const matrix = await app.matrix(PLAN);
  await expect(matrix.row(task).locator('#active-cell')).toHaveCount(1);
});

test('what was typed a moment ago is found, and gone again after undo', async ({ app, page }) => {
  await app.openSample(PLAN);
  await app.goTo(PLAN, 'narrative');
  const paragraph = page.locator('[data-block] textarea').nth(4);
  await paragraph.focus();
  await page.keyboard.press('Control+End');
  await page.keyboard.insertText(' Chim sẻ đi nắng.');
  // Not left, not saved: the search hands it over first.
  await page.getByRole('button', { name: text.open }).click();
  await page.keyboard.insertText('chim sẻ');
  await expect(group(app, 'paragraph').getByRole('option')).toHaveCount(1);
  await page.keyboard.press('Escape');
  await expect(panel(app)).toBeHidden();
  await app.undoButton().click();
  await page.getByRole('button', { name: text.open }).click();
  await expect(panel(app)).toContainText(text.none('chim sẻ'));
});

test('the arrows choose, the mouse goes, and each kind has a place of its own', async ({ app, page }) => {
  await app.openSample(PLAN);
  await page.getByRole('button', { name: text.open }).click();
  await field(app).fill('thủ tục hành chính');
  await expect(options(app).first()).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(options(app).nth(2)).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('ArrowUp');
  await expect(options(app).nth(1)).toHaveAttribute('aria-selected', 'true');

  const tasks = group(app, 'task');
  await tasks.getByRole('button').click();
  await expect(panel(app).locator('[data-kind]')).toHaveCount(1);
  expect(await options(app).count()).toBeGreaterThan(5);
  await panel(app).getByRole('button', { name: text.back }).click();
  await expect.poll(() => panel(app).locator('[data-kind]').count()).toBeGreaterThan(1);

  await group(app, 'target').getByRole('option').first().click();
  await expect(app.tabBody('targets')).toBeVisible();

  await page.keyboard.press('Control+e');
  await expect(field(app), 'what was searched for last is still there').toHaveValue('thủ tục hành chính');
  await field(app).fill('công chức tư pháp hộ tịch');
  // What was found before still stands there until the answer has come.
  const found = group(app, 'catalogue').getByRole('option').first();
  await expect(found).toContainText(/hộ tịch/i);
  await found.click();
  await app.onScreen('catalogue');
});

test('what was typed is never written over, however slow the answers are', async ({ app, page }) => {
  await app.openSample(PLAN);
  await page.route('**/call/search.find', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 300));
    await route.continue();
  });
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: text.open }).click();
  for (const letter of 'cải cách  hành') {
    await page.keyboard.insertText(letter);
    await page.waitForTimeout(40);
  }
  await expect(field(app)).toHaveValue('cải cách  hành');
  await expect(options(app).first()).toBeVisible();
  // Enter acts on the words in the field, not on what was found for fewer of them.
  await field(app).fill('không có chữ này đâu');
  await page.keyboard.press('Enter');
  await expect(panel(app)).toContainText(text.none('không có chữ này đâu'));
  await expect(panel(app)).toBeVisible();
  await expect(field(app)).toHaveValue('không có chữ này đâu');
});

test('the search of the appendix keeps its key there', async ({ app, page }) => {
  const matrix = await app.openSample(PLAN);
  await matrix.press('Control+f');
  await expect(page.getByLabel('Tìm… (có hoặc không dấu)')).toBeFocused();
  await app.go('plans');
  await page.keyboard.press('Control+f');
  await expect(field(app)).toBeFocused();
});
