import { pending } from '$lib/pending/pending.svelte';

/** The tabs of a plan that are always there; further ones are its appendices. */
export type PlanTab = 'narrative' | 'targets' | 'issuance' | `appendix-${number}`;

/** Where the officer is. */
export type Route =
  | { page: 'overview' | 'plans' | 'export' | 'catalogue' | 'settings' | 'help' }
  | { page: 'plan'; plan: string; tab: PlanTab };

const STORED_PLACE = 'so-cchc.place';
const TABS = /^(narrative|targets|issuance|appendix-\d+)$/;

/** The address of a place, behind the `#`. */
export function addressOf(route: Route): string {
  return route.page === 'plan' ? `#/plan/${route.plan}/${route.tab}` : `#/${route.page}`;
}

/** The place of an address; the overview where there is none. */
export function routeOf(address: string): Route {
  const [page = '', plan, tab = 'narrative'] = address.replace(/^#\//, '').split('/');
  if (page === 'plan' && plan) {
    return { page, plan, tab: TABS.test(tab) ? (tab as PlanTab) : 'narrative' };
  }
  const known = ['overview', 'plans', 'export', 'catalogue', 'settings', 'help'] as const;
  return { page: known.find((name) => name === page) ?? 'overview' };
}

/** The place on the screen. It changes only after pending edits are written. */
class Router {
  current = $state.raw<Route>({ page: 'overview' });

  /** Takes up the place of the address, or the one where the officer stopped last time. */
  start(): () => void {
    if (!location.hash) {
      history.replaceState(null, '', localStorage.getItem(STORED_PLACE) ?? '#/overview');
    }
    this.current = routeOf(location.hash);
    const changed = () => void this.#follow();
    window.addEventListener('hashchange', changed);
    return () => window.removeEventListener('hashchange', changed);
  }

  /** Goes to a place. */
  async go(route: Route): Promise<void> {
    await pending.flush();
    location.hash = addressOf(route);
    await this.#follow();
  }

  async #follow(): Promise<void> {
    await pending.flush();
    localStorage.setItem(STORED_PLACE, location.hash);
    if (addressOf(this.current) !== addressOf(routeOf(location.hash))) {
      this.current = routeOf(location.hash);
    }
  }
}

export const router = new Router();
