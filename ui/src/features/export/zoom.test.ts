import { expect, test } from 'vitest';

import type { PreviewPage } from '$lib/api/generated';

import { fitting, placed, readAt, stepped } from './zoom';

const page = (width_mm: number, height_mm: number) => ({ width_mm, height_mm }) as PreviewPage;
const landscape = page(297, 210);

test('the widest page is as wide as the desk, within reason', () => {
  const px = (297 * 96) / 25.4;
  expect(fitting([page(210, 297), landscape], px / 2)).toBeCloseTo(0.5);
  expect(fitting([landscape], px * 9)).toBe(1.25);
  expect(fitting([landscape], 0)).toBe(0.25);
});

test('steps go through real size and stop at the ends', () => {
  expect(stepped(0.93, 1)).toBe(1);
  expect(stepped(1, 1)).toBe(1.1);
  expect(stepped(1, -1)).toBe(0.9);
  expect(stepped(2, 1)).toBe(2);
  expect(stepped(0.3, -1)).toBe(0.5);
});

test('pages lie one below the other and the one in view is known', () => {
  const places = placed([landscape, page(210, 297), landscape], 1, 20);
  expect(places.map((place) => Math.round(place.top))).toEqual([20, 834, 1976]);
  expect(readAt(places, 0, 600)).toBe(0);
  expect(readAt(places, 700, 600)).toBe(1);
  expect(readAt(places, 9999, 600)).toBe(2);
});
