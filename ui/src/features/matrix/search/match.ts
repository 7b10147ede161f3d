import { contains, fold } from '$lib/format/fold';

import type { Grid } from '../grid/grid';
import type { Pos } from '../grid/selection';

/** The first cell that holds the words, with or without accents; else the first task row. */
export function firstMatch(grid: Grid, words: string): Pos | null {
  const wanted = fold(words.trim());
  for (const [row, line] of grid.rows.entries()) {
    if (line.kind !== 'task') continue;
    const cell = line.cells.find((candidate) => contains(candidate.words, wanted));
    if (cell) return { row, col: cell.column.at };
  }
  const first = grid.rows.findIndex((row) => row.kind === 'task');
  return first < 0 ? null : { row: first, col: 0 };
}
