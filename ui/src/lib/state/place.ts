import type { ItemId } from '$lib/api/generated';

/** A place in a plan that somebody asked to see. */
export interface GoTo {
  appendix?: ItemId | null | undefined;
  item?: ItemId | null | undefined;
  field?: string | null | undefined;
}
