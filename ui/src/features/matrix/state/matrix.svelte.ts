import type { Edit, Edited, FindingView, ItemId, LayoutRow, Line } from '$lib/api/generated';
import { present } from '$lib/errors/present.svelte';
import { forgetOwnChanges } from '$lib/keys/own-changes';
import type { GoTo } from '$lib/state/place';
import type { PlanStore } from '$lib/state/plan.svelte';
import { settings } from '$lib/state/settings.svelte';
import { toasts } from '$lib/toast/toasts.svelte';

import { domainWords, partedDomain } from '../edits/domains';
import { chunksOf, type Chunk } from '../grid/chunks';
import { columnsOf } from '../grid/columns';
import { gridOf, type Findings, type Grid } from '../grid/grid';
import { boxOf, clamp, rangeOf, type Box, type Pos, type Selection } from '../grid/selection';
import { ALL, passes, sieve, type Filter, type Sieve } from '../search/filter';
import { Unsaved, type Target } from './unsaved.svelte';
import { Visit, type Desk } from './visit.svelte';

/** A place by what stands there, so that it is found again when rows come and go. */
interface Held extends Pos {
  id: ItemId | undefined;
}

/** Requests to show a place that were followed already. */
const followed = new WeakSet<GoTo>();

/** The matrix on the screen: rows, selection, and the visit to the cell that is being edited. */
export class MatrixState implements Desk {
  readonly plan: PlanStore;
  readonly appendix: ItemId;
  readonly unsaved = new Unsaved();

  layouts = $state.raw<LayoutRow[]>([]);
  filter = $state.raw<Filter>(ALL);
  visit = $state.raw<Visit | null>(null);
  /** What glows once: pasted cells, the place of a finding. A new object each time. */
  glow = $state.raw<{ box: Box } | null>(null);
  /** The field over the active cell; it holds the keyboard. */
  field: HTMLTextAreaElement | null = null;
  /** Brings the active cell into view after the next drawing. A new object each time. */
  reveal = $state.raw<object | null>(null);

  #sieve = $state.raw<Sieve | null>(null);
  #held = $state.raw<{ active: Held; to: Held }>({
    active: { row: 0, col: 0, id: undefined },
    to: { row: 0, col: 0, id: undefined },
  });
  #grid: Grid | null = null;
  #chunks: Chunk[] = [];
  #turn: Promise<unknown> = Promise.resolve();

  constructor(plan: PlanStore, appendix: ItemId) {
    this.plan = plan;
    this.appendix = appendix;
  }

  readonly view = $derived.by(
    () => this.plan.view?.appendices.find((view) => view.head.id === this.appendix) ?? null,
  );
  readonly head = $derived(this.view?.head ?? null);
  readonly layout = $derived(
    this.layouts.find((row) => row.layout.id === this.head?.layout)?.layout ?? null,
  );
  readonly columns = $derived.by(() =>
    this.layout && this.head && this.plan.view
      ? columnsOf(this.layout, this.head.headers, this.plan.view.paper)
      : [],
  );
  /** What the core holds, with what it has not yet got. */
  readonly lines: readonly Line[] = $derived.by(() =>
    this.unsaved.over(this.view?.lines ?? [], (field) =>
      this.columns.filter((column) => column.field === field).map((column) => column.at),
    ),
  );
  readonly findings: Findings = $derived.by(() => {
    const all = new Map<ItemId, FindingView[]>();
    for (const finding of this.plan.findings) {
      const { item, field } = finding.place;
      if (item !== null && field !== null) all.set(item, [...(all.get(item) ?? []), finding]);
    }
    return all;
  });
  readonly grid = $derived.by(() => {
    const shows = (id: ItemId) => passes(this.#sieve, id);
    return (this.#grid = gridOf(this.lines, this.columns, shows, this.findings, this.#grid));
  });
  readonly chunks = $derived.by(() => (this.#chunks = chunksOf(this.grid, this.#chunks)));
  readonly allTasks = $derived(this.lines.filter((line) => line.kind === 'task').length);

  /** What is selected; it stays with its rows when others come and go, and near when they go. */
  readonly selection: Selection = $derived.by(() => {
    const place = ({ id, row, col }: Held): Pos => {
      const at = id === undefined ? -1 : this.grid.placeOf(id);
      return clamp(this.grid, { row: at >= 0 ? at : row, col });
    };
    return { active: place(this.#held.active), to: place(this.#held.to) };
  });
  readonly range = $derived(rangeOf(this.grid, this.selection));
  readonly active = $derived(boxOf(this.grid, this.selection.active));

  /** Selects from a cell to another. */
  select(active: Pos, to: Pos = active, show = true): void {
    const hold = (pos: Pos): Held => ({ ...pos, id: this.grid.rows[pos.row]?.id });
    this.#held = { active: hold(active), to: hold(to) };
    const item = this.#held.active.id;
    if (item !== undefined) settings.stopAt({ item });
    if (show) this.reveal = {};
  }

  /** Selects whole rows or columns: the active cell stands in their first one. */
  selectBox(box: Box, show = true): void {
    this.select({ row: box.top, col: box.left }, { row: box.bottom, col: box.right }, show);
  }

  setFilter(filter: Filter): void {
    this.leave();
    this.filter = filter;
    this.#sieve = sieve(this.lines, filter);
    this.reveal = {};
  }

  /** Begins to edit the active cell: with what was typed in place of its words, or with them. */
  begin(mode: 'replace' | 'edit', typed = ''): Visit | null {
    const target = this.target;
    if (!target || this.plan.locked) return null;
    const stored = this.stored(target);
    const visit = new Visit(this, target, stored, (words) => this.#editOf(target, words));
    visit.mode = mode;
    this.visit = visit;
    if (mode === 'replace') visit.typed(typed);
    return visit;
  }

  /** Ends the visit to a cell; its words are written, or with `keep` false given up. */
  leave(keep = true): void {
    const visit = this.visit;
    if (!visit) return;
    this.visit = null;
    if (keep) void visit.flush();
    else visit.restore();
    if (this.field) this.field.value = '';
    forgetOwnChanges();
  }

  /** The cell that editing would change: a merged one where it begins. */
  get target(): Target | null {
    const { row, col } = this.selection.active;
    const line = this.grid.rows[row];
    const column = this.columns[col];
    if (!line || !column) return null;
    if (line.kind === 'domain') return { id: line.id, field: null };
    const begins = this.grid.rows[this.grid.topOf(row, col)];
    return begins ? { id: begins.id, field: column.field } : null;
  }

  /** The words that editing begins with. */
  stored(target: Target): string {
    const refused = this.unsaved.refused(target);
    if (refused !== null) return refused;
    const line = this.grid.rows[this.grid.placeOf(target.id)];
    if (line?.kind === 'domain') return domainWords(line.line);
    return line?.cells.find(({ column }) => column.field === target.field)?.own ?? '';
  }

  #editOf({ id, field }: Target, words: string): Edit {
    if (field !== null) return { do: 'set_cells', cells: [{ task: id, field, words }] };
    const line = this.lines.find((candidate) => candidate.id === id);
    const code = line?.kind === 'domain' ? line.code : null;
    return { do: 'set_domain', domain: id, ...partedDomain(words), code };
  }

  /** Runs writes one after the other, in the order in which they were asked for. */
  inTurn<T>(run: () => Promise<T>): Promise<T> {
    const turn = this.#turn.then(run);
    this.#turn = turn.catch(() => undefined);
    return turn;
  }

  async write(edits: Edit[], joins: number | null = null): Promise<Edited> {
    const edited = await this.plan.edit(edits, { joins });
    for (const note of edited.notes) toasts.show({ text: note });
    return edited;
  }

  /** Leaves the cell and makes edits; `null` when the core refused, which was told. */
  async act(edits: Edit | Edit[] | null, joins: number | null = null): Promise<Edited | null> {
    this.leave();
    const list = edits === null ? [] : [edits].flat();
    if (list.length === 0 || this.plan.locked) return null;
    try {
      return await this.inTurn(() => this.write(list, joins));
    } catch (refusal) {
      present(refusal);
      return null;
    }
  }

  /** Hands over what is being typed, without leaving the cell. */
  flush = async (): Promise<void> => {
    await this.visit?.flush();
    await this.#turn;
  };

  /** Gives the keyboard to the grid. */
  focus(): void {
    this.field?.focus({ preventScroll: true });
  }

  /** Shows a place that somebody asked for, once. */
  follow(place: GoTo): void {
    if (followed.has(place) || this.columns.length === 0 || place.item == null) return;
    if (place.appendix != null && place.appendix !== this.appendix) return;
    if (!this.lines.some((line) => line.id === place.item)) return;
    followed.add(place);
    if (this.grid.placeOf(place.item) < 0) this.setFilter(ALL);
    const row = this.grid.placeOf(place.item);
    const col = this.columns.findIndex(
      ({ field, others }) => field === place.field || others.includes(place.field ?? ''),
    );
    this.leave();
    this.select({ row, col: Math.max(0, col) });
    this.glow = { box: this.active };
    this.focus();
  }
}
