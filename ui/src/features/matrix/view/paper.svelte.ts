import type { Column } from '../grid/columns';
import type { Box } from '../grid/selection';
import type { MatrixState } from '../state/matrix.svelte';

/** CSS pixels in a millimetre and in a point, on paper. */
const PX_PER_MM = 96 / 25.4;
const PX_PER_POINT = 96 / 72;
/** How far the paper may be made smaller or larger to fill the desk. */
const SMALLEST = 0.84;
const LARGEST = 1.12;

/** A rectangle on the paper, in pixels from the corner of the table. */
export interface Rect {
  top: number;
  left: number;
  width: number;
  height: number;
}

/** The measures of the paper on the screen: the page's own, scaled to the width of the desk. */
export class Paper {
  #columns: () => Column[];
  #halfPoints: () => number;
  #room = $state(0);
  #root = $state(16);

  constructor(columns: () => Column[], halfPoints: () => number) {
    this.#columns = columns;
    this.#halfPoints = halfPoints;
  }

  readonly #total = $derived.by(() => this.#columns().reduce((sum, column) => sum + column.width, 0));
  readonly #scale = $derived.by(() => {
    const text = this.#root / 16;
    const fitting = this.#room / (this.#total * PX_PER_MM || 1);
    return Math.max(SMALLEST * text, Math.min(LARGEST * text, fitting));
  });
  /** Pixels in a millimetre of the paper. */
  readonly unit = $derived(this.#scale * PX_PER_MM);
  /** Size of the letters in pixels. */
  readonly letters = $derived.by(() => (this.#halfPoints() / 2) * PX_PER_POINT * this.#scale);
  /** Widths of the columns in pixels. */
  readonly columns = $derived.by(() => this.#columns().map(({ width }) => Math.round(width * this.unit)));
  readonly width = $derived(this.columns.reduce((sum, width) => sum + width, 0) + 1);

  /** Follows the width of the desk. */
  watch(desk: HTMLElement): () => void {
    const watch = new ResizeObserver(() => {
      this.#root = parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;
      // Margins and padding of the sheet on both sides.
      this.#room = desk.clientWidth - 3.5 * this.#root - 2;
    });
    watch.observe(desk);
    return () => watch.disconnect();
  }

  /** Where a rectangle of cells lies; `null` while its rows are not drawn. */
  rectOf(table: HTMLTableElement, { grid }: MatrixState, box: Box): Rect | null {
    const ends = [grid.rows[box.top], grid.rows[box.bottom]].map((row) => row && rowOf(table, row.id));
    const [first, last] = ends;
    if (!first || !last) return null;
    const left = this.columns.slice(0, box.left).reduce((sum, width) => sum + width, 0);
    const width = this.columns.slice(box.left, box.right + 1).reduce((sum, each) => sum + each, 0);
    const top = first.offsetTop;
    return { top, left, width, height: last.offsetTop + last.offsetHeight - top };
  }

  /** Scrolls so that the end of the selection that moves is in view, below the table's header. */
  reveal(desk: HTMLElement, table: HTMLTableElement, matrix: MatrixState): void {
    const { row, col } = matrix.selection.to;
    const rect = this.rectOf(table, matrix, { top: row, left: col, bottom: row, right: col });
    if (!rect) return;
    const [outer, inner] = [desk.getBoundingClientRect(), table.getBoundingClientRect()];
    const header = table.tHead?.offsetHeight ?? 0;
    const top = inner.top - outer.top + rect.top - header;
    const bottom = inner.top - outer.top + rect.top + rect.height - desk.clientHeight;
    if (top < 0) desk.scrollTop += top - 4;
    else if (bottom > 0) desk.scrollTop += Math.min(top, bottom + 4);
    const left = inner.left - outer.left + rect.left;
    const right = left + rect.width - desk.clientWidth;
    if (left < 0) desk.scrollLeft += left - 4;
    else if (right > 0) desk.scrollLeft += Math.min(left, right + 4);
  }

  /** How many rows are in view. */
  rowsInView(desk: HTMLElement, table: HTMLTableElement): number {
    const { top, bottom } = desk.getBoundingClientRect();
    let count = 0;
    for (const row of table.querySelectorAll('tr[data-id]')) {
      const rect = row.getBoundingClientRect();
      if (rect.top >= top && rect.bottom <= bottom) count++;
    }
    return count;
  }
}

/** The drawn row of a line, or the place where it will be drawn. */
function rowOf(table: HTMLTableElement, id: number): HTMLElement | null {
  return table.querySelector<HTMLElement>(`tr[data-id="${id}"]`);
}
