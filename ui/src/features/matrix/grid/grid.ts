import type { DomainLine, FindingView, ItemId, Line, TaskLine } from '$lib/api/generated';

import { shownIn, type Column, type Shown } from './columns';

/** A cell that is drawn: where it begins in its column and how many rows it takes. */
export interface CellModel extends Shown {
  column: Column;
  span: number;
  /** What is worth a look in it. */
  findings: readonly FindingView[];
}

export interface TaskRow {
  kind: 'task';
  id: ItemId;
  line: TaskLine;
  /** The cells that begin in this row. */
  cells: readonly CellModel[];
  /** What is worth a look in the row. */
  findings: readonly FindingView[];
}

export interface DomainRow {
  kind: 'domain';
  id: ItemId;
  line: DomainLine;
  /** Whether nothing stands below it. */
  empty: boolean;
}

export type Row = TaskRow | DomainRow;

/** Findings by the row that they are about. */
export type Findings = ReadonlyMap<ItemId, readonly FindingView[]>;

const NONE: readonly FindingView[] = [];

/** The rows on the screen with their vertical merges. Never changed; made anew from the last. */
export class Grid {
  readonly rows: readonly Row[];
  readonly columns: readonly Column[];
  /** Rows taken by the cell at `row * columns + column`; 0 where a cell above reaches down. */
  readonly spans: Uint16Array;
  /** The row in which the cell at each place begins, hidden ones as well. */
  readonly origins: readonly (TaskLine | null)[];
  readonly #places = new Map<ItemId, number>();

  constructor(
    rows: readonly Row[],
    columns: readonly Column[],
    spans: Uint16Array,
    origins: readonly (TaskLine | null)[],
  ) {
    this.rows = rows;
    this.columns = columns;
    this.spans = spans;
    this.origins = origins;
    rows.forEach((row, at) => this.#places.set(row.id, at));
  }

  /** The place of a line; -1 when it is not shown. */
  placeOf(id: ItemId): number {
    return this.#places.get(id) ?? -1;
  }

  span(row: number, column: number): number {
    return this.spans[row * this.columns.length + column] ?? 1;
  }

  /** The row in which the cell begins that covers this place. */
  topOf(row: number, column: number): number {
    let top = row;
    while (top > 0 && this.span(top, column) === 0) top--;
    return top;
  }

  /** How many task rows are shown. */
  get tasks(): number {
    return this.rows.reduce((count, row) => count + (row.kind === 'task' ? 1 : 0), 0);
  }

  /** The drawn cell that covers a place; `null` in domain rows. */
  cell(row: number, column: number): CellModel | null {
    const begins = this.rows[this.topOf(row, column)];
    if (begins?.kind !== 'task') return null;
    return begins.cells.find((cell) => cell.column.at === column) ?? null;
  }
}

/**
 * Puts lines into rows. A field that is merged with the row above joins the cell above when it
 * has no words of its own, within its domain; under a filter the first row that is shown shows
 * the words of the cell. Rows that did not change stay the same objects.
 */
export function gridOf(
  lines: readonly Line[],
  columns: readonly Column[],
  shows: (id: ItemId) => boolean,
  findings: Findings,
  previous: Grid | null,
): Grid {
  const shown: Line[] = [];
  const origins: (TaskLine | null)[] = [];
  const open: (TaskLine | null)[] = columns.map(() => null);
  for (const line of lines) {
    if (line.kind === 'domain') open.fill(null);
    const visible = shows(line.id);
    if (visible) shown.push(line);
    // Runs for every cell at every key that writes: no iterators here.
    for (let at = 0; at < columns.length; at++) {
      const column = columns[at] as Column;
      const origin = line.kind === 'task' ? originOf(line, column, open, at) : null;
      if (visible) origins.push(origin);
    }
  }
  const spans = spansOf(shown, origins, columns.length);
  const rows = shown.map((line, at): Row => {
    const before = previous?.placeOf(line.id) ?? -1;
    const old = previous?.rows[before];
    if (line.kind === 'domain') return domainRow(line, shown[at + 1], old);
    const own = findings.get(line.id) ?? NONE;
    const from = at * columns.length;
    if (previous && old?.kind === 'task' && old.line === line && previous.columns === columns) {
      const was = before * columns.length;
      let stays = true;
      for (let c = 0; stays && c < columns.length; c++) {
        stays =
          previous.spans[was + c] === spans[from + c] &&
          previous.origins[was + c] === origins[from + c];
      }
      if (stays && sameList(old.findings, own)) return old;
    }
    const cells = columns.flatMap((column, c) => {
      const origin = origins[from + c];
      return spans[from + c] && origin ? [cell(origin, column, spans[from + c] ?? 1, own)] : [];
    });
    return { kind: 'task', id: line.id, line, cells, findings: own };
  });
  return new Grid(rows, columns, spans, origins);
}

function sameList<T>(a: readonly T[], b: readonly T[]): boolean {
  return a.length === b.length && a.every((item, at) => item === b[at]);
}

/** The row in which the cell begins that this row's cell belongs to. */
function originOf(
  line: TaskLine,
  column: Column,
  open: (TaskLine | null)[],
  at: number,
): TaskLine {
  const merged = line.merged.length > 0 && line.merged.includes(column.field);
  const above = open[at] ?? null;
  if (merged && above) {
    const { words, rest } = shownIn(line, column);
    if (words === '' && rest === '') return above;
  }
  // A merged field with words of its own stands alone; nothing below may join it.
  open[at] = merged ? null : line;
  return line;
}

function spansOf(lines: readonly Line[], origins: readonly (TaskLine | null)[], width: number): Uint16Array {
  const spans = new Uint16Array(lines.length * width);
  for (let column = 0; column < width; column++) {
    let top = -1;
    for (let row = 0; row < lines.length; row++) {
      const at = row * width + column;
      const joins = top >= 0 && lines[row]?.kind === 'task' && origins[at] === origins[top];
      if (joins) spans[top] = (spans[top] ?? 0) + 1;
      else spans[(top = at)] = 1;
    }
  }
  return spans;
}

function cell(
  line: TaskLine,
  column: Column,
  span: number,
  findings: readonly FindingView[],
): CellModel {
  const own = findings.filter((finding) => finding.place.field === column.field);
  return { column, span, ...shownIn(line, column), findings: own.length > 0 ? own : NONE };
}

function domainRow(line: DomainLine, next: Line | undefined, old: Row | undefined): DomainRow {
  const isSub = next?.kind === 'domain' && next.parent === line.id;
  const empty = next?.kind !== 'task' && !isSub;
  if (old?.kind === 'domain' && old.line === line && old.empty === empty) return old;
  return { kind: 'domain', id: line.id, line, empty };
}
