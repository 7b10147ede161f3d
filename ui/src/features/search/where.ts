import type { SearchHit } from '$lib/api/generated';
import type { GoTo } from '$lib/state/place';
import type { Route } from '$lib/state/route.svelte';

/** The screen on which a hit is to be seen, and the place on it. */
export function whereIs(hit: SearchHit): { route: Route; place: GoTo | null } {
  const { plan, item } = hit;
  switch (hit.kind) {
    case 'evidence':
      return { route: { page: 'evidence' }, place: { evidence: hit.evidence } };
    case 'register':
      return { route: { page: 'registers' }, place: { register: hit.register, row: hit.row } };
    case 'figure':
      return { route: { page: 'figures' }, place: { figure: hit.figure } };
    case 'catalogue':
      return { route: { page: 'catalogue' }, place: { list: hit.list } };
    case 'report':
    case 'report_paragraph':
      return hit.report === null
        ? { route: { page: 'reports' }, place: null }
        : { route: { page: 'report', report: hit.report, tab: 'words' }, place: { block: hit.block } };
    case 'progress':
      return { route: { page: 'tracking' }, place: { plan, item } };
  }
  if (!plan) return { route: { page: 'plans' }, place: null };
  switch (hit.kind) {
    case 'task':
      return {
        route: { page: 'plan', plan, tab: `appendix-${hit.ordinal ?? 1}` },
        place: { appendix: hit.appendix, item },
      };
    case 'target':
      return { route: { page: 'plan', plan, tab: 'targets' }, place: { item } };
    case 'paragraph':
      return { route: { page: 'plan', plan, tab: 'narrative' }, place: { item } };
    case 'plan':
      return { route: { page: 'plan', plan, tab: 'narrative' }, place: null };
  }
}
