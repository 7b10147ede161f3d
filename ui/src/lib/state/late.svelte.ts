import { call } from '$lib/api/call';
import type { ReportReminder } from '$lib/api/generated';

import { app } from './app.svelte';

/** The number is asked for this long after the last change. Milliseconds. */
const ASK_AFTER_MS = 1_000;

/**
 * How many tasks of the year's plans are late today, and how many reports are late or due soon: the
 * numbers beside `Theo dõi` and `Báo cáo`.
 */
class Late {
  count = $state(0);
  reports = $state(0);
  reportsLate = $state(0);

  #timer: ReturnType<typeof setTimeout> | undefined;
  #asked = 0;

  /** Something changed that may have made a task late, or ended its being late. */
  soon(): () => void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#ask(), ASK_AFTER_MS);
    return () => clearTimeout(this.#timer);
  }

  /** A number that nobody asked for by name: where it cannot be had, there is none. */
  async #ask(): Promise<void> {
    const asked = ++this.#asked;
    const count = await this.#count(app.year).catch(() => 0);
    const reports = await this.#reports(app.year).catch(() => []);
    if (asked !== this.#asked) return;
    this.count = count;
    this.reports = reports.length;
    this.reportsLate = reports.filter((report) => report.late).length;
  }

  async #reports(year: number): Promise<ReportReminder[]> {
    return (await call('report.calendar', { year })).reminders;
  }

  async #count(year: number): Promise<number> {
    const plans = await call('plan.list', {});
    const ofYear = plans.filter((plan) => plan.first_year <= year && year <= plan.last_year);
    let count = 0;
    for (const { id: plan } of ofYear.filter(({ standing }) => standing.state !== 'draft')) {
      const board = await call('progress.board', { plan, on: null, known_on: null, period: null });
      count += board.counts.overdue;
    }
    return count;
  }
}

export const late = new Late();
