import { isImeKey, pressed } from '$lib/keys/shortcuts';

import type { Editor } from './editor.svelte';
import type { Row } from './row.svelte';

/**
 * The keys of a paragraph. Backspace is nobody's: typing tools send false ones (rule T3). An
 * arrow goes on to the neighbour only when the field itself did not use it.
 */
export function pressedIn(editor: Editor, row: Row, event: KeyboardEvent): void {
  const { field } = row;
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
  if (editor.report.locked) return null;
  if (pressed(event, 'blockSplit')) {
    return () => editor.split(row, field.selectionStart, field.selectionEnd);
  }
  if (pressed(event, 'blockMove')) return () => void editor.move(row, event.key === 'ArrowUp' ? -1 : 1);
  if (pressed(event, 'blockJoin')) return () => void editor.join(row);
  if (pressed(event, 'blockDelete')) return () => void editor.remove(row);
  return null;
}

/** Several lines become paragraphs of their own; one line is pasted by the field itself. */
export function pasted(editor: Editor, row: Row, event: ClipboardEvent): void {
  if (editor.report.locked) return;
  const lines = linesOf(event.clipboardData?.getData('text/plain') ?? '');
  if (lines.length < 2) return;
  event.preventDefault();
  void editor.insertMany(row, lines);
}

/** The lines of a text that say something, letters composed (rule T11). */
export function linesOf(words: string): string[] {
  return words
    .normalize('NFC')
    .split(/\r?\n|\r/)
    .map((line) => line.trim())
    .filter(Boolean);
}
