import { existsSync, readFileSync, rmSync } from 'node:fs';

import type { EvidenceLink, EvidenceRow, TaskLine } from '../../ui/src/lib/api/generated';
import { evidenceText as text } from '../../ui/src/lib/text/evidence';
import type { App } from './support/app';
import { drop, hold } from './support/drop';
import { expect, test } from './support/test';

const PLAN = 'tung-anh-2022';
const KH = '15-KH-UBND ngày 05-3-2026 ve cong tac CCHC.pdf';

const rows = (app: App): Promise<EvidenceRow[]> => app.server.call('evidence.list', { words: '' });
const list = (app: App) => app.page.locator('[data-screen="evidence"] .list');
const line = (app: App, id: number) => app.page.locator(`tr[data-document="${id}"]`);
const panel = (app: App) => app.page.locator('[data-panel]');

/** The sample, and the task that is to be proved. */
async function begin(app: App): Promise<TaskLine> {
  await app.openSample(PLAN);
  await app.go('evidence');
  const [task] = await app.tasks(PLAN);
  if (!task) throw new Error('no task');
  return task;
}

test('three files are dropped, one is refused, one proves a task, is opened, and missed when it is gone', async ({ app, page }) => {
  await begin(app);
  await expect(page.getByText(text.empty)).toBeVisible();
  await hold(list(app), { [KH]: 'kế hoạch' });
  await expect(list(app)).toHaveAttribute('data-dropping', '');
  await drop(list(app), { [KH]: 'kế hoạch', 'thu moi.pdf.exe': 'MZ', 'Ảnh hội nghị 12.3.2026.jpeg': 'ảnh' });
  await expect(app.dialog()).toContainText(text.intake.title(2, 3));
  await expect(app.dialog().locator('[data-intake="refused"]')).toContainText('thu moi.pdf.exe');
  await expect(app.dialog().locator('[data-intake="refused"]')).toContainText('có thể gây hại khi mở');
  await page.keyboard.press('Escape');
  await expect(list(app)).not.toHaveAttribute('data-dropping', '');

  const [photo, plan] = await rows(app);
  expect([plan?.number, plan?.date, plan?.subject]).toEqual(['15/KH-UBND', '2026-03-05', 've cong tac CCHC']);
  expect([photo?.number, photo?.date, photo?.subject]).toEqual(['', '2026-03-12', 'Ảnh hội nghị']);
  await page.getByRole('button', { name: '15/KH-UBND' }).click();
  await expect(panel(app).getByLabel(text.fields.number)).toHaveValue('15/KH-UBND');

  await panel(app).getByRole('button', { name: text.link }).click();
  await page.getByLabel(text.pickTargetSearch).first().fill('ban hanh ke hoach cchc nam 2022');
  await expect(app.dialog().locator('li')).not.toHaveCount(36);
  await app.dialog().locator('li', { hasText: /^2\.3\. Ban hành Kế hoạch CCHC năm 2022/ }).getByRole('button').click();
  await expect(app.dialog().getByText(text.picked, { exact: true })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(line(app, plan?.id ?? 0)).toContainText('Ban hành Kế hoạch CCHC năm 2022');
  await expect(line(app, photo?.id ?? 0)).toContainText(text.noLinks);

  await panel(app).getByRole('button', { name: text.open, exact: true }).click();
  await expect.poll(() => app.server.opened.length).toBe(1);
  expect(readFileSync(app.server.opened[0] ?? '', 'utf8')).toBe('kế hoạch');

  rmSync(app.server.kept('pdf'));
  await page.reload();
  await expect(line(app, plan?.id ?? 0)).toContainText(text.state.missing);
  await page.getByText(text.broken(1)).click();
  await expect(page.locator('tr[data-document]')).toHaveCount(1);
  expect(await app.server.call('app.check', {})).toEqual([
    expect.stringContaining('minh chứng 15/KH-UBND ngày 05/3/2026: ve cong tac CCHC'),
  ]);
  // The original puts it right.
  await drop(list(app), { 'bản gốc.pdf': 'kế hoạch' });
  await expect(app.dialog().locator('[data-intake="there"]')).toContainText('15/KH-UBND');
  expect(await app.server.call('app.check', {})).toEqual([]);
});

test('words are found with and without accents, and what is looked at stays while its words change', async ({ app, page }) => {
  await begin(app);
  for (const subject of ['Kế hoạch tuyên truyền', 'Kệ sách', 'Biên bản']) {
    await app.server.call('evidence.add', { words: { number: '', date: null, agency: '', subject }, links: [] });
  }
  await page.reload();
  const shown = page.locator('tr[data-document]');
  const search = page.getByLabel(text.search);
  await search.fill('ke');
  await expect(shown).toHaveCount(2);
  await search.fill('kế');
  await expect(shown).toHaveCount(1);
  await shown.getByRole('button').first().click();
  const subject = panel(app).getByLabel(text.fields.subject);
  await subject.fill('Chương trình tuyên truyền');
  await app.settled();
  await expect.poll(async () => (await rows(app)).map((row) => row.subject)).toContain('Chương trình tuyên truyền');
  await expect(subject).toBeFocused();
  await expect(subject).toHaveValue('Chương trình tuyên truyền');
});

test('a document says what it is field by field, and undo takes each visit back', async ({ app, page }) => {
  await begin(app);
  await page.getByRole('button', { name: text.addPaper }).click();
  const form = app.dialog();
  await form.getByLabel(text.fields.number).fill('07/BC-UBND');
  await form.getByLabel(text.fields.date).fill('3/2026');
  await form.getByRole('button', { name: text.paperAdd }).click();
  await expect(form.getByText(text.notDay)).toBeVisible();
  await form.getByLabel(text.fields.date).fill('05/3/2026');
  await form.getByRole('button', { name: text.useAgency('UBND xã Tùng Ảnh') }).click();
  await expect(form.getByLabel(text.fields.agency)).toHaveValue('UBND xã Tùng Ảnh');
  await form.getByRole('button', { name: text.paperAdd }).click();
  await expect(panel(app).getByLabel(text.fields.date)).toHaveValue('05/03/2026');

  const date = panel(app).getByLabel(text.fields.date);
  await date.fill('31/2/2026');
  await date.blur();
  await expect(panel(app).getByText(text.notDay)).toBeVisible();
  expect((await rows(app))[0]?.date).toBe('2026-03-05');
  await date.fill('6-3-2026');
  await date.blur();
  await expect.poll(async () => (await rows(app))[0]?.date).toBe('2026-03-06');
  await expect(date).toHaveValue('06/03/2026');
  await app.undoButton().click();
  await expect(date).toHaveValue('05/03/2026');

  await panel(app).getByRole('button', { name: text.remove }).click();
  await expect(page.getByText(text.empty)).toBeVisible();
  await app.toast('07/BC-UBND').getByRole('button', { name: text.undo }).click();
  await expect.poll(async () => (await rows(app)).length).toBe(1);
});

test('files are chosen, and the same file twice is one document unless two are wanted', async ({ app, page }) => {
  await begin(app);
  app.server.put('a.pdf', 'một');
  app.server.put('b.pdf', 'một');
  app.server.put('c.docx', 'hai');
  await page.getByRole('button', { name: text.addFiles }).first().click();
  const there = app.dialog().locator('[data-intake="there"]');
  await expect(there).toHaveCount(1);
  expect(await rows(app)).toHaveLength(2);
  await there.getByRole('button', { name: text.intake.twin }).click();
  await expect(app.dialog().locator('[data-intake="taken"]')).toHaveCount(3);
  expect(await rows(app)).toHaveLength(3);
});

test('what is dropped where nothing takes it changes nothing and leads nowhere', async ({ app, page }) => {
  await app.openSample(PLAN);
  await app.go('settings');
  await drop(page.locator('main'), { 'a.pdf': 'x' });
  await expect(app.toast(text.dropElsewhere)).toBeVisible();
  await app.onScreen('settings');
  expect(await rows(app)).toEqual([]);
});

test('beside a task its documents are dropped, chosen, opened and taken off', async ({ app, page }) => {
  const task = await begin(app);
  const link: EvidenceLink = { task: { plan: PLAN, task: task.id } };
  const words = { number: '', date: null, agency: '', subject: 'Biên bản họp' };
  await app.server.call('evidence.add', { words, links: [] });
  await app.server.call('version.issue', { plan: PLAN });
  await app.go('tracking');
  await page.locator(`tr[data-task="${task.id}"] .task button`).click();
  const attach = page.locator('[data-attach]');
  await expect(attach).toContainText(text.attachEmpty);
  await drop(attach, { [KH]: 'kế hoạch' });
  await expect(attach.locator('[data-document]')).toHaveCount(1);
  await expect(attach).toContainText('15/KH-UBND ngày 05/3/2026: ve cong tac CCHC');
  await attach.getByRole('button', { name: text.pickOld }).click();
  await app.dialog().getByRole('button', { name: text.pickName('Biên bản họp') }).click();
  await page.keyboard.press('Escape');
  await expect(attach.locator('[data-document]')).toHaveCount(2);
  expect(await app.server.call('evidence.of', { link })).toHaveLength(2);
  await attach.getByRole('button', { name: /^15\/KH-UBND/ }).click();
  await expect.poll(() => app.server.opened.length).toBe(1);
  expect(existsSync(app.server.opened[0] ?? '')).toBe(true);
  await attach.getByRole('button', { name: text.menu('Biên bản họp') }).click();
  await page.getByRole('menuitem', { name: text.unlinkHere }).click();
  await expect(attach.locator('[data-document]')).toHaveCount(1);
  await app.undoButton().click();
  await expect(attach.locator('[data-document]')).toHaveCount(2);
});
