import { call } from '$lib/api/call';
import type { AppState, BookState } from '$lib/api/generated';

import { settings } from './settings.svelte';

/** Whoever shows data that undo or redo may have changed. */
type Reload = (plans: string[], catalogue: boolean) => Promise<void>;

/** The open book and what every screen knows of it. */
class App {
  /** What the core said at the start; `null` until then. */
  state = $state.raw<AppState | null>(null);
  #year = $state(0);
  #reloads = new Set<Reload>();

  /** The year that the screens show. */
  get year(): number {
    return this.#year;
  }

  set year(year: number) {
    if (year === this.#year) return;
    this.#year = year;
    settings.stopAt({ year });
  }

  get book(): BookState | null {
    return this.state?.book ?? null;
  }

  /** The years to choose from: those of the plans, this one, the next one; newest first. */
  get years(): number[] {
    const current = this.currentYear;
    const all = new Set([...(this.book?.years ?? []), current, current + 1, this.year]);
    return [...all].filter((year) => year > 0).sort((a, b) => b - a);
  }

  get currentYear(): number {
    return Number(this.state?.today.slice(0, 4) ?? 0);
  }

  /** Asks the core for everything. */
  async start(): Promise<void> {
    this.enter(await call('app.start', {}));
  }

  /** Takes up a state of the program. */
  enter(state: AppState): void {
    this.state = state;
    const years = state.book?.years ?? [];
    this.#year ||= settings.current.last?.year ?? 0;
    if (!this.year || (years.length > 0 && !years.includes(this.year))) {
      this.year = state.book?.working_year ?? this.currentYear;
    }
  }

  /** Takes up what a write answered about the book. */
  wrote(book: BookState): void {
    if (this.state) this.state = { ...this.state, book };
  }

  /** Registers a reader for undo and redo; the answer takes it off again. */
  onStepped(reload: Reload): () => void {
    this.#reloads.add(reload);
    return () => this.#reloads.delete(reload);
  }

  /** Tells every reader that data changed behind its back. */
  async stepped(plans: string[], catalogue: boolean): Promise<void> {
    await Promise.all([...this.#reloads].map((reload) => reload(plans, catalogue)));
  }
}

export const app = new App();
