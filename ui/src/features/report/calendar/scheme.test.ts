import { describe, expect, it } from 'vitest';

import type { ReportScheme } from '$lib/api/generated';

import {
  closingOf,
  dayOfMonth,
  keptNames,
  readDayOfMonth,
  readNumber,
  shownNames,
  withClosing,
  withRule,
} from './scheme';

const scheme: ReportScheme = {
  id: 'thu',
  name: 'Thử',
  source: '',
  closes: { day: 14 },
  addressees: [],
  reports: [
    { period: 'q1', on: true, send: { working_days_after_closing: 2 }, shift: 'before' },
    { period: 'y', on: true, send: { day: { day: 25, month: 11 } }, shift: 'before' },
  ],
};

describe('a scheme', () => {
  it('closes a month on a day of its own until that is the usual day again', () => {
    const own = withClosing(scheme, 3, 10);
    expect([closingOf(own, 3), closingOf(own, 6)]).toEqual([10, 14]);
    expect(closingOf(withClosing(own, 3, 12), 3)).toBe(12);
    expect(withClosing(own, 3, 14).closes.months).toEqual([]);
  });

  it('changes one rule and leaves the others', () => {
    const off = withRule(scheme, 'y', { on: false });
    expect(off.reports.map(({ on }) => on)).toEqual([true, false]);
    expect(off.reports[1]?.send).toEqual({ day: { day: 25, month: 11 } });
  });
});

describe('what is typed', () => {
  it('is a day of a month in whatever way people write it', () => {
    expect(readDayOfMonth('05/3')).toEqual({ day: 5, month: 3 });
    expect(readDayOfMonth('ngày 25 tháng 11')).toEqual({ day: 25, month: 11 });
    expect(readDayOfMonth('29.2')).toEqual({ day: 29, month: 2 });
    for (const none of ['', '31/6', '0/3', '5/13', '5', '5/3/2026']) {
      expect(readDayOfMonth(none), none).toBeNull();
    }
    expect(dayOfMonth({ day: 5, month: 3 })).toBe('05/3');
    expect(dayOfMonth({ day: 15, month: 1 })).toBe('15/01');
  });

  it('is a number within bounds or nothing', () => {
    expect(readNumber(' 02 ', 1, 31)).toBe(2);
    expect([readNumber('0', 1, 31), readNumber('32', 1, 31), readNumber('hai', 1, 31)]).toEqual([
      null,
      null,
      null,
    ]);
  });

  it('names the superior in words that the officer knows', () => {
    const kept = ['{superior}', 'Sở Nội vụ {superior_place}'];
    const shown = '[cấp trên]\nSở Nội vụ [địa bàn cấp trên]';
    expect(shownNames(kept)).toBe(shown);
    expect(keptNames(`${shown}\n  \n`)).toEqual(kept);
  });
});
