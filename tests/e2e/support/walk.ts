import { expect } from '@playwright/test';

import { catalogueTabs } from '../../../ui/src/features/catalogue/tabs';
import { catalogueText } from '../../../ui/src/lib/text/catalogue';
import { exportText } from '../../../ui/src/lib/text/export';
import { layoutText } from '../../../ui/src/lib/text/layout';
import { narrativeText } from '../../../ui/src/lib/text/narrative';
import { plansText } from '../../../ui/src/lib/text/plans';
import { targetText } from '../../../ui/src/lib/text/target';
import type { App } from './app';

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
  await page.getByLabel(catalogueText.search).fill('khong co');
  await expect(page.getByText(catalogueText.noMatchHint)).toBeVisible();
  await see('catalogue-no-match');
  await app.go('settings');
  await see('settings');
  await app.go('help');
  await see('help');
}

export const WALKS = {
  'from the first start to a new plan': walkFromTheStart,
  'through a plan': walkThroughAPlan,
  'through the other screens': walkThroughTheOthers,
};

/** Waits until the core has looked through the plan: its findings stand at the right. */
async function checked(app: App): Promise<void> {
  await expect(app.page.locator('[data-screen="plan"] header')).toContainText(/Cần xem \d/);
}
