import type { Matrix } from './support/matrix';
import { expect, test } from './support/test';
import { UniKey, type Method } from './support/unikey';
import { WORDS } from './support/words';

const METHODS: Method[] = ['telex', 'vni'];
/** Milliseconds between keys: a burst, a fast hand on a fast hook, an ordinary hand. */
const GAPS = [0, 5, 60];
/** An ordinary computer, and one that is six times slower. */
const SLOWNESS = [1, 6];

for (const slowness of SLOWNESS) {
  for (const method of METHODS) {
    test(`the first letter lands in the cell just selected: ${method}, ${slowness} times slower`, async ({ app, page }) => {
      test.setTimeout(180_000);
      const matrix = await app.openPlanOf(GAPS.length * WORDS.length + 1);
      const unikey = await UniKey.of(page);
      const rows = (await app.tasks(matrix.plan)).map(({ id }) => id);
      const before = (await app.steps()).length;
      await matrix.select(rows[0] ?? 0, 'product');
      await unikey.slowDown(slowness);

      const typed: string[] = [];
      for (const gap of GAPS) {
        for (const { text, keys } of WORDS) {
          await unikey.type(keys[method], { method, gap });
          await expect.soft(matrix.field, `${gap} ms between keys`).toHaveValue(text);
          await matrix.press('Enter');
          await expect.soft(matrix.cell(rows[typed.length] ?? 0, 'product')).toHaveText(text);
          typed.push(text);
        }
      }
      await app.settled();

      const saved = await app.tasks(matrix.plan);
      expect(saved.slice(0, typed.length).map(({ words }) => words['product'])).toEqual(typed);
      expect((await app.steps()).length - before, 'one step for each visit').toBe(typed.length);
    });

    test(`words go on where a cell is edited: ${method}, ${slowness} times slower`, async ({ app, page }) => {
      test.setTimeout(180_000);
      const matrix = await app.openPlanOf(5);
      const unikey = await UniKey.of(page);
      const [task] = await app.tasks(matrix.plan);
      let words = task?.words['product'] ?? '';
      const before = (await app.steps()).length;
      await matrix.select(task?.id ?? 0, 'product');
      await unikey.slowDown(slowness);

      await matrix.press('F2');
      for (const gap of GAPS) {
        for (const { text, keys } of WORDS) {
          await unikey.type(` ${keys[method]}`, { method, gap });
          words += ` ${text}`;
          await expect.soft(matrix.field, `${gap} ms between keys`).toHaveValue(words);
        }
      }
      await matrix.press('Enter');
      await app.settled();

      expect(await matrix.saved(task?.id ?? 0, 'product')).toBe(words);
      expect((await app.steps()).length - before, 'one visit is one step').toBe(1);
    });
  }
}

test('a hand that never waits fills a column: words and Enter in one burst', async ({ app, page }) => {
  const matrix = await app.openPlanOf(WORDS.length + 1);
  const unikey = await UniKey.of(page);
  const rows = (await app.tasks(matrix.plan)).slice(0, WORDS.length).map(({ id }) => id);
  const before = (await app.steps()).length;
  await matrix.select(rows[0] ?? 0, 'product');
  await unikey.slowDown(6);

  const keys = WORDS.map(({ keys }) => `${keys.telex}\n`).join('');
  await unikey.type(keys, { method: 'telex', gap: 0 });
  await app.settled();
  await expect.poll(async () => (await app.steps()).length - before).toBe(WORDS.length);

  const saved = await app.tasks(matrix.plan);
  const words = rows.map((row) => saved.find(({ id }) => id === row)?.words['product']);
  expect(words).toEqual(WORDS.map(({ text }) => text));
});

test('names that are proposed for a lead take no key and no letter', async ({ app, page }) => {
  const matrix = await app.openSample();
  const unikey = await UniKey.of(page);
  const rows = await run(matrix, 'lead', 4);
  const before = (await app.steps()).length;
  await matrix.select(rows[0] ?? 0, 'lead');

  // Slow enough for the list to come and go between the letters.
  await unikey.type('vawn phofng', { method: 'telex', gap: 150 });
  await expect(page.getByRole('listbox')).toBeVisible();
  await expect(matrix.field).toHaveValue('văn phòng');
  await expect(matrix.field).toBeFocused();
  // Enter takes what stands in the field, not a name of the list.
  await matrix.press('Enter');
  await unikey.type('quye6t1 d9inh5', { method: 'vni', gap: 60 });
  await expect(matrix.field).toHaveValue('quyết định');
  // Arrows leave the cell although the list is open.
  await matrix.press('ArrowDown');
  await unikey.type('vawn', { method: 'telex', gap: 60 });
  await expect(page.getByRole('listbox')).toBeVisible();
  await matrix.press('Alt+ArrowDown');
  const chosen = (await page.getByRole('listbox').getByRole('option', { selected: true }).textContent())?.trim() ?? '';
  await matrix.press('Enter');
  await expect(matrix.field).toHaveValue(chosen);
  await matrix.press('Enter');
  await app.settled();

  expect(await matrix.saved(rows[0] ?? 0, 'lead')).toBe('văn phòng');
  expect(await matrix.saved(rows[1] ?? 0, 'lead')).toBe('quyết định');
  expect(chosen).not.toBe('');
  expect(await matrix.saved(rows[2] ?? 0, 'lead')).toBe(chosen);
  expect((await app.steps()).length - before).toBe(3);
});

test('a stray false Backspace harms nothing while a cell is only selected', async ({ app, page }) => {
  const matrix = await app.openSample();
  const [task] = await app.tasks('tung-anh-2022');
  const before = await app.steps();
  await matrix.select(task?.id ?? 0, 'task');
  for (let times = 0; times < 3; times += 1) await matrix.press('Backspace');
  await page.waitForTimeout(700);
  expect(await matrix.saved(task?.id ?? 0, 'task')).toBe(task?.words['task']);
  expect(await app.steps()).toEqual(before);
});

/** Rows that stand one below the other in one domain, each with a cell of its own in a column. */
async function run(matrix: Matrix, field: string, count: number): Promise<number[]> {
  const tasks = await matrix.app.tasks(matrix.plan, matrix.appendix);
  for (let at = 0; at + count < tasks.length; at += 1) {
    const rows = tasks.slice(at, at + count + 1);
    const fits = rows.slice(0, count).every(({ domain }) => domain === rows[0]?.domain);
    if (fits && rows.every(({ merged }) => !merged.includes(field))) {
      return rows.slice(0, count).map(({ id }) => id);
    }
  }
  throw new Error(`no ${count} rows together`);
}
