import type { BlockId, ItemId, ReportPeriod } from '$lib/api/generated';

/** What of the tracking somebody asked to see: a group of the rows by how they stand. */
export type Standing = 'late' | 'soon' | 'ask' | 'reminder';

/**
 * A place that somebody asked to see: in a plan, or on one of the other pages. A page reads what
 * it knows from `router.place`, shows it and takes it away (`router.place = null`).
 */
export interface GoTo {
  appendix?: ItemId | null | undefined;
  /** A row, paragraph or target of a plan; in the tracking the task. */
  item?: ItemId | null | undefined;
  field?: string | null | undefined;
  /** A paragraph of a report. */
  block?: BlockId | null | undefined;
  /** Theo dõi: the plan to show. */
  plan?: string | null | undefined;
  /** Theo dõi: only the rows that stand so. */
  show?: Standing | null | undefined;
  /** Theo dõi: only the rows of this domain, by its printed title. */
  domain?: string | null | undefined;
  /** Hồ sơ minh chứng: the document. */
  evidence?: number | null | undefined;
  /** Sổ theo dõi: the register. */
  register?: string | null | undefined;
  /** Sổ theo dõi: the row in it. */
  row?: number | null | undefined;
  /** Số liệu: the figure, by its code. */
  figure?: string | null | undefined;
  /** Số liệu: the period. */
  period?: ReportPeriod | null | undefined;
  /** Danh mục: the tab. */
  list?: string | null | undefined;
}
