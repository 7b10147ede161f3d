/** Work below this length shows no sign: a flicker says less than nothing. Milliseconds. */
const SHOW_AFTER_MS = 500;

/** What the core is busy with, for the progress bar and the status bar. */
class Busy {
  #running = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** Whether work has been running for more than half a second. */
  shown = $state(false);
  /** What is being done, in the officer's words; empty where nobody said. */
  words = $state('');

  /** Follows a piece of work until its end. */
  async track<T>(work: Promise<T>, words = ''): Promise<T> {
    this.#running += 1;
    if (words) this.words = words;
    this.#timer ??= setTimeout(() => (this.shown = this.#running > 0), SHOW_AFTER_MS);
    try {
      return await work;
    } finally {
      this.#running -= 1;
      if (words) this.words = '';
      if (this.#running === 0) this.#rest();
    }
  }

  #rest(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.shown = false;
  }
}

export const busy = new Busy();
