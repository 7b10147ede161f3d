import type { Locator } from '@playwright/test';

import type { NewEntry, TrackingBoard, TrackingRow } from '../../ui/src/lib/api/generated';
import { commonText } from '../../ui/src/lib/text/common';
import { shortcutText } from '../../ui/src/lib/text/shortcuts';
import { trackingText as text } from '../../ui/src/lib/text/tracking';
import type { App } from './support/app';
import { expect, test } from './support/test';

const PLAN = 'tung-anh-2022';
const TODAY = '2022-07-20';

test.use({ today: TODAY });

const boardOf = (app: App, on: string | null = null): Promise<TrackingBoard> =>
  app.server.call('progress.board', { plan: PLAN, on, known_on: null, period: null });

const enter = (app: App, entries: NewEntry[]) => app.server.call('progress.enter', { plan: PLAN, entries });

/** The sample, issued, on the screen that follows it. */
async function follow(app: App): Promise<TrackingBoard> {
  await app.openSample(PLAN);
  await app.server.call('version.issue', { plan: PLAN });
  await app.go('tracking');
  await expect(app.page.getByRole('grid')).toBeVisible();
  return boardOf(app);
}

const lineOf = (app: App, { task }: { task: number }): Locator => app.page.locator(`tr[data-task="${task}"]`);
const stateOf = (app: App, row: { task: number }): Locator => lineOf(app, row).locator('.state');
const tab = (app: App, view: keyof typeof text.views) => app.page.getByRole('tab', { name: text.views[view] }).click();
const dock = (app: App) => app.page.locator('.update');
const panel = (app: App) => app.page.getByRole('region', { name: text.panel.label });

/** Opens the details of a task with the mouse. */
async function open(app: App, row: TrackingRow): Promise<Locator> {
  await lineOf(app, row).getByRole('button', { name: row.words }).click();
  await expect(panel(app)).toContainText(row.words);
  return panel(app);
}

async function lookAt(app: App, day: string): Promise<void> {
  const field = app.page.getByLabel(text.asOf);
  await field.fill(day);
  await field.press('Enter');
}

test('a plan that was not issued says so, and leads to where it is', async ({ app, page }) => {
  await app.openSample(PLAN);
  await app.go('tracking');
  await expect(page.getByText(text.notIssued)).toBeVisible();
  await page.getByRole('button', { name: text.toIssue }).click();
  await expect(app.tabBody('issuance')).toBeVisible();
});

test('several tasks are written about at once, and each says its new state in words', async ({ app, page }) => {
  const before = await follow(app);
  const late = before.rows.filter((row) => row.counted && row.state === 'overdue').slice(0, 3);
  const navigation = page.getByRole('navigation').getByRole('link', { name: 'Theo dõi', exact: true });
  await expect(navigation).toHaveAttribute('title', `${before.counts.overdue} nhiệm vụ quá hạn`);
  for (const row of late) await lineOf(app, row).getByRole('checkbox').check();
  await expect(dock(app)).toContainText(text.form.many(3));

  // Nothing is written before it is said what.
  await dock(app).getByRole('button', { name: text.form.writeMany(3) }).click();
  await expect(dock(app)).toContainText(text.form.troubles.state);
  expect((await boardOf(app)).counts).toEqual(before.counts);

  const steps = (await app.steps()).length;
  await dock(app).getByLabel(text.form.state).selectOption('done');
  await dock(app).getByLabel(text.form.on, { exact: true }).fill('12/7');
  await dock(app).getByLabel(text.form.done).fill('Quyết định số 41/QĐ-UBND');
  await dock(app).getByLabel(text.form.by).fill('Lê Thị An');
  await dock(app).getByRole('button', { name: text.form.writeMany(3) }).click();
  await expect(app.toast(text.form.wrote(3))).toBeVisible();
  for (const row of late) {
    const days = -(row.days_left ?? 0) - 8;
    await expect(stateOf(app, row)).toHaveText(`Hoàn thành chậm ${days} ngày`);
    await expect(lineOf(app, row).getByRole('checkbox')).not.toBeChecked();
  }
  await expect(page.locator('[data-count="done_late"]')).toHaveText(`3 ${text.counted.done_late}`);
  await expect(navigation).toHaveAttribute('title', `${before.counts.overdue - 3} nhiệm vụ quá hạn`);
  expect((await app.steps()).length - steps, 'steps of the history').toBe(1);
  // Who reported is known the next time, what was done is not.
  await page.locator('tr[data-task] [data-tick]').last().check();
  await expect(dock(app).getByLabel(text.form.by)).toHaveValue('Lê Thị An');
  await expect(dock(app).getByLabel(text.form.done)).toHaveValue('');

  await dock(app).getByRole('button', { name: text.form.clear }).click();
  await page.keyboard.press('Control+z');
  for (const row of late) await expect(stateOf(app, row)).toHaveText(row.state_vi);
});

test('what happens later leaves the picture of an earlier day as it was', async ({ app, page }) => {
  await follow(app);
  await lookAt(app, '30/6/2022');
  await expect(page.getByText(text.pastDay('30/06/2022'))).toBeVisible();
  const before = await boardOf(app, '2022-06-30');
  const [row] = before.rows.filter(({ counted, state }) => counted && state === 'due_soon');
  if (!row) throw new Error('nothing is due soon on that day');
  await expect(stateOf(app, row)).toHaveText(row.state_vi);

  const [instance] = row.instances;
  await enter(app, [{ task: row.task, instance: instance?.key ?? '', on: '2022-07-12', state: 'done', done: '', by: '' }]);
  await page.getByRole('button', { name: text.today }).click();
  await expect(stateOf(app, row)).toHaveText('Hoàn thành chậm 12 ngày');
  await lookAt(app, '30/6/2022');
  await expect(stateOf(app, row)).toHaveText(row.state_vi);
  expect(await boardOf(app, '2022-06-30')).toEqual(before);

  // What is written here is of that day.
  const other = before.rows.find(({ counted, state, task }) => counted && state === 'due_soon' && task !== row.task);
  if (!other) throw new Error('only one is due soon');
  const details = await open(app, other);
  await expect(details.getByLabel(text.form.on, { exact: true })).toHaveValue('30/06/2022');
  await details.getByLabel(text.form.state).selectOption('done');
  await details.getByRole('button', { name: text.form.write, exact: true }).click();
  await expect(stateOf(app, other)).toHaveText('Hoàn thành đúng hạn');
});

test('an entry is put right and taken back, and everything stays in its history', async ({ app, page }) => {
  const { rows } = await follow(app);
  const row = rows.find(({ counted, state }) => counted && state === 'overdue');
  if (!row) throw new Error('nothing is late');
  const details = await open(app, row);
  await details.getByLabel(text.form.state).selectOption('in_progress');
  await details.getByLabel(text.form.percent).fill('60');
  await details.getByLabel(text.form.done).fill('Đã có dự thảo');
  await details.getByRole('button', { name: text.form.write, exact: true }).click();
  await expect(details.locator('[data-entry]')).toHaveCount(1);
  await expect(stateOf(app, row)).toHaveText(row.state_vi);

  await details.getByRole('button', { name: text.panel.correct }).click();
  await expect(details.getByLabel(text.form.done)).toHaveValue('Đã có dự thảo');
  await details.getByLabel(text.form.state).selectOption('done');
  await details.getByLabel(text.form.percent).fill('');
  await details.getByRole('button', { name: text.form.writeCorrection }).click();
  await expect(stateOf(app, row)).toContainText('Hoàn thành chậm');
  await expect(details.locator('[data-entry]')).toHaveCount(2);
  await expect(details.locator('[data-entry]').last()).toContainText('Đã sửa lại lúc');

  await details.getByRole('button', { name: text.panel.withdraw }).click();
  await app.dialog().getByRole('button', { name: text.panel.withdraw }).click();
  await expect(details.locator('[data-entry]')).toHaveCount(3);
  await expect(stateOf(app, row)).toHaveText(row.state_vi);
  const history = await app.server.call('progress.history', { plan: PLAN, task: row.task });
  expect(history.map(({ state }) => state)).toEqual(['withdrawn', 'done', 'in_progress']);
  await expect(page.getByText(text.panel.withdrawTitle)).toBeHidden();
});

test('the list by days begins with what is latest', async ({ app, page }) => {
  const { overdue } = await follow(app);
  await tab(app, 'date');
  const group = page.locator('[data-group="overdue"]');
  const shown = await group.locator('tr[data-task]').evaluateAll((rows) =>
    rows.map((row) => ({
      task: Number((row as HTMLElement).dataset['task']),
      days: row.querySelector('.state')?.textContent?.trim(),
    })),
  );
  expect(shown).toEqual(overdue.map(({ task, state_vi }) => ({ task, days: state_vi })));
  const days = shown.map(({ days }) => Number(/\d+/.exec(days ?? '')?.[0]));
  expect(days).toEqual([...days].sort((a, b) => b - a));
});

test('questions of the period are answered at a click, or all together', async ({ app, page }) => {
  const before = await follow(app);
  const [row] = before.rows.filter(({ state }) => state === 'to_ask');
  if (!row) throw new Error('nothing is asked');
  const details = await open(app, row);
  await details.getByRole('button', { name: text.form.asked.nothing_arose }).click();
  await expect(stateOf(app, row)).toHaveText('Đã báo trong kỳ');

  await tab(app, 'date');
  const asks = page.locator('[data-group="asks"]');
  await asks.getByRole('button', { name: text.dates.confirmAll }).click();
  const left = before.counts.to_ask - 1;
  await expect(dock(app).getByLabel(text.form.state)).toHaveValue('in_progress');
  await dock(app).getByRole('button', { name: text.form.writeMany(left) }).click();
  await expect(asks).toBeHidden();
  expect((await boardOf(app)).counts).toMatchObject({ to_ask: 0, answered: before.counts.to_ask });
});

test('the keys walk through the rows, tick them and open them', async ({ app, page }) => {
  const { rows } = await follow(app);
  const [first, second, third] = rows;
  if (!first || !second || !third) throw new Error('too few rows');
  await page.locator('tr[data-task]').first().focus();
  await page.keyboard.press('ArrowDown');
  await expect(lineOf(app, second)).toBeFocused();
  await page.keyboard.press('Space');
  await page.keyboard.press('Shift+ArrowDown');
  await expect(lineOf(app, third)).toBeFocused();
  await expect(lineOf(app, second).getByRole('checkbox')).toBeChecked();
  await expect(lineOf(app, third).getByRole('checkbox')).toBeChecked();
  await expect(dock(app)).toContainText(text.form.many(2));
  await page.keyboard.press('F2');
  await expect(panel(app)).toContainText(third.words);
  await page.keyboard.press('Home');
  await expect(lineOf(app, first)).toBeFocused();
  await expect(panel(app)).toContainText(first.words);
  // A space in a field is a space.
  const done = dock(app).getByLabel(text.form.done);
  await done.fill('Đã');
  await done.press('Space');
  await done.press('ArrowDown');
  await expect(done).toHaveValue('Đã ');
  await expect(dock(app)).toContainText(text.form.many(2));
  await panel(app).getByRole('button', { name: text.panel.close }).focus();
  await page.keyboard.press('Escape');
  await expect(panel(app)).toBeHidden();
  await expect(lineOf(app, first)).toBeFocused();

  await app.go('help');
  await expect(page.getByText(shortcutText.trackPick)).toBeVisible();
});

test('a range is ticked with Shift, a group at once', async ({ app, page }) => {
  const { rows, sections } = await follow(app);
  const boxes = page.locator('tr[data-task] [data-tick]');
  await boxes.nth(0).click();
  await boxes.nth(3).click({ modifiers: ['Shift'] });
  for (const at of [0, 1, 2, 3]) await expect(boxes.nth(at)).toBeChecked();
  await expect(boxes.nth(4)).not.toBeChecked();
  await dock(app).getByRole('button', { name: text.form.clear }).click();

  const [section] = sections;
  const own = rows.filter((row) => row.section === section?.id);
  await page.getByLabel(text.pickGroup(`${section?.number} ${section?.title}`)).check();
  await expect(dock(app)).toContainText(text.form.many(own.length));
});

test('rows are filtered by words with and without accents, by lead, and by a count', async ({ app, page }) => {
  const { counts } = await follow(app);
  const search = page.getByLabel(text.search);
  await page.keyboard.press('Control+f');
  await expect(search).toBeFocused();
  await expect(app.dialog()).toBeHidden();
  await search.fill('ke hoach tuyen truyen');
  await expect(page.locator('tr[data-task]')).toHaveCount(1);
  await search.fill('không có chữ này đâu');
  await expect(page.getByText(text.noMatch)).toBeVisible();
  await page.getByRole('button', { name: text.clearFilter }).click();
  await expect(search).toHaveValue('');

  await page.locator('[data-count="overdue"]').click();
  await expect(page.locator('tr[data-task]')).toHaveCount(counts.overdue);
  await expect(page.locator('[data-count="overdue"]')).toHaveAttribute('aria-pressed', 'true');
  await page.getByLabel(text.lead).selectOption('Tư pháp');
  await expect(page.locator('tr[data-task]').first()).toContainText('Tư pháp');
  await expect(page.locator('tr[data-task]')).not.toHaveCount(counts.overdue);
});

test('what is typed waits while another screen is shown, and while the program is closed', async ({ app }) => {
  const { rows } = await follow(app);
  const [row] = rows;
  if (!row) throw new Error('no rows');
  await open(app, row);
  await panel(app).getByLabel(text.form.done).fill('Đang lấy ý kiến');
  await app.go('overview');
  await app.go('tracking');
  await expect(panel(app).getByLabel(text.form.done)).toHaveValue('Đang lấy ý kiến');
  await panel(app).getByLabel(text.form.percent).fill('40');
  await app.close();
  await app.open();
  await app.go('tracking');
  await open(app, row);
  await expect(panel(app).getByLabel(text.form.done)).toHaveValue('Đang lấy ý kiến');
  await expect(panel(app).getByLabel(text.form.percent)).toHaveValue('40');
  expect(await app.server.call('progress.history', { plan: PLAN, task: row.task })).toEqual([]);
});

test('a day of the officer\'s own reminds, and makes nothing late', async ({ app }) => {
  const { rows } = await follow(app);
  const [row] = rows.filter(({ state }) => state === 'to_ask');
  if (!row) throw new Error('nothing is asked');
  const details = await open(app, row);
  const field = details.getByLabel(text.panel.reminder);
  await field.fill('31/6');
  await field.press('Tab');
  await expect(details.getByText(commonText.notADay.no_such_day)).toBeVisible();
  await field.fill('30/6');
  await field.press('Tab');
  await expect(lineOf(app, row)).toContainText(text.remindsOn('30/06/2022'));
  await expect(stateOf(app, row)).toHaveText(row.state_vi);
  expect((await boardOf(app)).reminders.map(({ task }) => task)).toEqual([row.task]);
});

test('the year as lines says in words what it draws', async ({ app, page }) => {
  const { rows } = await follow(app);
  await tab(app, 'timeline');
  await expect(page.getByRole('img')).toHaveCount(rows.length);
  const late = rows.find(({ state }) => state === 'overdue');
  const track = page.locator(`tr[data-task="${late?.task}"]`).getByRole('img');
  await expect(track).toHaveAttribute('aria-label', new RegExp(`quá hạn ${-(late?.days_left ?? 0)} ngày`));
});

test('the table for the meeting and a reminder are looked at where everything is printed', async ({ app, page }) => {
  await follow(app);
  await page.getByRole('button', { name: text.boardPaper }).click();
  await app.onScreen('export');
  await expect(page.locator('[data-print] img').first()).toBeVisible();
  await app.go('tracking');
  await tab(app, 'officer');
  await page.getByRole('button', { name: text.reminderPaper, exact: true }).first().click();
  await app.onScreen('export');
  await expect(page.locator('[data-print] img').first()).toBeVisible();
});
