import { expect, test } from 'vitest';

import { readWidth, spread } from './widths';

const sum = (widths: number[]) => widths.reduce((total, width) => total + width, 0);

test('a width is read with and without its unit', () => {
  expect(readWidth('42')).toBe(42);
  expect(readWidth(' 42 mm')).toBe(42);
  expect(readWidth('18,6')).toBe(19);
  for (const words of ['4', '151', '', 'rộng', '-5', '4,9,']) expect(readWidth(words)).toBeNull();
});

test('spread widths fill the room exactly and keep their proportions', () => {
  const fitted = spread([10, 46, 42, 42, 30, 23, 23, 18, 18, 20], 252);
  expect(sum(fitted)).toBe(252);
  expect(fitted[1]).toBeGreaterThan(fitted[2] ?? 0);
  expect(spread([11, 75, 50, 34, 36, 25, 21], 252)).toEqual([11, 75, 50, 34, 36, 25, 21]);
});

test('no column is spread beyond what a layout may hold', () => {
  expect(spread([5, 150], 252)).toEqual([102, 150]);
  expect(spread([10], 252)).toEqual([150]);
  expect(sum(spread(Array.from({ length: 26 }, () => 9), 165))).toBe(165);
});
