import { toasts } from '$lib/toast/toasts.svelte';

import { Problem } from './problem';
import type { Presented } from './presented';
import { problems } from './table';

/** The refusal that waits in a dialog. */
class StopDialog {
  problem = $state.raw<Problem | null>(null);
  /** What `Thử lại` does; `null` where there is nothing to try again. */
  retry = $state.raw<(() => void) | null>(null);

  close(): void {
    this.problem = null;
    this.retry = null;
  }
}

export const stopDialog = new StopDialog();

/** The words of a refusal. */
export function presented(problem: Problem): Presented {
  return problems[problem.code] ?? problems['ui.unexpected'];
}

/** Tells the officer of a refusal: in a toast, or in a dialog where work cannot go on. */
export function present(caught: unknown, retry: (() => void) | null = null): void {
  const problem =
    caught instanceof Problem ? caught : new Problem('ui.unexpected', {}, String(caught));
  if (problem.code === 'ui.unexpected') console.error(caught);
  const { text, hint, severity } = presented(problem);
  if (severity === 'stop') {
    stopDialog.problem = problem;
    stopDialog.retry = retry;
    return;
  }
  toasts.show({ tone: severity === 'warn' ? 'warning' : 'plain', text: text(problem.args), hint });
}
