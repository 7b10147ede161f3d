import { describe, expect, it } from 'vitest';

import { readDay, readLines, readWhole } from './read';

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
