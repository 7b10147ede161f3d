import { expect } from '@playwright/test';

import { catalogueTabs } from '../../../ui/src/features/catalogue/tabs';
import { catalogueText } from '../../../ui/src/lib/text/catalogue';
import { evidenceText } from '../../../ui/src/lib/text/evidence';
import { commonText } from '../../../ui/src/lib/text/common';
import { exportText } from '../../../ui/src/lib/text/export';
import { layoutText } from '../../../ui/src/lib/text/layout';
import { narrativeText } from '../../../ui/src/lib/text/narrative';
import { plansText } from '../../../ui/src/lib/text/plans';
import { reportText } from '../../../ui/src/lib/text/report';
import { targetText } from '../../../ui/src/lib/text/target';
import { trackingText } from '../../../ui/src/lib/text/tracking';
import type { App } from './app';
import { documents } from './documents';
import { drop, hold } from './drop';
import { goToReport, quarterReport } from './reports';

/** What to do in each state of the screens; the name is that of its picture. */
export type See = (state: string) => Promise<void>;

const PLAN = 'tung-anh-2022';

/** From the first start to the dialog of a new plan. */
export async function walkFromTheStart(app: App, see: See): Promise<void> {
  const { page } = app;
  await expect(page.locator('[data-screen="first-start"]')).toBeVisible();
  await see('first-start');
  await page.getByRole('button', { name: 'Mở sổ', exact: true }).click();
  await see('first-start-error');
  await app.createBook();
  await see('plans-empty');
  await page.getByRole('button', { name: plansText.create }).first().click();
  await expect(app.dialog().locator('[name="subject"]')).toHaveValue(/Tùng Ảnh/);
  await see('plan-new-dialog');
  await app.dialog().getByRole('button', { name: plansText.form.create }).click();
  await app.onScreen('plan');
  await expect(page.getByRole('grid')).toBeVisible();
  await see('plan-matrix-new');
}

/** Every tab of a plan, and what opens on it. */
export async function walkThroughAPlan(app: App, see: See): Promise<void> {
  const { page } = app;
  const matrix = await app.openSample(PLAN);
  await checked(app);
  await see('plan-matrix');
  const [task] = await app.tasks(PLAN);
  const item = task?.id ?? 0;
  await matrix.select(item, 'deadline');
  await matrix.press('F2');
  await matrix.press('Control+a');
  await page.keyboard.insertText('Quý II, III/2022');
  await expect(page.locator('[data-tab="appendix-1"]')).toContainText('30/9/2022');
  await see('plan-matrix-editing');
  await matrix.press('Escape');
  await matrix.press('Control+h');
  await see('plan-matrix-replace');
  await page.keyboard.press('Escape');

  await app.goTo(PLAN, 'narrative');
  await page.locator('[data-block] textarea').nth(5).click();
  await see('plan-narrative');
  await page.locator('[data-block] .level').click();
  await expect(page.getByRole('menu')).toBeVisible();
  await see('plan-narrative-menu');
  await page.getByRole('menuitem', { name: narrativeText.ownMark }).click();
  await expect(app.dialog()).toBeVisible();
  await see('plan-narrative-mark-dialog');
  await page.keyboard.press('Escape');

  await app.goTo(PLAN, 'targets');
  await expect(page.getByRole('button', { name: targetText.add }).first()).toBeVisible();
  await see('plan-targets');
  await page.getByRole('button', { name: targetText.find }).first().click();
  await expect(app.dialog()).not.toContainText(targetText.finding);
  await see('plan-targets-find-dialog');
  await page.keyboard.press('Escape');

  await app.goTo(PLAN, 'issuance');
  await see('plan-issuance');
}

/** The screens beside the plan. */
export async function walkThroughTheOthers(app: App, see: See): Promise<void> {
  const { page } = app;
  await app.openSample(PLAN);
  await app.go('overview');
  await expect(page.getByRole('heading', { level: 2 }).first()).toBeVisible();
  await see('overview');
  await app.go('plans');
  await expect(page.getByRole('table').first()).toBeVisible();
  await see('plans');
  await app.go('export');
  await expect(page.locator('[data-print] img').first()).toBeVisible();
  await see('export');
  await page.getByRole('button', { name: exportText.runAll }).click();
  await expect(page.locator('.written')).toBeVisible();
  await see('export-written');
  await page.getByText(exportText.views.excel, { exact: true }).click();
  await expect(page.locator('[data-screen="export"]').getByRole('table').first()).toBeVisible();
  await see('export-excel');
  await page.getByText(exportText.views.pages, { exact: true }).click();
  await page.getByRole('button', { name: exportText.print, exact: true }).click();
  await expect(app.dialog()).toBeVisible();
  await see('export-print-dialog');
  await page.keyboard.press('Escape');
  await app.go('catalogue');
  for (const { id, label } of catalogueTabs) {
    await page.getByRole('tab', { name: label, exact: true }).click();
    const shown = id === 'offices' || id === 'house' ? 'heading' : 'table';
    await expect(page.locator(`[data-tab="${id}"]`).getByRole(shown).first()).toBeVisible();
    await see(`catalogue-${id}`);
  }
  await page.getByRole('tab', { name: catalogueText.parts.layouts, exact: true }).click();
  await page.getByRole('button', { name: layoutText.copy }).click();
  await expect(page.getByRole('button', { name: layoutText.remove })).toBeVisible();
  await see('catalogue-layouts-own');
  await app.settled();
  await page.getByRole('tab', { name: catalogueText.parts.bodies }).click();
  await page.getByLabel(commonText.search).fill('khong co');
  await expect(page.getByText(catalogueText.noMatchHint)).toBeVisible();
  await see('catalogue-no-match');
  await app.go('registers');
  await expect(page.getByRole('tab').first()).toBeVisible();
  for (const tab of await page.getByRole('tab').all()) {
    await tab.click();
    await expect(tab).toHaveAttribute('aria-selected', 'true');
    await see(`registers-${(await tab.textContent())?.trim() ?? ''}`);
  }
  await app.go('settings');
  await see('settings');
  await app.go('help');
  await see('help');
}

/** The progress of a plan that was issued. */
export async function walkThroughTracking(app: App, see: See): Promise<void> {
  const { page } = app;
  await app.openSample(PLAN);
  await app.go('tracking');
  await expect(page.getByText(trackingText.notIssued)).toBeVisible();
  await see('tracking-not-issued');
  await app.server.call('version.issue', { plan: PLAN });
  await app.go('overview');
  await app.go('tracking');
  for (const view of Object.keys(trackingText.views) as (keyof typeof trackingText.views)[]) {
    await page.getByRole('tab', { name: trackingText.views[view] }).click();
    await expect(page.locator(`[data-tab="${view}"]`).getByRole('row').nth(2)).toBeVisible();
    await see(`tracking-${view}`);
  }
  await page.getByRole('tab', { name: trackingText.views.domain }).click();
  await page.locator('[data-tick]').nth(1).click();
  await expect(page.getByLabel(trackingText.form.by)).toBeVisible();
  await see('tracking-update');
  await page.locator('tr[data-task] .task button').nth(5).click();
  await expect(page.getByRole('region', { name: trackingText.panel.label })).toBeVisible();
  await see('tracking-details');
}

/** The documents of the office, what is dropped among them and what they are tied to. */
export async function walkThroughTheEvidence(app: App, see: See): Promise<void> {
  const { page } = app;
  await app.openSample(PLAN);
  await app.go('evidence');
  await expect(page.getByText(evidenceText.empty)).toBeVisible();
  await see('evidence-empty');
  await documents(app, PLAN);
  await see('evidence');
  await page.locator('tr[data-document]').last().getByRole('button').first().click();
  await expect(page.locator('[data-panel]')).toBeVisible();
  await see('evidence-panel');
  await page.locator('[data-panel]').getByRole('button', { name: evidenceText.link }).click();
  await expect(app.dialog().locator('li').first()).toBeVisible();
  await see('evidence-target');
  await page.keyboard.press('Escape');
  const zone = page.locator('[data-screen="evidence"] [data-drop-words]').first();
  await hold(zone, { 'Biên bản kiểm tra.pdf': 'mới' });
  await see('evidence-held');
  await drop(zone, { 'Biên bản kiểm tra.pdf': 'mới', 'thu moi.pdf.exe': 'MZ' });
  await expect(app.dialog()).toBeVisible();
  await see('evidence-intake');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: evidenceText.addPaper }).click();
  await expect(app.dialog()).toBeVisible();
  await see('evidence-paper');
}

/** The reports of the year, and one of them with its parts. */
export async function walkThroughTheReports(app: App, see: See): Promise<void> {
  const { page } = app;
  await app.openSample(PLAN);
  await app.go('reports');
  await see('reports-empty');
  await page.getByRole('tab', { name: reportText.view.outline, exact: true }).click();
  await expect(page.locator('[data-tab="outline"]')).toBeVisible();
  await see('reports-outline');
  await page.getByRole('tab', { name: reportText.view.calendar, exact: true }).click();
  await expect(page.locator('[data-tab="calendar"]').getByRole('table').first()).toBeVisible();
  await see('reports-calendar');
  const { row } = await quarterReport(app);
  for (const tab of ['words', 'head', 'issue'] as const) {
    await goToReport(app, row.id, tab);
    await see(`report-${tab}`);
  }
  await app.go('reports');
  await expect(page.getByRole('table').first()).toBeVisible();
  await see('reports');
}

export const WALKS = {
  'from the first start to a new plan': walkFromTheStart,
  'through a plan': walkThroughAPlan,
  'through the evidence': walkThroughTheEvidence,
  'through the progress of a plan': walkThroughTracking,
  'through the other screens': walkThroughTheOthers,
  'through the reports': walkThroughTheReports,
};

/** Waits until the core has looked through the plan: its findings stand at the right. */
async function checked(app: App): Promise<void> {
  await expect(app.page.locator('[data-screen="plan"] header')).toContainText(/Cần xem \d/);
}
