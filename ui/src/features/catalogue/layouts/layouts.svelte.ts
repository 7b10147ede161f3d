import { call } from '$lib/api/call';
import type { AppendixLayout, Column, LayoutRow } from '$lib/api/generated';
import { pending } from '$lib/pending/pending.svelte';
import { app } from '$lib/state/app.svelte';
import { layoutText } from '$lib/text/layout';

import { freshKey } from '../entries.svelte';
import { freeCode } from '../names';
import { HeldSave } from '../held-save.svelte';
import { inserted, moved, replaced, without } from '../lists';

/** A column on the screen. */
export interface KeyedColumn {
  key: number;
  column: Column;
}

/** The layouts on the screen: the list, the chosen one, and the one way to change it. */
export class LayoutStore {
  rows = $state.raw<LayoutRow[]>([]);
  loaded = $state(false);
  /** The chosen layout as it is edited; always one that can be kept. */
  layout = $state.raw<AppendixLayout | null>(null);
  /** Words that cannot be kept yet, by field. */
  wrong = $state.raw<Readonly<Record<string, string>>>({});
  /** One key for each column, so that fields stay what they are when columns move. */
  keys = $state.raw<number[]>([]);
  readonly save = new HeldSave(() => this.#write());

  /** Follows undo and redo and takes part in flushing, until the answer is called. */
  open(): () => void {
    const leave = pending.register(this.save);
    const forget = app.onStepped(() => this.load());
    return () => {
      forget();
      leave();
    };
  }

  get shipped(): boolean {
    return this.rows.find((row) => row.layout.id === this.layout?.id)?.shipped ?? true;
  }

  get columns(): KeyedColumn[] {
    const columns = this.layout?.columns ?? [];
    return columns.map((column, at) => ({ key: this.keys[at] ?? -at, column }));
  }

  /** Asks the core for the layouts and keeps the chosen one where it still is. */
  async load(): Promise<void> {
    this.rows = await call('layout.list', {});
    const id = this.layout?.id;
    const row = this.rows.find((candidate) => candidate.layout.id === id) ?? this.rows[0];
    if (row) this.#take(row.layout);
    this.loaded = true;
  }

  /** Shows another layout, after what was changed in this one is written. */
  async choose(id: string): Promise<void> {
    await pending.flush();
    const row = this.rows.find((candidate) => candidate.layout.id === id);
    if (row) this.#take(row.layout);
  }

  /** Changes the chosen layout. */
  set(changed: Partial<AppendixLayout>): void {
    if (!this.layout) return;
    this.layout = { ...this.layout, ...changed };
    this.save.hold();
  }

  /** Changes a column. */
  setColumn(at: number, changed: Partial<Column>): void {
    const columns = this.layout?.columns ?? [];
    const own = columns[at];
    if (own) this.set({ columns: replaced(columns, at, tidied({ ...own, ...changed })) });
  }

  /** Keeps words that cannot be kept yet beside their field; none: they are right again. */
  setWrong(field: string, words: string | null): void {
    const { [field]: _old, ...others } = this.wrong;
    this.wrong = words === null ? others : { ...others, [field]: words };
  }

  /** Forgets what could not be kept in all fields of a kind. */
  forgetWrong(kind: string): void {
    const others = Object.entries(this.wrong).filter(([field]) => !field.startsWith(kind));
    this.wrong = Object.fromEntries(others);
  }

  insertColumn(at: number, column: Column, key = freshKey()): void {
    this.keys = inserted(this.keys, at, key);
    this.set({ columns: inserted(this.layout?.columns ?? [], at, column) });
  }

  removeColumn(at: number): void {
    this.keys = without(this.keys, at);
    this.set({ columns: without(this.layout?.columns ?? [], at) });
  }

  /** A column goes left (-1) or right (1). Answers whether it did. */
  moveColumn(at: number, by: -1 | 1): boolean {
    const columns = this.layout?.columns ?? [];
    if (at + by < 0 || at + by >= columns.length) return false;
    this.keys = moved(this.keys, at, by);
    this.set({ columns: moved(columns, at, by) });
    return true;
  }

  /** Makes an own layout like the chosen one, and shows it. */
  async copy(): Promise<void> {
    if (!this.layout) return;
    await pending.flush();
    const ids = this.rows.map((row) => row.layout.id);
    const names = this.rows.map((row) => row.layout.name);
    const layout = {
      ...this.layout,
      id: freeCode(this.layout.id, ids),
      name: freeName(this.shipped ? layoutText.copyName(this.layout.name) : this.layout.name, names),
    };
    const { book } = await call('layout.save', { layout });
    app.wrote(book);
    await this.load();
    await this.choose(layout.id);
  }

  /** The chosen layout goes; rejects where plans use it. */
  async remove(): Promise<void> {
    if (!this.layout) return;
    await pending.flush();
    const { book } = await call('layout.delete', { id: this.layout.id });
    app.wrote(book);
    await this.load();
  }

  #take(layout: AppendixLayout): void {
    const same = JSON.stringify(layout) === JSON.stringify(this.layout);
    if (same) return;
    const isOther = layout.id !== this.layout?.id;
    this.layout = layout;
    this.wrong = {};
    this.keys = layout.columns.map((_, at) => (isOther ? freshKey() : (this.keys[at] ?? freshKey())));
  }

  async #write(): Promise<void> {
    const layout = this.layout;
    const row = this.rows.find((candidate) => candidate.layout.id === layout?.id);
    if (!layout || !row || row.shipped) return;
    if (JSON.stringify(layout) === JSON.stringify(row.layout)) return;
    const { book } = await call('layout.save', { layout });
    app.wrote(book);
    this.rows = this.rows.map((other) => (other === row ? { ...row, layout } : other));
  }
}

/** A column as the core writes it: what is not so is left out. */
function tidied({ group, draft_only, ...column }: Column): Column {
  return { ...column, ...(group && { group }), ...(draft_only && { draft_only }) };
}

function freeName(name: string, taken: readonly string[]): string {
  let free = name;
  for (let count = 2; taken.includes(free); count += 1) free = `${name} ${count}`;
  return free;
}
