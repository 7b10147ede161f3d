import type { TaskLine } from '../../ui/src/lib/api/generated';
import { putOnClipboard, readClipboard } from './support/clipboard';
import { excelClip, excelRows, tsv, wordClip } from './support/fixtures';
import type { Matrix } from './support/matrix';
import { expect, test } from './support/test';

const PLAN = 'tung-anh-2022';

/** Rows that stand together in one domain with no merged cells in these columns. */
async function rowsOf(matrix: Matrix, count: number, fields: string[]): Promise<TaskLine[]> {
  const tasks = await matrix.app.tasks(PLAN);
  const at = tasks.findIndex((_, from) => {
    const rows = tasks.slice(from, from + count + 1);
    return (
      rows.length === count + 1 &&
      rows.slice(0, count).every(({ domain, depth }) => domain === rows[0]?.domain && depth === rows[0].depth) &&
      rows.every(({ merged }) => !fields.some((field) => merged.includes(field)))
    );
  });
  if (at < 0) throw new Error(`no ${count} rows together`);
  return tasks.slice(at, at + count);
}

const words = (tasks: TaskLine[], ids: number[], field: string) =>
  ids.map((id) => tasks.find((task) => task.id === id)?.words[field] ?? '');

test('a table of Word goes over cells, its paragraphs as lines of a cell', async ({ app, page }) => {
  const matrix = await app.openSample(PLAN);
  const [first, second] = await rowsOf(matrix, 2, ['activity', 'product']);
  await matrix.select(first?.id ?? 0, 'activity');
  await putOnClipboard(page, wordClip);
  await matrix.press('Control+v');
  await expect(app.undoButton()).toContainText('dán 4 ô');
  await app.settled();
  const tasks = await app.tasks(PLAN);
  const ids = [first?.id ?? 0, second?.id ?? 0];
  expect(words(tasks, ids, 'activity')).toEqual(['Ban hành Kế hoạch CCHC\nĐường dây nóng, ưu tiên', 'Kiểm tra\nđột xuất']);
  expect(words(tasks, ids, 'product')).toEqual(['Kế hoạch "CCHC"', '']);
});

test('text with quoted cells of several lines goes over cells', async ({ app, page }) => {
  const matrix = await app.openSample(PLAN);
  const rows = await rowsOf(matrix, 2, ['activity', 'product']);
  const block = [['dòng một\ndòng hai', '"Đề án" 06'], ['ưu tiên', 'a "b" c']];
  await matrix.select(rows[0]?.id ?? 0, 'activity');
  await putOnClipboard(page, { text: tsv(block) });
  await matrix.press('Control+v');
  await expect(app.undoButton()).toContainText('dán 4 ô');
  await app.settled();
  const tasks = await app.tasks(PLAN);
  const held = rows.map(({ id }) => ['activity', 'product'].map((field) => words(tasks, [id], field)[0]));
  expect(held).toEqual(block);
});

test('a block of Excel over several domains leaves nothing of the old words', async ({ app, page }) => {
  const matrix = await app.openSample(PLAN);
  const [first] = await app.tasks(PLAN);
  await matrix.select(first?.id ?? 0, 'objective');
  await putOnClipboard(page, excelClip);
  await matrix.press('Control+v');
  await expect(app.undoButton()).toContainText('dán 240 ô');
  await app.settled();
  const tasks = (await app.tasks(PLAN)).slice(0, excelRows.length);
  const fields = matrix.columns.slice(1, 9);
  let merged: string[] = [];
  for (const [at, row] of excelRows.entries()) {
    const task = tasks[at];
    merged = row.map((words, column) => words ?? merged[column] ?? '');
    const isFirst = task?.domain !== tasks[at - 1]?.domain;
    for (const [column, field] of fields.entries()) {
      const held = task?.merged.includes(field) ? null : (task?.words[field] ?? '');
      // Cells of two domains cannot be one: the words stand in both.
      const wanted = row[column] === null && isFirst ? merged[column] : row[column];
      expect(held, `${field} of row ${at + 1}`).toBe(wanted);
    }
  }
});

test('what is copied from the matrix comes back the same, as text and as a table', async ({ app, page }) => {
  const matrix = await app.openSample(PLAN);
  const tasks = await app.tasks(PLAN);
  const from = tasks.findIndex((task, at) => task.domain === tasks[at + 3]?.domain && task.domain === tasks[at + 7]?.domain);
  const rows = tasks.slice(from, from + 4);
  const below = tasks.slice(from + 4, from + 8);
  const fields = ['task', 'product', 'lead'].filter((field) => matrix.columns.includes(field));
  const span = matrix.columns.slice(matrix.column('task'), matrix.column('lead') + 1);
  await matrix.select(rows[0]?.id ?? 0, 'task', { item: rows[3]?.id ?? 0, field: 'lead' });
  await matrix.press('Control+c');
  const clip = await readClipboard(page);
  expect(clip.html).toContain('<table');
  expect(clip.text.split('\r\n').length).toBeGreaterThanOrEqual(4);

  await matrix.select(below[0]?.id ?? 0, 'task');
  await matrix.press('Control+v');
  await expect(app.undoButton()).toContainText('dán');
  await app.settled();
  const pasted = await app.tasks(PLAN);
  for (const [at, row] of rows.entries()) {
    const twin = pasted.find(({ id }) => id === below[at]?.id);
    for (const field of span) {
      // A cell that is one with the cell above the block cannot be so elsewhere.
      if (at === 0 && row.merged.includes(field)) continue;
      expect(twin?.words[field] ?? '', `${field} of row ${at}`).toBe(row.words[field] ?? '');
    }
  }
  expect(fields.length).toBeGreaterThan(1);
});

test('fill down, then undo by its name', async ({ app, page }) => {
  const matrix = await app.openSample(PLAN);
  const rows = await rowsOf(matrix, 3, ['lead']);
  const ids = rows.map(({ id }) => id);
  await matrix.select(ids[0] ?? 0, 'lead', { item: ids[2] ?? 0, field: 'lead' });
  await matrix.press('Control+d');
  await expect(app.undoButton()).toContainText('điền');
  await app.settled();
  const lead = rows[0]?.words['lead'] ?? '';
  expect(words(await app.tasks(PLAN), ids, 'lead')).toEqual([lead, lead, lead]);

  const name = (await app.undoButton().textContent())?.replace('Hoàn tác: ', '').trim() ?? '';
  await matrix.press('Control+z');
  await expect(app.toast(name)).toBeVisible();
  await expect(app.redoButton()).toContainText(`Làm lại: ${name}`);
  expect(words(await app.tasks(PLAN), ids, 'lead')).toEqual(rows.map((row) => row.words['lead'] ?? ''));
  await expect(page.getByRole('listbox')).toHaveCount(0);
});

test('rows are inserted, moved and deleted by keys, each one step', async ({ app }) => {
  const matrix = await app.openSample(PLAN);
  const [first, second] = await rowsOf(matrix, 2, matrix.columns);
  const all = (await app.tasks(PLAN)).map(({ id }) => id);
  const at = all.indexOf(first?.id ?? 0);

  await matrix.select(first?.id ?? 0, 'task');
  await matrix.press('Control+Insert');
  await expect.poll(async () => (await app.tasks(PLAN)).length).toBe(all.length + 1);
  const added = (await app.tasks(PLAN))[at + 1]?.id ?? 0;
  expect(all).not.toContain(added);
  // The new row is where the keyboard is.
  await matrix.press('m', 'Enter');
  await expect.poll(() => matrix.saved(added, 'task')).toBe('m');

  await matrix.select(first?.id ?? 0, 'task');
  await matrix.press('Alt+ArrowDown');
  await expect.poll(async () => (await app.tasks(PLAN)).slice(at, at + 3).map(({ id }) => id)).toEqual([added, first?.id, second?.id]);

  await matrix.select(added, 'task');
  await matrix.press('Control+-');
  await expect.poll(async () => (await app.tasks(PLAN)).map(({ id }) => id)).toEqual(all);
  expect((await app.steps()).length).toBe(5);
});

test('cells are merged and parted again', async ({ app }) => {
  const matrix = await app.openSample(PLAN);
  const [first, second] = await rowsOf(matrix, 2, ['product']);
  await matrix.select(first?.id ?? 0, 'product', { item: second?.id ?? 0, field: 'product' });
  await matrix.press('Control+m');
  await expect(matrix.cell(first?.id ?? 0, 'product')).toHaveAttribute('rowspan', '2');
  await matrix.select(first?.id ?? 0, 'product');
  await matrix.tool('Tách ô').click();
  await expect(matrix.cell(first?.id ?? 0, 'product')).not.toHaveAttribute('rowspan', '2');
  await app.settled();
  const task = (await app.tasks(PLAN)).find(({ id }) => id === second?.id);
  expect(task?.merged).not.toContain('product');
});

test('rows are filtered by domain, lead and words with or without marks', async ({ app, page }) => {
  const matrix = await app.openSample(PLAN);
  const tasks = await app.tasks(PLAN);
  const search = page.getByLabel('Tìm… (có hoặc không dấu)');
  const count = page.getByRole('search').getByRole('status');
  const shown = async () => Number(/^(\d+)/.exec((await count.textContent()) ?? '')?.[1]);

  await search.fill('kiểm tra');
  await expect(count).toContainText('trên');
  const marked = await shown();
  await search.fill('kiem tra');
  await expect.poll(shown).toBeGreaterThanOrEqual(marked);
  const plain = await shown();
  expect(plain).toBeGreaterThan(0);
  expect(plain).toBeLessThan(tasks.length);
  await search.press('Escape');
  await expect.poll(shown).toBe(tasks.length);

  const domains = page.getByRole('search').getByLabel('Lĩnh vực');
  await domains.selectOption({ index: 2 });
  const domain = Number(await domains.inputValue());
  await expect.poll(shown).toBe(tasks.filter((task) => task.domain === domain).length);
  await page.getByRole('button', { name: 'Bỏ lọc' }).click();

  const leads = page.getByRole('search').getByLabel('Chủ trì');
  await leads.selectOption({ index: 2 });
  const lead = (await leads.inputValue()).slice(1);
  expect(lead).not.toBe('');
  await expect.poll(shown).toBeLessThan(tasks.length);
  await page.getByRole('button', { name: 'Bỏ lọc' }).click();
  await expect.poll(shown).toBe(tasks.length);
  await expect(matrix.field).toBeFocused();
});

test('words are found and replaced with their marks, or without', async ({ app, page }) => {
  const matrix = await app.openSample(PLAN);
  const [first, second] = await rowsOf(matrix, 2, ['activity']);
  for (const [row, text] of [[first, 'Hòa giải xyz'], [second, 'hoà giai xyz']] as const) {
    await matrix.select(row?.id ?? 0, 'activity');
    await page.keyboard.insertText(text);
    await matrix.press('Enter');
  }
  await app.settled();
  await matrix.press('Control+h');
  const find = page.getByLabel('Tìm', { exact: true });
  await find.fill('giải xyz');
  await page.getByLabel('Thay bằng').fill('đối thoại');
  await page.getByRole('button', { name: 'Thay 1 chỗ' }).click();
  await expect(app.toast('Đã thay 1 chỗ')).toBeVisible();
  await expect.poll(() => matrix.saved(first?.id ?? 0, 'activity')).toBe('Hòa đối thoại');

  await find.fill('giai xyz');
  await page.getByLabel('Đúng dấu, đúng chữ hoa').uncheck();
  await page.getByRole('button', { name: 'Thay 1 chỗ' }).click();
  await expect.poll(() => matrix.saved(second?.id ?? 0, 'activity')).toBe('hoà đối thoại'.normalize('NFC'));
  await find.press('Escape');
  await expect(matrix.field).toBeFocused();
});

test('the line below tells how the words of a deadline are understood', async ({ app, page }) => {
  const matrix = await app.openSample(PLAN);
  const [row] = await rowsOf(matrix, 1, ['deadline']);
  await matrix.select(row?.id ?? 0, 'deadline');
  await page.keyboard.insertText('Quý II, III/2022');
  const line = page.locator('.matrix footer');
  await expect(line).toContainText('“Quý II, III/2022” →');
  await expect(line).toContainText('30/9/2022');
  await matrix.press('Escape');
  await expect(line).not.toContainText('Quý II, III/2022');
});

test('a finding leads to its cell', async ({ app, page }) => {
  await app.openSample('mang-yang-2019');
  const matrix = await app.matrix('mang-yang-2019');
  const findings = await app.server.call('plan.findings', { plan: 'mang-yang-2019' });
  const wanted = findings.find((finding) => finding.place.field === 'lead' && finding.place.item);
  if (!wanted) throw new Error('the sample has a finding about a lead');
  await page
    .getByRole('region', { name: 'Cần xem' })
    .getByRole('button')
    .filter({ hasText: wanted.place.words })
    .filter({ hasText: wanted.message })
    .first()
    .click();
  await expect(matrix.cell(wanted.place.item ?? 0, 'lead')).toHaveAttribute('id', 'active-cell');
  await expect(matrix.cell(wanted.place.item ?? 0, 'lead')).toBeInViewport();
  await expect(matrix.field).toBeFocused();
});

test('in a cell the field\'s own undo comes first, then that of the program', async ({ app, page }) => {
  const matrix = await app.openSample(PLAN);
  const [row] = await rowsOf(matrix, 1, ['product']);
  const before = (await app.steps()).length;
  await matrix.select(row?.id ?? 0, 'product');
  await page.keyboard.type('abc');
  await matrix.press('Control+z');
  await expect(matrix.field).not.toHaveValue('abc');
  expect((await app.steps()).length).toBe(before);
  await matrix.press('Escape');
  await app.settled();
  expect(await matrix.saved(row?.id ?? 0, 'product')).toBe(row?.words['product'] ?? '');
});
