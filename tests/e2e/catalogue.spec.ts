import { expect, test } from './support/test';

test('a body is added, proposed for a lead, and taken back by undo', async ({ app, page }) => {
  let matrix = await app.openSample();
  await app.go('catalogue');
  await page.getByRole('tab', { name: 'Bộ phận' }).click();
  const bodies = async () => (await app.server.call('catalogue.get', {})).bodies.map(({ name }) => name);
  const before = await bodies();
  await page.getByRole('button', { name: 'Thêm bộ phận' }).click();
  await page.keyboard.insertText('Tổ Công nghệ số cộng đồng');
  await page.keyboard.press('Tab');
  await expect.poll(bodies).toEqual([...before, 'Tổ Công nghệ số cộng đồng']);

  await app.goTo('tung-anh-2022', 'appendix-1');
  matrix = await app.matrix('tung-anh-2022');
  const [task] = await app.tasks('tung-anh-2022');
  await matrix.select(task?.id ?? 0, 'lead');
  await page.keyboard.insertText('to cong nghe');
  await expect(page.getByRole('listbox').getByRole('option', { name: 'Tổ Công nghệ số cộng đồng' })).toBeVisible();
  await matrix.press('Escape', 'Escape');

  await app.go('catalogue');
  await app.undoButton().click();
  await expect.poll(bodies).toEqual(before);
  await app.redoButton().click();
  await expect.poll(bodies).toEqual([...before, 'Tổ Công nghệ số cộng đồng']);
});

test('a plan is deleted and brought back', async ({ app, page }) => {
  await app.openSample();
  await app.go('plans');
  await page.locator('[data-plan="tung-anh-2022"]').getByRole('button').click();
  await page.getByRole('menuitem', { name: 'Xóa kế hoạch…' }).click();
  await page.getByRole('alertdialog').or(page.getByRole('dialog')).getByRole('button', { name: 'Xóa kế hoạch' }).click();
  await expect(page.locator('[data-plan="tung-anh-2022"]')).toHaveCount(0);
  await page.locator('[data-tone]').getByRole('button', { name: 'Hoàn tác' }).click();
  await expect(page.locator('[data-plan="tung-anh-2022"]')).toBeVisible();
  expect((await app.tasks('tung-anh-2022')).length).toBeGreaterThan(10);
});
