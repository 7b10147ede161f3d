import type { TrackingInstance, TrackingRow } from '$lib/api/generated';
import { day as written } from '$lib/format/date';
import { trackingText } from '$lib/text/tracking';


const text = trackingText.timeline;
const DAY_MS = 86_400_000;

/** A part of a year from one day to another, in percent of its width. */
export interface Bar {
  kind: 'span' | 'late' | 'overdue' | 'asked';
  from: number;
  to: number;
}

/** A day of a year, in percent of its width. */
export interface Mark {
  kind: 'due' | 'milestone' | 'done' | 'late';
  at: number;
}

/** What is drawn of a task, and the same in words. */
export interface Track {
  bars: Bar[];
  marks: Mark[];
  words: string;
}

const dayNumber = (iso: string): number => Date.parse(`${iso}T00:00:00Z`) / DAY_MS;

/** The beginning of a day in percent of its year; below 0 or above 100 outside of it. */
export function place(iso: string, year: number): number {
  const first = dayNumber(`${year}-01-01`);
  const length = dayNumber(`${year + 1}-01-01`) - first;
  return ((dayNumber(iso) - first) / length) * 100;
}

/** The end of a day. */
const placeAfter = (iso: string, year: number) =>
  place(new Date((dayNumber(iso) + 1) * DAY_MS).toISOString().slice(0, 10), year);

/** The months of a year with where they begin and how wide they are. */
export function months(year: number): { month: number; at: number; width: number }[] {
  const begins = (month: number) =>
    month > 12 ? 100 : place(`${year}-${String(month).padStart(2, '0')}-01`, year);
  return Array.from({ length: 12 }, (_, at) => at + 1).map((month) => ({
    month,
    at: begins(month),
    width: begins(month + 1) - begins(month),
  }));
}

const within = (at: number) => at >= 0 && at <= 100;
const clamp = (at: number) => Math.min(100, Math.max(0, at));

/** What to draw of a task in a year, on the day of the picture. */
export function track(row: TrackingRow, year: number, today: string): Track {
  const drawn = row.instances.map((instance) => trackOf(instance, year, today));
  const words = row.instances.map((instance) => instanceWords(instance));
  return {
    bars: drawn.flatMap(({ bars }) => bars).filter(({ from, to }) => to > from),
    marks: drawn.flatMap(({ marks }) => marks).filter(({ at }) => within(at)),
    words: [row.words, ...new Set(words)].join('; '),
  };
}

function trackOf(instance: TrackingInstance, year: number, today: string): Omit<Track, 'words'> {
  const { start, last_good_day: limit, closed_on: closed, state, kind } = instance;
  const bar = (kind: Bar['kind'], from: number, to: number): Bar => ({ kind, from: clamp(from), to: clamp(to) });
  const isDone = state === 'done_on_time' || state === 'done_late' || state === 'done';
  if (!limit) {
    const from = start ? place(start, year) : 0;
    const to = closed ? placeAfter(closed, year) : 100;
    const marks: Mark[] = closed && isDone ? [{ kind: 'done', at: place(closed, year) }] : [];
    return { bars: [bar('asked', from, to)], marks };
  }
  const end = placeAfter(limit, year);
  const bars: Bar[] = [];
  // Where nothing says when the work begins, only its end is drawn.
  if (start) bars.push(bar('span', place(start, year), end));
  const marks: Mark[] = [{ kind: kind === 'milestone' ? 'milestone' : 'due', at: end }];
  if (state === 'overdue') bars.push(bar('overdue', end, placeAfter(today, year)));
  if (state === 'done_late' && closed) bars.push(bar('late', end, placeAfter(closed, year)));
  if (isDone && closed) {
    marks.push({ kind: state === 'done_late' ? 'late' : 'done', at: place(closed, year) });
  }
  return { bars, marks };
}

function instanceWords(instance: TrackingInstance): string {
  const { start, last_good_day: limit, closed_on: closed } = instance;
  const when = !limit
    ? text.undated
    : start
      ? text.from(written(start), written(limit))
      : text.until(written(limit));
  const state = instance.state_vi.toLocaleLowerCase('vi');
  return [when, state, closed ? text.doneOn(written(closed)) : ''].filter(Boolean).join(', ');
}
