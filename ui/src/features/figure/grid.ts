import { isImeKey } from '$lib/keys/ime';

/** The fields of the page in their order. */
export function fieldsIn(root: Element): HTMLInputElement[] {
  return [...root.querySelectorAll<HTMLInputElement>('input[data-figure]')];
}

/** The field that a key of Excel leads to; `null` where it is no such key or there is none. */
export function next(event: KeyboardEvent): HTMLInputElement | null {
  const field = event.target;
  if (!(field instanceof HTMLInputElement) || !field.dataset['figure'] || isImeKey(event)) {
    return null;
  }
  if (event.ctrlKey || event.altKey || event.metaKey) return null;
  const up = event.key === 'ArrowUp' || (event.key === 'Enter' && event.shiftKey);
  const down = event.key === 'ArrowDown' || (event.key === 'Enter' && !event.shiftKey);
  if (!up && !down) return null;
  const column = columnOf(field);
  const to = column[column.indexOf(field) + (down ? 1 : -1)];
  return to ?? null;
}

/** The fields above and below: of a table those of one column, else those of the list. */
export function columnOf(field: HTMLInputElement): HTMLInputElement[] {
  const table = field.closest('[data-matrix]');
  if (table) {
    return fieldsIn(table).filter((other) => other.dataset['column'] === field.dataset['column']);
  }
  const root = field.closest('[data-figures]') ?? document.body;
  return fieldsIn(root).filter((other) => !other.closest('[data-matrix]'));
}

/** What a paste puts where. */
export interface Pasted {
  values: { field: HTMLInputElement; words: string }[];
  /** Cells of the block that are empty, and change nothing. */
  empty: number;
  /** How many lines the block has, and how many there is room for. */
  lines: number;
  room: number;
}

/**
 * Lays a block that was copied in Excel over the fields from one on; `null` where it is one cell,
 * which the field takes itself, `'wide'` where it has columns and the fields have none.
 */
export function paste(field: HTMLInputElement, text: string): Pasted | 'wide' | null {
  const lines = text.replace(/\r\n?/g, '\n').replace(/\n$/, '').split('\n');
  const block = lines.map((line) => line.split('\t').map((cell) => cell.trim()));
  const wide = block.some((cells) => cells.length > 1);
  if (block.length === 1 && !wide) return null;
  const matrix = field.closest('[data-matrix]');
  if (wide && !matrix) return 'wide';
  const column = columnOf(field);
  const below = column.slice(column.indexOf(field));
  const pasted: Pasted = { values: [], empty: 0, lines: block.length, room: below.length };
  block.slice(0, below.length).forEach((cells, down) => {
    const row = fieldsIn(below[down]?.closest('tr') ?? document.body);
    const from = below[down] ? row.indexOf(below[down]) : 0;
    cells.forEach((words, right) => {
      const target = matrix ? row[from + right] : below[down];
      if (!target) return;
      if (words) pasted.values.push({ field: target, words });
      else pasted.empty += 1;
    });
  });
  return pasted;
}
