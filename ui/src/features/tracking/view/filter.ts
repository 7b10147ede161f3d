import type { TaskState, TrackingRow } from '$lib/api/generated';
import { contains, fold } from '$lib/format/fold';
import { key } from '$lib/format/words';

import { isClosed } from './states';

/** Which rows are shown; `null` and no words mean all. */
export interface Filter {
  /** Found in the words, product, names and deadline, with or without accents. */
  words: string;
  /** A name of the lead cell; empty for rows without. */
  lead: string | null;
  /** A state, or everything that is not finished. */
  state: TaskState | 'open' | null;
}

export const ALL: Filter = { words: '', lead: null, state: null };

export const isAll = ({ words, lead, state }: Filter): boolean =>
  !words.trim() && lead === null && state === null;

/** Whether a state is let through. */
export function fits(state: TaskState, wanted: Filter['state']): boolean {
  return wanted === null || (wanted === 'open' ? !isClosed(state) : state === wanted);
}

/** The rows that a filter lets through. A parent is of no state of its own that could be counted. */
export function filtered(rows: readonly TrackingRow[], filter: Filter): TrackingRow[] {
  const words = fold(filter.words.trim());
  const lead = filter.lead === null ? null : key(filter.lead);
  return rows.filter(
    (row) =>
      (filter.state === null || (row.counted && fits(row.state, filter.state))) &&
      (lead === null || namesIn(row.lead).some((name) => key(name) === lead)) &&
      (words === '' || contains(wordsOf(row), words)),
  );
}

const wordsOf = (row: TrackingRow): string =>
  [row.number, row.words, row.product, row.lead, row.adviser, row.deadline].join('\n');

/** The names of a cell, each on a line or behind a semicolon; an empty cell is one empty name. */
export function namesIn(cell: string): string[] {
  const names = cell.split(/[;\n]/).map((name) => name.trim().replace(/^[-+]\s*|[.,]$/g, ''));
  const found = names.filter(Boolean);
  return found.length > 0 ? found : [''];
}

/** Every name that leads a task, in alphabetical order, each in its first spelling. */
export function leads(rows: readonly TrackingRow[]): string[] {
  const found = new Map<string, string>();
  for (const name of rows.flatMap((row) => namesIn(row.lead))) {
    if (!found.has(key(name))) found.set(key(name), name);
  }
  return [...found.values()].sort((a, b) => a.localeCompare(b, 'vi'));
}
