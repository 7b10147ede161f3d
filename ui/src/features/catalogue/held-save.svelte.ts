import { getContext, setContext } from 'svelte';

import { Problem } from '$lib/errors/problem';
import { pending, type Pending } from '$lib/pending/pending.svelte';

/** A change waits this long for the officer to go on with it. Milliseconds. */
const IDLE_MS = 3_000;

/**
 * Writes what was changed when the field is left, so that one visit is one step of the history
 * and not one for every pause of the hand.
 */
export class HeldSave implements Pending {
  /** Why the last write was refused; what was typed stays. */
  refusal = $state.raw<Problem | null>(null);

  #write: () => Promise<void>;
  #held = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #queue: Promise<void> = Promise.resolve();

  /** `write` hands over everything that differs from what the core has. */
  constructor(write: () => Promise<void>) {
    this.#write = write;
  }

  /** Something was changed. */
  hold(): void {
    if (!this.#held) pending.unwritten += 1;
    this.#held = true;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#save(), IDLE_MS);
  }

  /** A field was left. Its own words come on the way here, so this waits one turn. */
  leave = (): void => {
    setTimeout(() => void this.#save(), 0);
  };

  async flush(): Promise<void> {
    // Fields that are flushed at the same moment hand their words over first.
    await new Promise((resolve) => setTimeout(resolve, 0));
    await this.#save();
  }

  /** Tries a refused write again. */
  retry = (): void => {
    this.hold();
    this.leave();
  };

  #save(): Promise<void> {
    clearTimeout(this.#timer);
    this.#queue = this.#queue.then(async () => {
      if (!this.#held) return;
      this.#held = false;
      try {
        await this.#write();
        this.refusal = null;
      } catch (refusal) {
        this.refusal = Problem.from(refusal, 'catalogue.save');
      } finally {
        pending.unwritten -= 1;
      }
    });
    return this.#queue;
  }
}

const KEY = Symbol('held save');

/** Gives the fields below a component the save that they report to. */
export const provideSave = (save: HeldSave): HeldSave => setContext(KEY, save);

/** The save of the fields of this component. */
export const theSave = (): HeldSave => getContext<HeldSave>(KEY);
