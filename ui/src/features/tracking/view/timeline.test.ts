import { expect, test } from 'vitest';

import { instance, row } from './sample';
import { months, place, track } from './timeline';

const TODAY = '2022-07-20';

test('the year begins at 0 and ends at 100, in a leap year too', () => {
  expect(place('2022-01-01', 2022)).toBe(0);
  expect(place('2023-01-01', 2022)).toBe(100);
  expect(place('2025-01-01', 2024)).toBe(100);
  const all = months(2024);
  expect(all).toHaveLength(12);
  expect(all.at(-1)).toMatchObject({ month: 12 });
  expect(all.reduce((sum, { width }) => sum + width, 0)).toBeCloseTo(100);
});

test('what is late is drawn from its last good day to the day of the picture', () => {
  const late = instance({ state: 'overdue', state_vi: 'Quá hạn 20 ngày', last_good_day: '2022-06-30' });
  const { bars, marks, words } = track(row(1, { instances: [late] }), 2022, TODAY);
  expect(marks).toEqual([{ kind: 'due', at: place('2022-07-01', 2022) }]);
  expect(bars).toEqual([
    { kind: 'overdue', from: place('2022-07-01', 2022), to: place('2022-07-21', 2022) },
  ]);
  expect(words).toBe('Việc 1; hạn 30/06/2022, quá hạn 20 ngày');
});

test('what was done late shows how long it took behind its day', () => {
  const done = instance({ state: 'done_late', start: '2022-04-01', last_good_day: '2022-06-30', closed_on: '2022-07-12', days_left: -12 });
  const { bars, marks } = track(row(1, { instances: [done] }), 2022, TODAY);
  expect(bars.map(({ kind }) => kind)).toEqual(['span', 'late']);
  expect(marks.map(({ kind }) => kind)).toEqual(['due', 'late']);
});

test('work without a due day goes through the year until it is closed', () => {
  const asked = instance({ state: 'to_ask', asked: 'continuous', kind: 'asked_every_period' });
  expect(track(row(1, { instances: [asked] }), 2022, TODAY).bars).toEqual([{ kind: 'asked', from: 0, to: 100 }]);
  const closed = { ...asked, state: 'done' as const, closed_on: '2022-06-30' };
  expect(track(row(1, { instances: [closed] }), 2022, TODAY)).toMatchObject({
    bars: [{ kind: 'asked', to: place('2022-07-01', 2022) }],
    marks: [{ kind: 'done' }],
  });
});

test('what lies in another year is not drawn', () => {
  const next = instance({ state: 'not_yet', start: '2023-01-01', last_good_day: '2023-01-15' });
  expect(track(row(1, { instances: [next] }), 2022, TODAY)).toMatchObject({ bars: [], marks: [] });
});
