import { expect, test } from 'vitest';

import { placed, readAt, scaleOf, stepped } from './zoom';

const page = (width_mm: number, height_mm: number) => ({ width_mm, height_mm });
const landscape = page(297, 210);
const PX = 96 / 25.4;

const room = (width: number, height = 600) => ({ width, height });

test('every page is as wide as the desk, within reason', () => {
  const px = 297 * PX;
  expect(scaleOf(landscape, 'width', room(px / 2))).toBeCloseTo(0.5);
  expect(scaleOf(page(210, 297), 'width', room(px / 2))).toBeCloseTo(297 / 420);
  expect(scaleOf(landscape, 'width', room(px * 9))).toBe(1.25);
  expect(scaleOf(landscape, 'width', room(0))).toBe(0.25);
});

test('a whole page fits on the desk by its longer need', () => {
  expect(scaleOf(page(210, 297), 'page', room(9999, (297 * PX) / 2))).toBeCloseTo(0.5);
  expect(scaleOf(landscape, 'page', room((297 * PX) / 3, 9999))).toBeCloseTo(1 / 3);
  expect(scaleOf(landscape, 1.5, room(1))).toBe(1.5);
});

test('steps go through real size and stop at the ends', () => {
  expect(stepped(0.93, 1)).toBe(1);
  expect(stepped(1, 1)).toBe(1.1);
  expect(stepped(1, -1)).toBe(0.9);
  expect(stepped(2, 1)).toBe(2);
  expect(stepped(0.3, -1)).toBe(0.5);
});

test('pages lie one below the other and the one in view is known', () => {
  const places = placed([landscape, page(210, 297), landscape], 1, room(800), 20);
  expect(places.map((place) => Math.round(place.top))).toEqual([20, 834, 1976]);
  expect(readAt(places, 0, 600)).toBe(0);
  expect(readAt(places, 700, 600)).toBe(1);
  expect(readAt(places, 9999, 600)).toBe(2);
});
