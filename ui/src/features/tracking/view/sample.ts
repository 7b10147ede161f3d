import type {
  StateCounts,
  TrackingBoard,
  TrackingInstance,
  TrackingRow,
  TrackingSection,
} from '$lib/api/generated';

import { STATES } from './states';

/** Counts of nothing but what is said. */
export const counts = (some: Partial<StateCounts> = {}): StateCounts =>
  ({ ...Object.fromEntries(STATES.map((state) => [state, 0])), ...some }) as StateCounts;

/** An instance as the core gives it; for tests. */
export function instance(some: Partial<TrackingInstance>): TrackingInstance {
  return {
    key: some.last_good_day ?? 'asked',
    label: '',
    kind: 'dated',
    state: 'in_progress',
    state_vi: '',
    days_left: null,
    start: null,
    due: null,
    last_good_day: null,
    asked: null,
    doubtful: false,
    internal: null,
    closed_on: null,
    percent: null,
    last_entry: null,
    ...some,
  };
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
    depth: 0,
    state_vi: '',
    days_left: null,
    percent: null,
    documents: 0,
    ...some,
    state,
    instances,
  };
}

/** A domain row as the core gives it; for tests. */
export function section(id: number, number: string): TrackingSection {
  return { id, appendix: 1, number, title: '', code: null, counts: counts() };
}

/** A board of these rows; for tests. */
export function board(rows: TrackingRow[], some: Partial<TrackingBoard> = {}): TrackingBoard {
  return {
    plan: 'p',
    title: '',
    years: '2022',
    ordinal: 1,
    issued: true,
    soon_days: 15,
    as_of: { day: '2022-07-20', period: { from: '2022-06-15', to: '2022-09-14' } },
    rows,
    sections: [],
    counts: counts(),
    leads: [],
    duties: [],
    overdue: [],
    due_soon: [],
    upcoming: [],
    asks: [],
    reminders: [],
    strays: [],
    ...some,
  };
}
