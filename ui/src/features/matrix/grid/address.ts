import { matrixText } from '$lib/text/matrix';

import type { MatrixState } from '../state/matrix.svelte';

/** The active cell as the officer would call it: `ô 3/Thời gian`. */
export function addressOf({ grid, columns, selection }: MatrixState): string {
  const { row, col } = selection.active;
  const line = grid.rows[row];
  if (line?.kind === 'domain') return matrixText.domainCell(line.line.number.replace(/\.+$/, ''));
  const number = columns.findIndex((column) => column.field === 'number');
  const words = number < 0 ? '' : (grid.cell(row, number)?.words ?? '');
  return matrixText.cell(words, columns[col]?.name ?? '');
}
