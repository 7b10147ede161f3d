import type { ItemId } from '$lib/api/generated';

import type { Grid, Row } from './grid';

/** Rows that are drawn together or not at all. No merged cell reaches out of a chunk. */
export interface Chunk {
  /** The line of its first row. */
  id: ItemId;
  /** The place of its first row. */
  start: number;
  rows: readonly Row[];
}

const FEWEST = 6;
const MOST = 24;

/**
 * Cuts the rows into chunks. Where to cut depends on the rows themselves, so that a new row
 * changes its own chunk and not all the later ones. Chunks that did not change stay the same.
 */
export function chunksOf(grid: Grid, previous: readonly Chunk[]): Chunk[] {
  const known = new Map(previous.map((chunk) => [chunk.id, chunk]));
  const chunks: Chunk[] = [];
  let start = 0;
  const cut = (end: number) => {
    const first = grid.rows[start];
    if (!first || end <= start) return;
    const made = { id: first.id, start, rows: grid.rows.slice(start, end) };
    const old = known.get(made.id);
    chunks.push(old && isSame(old, made) ? old : made);
    start = end;
  };
  for (let row = 1; row < grid.rows.length; row++) {
    const length = row - start;
    const wanted = length >= MOST || (length >= FEWEST && isCut(grid.rows[row]));
    if (wanted && isWhole(grid, row)) cut(row);
  }
  cut(grid.rows.length);
  return chunks;
}

/** A cut that depends on nothing but the row. */
function isCut(row: Row | undefined): boolean {
  return row !== undefined && (row.kind === 'domain' || Math.imul(row.id, 0x9e3779b1) >>> 29 === 0);
}

function isWhole(grid: Grid, row: number): boolean {
  return grid.columns.every((_, column) => grid.span(row, column) > 0);
}

function isSame(a: Chunk, b: Chunk): boolean {
  return (
    a.start === b.start &&
    a.rows.length === b.rows.length &&
    a.rows.every((row, at) => row === b.rows[at])
  );
}

/** How many lines of text a row takes, roughly: enough for the scroll bar. */
export function linesOf(row: Row): number {
  if (row.kind === 'domain') return row.empty ? 2.5 : 1;
  let most = 1;
  for (const { words, rest, column, span } of row.cells) {
    const perLine = Math.max(3, column.width / 1.9);
    let lines = 0;
    for (const part of (rest ? `${words}\n${rest}` : words).split('\n')) {
      lines += Math.max(1, Math.ceil((part.length * 1.08) / perLine));
    }
    most = Math.max(most, lines / span);
  }
  return most;
}
