import { expect, test } from 'vitest';

import type { Column } from '$lib/api/generated';

import { headerRows } from './header';

const column = (header: string, group?: string): Column => ({
  fields: ['task'],
  header,
  width_mm: 20,
  align: 'left',
  ...(group && { group }),
});

test('without groups the header is one row', () => {
  expect(headerRows([column('TT'), column('Nhiệm vụ')])).toEqual([
    [
      { words: 'TT', columns: 1, rows: 1 },
      { words: 'Nhiệm vụ', columns: 1, rows: 1 },
    ],
  ]);
});

test('neighbours of one group stand below one header, others reach over both rows', () => {
  const [upper, lower] = headerRows([
    column('TT'),
    column('Chủ trì', 'Phân công'),
    column('Phối hợp', 'Phân công'),
    column('Hạn'),
    column('Ghi chú', 'Phân công'),
  ]);
  expect(upper?.map((cell) => [cell.words, cell.columns, cell.rows])).toEqual([
    ['TT', 1, 2],
    ['Phân công', 2, 1],
    ['Hạn', 1, 2],
    ['Phân công', 1, 1],
  ]);
  expect(lower?.map((cell) => cell.words)).toEqual(['Chủ trì', 'Phối hợp', 'Ghi chú']);
});
