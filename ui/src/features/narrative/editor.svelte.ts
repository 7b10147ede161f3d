import { flushSync, tick, untrack } from 'svelte';

import type { BlockKind, BlockView, Edit, Edited, ItemId, Paper } from '$lib/api/generated';
import { present } from '$lib/errors/present.svelte';
import { pending, type Pending } from '$lib/pending/pending.svelte';
import { undo } from '$lib/state/history.svelte';
import type { PlanStore } from '$lib/state/plan.svelte';
import { router } from '$lib/state/route.svelte';
import { settings } from '$lib/state/settings.svelte';
import { narrativeText as text, type OutlineBlock } from '$lib/text/narrative';
import { toasts } from '$lib/toast/toasts.svelte';

import { belowHeading, headingAt, stepped } from './levels';
import { Row } from './row.svelte';

/** Words are written this long after the last key, and when the field is left. Milliseconds. */
const IDLE_MS = 400;

/** Where to put the caret. */
type Caret = number | 'end';

/**
 * The paragraphs of one paper while they are written. A new paragraph stands on the screen, with
 * the focus, before the core has answered: the next letter must not land in the old one. All
 * changes go through one queue, so that each sees the answer of the one before.
 */
export class Editor implements Pending {
  readonly plan: PlanStore;
  readonly paper: Paper;
  rows = $state.raw<Row[]>([]);
  /** The paragraph that has the focus or had it last. */
  active = $state.raw<Row | null>(null);

  #queue: Promise<unknown> = Promise.resolve();
  #timers = new Map<Row, ReturnType<typeof setTimeout>>();
  #counted = new Set<Row>();
  /** Rows that wait for their number, oldest first. */
  #waiting: Row[] = [];

  constructor(plan: PlanStore, paper: Paper) {
    this.plan = plan;
    this.paper = paper;
    this.#take(this.#blocks());
    $effect.pre(() => {
      const blocks = this.#blocks();
      untrack(() => this.#take(blocks));
    });
    $effect(() => pending.register(this));
  }

  /** For the field's `oninput`. */
  typed(row: Row): void {
    this.#count(row);
    clearTimeout(this.#timers.get(row));
    this.#timers.set(row, setTimeout(() => void this.#write(row), IDLE_MS));
  }

  /** For the field's `onfocus`. */
  entered(row: Row): void {
    row.focused = true;
    row.joins = null;
    this.active = row;
    if (row.id !== null) settings.stopAt({ item: row.id });
  }

  /** For the field's `onblur`. */
  left(row: Row): void {
    row.focused = false;
    if (row.dirty) void this.#write(row);
    else this.#catchUp(row);
  }

  /** Shows a paragraph on the page on which it will be printed. */
  async showOnPaper(row: Row): Promise<void> {
    // A new paragraph has its number only after it was written.
    await pending.flush();
    await router.go({ page: 'export' }, { item: row.id });
  }

  flush(): Promise<void> {
    for (const row of this.rows) if (row.dirty) void this.#write(row);
    return this.#queue.then(() => undefined);
  }

  /** Parts a paragraph at its selection; below a heading comes what usually stands there. */
  split(row: Row, start: number, end: number): void {
    const before = row.words.slice(0, start).replace(/[ \u00a0]+$/, '');
    const after = row.words.slice(end).replace(/^[ \u00a0]+/, '');
    const whole = row.words;
    const added = new Row();
    added.kind = row.heading && !after ? belowHeading(row.kind, this.#blocks()) : row.kind;
    added.heading = row.heading && added.kind === row.kind;
    added.say(after);
    this.#show(added, this.rows.indexOf(row) + 1);
    // The old field has lost the focus: now its words may be cut.
    clearTimeout(this.#timers.get(row));
    row.say(before);
    row.held += 1;
    this.#count(row);
    const same = added.kind === row.kind;
    this.#add(added, async () => {
      try {
        const block = row.id as ItemId;
        const below = () => this.#insertion(this.#place(block) + 1, added.kind, false, after);
        await this.#send(
          same
            ? [{ do: 'split_block', block, before, after }]
            : [{ do: 'set_block', block, words: before }, below()],
        );
      } catch (refusal) {
        if (!row.focused) row.say(whole);
        throw refusal;
      } finally {
        row.held -= 1;
      }
      this.#catchUp(row);
    });
  }

  /** A new paragraph at a place; with the level of the one above unless another is said. */
  insert(at: number, kind?: BlockKind, words = ''): void {
    const above = this.rows[at - 1];
    const added = new Row();
    const usual = above?.heading ? belowHeading(above.kind, this.#blocks()) : above?.kind;
    added.kind = kind ?? usual ?? 'paragraph';
    added.heading = headingAt(added.kind, false);
    added.say(words);
    this.#show(added, at);
    this.#add(added, async () => {
      const place = above?.id ? this.#place(above.id) + 1 : 0;
      await this.#send([this.#insertion(place, added.kind, added.heading, words)]);
    });
  }

  /** Many paragraphs at once, below a row or at the beginning: one step of the history. */
  insertMany(below: Row | null, blocks: readonly OutlineBlock[]): Promise<void> {
    return this.#do(async () => {
      const first = below?.id ? this.#place(below.id) + 1 : 0;
      const insertions = blocks.map(({ kind, heading, words }, at) =>
        this.#insertion(first + at, kind, heading, words),
      );
      const { created } = await this.#send(insertions);
      await tick();
      const shown = this.rows.find((row) => row.id === created.at(below ? -1 : 0));
      if (shown) this.focus(shown, 'end');
    });
  }

  /** Joins a paragraph to the one above. */
  join(row: Row): Promise<void> {
    const above = this.rows[this.rows.indexOf(row) - 1];
    if (!above) return Promise.resolve();
    return this.#do(async () => {
      await Promise.all([this.#put(above), this.#put(row)]);
      row.leaving = true;
      const gap = above.words && row.words && !/\s$/.test(above.words) ? ' ' : '';
      const words = above.words + gap + row.words;
      const seam = above.words.length + gap.length;
      try {
        await this.#send([{ do: 'join_block', block: row.id as ItemId, words }]);
        await tick();
        this.focus(above, seam);
      } finally {
        row.leaving = false;
      }
    });
  }

  /** One level deeper or less deep. */
  step(row: Row, step: 1 | -1): Promise<void> {
    return this.#do(async () => {
      // A key before this one may have changed the level.
      const kind = stepped(row.kind, step, this.paper);
      if (kind) await this.#level(row, kind, headingAt(kind, row.heading));
    });
  }

  level(row: Row, kind: BlockKind): Promise<void> {
    return this.#do(() => this.#level(row, kind, headingAt(kind, row.heading)));
  }

  heading(row: Row, heading: boolean): Promise<void> {
    return this.#do(() => this.#level(row, row.kind, heading));
  }

  mark(row: Row, mark: string): Promise<void> {
    return this.#do(async () => {
      await this.#send([{ do: 'set_block_mark', block: row.id as ItemId, mark }]);
    });
  }

  renumber(): Promise<void> {
    return this.#do(async () => {
      await this.#send([{ do: 'number_blocks', paper: this.paper }]);
    });
  }

  move(row: Row, step: 1 | -1): Promise<void> {
    return this.#do(async () => {
      const at = this.#place(row.id as ItemId) + step;
      if (at < 0 || at >= this.#blocks().length) return;
      const { selectionStart = 0, selectionEnd = 0 } = row.field ?? {};
      const focused = row.focused;
      await this.#send([{ do: 'move_blocks', blocks: [row.id as ItemId], index: at }]);
      await tick();
      // A field that is moved in the page loses the focus.
      if (focused && document.activeElement !== row.field) {
        row.field?.focus();
        row.field?.setSelectionRange(selectionStart, selectionEnd);
      }
      row.field?.scrollIntoView({ block: 'nearest' });
    });
  }

  remove(row: Row): Promise<void> {
    const at = this.rows.indexOf(row);
    const next = this.rows[at + 1] ?? this.rows[at - 1];
    return this.#do(async () => {
      await this.#put(row);
      await this.#send([{ do: 'delete_blocks', blocks: [row.id as ItemId] }]);
      await tick();
      if (next) this.focus(next, 0);
      toasts.show({ text: text.removed, action: { label: text.undo, run: () => void undo() } });
    });
  }

  focus(row: Row, caret: Caret): void {
    if (!row.field) return;
    row.field.focus();
    const at = caret === 'end' ? row.words.length : caret;
    row.field.setSelectionRange(at, at);
  }

  /** The neighbour of a row, for the arrows. */
  neighbour(row: Row, step: 1 | -1): Row | undefined {
    return this.rows[this.rows.indexOf(row) + step];
  }

  #blocks(): BlockView[] {
    const view = this.plan.view;
    return (this.paper === 'plan' ? view?.narrative : view?.decision_narrative) ?? [];
  }

  #place(id: ItemId): number {
    return this.#blocks().findIndex((block) => block.id === id);
  }

  #insertion(index: number, kind: BlockKind, heading: boolean, words: string): Edit {
    return { do: 'insert_block', paper: this.paper, index, kind, heading, words };
  }

  async #level(row: Row, kind: BlockKind, heading: boolean): Promise<void> {
    await this.#send([{ do: 'set_block_kind', blocks: [row.id as ItemId], kind, heading }]);
  }

  /** Takes up the paragraphs of the core; rows that wait for their number stay in their place. */
  #take(blocks: readonly BlockView[]): void {
    const known = new Map(this.rows.map((row) => [row.id, row]));
    const rows = blocks.map((block) => {
      const row = known.get(block.id) ?? this.#waiting.shift() ?? new Row();
      row.take(block);
      return row;
    });
    for (const row of this.#waiting) {
      const before = this.rows.slice(0, this.rows.indexOf(row)).reverse();
      const above = before.find((one) => rows.includes(one));
      rows.splice(above ? rows.indexOf(above) + 1 : 0, 0, row);
    }
    const same = rows.length === this.rows.length && rows.every((row, at) => row === this.rows[at]);
    if (!same) this.rows = rows;
    if (this.active && !rows.includes(this.active)) this.active = null;
  }

  /** Puts a new row on the screen, at once, and the caret at its beginning. */
  #show(row: Row, at: number): void {
    flushSync(() => (this.rows = [...this.rows.slice(0, at), row, ...this.rows.slice(at)]));
    this.focus(row, 0);
  }

  #add(row: Row, send: () => Promise<void>): void {
    this.#waiting.push(row);
    void this.#do(async () => {
      try {
        await send();
        this.#take(this.#blocks());
      } catch (refusal) {
        this.#waiting = this.#waiting.filter((other) => other !== row);
        this.rows = this.rows.filter((other) => other !== row);
        throw refusal;
      }
    });
  }

  #do(run: () => Promise<void>): Promise<void> {
    const done = this.#queue.then(run).catch(present);
    this.#queue = done;
    return done;
  }

  async #send(edits: Edit[], joins: number | null = null): Promise<Edited> {
    const edited = await this.plan.edit(edits, { joins });
    for (const note of edited.notes) toasts.show({ tone: 'warning', text: note });
    return edited;
  }

  #write(row: Row): Promise<void> {
    clearTimeout(this.#timers.get(row));
    return this.#do(() => this.#put(row));
  }

  /** Hands over the words of a row; from within the queue. */
  async #put(row: Row): Promise<void> {
    const words = row.words;
    if (!row.dirty || row.id === null || !this.rows.includes(row)) return this.#count(row);
    const before = row.handed;
    row.handed = words;
    try {
      const edited = await this.#send([{ do: 'set_block', block: row.id, words }], row.joins);
      // Also after the field was left: its last words may still wait behind these.
      row.joins = edited.op ?? row.joins;
      row.refused = false;
    } catch (refusal) {
      row.handed = before;
      row.refused = true;
      present(refusal);
    }
    this.#count(row);
    this.#catchUp(row);
  }

  /** A row that nobody writes shows what the core holds. */
  #catchUp(row: Row): void {
    const block = this.#blocks().find((one) => one.id === row.id);
    if (block) row.take(block);
  }

  #count(row: Row): void {
    if (row.dirty === this.#counted.has(row)) return;
    if (row.dirty) this.#counted.add(row);
    else this.#counted.delete(row);
    pending.unwritten += row.dirty ? 1 : -1;
  }
}
