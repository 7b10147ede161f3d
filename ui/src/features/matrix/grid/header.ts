import type { Column } from './columns';

/** A cell of the table's header. */
export interface HeaderCell {
  /** The first column below it. */
  at: number;
  words: string;
  rows: number;
  columns: number;
  /** The column that it heads; `null` above several. */
  column: Column | null;
}

/** The rows of the header: two where neighbouring columns share a group, else one. */
export function headerOf(columns: readonly Column[]): HeaderCell[][] {
  const grouped = columns.some((column) => column.group !== null);
  const upper: HeaderCell[] = [];
  const lower: HeaderCell[] = [];
  for (const column of columns) {
    const { at, header: words, group } = column;
    if (group === null) {
      upper.push({ at, words, rows: grouped ? 2 : 1, columns: 1, column });
      continue;
    }
    const before = upper.at(-1);
    const goesOn = before?.column === null && before.words === group && columns[at - 1]?.group === group;
    if (goesOn) before.columns++;
    else upper.push({ at, words: group, rows: 1, columns: 1, column: null });
    lower.push({ at, words, rows: 1, columns: 1, column });
  }
  return grouped ? [upper, lower] : [upper];
}
