import { expect, it } from 'vitest';

import type { BlockView } from '$lib/api/generated';

import { placeName } from './place';

const blocks = (
  [
    ['paragraph', ''],
    ['roman', 'II.'],
    ['arabic', '2.'],
    ['decimal', '2.4.'],
    ['letter', 'a)'],
    ['dash', '-'],
    ['roman', 'III.'],
    ['dash', '-'],
  ] as const
).map(([kind, mark], at): BlockView => {
  return { id: at + 1, kind, mark, official_mark: mark, heading: false, text: '' };
});

it('a paragraph is named by the numbers above it', () => {
  expect(placeName(blocks, 6)).toBe('mục II, mục 2.4, điểm a');
  expect(placeName(blocks, 8)).toBe('mục III');
  expect(placeName(blocks, 3)).toBe('mục II, khoản 2');
  expect(placeName(blocks, 1)).toBe('đầu phần lời');
});
