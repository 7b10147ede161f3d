import type { Grid } from './grid';

/** A place in the grid; it may lie in the lower part of a merged cell. */
export interface Pos {
  row: number;
  col: number;
}

/** A rectangle of places, all four ends inside. */
export interface Box {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

export type Direction = 'up' | 'down' | 'left' | 'right';

/** What is selected: the active cell and the corner to which the selection reaches. */
export interface Selection {
  active: Pos;
  to: Pos;
}

/** The cell at a place with everything merged into it; a domain row is one cell. */
export function boxOf(grid: Grid, { row, col }: Pos): Box {
  const last = grid.columns.length - 1;
  if (grid.rows[row]?.kind === 'domain') return { top: row, left: 0, bottom: row, right: last };
  const top = grid.topOf(row, col);
  return { top, left: col, bottom: top + Math.max(1, grid.span(top, col)) - 1, right: col };
}

/** The selected rectangle: whole cells only, so it grows over merged cells at its edges. */
export function rangeOf(grid: Grid, { active, to }: Selection): Box {
  const [from, end] = [boxOf(grid, active), boxOf(grid, to)];
  const [fromColumns, endColumns] = [columnsOf(grid, active, to), columnsOf(grid, to, active)];
  const box = {
    top: Math.min(from.top, end.top),
    bottom: Math.max(from.bottom, end.bottom),
    left: Math.min(fromColumns.left, endColumns.left),
    right: Math.max(fromColumns.right, endColumns.right),
  };
  for (let grew = true; grew; ) {
    grew = false;
    for (let col = box.left; col <= box.right; col++) {
      const above = boxOf(grid, { row: box.top, col }).top;
      const below = boxOf(grid, { row: box.bottom, col }).bottom;
      grew ||= above < box.top || below > box.bottom;
      box.top = Math.min(box.top, above);
      box.bottom = Math.max(box.bottom, below);
    }
  }
  return box;
}

/** A domain row that a larger selection only begins or ends in counts as its one place. */
function columnsOf(grid: Grid, pos: Pos, other: Pos): Box {
  const alone = pos.row === other.row;
  const box = boxOf(grid, pos);
  return alone ? box : { ...box, left: pos.col, right: pos.col };
}

/** The next place in a direction; stays at the edges. */
export function step(grid: Grid, pos: Pos, direction: Direction): Pos {
  const box = boxOf(grid, pos);
  const { row, col } = pos;
  switch (direction) {
    case 'up':
      return { row: Math.max(0, box.top - 1), col };
    case 'down':
      return { row: box.bottom + 1 < grid.rows.length ? box.bottom + 1 : row, col };
    case 'left':
      return { row, col: box.left > 0 ? box.left - 1 : col };
    case 'right':
      return { row, col: box.right + 1 < grid.columns.length ? box.right + 1 : col };
  }
}

/** Ctrl+arrow: to the end of the written cells, or to the next written one, as Excel does. */
export function jump(grid: Grid, pos: Pos, direction: Direction): Pos {
  const filled = (at: Pos) => (grid.cell(at.row, at.col)?.words ?? '') !== '';
  const isTask = (at: Pos) => grid.rows[at.row]?.kind === 'task';
  const next = (at: Pos) => {
    let to = step(grid, at, direction);
    while (!isTask(to)) {
      const further = step(grid, to, direction);
      if (same(further, to)) return at;
      to = further;
    }
    return to;
  };
  let at = pos;
  let to = next(at);
  const wasFilled = isTask(at) && filled(at) && filled(to);
  while (!same(to, at)) {
    if (wasFilled && !filled(to)) return at;
    at = to;
    if (!wasFilled && filled(at)) return at;
    to = next(at);
  }
  return at;
}

/** The next cell in reading order, each once; `null` behind the last and before the first. */
export function reading(grid: Grid, pos: Pos, backwards: boolean): Pos | null {
  const width = grid.columns.length;
  const by = backwards ? -1 : 1;
  let at = pos.row * width + (grid.rows[pos.row]?.kind === 'domain' && !backwards ? width - 1 : pos.col);
  if (backwards && grid.rows[pos.row]?.kind === 'domain') at = pos.row * width;
  for (at += by; at >= 0 && at < grid.rows.length * width; at += by) {
    const to = { row: Math.floor(at / width), col: at % width };
    if (grid.rows[to.row]?.kind === 'domain') return { row: to.row, col: 0 };
    if (grid.span(to.row, to.col) > 0) return to;
  }
  return null;
}

/** The place nearest to one that may be gone. */
export function clamp(grid: Grid, { row, col }: Pos): Pos {
  const within = (value: number, count: number) => Math.max(0, Math.min(value, count - 1));
  return { row: within(row, grid.rows.length), col: within(col, grid.columns.length) };
}

export function same(a: Pos, b: Pos): boolean {
  return a.row === b.row && a.col === b.col;
}

export function isOne(grid: Grid, selection: Selection): boolean {
  const [range, box] = [rangeOf(grid, selection), boxOf(grid, selection.active)];
  return (
    range.top === box.top &&
    range.left === box.left &&
    range.bottom === box.bottom &&
    range.right === box.right
  );
}
