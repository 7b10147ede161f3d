import { expect, it } from 'vitest';

import type { Measure } from '$lib/api/generated';

import { measureAfter } from './measure';

const percent = (whole: number): Measure => ({ comparator: 'at_least', value_hundredths: whole * 100, unit: '%' });

it('a measure follows the words that it was read from', () => {
  expect(measureAfter(percent(95), percent(95), percent(98))).toEqual(percent(98));
  expect(measureAfter(null, null, percent(98))).toEqual(percent(98));
  expect(measureAfter(percent(95), percent(95), null)).toBeNull();
});

it('a measure of the officer stays, also one written while other words were being read', () => {
  expect(measureAfter(percent(98), null, null)).toEqual(percent(98));
  expect(measureAfter(percent(90), percent(95), percent(98))).toEqual(percent(90));
});
