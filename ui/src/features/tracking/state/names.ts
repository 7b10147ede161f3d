import type { PlanRow, TrackingBoard } from '$lib/api/generated';
import { key } from '$lib/format/words';
import { planText } from '$lib/text/plan';
import { trackingText } from '$lib/text/tracking';

import { leads, namesIn } from '../view/filter';

/** Who may have reported: officers first, then the names of the cells; each once. */
export function namesOf(board: TrackingBoard): string[] {
  const officers = board.duties.flatMap(({ officer }) => officer ?? []);
  const advisers = board.rows.flatMap((row) => namesIn(row.adviser));
  const found = new Map<string, string>();
  for (const name of [...officers, ...advisers, ...leads(board.rows)]) {
    if (name && !found.has(key(name))) found.set(key(name), name);
  }
  return [...found.values()];
}

/** What a plan is called: `Kế hoạch CCHC năm 2022`. */
export function titleOf({ kind, first_year, last_year }: PlanRow): string {
  return planText.title(kind, first_year === last_year ? `${first_year}` : `${first_year}-${last_year}`);
}

/** The paper that is followed: plan, number and day, and which version of it on the day. */
export function paperOf(plan: PlanRow, ordinal: number | null): string {
  const { standing } = plan;
  const isLast = ordinal === null || ordinal === standing.version;
  const paper = isLast ? standing.paper || planText.standing.draft : '';
  const version = ordinal && (ordinal > 1 || !isLast) ? trackingText.version(ordinal) : '';
  return [titleOf(plan), paper, version].filter(Boolean).join(', ');
}
