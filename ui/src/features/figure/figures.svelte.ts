import { SvelteMap } from 'svelte/reactivity';

import { call } from '$lib/api/call';
import type {
  FigureForm,
  FigureFault,
  FigurePeriod,
  FigureReading,
  FigureState,
  ReportPeriod,
  TypedValue,
} from '$lib/api/generated';
import { present } from '$lib/errors/present.svelte';
import { app } from '$lib/state/app.svelte';

import { kept, keyOf } from './kept';

/** The identities are looked at this long after the last key. Milliseconds. */
const TRY_MS = 120;

const NOTHING: FigureReading = {
  typed: '',
  estimate: false,
  source: '',
  shown: '',
  origin: 'none',
  rough: false,
  parts: '',
  remark: '',
};

type Change = Partial<Omit<TypedValue, 'code'>>;

/** The form of one period, and what it would come to with what is being typed. */
export class Figures {
  form = $state.raw<FigureForm | null>(null);
  periods = $state.raw<FigurePeriod[]>([]);
  /** The year of the form, which may still be the one before while another is read. */
  year = $state(0);

  #stored = $state.raw<FigureState | null>(null);
  #tried = $state.raw<FigureState | null>(null);
  /** What is in the fields and not yet with the core. */
  #typing = new SvelteMap<string, string>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #round = 0;

  /** What everything comes to now. */
  readonly state = $derived(this.#tried ?? this.#stored);
  readonly faults = $derived(byCode(this.state?.broken ?? []));
  readonly missing = $derived(new Set(this.state?.missing));

  /** What the core holds of a figure. */
  stored(code: string): FigureReading {
    return this.#stored?.readings[code] ?? NOTHING;
  }

  /** What a figure comes to with what is being typed. */
  now(code: string): FigureReading {
    return this.state?.readings[code] ?? NOTHING;
  }

  /** The periods of a year. */
  list(year: number): Promise<FigurePeriod[]> {
    return call('figure.periods', { year });
  }

  async load(year: number, period: ReportPeriod): Promise<void> {
    const round = ++this.#round;
    const [form, periods] = await Promise.all([
      call('figure.sheet', { year, period }),
      this.list(year),
    ]);
    if (round !== this.#round) return;
    this.#typing.clear();
    this.#tried = null;
    this.form = form;
    this.year = year;
    this.periods = periods;
    this.#stored = form.state;
  }

  /** Notices typing: shows what does not fit before anything is kept. */
  typing(code: string, words: string): void {
    this.#typing.set(code, words);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#try().catch(present), TRY_MS);
  }

  async #try(): Promise<void> {
    const { form, year } = this;
    if (!form || this.#typing.size === 0) return;
    const round = this.#round;
    const values = [...this.#typing].map(([code, typed]) => value(code, { typed }));
    const { state } = await call('figure.try', { year, period: form.period, values });
    if (round === this.#round && this.#typing.size > 0) this.#tried = state;
  }

  /** Keeps what was typed for a figure of the period that its field belongs to. */
  async enter(
    year: number,
    period: ReportPeriod,
    code: string,
    change: Change,
    joins: number | null,
  ): Promise<number | null> {
    return (await this.enterAll(year, period, [value(code, change)], joins)).op;
  }

  /** Keeps several values in one step; answers how many were refused. */
  async enterAll(
    year: number,
    period: ReportPeriod,
    values: TypedValue[],
    joins: number | null = null,
  ): Promise<{ op: number | null; refused: number }> {
    const done = await call('figure.enter', { year, period, values, joins });
    app.wrote(done.book);
    for (const { code, typed } of values) {
      if (typed === null) continue;
      const refusal = done.refused.find((one) => one.code === code);
      const key = keyOf(year, period, code);
      if (refusal) kept.set(key, { words: typed, message: refusal.message });
      else kept.delete(key);
    }
    if (year === this.year && period === this.form?.period) {
      for (const { code, typed } of values) {
        if (this.#typing.get(code) === typed) this.#typing.delete(code);
      }
      this.#stored = done.state;
      if (this.#typing.size === 0) this.#tried = null;
    }
    return { op: done.op, refused: done.refused.length };
  }
}

function value(code: string, change: Change): TypedValue {
  return { code, typed: null, estimate: null, source: null, ...change };
}

function byCode(faults: readonly FigureFault[]): Map<string, FigureFault[]> {
  const found = new Map<string, FigureFault[]>();
  for (const fault of faults) {
    for (const code of fault.figures) found.set(code, [...(found.get(code) ?? []), fault]);
  }
  return found;
}
