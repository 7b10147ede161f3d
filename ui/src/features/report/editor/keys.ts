import { pressedInParagraph } from '$lib/keys/paragraph';

import type { Editor } from './editor.svelte';
import type { Row } from './row.svelte';

/** The keys of a paragraph of a report are those of every paragraph. */
export function pressedIn(editor: Editor, row: Row, event: KeyboardEvent): void {
  pressedInParagraph(editor, row, event, editor.report.locked);
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
