import { tick } from 'svelte';

import { call } from '$lib/api/call';
import type { NewEntry, TrackingBoard } from '$lib/api/generated';
import type { PlanRow } from '$lib/api/generated';
import { present } from '$lib/errors/present.svelte';
import { Problem } from '$lib/errors/problem';
import { app } from '$lib/state/app.svelte';
import { late } from '$lib/state/late.svelte';
import type { GoTo, Standing } from '$lib/state/place';
import { settings } from '$lib/state/settings.svelte';
import { share } from '$lib/state/share';
import { trackingText as text } from '$lib/text/tracking';
import { toasts } from '$lib/toast/toasts.svelte';

import { ALL, filtered, type Filter } from '../view/filter';
import { byDate, byDomain, byOfficer, type Group } from '../view/groups';
import { aimKey, aimOf, between, lineOf, lineOfInstance, type Aim, type Line } from '../view/lines';
import { isClosed } from '../view/states';

/** Where the rows stand that a place on another screen asks for: by days, milestones among them. */
const GROUPS: Partial<Record<Standing, string>> = { late: 'overdue', soon: 'soon' };

export type View = 'domain' | 'officer' | 'date' | 'timeline';

/** The picture of a plan on a day, how it is looked at, and the one way to add to it. */
class Tracking {
  /** The plans of the year; `null` until they are known. */
  plans = $state.raw<PlanRow[] | null>(null);
  board = $state.raw<TrackingBoard | null>(null);
  refusal = $state.raw<Problem | null>(null);
  /** Grows with every picture, also with one that shows the same. */
  drawn = $state(0);
  /** The day of the picture; `null` is today. */
  on = $state<string | null>(null);
  view = $state<View>('domain');
  filter = $state.raw<Filter>(ALL);
  /** What is ticked, by {@link aimKey}. */
  picked = $state.raw<ReadonlySet<string>>(new Set());
  /** The line that the keys work on, by its key. */
  active = $state<string | null>(null);
  /** Whether the details of the active line are shown. */
  detail = $state(false);
  /** Whether the form for what is ticked is shown. */
  updating = $state(false);

  #plan = $state<string | null>(null);
  #toggled = $state.raw<ReadonlySet<string>>(new Set());
  #anchor: string | null = null;
  #asked = 0;

  readonly rows = $derived(this.board ? filtered(this.board.rows, this.filter) : []);
  readonly groups: Group[] = $derived.by(() => {
    if (!this.board) return [];
    if (this.view === 'officer') return byOfficer(this.board, this.rows);
    if (this.view === 'date') return byDate(this.rows, this.filter.state);
    return byDomain(this.board, this.rows);
  });
  /** The lines that can be walked through. */
  readonly lines: Line[] = $derived(
    this.groups.flatMap((group) => (this.isFolded(group) ? [] : group.lines)),
  );
  /** The active line, also where a filter hides it or its group is folded. */
  readonly activeLine: Line | null = $derived.by(() => {
    const [task, ...instance] = (this.active ?? '').split('|');
    const row = this.board?.rows.find((one) => `${one.task}` === task);
    if (!row || this.active === null) return null;
    const named = row.instances.find(({ key }) => key === instance.join('|'));
    return instance.length > 0 && named ? lineOfInstance(row, named) : lineOf(row);
  });
  /** What is ticked and can be written about, in printed order. */
  readonly aims: Aim[] = $derived.by(() => {
    const all = (this.board?.rows ?? []).flatMap((row) =>
      row.instances.map((instance) => ({ aim: { task: row.task, instance: instance.key }, instance })),
    );
    return all
      .filter(({ aim, instance }) => this.picked.has(aimKey(aim)) && !isClosed(instance.state))
      .map(({ aim }) => aim);
  });

  get plan(): string | null {
    return this.#plan;
  }

  get planRow(): PlanRow | undefined {
    return this.plans?.find(({ id }) => id === this.#plan);
  }

  get today(): string {
    return app.state?.today ?? '';
  }

  get day(): string {
    return this.on ?? this.today;
  }

  /** The day of an entry while none is written: that of the picture, but nothing is foreseen. */
  get follows(): string {
    return this.day > this.today ? this.today : this.day;
  }

  /** Asks for the plans of the year and for the picture of one of them. */
  async load(): Promise<void> {
    const year = app.year;
    const all = await call('plan.list', {});
    if (year !== app.year) return;
    this.plans = all.filter((plan) => plan.first_year <= year && year <= plan.last_year);
    const wanted = [this.#plan, settings.current.last?.plan ?? null];
    const held = wanted.find((id) => this.plans?.some((plan) => plan.id === id));
    const first = this.plans.find((plan) => plan.appendices > 0) ?? this.plans[0];
    const plan = held ?? first?.id ?? null;
    if (plan !== this.#plan) this.#forget();
    this.#plan = plan;
    await this.ask();
  }

  async choose(plan: string): Promise<void> {
    if (plan === this.#plan) return;
    this.#forget();
    this.#plan = plan;
    settings.stopAt({ plan, tab: null });
    await this.ask();
  }

  /** Shows what somebody asked for: a task, the rows that stand so, or those of a domain. */
  async arrive({ plan, item, show, domain }: GoTo): Promise<void> {
    if (plan && plan !== this.#plan) {
      this.#forget();
      this.#plan = plan;
    }
    this.on = null;
    await this.load();
    this.filter = show === 'ask' ? { ...ALL, state: 'to_ask' } : ALL;
    const days = show && GROUPS[show];
    this.show(days ? 'date' : 'domain');
    const section = this.board?.sections.find(
      ({ number, title }) => `${number} ${title}`.trim() === domain,
    );
    const wanted = section ? `section-${section.id}` : days;
    const first = this.groups.find(({ id }) => id === wanted)?.lines[0];
    this.active = item ? `${item}` : (first?.key ?? null);
    this.detail = Boolean(item);
    if (this.active === null) return;
    await tick();
    const task = this.active.split('|')[0];
    document.querySelector(`tr[data-task="${task}"]`)?.scrollIntoView({ block: 'center' });
  }

  /** Looks at another day. */
  async lookAt(on: string | null): Promise<void> {
    this.on = on === this.today ? null : on;
    await this.ask();
  }

  /** Asks for the picture; the last one asked for is the one that is shown. */
  async ask(): Promise<void> {
    const asked = ++this.#asked;
    const plan = this.#plan;
    try {
      const board = plan === null ? null : await this.#picture(plan);
      if (asked !== this.#asked) return;
      this.board = share(this.board, board);
      this.refusal = null;
      this.drawn += 1;
      // What the picture shows, the navigation counts.
      late.soon();
    } catch (refusal) {
      if (!(refusal instanceof Problem)) throw refusal;
      if (asked === this.#asked) [this.board, this.refusal] = [null, refusal];
    }
  }

  /** Adds entries, all or none; whether they were taken. */
  async write(entries: NewEntry[]): Promise<boolean> {
    if (this.#plan === null || entries.length === 0) return false;
    try {
      app.wrote((await call('progress.enter', { plan: this.#plan, entries })).book);
    } catch (refusal) {
      present(refusal);
      return false;
    }
    toasts.show({ tone: 'good', text: text.form.wrote(entries.length) });
    await this.ask();
    return true;
  }

  show(view: View): void {
    if (view === this.view) return;
    const line = this.activeLine;
    const aim = line && aimOf(line);
    this.view = view;
    // By days each line is an instance, elsewhere a task.
    this.active = view === 'date' && aim ? aimKey(aim) : line && `${line.row.task}`;
    this.#anchor = null;
  }

  isFolded({ id, folded }: Group): boolean {
    return this.#toggled.has(id) !== (folded ?? false);
  }

  fold({ id }: Group): void {
    this.#toggled = toggled(this.#toggled, [id], !this.#toggled.has(id));
  }

  isPicked(line: Line): boolean {
    const aim = aimOf(line);
    return aim !== null && this.picked.has(aimKey(aim));
  }

  /** Ticks a line or takes its tick away; with a range, all lines from the one before. */
  pick(line: Line, range = false): void {
    const on = range || !this.isPicked(line);
    const keys = this.lines.map(({ key }) => key);
    const chosen = range && this.#anchor ? between(keys, this.#anchor, line.key) : [line.key];
    this.pickAll(this.lines.filter(({ key }) => chosen.includes(key)), on);
    if (!range) this.#anchor = line.key;
  }

  /** Ticks lines, or takes their ticks away. */
  pickAll(lines: readonly Line[], on: boolean): void {
    const keys = lines.flatMap((line) => aimOf(line) ?? []).map(aimKey);
    this.picked = toggled(this.picked, keys, on);
    if (this.picked.size > 0) this.updating = true;
  }

  clearPicks(): void {
    this.picked = new Set();
    this.#anchor = null;
  }

  #picture(plan: string): Promise<TrackingBoard> {
    return call('progress.board', { plan, on: this.on, known_on: null, period: null });
  }

  #forget(): void {
    this.board = null;
    this.filter = ALL;
    this.active = null;
    this.detail = false;
    this.clearPicks();
  }
}

function toggled(set: ReadonlySet<string>, keys: readonly string[], on: boolean): Set<string> {
  const next = new Set(set);
  for (const key of keys) {
    if (on) next.add(key);
    else next.delete(key);
  }
  return next;
}

/** One for the whole run: who comes back finds the screen as it was left. */
export const tracking = new Tracking();
