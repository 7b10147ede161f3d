import type { CellProblem, LineDocument, RegisterColumnRow, RegisterLine } from '$lib/api/generated';

let lastKey = 0;

/**
 * One row on the screen. Its words are the officer's: they follow the core only while nobody is
 * in the row and nothing in it waits to be kept (rule T5).
 */
export class RegisterRowWords {
  readonly key = ++lastKey;
  /** The row of the core; `null` for one that has not been kept yet. */
  id = $state.raw<number | null>(null);
  /** What stands in the fields, by column. */
  words = $state<Record<string, string>>({});
  /** Why the row is not kept as it stands. */
  problems = $state.raw<readonly CellProblem[]>([]);
  /** The words that were refused last, and why: the same words would be refused again. */
  refused: { words: string; problems: readonly CellProblem[] } | null = null;
  documents = $state.raw<readonly LineDocument[]>([]);
  /** Whether a field of the row has the focus. */
  focused = $state(false);

  #columns: readonly RegisterColumnRow[];
  /** The words of which the core knows. */
  #handed: Record<string, string> = {};
  /** How the core shows them. */
  #shown: Record<string, string> = {};

  constructor(columns: readonly RegisterColumnRow[], line: RegisterLine | null) {
    this.#columns = columns;
    const blank = columns.map((column) => [column.id, '']);
    this.words = Object.fromEntries(blank);
    this.#handed = this.#shown = { ...this.words };
    if (line) this.show(line);
  }

  /** The columns whose words the core does not know. */
  get changed(): string[] {
    return this.#columns.map(({ id }) => id).filter((id) => this.words[id] !== this.#handed[id]);
  }

  get isBlank(): boolean {
    return this.#columns.every(({ id }) => (this.words[id] ?? '').trim() === '');
  }

  /** What is wrong with a cell. */
  problemOf(column: string): CellProblem | undefined {
    return this.problems.find((problem) => problem.column === column);
  }

  /** Takes up the row as the core has it; fields with words of their own keep them. */
  show(line: RegisterLine): void {
    const changed = new Set(this.changed);
    const shown = this.#columns.map((column, at) => [column.id, line.cells[at] ?? ''] as const);
    this.id = line.id;
    this.documents = line.documents;
    this.#shown = Object.fromEntries(shown);
    const free = shown.filter(([id]) => !changed.has(id));
    if (this.focused) return;
    for (const [id, words] of free) this.words[id] = this.#handed[id] = words;
  }

  /** The core has kept these words; how it shows them stands in the fields once nobody is there. */
  kept(sent: Record<string, string>, line: RegisterLine): void {
    Object.assign(this.#handed, sent);
    this.problems = [];
    this.refused = null;
    this.show(line);
  }

  /** The row was left: what was understood takes the place of what was typed. */
  settle(): void {
    for (const { id } of this.#columns) {
      if (this.words[id] === this.#handed[id] && this.#handed[id] !== this.#shown[id]) {
        this.words[id] = this.#handed[id] = this.#shown[id] ?? '';
      }
    }
  }

  /** The row is not in the core any more: what stands in it would be a new one. */
  forget(): void {
    this.id = null;
    this.refused = null;
    this.documents = [];
    for (const { id } of this.#columns) this.#handed[id] = this.#shown[id] = '';
  }
}
