import { call } from '$lib/api/call';
import type { LayoutRow, PlanRow, Preview, Printout } from '$lib/api/generated';
import { Problem } from '$lib/errors/problem';
import { busy } from '$lib/progress/busy.svelte';
import { app } from '$lib/state/app.svelte';
import { settings } from '$lib/state/settings.svelte';
import { exportText } from '$lib/text/export';

/** A workbook that was written. */
export interface Workbook {
  path: string;
  fileName: string;
}

/** What is to be printed, the pages that this gives, and the workbook. */
class PrintoutStore {
  plans = $state.raw<PlanRow[] | null>(null);
  layouts = $state.raw<LayoutRow[]>([]);
  /** What is to be printed; `null` where there is no plan. */
  what = $state.raw<Printout | null>(null);
  preview = $state.raw<Preview | null>(null);
  /** Why there are no pages. */
  refusal = $state.raw<Problem | null>(null);
  workbook = $state.raw<Workbook | null>(null);
  #asked = 0;

  get plan(): PlanRow | undefined {
    return this.plans?.find((plan) => plan.id === this.what?.plan);
  }

  /** The page to begin with, from 0: the first one of the appendix where the officer comes from. */
  get firstPage(): number {
    const ordinal = /^appendix-(\d+)$/.exec(settings.current.last?.tab ?? '')?.[1];
    const pages = this.preview?.pages ?? [];
    const isWhole = this.what?.appendix === null;
    return Math.max(0, isWhole ? pages.findIndex((page) => `${page.section}` === ordinal) : 0);
  }

  /** Asks the core for plans and layouts, keeps the choices that still hold, and draws. */
  async load(): Promise<void> {
    const [plans, layouts] = await Promise.all([call('plan.list', {}), call('layout.list', {})]);
    this.plans = plans;
    this.layouts = layouts;
    this.what = this.#held(plans, layouts);
    await this.draw();
  }

  /** Changes what is to be printed, and draws. */
  async choose(choice: Partial<Printout>): Promise<void> {
    if (!this.what) return;
    // Another plan has other appendices.
    const rest = choice.plan && choice.plan !== this.what.plan ? { appendix: null } : {};
    this.what = { ...this.what, ...rest, ...choice };
    this.workbook = null;
    if (choice.plan) settings.stopAt({ plan: choice.plan, tab: null });
    await this.draw();
  }

  /** Asks for the pages; the last one asked for is the one that is shown. */
  async draw(): Promise<void> {
    const asked = ++this.#asked;
    if (!this.what || this.plan?.appendices === 0) {
      this.preview = null;
      return;
    }
    try {
      const preview = await busy.track(call('export.preview', this.what), exportText.drawing);
      if (asked === this.#asked) [this.preview, this.refusal] = [preview, null];
    } catch (refusal) {
      if (!(refusal instanceof Problem)) throw refusal;
      if (asked === this.#asked) [this.preview, this.refusal] = [null, refusal];
    }
  }

  /** Asks for a name and writes the workbook there. Rejects with the core's `Problem`. */
  async write(): Promise<void> {
    const what = this.what;
    if (!what) return;
    const { file_name } = await call('export.name', what);
    const { path } = await call('host.choose_save', {
      title: exportText.saveTitle,
      file_name,
      filter_name: exportText.fileKind,
      extensions: ['xlsx'],
    });
    if (path !== null) await this.writeTo(what, path);
  }

  /** Writes the workbook to a file. Rejects with the core's `Problem`. */
  async writeTo(what: Printout, path: string): Promise<void> {
    const written = await busy.track(call('export.write', { what, path }), exportText.writing);
    const fileName = written.path.split(/[\\/]/).at(-1) ?? written.path;
    this.workbook = { path: written.path, fileName };
  }

  /** The choices as far as they still hold; at first the plan where the officer comes from. */
  #held(plans: PlanRow[], layouts: LayoutRow[]): Printout | null {
    const from = plans.find((plan) => plan.id === settings.current.last?.plan);
    const before = plans.find((plan) => plan.id === this.what?.plan);
    const ofYear = plans.filter((plan) => plan.first_year <= app.year && app.year <= plan.last_year);
    const plan = from ?? before ?? ofYear.find((one) => one.appendices > 0) ?? ofYear[0] ?? plans[0];
    if (!plan) return null;
    const { appendix = null, layout = null, draft = false } = this.what ?? {};
    const isSame = plan.id === this.what?.plan;
    return {
      plan: plan.id,
      appendix: isSame && (appendix ?? 0) <= plan.appendices ? appendix : null,
      layout: layouts.some((row) => row.layout.id === layout) ? layout : null,
      draft,
    };
  }
}

/** One for the whole run: who comes back finds the choices as they were. */
export const printout = new PrintoutStore();
