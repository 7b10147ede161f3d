import type { LastPlace } from '$lib/api/generated';
import { pending } from '$lib/pending/pending.svelte';

import type { GoTo } from './place';
import { settings } from './settings.svelte';

/** The tabs of a plan that are always there; further ones are its appendices. */
export type PlanTab = 'narrative' | 'targets' | 'issuance' | `appendix-${number}`;

/** The tabs of the screen of reports; the first one needs no address of its own. */
export type ReportsTab = 'list' | 'calendar' | 'outline';

/** The tabs of a report; the first one needs no address of its own. */
export type ReportTab = 'words' | 'head' | 'pages' | 'issue';

const REPORTS_TABS: readonly ReportsTab[] = ['list', 'calendar', 'outline'];
const REPORT_TABS: readonly ReportTab[] = ['words', 'head', 'pages', 'issue'];

/** The pages of which there is one. */
const SIMPLE = [
  'overview',
  'plans',
  'tracking',
  'evidence',
  'registers',
  'figures',
  'export',
  'catalogue',
  'settings',
  'help',
] as const;

/** Where the officer is. */
export type Route =
  | { page: (typeof SIMPLE)[number] }
  | { page: 'plan'; plan: string; tab: PlanTab }
  | { page: 'reports'; tab?: ReportsTab }
  | { page: 'report'; report: number; tab?: ReportTab };

const TABS = /^(narrative|targets|issuance|appendix-\d+)$/;

/** The address of a place, behind the `#`. */
export function addressOf(route: Route): string {
  if (route.page === 'plan') return `#/plan/${route.plan}/${route.tab}`;
  if (route.page === 'reports') return `#/reports${behind(route.tab, 'list')}`;
  if (route.page === 'report') return `#/reports/${route.report}${behind(route.tab, 'words')}`;
  return `#/${route.page}`;
}

/** A tab in an address; the first one is not told. */
const behind = (tab: string | undefined, first: string) => (tab && tab !== first ? `/${tab}` : '');

/** The place of an address; the overview where there is none. */
export function routeOf(address: string): Route {
  const [page = '', plan, tab = 'narrative'] = address.replace(/^#\//, '').split('/');
  if (page === 'plan' && plan) {
    return { page, plan, tab: TABS.test(tab) ? (tab as PlanTab) : 'narrative' };
  }
  if (page === 'reports') return reportsOf(plan, tab);
  return { page: SIMPLE.find((name) => name === page) ?? 'overview' };
}

/** `#/reports/calendar` is a tab of the screen, `#/reports/12/head` one of a report. */
function reportsOf(place: string | undefined, tab: string): Route {
  const report = Number(place);
  if (Number.isSafeInteger(report) && report > 0) {
    return { page: 'report', report, tab: REPORT_TABS.find((name) => name === tab) ?? 'words' };
  }
  return { page: 'reports', tab: REPORTS_TABS.find((name) => name === place) ?? 'list' };
}

/** The place on the screen. It changes only after pending edits are written. */
class Router {
  current = $state.raw<Route>({ page: 'overview' });
  /** The place in the plan that the page is to show; the page takes it away. */
  place = $state.raw<GoTo | null>(null);

  /** Takes up the place of the address, or the one where the officer stopped last time. */
  start(last: LastPlace | null): () => void {
    if (!location.hash) this.#resume(last);
    this.current = routeOf(location.hash);
    const changed = () => void this.#follow();
    window.addEventListener('hashchange', changed);
    return () => window.removeEventListener('hashchange', changed);
  }

  /** Goes to a screen, and in a plan to a place. */
  async go(route: Route, place: GoTo | null = null): Promise<void> {
    await pending.flush();
    location.hash = addressOf(route);
    await this.#follow(place);
  }

  #resume(last: LastPlace | null): void {
    const parts = [last?.screen || 'overview', last?.plan, last?.tab].filter(Boolean);
    history.replaceState(null, '', `#/${parts.join('/')}`);
    if (last?.item) this.place = { item: last.item };
  }

  async #follow(place?: GoTo | null): Promise<void> {
    await pending.flush();
    const route = routeOf(location.hash);
    // Together with the page: the one that is left would take the place for its own.
    if (place !== undefined) this.place = place;
    if (addressOf(this.current) === addressOf(route)) return;
    this.current = route;
    const [plan, tab] = route.page === 'plan' ? [route.plan, route.tab] : [null, null];
    // The screen `Xuất` prints the plan where the officer comes from.
    const keeps = route.page === 'export' ? {} : { plan, tab };
    settings.stopAt({ screen: screenOf(route), ...keeps, item: null });
  }
}

/** The screen as it is remembered: a report with its number. */
function screenOf(route: Route): string {
  const isOneOfMany = route.page === 'report' || route.page === 'reports';
  return isOneOfMany ? addressOf(route).slice(2) : route.page;
}

export const router = new Router();
