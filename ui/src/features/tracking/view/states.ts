import type { StateCounts, TaskState } from '$lib/api/generated';

/** Every state, in the order in which they are told. */
export const STATES: readonly TaskState[] = [
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

const CLOSED: readonly TaskState[] = ['done_on_time', 'done_late', 'done', 'dropped', 'excused'];

/** Whether nothing more is expected. */
export const isClosed = (state: TaskState): boolean => CLOSED.includes(state);

export type Tone = 'plain' | 'good' | 'warning' | 'error';

const TONES: Partial<Record<TaskState, Tone>> = {
  overdue: 'error',
  due_soon: 'warning',
  to_ask: 'warning',
  done_on_time: 'good',
  done: 'good',
};

/** The colour that goes with the words of a state. */
export const toneOf = (state: TaskState): Tone => TONES[state] ?? 'plain';

/** How many there are of each state that occurs, in the order in which they are told. */
export function told(counts: StateCounts): { state: TaskState; count: number }[] {
  return STATES.map((state) => ({ state, count: counts[state] })).filter(({ count }) => count > 0);
}

export const total = (counts: StateCounts): number =>
  STATES.reduce((sum, state) => sum + counts[state], 0);

export type Part = 'done' | 'running' | 'overdue' | 'waiting' | 'other';

const PARTS: Record<Part, readonly TaskState[]> = {
  done: ['done_on_time', 'done_late', 'done'],
  running: ['in_progress', 'due_soon', 'answered'],
  overdue: ['overdue'],
  waiting: ['to_ask', 'not_yet'],
  other: ['dropped', 'excused'],
};

/** The parts of a bar: what is done, running, late, waiting; none of nothing. */
export function parts(counts: StateCounts): { part: Part; count: number }[] {
  return (Object.keys(PARTS) as Part[])
    .map((part) => ({ part, count: PARTS[part].reduce((sum, state) => sum + counts[state], 0) }))
    .filter(({ count }) => count > 0);
}
