import { describe, expect, it } from 'vitest';

import { domain, task } from '../grid/sample';
import { ALL, leads, passes, sieve } from './filter';
import { contains, fold } from '$lib/format/fold';
import { joinPart, lastPart } from './parts';
import { count, replaced } from './replace';

describe('folding', () => {
  it('takes away accents and case, also from đ, in both forms of Unicode', () => {
    const words = 'Đẩy mạnh CẢI CÁCH, ưu ăn ôn';
    expect(fold(words)).toBe('day manh cai cach, uu an on');
    expect(fold(words.normalize('NFD'))).toBe(fold(words));
  });
  it('keeps every place where it is in the composed words', () => {
    for (const words of ['Được', 'TIẾNG việt', 'ß İ ﬁ 𝐀 đ', '…“”–']) {
      expect(fold(words)).toHaveLength(words.normalize('NFC').length);
    }
  });
  it('finds with and without accents', () => {
    expect(contains('Tuyên truyền', fold('tuyen'))).toBe(true);
    expect(contains('Tuyên truyền', fold('TUYÊN TR'))).toBe(true);
    expect(contains('Tuyên truyền', fold('đuyên'))).toBe(false);
  });
});

describe('replacing', () => {
  it('keeps everything around what it replaces', () => {
    const what = { find: 'văn phòng', put: 'VP', exact: false };
    expect(replaced('Văn phòng, VAN PHONG và văn', what)).toBe('VP, VP và văn');
    expect(count('Văn phòng, VAN PHONG', what)).toBe(2);
  });
  it('with exact words leaves other case and accents alone', () => {
    expect(replaced('Sở sở so', { find: 'sở', put: 'X', exact: true })).toBe('Sở X so');
  });
  it('does nothing without words, and does not look into what it put', () => {
    expect(replaced('aaa', { find: '', put: 'x', exact: true })).toBe('aaa');
    expect(replaced('aaa', { find: 'a', put: 'aa', exact: true })).toBe('aaaaaa');
  });
});

describe('filters', () => {
  const lines = [
    domain(1),
    task(10, { lead: 'Văn phòng', deadline: 'Quý I', product: 'p' }),
    task(11, { task: 'Tuyên truyền' }, { merged: ['lead'] }),
    domain(2),
    domain(3, 2),
    task(30, { lead: 'Tư pháp' }, { domain: 3 }),
    task(31, {}, { domain: 3, merged: ['lead'] }),
  ];
  const shown = (filter: Partial<typeof ALL>) => {
    const made = sieve(lines, { ...ALL, ...filter });
    return lines.filter((line) => passes(made, line.id)).map((line) => line.id);
  };
  it('let everything through when nothing is asked', () => {
    expect(sieve(lines, ALL)).toBeNull();
  });
  it('keep the domain rows of the rows they show, with those above', () => {
    expect(shown({ lead: 'Tư pháp' })).toEqual([2, 3, 30, 31]);
    expect(shown({ words: 'tuyen' })).toEqual([1, 11]);
    expect(shown({ domain: 2 })).toEqual([2, 3, 30, 31]);
  });
  it('take the words of a merged cell for those of the row', () => {
    expect(shown({ lead: 'Văn phòng' })).toEqual([1, 10, 11]);
    expect(shown({ missing: 'lead' })).toEqual([]);
    expect(shown({ missing: 'product' })).toEqual([1, 11, 2, 3, 30, 31]);
  });
  it('show rows that came after the filter was set', () => {
    const made = sieve(lines, { ...ALL, words: 'không có' });
    expect(passes(made, 10)).toBe(false);
    expect(passes(made, 999)).toBe(true);
  });
  it('list the leads once each', () => {
    expect(leads(lines)).toEqual(['Tư pháp', 'Văn phòng']);
  });
});

describe('the last name of a list', () => {
  it('is what is looked for and replaced', () => {
    expect(lastPart('Tư pháp, Văn')).toBe('Văn');
    expect(joinPart('Tư pháp, Văn', 'Văn phòng')).toBe('Tư pháp, Văn phòng');
    expect(joinPart('Tư pháp;', 'X')).toBe('Tư pháp; X');
    expect(joinPart('A\nb', 'B')).toBe('A\nB');
    expect(joinPart('v', 'Văn phòng')).toBe('Văn phòng');
  });
});
