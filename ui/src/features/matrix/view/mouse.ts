import { isActive } from '../keys';
import type { Box, Pos } from '../grid/selection';
import type { MatrixState } from '../state/matrix.svelte';

/** The edge of the desk in which dragging scrolls, and by how much. Pixels. */
const EDGE = 28;
const STEP = 18;

/** Where in the table something was clicked. */
type Spot = Pos & { part: 'cell' | 'number' | 'header' };

/** Selecting with the mouse: cells, whole rows by their TT, whole columns by their headers. */
export class Mouse {
  #matrix: MatrixState;
  #desk: () => HTMLElement | undefined;
  #edit: () => void;
  #stop: (() => void) | null = null;

  constructor(matrix: MatrixState, desk: () => HTMLElement | undefined, edit: () => void) {
    this.#matrix = matrix;
    this.#desk = desk;
    this.#edit = edit;
  }

  down = (event: MouseEvent): void => {
    const spot = this.#spot(event.target);
    if (!spot) return;
    // The field keeps the keyboard: a click in the table moves it and takes no focus.
    event.preventDefault();
    const matrix = this.#matrix;
    matrix.leave();
    matrix.focus();
    const right = event.button === 2;
    if (right && this.#isSelected(spot)) return;
    if (event.shiftKey) return matrix.select(matrix.selection.active, this.#cornerOf(spot), false);
    const box = this.#boxOf(spot);
    if (box) matrix.selectBox(box, false);
    else matrix.select(spot, spot, false);
    if (!right) this.#drag(spot);
  };

  /** A double click edits. The first click of it has selected the cell. */
  twice = (event: MouseEvent): void => {
    const spot = this.#spot(event.target);
    if (spot && spot.part !== 'header' && isActive(this.#matrix, spot)) this.#edit();
  };

  #isSelected({ row, col, part }: Spot): boolean {
    const { top, left, bottom, right } = this.#matrix.range;
    return part !== 'header' && row >= top && row <= bottom && col >= left && col <= right;
  }

  #drag(from: Spot): void {
    this.#stop?.();
    const move = (event: MouseEvent) => {
      const desk = this.#desk();
      if (event.buttons === 0 || !desk) return this.#stop?.();
      const { top, bottom } = desk.getBoundingClientRect();
      if (event.clientY > bottom - EDGE) desk.scrollTop += STEP;
      if (event.clientY < top + EDGE) desk.scrollTop -= STEP;
      const spot = this.#spot(document.elementFromPoint(event.clientX, event.clientY));
      if (!spot || (spot.part === 'header') !== (from.part === 'header')) return;
      this.#extend(from, spot);
    };
    const up = () => this.#stop?.();
    this.#stop = () => {
      window.removeEventListener('mousemove', move);
      window.removeEventListener('mouseup', up);
      this.#stop = null;
    };
    window.addEventListener('mousemove', move);
    window.addEventListener('mouseup', up);
  }

  #extend(from: Spot, spot: Spot): void {
    const { selection, grid } = this.#matrix;
    const whole = from.part === 'number' ? { row: spot.row, col: grid.columns.length - 1 } : spot;
    const to = from.part === 'header' ? { row: grid.rows.length - 1, col: spot.col } : whole;
    if (to.row === selection.to.row && to.col === selection.to.col) return;
    this.#matrix.select(selection.active, to, false);
  }

  /** What a click selects beyond the cell: rows by their TT, a column by its header. */
  #boxOf({ row, col, part }: Spot): Box | null {
    const { grid } = this.#matrix;
    if (part === 'header') return { top: 0, bottom: grid.rows.length - 1, left: col, right: col };
    if (part !== 'number') return null;
    const top = grid.topOf(row, col);
    const bottom = top + Math.max(1, grid.span(top, col)) - 1;
    return { top, bottom, left: 0, right: grid.columns.length - 1 };
  }

  #cornerOf(spot: Spot): Pos {
    const box = this.#boxOf(spot);
    return box ? { row: box.bottom, col: box.right } : spot;
  }

  #spot(target: EventTarget | null): Spot | null {
    const { grid } = this.#matrix;
    const cell = target instanceof Element ? target.closest<HTMLElement>('[data-col]') : null;
    if (!cell || (target as Element).closest('button, input, textarea')) return null;
    const col = Number(cell.dataset['col']);
    if (cell.tagName === 'TH') return { row: 0, col, part: 'header' };
    const id = cell.closest<HTMLElement>('tr[data-id]')?.dataset['id'];
    const row = grid.placeOf(Number(id));
    if (row < 0) return null;
    const isNumber = grid.rows[row]?.kind === 'task' && grid.columns[col]?.field === 'number';
    return { row, col, part: isNumber ? 'number' : 'cell' };
  }
}
