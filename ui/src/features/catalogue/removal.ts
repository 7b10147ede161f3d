import { app } from '$lib/state/app.svelte';
import { undo } from '$lib/state/history.svelte';
import { catalogueText } from '$lib/text/catalogue';
import { toasts } from '$lib/toast/toasts.svelte';

import type { HeldSave } from './held-save.svelte';

/**
 * Takes something away at once and offers to take that back: by the book's own undo while nothing
 * else was written since, otherwise by putting it in again.
 */
export async function removeWithUndo(
  save: HeldSave,
  name: string,
  remove: () => () => void,
): Promise<void> {
  await save.flush();
  const before = app.book;
  const putBack = remove();
  await save.flush();
  const after = app.book;
  const run = () => {
    if (after !== before && app.book === after) return void undo();
    putBack();
    void save.flush();
  };
  toasts.show({
    text: catalogueText.removed(name),
    action: { label: catalogueText.undo, run },
  });
}
