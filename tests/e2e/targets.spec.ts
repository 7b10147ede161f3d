import { targetText as text } from '../../ui/src/lib/text/target';
import type { App } from './support/app';
import { expect, test } from './support/test';

const PLAN = 'tung-anh-2022';

test.beforeEach(async ({ app }) => {
  await app.openSample(PLAN);
  await app.goTo(PLAN, 'targets');
});

const targets = async (app: App) => (await app.plan(PLAN)).targets;

/** Leaves a field as the officer does who goes on to the next. */
const leave = (app: App) => app.page.keyboard.press('Tab');

test('a measure is understood in the words of the office and said again', async ({ app, page }) => {
  const field = page.getByLabel(text.measure(1), { exact: true });
  const note = page.locator('[data-target]').first().locator('.note').first();
  for (const [words, comparator, value, unit, said] of [
    ['≥ 98%', 'at_least', 9800, '%', text.understood.at_least('98 %')],
    ['ít nhất 01 sáng kiến', 'at_least', 100, 'sáng kiến', text.understood.at_least('1 sáng kiến')],
    ['không quá 5 ngày', 'at_most', 500, 'ngày', text.understood.at_most('5 ngày')],
  ] as const) {
    await field.fill(words);
    await leave(app);
    await expect(note).toHaveText(said);
    await expect.poll(async () => (await targets(app))[0]?.measure).toEqual({ comparator, value_hundredths: value, unit });
  }
});

test('a measure that is not understood stays in its field, is explained, and changes nothing', async ({ app, page }) => {
  const before = await targets(app);
  const field = page.getByLabel(text.measure(5), { exact: true });
  await field.fill('rất nhiều');
  await leave(app);
  await expect(field).toHaveValue('rất nhiều');
  await expect(field).toHaveAttribute('aria-invalid', 'true');
  await expect(page.locator('[data-target]').nth(4)).toContainText(text.notUnderstood);
  expect(await targets(app)).toEqual(before);
  await field.fill('≥ 97,5%');
  await leave(app);
  await expect.poll(async () => (await targets(app))[4]?.measure?.value_hundredths).toBe(9750);
  await expect(page.locator('[data-target]').nth(4)).not.toContainText(text.notUnderstood);
});

test('words of a new target give its measure until the officer says otherwise', async ({ app, page }) => {
  const count = (await targets(app)).length;
  await page.getByRole('button', { name: text.add }).first().click();
  const field = page.getByLabel(text.words(count + 1), { exact: true });
  await expect(field).toBeFocused();
  await page.keyboard.insertText('Trên 90% hồ sơ được giải quyết đúng hạn');
  await field.blur();
  await expect(page.getByLabel(text.measure(count + 1), { exact: true })).toHaveValue('> 90 %');
  await expect.poll(async () => (await targets(app))[count]).toMatchObject({
    text: 'Trên 90% hồ sơ được giải quyết đúng hạn',
    block: null,
    measure: { comparator: 'more_than', value_hundredths: 9000, unit: '%' },
  });
});

test('a deleted target comes back from the message about it', async ({ app, page }) => {
  const before = await targets(app);
  await page.getByRole('button', { name: text.menu(2), exact: true }).click();
  await page.getByRole('menuitem', { name: text.remove }).click();
  await expect.poll(async () => (await targets(app)).length).toBe(before.length - 1);
  await expect(page.getByLabel(text.words(2), { exact: true })).toHaveValue(before[2]?.text ?? '');
  await app.toast(text.removed).getByRole('button', { name: text.undo }).click();
  await expect.poll(() => targets(app)).toEqual(before);
  await expect(page.getByLabel(text.words(2), { exact: true })).toHaveValue(before[1]?.text ?? '');
});

test('a target leads to the paragraph that prints it', async ({ app, page }) => {
  const [first] = await targets(app);
  await page.locator('[data-target]').first().getByTitle(text.goToBlock).click();
  await expect(app.tabBody('narrative')).toBeVisible();
  await expect(page.locator(`[data-block="${first?.block}"] textarea`)).toBeFocused();
});

test('targets found in the words of the plan are taken as one step', async ({ app, page }) => {
  const before = await targets(app);
  const steps = (await app.steps()).length;
  await page.getByRole('button', { name: text.find }).first().click();
  const found = app.dialog().getByRole('checkbox');
  await expect(found).not.toHaveCount(0);
  await found.first().check();
  await app.dialog().getByRole('button', { name: text.take(1) }).click();
  await expect(app.dialog()).toBeHidden();
  await expect.poll(async () => (await targets(app)).length).toBe(before.length + 1);
  expect((await app.steps()).length - steps).toBe(1);
  const added = (await targets(app)).find(({ id }) => !before.some((known) => known.id === id));
  expect(added?.block).not.toBeNull();
  expect(added?.measure).not.toBeNull();
});
