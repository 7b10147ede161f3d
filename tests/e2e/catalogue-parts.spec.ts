import { catalogueText as text } from '../../ui/src/lib/text/catalogue';
import { commonText } from '../../ui/src/lib/text/common';
import { layoutText } from '../../ui/src/lib/text/layout';
import type { App } from './support/app';
import { expect, test } from './support/test';

const PLAN = 'tung-anh-2022';

test.beforeEach(async ({ app }) => {
  await app.openSample(PLAN);
  await app.go('catalogue');
});

const catalogue = (app: App) => app.server.call('catalogue.get', {});
const open = (app: App, part: keyof typeof text.parts) =>
  app.page.getByRole('tab', { name: text.parts[part], exact: true }).click();
const cells = (app: App, column: string) => app.page.locator(`tbody tr [data-column="${column}"]`);
const ownLayouts = async (app: App) =>
  (await app.server.call('layout.list', {})).filter(({ shipped }) => !shipped).map(({ layout }) => layout);

test('a name is kept when its field is left, and Ctrl+Z takes it back', async ({ app, page }) => {
  await open(app, 'domains');
  const before = (await catalogue(app)).domains;
  const field = cells(app, 'name').nth(1);
  await field.fill('Cải cách thể chế hành chính');
  await page.keyboard.press('Tab');
  await app.settled();
  await expect.poll(async () => (await catalogue(app)).domains[1]?.name).toBe('Cải cách thể chế hành chính');
  await page.keyboard.press('Control+z');
  await expect(field).toHaveValue(before[1]?.name ?? '');
  await expect.poll(async () => (await catalogue(app)).domains).toEqual(before);
  await page.keyboard.press('Control+y');
  await expect(field).toHaveValue('Cải cách thể chế hành chính');
});

test('a line written at the end is added, and one taken away comes back', async ({ app, page }) => {
  await open(app, 'posts');
  const before = (await catalogue(app)).posts;
  await page.getByRole('button', { name: text.add.posts }).click();
  await page.keyboard.insertText('Công chức Công nghệ số');
  await page.keyboard.press('Tab');
  await expect.poll(async () => (await catalogue(app)).posts.at(-1)?.name).toBe('Công chức Công nghệ số');
  await page.getByRole('button', { name: text.menu('“Công chức Công nghệ số”') }).click();
  await page.getByRole('menuitem', { name: text.remove }).click();
  await expect.poll(async () => (await catalogue(app)).posts).toEqual(before);
  await app.toast(/Công chức Công nghệ số/).getByRole('button', { name: text.undo }).click();
  await expect.poll(async () => (await catalogue(app)).posts.at(-1)?.name).toBe('Công chức Công nghệ số');
  await expect(page.getByRole('button', { name: text.menu('“Công chức Công nghệ số”') })).toBeVisible();
});

test('a day that does not exist is explained and not kept; an officer is found without marks', async ({ app, page }) => {
  await open(app, 'officers');
  await cells(app, 'name').last().fill('Phan Tiến Dũng');
  await page.keyboard.press('Tab');
  await page.keyboard.insertText('Chủ tịch Ủy ban nhân dân');
  await page.keyboard.press('Tab');
  await page.keyboard.insertText('31/02/2021');
  await page.keyboard.press('Tab');
  await expect(page.getByText(text.troubles.no_such_day)).toBeVisible();
  await app.settled();
  expect((await catalogue(app)).officers[0]?.services?.[0]?.valid_from).toBeUndefined();
  const from = cells(app, 'from').first();
  await from.fill('01/7/2021');
  await from.blur();
  await expect.poll(async () => (await catalogue(app)).officers[0]).toMatchObject({
    name: 'Phan Tiến Dũng',
    services: [{ post: 'Chủ tịch Ủy ban nhân dân', valid_from: '2021-07-01' }],
  });

  await page.getByLabel(commonText.search).fill('tien dung');
  await expect(page.getByText(commonText.shownRows(1, 1))).toBeVisible();
  await page.getByLabel(commonText.search).fill('nguyen');
  await expect(page.getByText(text.noMatchHint)).toBeVisible();
});

test('a layout of the office is made from one that came along, and an appendix is printed in it', async ({ app, page }) => {
  await open(app, 'layouts');
  await page.getByRole('button', { name: layoutText.copy }).click();
  const name = page.getByLabel(layoutText.name, { exact: true });
  await name.fill('Mẫu của xã Tùng Ảnh');
  await name.blur();
  const header = page.getByLabel(layoutText.of(layoutText.header, 3), { exact: true });
  await header.fill('Việc phải làm');
  await header.blur();
  await expect.poll(async () => (await ownLayouts(app))[0]?.name).toBe('Mẫu của xã Tùng Ảnh');
  const header3 = async () => (await ownLayouts(app))[0]?.columns[2]?.header;
  await expect.poll(header3).toBe('Việc phải làm');

  await app.goTo(PLAN, 'appendix-1');
  await page.getByRole('toolbar').getByRole('combobox').selectOption({ label: 'Mẫu của xã Tùng Ảnh' });
  await expect(page.getByRole('columnheader', { name: 'Việc phải làm' })).toBeVisible();
  const own = (await ownLayouts(app))[0]?.id;
  await expect.poll(async () => (await app.plan(PLAN)).appendices[0]?.head.layout).toBe(own);

  // What an appendix is printed in cannot be taken away; the core says which plan that is.
  await app.go('catalogue');
  await page.getByRole('button', { name: /^Mẫu của xã Tùng Ảnh/ }).click();
  await page.getByRole('button', { name: layoutText.remove }).click();
  const refusal = page.locator('[role="status"] [data-tone="warning"]');
  await expect(refusal).toContainText('Mẫu của xã Tùng Ảnh');
  await expect(refusal).toContainText(/đang dùng cho Phụ lục của kế hoạch .*2022/);
  expect(await ownLayouts(app)).toHaveLength(1);
});

test('a layout that nobody uses is taken away and comes back from the message about it', async ({ app, page }) => {
  await open(app, 'layouts');
  await page.getByRole('button', { name: layoutText.copy }).click();
  // The copy is kept by a write of its own, which may not have begun yet.
  await expect.poll(() => ownLayouts(app)).toHaveLength(1);
  const [copy] = await ownLayouts(app);
  await page.getByRole('button', { name: layoutText.remove }).click();
  await expect.poll(() => ownLayouts(app)).toEqual([]);
  await app.toast(/Đã xóa/).getByRole('button', { name: text.undo }).click();
  await expect.poll(() => ownLayouts(app)).toEqual([copy]);
});
