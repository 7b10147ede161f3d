import type { Counts, TrackingBoard, TrackingInstance, TrackingRow } from '../types';
import { STATES } from './states';

/** Counts of nothing but what is said. */
export const counts = (some: Partial<Counts> = {}): Counts =>
  ({ ...Object.fromEntries(STATES.map((state) => [state, 0])), ...some }) as Counts;

/** An instance as the core gives it; for tests. */
export function instance(some: Partial<TrackingInstance>): TrackingInstance {
  return { key: some.last_good_day ?? 'asked', label: '', kind: 'dated', state: 'in_progress', state_vi: '', ...some };
}

/** A row as the core gives it; for tests. */
export function row(task: number, some: Partial<TrackingRow> = {}): TrackingRow {
  const instances = some.instances ?? [instance({})];
  const state = some.state ?? instances[0]?.state ?? 'not_yet';
  return {
    task,
    appendix: 1,
    section: 10,
    number: `${task}`,
    words: `Việc ${task}`,
    product: '',
    lead: '',
    adviser: '',
    deadline: '',
    counted: true,
    state_vi: '',
    documents: 0,
    ...some,
    state,
    instances,
  };
}

/** A board of these rows; for tests. */
export function board(rows: TrackingRow[], some: Partial<TrackingBoard> = {}): TrackingBoard {
  return {
    plan: 'p',
    title: '',
    years: [2022, 2022],
    issued: true,
    as_of: { day: '2022-07-20', period: { from: '2022-06-15', to: '2022-09-14' } },
    rows,
    sections: [],
    counts: counts(),
    leads: [],
    duties: [],
    overdue: [],
    due_soon: [],
    asks: [],
    reminders: [],
    ...some,
  };
}
