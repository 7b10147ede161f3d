import type { RegisterLine } from '../../ui/src/lib/api/generated';
import { frameText } from '../../ui/src/lib/text/frame';
import { registerText } from '../../ui/src/lib/text/register';
import type { App } from './support/app';
import { putOnClipboard } from './support/clipboard';
import { expect, test } from './support/test';
import { UniKey } from './support/unikey';

const IDEAS = 'sang-kien';
const YEAR = 2022;

/** The book of a sample, with one of the registers open. */
async function openRegister(app: App, tab = 'Sáng kiến'): Promise<void> {
  await app.openSample();
  await app.go('registers');
  await app.page.getByRole('tab', { name: tab }).click();
  await expect(app.page.getByRole('tab', { name: tab })).toHaveAttribute('aria-selected', 'true');
}

const kept = (app: App, register = IDEAS): Promise<RegisterLine[]> =>
  app.server.call('register.rows', { register, year: YEAR, words: '' });

const row = (app: App, at: number) => app.page.locator('tbody tr').nth(at);
const cell = (app: App, at: number, column: string) => row(app, at).locator(`[data-column="${column}"]`);
const foot = (app: App) => app.page.getByRole('region', { name: registerText.counts.title(YEAR) });

async function addIdea(app: App, name: string, registered: string, recognised = ''): Promise<number> {
  const words = { ten: name, 'tac-gia': 'Lê Na', 'ngay-dang-ky': registered, 'ngay-cong-nhan': recognised };
  const cells = Object.entries(words).map(([column, words]) => ({ column, words }));
  const { line } = await app.server.call('register.save', { register: IDEAS, row: null, cells, year: YEAR });
  return line?.id ?? 0;
}

test('rows are typed with a typing tool, one step of the history each, and feed the counts', async ({ app, page }) => {
  await openRegister(app);
  const unikey = await UniKey.of(page);
  const before = (await app.steps()).length;
  for (const [at, gap] of [0, 5, 60].entries()) {
    await cell(app, at, 'ten').click();
    await unikey.type('dduwowcj tieengs Vieetj', { method: 'telex', gap });
    await page.keyboard.press('Tab');
    await unikey.type('quye6t1 d9inh5', { method: 'vni', gap });
    await page.keyboard.press('Tab');
    await unikey.type('5/3', { method: 'vni', gap });
    await cell(app, at + 1, 'ten').click();
  }
  await expect.poll(async () => (await kept(app)).length).toBe(3);
  for (const line of await kept(app)) {
    expect(line.cells.slice(0, 3)).toEqual(['được tiếng Việt', 'quyết định', '05/3/2022']);
  }
  // The day stands as it was understood once the row is left.
  await expect(cell(app, 0, 'ngay-dang-ky')).toHaveValue('05/3/2022');
  await app.settled();
  expect((await app.steps()).length - before).toBe(3);
  await expect(page.getByRole('tab', { name: 'Sáng kiến' })).toContainText('3');
  await foot(app).getByRole('button', { name: registerText.counts.show }).click();
  const counted = foot(app).getByRole('row', { name: /đã đăng ký/ }).getByRole('cell');
  await expect(counted).toHaveText(['3', '0', '3', '0', '3', '0', '3']);

  await app.undoButton().click();
  await expect.poll(async () => (await kept(app)).length).toBe(2);
  await expect(counted.first()).toHaveText('2');
  await expect(cell(app, 2, 'ten')).toHaveValue('');
  await app.redoButton().click();
  await expect(cell(app, 2, 'ten')).toHaveValue('được tiếng Việt');
});

test('a wrong day is said in plain words, and what was typed waits until it is put right', async ({ app, page }) => {
  await openRegister(app);
  await cell(app, 0, 'ten').fill('Một cửa lưu động');
  await cell(app, 0, 'ngay-dang-ky').fill('3/25/2022');
  await cell(app, 1, 'ten').focus();
  await expect(row(app, 0)).toContainText('“Ngày đăng ký” không phải là ngày');
  await expect(row(app, 0)).toContainText('chưa ghi “Tác giả, đơn vị”');
  await expect(row(app, 0)).toContainText(registerText.notSaved);
  await expect(cell(app, 0, 'ngay-dang-ky')).toHaveAttribute('aria-invalid', 'true');
  expect(await kept(app)).toHaveLength(0);

  // Another screen and back: nothing that was typed is gone.
  await app.go('catalogue');
  await app.go('registers');
  await expect(cell(app, 0, 'ten')).toHaveValue('Một cửa lưu động');
  await expect(cell(app, 0, 'ngay-dang-ky')).toHaveValue('3/25/2022');
  await cell(app, 0, 'ngay-dang-ky').fill('25/3/2022');
  await cell(app, 0, 'tac-gia').fill('Trạm Y tế');
  await cell(app, 0, 'cap').selectOption('Cấp xã');
  await cell(app, 1, 'ten').focus();
  await expect.poll(async () => (await kept(app))[0]?.cells.slice(0, 6)).toEqual([
    'Một cửa lưu động',
    'Trạm Y tế',
    '25/3/2022',
    '',
    '',
    'Cấp xã',
  ]);
  await expect(row(app, 0)).not.toContainText(registerText.notSaved);
  await page.keyboard.press('Shift+Tab');
  await app.settled();
});

test('a row that is put right keeps its old words until the new ones fit', async ({ app }) => {
  await app.openSample();
  await addIdea(app, 'Sổ tay điện tử', '02/3/2022', '10/3/2022');
  await app.go('registers');
  await app.page.getByRole('tab', { name: 'Sáng kiến' }).click();
  await cell(app, 0, 'ngay-cong-nhan').fill('01/3/2022');
  await cell(app, 1, 'ten').focus();
  await expect(row(app, 0)).toContainText('“Ngày đăng ký” lớn hơn (hoặc sau) “Ngày công nhận”');
  expect((await kept(app))[0]?.cells[4]).toBe('10/3/2022');
  await cell(app, 0, 'ngay-cong-nhan').fill('');
  await cell(app, 1, 'ten').focus();
  await expect.poll(async () => (await kept(app))[0]?.cells[4]).toBe('');
});

test('a block from Excel is looked at, put right and added in one step', async ({ app, page }) => {
  await openRegister(app);
  const lines = [
    'TT\tTên sáng kiến, mô hình\tNgày đăng ký\tTác giả, đơn vị\tCấp công nhận\tGhi chú',
    '1\tSổ tay điện tử\t02/3/2022\tPhòng Kinh tế\tcấp xã\ttốt',
    '2\tTrợ lý ảo\t3/25/2022\tLê Na\t\t',
    '3\tBàn trợ giúp\t05/3\tĐoàn xã\tcấp huyện\t',
  ];
  await putOnClipboard(page, { text: lines.join('\r\n') });
  await cell(app, 0, 'ten').click();
  await page.keyboard.press('Control+v');
  const dialog = app.dialog();
  await expect(dialog).toContainText(registerText.paste.understood(1, 3));
  await expect(dialog).toContainText('“Ngày đăng ký” không phải là ngày');
  await expect(dialog).toContainText('“cấp huyện” không phải là một lựa chọn');
  expect(await kept(app)).toHaveLength(0);

  await dialog.getByRole('textbox', { name: registerText.paste.cell(3, 3) }).fill('25/3/2022');
  await page.keyboard.press('Tab');
  await expect(dialog).toContainText(registerText.paste.understood(2, 3));
  await dialog.getByRole('button', { name: registerText.paste.drop }).click();
  await expect(dialog).toContainText(registerText.paste.understood(2, 2));
  await dialog.getByRole('button', { name: registerText.paste.add(2), exact: true }).click();
  await expect(dialog).toHaveCount(0);
  await expect.poll(async () => (await kept(app)).map(({ cells }) => cells[0])).toEqual([
    'Sổ tay điện tử',
    'Trợ lý ảo',
  ]);
  await expect(cell(app, 1, 'ten')).toHaveValue('Trợ lý ảo');
  await app.undoButton().click();
  await expect.poll(async () => (await kept(app)).length).toBe(0);
});

test('the words of one cell go into the field by themselves', async ({ app, page }) => {
  await openRegister(app);
  await putOnClipboard(page, { text: 'Sổ tay điện tử' });
  await cell(app, 0, 'ten').click();
  await page.keyboard.press('Control+v');
  await expect(cell(app, 0, 'ten')).toHaveValue('Sổ tay điện tử');
  await expect(app.dialog()).toHaveCount(0);
});

test('a row is deleted and brought back, and words find rows without marks', async ({ app, page }) => {
  await app.openSample();
  await addIdea(app, 'Đất đai lưu động', '02/3/2022');
  await addIdea(app, 'Chứng thực tại nhà', '03/3/2022');
  await app.go('registers');
  await page.getByRole('tab', { name: 'Sáng kiến' }).click();
  await page.getByRole('searchbox').fill('dat DAI');
  await expect(page.locator('tbody tr')).toHaveCount(2);
  await expect(page.locator('.search')).toContainText('1 trong 2 dòng');
  await row(app, 0).getByRole('button', { name: registerText.menu('Đất đai lưu động') }).click();
  await page.getByRole('menuitem', { name: registerText.remove }).click();
  await expect.poll(async () => (await kept(app)).length).toBe(1);
  await app.toast(/Đã xóa/).getByRole('button', { name: registerText.undo }).click();
  await expect.poll(async () => (await kept(app)).length).toBe(2);
});

test('the year decides which rows are shown and which the next word of a day belongs to', async ({ app, page }) => {
  await app.openSample();
  await addIdea(app, 'Năm nay', '02/3/2022', '10/3/2022');
  await addIdea(app, 'Năm sau', '02/3/2023', '10/3/2023');
  await app.go('registers');
  await page.getByRole('tab', { name: 'Sáng kiến' }).click();
  await expect(page.locator('tbody tr')).toHaveCount(2);
  await expect(cell(app, 0, 'ten')).toHaveValue('Năm nay');
  await page.getByLabel(frameText.chooseYear).selectOption('2026');
  await expect(page.locator('tbody tr')).toHaveCount(1);
  await cell(app, 0, 'ten').fill('Năm 2026');
  await cell(app, 0, 'tac-gia').fill('Lê Na');
  await cell(app, 0, 'ngay-dang-ky').fill('5/3');
  await cell(app, 1, 'ten').focus();
  await expect(cell(app, 0, 'ngay-dang-ky')).toHaveValue('05/3/2026');
});

test('a document is tied to its row and shown there', async ({ app, page }) => {
  await app.openSample();
  const id = await addIdea(app, 'Sổ tay điện tử', '02/3/2022');
  await app.go('registers');
  await page.getByRole('tab', { name: 'Sáng kiến' }).click();
  await row(app, 0).hover();
  await row(app, 0).getByRole('button', { name: /^Đính kèm tài liệu/ }).click();
  await expect(app.dialog().locator('[data-attach]')).toBeVisible();
  const link = { row: { register: IDEAS, row: id } };
  await app.server.call('evidence.add', {
    words: {
      number: '15/QĐ-UBND',
      date: '2022-03-10',
      agency: 'UBND xã Tùng Ảnh',
      subject: 'Công nhận sáng kiến',
    },
    links: [link],
  });
  await page.keyboard.press('Escape');
  await expect(row(app, 0).getByRole('button', { name: /^1 tài liệu/ })).toHaveText('15/QĐ-UBND');
});
