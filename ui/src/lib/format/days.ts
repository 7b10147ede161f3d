import { day } from './date';
import { key } from './words';

/** Which end of a time a day is: `2025` begins on 01/01 and ends on 31/12. */
export type Edge = 'first' | 'last';

/** Why words are no day. */
export type DayTrouble = 'unknown' | 'no_year' | 'no_such_day' | 'no_such_month' | 'year';

/** What words say: a day as `2025-07-01`, `null` for an open end, or why they say neither. */
export type DayReading = { day: string | null } | { trouble: DayTrouble };

const OPEN = ['', '-', '...', '…', 'nay', 'den nay', 'hien nay', 'tu truoc', 'tu truoc den nay'];

/**
 * Reads a day in whatever way people write it: `1/7/2025`, `01.07.2025`, `01072025`, `7/2025`;
 * with a `year` to fall back on also `1/7`.
 */
export function readDay(words: string, edge: Edge, year?: number): DayReading {
  const plain = key(words);
  if (OPEN.includes(plain)) return { day: null };
  const digits = plain.replace(/\b(tu|den|het|ngay|thang|nam)\b/g, ' ');
  if (/[^\d\s/.,-]/.test(digits)) return { trouble: 'unknown' };
  const groups = digits.match(/\d+/g) ?? [];
  const parts = groups.length === 1 ? run(groups[0] ?? '') : inOrder(groups, year);
  if (!parts) return { trouble: groups.length === 2 ? 'no_year' : 'unknown' };
  return dayOf(parts, edge);
}

/** Day, month and year as written; a missing day or month is left to the edge. */
type Parts = [day: string, month: string, year: string];

function inOrder(groups: string[], year?: number): Parts | null {
  const [a = '', b = '', c = ''] = groups;
  if (groups.length === 3) return a.length === 4 ? [c, b, a] : [a, b, c];
  if (groups.length !== 2) return null;
  if (b.length === 4) return ['', a, b];
  return year && b.length <= 2 ? [a, b, String(year)] : null;
}

/** Digits without anything between them: `01072025`, `010725`, `072025`, `2025`. */
function run(digits: string): Parts | null {
  const at = (from: number, to: number) => digits.slice(from, to);
  if (digits.length === 4) return ['', '', digits];
  if (digits.length === 8) return [at(0, 2), at(2, 4), at(4, 8)];
  if (digits.length !== 6) return null;
  // There is no month 19 or 20: `072025` is a month, `010725` a day.
  return Number(at(2, 4)) > 12 ? ['', at(0, 2), at(2, 6)] : [at(0, 2), at(2, 4), at(4, 6)];
}

function dayOf([writtenDay, writtenMonth, writtenYear]: Parts, edge: Edge): DayReading {
  const year = Number(writtenYear) + (writtenYear.length <= 2 ? 2000 : 0);
  if (year < 1900 || year > 2199) return { trouble: 'year' };
  const month = writtenMonth ? Number(writtenMonth) : edge === 'first' ? 1 : 12;
  if (month < 1 || month > 12) return { trouble: 'no_such_month' };
  const length = new Date(Date.UTC(year, month, 0)).getUTCDate();
  const date = writtenDay ? Number(writtenDay) : edge === 'first' ? 1 : length;
  if (date < 1 || date > length) return { trouble: 'no_such_day' };
  return { day: `${year}-${two(month)}-${two(date)}` };
}

const two = (value: number) => String(value).padStart(2, '0');

/** The day before a day: where one time ends when the next begins. */
export function dayBefore(iso: string): string {
  const [year = 0, month = 1, date = 1] = iso.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1, date - 1)).toISOString().slice(0, 10);
}

/** How a day stands in its field: `01/07/2025`, empty for an open end. */
export const written = (iso: string | null | undefined): string => (iso ? day(iso) : '');
