import { inserted, moved, without } from './lists';

/** How entries of one part of the catalogue stand in fields. `T` is the entry, `W` its words. */
export interface Kind<T, W extends object> {
  /** The fields of a new row. */
  blank(): W;
  /** What stands in the fields of an entry; `old` are the words that stood there before. */
  wordsOf(entry: T, old: W | null): W;
  isBlank(words: W): boolean;
  /** Reads the fields; tells by `trouble` what is wrong with which, and answers `null` then. */
  read(words: W, trouble: (field: string, why: string) => void): T | null;
}

let lastKey = 0;

/** A key that no other row has. */
export const freshKey = (): number => ++lastKey;

/** One entry on the screen. Its words may be wrong for a while; what is kept never is. */
export class Row<T, W extends object> {
  readonly key = freshKey();
  /** What stands in the fields. */
  words = $state() as W;
  /** What is wrong, by field. */
  troubles = $state.raw<Readonly<Record<string, string>>>({});
  /** The entry as it was last without trouble; `null` for a row that has not yet been one. */
  kept = $state.raw<T | null>(null);

  constructor(words: W, kept: T | null) {
    this.words = words;
    this.kept = kept;
  }
}

/** The rows of one part of the catalogue; the last one is always blank, to write the next in. */
export class Entries<T, W extends object> {
  rows = $state.raw<Row<T, W>[]>([]);

  #kind: Kind<T, W>;
  #touched: () => void;

  /** `touched` is told of every change of {@link list}. */
  constructor(kind: Kind<T, W>, touched: () => void) {
    this.#kind = kind;
    this.#touched = touched;
    this.#end();
  }

  /** The entries as they can be kept. */
  get list(): T[] {
    return this.rows.flatMap((row) => (row.kept === null ? [] : [row.kept]));
  }

  /** The rows without the blank one at the end. */
  get filled(): Row<T, W>[] {
    return this.rows.slice(0, -1);
  }

  /** Takes up the core's entries. Rows that say the same stay, with whatever is typed in them. */
  show(entries: T[]): void {
    if (JSON.stringify(entries) === JSON.stringify(this.list)) return;
    const old = this.filled.filter((row) => row.kept !== null);
    const same = (entry: T) => {
      const at = old.findIndex((row) => JSON.stringify(row.kept) === JSON.stringify(entry));
      return at < 0 ? null : (old.splice(at, 1)[0] ?? null);
    };
    const found = entries.map(same);
    const blank = this.rows.slice(-1);
    this.rows = entries.map((entry, at) => found[at] ?? this.#become(old.shift(), entry));
    this.rows.push(...blank);
  }

  /** Changes the words of a row and reads them anew. */
  set(row: Row<T, W>, change: (words: W) => void): void {
    change(row.words);
    this.#read(row);
    this.#end();
    this.#touched();
  }

  /** A row with words goes in at a place. */
  insert(row: Row<T, W>, at: number): void {
    this.rows = inserted(this.rows, at, row);
    this.#read(row);
    this.#touched();
  }

  /** A row goes; answers its place. */
  remove(row: Row<T, W>): number {
    const at = this.rows.indexOf(row);
    this.rows = without(this.rows, at);
    this.#end();
    this.#touched();
    return at;
  }

  /** A row goes up (-1) or down (1), never below the blank one. Answers whether it did. */
  move(row: Row<T, W>, by: -1 | 1): boolean {
    const at = this.rows.indexOf(row);
    const last = this.rows.length - 2;
    if (at > last || at + by < 0 || at + by > last) return false;
    this.rows = moved(this.rows, at, by);
    this.#touched();
    return true;
  }

  #become(row: Row<T, W> | undefined, entry: T): Row<T, W> {
    if (!row) return new Row(this.#kind.wordsOf(entry, null), entry);
    row.words = this.#kind.wordsOf(entry, row.words);
    row.troubles = {};
    row.kept = entry;
    return row;
  }

  #read(row: Row<T, W>): void {
    if (this.#kind.isBlank(row.words)) {
      row.troubles = {};
      row.kept = null;
      return;
    }
    const troubles: Record<string, string> = {};
    const entry = this.#kind.read(row.words, (field, why) => (troubles[field] ??= why));
    row.troubles = troubles;
    if (entry !== null && Object.keys(troubles).length === 0) row.kept = entry;
  }

  #end(): void {
    const last = this.rows.at(-1);
    if (last && this.#kind.isBlank(last.words)) return;
    this.rows = [...this.rows, new Row(this.#kind.blank(), null as T | null)];
  }
}
