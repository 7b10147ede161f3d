import { pressedInParagraph } from '$lib/keys/paragraph';
import { pressed } from '$lib/keys/shortcuts';

import type { Editor } from './editor.svelte';
import type { Row } from './row.svelte';

/** The keys of a paragraph of a plan: those of every paragraph, and those of its level. */
export function pressedIn(editor: Editor, row: Row, event: KeyboardEvent): void {
  pressedInParagraph(editor, row, event, editor.plan.locked, (field) => {
    if (pressed(event, 'blockIn')) return () => void editor.step(row, event.shiftKey ? -1 : 1);
    // Tab changes the level, so Esc is the way out of the text.
    if (pressed(event, 'blockLeave')) {
      return () => field.closest('[data-block]')?.querySelector<HTMLElement>('button')?.focus();
    }
    return null;
  });
}
