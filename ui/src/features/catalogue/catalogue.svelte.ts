import { call } from '$lib/api/call';
import type { Catalogue, HouseStyle } from '$lib/api/generated';
import { readDay, written } from '$lib/format/days';
import { pending } from '$lib/pending/pending.svelte';
import { app } from '$lib/state/app.svelte';
import { catalogueText, type ListPart } from '$lib/text/catalogue';

import { Entries, type Row } from './entries.svelte';
import { codeOf, freeCode } from './names';
import { HeldSave } from './held-save.svelte';
import { bodyKind, domainKind, officeKind, officerKind, postKind } from './kinds';

/** Parts in the order in which they are written: those that others name come first. */
const PARTS: readonly ListPart[] = ['offices', 'domains', 'bodies', 'posts', 'officers'];

/** From this day on there is no district level (Luật số 72/2025/QH15). */
const TWO_LEVELS = '2025-07-01';

/** The catalogue on the screen and the one way to change it. */
export class CatalogueStore {
  loaded = $state(false);
  readonly save = new HeldSave(() => this.#write());

  readonly offices = new Entries(officeKind, () => this.#touch('offices'));
  readonly domains = new Entries(domainKind, () => this.#touch('domains'));
  readonly bodies = new Entries(bodyKind, () => this.#touch('bodies'));
  readonly posts = new Entries(postKind, () => this.#touch('posts'));
  readonly officers = new Entries(officerKind, () => this.#touch('officers'));

  /** Kept by its own tab; the lists are written without it. */
  #house: HouseStyle | undefined;
  #touched = new Set<ListPart>();
  #writing = false;
  /** What the core has of each part. */
  #known = new Map<ListPart, string>();
  /** The names under which the core knows rows that others refer to. */
  #names = new WeakMap<object, string>();

  /** Follows undo and redo and takes part in flushing, until the answer is called. */
  open(): () => void {
    const leave = pending.register(this.save);
    const forget = app.onStepped(async (_plans, catalogue) => {
      if (catalogue) await this.load();
    });
    return () => {
      forget();
      leave();
    };
  }

  /** Asks the core for the catalogue. */
  async load(): Promise<void> {
    const catalogue = await call('catalogue.get', {});
    for (const part of PARTS) this.#known.set(part, JSON.stringify(catalogue[part]));
    this.#house = catalogue.house;
    this.offices.show(catalogue.offices);
    this.domains.show(catalogue.domains);
    this.bodies.show(catalogue.bodies);
    this.posts.show(catalogue.posts);
    this.officers.show(catalogue.officers);
    this.#remember();
    this.#touched.clear();
    this.loaded = true;
  }

  /** A further name of the office: like the last one, from the day after it or from 01/7/2025. */
  addOffice(): void {
    const row = this.offices.rows.at(-1);
    const last = this.offices.filled.at(-1)?.words;
    if (!row) return;
    const from = last && readDay(last.from, 'first');
    const begun = from && 'day' in from && (from.day ?? '') >= TWO_LEVELS;
    this.offices.set(row, (words) => {
      if (!last) return void (words.name = catalogueText.office.nameBegins);
      // The superior is what changes most often: it is written anew.
      Object.assign(words, { ...last, superior: '', to: '' });
      words.from = written(begun ? (app.state?.today ?? '') : TWO_LEVELS);
    });
  }

  #touch(part: ListPart): void {
    this.#touched.add(part);
    // What follows from other changes is written together with them.
    if (!this.#writing) this.save.hold();
  }

  /** The catalogue as it can be kept. */
  #catalogue(house: HouseStyle): Catalogue {
    return {
      offices: this.offices.list,
      domains: this.domains.list,
      bodies: this.bodies.list,
      posts: this.posts.list,
      officers: this.officers.list,
      house,
    };
  }

  async #write(): Promise<void> {
    const house = this.#house;
    if (!house) return;
    this.#writing = true;
    this.#followNames();
    this.#giveCodes();
    this.#writing = false;
    const catalogue = this.#catalogue(house);
    // Taken off before the call: what is written while it lasts is a change of its own.
    const touched = PARTS.filter((part) => this.#touched.delete(part));
    const parts = touched.filter((part) => JSON.stringify(catalogue[part]) !== this.#known.get(part));
    if (parts.length > 0) await this.#send(catalogue, parts);
    this.#remember();
  }

  /** A new name and those who speak of it are one step of the history. */
  async #send(catalogue: Catalogue, parts: ListPart[]): Promise<void> {
    const sent = parts.map((part) => [part, JSON.stringify(catalogue[part])] as const);
    try {
      const { book } = await call('catalogue.save', { catalogue, parts });
      app.wrote(book);
      for (const [part, words] of sent) this.#known.set(part, words);
    } catch (refusal) {
      for (const part of parts) this.#touched.add(part);
      throw refusal;
    }
  }

  /** A new domain gets its code when its name is written, and keeps it whatever it is called later. */
  #giveCodes(): void {
    for (const row of this.domains.filled) {
      if (row.words.code || !row.kept) continue;
      const taken = this.domains.filled.map((other) => other.words.code);
      const code = freeCode(codeOf(row.words.name), taken);
      this.domains.set(row, (words) => (words.code = code));
    }
  }

  /** A post names its body and an officer's line its post: they follow when that is renamed. */
  #followNames(): void {
    for (const [from, to] of this.#renamed(this.bodies.filled)) {
      for (const row of this.posts.filled) {
        if (row.words.body === from) this.posts.set(row, (words) => (words.body = to));
      }
    }
    for (const [from, to] of this.#renamed(this.posts.filled)) {
      for (const row of this.officers.filled) {
        const lines = row.words.services.filter((line) => line.post === from);
        if (lines.length === 0) continue;
        this.officers.set(row, () => lines.forEach((line) => (line.post = to)));
      }
    }
  }

  /** Old and new names of rows; not where another row still has the old one. */
  #renamed<T extends { name: string }, W extends object>(rows: Row<T, W>[]): [string, string][] {
    return rows.flatMap((row) => {
      const from = this.#names.get(row);
      const to = row.kept?.name;
      const stays = rows.some((other) => other !== row && other.kept?.name === from);
      return from && to && from !== to && !stays ? [[from, to] as [string, string]] : [];
    });
  }

  #remember(): void {
    for (const row of [...this.bodies.filled, ...this.posts.filled]) {
      if (row.kept) this.#names.set(row, row.kept.name);
    }
  }
}
