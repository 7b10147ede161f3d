import { call } from '$lib/api/call';
import type { Edit, Edited, FindingView, PlanView } from '$lib/api/generated';
import { present } from '$lib/errors/present.svelte';
import { pending } from '$lib/pending/pending.svelte';

import { app } from './app.svelte';
import { patched } from './patch';
import type { GoTo } from './place';

export type { GoTo } from './place';
import { share } from './share';

/** Findings are asked for this long after the last edit. Milliseconds. */
const FINDINGS_AFTER_MS = 300;

/** The plan on the screen: what the core answered, and the one way to change it. */
export class PlanStore {
  readonly id: string;
  /** What the core answered last. Parts that did not change stay the same objects. */
  view = $state.raw<PlanView | null>(null);
  /** What is worth a look, in the order of the paper. */
  findings = $state.raw<FindingView[]>([]);
  /** Whether {@link findings} were answered yet. */
  checked = $state(false);
  /** The place to show; a new object each time, so that the same place can be asked for twice. */
  goTo = $state.raw<GoTo | null>(null);

  #queue: Promise<unknown> = Promise.resolve();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #asked = 0;

  constructor(id: string) {
    this.id = id;
  }

  /** The plan; only to be read after {@link reload}, as the tabs do. */
  get plan(): PlanView {
    if (!this.view) throw new Error(`plan ${this.id} is not loaded`);
    return this.view;
  }

  /** Whether it was issued and is not being adjusted: its text is shown, and not edited. */
  get locked(): boolean {
    return this.view?.standing.state === 'issued';
  }

  /** Follows undo and redo and takes part in flushing, until the answer is called. */
  open(): () => void {
    const leave = pending.register({ flush: () => this.#queue.then(() => undefined) });
    const forget = app.onStepped(async (plans, catalogue) => {
      // The catalogue names the agency in the head of the papers.
      if (catalogue || plans.includes(this.id)) await this.reload();
    });
    return () => {
      clearTimeout(this.#timer);
      forget();
      leave();
    };
  }

  /** Asks the core for the plan. */
  async reload(): Promise<void> {
    this.view = share(this.view, await call('plan.get', { plan: this.id }));
    // The words are there at once; what is worth a look follows.
    void this.#find().catch(present);
  }

  /**
   * Changes the plan: one undo step, or part of the step `joins`. Edits are sent one after the
   * other. Rejects with the core's `Problem`; nothing was changed then.
   */
  edit(edits: Edit[], options: { joins?: number | null } = {}): Promise<Edited> {
    const sent = this.#queue.then(() => this.#send(edits, options.joins ?? null));
    this.#queue = sent.catch(() => undefined);
    return sent;
  }

  /** Asks the open tab to show a place. */
  show(place: GoTo): void {
    this.goTo = { ...place };
  }

  async #send(edits: Edit[], joins: number | null): Promise<Edited> {
    const edited = await call('plan.edit', { plan: this.id, edits, joins });
    if (this.view) this.view = patched(this.view, edited.patch);
    app.wrote(edited.book);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#find().catch(present), FINDINGS_AFTER_MS);
    return edited;
  }

  async #find(): Promise<void> {
    const asked = ++this.#asked;
    const findings = await call('plan.findings', { plan: this.id });
    if (asked !== this.#asked) return;
    this.findings = share(this.findings, findings);
    this.checked = true;
  }
}
