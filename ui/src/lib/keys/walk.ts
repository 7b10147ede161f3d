import { isImeKey, pressed } from './shortcuts';

/** Where the keys that move a row send it: up (-1), down (1), or nowhere (0). */
export function moveOf(event: KeyboardEvent): -1 | 0 | 1 {
  if (!pressed(event, 'entryMove')) return 0;
  return event.key === 'ArrowUp' ? -1 : 1;
}

type TextBox = HTMLInputElement | HTMLTextAreaElement;

/**
 * Enter and the arrows go up and down a column of fields; for `onkeydown` of a table whose fields
 * carry `data-column`. In a field of several lines the arrows first go through its lines.
 */
export function walkColumn(event: KeyboardEvent): void {
  const field = event.target;
  if (isImeKey(event) || event.ctrlKey || event.altKey || event.metaKey) return;
  if (!isTextBox(field) || !field.dataset['column']) return;
  const by = step(event, field);
  if (by === 0) return;
  event.preventDefault();
  // The blank row below comes into being with the words of this one, a moment later.
  if (!go(field, by) && by > 0) setTimeout(() => go(field, by), 0);
}

function isTextBox(target: EventTarget | null): target is TextBox {
  return target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
}

function step(event: KeyboardEvent, field: TextBox): -1 | 0 | 1 {
  if (event.key === 'Enter') return event.shiftKey ? -1 : 1;
  // The arrows of a field with a list go through the list.
  if (event.shiftKey || field.hasAttribute('list')) return 0;
  const lines = field instanceof HTMLTextAreaElement;
  if (event.key === 'ArrowUp') return lines && field.selectionStart !== 0 ? 0 : -1;
  if (event.key !== 'ArrowDown') return 0;
  return lines && field.selectionEnd !== field.value.length ? 0 : 1;
}

function go(field: TextBox, by: -1 | 1): boolean {
  const column = field.dataset['column'] ?? '';
  const table = field.closest('table, [data-walk]');
  const fields = [...(table?.querySelectorAll<TextBox>(`[data-column="${column}"]`) ?? [])];
  const next = fields[fields.indexOf(field) + by];
  next?.focus();
  next?.select();
  return next !== undefined;
}
