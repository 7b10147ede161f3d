import { expect, test, vi } from 'vitest';

import type { Body, Officer } from '$lib/api/generated';

import { Entries } from './entries.svelte';
import { bodyKind, officerKind } from './kinds';

const bodies = (...names: string[]): Body[] => names.map((name) => ({ name }));
const shown = (...names: string[]) => {
  const touched = vi.fn();
  const entries = new Entries(bodyKind, touched);
  entries.show(bodies(...names));
  return { entries, touched };
};

test('a blank row always stands at the end and is not kept', () => {
  const { entries } = shown('Công an xã');
  const [, blank] = entries.rows;
  if (!blank) throw new Error('there is no blank row');
  entries.set(blank, (words) => (words.name = 'Trạm Y tế'));
  expect(entries.rows).toHaveLength(3);
  expect(entries.list.map((body) => body.name)).toEqual(['Công an xã', 'Trạm Y tế']);
});

test('words that cannot be kept stay, and the entry stays as it was', () => {
  const { entries, touched } = shown('Công an xã');
  const [row] = entries.rows;
  if (!row) throw new Error('there is no row');
  entries.set(row, (words) => Object.assign(words, { name: 'Công an', to: '31/6/2025' }));
  expect(Object.keys(row.troubles)).toEqual(['to']);
  expect(row.words.to).toBe('31/6/2025');
  expect(entries.list).toEqual(bodies('Công an xã'));
  entries.set(row, (words) => (words.to = '30/6/2025'));
  expect(row.troubles).toEqual({});
  expect(entries.list).toEqual([{ name: 'Công an', valid_to: '2025-06-30' }]);
  expect(touched).toHaveBeenCalledTimes(2);
});

test('a time that ends before it begins is told at its end', () => {
  const { entries } = shown('Công an xã');
  const [row] = entries.rows;
  if (!row) throw new Error('there is no row');
  entries.set(row, (words) => Object.assign(words, { from: '1/7/2025', to: '30/6/2025' }));
  expect(Object.keys(row.troubles)).toEqual(['to']);
});

test('rows that the core says again keep their keys, whatever comes before them', () => {
  const { entries } = shown('A', 'B', 'C');
  const [, b, c] = entries.rows;
  entries.show(bodies('B', 'C'));
  expect(entries.filled.map((row) => row.key)).toEqual([b?.key, c?.key]);
  entries.show(bodies('B', 'X', 'C'));
  expect(entries.filled.map((row) => row.kept?.name)).toEqual(['B', 'X', 'C']);
  expect(entries.filled[2]?.key).toBe(c?.key);
});

test('a row moves among the filled ones and never below the blank one', () => {
  const { entries } = shown('A', 'B');
  const [a, b, blank] = entries.rows;
  if (!a || !b || !blank) throw new Error('rows are missing');
  expect(entries.move(b, 1)).toBe(false);
  expect(entries.move(blank, -1)).toBe(false);
  expect(entries.move(a, 1)).toBe(true);
  expect(entries.list.map((body) => body.name)).toEqual(['B', 'A']);
});

test('what stands in the fields is read as the very entry that the core gave', () => {
  const officer: Officer = {
    name: 'Nguyễn Thị Ánh',
    services: [
      { post: 'Công chức Văn phòng - Thống kê', valid_from: '2019-03-01', valid_to: '2025-06-30' },
      { post: 'Chánh Văn phòng HĐND và UBND', valid_from: '2025-07-01' },
    ],
  };
  const words = officerKind.wordsOf(officer, null);
  const trouble = vi.fn();
  expect(JSON.stringify(officerKind.read(words, trouble))).toBe(JSON.stringify(officer));
  expect(trouble).not.toHaveBeenCalled();
});
