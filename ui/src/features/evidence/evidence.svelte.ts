import { untrack } from 'svelte';

import { call } from '$lib/api/call';
import type { EvidenceRow, EvidenceWords } from '$lib/api/generated';
import { present } from '$lib/errors/present.svelte';
import { documents } from '$lib/evidence/documents.svelte';

/** Which documents the list shows. */
export type Show = 'all' | 'unlinked' | 'broken';

/** As many rows as a table draws without a pause. */
const PAGE = 200;

const isUnlinked = (row: EvidenceRow) => row.links.length === 0;
const isBroken = (row: EvidenceRow) => !!row.file && row.file.state !== 'there';

/** The documents on the page, and the one that is looked at. */
export class EvidenceList {
  /** What is looked for, with or without accents. */
  words = $state('');
  show = $state<Show>('all');
  /** The document that is looked at. */
  chosen = $state<number | null>(null);
  /** Every document in which the words are; `null` until the core has answered. */
  found = $state.raw<EvidenceRow[] | null>(null);
  #pages = $state(1);

  readonly unlinked = $derived((this.found ?? []).filter(isUnlinked).length);
  readonly broken = $derived((this.found ?? []).filter(isBroken).length);
  readonly #wanted = $derived(
    (this.found ?? []).filter((row) => {
      // What is looked at stays, also when it has just been tied.
      if (row.id === this.chosen || this.show === 'all') return true;
      return this.show === 'unlinked' ? isUnlinked(row) : isBroken(row);
    }),
  );
  readonly rows = $derived(this.#wanted.slice(0, this.#pages * PAGE));
  readonly hidden = $derived(this.#wanted.length - this.rows.length);
  readonly row = $derived(this.found?.find(({ id }) => id === this.chosen) ?? null);

  constructor() {
    $effect(() => {
      void documents.changes;
      const words = this.words;
      let current = true;
      const asked = untrack(() => this.#ask(words));
      asked.then((found) => current && (this.found = found), present);
      return () => (current = false);
    });
  }

  /** What is looked at stays in the list, also when its new words are no longer those looked for. */
  async #ask(words: string): Promise<EvidenceRow[]> {
    const found = await call('evidence.list', { words });
    const isChosen = ({ id }: EvidenceRow) => id === this.chosen;
    if (words === '' || this.chosen === null || found.some(isChosen)) return found;
    const all = await call('evidence.list', { words: '' });
    return [...all.filter(isChosen), ...found];
  }

  showMore(): void {
    this.#pages += 1;
  }

  /** Shows a document, whatever is filtered. */
  go(id: number): void {
    this.words = '';
    this.show = 'all';
    this.chosen = id;
  }

  /** Writes one field of the document as the core has it. */
  async save(
    row: EvidenceRow,
    change: Partial<EvidenceWords>,
    joins: number | null,
  ): Promise<number | null> {
    const { number, date, agency, subject } = row;
    const words = { number, date, agency, subject, ...change };
    const op = await documents.save(row.id, words, joins);
    // At once, so that the next field does not write the old words of this one.
    this.found = (this.found ?? []).map((one) => (one.id === row.id ? { ...one, ...words } : one));
    return op;
  }
}
