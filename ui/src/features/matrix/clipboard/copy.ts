import type { Block } from '$lib/clipboard/block';
import { writeHtml, type CopiedRow } from '$lib/clipboard/html';
import { writeTsv } from '$lib/clipboard/tsv';

import type { Grid } from '../grid/grid';
import type { Box } from '../grid/selection';

/** A copied rectangle in the forms in which other programs take it. */
export interface Copied {
  text: string;
  html: string;
}

/** Copies a rectangle. Domain rows come along only where the whole width is copied. */
export function copied(grid: Grid, box: Box): Copied {
  const rows: CopiedRow[] = [];
  const wide = box.left === 0 && box.right === grid.columns.length - 1;
  for (let row = box.top; row <= box.bottom; row++) {
    const line = grid.rows[row];
    if (line?.kind === 'domain') {
      if (!wide && box.top !== box.bottom) continue;
      const { number, title } = line.line;
      const words = [number, title].filter(Boolean).join(' ');
      rows.push({ domain: true, cells: [{ words, rows: 1, columns: box.right - box.left + 1 }] });
    } else if (line) {
      rows.push({ domain: false, cells: cellsOf(grid, box, row) });
    }
  }
  const block: Block = rows.map(({ cells }) =>
    cells.flatMap(({ words, columns }) => [words, ...Array<string>(columns - 1).fill('')]),
  );
  return { text: writeTsv(block), html: writeHtml(rows) };
}

function cellsOf(grid: Grid, box: Box, row: number): CopiedRow['cells'] {
  const cells: CopiedRow['cells'] = [];
  for (let column = box.left; column <= box.right; column++) {
    const cell = grid.cell(row, column);
    const covered = grid.span(row, column) === 0;
    const shown = [cell?.words, cell?.rest].filter(Boolean).join('\n');
    cells.push({
      words: covered ? null : shown,
      ...(cell && cell.own !== shown ? { own: cell.own } : {}),
      rows: grid.span(row, column),
      columns: 1,
    });
  }
  return cells;
}
