import { execFileSync } from 'node:child_process';

import { exportText } from '../../ui/src/lib/text/export';
import { issuanceText } from '../../ui/src/lib/text/issuance';
import { overviewText } from '../../ui/src/lib/text/overview';
import { trackingText } from '../../ui/src/lib/text/tracking';
import { versionText } from '../../ui/src/lib/text/version';
import { drop } from './support/drop';
import { expect, test } from './support/test';

const PLAN = 'tung-anh-2022';

/** Words without the breaks that a table gives them. */
const solid = (words: string): string => words.replaceAll(/\s+/g, '');

/** What stands on a PDF, in the order of its tables' cells. */
const wordsOf = (pdf: string): string => solid(execFileSync('pdftotext', ['-raw', pdf, '-'], { encoding: 'utf8' }));

test.use({ today: '2022-07-20' });

test('a plan is issued, a task is reported and proved, who is late is listed, and the reminder is printed', async ({ app, page, server }) => {
  await app.openSample(PLAN);

  // Issued with the buttons of the screen.
  await app.goTo(PLAN, 'issuance');
  await page.getByRole('button', { name: versionText.issue, exact: true }).click();
  await app.dialog().getByRole('button', { name: versionText.issueVerb, exact: true }).click();
  await expect(app.tabBody('issuance').locator('[data-state="issued"]')).toBeVisible();
  await expect(app.tabBody('issuance').getByLabel(issuanceText.subject).first()).toHaveJSProperty('readOnly', true);

  // The first late task was finished after all: reported, and its document dropped beside it.
  await app.go('tracking');
  const board = await server.call('progress.board', { plan: PLAN, on: null, known_on: null, period: null });
  const [finished, ...late] = board.overdue;
  if (!finished || late.length === 0) throw new Error('too few tasks are late');
  const row = page.locator(`tr[data-task="${finished.task}"]`);
  await row.getByRole('button', { name: finished.words }).click();
  const panel = page.getByRole('region', { name: trackingText.panel.label });
  await panel.getByLabel(trackingText.form.state).selectOption('done');
  await panel.getByLabel(trackingText.form.on, { exact: true }).fill('18/7');
  await panel.getByLabel(trackingText.form.done).fill('Đã ban hành văn bản');
  await panel.getByRole('button', { name: trackingText.form.write, exact: true }).click();
  await expect(row.locator('.state')).toContainText('Hoàn thành chậm');
  await drop(panel.locator('[data-attach]'), { '41-QĐ-UBND ngày 18-7-2022 kiện toàn tổ.pdf': 'quyết định' });
  await expect(panel.locator('[data-attach]')).toContainText('41/QĐ-UBND');
  const [document] = await server.call('evidence.list', { words: '' });
  expect(document?.links).toHaveLength(1);

  // The list of those that are late has every other one, and not this.
  await page.getByRole('tab', { name: trackingText.views.date }).click();
  const lines = page.locator('[data-group="overdue"] tr[data-task]');
  await expect(lines).toHaveCount(late.length);
  const listed = await lines.evaluateAll((rows) => rows.map((row) => Number((row as HTMLElement).dataset['task'])));
  expect(listed).toEqual(late.map(({ task }) => task));
  await app.go('overview');
  await expect(page.locator('[data-screen="overview"]')).toContainText(late[0]?.words ?? '');
  await expect(page.getByRole('heading', { name: overviewText.title(2022) })).toBeVisible();

  // The reminder of whoever has to answer for one of them, printed.
  const duty = board.duties.find(({ tasks }) => late.some(({ task }) => tasks.includes(task)));
  const name = duty?.officer ?? duty?.name ?? '';
  const theirs = late.filter(({ task }) => duty?.tasks.includes(task));
  await app.go('tracking');
  await page.getByRole('tab', { name: trackingText.views.officer }).click();
  await page.getByTitle(trackingText.reminderPaperOf(name), { exact: true }).click();
  await app.onScreen('export');
  await expect(page.locator('[data-page="1"] [data-print]')).toBeVisible();
  await page.getByRole('button', { name: 'In', exact: true }).click();
  await app.dialog().getByRole('button', { name: exportText.printVerb, exact: true }).click();
  await expect.poll(() => server.printed).toHaveLength(1);
  const printed = wordsOf(server.printed[0] ?? '');
  for (const { words } of theirs) expect(printed).toContain(solid(words));
  expect(printed).not.toContain(solid(finished.words));
});
