import { isImeKey, isPressed, pressed } from '$lib/keys/shortcuts';

import { clear, fillDown } from './edits/cells';
import type { Actions } from './state/actions.svelte';
import type { MatrixState } from './state/matrix.svelte';
import { boxOf, jump, reading, same, step, type Direction, type Pos } from './grid/selection';

const ARROWS: [string, Direction][] = [
  ['↑', 'up'],
  ['↓', 'down'],
  ['←', 'left'],
  ['→', 'right'],
];

/** What the keys need of the screen. */
export interface Screen {
  /** How many rows are in view. */
  page(): number;
  /** Puts the active cell's words into the field, with the caret at their end. */
  edit(): void;
  /** Puts a line end at the caret, so that the field's own undo knows of it. */
  breakLine(): void;
}

/** A key while a cell is selected and nothing is typed. Letters pass: they land in the field. */
export function keyInGrid(
  event: KeyboardEvent,
  matrix: MatrixState,
  actions: Actions,
  screen: Screen,
): void {
  if (isImeKey(event)) return;
  const run = actionOf(event, matrix, actions, screen) ?? moveOf(event, matrix, screen);
  if (!run) return;
  event.preventDefault();
  run();
}

function actionOf(
  event: KeyboardEvent,
  matrix: MatrixState,
  actions: Actions,
  screen: Screen,
): (() => unknown) | null {
  const { grid, range } = matrix;
  if (pressed(event, 'cellEdit')) return () => screen.edit();
  if (pressed(event, 'cellClear')) return () => matrix.act(clear(grid, range));
  if (pressed(event, 'cellFillDown')) return () => matrix.act(fillDown(grid, range));
  if (pressed(event, 'cellMerge')) return () => actions.toggleMerge();
  if (pressed(event, 'rowInsert')) return () => actions.insertRows('below');
  if (pressed(event, 'rowDelete')) return () => actions.deleteRows();
  if (isPressed(event, 'Alt+↑')) return () => actions.moveRows('up');
  if (isPressed(event, 'Alt+↓')) return () => actions.moveRows('down');
  if (isPressed(event, 'Alt+Shift+→')) return () => actions.shiftDepth(1);
  if (isPressed(event, 'Alt+Shift+←')) return () => actions.shiftDepth(-1);
  if (pressed(event, 'rowPage')) return () => actions.showOnPaper();
  if (pressed(event, 'cellBreak')) return () => undefined;
  return null;
}

function moveOf(event: KeyboardEvent, matrix: MatrixState, screen: Screen): (() => void) | null {
  const { grid, selection } = matrix;
  const { active, to } = selection;
  for (const [cap, direction] of ARROWS) {
    if (isPressed(event, cap)) return () => matrix.select(step(grid, active, direction));
    if (isPressed(event, `Shift+${cap}`)) return () => matrix.select(active, step(grid, to, direction));
    if (isPressed(event, `Ctrl+${cap}`)) return () => matrix.select(jump(grid, active, direction));
  }
  const last = { row: grid.rows.length - 1, col: grid.columns.length - 1 };
  const places: [string, Pos][] = [
    ['Enter', step(grid, active, 'down')],
    ['Shift+Enter', step(grid, active, 'up')],
    ['Home', { row: active.row, col: 0 }],
    ['End', { row: active.row, col: last.col }],
    ['Ctrl+Home', { row: 0, col: 0 }],
    ['Ctrl+End', last],
    ['Esc', active],
  ];
  const place = places.find(([keys]) => isPressed(event, keys))?.[1];
  if (place) return () => matrix.select(place);
  if (pressed(event, 'cellAll')) return () => matrix.select({ row: 0, col: 0 }, last, false);
  return tabOf(event, matrix) ?? pageOf(event, matrix, screen);
}

/** Tab goes in reading order; at both ends of the table it leaves it, as the browser does. */
function tabOf(event: KeyboardEvent, matrix: MatrixState): (() => void) | null {
  const backwards = isPressed(event, 'Shift+Tab');
  if (!backwards && !isPressed(event, 'Tab')) return null;
  const next = reading(matrix.grid, matrix.selection.active, backwards);
  return next && (() => matrix.select(next));
}

function pageOf(event: KeyboardEvent, matrix: MatrixState, screen: Screen): (() => void) | null {
  const by = isPressed(event, 'PageDown') ? 1 : isPressed(event, 'PageUp') ? -1 : 0;
  if (by === 0) return null;
  const { row, col } = matrix.selection.active;
  const wanted = row + by * Math.max(1, screen.page() - 1);
  const last = matrix.grid.rows.length - 1;
  return () => matrix.select({ row: Math.max(0, Math.min(last, wanted)), col });
}

/** A key while words are typed; everything else belongs to the field. */
export function keyInCell(
  event: KeyboardEvent,
  matrix: MatrixState,
  actions: Actions,
  screen: Screen,
): void {
  if (isImeKey(event) || !matrix.visit) return;
  // In the field its own undo wins.
  if (pressed(event, 'undo') || pressed(event, 'redo')) return event.stopPropagation();
  const onPaper = pressed(event, 'rowPage') ? () => void actions.showOnPaper() : null;
  const run = onPaper ?? leaveOf(event, matrix) ?? insideOf(event, matrix, screen);
  if (!run) return;
  event.preventDefault();
  run();
}

function insideOf(
  event: KeyboardEvent,
  matrix: MatrixState,
  screen: Screen,
): (() => void) | null {
  const { visit } = matrix;
  if (pressed(event, 'cellBreak')) return () => screen.breakLine();
  if (pressed(event, 'cellEdit') && visit) {
    return () => (visit.mode = visit.mode === 'edit' ? 'replace' : 'edit');
  }
  return null;
}

/** Keys that end the visit: Enter, Tab, Esc, and arrows where typing replaced the words. */
function leaveOf(event: KeyboardEvent, matrix: MatrixState): (() => void) | null {
  const { grid, selection, visit } = matrix;
  const { active } = selection;
  const go = (to: Pos | null) => () => {
    matrix.leave();
    matrix.select(to ?? active);
  };
  if (isPressed(event, 'Enter')) return go(step(grid, active, 'down'));
  if (isPressed(event, 'Shift+Enter')) return go(step(grid, active, 'up'));
  if (isPressed(event, 'Tab')) return go(reading(grid, active, false));
  if (isPressed(event, 'Shift+Tab')) return go(reading(grid, active, true));
  if (pressed(event, 'cellCancel')) return () => matrix.leave(false);
  if (visit?.mode !== 'replace') return null;
  const arrow = ARROWS.find(([cap]) => isPressed(event, cap))?.[1];
  return arrow ? go(step(grid, active, arrow)) : null;
}

/** Whether a place lies in the active cell. */
export function isActive(matrix: MatrixState, pos: Pos): boolean {
  const box = boxOf(matrix.grid, pos);
  return same({ row: box.top, col: box.left }, { row: matrix.active.top, col: matrix.active.left });
}
