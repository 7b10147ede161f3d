import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { reportText } from '../../ui/src/lib/text/report';
import { searchText } from '../../ui/src/lib/text/search';
import type { App } from './support/app';
import { expect, test } from './support/test';

const PLAN = 'tung-anh-2022';
const OWN = ' Kết quả này là tích cực.';
const HINT = 'Nêu cách làm hay, chuyển biến rõ nét trong kỳ.';

/** Days after the first quarter's figures are closed. */
test.use({ today: '2022-03-16' });

const WINDOW = { '3.5.3': '20', '3.5.4': '0', '3.6.3': '30', '3.6.4': '0', '3.7.1': '10', '3.7.2': '10', '3.7.3': '0' };

/** So many hồ sơ came in online, and as many more were given back. */
async function received(app: App, online: number): Promise<void> {
  const values = { ...WINDOW, '3.5.2': `${online}`, '3.6.1': `${online + 10}`, '3.6.2': `${online - 20}` };
  const typed = Object.entries(values).map(([code, typed]) => ({ code, typed, estimate: null, source: null }));
  const done = await app.server.call('figure.enter', { year: 2022, period: 'q1', joins: null, values: typed });
  expect(done.refused).toEqual([]);
}

/** A paper of the window in the register. */
async function ordered(app: App, number: string, on: string): Promise<void> {
  const words = { 'so-ky-hieu': number, ngay: on, loai: 'Công văn', 'trich-yeu': 'Về cải cách hành chính' };
  const cells = Object.entries(words).map(([column, words]) => ({ column, words }));
  const saved = await app.server.call('register.save', { register: 'van-ban-chi-dao', row: null, cells, year: 2022 });
  expect(saved.problems).toEqual([]);
}

/** The office's own copy of the outline of the era; its name. */
async function ownOutline(app: App): Promise<string> {
  const rows = await app.server.call('report.outlines', {});
  const shipped = rows.find(({ outline }) => outline.id === 'report-2021');
  if (!shipped) throw new Error('no outline of the era');
  const outline = { ...shipped.outline, id: 'don-vi-1', version: 1, name: 'Đề cương của xã' };
  await app.server.call('report.outline_save', { outline });
  return outline.id;
}

/** The paragraph that says something, as the core holds it. */
async function saying(app: App, report: number, words: string): Promise<number> {
  const { sections } = await app.server.call('report.get', { report });
  const found = sections.flatMap(({ blocks }) => blocks).find(({ text }) => text.includes(words));
  if (!found) throw new Error(`no paragraph says ${words}`);
  return found.id;
}

test('a report is compiled, corrected, compiled again and issued, and stays as it was sent', async ({ app, page, server }) => {
  test.setTimeout(240_000);
  await app.openSample(PLAN);
  await server.call('version.issue', { plan: PLAN });
  await received(app, 80);
  await ordered(app, '41/CV-UBND', '10/3/2022');

  // Begun from the list, and compiled: its words come from the book.
  await app.go('reports');
  const own = await ownOutline(app);
  await page.getByRole('button', { name: reportText.create, exact: true }).first().click();
  await app.dialog().getByLabel(reportText.form.period, { exact: true }).selectOption('q1');
  // The office has an outline of its own; the shipped one of the era is taken unless one chooses.
  const follows = app.dialog().getByLabel(reportText.form.outline, { exact: true });
  await expect(follows).toHaveValue('report-2021');
  await follows.selectOption(own);
  await app.dialog().getByRole('button', { name: reportText.form.create, exact: true }).click();
  await app.onScreen('report');
  await page.getByRole('button', { name: reportText.compile, exact: true }).first().click();
  await expect(page.locator('[data-block] textarea').first()).toBeVisible();
  const [row] = await server.call('report.list', { year: 2022 });
  const report = row?.id ?? 0;
  expect((await server.call('report.get', { report })).outline).toBe(own);
  const intake = await saying(app, report, 'tiếp nhận 100 hồ sơ');
  const solved = await saying(app, report, 'Đã giải quyết 90 hồ sơ');
  const papers = await saying(app, report, 'Trong kỳ đã ban hành 01 văn bản chỉ đạo');
  const words = (block: number) => page.locator(`[data-block="${block}"] textarea`);

  // The officer goes on with a sentence; leaving it keeps it.
  await words(intake).click();
  await page.keyboard.press('Control+End');
  await page.keyboard.insertText(OWN);
  await words(papers).click();
  await app.settled();
  const mine = await words(intake).inputValue();
  expect(mine).toContain('tiếp nhận 100 hồ sơ');
  expect(mine.endsWith(OWN)).toBe(true);

  // What the outline asks for in own words is said beside the paper, and is no word of it.
  const asked = page.locator('[data-section="danh-gia.ket-qua"]');
  await expect(asked).toContainText(HINT);
  await asked.getByRole('button', { name: /^Thêm đoạn/ }).click();
  await expect(asked.locator('textarea').last()).toHaveAttribute('placeholder', HINT);
  await words(papers).click();
  await app.settled();
  expect((await wordsOf(app)).join()).not.toContain(HINT);

  // A figure changes: the way to the superior is closed, and says why.
  await received(app, 90);
  await page.reload();
  const submit = page.getByRole('button', { name: reportText.submit, exact: true });
  await expect(submit).toBeDisabled();
  await expect(submit).toHaveAccessibleDescription(reportText.heldBack.stale);

  // What nobody touched is written anew, the officer's words are kept beside it.
  await page.getByRole('button', { name: reportText.compileAgain, exact: true }).click();
  await expect(words(solved)).toHaveValue(/Đã giải quyết 100 hồ sơ/);
  await expect(words(intake)).toHaveValue(mine);
  const offer = page.locator(`[data-offer="${intake}"]`);
  await expect(offer).toContainText('tiếp nhận 110 hồ sơ');
  await offer.getByRole('button', { name: reportText.keep }).click();
  await expect(offer).toBeHidden();
  await expect(words(intake)).toHaveValue(mine);

  // Signed and out of the office: number, date, locked.
  await page.getByRole('button', { name: reportText.submit, exact: true }).click();
  await expect(page.getByRole('note')).toContainText(reportText.lockLine.submitted);
  await page.getByRole('button', { name: reportText.issue, exact: true }).click();
  const { number, date, signer, verb } = reportText.issueForm;
  await app.dialog().getByLabel(number, { exact: true }).fill('12');
  await app.dialog().getByLabel(date, { exact: true }).fill('16/3/2022');
  await app.dialog().getByLabel(signer, { exact: true }).fill('Lê Thị An');
  await app.dialog().getByRole('button', { name: verb, exact: true }).click();
  await expect(page.getByRole('note')).toContainText('12/BC-UBND ngày 16/3/2022');
  const sent = await wordsOf(app);
  const printed = await print(app, report, 'gửi đi');

  // It is found by its words, with and without accents, and shown where they stand.
  await app.go('overview');
  await page.keyboard.press('Control+e');
  await page.getByRole('combobox', { name: searchText.title }).fill('ket qua nay la tich cuc');
  await page.locator('[data-kind="report_paragraph"]').getByRole('option').first().click();
  await app.onScreen('report');
  await expect(words(intake)).toBeFocused();

  // The book changes behind it.
  await received(app, 95);
  await ordered(app, '44/CV-UBND', '11/3/2022');
  await page.reload();
  await app.onScreen('report');
  await expect(words(papers)).toHaveValue(/đã ban hành 01 văn bản chỉ đạo/);
  await expect(words(papers)).toHaveAttribute('readonly', '');
  expect(await wordsOf(app)).toEqual(sent);
  expect((await print(app, report, 'về sau')).equals(printed), 'the same bytes').toBe(true);

  // What is otherwise now is told, side by side.
  await page.getByRole('tab', { name: reportText.tab.issue, exact: true }).click();
  await page.getByRole('button', { name: /^Khác với sổ hiện nay/ }).click();
  const table = app.dialog().getByRole('table');
  await expect(table).toContainText('01 văn bản chỉ đạo');
  await expect(table).toContainText('02 văn bản chỉ đạo');
  await expect(table).toContainText('115');
});

const wordsOf = (app: App) =>
  app.page.locator('[data-block] textarea').evaluateAll((fields) => fields.map((field) => (field as HTMLTextAreaElement).value));

/** The bytes of the first version as a Word file made anew. */
async function print(app: App, report: number, name: string): Promise<Buffer> {
  const path = join(app.server.files, `${name}.docx`);
  const what = { report, version: 1, part: 'whole' as const, electronic: false };
  const { path: written } = await app.server.call('report.write', { what, path });
  return readFileSync(written);
}
