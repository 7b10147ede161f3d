import { issuanceText as text } from '../../ui/src/lib/text/issuance';
import type { App } from './support/app';
import { expect, test } from './support/test';

const PLAN = 'tung-anh-2022';

const paper = async (app: App) => (await app.plan(PLAN)).paper;

test.beforeEach(async ({ app }) => {
  await app.openSample(PLAN);
  await app.goTo(PLAN, 'issuance');
});

test('a form of signature gives the lines, and one undo takes it back', async ({ app, page }) => {
  const before = (await paper(app)).signature;
  const body = app.tabBody('issuance');
  const form = body.getByLabel(text.form, { exact: true });
  const lines = body.getByLabel(text.capacity, { exact: true });
  await expect(form).toHaveValue('collective_chair');
  await expect(body.getByLabel(text.post, { exact: true })).toBeHidden();

  await form.selectOption('collective_deputy');
  await expect(lines).toHaveValue('TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH');
  await expect.poll(async () => (await paper(app)).signature?.name).toBe(before?.name);
  await expect(app.undoButton()).toContainText('sửa người ký');
  await page.keyboard.press('Control+z');
  await expect(lines).toHaveValue(before?.capacity.join('\n') ?? '');
  await expect(form).toHaveValue('collective_chair');
  expect((await paper(app)).signature).toEqual(before);
});

test('lines stay free: they are named as a form where they are one, and as the office\'s own where not', async ({ app, page }) => {
  const body = app.tabBody('issuance');
  const form = body.getByLabel(text.form, { exact: true });
  const lines = body.getByLabel(text.capacity, { exact: true });
  await lines.fill('TL. CHỦ TỊCH\nTRƯỞNG PHÒNG KINH TẾ');
  await page.keyboard.press('Tab');
  await expect(form).toHaveValue('by_order');
  await lines.fill('NGƯỜI ĐỨNG ĐẦU');
  await page.keyboard.press('Tab');
  await expect(form).toHaveValue('other');
  await expect(body.getByText(text.formOtherHint)).toBeVisible();
});

test('one who signs for a consultative body has the post in the office above the name', async ({ app, page }) => {
  const body = app.tabBody('issuance');
  await body.getByLabel(text.form, { exact: true }).selectOption('consultative_body');
  const post = body.getByLabel(text.post, { exact: true });
  await expect(post).toHaveValue('CHỦ TỊCH ỦY BAN NHÂN DÂN');
  await post.fill('PHÓ CHỦ TỊCH ỦY BAN NHÂN DÂN');
  await page.keyboard.press('Tab');
  await expect.poll(async () => (await paper(app)).signature?.post).toBe('PHÓ CHỦ TỊCH ỦY BAN NHÂN DÂN');
  await expect(page.getByRole('figure').first()).toContainText('PHÓ CHỦ TỊCH ỦY BAN NHÂN DÂN');
  await body.getByLabel(text.form, { exact: true }).selectOption('chair');
  await expect(post).toBeHidden();
  await expect.poll(async () => (await paper(app)).signature?.post ?? '').toBe('');
});

test('a decision is signed in a form of its own', async ({ app, page }) => {
  await page.getByRole('button', { name: text.addDecision }).click();
  const forms = app.tabBody('issuance').getByLabel(text.form, { exact: true });
  await expect(forms).toHaveCount(2);
  await forms.nth(1).selectOption('deputy_for_chair');
  await expect.poll(async () => (await paper(app)).decision?.signature.capacity).toEqual(['KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH']);
  expect((await paper(app)).signature?.capacity).toEqual(['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH']);
});

test('urgency, circulation and the mark of the drafter are folded away until one is wanted', async ({ app, page }) => {
  const body = app.tabBody('issuance');
  const urgency = body.getByLabel(text.urgency, { exact: true });
  await expect(urgency).toBeHidden();
  await body.getByText(text.otherSaid('')).click();
  await urgency.selectOption('urgent');
  await body.getByLabel(text.circulation, { exact: true }).selectOption('internal');
  await body.getByLabel(text.drafter, { exact: true }).fill('PL.(300)');
  await page.keyboard.press('Tab');
  await app.settled();
  await expect
    .poll(async () => (await paper(app)).marks)
    .toEqual({ urgency: 'urgent', circulation: 'internal', drafter: 'PL.(300)' });
  await expect(body.getByText(text.otherSaid('Khẩn · Lưu hành nội bộ · PL.(300)'))).toBeVisible();
  await expect(app.undoButton()).toContainText('sửa độ khẩn, phạm vi lưu hành');
  for (let step = 0; step < 3; step += 1) await page.keyboard.press('Control+z');
  await expect.poll(async () => (await paper(app)).marks).toEqual({});
});
