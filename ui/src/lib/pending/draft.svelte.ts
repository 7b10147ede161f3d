import { present } from '$lib/errors/present.svelte';

import { pending, type Pending } from './pending.svelte';

/** Writes words; `joins` is the step of this visit to the field, so that one visit is one undo. */
export type Commit = (words: string, joins: number | null) => Promise<number | null | void>;

/** Words are written this long after the last key, and when the field is left. Milliseconds. */
const IDLE_MS = 400;

/**
 * The words of one field while they are typed. Vietnamese typing tools send false Backspaces and
 * break when anybody else writes the field, so {@link words} follows the store only while the
 * field has neither focus nor words of its own (rule T5).
 */
export class Draft implements Pending {
  /** Bound to the field. */
  words = $state('');
  /** Whether the last write was refused; the words stay in the field. */
  refused = $state(false);

  #stored: () => string;
  #commit: Commit;
  #focused = $state(false);
  /** The core is being told: until it answers, what it held before is no news. */
  #writing = $state(false);
  #handed = $state('');
  #joins: number | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #queue: Promise<void> = Promise.resolve();
  #counted = false;

  constructor(stored: () => string, commit: Commit) {
    this.#stored = stored;
    this.#commit = commit;
    this.words = this.#handed = stored();
    $effect.pre(() => {
      const stored = this.#stored();
      if (this.#focused || this.#writing || this.words !== this.#handed) return;
      this.words = this.#handed = stored;
    });
    $effect(() => pending.register(this));
  }

  /** For `onfocus`. */
  focus = (): void => {
    this.#focused = true;
    this.#joins = null;
  };

  /** For `oninput`: the only place where typing is noticed. */
  input = (): void => {
    this.#count(this.words !== this.#handed);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.flush(), IDLE_MS);
  };

  /** For `onblur`. */
  blur = (): void => {
    this.#focused = false;
    void this.flush();
  };

  flush(): Promise<void> {
    clearTimeout(this.#timer);
    this.#queue = this.#queue.then(() => this.#write());
    return this.#queue;
  }

  async #write(): Promise<void> {
    const words = this.words;
    if (words === this.#handed) return this.#count(false);
    const before = this.#handed;
    this.#handed = words;
    this.#writing = true;
    try {
      this.#joins = (await this.#commit(words, this.#joins)) ?? this.#joins;
      this.refused = false;
    } catch (refusal) {
      this.#handed = before;
      this.refused = true;
      present(refusal);
    } finally {
      this.#writing = false;
    }
    this.#count(this.words !== this.#handed);
  }

  #count(unwritten: boolean): void {
    if (unwritten === this.#counted) return;
    this.#counted = unwritten;
    pending.unwritten += unwritten ? 1 : -1;
  }
}
