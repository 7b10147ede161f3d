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
  expect(placeName(blocks, 6)).toBe('mục\u00a0II, mục\u00a02.4, điểm\u00a0a');
  expect(placeName(blocks, 8)).toBe('mục\u00a0III');
  expect(placeName(blocks, 3)).toBe('mục\u00a0II, khoản\u00a02');
  expect(placeName(blocks, 1)).toBe('đầu phần lời');
});
