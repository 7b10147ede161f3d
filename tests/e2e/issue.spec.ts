import { exportText } from '../../ui/src/lib/text/export';
import { followText } from '../../ui/src/lib/text/figure';
import { issuanceText } from '../../ui/src/lib/text/issuance';
import { matrixText } from '../../ui/src/lib/text/matrix';
import { narrativeText } from '../../ui/src/lib/text/narrative';
import { plansText } from '../../ui/src/lib/text/plans';
import { targetText } from '../../ui/src/lib/text/target';
import { versionText as text } from '../../ui/src/lib/text/version';
import type { App } from './support/app';
import { putOnClipboard, readClipboard } from './support/clipboard';
import { expect, test } from './support/test';

const PLAN = 'tung-anh-2022';
const REASON = 'Bổ sung nhiệm vụ theo Công văn số 12/SNV-CCHC';
/** The second row of the first domain: its deadline is `Quý II/2022`. */
const ROW = 2003;

test.use({ today: '2022-07-20' });

test.beforeEach(async ({ app }) => {
  await app.openSample(PLAN);
});

const body = (app: App) => app.tabBody('issuance');
const button = (app: App, name: string) => app.page.getByRole('button', { name, exact: true });
const standing = async (app: App) => (await app.plan(PLAN)).standing;

/** Issues the plan as it stands, with the buttons of the screen. */
async function issue(app: App, name: string = text.issue): Promise<void> {
  await app.goTo(PLAN, 'issuance');
  await button(app, name).click();
  await app.dialog().getByRole('button', { name: text.issueVerb, exact: true }).click();
  await expect(body(app).locator('[data-state="issued"]')).toBeVisible();
}

async function amend(app: App): Promise<void> {
  await app.goTo(PLAN, 'issuance');
  await button(app, text.amend).click();
  await app.dialog().getByLabel(text.amendReason).fill(REASON);
  await app.dialog().getByRole('button', { name: text.amendVerb }).click();
  await expect(app.dialog()).toHaveCount(0);
  await expect(body(app).locator('[data-state="amending"]')).toContainText(REASON);
}

test('issued, adjusted, issued again: the old paper is printed with its old words', async ({ app, page }) => {
  await issue(app);
  expect(await standing(app)).toMatchObject({ state: 'issued', version: 1 });
  await expect(page.getByRole('note')).toContainText('số 24/KH-UBND ngày 25/01/2022');

  await amend(app);
  await app.goTo(PLAN, 'appendix-1');
  const matrix = await app.matrix(PLAN);
  await matrix.select(ROW, 'deadline');
  await page.keyboard.insertText('Quý IV/2022');
  await matrix.press('Enter');
  await expect.poll(() => matrix.saved(ROW, 'deadline')).toBe('Quý IV/2022');

  // What changed is told before it is issued, and number and day must be those of the new paper.
  await app.goTo(PLAN, 'issuance');
  await expect(body(app)).toContainText(text.changes(1));
  await button(app, text.seeChanges).click();
  await expect(app.dialog().locator('del')).toHaveText('II/2022');
  await expect(app.dialog().locator('ins')).toHaveText('IV/2022');
  await page.keyboard.press('Escape');
  await expect(button(app, text.issueAgain)).toBeDisabled();
  await body(app).getByLabel(issuanceText.number, { exact: true }).first().fill('31');
  await body(app).getByLabel(issuanceText.date, { exact: true }).first().fill('5/7/2022');
  await page.keyboard.press('Tab');
  await expect(button(app, text.issueAgain)).toBeEnabled();
  await issue(app, text.issueAgain);
  expect(await standing(app)).toMatchObject({ state: 'issued', version: 2 });

  await button(app, text.seeChangesOf(text.name(2))).click();
  await expect(app.dialog().getByRole('row').last()).toContainText('Quý IV/2022');
  await page.keyboard.press('Escape');
  await button(app, text.printOf(text.name(1))).click();
  await app.onScreen('export');
  const version = page.getByLabel(exportText.version, { exact: true });
  await expect(version.locator('option:checked')).toHaveText(text.name(1));
  await page.getByText('Excel', { exact: true }).click();
  const sheets = page.locator('[data-screen="export"]');
  await expect(sheets.getByText('Quý III/2022').first()).toBeVisible();
  await expect(sheets.getByText('Quý IV/2022')).toHaveCount(0);
  await version.selectOption({ label: text.name(2) });
  await expect(sheets.getByText('Quý IV/2022').first()).toBeVisible();
});

test('an issued plan is read, selected and copied, and nothing else', async ({ app, page }) => {
  await app.server.call('version.issue', { plan: PLAN });
  await page.reload();
  const before = await app.plan(PLAN);
  const steps = (await app.steps()).length;

  const matrix = await app.matrix(PLAN);
  await matrix.select(ROW, 'deadline');
  await page.keyboard.insertText('x');
  await matrix.press('F2', 'Delete', 'Control+d', 'Control+m', 'Alt+ArrowDown');
  await putOnClipboard(page, { text: 'a\tb\nc\td' });
  await matrix.press('Control+v', 'Control+x');
  expect((await readClipboard(page)).text).toContain('Quý II/2022');
  await expect(matrix.field).toHaveJSProperty('readOnly', true);
  await expect(matrix.tool(matrixText.insertBelow)).toHaveCount(0);
  await matrix.cell(ROW, 'deadline').click({ button: 'right' });
  await expect(page.getByRole('menuitem')).toHaveText([/^Chép/, /^Xem trên trang in/]);
  await page.keyboard.press('Escape');

  await app.goTo(PLAN, 'narrative');
  const paragraph = page.locator('[data-block] textarea').nth(3);
  await paragraph.focus();
  await page.keyboard.insertText('x');
  await putOnClipboard(page, { text: 'một\nhai\nba' });
  for (const key of ['Control+v', 'Enter', 'Tab', 'Alt+ArrowDown']) await page.keyboard.press(key);
  await expect(button(app, narrativeText.addLast)).toHaveCount(0);
  await app.goTo(PLAN, 'targets');
  await expect(page.locator('[data-target] textarea').first()).toHaveJSProperty('readOnly', true);
  await expect(page.getByLabel(targetText.domain(3), { exact: true })).toBeDisabled();
  // By which figure a target is followed is no part of what was issued.
  await expect(page.getByLabel(followText.label(3), { exact: true })).toBeEnabled();
  await expect(button(app, targetText.add)).toHaveCount(0);
  await app.goTo(PLAN, 'issuance');
  await expect(body(app).getByLabel(issuanceText.subject).first()).toHaveJSProperty('readOnly', true);
  await expect(body(app).getByLabel(issuanceText.form).first()).toBeDisabled();
  await app.settled();
  expect(await app.plan(PLAN)).toEqual(before);
  expect((await app.steps()).length).toBe(steps);

  await app.go('plans');
  await page.locator(`[data-plan="${PLAN}"]`).getByRole('button').click();
  await expect(page.getByRole('menuitem', { name: plansText.remove })).toBeDisabled();
});

test('what a paper lacks is told, and an adjustment is given up and taken back', async ({ app, page }) => {
  await app.goTo(PLAN, 'issuance');
  const number = body(app).getByLabel(issuanceText.number, { exact: true }).first();
  await number.fill('');
  await page.keyboard.press('Tab');
  await expect(body(app)).toContainText('Kế hoạch chưa có số');
  await expect(button(app, text.issue)).toBeDisabled();
  await number.fill('24');
  await page.keyboard.press('Tab');
  await issue(app);

  await page.getByRole('button', { name: text.lockLink, exact: true }).click();
  await app.dialog().getByRole('button', { name: text.amendVerb }).click();
  await expect(app.dialog()).toContainText(text.amendReasonMissing);
  await app.dialog().getByLabel(text.amendReason).fill(REASON);
  await page.keyboard.press('Enter');
  await expect(app.dialog()).toHaveCount(0);
  await expect(page.getByRole('note')).toHaveCount(0);
  await body(app).getByLabel(issuanceText.subject).first().fill('Trích yếu khác');
  await page.keyboard.press('Tab');
  await expect(body(app)).toContainText(text.changes(1));
  await button(app, text.discard).click();
  await app.dialog().getByRole('button', { name: text.discardVerb, exact: true }).click();
  await expect(body(app).locator('[data-state="issued"]')).toBeVisible();
  await expect(body(app).getByLabel(issuanceText.subject).first()).not.toHaveValue('Trích yếu khác');
  await page.keyboard.press('Control+z');
  await expect(body(app).getByLabel(issuanceText.subject).first()).toHaveValue('Trích yếu khác');
  expect(await standing(app)).toMatchObject({ state: 'amending' });
});
