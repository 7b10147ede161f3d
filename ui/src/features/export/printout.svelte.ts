import { call } from '$lib/api/call';
import type {
  LayoutRow,
  PagesView,
  PlanRow,
  Preview,
  Printout,
  ReminderChoice,
  VersionRow,
} from '$lib/api/generated';
import { Problem } from '$lib/errors/problem';
import { pictures } from '$lib/print/pictures.svelte';
import type { Sheet, Target } from '$lib/print/sheet';
import { busy } from '$lib/progress/busy.svelte';
import { app } from '$lib/state/app.svelte';
import type { GoTo } from '$lib/state/place';
import { askedPaper, usualPrintout, type PaperAsked } from '$lib/state/printout.svelte';
import { settings } from '$lib/state/settings.svelte';
import { share } from '$lib/state/share';
import { exportText } from '$lib/text/export';
import { toasts } from '$lib/toast/toasts.svelte';

import { appendixOf, isDated, isLetter } from './part';

/** Whose pages are looked at: the printer's, or those that Excel will print. */
export type View = 'pages' | 'excel';

/** What is to be printed, and the pages that this gives. */
class PrintoutStore {
  plans = $state.raw<PlanRow[] | null>(null);
  layouts = $state.raw<LayoutRow[]>([]);
  /** Who can be reminded on the day; `null` where the plan was not issued. */
  reminders = $state.raw<ReminderChoice[] | null>(null);
  /** The versions of the plan, the first one first. */
  versions = $state.raw<VersionRow[]>([]);
  /** What is to be printed; `null` where there is no plan. */
  what = $state.raw<Printout | null>(null);
  view = $state<View>('pages');
  pages = $state.raw<PagesView | null>(null);
  preview = $state.raw<Preview | null>(null);
  /** Why there are no pages. */
  refusal = $state.raw<Problem | null>(null);
  /** The place to show on the desk. */
  target = $state.raw<Target | null>(null);
  /** Whether the officer chose the version: else it follows where the plan stands. */
  #chosen = false;
  #asked = 0;
  #loads = 0;

  get plan(): PlanRow | undefined {
    return this.plans?.find((plan) => plan.id === this.what?.plan);
  }

  /** Whether there is anything to look at or to write in the view that is chosen. */
  get hasTables(): boolean {
    const isBare = this.what !== null && isLetter(this.what.part);
    return (this.plan?.appendices ?? 0) > 0 && !isBare;
  }

  /** The pages of the view. */
  get sheets(): readonly Sheet[] | null {
    return (this.view === 'pages' ? this.pages?.pages : this.preview?.pages) ?? null;
  }

  get omissions() {
    return (this.view === 'pages' ? this.pages : this.preview)?.omissions ?? null;
  }

  /** Draws what is to be printed, and shows the place that the officer comes from. */
  async load(place: GoTo | null = null): Promise<void> {
    const load = ++this.#loads;
    const asked = askedPaper.take();
    if (place?.item || asked) this.view = 'pages';
    if (asked) [this.pages, this.preview] = [null, null];
    // Pages that are there are read while they are drawn anew: they must not move then.
    this.target = this.sheets && (this.#placeOf(place) ?? { page: this.#first(), top_mm: null });
    await this.#ask(asked);
    const isThere = this.sheets !== null;
    await this.draw();
    // A place that was asked for meanwhile is the one to show.
    if (load === this.#loads && (place || !isThere)) await this.#show(place);
  }

  /** What changed behind the back of the screen is drawn anew; the desk stays where it is. */
  async reload(): Promise<void> {
    await this.#ask();
    await this.draw();
  }

  /** Asks the core for plans and layouts, and keeps the choices that still hold. */
  async #ask(asked: PaperAsked | null = null): Promise<void> {
    const [plans, layouts] = await Promise.all([call('plan.list', {}), call('layout.list', {})]);
    this.plans = plans;
    this.layouts = layouts;
    const before = this.what?.plan;
    const wanted = plans.find((plan) => plan.id === asked?.plan);
    if (asked) this.#chosen = asked.version !== undefined;
    this.what = asked && wanted ? askedFor(asked, wanted) : this.#held(plans, layouts);
    if (this.what?.plan !== before) [this.pages, this.preview] = [null, null];
    await Promise.all([this.#askReminders(), this.#askVersions()]);
  }

  /** The versions of the plan, to choose one from. */
  async #askVersions(): Promise<void> {
    const plan = this.plan;
    if (!plan || plan.standing.state === 'draft') this.versions = [];
    else this.versions = (await call('version.list', { plan: plan.id })).versions;
  }

  /** Whom the plan can remind on the day; nobody of one that was not issued. */
  async #askReminders(): Promise<void> {
    const what = this.what;
    if (!what) return;
    this.reminders = await call('export.reminders', { plan: what.plan, on: what.on });
  }

  /** Changes what is to be printed, and draws it from its first page. */
  async choose(choice: Partial<Printout>): Promise<void> {
    if (!this.what) return;
    // Another plan has other appendices.
    const other = this.plans?.find((plan) => plan.id === choice.plan && plan.id !== this.what?.plan);
    const rest = other ? { part: 'whole' as const, version: versionOf(other) } : {};
    this.#chosen = !other && (this.#chosen || choice.version !== undefined);
    this.what = { ...this.what, ...rest, ...choice };
    if (this.view === 'excel' && isLetter(this.what.part)) this.view = 'pages';
    if (choice.plan || choice.on !== undefined) await this.#askReminders();
    if (choice.plan) await this.#askVersions();
    if (choice.plan) settings.stopAt({ plan: choice.plan, tab: null });
    await this.draw();
    if (choice.plan || choice.part) this.target = { page: 0, top_mm: null };
  }

  /** Looks at the other pages. */
  async look(view: View): Promise<void> {
    this.view = view;
    await this.draw();
    this.target = { page: 0, top_mm: null };
  }

  /** Asks for the pages; the last ones asked for are those that are shown. */
  async draw(): Promise<void> {
    const asked = ++this.#asked;
    const what = this.what;
    pictures.onstale = () => void this.draw();
    if (!what || (this.view === 'excel' && !this.hasTables)) {
      [this.preview, this.refusal] = [null, null];
      return;
    }
    try {
      if (this.view === 'pages') {
        const pages = await busy.track(call('export.pages', what), exportText.drawing);
        if (asked === this.#asked) this.pages = share(this.pages, pages);
      } else {
        const preview = await busy.track(call('export.preview', what), exportText.drawing);
        if (asked === this.#asked) this.preview = preview;
      }
      if (asked === this.#asked) this.refusal = null;
    } catch (refusal) {
      if (!(refusal instanceof Problem)) throw refusal;
      if (asked === this.#asked) [this.pages, this.preview, this.refusal] = [null, null, refusal];
    }
  }

  /** Shows a place; where the part that is chosen lacks it, on the whole paper. */
  async #show(place: GoTo | null): Promise<void> {
    const isLacking = place?.item != null && this.pages && !this.#placeOf(place);
    if (isLacking && this.what?.part !== 'whole') await this.choose({ part: 'whole' });
    const found = this.#placeOf(place);
    if (place?.item != null && this.pages && !found) {
      toasts.show({ text: exportText.notOnPaper, hint: exportText.notOnPaperHint });
    }
    const wanted = found ?? { page: this.#first(), top_mm: null };
    const { page, top_mm: top } = this.target ?? {};
    // The same place again would glow twice.
    if (wanted.page !== page || wanted.top_mm !== top) this.target = wanted;
  }

  #placeOf(place: GoTo | null): Target | null {
    const found = this.pages?.places.find(({ item }) => item === place?.item);
    return found ? { page: found.page, top_mm: found.top_mm } : null;
  }

  /** The first page of the appendix from which the officer comes, else of everything. */
  #first(): number {
    const ordinal = Number(/^appendix-(\d+)$/.exec(settings.current.last?.tab ?? '')?.[1] ?? 0);
    const sheets = this.sheets ?? [];
    const part = this.what?.part ?? 'whole';
    if (ordinal === 0 || appendixOf(part) !== null || isDated(part)) return 0;
    // The appendices are the last parts of the paper.
    const section = (sheets.at(-1)?.section ?? 0) - (this.plan?.appendices ?? 0) + ordinal;
    return Math.max(0, sheets.findIndex((sheet) => sheet.section === section));
  }

  /** The choices as far as they still hold; at first the plan where the officer comes from. */
  #held(plans: PlanRow[], layouts: LayoutRow[]): Printout | null {
    const from = plans.find((plan) => plan.id === settings.current.last?.plan);
    const before = plans.find((plan) => plan.id === this.what?.plan);
    const ofYear = plans.filter((plan) => plan.first_year <= app.year && app.year <= plan.last_year);
    const plan = from ?? before ?? ofYear.find((one) => one.appendices > 0) ?? ofYear[0] ?? plans[0];
    if (!plan) return null;
    const held = this.what ?? usualPrintout(plan.id, 'whole', plan.standing);
    const { part, layout } = held;
    const isThere =
      plan.id === held.plan &&
      (appendixOf(part) ?? 0) <= plan.appendices &&
      (part !== 'appendices' || plan.appendices > 0);
    const keeps = this.#chosen && plan.id === held.plan;
    const known = (held.version ?? 0) <= (plan.standing.version ?? 0);
    return {
      ...held,
      plan: plan.id,
      version: keeps && known ? held.version : versionOf(plan),
      part: isThere ? part : 'whole',
      layout: layouts.some((row) => row.layout.id === layout) ? layout : null,
    };
  }
}

/** What another screen asked to see. */
function askedFor(asked: PaperAsked, plan: PlanRow): Printout {
  const usual = usualPrintout(plan.id, asked.part, plan.standing);
  return { ...usual, on: asked.on, version: asked.version ?? usual.version };
}

/** What is printed of a plan when nothing else is asked for: what was issued, while it stands. */
function versionOf({ id, standing }: PlanRow): number | null {
  return usualPrintout(id, 'whole', standing).version;
}

/** One for the whole run: who comes back finds the choices as they were. */
export const printout = new PrintoutStore();
