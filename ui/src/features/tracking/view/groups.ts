import type {
  Duty,
  StateCounts,
  TrackingBoard,
  TrackingInstance,
  TrackingRow,
} from '$lib/api/generated';
import { trackingText as text } from '$lib/text/tracking';

import { fits, type Filter } from './filter';
import { lineOf, lineOfInstance, type Line } from './lines';
import { isClosed } from './states';

/** Lines under one heading. */
export interface Group {
  id: string;
  title: string;
  /** In front of the title: `II`. */
  number?: string;
  lines: Line[];
  /** Of the whole group, whatever is filtered away. */
  counts?: StateCounts;
  duty?: Duty;
  /** How loud its heading is. */
  tone?: 'error' | 'warning';
  /** Questions that can be answered together. */
  asks?: boolean;
  /** Whether it depends on the report period. */
  ofPeriod?: boolean;
  /** Whether it is shown folded at first. */
  folded?: boolean;
}

/** The rows under their domains, in printed order. */
export function byDomain(board: TrackingBoard, rows: readonly TrackingRow[]): Group[] {
  return board.sections
    .map(({ id, number, title, counts }) => ({
      id: `section-${id}`,
      number,
      title,
      counts,
      lines: rows.filter((row) => row.section === id).map(lineOf),
    }))
    .filter(({ lines }) => lines.length > 0);
}

/** The rows under those who answer for them: officers before bodies, the latest first. */
export function byOfficer(board: TrackingBoard, rows: readonly TrackingRow[]): Group[] {
  const shown = new Map(rows.map((row) => [row.task, row]));
  const groups = board.duties.map((duty) => ({
    id: `duty-${duty.officer ?? ''}|${duty.name}`,
    title: duty.officer ?? (duty.name || text.officer.unnamed),
    counts: duty.counts,
    duty,
    lines: duty.tasks.flatMap((task) => shown.get(task) ?? []).map(lineOf),
  }));
  const rank = ({ duty }: Group) => (duty?.officer ? 0 : duty?.name ? 1 : 2);
  return groups
    .filter(({ lines }) => lines.length > 0)
    .sort((a, b) => rank(a) - rank(b) || b.counts.overdue - a.counts.overdue);
}

/** When a line stands in the list of days. */
type When = { group: Omit<Group, 'lines'>; order: string; at: number };

/** What is late first, with the latest on top; then soon, by months, and what has no day. */
export function byDate(rows: readonly TrackingRow[], state: Filter['state'] = null): Group[] {
  const groups = new Map<string, { order: string; group: Group; at: Map<Line, number> }>();
  for (const row of rows) {
    for (const instance of row.instances) {
      if (!fits(instance.state, state)) continue;
      const line = lineOfInstance(row, instance);
      const { group, order, at } = whenOf(instance);
      const fresh = { order, group: { ...group, lines: [] as Line[] }, at: new Map<Line, number>() };
      const found = groups.get(group.id) ?? fresh;
      groups.set(group.id, found);
      found.group.lines.push(line);
      found.at.set(line, at);
    }
  }
  return [...groups.values()]
    .sort((a, b) => a.order.localeCompare(b.order))
    .map(({ group, at }) => ({
      ...group,
      lines: group.lines.sort((a, b) => (at.get(a) ?? 0) - (at.get(b) ?? 0)),
    }));
}

function whenOf(instance: TrackingInstance): When {
  const { state, last_good_day: day, days_left: left } = instance;
  if (isClosed(state)) {
    const closed = { id: 'closed', title: text.dates.closed, folded: true };
    return { group: closed, order: 'z', at: -numberOf(instance.closed_on) };
  }
  if (state === 'overdue') {
    return { group: { id: 'overdue', title: text.dates.overdue, tone: 'error' }, order: 'a', at: left ?? 0 };
  }
  if (state === 'due_soon') {
    return { group: { id: 'soon', title: text.dates.soon, tone: 'warning' }, order: 'b', at: left ?? 0 };
  }
  if (day) {
    const [year = 0, month = 0] = day.split('-').map(Number);
    const title = text.dates.month(month, year);
    return { group: { id: day.slice(0, 7), title }, order: `c${day.slice(0, 7)}`, at: numberOf(day) };
  }
  if (state === 'answered') {
    return { group: { id: 'answered', title: text.dates.answered, ofPeriod: true }, order: 'e', at: 0 };
  }
  return { group: { id: 'asks', title: text.dates.asks, asks: true, ofPeriod: true }, order: 'd', at: 0 };
}

const numberOf = (iso: string | null | undefined): number => Number((iso ?? '').replaceAll('-', ''));
