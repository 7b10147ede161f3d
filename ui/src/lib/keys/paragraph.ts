import { isImeKey, pressed } from './shortcuts';

/** What the keys of a paragraph ask of the editor around it. */
export interface ParagraphEditor<R> {
  showOnPaper(row: R): unknown;
  split(row: R, start: number, end: number): unknown;
  move(row: R, step: 1 | -1): unknown;
  join(row: R): unknown;
  remove(row: R): unknown;
  neighbour(row: R, step: 1 | -1): R | undefined;
  focus(row: R, at: 'end' | 0): unknown;
}

/**
 * The keys of a paragraph. Backspace is nobody's: typing tools send false ones (rule T3). An
 * arrow goes on to the neighbour only when the field itself did not use it. `further` are the
 * keys that only this kind of paragraph has.
 */
export function pressedInParagraph<R extends { field: HTMLTextAreaElement | null }>(
  editor: ParagraphEditor<R>,
  row: R,
  event: KeyboardEvent,
  locked: boolean,
  further: (field: HTMLTextAreaElement) => (() => void) | null = () => null,
): void {
  const { field } = row;
  if (isImeKey(event) || !field) return;
  const run = command(editor, row, field, event, locked) ?? (locked ? null : further(field));
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

function command<R>(
  editor: ParagraphEditor<R>,
  row: R,
  field: HTMLTextAreaElement,
  event: KeyboardEvent,
  locked: boolean,
): (() => void) | null {
  if (pressed(event, 'blockPage')) return () => void editor.showOnPaper(row);
  if (locked) return null;
  if (pressed(event, 'blockSplit')) {
    return () => void editor.split(row, field.selectionStart, field.selectionEnd);
  }
  if (pressed(event, 'blockMove')) return () => void editor.move(row, event.key === 'ArrowUp' ? -1 : 1);
  if (pressed(event, 'blockJoin')) return () => void editor.join(row);
  if (pressed(event, 'blockDelete')) return () => void editor.remove(row);
  return null;
}
