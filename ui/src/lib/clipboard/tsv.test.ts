import { describe, expect, it } from 'vitest';

import { readTsv, writeTsv } from './tsv';

describe('reading text from Excel', () => {
  it('parts cells by tabs and rows by line ends', () => {
    expect(readTsv('a\tb\r\nc\td\r\n')).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ]);
  });
  it('keeps line ends and doubled quotes of quoted cells', () => {
    expect(readTsv('"dòng một\ndòng ""hai"""\tx')).toEqual([['dòng một\ndòng "hai"', 'x']]);
  });
  it('takes quotes that do not close a cell as words', () => {
    expect(readTsv('"Một cửa" liên thông\tb')).toEqual([['"Một cửa" liên thông', 'b']]);
    expect(readTsv('"mở\tb')).toEqual([['"mở', 'b']]);
  });
  it('keeps empty cells and rows, but begins no row behind the last line end', () => {
    expect(readTsv('a\t\n\t\nb\tc\n')).toEqual([
      ['a', ''],
      ['', ''],
      ['b', 'c'],
    ]);
  });
  it('fills short rows', () => {
    expect(readTsv('a\nb\tc')).toEqual([
      ['a', ''],
      ['b', 'c'],
    ]);
  });
});

describe('writing text for Excel', () => {
  it('is read back the same, whatever stands in the cells', () => {
    const pieces = ['', 'a', '"', '""', '"a"', 'a"b', 'x\ny', '"\n"', 'đ', 'a b', 'c\td"e'];
    for (const a of pieces)
      for (const b of pieces)
        for (const c of pieces) {
          const block = [
            [a, b],
            [c, 'end'],
          ];
          expect(readTsv(writeTsv(block))).toEqual(block);
        }
  });
});
