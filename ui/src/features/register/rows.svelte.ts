import { call } from '$lib/api/call';
import type { RegisterLine, RegisterRow } from '$lib/api/generated';
import { present } from '$lib/errors/present.svelte';
import { pending, type Pending } from '$lib/pending/pending.svelte';
import { app } from '$lib/state/app.svelte';

import { RegisterRowWords } from './row.svelte';

/** A row is written this long after the last key, while the officer is still in it. Milliseconds. */
const IDLE_MS = 3_000;

/** Rows with words that could not be kept, by register: they wait until the officer comes back. */
const unkept = new Map<string, RegisterRowWords[]>();

/** The rows of one register in one year; the last one is always blank, to write the next in. */
export class RegisterRows implements Pending {
  rows = $state.raw<RegisterRowWords[]>([]);
  readonly register: RegisterRow;
  readonly year: number;

  #timer: ReturnType<typeof setTimeout> | undefined;
  #queue: Promise<void> = Promise.resolve();
  #counted = 0;
  /** Told after every write: counts may be others now. */
  #wrote: () => void;

  constructor(register: RegisterRow, year: number, lines: RegisterLine[], wrote: () => void) {
    this.register = register;
    this.year = year;
    this.#wrote = wrote;
    this.rows = unkept.get(register.id) ?? [];
    this.show(lines);
  }

  /** The rows without the blank one at the end. */
  get filled(): RegisterRowWords[] {
    return this.rows.slice(0, -1);
  }

  /** Takes up the core's rows; those on the screen stay, with whatever is typed in them. */
  show(lines: RegisterLine[]): void {
    const known = new Map(this.rows.flatMap((row) => (row.id === null ? [] : [[row.id, row]])));
    const shown = lines.map((line) => {
      const row = known.get(line.id);
      known.delete(line.id);
      row?.show(line);
      return row ?? new RegisterRowWords(this.register.columns, line);
    });
    // Rows that are gone but hold words which nobody kept become new ones.
    const orphans = [...known.values()].filter((row) => row.changed.length > 0);
    orphans.forEach((row) => row.forget());
    const fresh = this.rows.filter((row) => row.id === null && !row.isBlank && !orphans.includes(row));
    const blank = this.rows.find((row) => row.id === null && row.isBlank);
    this.rows = [...shown, ...orphans, ...fresh, ...(blank ? [blank] : [])];
    this.#end();
  }

  /** A field of a row was typed in. */
  typed(): void {
    this.#end();
    this.#count();
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#save(false), IDLE_MS);
  }

  /** A row was left: it is kept now, or says why not. */
  leave = (): void => {
    void this.#save(true);
  };

  /** Keeps everything that can be kept. */
  flush(): Promise<void> {
    return this.#save(true);
  }

  /** Takes part in flushing until the answer is called. */
  open(): () => void {
    const leave = pending.register(this);
    return () => {
      leave();
      void this.#queue.then(() => {
        const held = this.filled.filter((row) => row.changed.length > 0);
        if (held.length > 0) unkept.set(this.register.id, held);
        else unkept.delete(this.register.id);
        pending.unwritten -= this.#counted;
        this.#counted = 0;
      });
    };
  }

  /** Rows go; one that was never kept is simply forgotten. */
  async remove(rows: RegisterRowWords[]): Promise<void> {
    await this.flush();
    const ids = rows.flatMap(({ id }) => (id === null ? [] : [id]));
    if (ids.length > 0) {
      const { book } = await call('register.delete', { register: this.register.id, rows: ids });
      app.wrote(book);
    }
    this.rows = this.rows.filter((row) => !rows.includes(row));
    this.#end();
    this.#count();
    this.#wrote();
  }

  #save(tell: boolean): Promise<void> {
    clearTimeout(this.#timer);
    this.#queue = this.#queue.then(() => this.#write(tell)).catch(present);
    return this.#queue;
  }

  async #write(tell: boolean): Promise<void> {
    let wrote = false;
    for (const row of this.filled) {
      // What was wrong and is taken back is wrong no more.
      const untouched = row.changed.length === 0 || (row.id === null && row.isBlank);
      if (untouched) row.problems = [];
      else wrote = (await this.#writeRow(row, tell)) || wrote;
      if (!row.focused) row.settle();
    }
    this.#count();
    if (wrote) this.#wrote();
  }

  async #writeRow(row: RegisterRowWords, tell: boolean): Promise<boolean> {
    const sent = Object.fromEntries(row.changed.map((id) => [id, row.words[id] ?? '']));
    const words = JSON.stringify(sent);
    if (row.refused?.words === words) {
      if (tell && !row.focused) row.problems = row.refused.problems;
      return false;
    }
    const cells = Object.entries(sent).map(([column, words]) => ({ column, words }));
    const request = { register: this.register.id, row: row.id, cells, year: this.year };
    const { line, problems, book } = await call('register.save', request);
    app.wrote(book);
    if (line) {
      row.kept(sent, line);
      return true;
    }
    row.refused = { words, problems };
    // While the officer is in the row, what is missing may be what is typed next.
    if (tell && !row.focused) row.problems = problems;
    return false;
  }

  #end(): void {
    const last = this.rows.at(-1);
    if (last && last.id === null && last.isBlank) return;
    this.rows = [...this.rows, new RegisterRowWords(this.register.columns, null)];
  }

  /** Rows that the status line calls unwritten: not those of which the officer was told. */
  #count(): void {
    const waiting = this.filled.filter((row) => row.changed.length > 0 && row.problems.length === 0);
    pending.unwritten += waiting.length - this.#counted;
    this.#counted = waiting.length;
  }
}
