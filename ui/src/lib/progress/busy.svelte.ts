import type { Progress } from '$lib/host/host';

/** Work below this length shows no sign: a flicker says less than nothing. Milliseconds. */
const SHOW_AFTER_MS = 300;

/** What the core is busy with, for the progress bar. */
class Busy {
  #running = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #words = $state('');

  /** Whether work has been running for longer than a moment. */
  shown = $state(false);
  /** How far the work is, where the core has told it. */
  step = $state.raw<Progress | null>(null);

  /** What is being done, in the officer's words; empty where nobody said. */
  get words(): string {
    return this.step?.words ?? this.#words;
  }

  /** Follows a piece of work until its end. */
  async track<T>(work: Promise<T>, words = ''): Promise<T> {
    this.#running += 1;
    if (words) this.#words = words;
    this.#timer ??= setTimeout(() => (this.shown = this.#running > 0), SHOW_AFTER_MS);
    try {
      return await work;
    } finally {
      this.#running -= 1;
      if (words) this.#words = '';
      if (this.#running === 0) this.#rest();
    }
  }

  /** Takes up how far the work is. */
  heard(progress: Progress): void {
    if (this.#running > 0) this.step = progress;
  }

  #rest(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.shown = false;
    this.step = null;
  }
}

export const busy = new Busy();
