import type { ItemId, TrackingInstance, TrackingRow } from '$lib/api/generated';

import { isClosed } from './states';

/** What an entry is about: a task, and which instance of its deadline. */
export interface Aim {
  task: ItemId;
  instance: string;
}

/** A line of the table: a task, with the instance that it stands for. */
export interface Line {
  /** Its own name within the view. */
  key: string;
  row: TrackingRow;
  /** The instance that is to be reported on; of a finished task the last one. */
  instance: TrackingInstance | null;
}

export const aimKey = ({ task, instance }: Aim): string => `${task}|${instance}`;

/** What a line is about; `null` for a row that only its sub-tasks make. */
export const aimOf = ({ row, instance }: Line): Aim | null =>
  instance && { task: row.task, instance: instance.key };

/** The instance that is to be reported on: the first that is open. */
export function openInstance(row: TrackingRow): TrackingInstance | null {
  return row.instances.find((instance) => !isClosed(instance.state)) ?? null;
}

/** The line of a task. */
export function lineOf(row: TrackingRow): Line {
  return { key: `${row.task}`, row, instance: openInstance(row) ?? row.instances.at(-1) ?? null };
}

/** The line of one instance of a task. */
export function lineOfInstance(row: TrackingRow, instance: TrackingInstance): Line {
  return { key: aimKey({ task: row.task, instance: instance.key }), row, instance };
}

/** The keys from one to another, in the order in which they stand. */
export function between(keys: readonly string[], from: string, to: string): string[] {
  const [a, b] = [keys.indexOf(from), keys.indexOf(to)];
  if (a < 0 || b < 0) return b < 0 ? [] : [to];
  return keys.slice(Math.min(a, b), Math.max(a, b) + 1);
}
