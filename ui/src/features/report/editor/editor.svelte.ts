import { flushSync, tick, untrack } from 'svelte';

import type { EditedReport, ReportBlockView, ReportEdit, SectionKey } from '$lib/api/generated';
import { present } from '$lib/errors/present.svelte';
import { pending, type Pending } from '$lib/pending/pending.svelte';
import { undo } from '$lib/state/history.svelte';
import { router } from '$lib/state/route.svelte';
import { reportText as text } from '$lib/text/report';
import { toasts } from '$lib/toast/toasts.svelte';

import type { ReportStore } from '../state/report.svelte';
import { Row } from './row.svelte';

/** Words are written this long after the last key, and when the field is left. Milliseconds. */
const IDLE_MS = 400;

/**
 * The paragraphs of a report while they are written. A new paragraph stands on the screen, with
 * the focus, before the core knows of it, and the core hears of it only when it has words. All
 * changes go through one queue, so that each sees the answer of the one before.
 */
export class Editor implements Pending {
  readonly report: ReportStore;
  rows = $state.raw<Row[]>([]);
  /** The paragraph that has the focus or had it last. */
  active = $state.raw<Row | null>(null);

  #queue: Promise<unknown> = Promise.resolve();
  #timers = new Map<Row, ReturnType<typeof setTimeout>>();
  #counted = new Set<Row>();
  /** The row that the core is being told of. */
  #adding: Row | null = null;

  constructor(report: ReportStore) {
    this.report = report;
    this.#take();
    $effect.pre(() => {
      void report.view;
      untrack(() => this.#take());
    });
    $effect(() => pending.register(this));
  }

  /** The rows of a section, in printed order. */
  of(section: SectionKey): Row[] {
    return this.rows.filter((row) => row.section === section);
  }

  /** For the field's `oninput`. */
  typed(row: Row): void {
    this.#count(row);
    clearTimeout(this.#timers.get(row));
    // Empty words take the paragraph out, which nobody means who is still writing in it.
    if (!row.words.trim()) return;
    this.#timers.set(row, setTimeout(() => void this.#write(row), IDLE_MS));
  }

  /** For the field's `onfocus`. */
  entered(row: Row): void {
    row.focused = true;
    row.joins = null;
    this.active = row;
  }

  /** For the field's `onblur`. */
  left(row: Row): void {
    // The window was left, not the field: an empty one may be about to get words of another program.
    const stays = document.activeElement === row.field;
    if (stays && !row.words.trim()) return;
    row.focused = stays;
    if (row.dirty) void this.#write(row);
    else if (row.id === null && !stays) this.#drop(row);
    else this.#catchUp(row);
  }

  /** Shows a paragraph on the page on which it will be printed. */
  async showOnPaper(row: Row): Promise<void> {
    // A new paragraph has its number only after it was written.
    await pending.flush();
    await router.go({ page: 'report', report: this.report.id, tab: 'pages' }, { item: row.id });
  }

  flush(): Promise<void> {
    for (const row of this.rows) if (row.dirty && row.words.trim()) void this.#write(row);
    return this.#queue.then(() => undefined);
  }

  /** Parts a paragraph at its selection; at one of its ends there is nothing to part. */
  split(row: Row, start: number, end: number): void {
    const whole = row.words;
    const before = whole.slice(0, start).replace(/[ \u00a0]+$/, '');
    const after = whole.slice(end).replace(/^[ \u00a0]+/, '');
    if (!after) return void this.#show(row.section, row, '');
    if (!before) return void this.#show(row.section, this.#rowAbove(row), '');
    const added = this.#show(row.section, row, after);
    // The old field has lost the focus: now its words may be cut.
    clearTimeout(this.#timers.get(row));
    row.say(before);
    row.held += 1;
    this.#count(row);
    void this.#do(async () => {
      try {
        await this.#sendParted(row, added, before, after);
      } catch (refusal) {
        if (!row.focused) row.say(whole);
        this.#drop(added);
        throw refusal;
      } finally {
        row.held -= 1;
      }
      this.#catchUp(row);
    });
  }

  /** A new paragraph below a row, or at the beginning of a section. */
  insert(section: SectionKey, below: Row | null): void {
    this.#show(section, below, '');
  }

  /** Several paragraphs below a row, pasted: one step of the history. */
  insertMany(row: Row, lines: readonly string[]): Promise<void> {
    return this.#do(async () => {
      await this.#put(row);
      const after = row.id ?? this.#above(row);
      // Each goes behind the same paragraph, so the last one first.
      await this.#send(
        [...lines]
          .reverse()
          .map((line) => ({ add: { section: row.section, after, text: line } })),
      );
      if (row.id === null && !row.words.trim()) this.#drop(row);
    });
  }

  /** Joins a paragraph to the one above it in its section. */
  join(row: Row): Promise<void> {
    const above = this.neighbour(row, -1);
    if (!above || above.section !== row.section || above.standing === 'removed') return Promise.resolve();
    return this.#do(async () => {
      await Promise.all([this.#put(above), this.#put(row)]);
      if (above.id === null) return;
      const gap = above.words && row.words && !/\s$/.test(above.words) ? ' ' : '';
      const seam = above.words.length + gap.length;
      const words = above.words + gap + row.words;
      const joined: ReportEdit = { set_text: { block: above.id, text: words } };
      await this.#send(row.id === null ? [joined] : [joined, { remove: { block: row.id } }]);
      if (row.id === null) this.#drop(row);
      await tick();
      this.focus(above, seam);
    });
  }

  move(row: Row, step: 1 | -1): Promise<void> {
    return this.#do(async () => {
      await this.#put(row);
      const after = this.#placeAfter(row, step);
      if (row.id === null || after === undefined) return;
      const { selectionStart = 0, selectionEnd = 0 } = row.field ?? {};
      const focused = row.focused;
      await this.#send([{ move: { block: row.id, after } }]);
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
    const next = this.neighbour(row, 1) ?? this.neighbour(row, -1);
    return this.#do(async () => {
      // Empty words would take the paragraph out by themselves.
      if (row.words.trim()) await this.#put(row);
      if (row.id !== null) {
        await this.#send([{ remove: { block: row.id } }]);
        toasts.show({ text: text.removed, action: { label: text.undo, run: () => void undo() } });
      }
      this.#drop(row);
      await tick();
      if (next) this.focus(next, 0);
    });
  }

  /** What was taken out comes back. */
  restore(row: Row): Promise<void> {
    return this.#settle(row, (block) => ({ restore: { block } }));
  }

  /** The program's words take the place of the officer's. */
  accept(row: Row): Promise<void> {
    return this.#settle(row, (block) => ({ accept: { block } }));
  }

  /** The officer's words stay. */
  keep(row: Row): Promise<void> {
    return this.#settle(row, (block) => ({ keep: { block } }));
  }

  /** Takes the words again that the program wrote. */
  takeWritten(row: Row): Promise<void> {
    return this.#settle(row, (block) => ({ set_text: { block, text: row.written } }));
  }

  focus(row: Row, caret: number | 'end'): void {
    if (!row.field) return;
    row.field.focus();
    const at = caret === 'end' ? row.words.length : caret;
    row.field.setSelectionRange(at, at);
  }

  /** The neighbour of a row that has a field, for the arrows. */
  neighbour(row: Row, step: 1 | -1): Row | undefined {
    for (let at = this.rows.indexOf(row) + step; at >= 0 && at < this.rows.length; at += step) {
      const next = this.rows[at];
      if (next?.field) return next;
    }
    return undefined;
  }

  #settle(row: Row, edit: (block: number) => ReportEdit): Promise<void> {
    return this.#do(async () => {
      await this.#put(row);
      if (row.id === null) return;
      await this.#send([edit(row.id)]);
      this.#catchUp(row);
    });
  }

  #blocks(): { section: SectionKey; block: ReportBlockView }[] {
    const sections = this.report.view?.sections ?? [];
    return sections.flatMap(({ key, blocks }) => blocks.map((block) => ({ section: key, block })));
  }

  /** The paragraph of the core that a row stands behind; `null` at the beginning of its section. */
  #above(row: Row): number | null {
    const before = this.rows.slice(0, this.rows.indexOf(row)).reverse();
    return before.find((one) => one.section === row.section && one.id !== null)?.id ?? null;
  }

  /** The row above in the same section, with or without words of the core. */
  #rowAbove(row: Row): Row | null {
    const above = this.rows[this.rows.indexOf(row) - 1];
    return above?.section === row.section ? above : null;
  }

  /** Both parts of a paragraph, in one step where the core knows the whole. */
  async #sendParted(row: Row, added: Row, before: string, after: string): Promise<void> {
    const { section } = row;
    const cut = row.id !== null;
    if (row.id === null) {
      const first = { add: { section, after: this.#above(row), text: before } };
      await this.#send([first], { adding: row });
    }
    const block = row.id as number | null;
    const edits: ReportEdit[] = [{ add: { section, after: block, text: after } }];
    if (cut && block !== null) edits.unshift({ set_text: { block, text: before } });
    await this.#send(edits, { adding: added });
  }

  /** Behind which paragraph a row goes; `undefined` where its section ends. */
  #placeAfter(row: Row, step: 1 | -1): number | null | undefined {
    const ids = this.#blocks()
      .filter(({ section }) => section === row.section)
      .map(({ block }) => block.id);
    const at = ids.indexOf(row.id as number);
    if (at < 0 || at + step < 0 || at + step >= ids.length) return undefined;
    return step > 0 ? (ids[at + 1] as number) : (ids[at - 2] ?? null);
  }

  /** Takes up the paragraphs of the core; rows that it does not know yet stay in their place. */
  #take(): void {
    const known = new Map(this.rows.map((row) => [row.id, row]));
    const rows = this.#blocks().map(({ section, block }) => {
      const found = known.get(block.id) ?? this.#added() ?? new Row(section);
      const row = found.section === section ? found : new Row(section);
      row.take(block);
      return row;
    });
    for (const row of this.rows) {
      if (row.id !== null || rows.includes(row)) continue;
      const before = this.rows.slice(0, this.rows.indexOf(row)).reverse();
      const above = before.find((one) => rows.includes(one));
      const first = rows.findIndex((one) => one.section === row.section);
      const isBelow = above?.section === row.section;
      rows.splice(isBelow ? rows.indexOf(above) + 1 : Math.max(first, 0), 0, row);
    }
    const same = rows.length === this.rows.length && rows.every((row, at) => row === this.rows[at]);
    if (!same) this.rows = rows;
    if (this.active && !rows.includes(this.active)) this.active = null;
  }

  /** The row whose paragraph the core has just made. */
  #added(): Row | null {
    const row = this.#adding;
    this.#adding = null;
    return row;
  }

  /** Puts a new row on the screen, at once, and the caret at its beginning. */
  #show(section: SectionKey, below: Row | null, words: string): Row {
    const added = new Row(section);
    added.say(words);
    const first = this.rows.findIndex((row) => row.section === section);
    const at = below ? this.rows.indexOf(below) + 1 : first < 0 ? this.rows.length : first;
    flushSync(() => (this.rows = [...this.rows.slice(0, at), added, ...this.rows.slice(at)]));
    this.focus(added, 0);
    return added;
  }

  #drop(row: Row): void {
    clearTimeout(this.#timers.get(row));
    if (this.#counted.delete(row)) pending.unwritten -= 1;
    if (row.id !== null) return;
    this.rows = this.rows.filter((other) => other !== row);
    if (this.active === row) this.active = null;
  }

  #do(run: () => Promise<void>): Promise<void> {
    const done = this.#queue.then(run).catch(present);
    this.#queue = done;
    return done;
  }

  async #send(
    edits: ReportEdit[],
    { joins = null, adding = null }: { joins?: number | null; adding?: Row | null } = {},
  ): Promise<EditedReport> {
    this.#adding = adding;
    try {
      return await this.report.edit(edits, joins);
    } finally {
      this.#take();
      this.#adding = null;
    }
  }

  #write(row: Row): Promise<void> {
    clearTimeout(this.#timers.get(row));
    return this.#do(() => this.#put(row));
  }

  /** Hands over the words of a row; from within the queue. */
  async #put(row: Row): Promise<void> {
    const words = row.words;
    if (!row.dirty || !this.rows.includes(row)) return this.#count(row);
    if (row.id === null && !words.trim()) return row.focused ? undefined : this.#drop(row);
    const before = row.handed;
    row.handed = words;
    try {
      const edited = await this.#send([this.#putting(row, words)], {
        joins: row.joins,
        adding: row.id === null ? row : null,
      });
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

  #putting(row: Row, words: string): ReportEdit {
    return row.id === null
      ? { add: { section: row.section, after: this.#above(row), text: words } }
      : { set_text: { block: row.id, text: words } };
  }

  /** A row that nobody writes shows what the core holds. */
  #catchUp(row: Row): void {
    const found = this.#blocks().find(({ block }) => block.id === row.id);
    if (found) row.take(found.block);
  }

  #count(row: Row): void {
    if (row.dirty === this.#counted.has(row)) return;
    if (row.dirty) this.#counted.add(row);
    else this.#counted.delete(row);
    pending.unwritten += row.dirty ? 1 : -1;
  }
}
