import { isImeKey, pressed } from '$lib/keys/shortcuts';

import type { Editor } from './editor.svelte';
import type { Row } from './row.svelte';

/**
 * The keys of a paragraph. Backspace is nobody's: typing tools send false ones (rule T3). An
 * arrow goes on to the neighbour only when the field itself did not use it.
 */
export function pressedIn(editor: Editor, row: Row, event: KeyboardEvent): void {
  const field = row.field;
  if (isImeKey(event) || !field) return;
  const run = command(editor, row, field, event);
  if (run) {
    event.preventDefault();
    run();
    return;
  }
  if (event.ctrlKey || event.altKey || event.shiftKey || event.metaKey) return;
  const { selectionStart: start, selectionEnd: end } = field;
  const step = event.key === 'ArrowUp' || event.key === 'ArrowLeft' ? -1 : 1;
  if (!event.key.startsWith('Arrow') || start !== end) return;
  setTimeout(() => {
    const stayed = field.selectionStart === start && document.activeElement === field;
    const next = stayed ? editor.neighbour(row, step) : undefined;
    if (next) editor.focus(next, step < 0 ? 'end' : 0);
  });
}

function command(
  editor: Editor,
  row: Row,
  field: HTMLTextAreaElement,
  event: KeyboardEvent,
): (() => void) | null {
  if (pressed(event, 'blockPage')) return () => void editor.showOnPaper(row);
  if (editor.plan.locked) return null;
  if (pressed(event, 'blockSplit')) {
    return () => editor.split(row, field.selectionStart, field.selectionEnd);
  }
  if (pressed(event, 'blockIn')) return () => void editor.step(row, event.shiftKey ? -1 : 1);
  if (pressed(event, 'blockMove')) return () => void editor.move(row, event.key === 'ArrowUp' ? -1 : 1);
  if (pressed(event, 'blockJoin')) return () => void editor.join(row);
  if (pressed(event, 'blockDelete')) return () => void editor.remove(row);
  // Tab changes the level, so Esc is the way out of the text.
  if (pressed(event, 'blockLeave')) {
    return () => field.closest('[data-block]')?.querySelector<HTMLElement>('button')?.focus();
  }
  return null;
}
