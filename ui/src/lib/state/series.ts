import type { Edit, Edited, PlanView } from '$lib/api/generated';
import { toasts } from '$lib/toast/toasts.svelte';

import type { PlanStore } from './plan.svelte';

/**
 * Edits that write a whole of which a field shows a part: each is made from what the one before
 * it left, so that two fields that are handed over together do not undo each other.
 */
export class Series {
  readonly #plan: PlanStore;
  #queue: Promise<unknown> = Promise.resolve();

  constructor(plan: PlanStore) {
    this.#plan = plan;
  }

  /** Changes the plan, for a field's `oncommit`: answers the step that the next change may join. */
  commit(edits: (plan: PlanView) => Edit[], joins: number | null = null): Promise<number | null> {
    return this.edit(edits, joins).then((edited) => edited.op);
  }

  /** Changes the plan and shows what the officer should know. */
  edit(edits: (plan: PlanView) => Edit[], joins: number | null = null): Promise<Edited> {
    const sent = this.#queue.then(() => this.#plan.edit(edits(this.#plan.plan), { joins }));
    this.#queue = sent.catch(() => undefined);
    return sent.then((edited) => {
      for (const note of edited.notes) toasts.show({ tone: 'warning', text: note });
      return edited;
    });
  }
}
