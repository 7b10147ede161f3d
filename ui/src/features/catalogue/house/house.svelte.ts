import { call } from '$lib/api/call';
import type { Catalogue, HouseChoices, HouseMeasure, HouseRange, HouseStyle } from '$lib/api/generated';
import { pending } from '$lib/pending/pending.svelte';
import { app } from '$lib/state/app.svelte';

import { HeldSave } from '../held-save.svelte';
import { alike } from './measures';

/** What a save of the house style says of the rest of the catalogue: nothing. */
const REST: Omit<Catalogue, 'house'> = { offices: [], domains: [], bodies: [], posts: [], officers: [] };

/** The house style on the screen and the one way to change it. */
export class HouseStore {
  style = $state.raw<HouseStyle | null>(null);
  choices = $state.raw<HouseChoices | null>(null);
  readonly save = new HeldSave(() => this.#write());

  /** What the core has. */
  #known = '';

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

  /** Asks the core for the style and what it can be. */
  async load(): Promise<void> {
    const [{ house }, choices] = await Promise.all([
      call('catalogue.get', {}),
      call('catalogue.house_choices', {}),
    ]);
    this.#known = JSON.stringify(house);
    this.style = house;
    this.choices = choices;
  }

  /** Whether papers are set as the decree says. */
  get decree(): boolean {
    return !this.style || !this.choices || alike(this.style, this.choices.decree);
  }

  /** What the decree allows for a measure. */
  range(measure: HouseMeasure): HouseRange {
    const known = this.choices?.ranges.find((range) => range.measure === measure);
    return known ?? { measure, least: 0, most: 0 };
  }

  /** Changes the style; written when the field is left. */
  set(change: Partial<HouseStyle>): void {
    if (!this.style) return;
    this.style = { ...this.style, ...change };
    this.save.hold();
  }

  /** Changes the style at once. */
  choose(change: Partial<HouseStyle>): void {
    this.set(change);
    this.save.leave();
  }

  /** Back to the decree; the lines at the foot stay. */
  followDecree(): void {
    if (!this.choices) return;
    const { contact: _contact, ...decree } = this.choices.decree;
    this.choose(decree);
  }

  async #write(): Promise<void> {
    const house = this.style;
    if (!house || JSON.stringify(house) === this.#known) return;
    const { book } = await call('catalogue.save', { catalogue: { ...REST, house }, parts: ['house'] });
    this.#known = JSON.stringify(house);
    app.wrote(book);
  }
}
