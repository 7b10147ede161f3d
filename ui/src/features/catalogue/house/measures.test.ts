import { expect, it } from 'vitest';

import type { HouseStyle } from '$lib/api/generated';

import { alike, readMeasure, steps } from './measures';

const decree: HouseStyle = {
  agency: 'two_lines',
  appendix_word: 'lower',
  body_pt: 14,
  line_spacing_percent: 100,
  gap_pt: 6,
  first_line: 'one_centimetre',
  margins: { top_mm: 20, bottom_mm: 20, left_mm: 30, right_mm: 15 },
  contact: [],
};

it('lines at the foot are no other style, a margin or a size is', () => {
  expect(alike({ ...decree, contact: ['Điện thoại: 0239'] }, decree)).toBe(true);
  expect(alike({ ...decree, body_pt: 13 }, decree)).toBe(false);
  const margins = { ...decree.margins, left_mm: 35 };
  expect(alike({ ...decree, margins }, decree)).toBe(false);
});

it('a measure is a whole number within its range', () => {
  const range = { measure: 'left', least: 30, most: 35 } as const;
  expect(readMeasure(' 32 ', range)).toBe(32);
  expect(readMeasure('35 mm', range)).toBe(35);
  for (const words of ['29', '36', '', 'ba mươi', '32,5', '-30']) {
    expect(readMeasure(words, range)).toBeUndefined();
  }
});

it('what is chosen among steps is always among them', () => {
  expect(steps(100, 120, 5, 100)).toEqual([100, 105, 110, 115, 120]);
  expect(steps(100, 120, 5, 107)).toEqual([100, 105, 107, 110, 115, 120]);
});
