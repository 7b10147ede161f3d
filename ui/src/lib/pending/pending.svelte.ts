/** Something that may hold words which the core has not yet got. */
export interface Pending {
  /** Hands over what is held and settles when the core has it. Never rewrites a field. */
  flush(): Promise<void>;
}

/**
 * The one list of edits that are not yet committed. Editors register while they live; whoever is
 * about to take their screen away (a tab, a page, the window) flushes first.
 */
class PendingEdits {
  #editors = new Set<Pending>();
  #leaving = new Set<Promise<void>>();

  /** How many fields hold words that are not yet written. */
  unwritten = $state(0);

  /** Registers an editor; the answer takes it off the list again, flushing what it still holds. */
  register(editor: Pending): () => void {
    this.#editors.add(editor);
    return () => {
      this.#editors.delete(editor);
      this.follow(editor.flush());
    };
  }

  /** Makes {@link flush} wait for this write as well. */
  follow(write: Promise<void>): void {
    const settled = write.catch(() => undefined).finally(() => this.#leaving.delete(settled));
    this.#leaving.add(settled);
  }

  /** Hands over everything. Settles when all of it is written or was refused (and told). */
  async flush(): Promise<void> {
    await Promise.allSettled([...this.#editors].map((editor) => editor.flush()));
    await Promise.all([...this.#leaving]);
  }

  /** Flushes when the window is hidden or loses the focus; to be called once. */
  watchWindow(): () => void {
    const hidden = () => {
      if (document.visibilityState === 'hidden') void this.flush();
    };
    const left = () => void this.flush();
    document.addEventListener('visibilitychange', hidden);
    window.addEventListener('blur', left);
    return () => {
      document.removeEventListener('visibilitychange', hidden);
      window.removeEventListener('blur', left);
    };
  }
}

export const pending = new PendingEdits();
