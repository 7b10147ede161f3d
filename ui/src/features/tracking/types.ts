/** What the core answers about the progress of a plan. */
export type ItemId = number;
export type EntryId = number;

export type State =
  | 'done_on_time'
  | 'done_late'
  | 'in_progress'
  | 'due_soon'
  | 'overdue'
  | 'not_yet'
  | 'done'
  | 'answered'
  | 'to_ask'
  | 'dropped'
  | 'excused';

export type Counts = Record<State, number>;

export type Reported =
  | 'not_started'
  | 'in_progress'
  | 'done'
  | 'nothing_arose'
  | 'dropped'
  | 'excused'
  | 'withdrawn';

export type InstanceKind = 'dated' | 'milestone' | 'recurring' | 'asked_every_period';

export interface TrackingInstance {
  key: string;
  label: string;
  kind: InstanceKind;
  state: State;
  state_vi: string;
  days_left?: number | null;
  start?: string | null;
  due?: string | null;
  last_good_day?: string | null;
  asked?: string | null;
  doubtful?: boolean;
  internal?: string | null;
  closed_on?: string | null;
  percent?: number | null;
  last_entry?: EntryId | null;
}

export interface TrackingRow {
  task: ItemId;
  appendix: ItemId;
  section: ItemId;
  number: string;
  words: string;
  product: string;
  lead: string;
  adviser: string;
  deadline: string;
  counted: boolean;
  state: State;
  state_vi: string;
  days_left?: number | null;
  percent?: number | null;
  documents: number;
  instances: TrackingInstance[];
}

export interface TrackingSection {
  id: ItemId;
  appendix: ItemId;
  number: string;
  title: string;
  counts: Counts;
}

export interface TrackingDuty {
  officer?: string | null;
  name: string;
  tasks: ItemId[];
  counts: Counts;
}

export interface DueLine {
  task: ItemId;
  instance: string;
  label: string;
  lead: string;
  adviser: string;
  last_good_day: string;
  act_by: string;
  days_left: number;
  working_days_left: number;
}

export interface Ask {
  task: ItemId;
  instance: string;
  label: string;
  reason: string;
  lead: string;
  adviser: string;
  answer?: EntryId | null;
  closed: boolean;
}

export interface TrackingBoard {
  plan: string;
  title: string;
  years: [number, number];
  ordinal?: number | null;
  issued: boolean;
  as_of: { day: string; known_at?: string | null; period: { from: string; to: string } };
  rows: TrackingRow[];
  sections: TrackingSection[];
  counts: Counts;
  leads: string[];
  duties: TrackingDuty[];
  overdue: DueLine[];
  due_soon: DueLine[];
  asks: Ask[];
  reminders: DueLine[];
}

export interface NewEntry {
  task: ItemId;
  instance: string;
  on: string;
  state: Reported;
  percent?: number | null;
  done: string;
  by: string;
  supersedes?: EntryId | null;
}

/** An entry with what came of it. */
export interface HistoryEntry {
  id: EntryId;
  instance: string;
  label: string;
  on: string;
  entered_at: string;
  state: Reported;
  state_vi: string;
  percent?: number | null;
  done: string;
  by: string;
  supersedes?: EntryId | null;
  superseded_by?: EntryId | null;
}
