import type { CellWords, Edit, ItemId, Line } from '$lib/api/generated';
import type { Block } from '$lib/clipboard/block';

import type { Grid } from '../grid/grid';
import type { Box, Pos } from '../grid/selection';
import { count, replaced, type Replacement } from '../search/replace';
import { tasksIn } from './rows';

/** The fields of a rectangle. */
export function fieldsIn(grid: Grid, box: Box): string[] {
  return grid.columns.slice(box.left, box.right + 1).map((column) => column.field);
}

/** The cells that begin in a rectangle and hold words of their own. */
function written(grid: Grid, box: Box): CellWords[] {
  return tasksIn(grid, box).flatMap((row) =>
    row.cells
      .filter(({ column, own }) => column.at >= box.left && column.at <= box.right && own !== '')
      .map(({ column, own }) => ({ task: row.id, field: column.field, words: own })),
  );
}

/** Empties the cells of a rectangle; `null` when nothing stands in them. */
export function clear(grid: Grid, box: Box): Edit | null {
  const cells = written(grid, box).map((cell) => ({ ...cell, words: '' }));
  return cells.length > 0 ? { do: 'set_cells', cells } : null;
}

/** The first row's words into the rows below it; a single row takes them from the row above. */
export function fillDown(grid: Grid, box: Box): Edit | null {
  const rows = tasksIn(grid, box);
  if (rows.length === 1) {
    const above = grid.rows[box.top - 1];
    if (above?.kind === 'task') rows.unshift(above);
  }
  if (rows.length < 2) return null;
  return { do: 'fill_down', rows: rows.map((row) => row.id), fields: fieldsIn(grid, box) };
}

/** A pasted block with the place that it covers. */
export interface Paste {
  edit: Edit;
  /** How many rows it needs beyond the last one that is shown. */
  beyond: number;
  rows: number;
  columns: number;
}

/**
 * Puts a block over cells from a place on; one cell fills the whole selection. A table tells merged
 * cells from empty ones, plain text does not.
 */
export function paste(
  grid: Grid,
  at: Pos,
  selected: Box,
  block: Block,
  tellsMerges: boolean,
): Paste | null {
  const single = block.length === 1 && block[0]?.length === 1;
  const wide = selected.right - selected.left + 1;
  const high = tasksIn(grid, selected).length;
  const filled =
    single && high * wide > 1
      ? Array.from({ length: high }, () => Array<string | null>(wide).fill(block[0]?.[0] ?? ''))
      : block;
  const from = filled === block ? { row: at.row, col: at.col } : { row: selected.top, col: selected.left };
  const below = grid.rows.slice(from.row).filter((row) => row.kind === 'task');
  const rows = below.slice(0, filled.length).map((row) => row.id);
  const columns = Math.min(grid.columns.length - from.col, Math.max(...filled.map((row) => row.length)));
  if (rows.length === 0) return null;
  const fields = grid.columns.slice(from.col, from.col + columns).map((column) => column.field);
  return {
    edit: { do: 'paste', rows, fields, block: filled, tells_merges: tellsMerges },
    beyond: filled.length - rows.length,
    rows: filled.length,
    columns,
  };
}

/** Rows of a selection that can be joined with the row above, by model and not by what is shown. */
export interface Mergeable {
  tasks: ItemId[];
  /** Why not: a hidden row stands between, or nothing stands above. */
  trouble: 'hidden' | 'first' | null;
}

/** The rows that become one cell: the lower ones of several, or a single one with that above. */
export function mergeable(lines: readonly Line[], grid: Grid, box: Box): Mergeable {
  const rows = tasksIn(grid, box);
  const lower = rows.length > 1 ? rows.slice(1) : rows;
  const places = new Map(lines.map((line, at) => [line.id, at]));
  const above = (id: ItemId) => lines[(places.get(id) ?? 0) - 1];
  const tasks = lower.filter((row) => above(row.id)?.kind === 'task').map((row) => row.id);
  if (tasks.length === 0) return { tasks, trouble: 'first' };
  const isHidden = tasks.some((id) => grid.placeOf(above(id)?.id ?? 0) < 0);
  return { tasks, trouble: isHidden ? 'hidden' : null };
}

/** The rows of a selection of which a field is merged with the row above. */
export function merged(grid: Grid, box: Box): ItemId[] {
  const fields = fieldsIn(grid, box);
  return tasksIn(grid, box)
    .filter((row) => fields.some((field) => row.line.merged.includes(field)))
    .map((row) => row.id);
}

/** Replaces words in all cells that are shown; with how many places there are. */
export function replaceAll(grid: Grid, what: Replacement): { edit: Edit | null; count: number } {
  const all = { top: 0, left: 0, bottom: grid.rows.length - 1, right: grid.columns.length - 1 };
  let places = 0;
  const cells = written(grid, all).flatMap((cell) => {
    const found = count(cell.words, what);
    places += found;
    return found > 0 ? [{ ...cell, words: replaced(cell.words, what) }] : [];
  });
  return { edit: cells.length > 0 ? { do: 'set_cells', cells } : null, count: places };
}
