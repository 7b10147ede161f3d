import type { DomainLine, Line, TaskLine } from '$lib/api/generated';

import type { Column } from './columns';
import { gridOf, type Grid } from './grid';

/** Columns for tests: a field each. */
export function columns(...fields: string[]): Column[] {
  return fields.map((field, at) => ({
    at,
    field,
    others: [],
    header: field,
    group: null,
    name: field,
    width: 20,
    align: 'left',
    draftOnly: false,
  }));
}

/** A domain line for tests. */
export function domain(id: number, parent: number | null = null): DomainLine & { kind: 'domain' } {
  return { kind: 'domain', id, parent, level: parent ? 1 : 0, number: 'I', title: `D${id}`, code: null };
}

/** A task line for tests. */
export function task(
  id: number,
  words: Record<string, string> = {},
  more: Partial<TaskLine> = {},
): TaskLine & { kind: 'task' } {
  const plain = { domain: 1, depth: 0, merged: [], printed: {}, deadline: null };
  return { kind: 'task', id, words, ...plain, ...more };
}

/** A grid for tests. */
export function grid(
  lines: Line[],
  cols = columns('a', 'b', 'c'),
  hidden: number[] = [],
  previous: Grid | null = null,
): Grid {
  return gridOf(lines, cols, (id) => !hidden.includes(id), new Map(), previous);
}
