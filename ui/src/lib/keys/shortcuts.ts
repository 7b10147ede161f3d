import { shortcutScopes, shortcutText } from '$lib/text/shortcuts';

export { isImeKey } from './ime';

/** Where a shortcut works. */
export type Scope = keyof typeof shortcutScopes;
export type ShortcutId = keyof typeof shortcutText;

/** One line of the table: what works, what the help page shows. */
export interface Shortcut {
  scope: Scope;
  /** Written as on the key caps: `Ctrl+Z`; several keys do the same. */
  keys: readonly string[];
}

/**
 * Every shortcut of the program. No plain letter or digit (they are text), nothing on Backspace
 * (typing tools send false ones), no Ctrl+Shift and no Alt+Z (they switch UniKey): rules T3, T6.
 */
export const shortcuts: Record<ShortcutId, Shortcut> = {
  undo: { scope: 'app', keys: ['Ctrl+Z'] },
  redo: { scope: 'app', keys: ['Ctrl+Y'] },
  help: { scope: 'app', keys: ['F1'] },
  export: { scope: 'app', keys: ['Ctrl+P'] },
  searchAll: { scope: 'app', keys: ['Ctrl+E'] },
  searchHere: { scope: 'app', keys: ['Ctrl+F'] },
  pageTurn: { scope: 'export', keys: ['PageDown', 'PageUp'] },
  pageEnds: { scope: 'export', keys: ['Home', 'End'] },
  pagePrint: { scope: 'export', keys: ['Ctrl+P'] },
  leave: { scope: 'app', keys: ['Esc'] },
  find: { scope: 'matrix', keys: ['Ctrl+F'] },
  replace: { scope: 'matrix', keys: ['Ctrl+H'] },
  cellEdit: { scope: 'matrix', keys: ['F2'] },
  cellAccept: { scope: 'matrix', keys: ['Enter', 'Shift+Enter'] },
  cellCancel: { scope: 'matrix', keys: ['Esc'] },
  cellNext: { scope: 'matrix', keys: ['Tab', 'Shift+Tab'] },
  cellMove: { scope: 'matrix', keys: ['↑', '↓', '←', '→'] },
  cellRange: { scope: 'matrix', keys: ['Shift+↑', 'Shift+↓', 'Shift+←', 'Shift+→'] },
  cellBreak: { scope: 'matrix', keys: ['Alt+Enter'] },
  cellClear: { scope: 'matrix', keys: ['Delete'] },
  cellFillDown: { scope: 'matrix', keys: ['Ctrl+D'] },
  cellCopy: { scope: 'matrix', keys: ['Ctrl+C', 'Ctrl+X', 'Ctrl+V'] },
  cellEnds: { scope: 'matrix', keys: ['Ctrl+Home', 'Ctrl+End'] },
  cellAll: { scope: 'matrix', keys: ['Ctrl+A'] },
  cellHome: { scope: 'matrix', keys: ['Home', 'End'] },
  cellPage: { scope: 'matrix', keys: ['PageUp', 'PageDown'] },
  cellJump: { scope: 'matrix', keys: ['Ctrl+↑', 'Ctrl+↓', 'Ctrl+←', 'Ctrl+→'] },
  cellMerge: { scope: 'matrix', keys: ['Ctrl+M'] },
  cellSuggest: { scope: 'matrix', keys: ['Alt+↓'] },
  rowInsert: { scope: 'matrix', keys: ['Ctrl+Insert'] },
  rowDelete: { scope: 'matrix', keys: ['Ctrl+-'] },
  rowMove: { scope: 'matrix', keys: ['Alt+↑', 'Alt+↓'] },
  rowPage: { scope: 'matrix', keys: ['Ctrl+P'] },
  rowDepth: { scope: 'matrix', keys: ['Alt+Shift+←', 'Alt+Shift+→'] },
  blockSplit: { scope: 'narrative', keys: ['Enter'] },
  blockIn: { scope: 'narrative', keys: ['Tab', 'Shift+Tab'] },
  blockMove: { scope: 'narrative', keys: ['Alt+↑', 'Alt+↓'] },
  blockJoin: { scope: 'narrative', keys: ['Ctrl+J'] },
  blockDelete: { scope: 'narrative', keys: ['Ctrl+Delete'] },
  blockPage: { scope: 'narrative', keys: ['Ctrl+P'] },
  blockBreak: { scope: 'narrative', keys: ['Shift+Enter'] },
  blockLeave: { scope: 'narrative', keys: ['Esc'] },
  trackMove: { scope: 'tracking', keys: ['↑', '↓'] },
  trackEnds: { scope: 'tracking', keys: ['Home', 'End'] },
  trackPick: { scope: 'tracking', keys: ['Space'] },
  trackRange: { scope: 'tracking', keys: ['Shift+↑', 'Shift+↓'] },
  trackOpen: { scope: 'tracking', keys: ['Enter', 'F2'] },
  trackLeave: { scope: 'tracking', keys: ['Esc'] },
  trackFind: { scope: 'tracking', keys: ['Ctrl+F'] },
  entryNext: { scope: 'catalogue', keys: ['Enter', 'Shift+Enter'] },
  entryMove: { scope: 'catalogue', keys: ['Alt+↑', 'Alt+↓'] },
};

const ARROWS: Record<string, string> = {
  '↑': 'arrowup',
  '↓': 'arrowdown',
  '←': 'arrowleft',
  '→': 'arrowright',
  Esc: 'escape',
  Space: ' ',
};

/** Whether an event is one of a shortcut's keys. Never true for keys of an input method. */
export function pressed(event: KeyboardEvent, id: ShortcutId): boolean {
  return shortcuts[id].keys.some((keys) => isPressed(event, keys));
}

/** Whether an event is this key, written as on the caps: `Alt+Enter`. */
export function isPressed(event: KeyboardEvent, keys: string): boolean {
  if (event.isComposing || event.keyCode === 229) return false;
  const parts = keys.split('+');
  const cap = parts.pop() ?? '';
  return (
    event.key.toLowerCase() === (ARROWS[cap] ?? cap.toLowerCase()) &&
    event.ctrlKey === parts.includes('Ctrl') &&
    event.shiftKey === parts.includes('Shift') &&
    event.altKey === parts.includes('Alt') &&
    !event.metaKey
  );
}
