import type { StateCounts } from '$lib/api/generated';

import { parts, total, type Part } from '../../features/tracking/view/states';

export { parts, type Part };

/** The parts of a bar from left to right. */
export const PARTS: readonly Part[] = ['done', 'running', 'overdue', 'waiting', 'other'];

export interface Share {
  part: Part;
  count: number;
}

/** Where each part of a bar begins, and how wide it is, in percent of the bar. */
export function placed(shares: readonly Share[]): { part: Part; from: number; width: number }[] {
  const whole = shares.reduce((sum, { count }) => sum + count, 0);
  let from = 0;
  return shares.map(({ part, count }) => {
    const width = (count / whole) * 100;
    const at = from;
    from += width;
    return { part, from: at, width };
  });
}


/** How many tasks are finished, late ones among them. */
export const done = (counts: StateCounts): number =>
  counts.done + counts.done_on_time + counts.done_late;

/** How many tasks could be finished: what need not be done any more is none of them. */
export const all = (counts: StateCounts): number => total(counts) - counts.dropped;
