import type { Locator } from '@playwright/test';

import type { BlockView } from '../../ui/src/lib/api/generated';
import { narrativeText as text } from '../../ui/src/lib/text/narrative';
import type { App } from './support/app';
import { expect, test } from './support/test';

const PLAN = 'tung-anh-2022';

test.beforeEach(async ({ app }) => {
  await app.openSample(PLAN);
  await app.goTo(PLAN, 'narrative');
});

/** The field of the paragraph that stands at a place, from 0. */
const fieldAt = (app: App, at: number): Locator => app.page.locator('[data-block] textarea').nth(at);

const blocks = async (app: App): Promise<BlockView[]> => (await app.plan(PLAN)).narrative;

/** Puts the caret before some words. */
async function caretBefore(field: Locator, words: string): Promise<void> {
  await field.focus();
  await field.evaluate((element: HTMLTextAreaElement, words) => {
    const at = element.value.indexOf(words);
    element.setSelectionRange(at, at);
  }, words);
}

test('Enter parts a paragraph, the join puts it together again, and undo goes both ways', async ({ app, page }) => {
  const before = await blocks(app);
  const whole = before[3]?.text ?? '';
  await caretBefore(fieldAt(app, 3), 'đồng bộ');
  await page.keyboard.press('Enter');
  await expect(fieldAt(app, 4)).toBeFocused();
  await expect(fieldAt(app, 4)).toHaveValue(/^đồng bộ/);
  await expect(fieldAt(app, 3)).toHaveValue(/tiến hành$/);
  await app.settled();
  await expect.poll(async () => (await blocks(app)).length).toBe(before.length + 1);
  const [first, second] = (await blocks(app)).slice(3, 5);
  expect(`${first?.text} ${second?.text}`).toBe(whole);
  expect(second?.kind).toBe('dash');

  await page.keyboard.press('Control+j');
  await expect(fieldAt(app, 3)).toHaveValue(whole);
  await expect(fieldAt(app, 3)).toBeFocused();
  await app.settled();
  await expect.poll(() => blocks(app)).toEqual(before);

  await app.undoButton().click();
  await expect.poll(async () => (await blocks(app)).length).toBe(before.length + 1);
  await app.undoButton().click();
  await expect.poll(() => blocks(app)).toEqual(before);
  await app.redoButton().click();
  await expect(fieldAt(app, 4)).toHaveValue(/^đồng bộ/);
});

test('below a heading Enter begins with the level that usually stands there', async ({ app, page }) => {
  await fieldAt(app, 1).focus();
  await page.keyboard.press('Control+End');
  await page.keyboard.press('Enter');
  await page.keyboard.insertText('Lời mới dưới mục I');
  await app.settled();
  await expect.poll(async () => (await blocks(app))[2]).toMatchObject({ kind: 'dash', heading: false, text: 'Lời mới dưới mục I' });
});

test('Tab takes a paragraph one level in and Shift+Tab out again, with its caret', async ({ app, page }) => {
  const before = await blocks(app);
  await caretBefore(fieldAt(app, 3), 'đồng bộ');
  await page.keyboard.press('Tab');
  await expect.poll(async () => (await blocks(app))[3]?.kind).toBe('plus');
  await expect(fieldAt(app, 3)).toBeFocused();
  await expect(page.locator('[data-block]').nth(3).locator('.mark')).toHaveText('+');
  await page.keyboard.press('Shift+Tab');
  await expect.poll(() => blocks(app)).toEqual(before);
  await page.keyboard.press('Shift+Tab');
  await expect.poll(async () => (await blocks(app))[3]?.kind).toBe('letter');
  await page.keyboard.insertText('…');
  await expect(fieldAt(app, 3)).toHaveValue(/hành …đồng bộ/);
});

test('Alt and the arrows move a paragraph and the caret goes with it', async ({ app, page }) => {
  const before = await blocks(app);
  const moved = before[4]?.id;
  await caretBefore(fieldAt(app, 4), 'gắn với');
  await page.keyboard.press('Alt+ArrowUp');
  await expect.poll(async () => (await blocks(app))[3]?.id).toBe(moved);
  await expect(fieldAt(app, 3)).toBeFocused();
  await page.keyboard.press('Alt+ArrowDown');
  await page.keyboard.press('Alt+ArrowDown');
  await expect.poll(async () => (await blocks(app))[5]?.id).toBe(moved);
  await expect(fieldAt(app, 5)).toBeFocused();
  await page.keyboard.insertText('luôn ');
  await expect(fieldAt(app, 5)).toHaveValue(/phải luôn gắn với/);
});

test('a number of its own is kept, shown as such, and put in order when asked for', async ({ app, page }) => {
  const at = 7;
  const { id, mark } = (await blocks(app))[at] ?? {};
  const row = page.locator(`[data-block="${id}"]`);
  await fieldAt(app, at).focus();
  await row.getByTitle(text.levelMenu).click();
  await page.getByRole('menuitem', { name: text.ownMark }).click();
  await app.dialog().getByLabel(text.markLabel).fill('1a.');
  await page.keyboard.press('Enter');
  await expect(app.dialog()).toBeHidden();
  await expect(row.locator('.mark')).toHaveText('1a.');
  await expect.poll(async () => (await blocks(app))[at]?.mark).toBe('1a.');

  await row.getByRole('button', { name: text.renumberOne(mark ?? '') }).click();
  await expect.poll(async () => (await blocks(app))[at]?.mark).toBe(mark);
  await expect(row.getByRole('button', { name: text.renumberOne(mark ?? '') })).toBeHidden();
});

test('a deleted paragraph comes back from the message about it', async ({ app, page }) => {
  const before = await blocks(app);
  await fieldAt(app, 4).focus();
  await page.keyboard.press('Control+Delete');
  await expect.poll(async () => (await blocks(app)).length).toBe(before.length - 1);
  await expect(fieldAt(app, 4)).toBeFocused();
  await app.toast(text.removed).getByRole('button', { name: text.undo }).click();
  await expect.poll(() => blocks(app)).toEqual(before);
  await expect(fieldAt(app, 4)).toHaveValue(before[4]?.text ?? '');
});

test('a plan without words begins with an outline that can be written at once', async ({ app, page }) => {
  const { plan } = await app.server.call('plan.create', {
    kind: 'annual',
    first_year: 2026,
    last_year: 2026,
    subject: 'Cải cách hành chính năm 2026',
    layout: (await app.plan(PLAN)).appendices[0]?.head.layout ?? '',
  });
  const given = (await app.plan(plan)).narrative.map(({ id }) => id);
  await app.server.call('plan.edit', { plan, edits: [{ do: 'delete_blocks', blocks: given }], joins: null });
  await app.goTo(plan, 'narrative');
  await page.getByRole('button', { name: text.outline }).click();
  await expect(page.locator('[data-block] textarea').first()).toBeFocused();
  await page.keyboard.insertText('Nghị quyết số 76/NQ-CP');
  await app.settled();
  await expect.poll(async () => (await app.plan(plan)).narrative[0]?.text).toContain('Nghị quyết số 76/NQ-CP');
  const marks = (await app.plan(plan)).narrative.filter(({ kind }) => kind === 'roman').map(({ mark }) => mark);
  expect(marks).toEqual(['I.', 'II.', 'III.', 'IV.', 'V.']);
});
