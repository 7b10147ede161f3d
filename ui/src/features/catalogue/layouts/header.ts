import type { Column } from '$lib/api/generated';

/** A cell of the header, over so many columns and rows. */
export interface HeaderCell {
  words: string;
  columns: number;
  rows: number;
}

/** One row of headers, or two where neighbours share a header above their own. */
export function headerRows(columns: readonly Column[]): HeaderCell[][] {
  const isTwo = columns.some((column) => column.group);
  const upper: HeaderCell[] = [];
  const lower: HeaderCell[] = [];
  let previous: string | null = null;
  for (const { header, group } of columns) {
    const last = upper.at(-1);
    if (!group) upper.push({ words: header, columns: 1, rows: isTwo ? 2 : 1 });
    else if (last && group === previous) last.columns += 1;
    else upper.push({ words: group, columns: 1, rows: 1 });
    if (group) lower.push({ words: header, columns: 1, rows: 1 });
    previous = group ?? null;
  }
  return isTwo ? [upper, lower] : [upper];
}
