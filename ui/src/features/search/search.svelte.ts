import { call } from '$lib/api/call';
import type { SearchAnswer, SearchHit, SearchKind } from '$lib/api/generated';
import { present } from '$lib/errors/present.svelte';
import { pending } from '$lib/pending/pending.svelte';
import { app } from '$lib/state/app.svelte';
import { router } from '$lib/state/route.svelte';

import { whereIs } from './where';

/** Words are searched for this long after the last key. Milliseconds. */
const WAIT_MS = 120;
/** How many of each kind are shown together, and of one kind alone. */
const FEW = 5;
const MANY = 200;

/** The hits of one kind, in the order of the core. */
export interface Group {
  kind: SearchKind;
  count: number;
  hits: { hit: SearchHit; at: number }[];
}

/** What is searched for and what was found. The panel shows it; the field is written by nobody. */
class Search {
  open = $state(false);
  /** Bound to the field. */
  words = $state('');
  answer = $state.raw<SearchAnswer | null>(null);
  /** The words of {@link answer}. */
  answered = $state('');
  /** The one kind that is shown; `null` for all. */
  kind = $state<SearchKind | null>(null);
  /** The number of the hit that Enter goes to. */
  at = $state(0);

  #timer: ReturnType<typeof setTimeout> | undefined;
  #asked = 0;

  /** The hits by kind; the kind with the best hit first. */
  groups = $derived.by((): Group[] => {
    const counts = new Map(this.answer?.totals.map(({ kind, count }) => [kind, count]));
    const groups = new Map<SearchKind, Group>();
    for (const hit of this.answer?.hits ?? []) {
      const { kind } = hit;
      const group = groups.get(kind) ?? { kind, count: counts.get(kind) ?? 0, hits: [] };
      group.hits.push({ hit, at: 0 });
      groups.set(kind, group);
    }
    const all = [...groups.values()];
    all.flatMap(({ hits }) => hits).forEach((row, at) => (row.at = at));
    return all;
  });

  /** The hits as they stand below each other. */
  rows = $derived(this.groups.flatMap(({ hits }) => hits.map(({ hit }) => hit)));
  count = $derived(this.answer?.totals.reduce((sum, { count }) => sum + count, 0) ?? 0);

  /** Shows the panel with what was searched for last. */
  show(): void {
    if (!app.book) return;
    this.open = true;
    if (this.words.trim()) void this.#ask().catch(present);
  }

  /** For `oninput`. */
  typed = (): void => {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#ask().catch(present), WAIT_MS);
  };

  /** Shows one kind alone, or all of them again. */
  only(kind: SearchKind | null): void {
    this.kind = kind;
    void this.#ask().catch(present);
  }

  /** Chooses the hit below or above. */
  move(by: number): void {
    const count = this.rows.length;
    if (count > 0) this.at = (this.at + by + count) % count;
  }

  /** Goes to the chosen hit of the words that stand in the field now (rule T10). */
  async enter(): Promise<void> {
    if (this.answered !== this.words) await this.#ask();
    const hit = this.rows[this.at];
    if (hit) await this.go(hit);
  }

  /** Goes to a hit; the year at the left follows it. */
  async go(hit: SearchHit): Promise<void> {
    this.open = false;
    const { route, place } = whereIs(hit);
    if (hit.year && app.years.includes(hit.year)) {
      await pending.flush();
      app.year = hit.year;
    }
    await router.go(route, place);
  }

  async #ask(): Promise<void> {
    clearTimeout(this.#timer);
    const { words, kind } = this;
    const asked = ++this.#asked;
    if (!words.trim()) {
      this.#take(words, null);
      return;
    }
    // What is still in a field is to be found too.
    await pending.flush();
    const kinds = kind ? [kind] : [];
    const answer = await call('search.find', { words, limit: kind ? MANY : FEW, kinds });
    if (asked === this.#asked) this.#take(words, answer);
  }

  #take(words: string, answer: SearchAnswer | null): void {
    this.answer = answer;
    this.answered = words;
    this.at = 0;
    // Other words may have nothing of the one kind.
    if (!answer) this.kind = null;
  }
}

export const search = new Search();
