import { expect, test } from './support/test';

const PLAN = 'tung-anh-2022';

test('paragraphs are split, indented, moved and joined by keys', async ({ app, page }) => {
  await app.openSample(PLAN);
  await app.goTo(PLAN, 'narrative');
  const blocks = async () => (await app.plan(PLAN)).narrative;
  const before = await blocks();
  const at = before.findIndex(({ kind, text }, place) => kind === 'dash' && before[place + 1]?.kind === 'dash' && text.length > 40);
  const block = before[at];
  if (!block) throw new Error('the sample has paragraphs with dashes');
  const field = page.locator(`[data-block="${block.id}"] textarea`);

  await field.focus();
  await field.evaluate((area: HTMLTextAreaElement) => {
    const at = area.value.indexOf(' ', 20);
    area.setSelectionRange(at, at);
  });
  await field.press('Enter');
  await expect.poll(async () => (await blocks()).length).toBe(before.length + 1);
  const parted = await blocks();
  expect(`${parted[at]?.text} ${parted[at + 1]?.text}`.replace(/\s+/g, ' ')).toBe(block.text.replace(/\s+/g, ' '));
  const added = parted[at + 1]?.id;
  const second = page.locator(`[data-block="${added}"] textarea`);
  await expect(second).toBeFocused();

  await second.press('Tab');
  await expect.poll(async () => (await blocks())[at + 1]?.kind).toBe('plus');
  await second.press('Shift+Tab');
  await expect.poll(async () => (await blocks())[at + 1]?.kind).toBe('dash');

  await second.press('Alt+ArrowUp');
  await expect.poll(async () => (await blocks())[at]?.id).toBe(added);
  await expect(second).toBeFocused();
  await second.press('Alt+ArrowDown');
  await expect.poll(async () => (await blocks())[at + 1]?.id).toBe(added);

  await second.press('Control+j');
  await expect.poll(async () => (await blocks()).length).toBe(before.length);
  expect((await app.steps()).length).toBe(7);
});

test('numbers follow when a chapter is moved, and undo brings all of it back', async ({ app, page }) => {
  await app.openSample(PLAN);
  await app.goTo(PLAN, 'narrative');
  const marks = async () => (await app.plan(PLAN)).narrative.map(({ mark }) => mark);
  const before = await marks();
  const narrative = (await app.plan(PLAN)).narrative;
  const at = narrative.findIndex(({ kind }, place) => kind === 'arabic' && narrative.slice(place + 1).some((next) => next.kind === 'arabic'));
  const field = page.locator(`[data-block="${narrative[at]?.id}"] textarea`);
  await field.focus();
  await field.press('Tab');
  await expect.poll(marks).not.toEqual(before);
  await app.undoButton().click();
  await expect.poll(marks).toEqual(before);
});

test('a target says what must be reached: "≥ 98%"', async ({ app, page }) => {
  await app.openSample(PLAN);
  await app.goTo(PLAN, 'targets');
  const count = (await app.plan(PLAN)).targets.length;
  await page.getByRole('button', { name: 'Thêm chỉ tiêu' }).first().click();
  await expect.poll(async () => (await app.plan(PLAN)).targets.length).toBe(count + 1);
  const targets = app.tabBody('targets');
  await targets.getByLabel(`Chỉ tiêu ${count + 1}`, { exact: true }).fill('Hồ sơ giải quyết đúng hạn');
  await targets.getByLabel(`Mức phải đạt của chỉ tiêu ${count + 1}`, { exact: true }).fill('≥ 98%');
  await page.keyboard.press('Tab');
  await app.settled();
  await expect.poll(async () => (await app.plan(PLAN)).targets.at(-1)?.measure).toEqual({ comparator: 'at_least', value_hundredths: 9800, unit: '%' });
  await expect(targets.getByText(/từ 98\s*% trở lên/).last()).toBeVisible();
  expect((await app.plan(PLAN)).targets.at(-1)?.text).toBe('Hồ sơ giải quyết đúng hạn');
});
