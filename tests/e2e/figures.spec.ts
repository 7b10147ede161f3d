import type { FigureForm, ReportPeriod } from '../../ui/src/lib/api/generated';
import { figureText as text, followText } from '../../ui/src/lib/text/figure';
import type { App } from './support/app';
import { putOnClipboard } from './support/clipboard';
import { expect, test } from './support/test';

const PLAN = 'tung-anh-2022';
const YEAR = 2022;

test.beforeEach(async ({ app }) => {
  await app.openSample(PLAN);
});

const field = (app: App, code: string) => app.page.locator(`[data-figure="${code}"]`);
const row = (app: App, code: string) => app.page.locator(`[data-row="${code}"]`);
/** What is told below a row. */
const below = (app: App, code: string) => app.page.locator(`[data-row="${code}"] + .fault`);

async function on(app: App, period: ReportPeriod): Promise<void> {
  if (!(await app.page.locator('[data-screen="figures"]').isVisible())) await app.go('figures');
  await app.page.getByLabel(text.period, { exact: true }).selectOption(period);
  const { name } = await kept(app, period);
  await expect(app.page.getByRole('heading', { level: 1 })).toContainText(name);
}

async function type(app: App, values: Record<string, string>): Promise<void> {
  for (const [code, words] of Object.entries(values)) await field(app, code).fill(words);
  await app.page.keyboard.press('Tab');
  await app.settled();
}

const kept = (app: App, period: ReportPeriod): Promise<FigureForm> =>
  app.server.call('figure.sheet', { year: YEAR, period });

test('a quarter is entered: an identity that breaks is told as one types and goes when it holds', async ({ app }) => {
  await on(app, 'q1');
  await type(app, { '3.5.2': '80', '3.5.3': '30', '3.5.4': '5' });
  await expect(field(app, '3.5.1')).toHaveAttribute('placeholder', '115');
  await field(app, '3.5.1').pressSequentially('120');
  await expect(below(app, '3.5.1')).toContainText('“tổng hồ sơ tiếp nhận” (120)');
  await expect(below(app, '3.5.1')).toContainText('= 115, thừa 5 hồ sơ.');
  await expect(below(app, '3.5.4')).toContainText(text.see('3.5.1'));
  await expect(field(app, '3.5.1')).toBeFocused();
  await expect(field(app, '3.5.1')).toHaveValue('120');
  await field(app, '3.5.1').fill('115');
  await expect(below(app, '3.5.1')).toHaveCount(0);
  await app.page.keyboard.press('Tab');
  await app.settled();
  expect((await kept(app, 'q1')).state.readings['3.5.1']?.typed).toBe('115');
});

test('a percent of nothing is a dash, and of something shows its two parts', async ({ app }) => {
  await on(app, 'q1');
  await type(app, { '3.6.1': '0', '3.6.2': '0', '3.6.3': '0' });
  await expect(row(app, '3.8').locator('.shown')).toHaveText('-');
  await type(app, { '3.6.1': '1.300', '3.6.2': '1.000', '3.6.3': '234' });
  await expect(row(app, '3.8').locator('.shown')).toHaveText('94,92%');
  await expect(row(app, '3.8')).toContainText('1.234 / 1.300');
});

test('months add up to the quarter, and what is missing is named', async ({ app }) => {
  for (const [month, count] of [['t1', '10'], ['t3', '30']] as const) {
    await on(app, month);
    await type(app, { '3.5.2': count });
  }
  await on(app, 'q1');
  await expect(row(app, '3.5.2')).toContainText('còn thiếu tháng 2');
  await on(app, 't2');
  await type(app, { '3.5.2': '20' });
  await on(app, 'q1');
  await expect(field(app, '3.5.2')).toHaveAttribute('placeholder', '60');
  await expect(row(app, '3.5.2')).toContainText(text.fromMonths);
});

test('an estimate is marked, waits when its period is over, and is replaced', async ({ app, page }) => {
  await on(app, 'y');
  await type(app, { '3.6.1': '1.000', '3.6.2': '900', '3.6.3': '50' });
  await page.getByLabel(text.estimate('3.6.2')).check();
  await expect(row(app, '3.8').locator('.estimate')).toHaveText(text.rough);
  await expect(page.getByText(text.estimates(1, true))).toBeVisible();
  await type(app, { '3.6.2': '912' });
  await page.getByLabel(text.estimate('3.6.2')).uncheck();
  await expect(row(app, '3.8').locator('.estimate')).toHaveText('');
  await expect(row(app, '3.8').locator('.shown')).toHaveText('96,20%');
});

test('words that are no number stay in their field with the reason, also on the way back', async ({ app }) => {
  await on(app, 'q1');
  for (const [words, why] of [['8.93', 'hai cách'], ['-', 'chưa có số liệu']] as const) {
    await type(app, { '3.5.2': words });
    await expect(below(app, '3.5.2')).toContainText(why);
    await expect(field(app, '3.5.2')).toHaveAttribute('aria-invalid', 'true');
  }
  await app.go('overview');
  await app.go('figures');
  await expect(field(app, '3.5.2')).toHaveValue('-');
  await expect(below(app, '3.5.2')).toContainText(text.unread('-', '').slice(0, 10));
  expect((await kept(app, 'q1')).state.readings['3.5.2']).toBeUndefined();
  await type(app, { '3.5.2': '0' });
  await expect(below(app, '3.5.2')).toHaveCount(0);
});

test('a column from Excel goes down the fields in one step, and is undone in one', async ({ app, page }) => {
  await on(app, 'q1');
  await putOnClipboard(page, { text: '8.930\r\n7.600\r\n1.325\r\nnăm\r\n' });
  await field(app, '3.5.1').focus();
  await page.keyboard.press('Control+v');
  await expect(app.toast(text.pasted(3, 0))).toBeVisible();
  await expect(field(app, '3.5.3')).toHaveValue('1.325');
  await expect(field(app, '3.5.4')).toHaveValue('năm');
  const [step] = await app.steps();
  expect(step?.label).toBe('nhập số liệu Quý I/2022');
  await page.keyboard.press('Escape');
  await app.undoButton().click();
  await expect(field(app, '3.5.1')).toHaveValue('');
  expect((await kept(app, 'q1')).state.readings['3.5.2']).toBeUndefined();
});

test('Enter and the arrows go down and up the fields as in Excel', async ({ app, page }) => {
  await on(app, 'q1');
  await field(app, '3.5.1').focus();
  await page.keyboard.press('Enter');
  await expect(field(app, '3.5.2')).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowUp');
  await expect(field(app, '3.5.2')).toBeFocused();
  const cell = field(app, '3.5.2/dat-dai');
  await cell.focus();
  await page.keyboard.press('Enter');
  await expect(field(app, '3.5.2/bao-tro')).toBeFocused();
});

test('what is missing and what a body answers for is shown alone, and stays while it is filled', async ({ app, page }) => {
  await on(app, 'q1');
  await page.getByLabel(text.show, { exact: true }).selectOption('missing');
  await expect(row(app, '3.8')).toHaveCount(0);
  await type(app, { '3.5.2': '5' });
  await expect(row(app, '3.5.2')).toBeVisible();
  const missing = (await kept(app, 'q1')).state.missing.length;
  await expect(page.getByText(text.missing(missing))).toBeVisible();
});

test('a target is followed by a figure and says whether it is reached', async ({ app, page }) => {
  const plan = await app.plan(PLAN);
  const at = plan.targets.findIndex(({ measure }) => measure?.unit === '%' && measure.comparator !== 'at_most');
  await app.goTo(PLAN, 'targets');
  await page.getByLabel(followText.label(at + 1), { exact: true }).selectOption('more');
  await app.dialog().getByLabel(followText.search).fill('ty le ho so truc tuyen');
  await app.dialog().getByRole('button', { name: /^7\.5 / }).click();
  const target = page.locator('[data-target]').nth(at);
  await expect(target).toContainText(followText.verdicts.unknown);
  const enter = (online: string, paper: string) =>
    app.server.call('figure.enter', {
      year: YEAR,
      period: 'q1',
      joins: null,
      values: [['3.5.2', online], ['3.5.3', paper]].map(([code = '', typed = '']) => {
        return { code, typed, estimate: null, source: null };
      }),
    });
  await enter('1', '99');
  await app.goTo(PLAN, 'issuance');
  await app.goTo(PLAN, 'targets');
  await expect(target).toContainText(`${followText.verdicts.missed} 1,00%, còn thiếu`);
  await enter('100', '0');
  await app.goTo(PLAN, 'issuance');
  await app.goTo(PLAN, 'targets');
  await expect(target).toContainText(`${followText.verdicts.reached} 100,00%`);
});
