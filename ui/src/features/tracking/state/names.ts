import { key } from '$lib/format/words';

import type { TrackingBoard } from '../types';
import { leads, namesIn } from '../view/filter';

/** Who may have reported: officers first, then the names of the cells; each once. */
export function namesOf(board: TrackingBoard): string[] {
  const officers = board.duties.flatMap(({ officer }) => officer ?? []);
  const advisers = board.rows.flatMap((row) => namesIn(row.adviser));
  const found = new Map<string, string>();
  for (const name of [...officers, ...advisers, ...leads(board.rows)]) {
    if (name && !found.has(key(name))) found.set(key(name), name);
  }
  return [...found.values()];
}
