import type { Edit, Edited } from '$lib/api/generated';
import { present } from '$lib/errors/present.svelte';
import { pending } from '$lib/pending/pending.svelte';

import type { Target, Unsaved } from './unsaved.svelte';

/** Words are written this long after the last key. Milliseconds. */
const IDLE_MS = 400;

/** What a visit needs of the matrix. */
export interface Desk {
  unsaved: Unsaved;
  /** Runs writes one after the other. */
  inTurn(run: () => Promise<void>): Promise<void>;
  write(edits: Edit[], joins: number | null): Promise<Edited>;
}

/** One visit to a cell: from the first letter or F2 until the cell is left; one undo step. */
export class Visit {
  readonly target: Target;
  /** `replace`: begun by typing, arrows leave the cell; `edit`: arrows move the caret. */
  mode = $state<'replace' | 'edit'>('replace');
  /** What stands in the field. */
  words = $state.raw('');
  /** What stood in the cell at the beginning. */
  readonly original: string;

  #desk: Desk;
  #editOf: (words: string) => Edit;
  #handed: string;
  #joins: number | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #counted = false;

  constructor(desk: Desk, target: Target, original: string, editOf: (words: string) => Edit) {
    this.#desk = desk;
    this.target = target;
    this.original = this.#handed = this.words = original;
    this.#editOf = editOf;
  }

  /** Notices what stands in the field. */
  typed(words: string): void {
    this.words = words;
    this.#count(words !== this.#handed);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.flush(), IDLE_MS);
  }

  /** Goes back to the words of the beginning, also where others were already written. */
  restore(): void {
    this.words = this.original;
    this.#desk.unsaved.take(this.target);
    void this.flush();
  }

  /** Writes what stands in the field; the cell shows it at once. */
  flush(): Promise<void> {
    clearTimeout(this.#timer);
    if (this.words !== this.#handed) this.#desk.unsaved.put(this.target, this.words, this);
    return this.#desk.inTurn(() => this.#write());
  }

  async #write(): Promise<void> {
    const words = this.words;
    if (words === this.#handed) return this.#count(false);
    // Refused words are not tried again until others are typed.
    this.#handed = words;
    try {
      const edited = await this.#desk.write([this.#editOf(words)], this.#joins);
      this.#joins = edited.op ?? this.#joins;
      if (this.words === words) this.#desk.unsaved.take(this.target, this);
    } catch (refusal) {
      this.#desk.unsaved.put(this.target, words, this, true);
      present(refusal);
    }
    this.#count(this.words !== this.#handed);
  }

  #count(unwritten: boolean): void {
    if (unwritten === this.#counted) return;
    this.#counted = unwritten;
    pending.unwritten += unwritten ? 1 : -1;
  }
}
