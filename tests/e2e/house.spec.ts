import { catalogueText } from '../../ui/src/lib/text/catalogue';
import { houseText as text } from '../../ui/src/lib/text/house';
import type { App } from './support/app';
import { expect, test } from './support/test';

const PLAN = 'tung-anh-2022';

const house = async (app: App) => (await app.server.call('catalogue.get', {})).house;
const open = async (app: App) => {
  await app.go('catalogue');
  await app.page.getByRole('tab', { name: catalogueText.parts.house, exact: true }).click();
};

test.beforeEach(async ({ app }) => {
  await app.openSample(PLAN);
  await open(app);
});

test('the house style is kept over a restart, and one button goes back to the decree', async ({ app, page, server }) => {
  const { decree } = await server.call('catalogue.house_choices', {});
  const back = page.getByRole('button', { name: text.decree, exact: true });
  await expect(back).toBeDisabled();
  await page.getByRole('radio', { name: text.agencies.under_superior }).check();
  await page.getByLabel(text.body, { exact: true }).selectOption('13');
  await page.getByLabel(text.spacing).selectOption({ label: '1,15' });
  await page.getByText(text.appendixWords.capitals, { exact: true }).first().click();
  await page.getByLabel(text.measures.left, { exact: true }).fill('35');
  await page.getByLabel(text.contactLines).fill('Số 1, đường Trần Phú\nĐiện thoại: 0239 3831 234');
  await page.keyboard.press('Tab');
  await app.settled();
  const kept = {
    ...decree,
    agency: 'under_superior',
    body_pt: 13,
    line_spacing_percent: 115,
    appendix_word: 'capitals',
    margins: { ...decree.margins, left_mm: 35 },
    contact: ['Số 1, đường Trần Phú', 'Điện thoại: 0239 3831 234'],
  };
  await expect.poll(() => house(app)).toEqual(kept);
  const [last] = await app.steps();
  expect(last?.label).toBe('sửa thể thức trình bày');

  await app.close();
  await server.kill();
  await server.start();
  await app.open();
  expect(await house(app)).toEqual(kept);
  await open(app);
  await expect(page.getByRole('radio', { name: text.agencies.under_superior })).toBeChecked();
  await expect(page.getByLabel(text.measures.left, { exact: true })).toHaveValue('35');

  await back.click();
  await expect.poll(() => house(app)).toEqual({ ...decree, contact: kept.contact });
  await expect(page.getByLabel(text.measures.left, { exact: true })).toHaveValue('30');
  await page.keyboard.press('Control+z');
  await expect.poll(() => house(app)).toEqual(kept);
  await expect(page.getByLabel(text.measures.left, { exact: true })).toHaveValue('35');
});

test('a margin outside the decree is explained beside its field and the old one stays', async ({ app, page }) => {
  const before = await house(app);
  const field = page.getByLabel(text.measures.left, { exact: true });
  await field.fill('25');
  await page.keyboard.press('Tab');
  await expect(page.getByText(text.outside(text.measures.left, 30, 35))).toBeVisible();
  await expect(field).toHaveValue('25');
  await app.settled();
  expect(await house(app)).toEqual(before);
  await field.fill('32 mm');
  await page.keyboard.press('Tab');
  await expect.poll(async () => (await house(app)).margins.left_mm).toBe(32);
  await expect(field).toHaveValue('32');
});

test('the head of a paper shows the agency in the way of the house', async ({ app, page }) => {
  await page.getByRole('radio', { name: text.agencies.short }).check();
  await expect.poll(async () => (await house(app)).agency).toBe('short');
  await app.goTo(PLAN, 'issuance');
  const head = page.getByRole('figure').first();
  await expect(head).toContainText('UBND XÃ TÙNG ẢNH');
  await expect(head).toContainText('Số: 24/KH-UBND');
  await expect(head).toContainText('Tùng Ảnh, ngày 25 tháng 01 năm 2022');
  // From here the style is taken back, and the paper follows.
  await page.keyboard.press('Control+z');
  await expect(head).toContainText('ỦY BAN NHÂN DÂN');
});
