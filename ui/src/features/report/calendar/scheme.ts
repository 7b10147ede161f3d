import type { ReportPeriod, ReportScheme, SendRule, Shift } from '$lib/api/generated';
import { calendarText as text } from '$lib/text/report-calendar';

/** A change of one rule of a scheme. */
export interface RuleChange {
  on?: boolean;
  send?: SendRule;
  shift?: Shift;
}

/** The scheme with another rule for a period. */
export function withRule(scheme: ReportScheme, period: ReportPeriod, change: RuleChange): ReportScheme {
  const reports = scheme.reports.map((rule) => (rule.period === period ? { ...rule, ...change } : rule));
  return { ...scheme, reports };
}

/** On which day a month closes. */
export const closingOf = ({ closes }: ReportScheme, month: number): number =>
  closes.months?.find((own) => own.month === month)?.day ?? closes.day;

/** The scheme in which a month closes on another day; every report that ends with it does. */
export function withClosing(scheme: ReportScheme, month: number, day: number): ReportScheme {
  const others = scheme.closes.months?.filter((own) => own.month !== month) ?? [];
  const months = day === scheme.closes.day ? others : [...others, { month, day }];
  return { ...scheme, closes: { ...scheme.closes, months } };
}

/** A whole number of words, `null` where they are none or it is out of bounds. */
export function readNumber(words: string, least: number, most: number): number | null {
  const found = /^0*(\d{1,4})$/.exec(words.trim());
  const number = found ? Number(found[1]) : Number.NaN;
  return number >= least && number <= most ? number : null;
}

/** `05/3`, `5.3`, `ngày 5 tháng 3` as a day of a month; `null` where it is none. */
export function readDayOfMonth(words: string): { day: number; month: number } | null {
  const groups = words.match(/\d+/g) ?? [];
  if (groups.length !== 2 || words.includes(':')) return null;
  const [day = 0, month = 0] = groups.map(Number);
  // 2024 is a leap year: 29/02 is a day of some year.
  const length = month >= 1 && month <= 12 ? new Date(Date.UTC(2024, month, 0)).getUTCDate() : 0;
  return day >= 1 && day <= length ? { day, month } : null;
}

/** A day of a month as papers write it: `05/3`, `15/01`. */
export const dayOfMonth = ({ day, month }: { day: number; month: number }): string =>
  `${String(day).padStart(2, '0')}/${month < 3 ? `0${month}` : month}`;

/** The day that a rule gives, `null` where it counts working days. */
export const fixedDay = (send: SendRule) => ('day' in send ? send.day : null);

/** How many working days a rule counts, `null` where it names a day. */
export const workingDays = (send: SendRule) =>
  'working_days_after_closing' in send ? send.working_days_after_closing : null;

/** Kính gửi as the officer reads it, a line each. */
export function shownNames(names: readonly string[]): string {
  const shown = (line: string) =>
    text.slots.reduce((words, [slot, said]) => words.replaceAll(slot, said), line);
  return names.map(shown).join('\n');
}

/** Kính gửi as the scheme keeps it. */
export function keptNames(words: string): string[] {
  const kept = (line: string) =>
    text.slots.reduce((rest, [slot, said]) => rest.replaceAll(said, slot), line.trim());
  return words.split('\n').map(kept).filter(Boolean);
}
