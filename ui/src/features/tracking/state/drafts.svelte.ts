import { pending, type Pending } from '$lib/pending/pending.svelte';
import { app } from '$lib/state/app.svelte';

import { blank, isBlank, type EntryWords } from './entry';

/** What was typed is put away this long after the last key. Milliseconds. */
const KEEP_AFTER_MS = 400;

/** One form that is not handed over yet. */
export class EntryDraft {
  words = $state<EntryWords>(blank());
  /** What is wrong, by field, since it was handed over last. */
  troubles = $state.raw<Partial<Record<'state' | 'on' | 'percent', string>>>({});

  clear(): void {
    this.words = blank();
    this.troubles = {};
  }
}

/**
 * Forms that are half filled. An entry is for good, so nothing is handed over by itself; what was
 * typed waits here while other screens are shown, and beside the book while the window is closed.
 */
class Drafts implements Pending {
  /** Who reported last: mostly the same person. */
  by = $state('');

  #drafts = new Map<string, EntryDraft>();
  #book = '';
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** Takes part in flushing until the answer is called. */
  open(): () => void {
    this.#take();
    return pending.register(this);
  }

  /** The form about a thing; `many` tasks share one. */
  of(plan: string, about: string): EntryDraft {
    const id = `${plan}|${about}`;
    const draft = this.#drafts.get(id) ?? new EntryDraft();
    this.#drafts.set(id, draft);
    return draft;
  }

  /** Something was typed. */
  touched = (): void => {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.flush(), KEEP_AFTER_MS);
  };

  async flush(): Promise<void> {
    clearTimeout(this.#timer);
    const kept = [...this.#drafts].filter(([, { words }]) => !isBlank(words));
    const drafts = Object.fromEntries(kept.map(([id, { words }]) => [id, words]));
    localStorage.setItem(this.#key, JSON.stringify({ by: this.by, drafts }));
  }

  get #key(): string {
    return `tracking ${this.#book}`;
  }

  /** Takes up what was put away for this book. */
  #take(): void {
    const book = app.state?.data_file ?? '';
    if (book === this.#book) return;
    this.#book = book;
    this.#drafts.clear();
    const kept = readKept(localStorage.getItem(this.#key));
    this.by = kept.by;
    for (const [id, words] of Object.entries(kept.drafts)) {
      const draft = new EntryDraft();
      draft.words = { ...blank(), ...words };
      this.#drafts.set(id, draft);
    }
  }
}

interface Kept {
  by: string;
  drafts: Record<string, Partial<EntryWords>>;
}

/** What was put away; of what cannot be read nothing, the book itself is whole all the same. */
function readKept(stored: string | null): Kept {
  const nothing: Kept = { by: '', drafts: {} };
  try {
    return { ...nothing, ...(JSON.parse(stored ?? '{}') as Partial<Kept>) };
  } catch {
    return nothing;
  }
}

export const drafts = new Drafts();
