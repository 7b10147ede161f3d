import { call } from '$lib/api/call';
import type { ChangeRow, Changed, PlanVersions } from '$lib/api/generated';
import { present } from '$lib/errors/present.svelte';
import { pending } from '$lib/pending/pending.svelte';
import { app } from '$lib/state/app.svelte';
import { undo } from '$lib/state/history.svelte';
import type { PlanStore } from '$lib/state/plan.svelte';
import { versionText as text } from '$lib/text/version';
import { toasts } from '$lib/toast/toasts.svelte';

/** The versions are asked for this long after the last edit. Milliseconds. */
const AFTER_MS = 250;

/** The versions of a plan on the screen, and what can be done about them. */
export class VersionStore {
  readonly plan: PlanStore;
  list = $state.raw<PlanVersions | null>(null);
  /** Something is under way that must not be begun twice. */
  working = $state(false);
  #asked = 0;

  constructor(plan: PlanStore) {
    this.plan = plan;
    // What is missing and how much changed follows every edit, undo and redo.
    $effect(() => {
      if (!plan.view) return;
      const timer = setTimeout(() => void this.load().catch(present), this.list ? AFTER_MS : 0);
      return () => clearTimeout(timer);
    });
  }

  async load(): Promise<void> {
    const asked = ++this.#asked;
    const list = await call('version.list', { plan: this.plan.id });
    if (asked === this.#asked) this.list = list;
  }

  /** Whether it was done; a refusal was told. */
  issue(): Promise<boolean> {
    return this.#do(() => call('version.issue', { plan: this.plan.id }));
  }

  amend(reason: string): Promise<boolean> {
    return this.#do(() => call('version.amend', { plan: this.plan.id, reason }));
  }

  discard(): Promise<boolean> {
    return this.#do(() => call('version.discard', { plan: this.plan.id }));
  }

  /** What a version, or with `null` the text as it stands, has that an earlier one has not. */
  async differ(from: number, to: number | null): Promise<ChangeRow[]> {
    await pending.flush();
    return call('version.difference', { plan: this.plan.id, from, to });
  }

  async #do(run: () => Promise<Changed>): Promise<boolean> {
    if (this.working) return false;
    this.working = true;
    try {
      await pending.flush();
      const { label, book } = await run();
      app.wrote(book);
      await this.plan.reload();
      await this.load();
      toasts.show({
        tone: 'good',
        text: label.charAt(0).toLocaleUpperCase('vi') + label.slice(1),
        action: { label: text.undo, run: () => void undo() },
      });
      return true;
    } catch (refusal) {
      present(refusal);
      return false;
    } finally {
      this.working = false;
    }
  }
}
