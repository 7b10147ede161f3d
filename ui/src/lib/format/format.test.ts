import { expect, test } from 'vitest';

import { clock, day, moment } from './date';
import { decimal, hundredths, roman } from './number';
import { shortOffice } from './office';

test('dates are written the Vietnamese way', () => {
  expect(day('2026-01-05')).toBe('05/01/2026');
  expect(day(null)).toBe('');
  expect(clock('2026-01-05T07:05:09')).toBe('07:05');
  expect(moment('2026-01-05T07:05:09')).toBe('05/01/2026 07:05');
});

test('numbers have a decimal comma', () => {
  expect(decimal(1234.5)).toBe('1.234,5');
  expect(hundredths(9850)).toBe('98,5');
});

test('appendices are numbered in Roman', () => {
  expect([1, 2, 4, 9, 10, 14, 39].map(roman)).toEqual(['I', 'II', 'IV', 'IX', 'X', 'XIV', 'XXXIX']);
});

test('an office is shortened only at the beginning of its name', () => {
  expect(shortOffice('Ủy ban nhân dân xã Tùng Ảnh')).toBe('UBND xã Tùng Ảnh');
  expect(shortOffice('Công an xã')).toBe('Công an xã');
});
