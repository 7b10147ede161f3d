import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

import type { Page } from '@playwright/test';

import type { Part, Printout } from '../../ui/src/lib/api/generated';
import { exportText } from '../../ui/src/lib/text/export';
import type { App } from './support/app';
import { expect, test } from './support/test';

const PLAN = 'tung-anh-2022';
const OFFICER = 'Lê Thị An';

test.use({ today: '2022-07-20' });

const printout = (part: Part, on: string | null = null): Printout => ({
  plan: PLAN,
  part,
  layout: null,
  draft: false,
  electronic: false,
  version: null,
  on,
  answer_by: null,
});

const partField = (page: Page) => page.getByLabel(exportText.part, { exact: true });

/** The sample, issued, with an officer behind the Văn phòng - Nội vụ; the screen of papers. */
async function follow(app: App): Promise<void> {
  await app.openSample(PLAN);
  const catalogue = await app.server.call('catalogue.get', {});
  const officer = { name: OFFICER, services: [{ post: 'Văn phòng - Nội vụ' }] };
  await app.server.call('catalogue.save', {
    catalogue: { ...catalogue, officers: [...catalogue.officers, officer] },
    parts: ['officers'],
  });
  await app.server.call('version.issue', { plan: PLAN });
  await app.page.reload();
  await app.go('export');
}

/** Every page on the desk is the one that the core draws for this. */
async function expectPages(app: App, what: Printout): Promise<void> {
  const { pages } = await app.server.call('export.pages', what);
  const shown = app.page.locator('[data-page="1"] [data-print]');
  await expect(shown).toHaveAttribute('data-print', pages[0]?.print ?? '');
  await expect(app.page.locator('[data-to]')).toHaveCount(pages.length);
}

test('a plan that was not issued offers neither table nor reminders', async ({ app, page }) => {
  await app.openSample(PLAN);
  await app.go('export');
  await expect(partField(page)).toBeVisible();
  const options = await partField(page).locator('option').allTextContents();
  expect(options.join()).not.toMatch(/đôn đốc|theo dõi/i);
});

test('the reminder of an officer is shown, tells the late tasks, and is printed', async ({ app, page, server }) => {
  await follow(app);
  const [first] = (await server.call('export.reminders', { plan: PLAN, on: null })) ?? [];
  expect(first).toMatchObject({ name: OFFICER, officer: true });
  await partField(page).selectOption({ label: exportText.reminder(OFFICER, first?.late ?? 0, first?.soon ?? 0) });
  const what = printout({ reminder: { name: OFFICER } });
  await expectPages(app, what);
  // Each late task of the officer has its place on the pages.
  const board = await server.call('progress.board', { plan: PLAN, on: null, known_on: null, period: null });
  const late = board.rows.filter((row) => row.state === 'overdue' && row.counted && row.lead.includes('Nội vụ'));
  expect(late.length).toBeGreaterThan(0);
  const { places } = await server.call('export.pages', what);
  for (const row of late) expect(places.map(({ item }) => item)).toContain(row.task);

  // A letter is no workbook, and says until when it wants an answer.
  await expect(page.getByRole('button', { name: exportText.run.xlsx })).toBeDisabled();
  const answer = page.getByLabel(exportText.answerBy);
  await answer.fill('29/7/2022');
  await answer.press('Enter');
  await expectPages(app, { ...what, answer_by: '2022-07-29' });

  await page.getByRole('button', { name: exportText.print, exact: true }).click();
  await app.dialog().getByRole('button', { name: exportText.printVerb, exact: true }).click();
  await expect(app.toast(exportText.printed.sent)).toBeVisible();
  await expect.poll(() => server.printed).toHaveLength(1);
  const [paper = ''] = server.printed;
  expect(basename(paper)).toBe(`Phiếu đôn đốc ${OFFICER} Kế hoạch CCHC 2022 ngày 20-7-2022 Tùng Ảnh.pdf`);
  expect(readFileSync(paper).subarray(0, 4).toString('latin1')).toBe('%PDF');
});

test('all reminders of a day are one paper, and a day with nothing late says so', async ({ app, page, server }) => {
  await follow(app);
  await partField(page).selectOption('reminders');
  await expectPages(app, printout('reminders'));
  const on = page.getByLabel(exportText.on);
  await on.fill('10/01/2022');
  await on.press('Enter');
  await expect(page.locator('[data-screen="export"] main')).toContainText('Không có việc nào quá hạn');
  await expect(page.getByRole('button', { name: exportText.print, exact: true })).toBeDisabled();
  await on.fill('30/2/2022');
  await on.press('Enter');
  await expect(on).toHaveAttribute('aria-invalid', 'true');
  await expect(on).toHaveValue('30/2/2022');
  await on.fill('');
  await on.press('Enter');
  await expectPages(app, printout('reminders'));
  await page.getByRole('button', { name: exportText.runAll }).click();
  const name = 'Phieu don doc Ke hoach CCHC 2022 ngay 20-7-2022';
  await expect(page.locator('.written')).toContainText(name);
  expect(readdirSync(join(server.files, name)).sort()).toEqual([`${name}.docx`, `${name}.pdf`]);
});

test('the table for the meeting is shown as pages and as sheets, whole or only what presses', async ({ app, page, server }) => {
  await follow(app);
  await partField(page).selectOption('tracking-open');
  await expectPages(app, printout({ tracking: { only_open: true } }));
  await partField(page).selectOption('tracking');
  await expectPages(app, printout({ tracking: { only_open: false } }));
  await page.getByText(exportText.views.excel, { exact: true }).click();
  const preview = await server.call('export.preview', printout({ tracking: { only_open: false } }));
  await expect(page.locator('[data-to]')).toHaveCount(preview.pages.length);
  await page.getByRole('button', { name: exportText.run.xlsx }).click();
  await expect(page.locator('.written')).toContainText(
    'Bảng theo dõi tiến độ Kế hoạch CCHC 2022 đến 20-7-2022 Tùng Ảnh.xlsx',
  );
});
