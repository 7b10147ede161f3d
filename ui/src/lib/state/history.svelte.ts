import { tick } from 'svelte';

import { call } from '$lib/api/call';
import { present } from '$lib/errors/present.svelte';
import { pending } from '$lib/pending/pending.svelte';
import { toasts } from '$lib/toast/toasts.svelte';

import { app } from './app.svelte';

let running: Promise<void> = Promise.resolve();

/** Takes back the last step and says which one it was. */
export function undo(): Promise<void> {
  return step('history.undo');
}

/** Does the step again that was taken back last. */
export function redo(): Promise<void> {
  return step('history.redo');
}

/** One step at a time: held keys queue up. */
function step(command: 'history.undo' | 'history.redo'): Promise<void> {
  running = running.then(() => away(() => one(command))).catch(present);
  return running;
}

async function one(command: 'history.undo' | 'history.redo'): Promise<void> {
  await pending.flush();
  const done = await call(command, {});
  app.wrote(done.book);
  await app.stepped(done.plans, done.catalogue);
  toasts.show({ text: done.label });
}

/**
 * Runs with no text field focused, because nobody may write a field that has the focus (rule T5),
 * and gives the focus back afterwards.
 */
async function away(run: () => Promise<void>): Promise<void> {
  const field = document.activeElement;
  const isText = field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement;
  // The matrix's own field is no copy of a cell while nothing is typed in it.
  if (!isText || field.dataset['undo'] === 'stay') return run();
  field.blur();
  await run();
  await tick();
  if (field.isConnected && document.activeElement === document.body) field.focus();
}
