import { call } from '$lib/api/call';
import type { BlockLine, BlockRead, RegisterRow } from '$lib/api/generated';
import { app } from '$lib/state/app.svelte';

/** A block from a spreadsheet while the officer looks at how it is understood. */
export class PastedBlock {
  readonly register: RegisterRow;
  /** The block as it came, with what the officer put right. */
  grid = $state.raw<string[][]>([]);
  read = $state.raw<BlockRead | null>(null);
  /** Lines that were not understood at first: they stay fields until they are added. */
  doubtful = $state.raw<ReadonlySet<number>>(new Set());

  #year: number;
  #columns: (string | null)[] | null = null;
  #first: string | null;
  #asked = 0;

  /** `first` is the column into which the block was pasted. */
  constructor(register: RegisterRow, year: number, grid: string[][], first: string | null) {
    this.register = register;
    this.#year = year;
    this.#first = first;
    this.grid = grid;
  }

  get good(): BlockLine[] {
    return this.read?.rows.filter((row) => row.problems.length === 0) ?? [];
  }

  get bad(): BlockLine[] {
    return this.read?.rows.filter((row) => row.problems.length > 0) ?? [];
  }

  /** Asks how the block is understood. */
  async look(): Promise<void> {
    const asked = ++this.#asked;
    const read = await call('register.read_block', this.#request(this.grid));
    if (asked !== this.#asked) return;
    this.#columns = read.columns;
    this.read = read;
    const bad = read.rows.filter((row) => row.problems.length > 0).map((row) => row.line);
    this.doubtful = new Set([...this.doubtful, ...bad]);
  }

  /** A column of the block goes into another column of the register, which no other one fills. */
  async choose(at: number, column: string | null): Promise<void> {
    const columns = (this.#columns ?? []).map((id) => (id === column ? null : id));
    columns[at] = column;
    this.#columns = columns;
    this.doubtful = new Set();
    await this.look();
  }

  /** The words of a cell are put right. */
  async set(line: number, at: number, words: string): Promise<void> {
    const put = (row: string[]) => row.map((cell, place) => (place === at ? words : cell));
    this.grid = this.grid.map((row, place) => (place === line ? put(row) : row));
    await this.look();
  }

  /** A line is left out. */
  async drop(line: number): Promise<void> {
    this.grid = this.grid.map((row, place) => (place === line ? row.map(() => '') : row));
    await this.look();
  }

  /** Adds the lines that are understood; answers how many. The others stay. */
  async add(): Promise<number> {
    const lines = new Set(this.good.map((row) => row.line));
    const good = this.grid.filter((_, line) => lines.has(line));
    const { book } = await call('register.paste', this.#request(good));
    app.wrote(book);
    this.grid = this.grid.map((row, line) => (lines.has(line) ? row.map(() => '') : row));
    await this.look();
    return good.length;
  }

  #request(rows: string[][]) {
    const { id } = this.register;
    return { register: id, rows, columns: this.#columns, first: this.#first, year: this.#year };
  }
}
