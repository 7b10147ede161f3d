import { expect, test } from 'vitest';

import { dayBefore, readDay, written } from './days';

test.each([
  '1/7/2025',
  '01.07.2025',
  '01072025',
  '010725',
  '1-7-25',
  ' 01 / 07 / 2025 ',
  'ngày 01 tháng 7 năm 2025',
  'từ 01/7/2025',
  '2025-07-01',
])('%s is the first of July 2025', (words) => {
  expect(readDay(words, 'first')).toEqual({ day: '2025-07-01' });
});

test('a month or a year is its first or last day', () => {
  expect(readDay('7/2025', 'first')).toEqual({ day: '2025-07-01' });
  expect(readDay('tháng 2/2024', 'last')).toEqual({ day: '2024-02-29' });
  expect(readDay('022023', 'last')).toEqual({ day: '2023-02-28' });
  expect(readDay('2025', 'first')).toEqual({ day: '2025-01-01' });
  expect(readDay('2025', 'last')).toEqual({ day: '2025-12-31' });
});

test('a day without a year is one of the year that is spoken of', () => {
  expect(readDay('1/7', 'last', 2022)).toEqual({ day: '2022-07-01' });
  expect(readDay('ngày 05 tháng 6', 'last', 2022)).toEqual({ day: '2022-06-05' });
  expect(readDay('6/2021', 'last', 2022)).toEqual({ day: '2021-06-30' });
});

test('an open end is said in words or by nothing', () => {
  for (const words of ['', '  ', 'đến nay', 'Nay', '-', 'từ trước']) {
    expect(readDay(words, 'last')).toEqual({ day: null });
  }
});

test('what is no day says why', () => {
  expect(readDay('31/6/2025', 'last')).toEqual({ trouble: 'no_such_day' });
  expect(readDay('1/13/2025', 'first')).toEqual({ trouble: 'no_such_month' });
  expect(readDay('1/7', 'first')).toEqual({ trouble: 'no_year' });
  expect(readDay('1/7/202', 'first')).toEqual({ trouble: 'year' });
  expect(readDay('quý II', 'first')).toEqual({ trouble: 'unknown' });
  expect(readDay('12345', 'first')).toEqual({ trouble: 'unknown' });
});

test('a time ends on the day before the next one begins', () => {
  expect(dayBefore('2025-07-01')).toBe('2025-06-30');
  expect(dayBefore('2024-03-01')).toBe('2024-02-29');
  expect(written('2025-06-30')).toBe('30/06/2025');
  expect(written(null)).toBe('');
});
