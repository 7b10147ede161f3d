import { trackingText as text } from '$lib/text/tracking';

import type { Counts, State } from '../types';

/** Every state, in the order in which they are told. */
export const STATES: readonly State[] = [
  'done_on_time',
  'done_late',
  'in_progress',
  'due_soon',
  'overdue',
  'not_yet',
  'done',
  'answered',
  'to_ask',
  'dropped',
  'excused',
];

const CLOSED: readonly State[] = ['done_on_time', 'done_late', 'done', 'dropped', 'excused'];

/** Whether nothing more is expected. */
export const isClosed = (state: State): boolean => CLOSED.includes(state);

export type Tone = 'plain' | 'good' | 'warning' | 'error';

const TONES: Partial<Record<State, Tone>> = {
  overdue: 'error',
  due_soon: 'warning',
  to_ask: 'warning',
  done_on_time: 'good',
  done: 'good',
  done_late: 'good',
};

/** The colour that goes with the words of a state. */
export const toneOf = (state: State): Tone => TONES[state] ?? 'plain';

/** A state in words, with its days where they tell more: `Quá hạn 20 ngày`. */
export function stateWords(state: State, daysLeft: number | null | undefined): string {
  if (daysLeft == null) return text.states[state];
  if (state === 'overdue') return text.overdueDays(-daysLeft);
  if (state === 'done_late') return text.lateDays(-daysLeft);
  if (state === 'due_soon') return text.soonDays(daysLeft);
  return text.states[state];
}

/** How many there are of each state that occurs, in the order in which they are told. */
export function told(counts: Counts): { state: State; count: number }[] {
  return STATES.map((state) => ({ state, count: counts[state] })).filter(({ count }) => count > 0);
}

export const total = (counts: Counts): number =>
  STATES.reduce((sum, state) => sum + counts[state], 0);

export type Part = 'done' | 'running' | 'overdue' | 'waiting' | 'other';

const PARTS: Record<Part, readonly State[]> = {
  done: ['done_on_time', 'done_late', 'done'],
  running: ['in_progress', 'due_soon', 'answered'],
  overdue: ['overdue'],
  waiting: ['to_ask', 'not_yet'],
  other: ['dropped', 'excused'],
};

/** The parts of a bar: what is done, running, late, waiting; none of nothing. */
export function parts(counts: Counts): { part: Part; count: number }[] {
  return (Object.keys(PARTS) as Part[])
    .map((part) => ({ part, count: PARTS[part].reduce((sum, state) => sum + counts[state], 0) }))
    .filter(({ count }) => count > 0);
}
