import { describe, expect, it } from 'vitest';

import { dateLine, numberLine, recipientLine } from './printed';
import { readDay, readLines, readWhole } from './read';

describe('the head of a paper', () => {
  it.each([
    ['2022-01-25', 'Tùng Ảnh, ngày 25 tháng 01 năm 2022'],
    ['2020-01-05', 'Tùng Ảnh, ngày 05 tháng 01 năm 2020'],
    ['2026-03-07', 'Tùng Ảnh, ngày 07 tháng 3 năm 2026'],
    ['2026-10-01', 'Tùng Ảnh, ngày 01 tháng 10 năm 2026'],
  ])('dates %s', (date, line) => {
    expect(dateLine({ place: 'Tùng Ảnh', date })).toBe(line);
  });

  it('numbers with a nought below ten, and leaves room for a number to come', () => {
    expect(numberLine({ number: 5, symbol: 'KH-UBND' })).toBe('Số: 05/KH-UBND');
    expect(numberLine({ number: 24, symbol: 'KH-UBND' })).toBe('Số: 24/KH-UBND');
    expect(numberLine({ symbol: 'KH-UBND' })).toMatch(/^Số:\s+\/KH-UBND$/u);
  });

  it('lists recipients with one dash and one mark at the end', () => {
    expect(recipientLine('- UBND huyện;', false)).toBe('- UBND huyện;');
    expect(recipientLine('Lưu: VT', true)).toBe('- Lưu: VT.');
  });
});

describe('what is written in a field', () => {
  it('is a day in the order of the country', () => {
    expect(readDay(' 5/1/2020 ')).toBe('2020-01-05');
    expect(readDay('05-01-2020')).toBe('2020-01-05');
    for (const words of ['31/2/2020', '2020-01-05', '5/1/20', '13/13/2020', 'mai']) {
      expect(readDay(words)).toBeUndefined();
    }
  });

  it('is a whole number within bounds', () => {
    expect(readWhole('05', 1, 99)).toBe(5);
    for (const words of ['0', '100', '1,5', '-1', '', 'năm']) {
      expect(readWhole(words, 1, 99)).toBeUndefined();
    }
  });

  it('is lines without empty ones', () => {
    expect(readLines('một\n\n hai \n')).toEqual(['một', 'hai']);
  });
});
