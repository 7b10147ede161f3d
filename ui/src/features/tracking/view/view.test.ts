import { expect, test } from 'vitest';

import { ALL, filtered, leads, namesIn } from './filter';
import { byDate, byDomain, byOfficer } from './groups';
import { aimOf, between, lineOf } from './lines';
import { board, counts, instance, row, section } from './sample';
import { parts, told } from './states';

const tasks = (lines: { row: { task: number } }[]) => lines.map(({ row }) => row.task);

test('a filter finds words with and without accents, in every cell of a row', () => {
  const rows = [row(1, { words: 'Rà soát đơn giản hóa' }), row(2, { product: 'Báo cáo' })];
  expect(tasks(filtered(rows, { ...ALL, words: 'don gian' }).map((row) => ({ row })))).toEqual([1]);
  expect(filtered(rows, { ...ALL, words: 'BÁO CÁO' }).map((row) => row.task)).toEqual([2]);
  expect(filtered(rows, ALL)).toHaveLength(2);
});

test('a lead is found among several in a cell, however it is spelt', () => {
  const rows = [row(1, { lead: 'Tư pháp;\nVăn phòng' }), row(2, { lead: 'văn phòng' }), row(3)];
  expect(filtered(rows, { ...ALL, lead: 'Văn phòng' }).map((row) => row.task)).toEqual([1, 2]);
  expect(filtered(rows, { ...ALL, lead: '' }).map((row) => row.task)).toEqual([3]);
  expect(leads(rows)).toEqual(['', 'Tư pháp', 'Văn phòng']);
  expect(namesIn('- Công an xã,\n+ Quân sự.')).toEqual(['Công an xã', 'Quân sự']);
});

test('a state lets through what counts in it; open is all that is not finished', () => {
  const rows = [
    row(1, { state: 'overdue' }),
    row(2, { state: 'done_late' }),
    row(3, { state: 'overdue', counted: false }),
    row(4, { state: 'to_ask' }),
  ];
  expect(filtered(rows, { ...ALL, state: 'overdue' }).map((row) => row.task)).toEqual([1]);
  expect(filtered(rows, { ...ALL, state: 'open' }).map((row) => row.task)).toEqual([1, 4]);
});

test('domains stand in printed order, and those of which nothing is shown not at all', () => {
  const sections = [section(20, 'II'), section(10, 'I'), section(30, 'III')];
  const rows = [row(1, { section: 10 }), row(2, { section: 20 }), row(3, { section: 10 })];
  const groups = byDomain(board(rows, { sections }), rows);
  expect(groups.map(({ number, lines }) => [number, tasks(lines)])).toEqual([
    ['II', [2]],
    ['I', [1, 3]],
  ]);
});

test('officers stand before bodies, and who has most that is late stands first', () => {
  const rows = [row(1), row(2), row(3)];
  const duties = [
    { name: 'Văn phòng', tasks: [1], counts: counts({ overdue: 5 }) },
    { officer: 'Lê An', name: 'Tư pháp', tasks: [2], counts: counts() },
    { officer: 'Trần Bình', name: 'Văn hóa', tasks: [3, 1], counts: counts({ overdue: 1 }) },
    { name: '', tasks: [2], counts: counts({ overdue: 9 }) },
  ];
  const groups = byOfficer(board(rows, { duties }), rows);
  expect(groups.map(({ title }) => title)).toEqual(['Trần Bình', 'Lê An', 'Văn phòng', 'Chưa ghi ai chủ trì, tham mưu']);
  expect(tasks(groups[0]?.lines ?? [])).toEqual([3, 1]);
});

test('days: the latest first, then soon, months in order, questions, and what is finished', () => {
  const at = (last_good_day: string, state: 'overdue' | 'due_soon' | 'not_yet', days_left: number) =>
    instance({ last_good_day, state, days_left });
  const rows = [
    row(1, { instances: [at('2022-12-31', 'not_yet', 164)] }),
    row(2, { instances: [at('2022-07-10', 'overdue', -10), at('2022-10-10', 'not_yet', 82)] }),
    row(3, { instances: [at('2022-06-30', 'overdue', -20)] }),
    row(4, { instances: [at('2022-07-31', 'due_soon', 11)] }),
    row(5, { instances: [instance({ state: 'to_ask', asked: 'continuous' })] }),
    row(6, { instances: [instance({ state: 'done_late', last_good_day: '2022-03-31', closed_on: '2022-04-05' })] }),
    row(7, { instances: [instance({ state: 'answered', asked: 'continuous' })] }),
  ];
  const groups = byDate(rows);
  expect(groups.map(({ id, lines }) => [id, tasks(lines)])).toEqual([
    ['overdue', [3, 2]],
    ['soon', [4]],
    ['2022-10', [2]],
    ['2022-12', [1]],
    ['asks', [5]],
    ['answered', [7]],
    ['closed', [6]],
  ]);
  expect(byDate(rows, 'overdue').map(({ id }) => id)).toEqual(['overdue']);
});

test('a task is reported on in its first open instance, a parent in none', () => {
  const done = instance({ key: '2022-06-30', state: 'done_on_time' });
  const open = instance({ key: '2022-09-30', state: 'not_yet' });
  expect(aimOf(lineOf(row(1, { instances: [done, open] })))).toEqual({ task: 1, instance: '2022-09-30' });
  expect(aimOf(lineOf(row(1, { instances: [done] })))).toEqual({ task: 1, instance: '2022-06-30' });
  expect(aimOf(lineOf(row(1, { instances: [] })))).toBeNull();
});

test('a range runs both ways, and from what is gone only to where it ends', () => {
  const keys = ['a', 'b', 'c', 'd'];
  expect(between(keys, 'b', 'd')).toEqual(['b', 'c', 'd']);
  expect(between(keys, 'c', 'a')).toEqual(['a', 'b', 'c']);
  expect(between(keys, 'gone', 'c')).toEqual(['c']);
});

test('only states that occur are told, and a bar has a part for each kind of them', () => {
  expect(told(counts({ overdue: 5, done_on_time: 40 }))).toEqual([
    { state: 'done_on_time', count: 40 },
    { state: 'overdue', count: 5 },
  ]);
  expect(parts(counts({ done: 1, done_late: 2, to_ask: 3 }))).toEqual([
    { part: 'done', count: 3 },
    { part: 'waiting', count: 3 },
  ]);
});
