import { call } from '$lib/api/call';
import type { RegisterCounts, RegisterRow } from '$lib/api/generated';
import { app } from '$lib/state/app.svelte';

import { RegisterRows } from './rows.svelte';

/** The register on which the officer stopped; kept while the program runs. */
let remembered = '';

/** The registers of the book, and the one that is open. */
export class RegistersStore {
  registers = $state.raw<RegisterRow[]>([]);
  open = $state.raw<RegisterRows | null>(null);
  counts = $state.raw<RegisterCounts | null>(null);

  #asked = 0;

  get current(): RegisterRow | undefined {
    return this.registers.find(({ id }) => id === this.open?.register.id);
  }

  /** Asks for the list and opens a register: the one asked for, or that of last time. */
  async load(id: string = remembered): Promise<void> {
    const asked = ++this.#asked;
    const year = app.year;
    const registers = await call('register.list', { year });
    const register = registers.find((one) => one.id === id) ?? registers[0];
    if (!register) return;
    const [lines, counts] = await Promise.all([
      call('register.rows', { register: register.id, year, words: '' }),
      call('register.counts', { register: register.id, year }),
    ]);
    if (asked !== this.#asked) return;
    remembered = register.id;
    this.registers = registers;
    this.counts = counts;
    const same = this.open?.register.id === register.id && this.open.year === year;
    if (same) this.open?.show(lines);
    else this.open = new RegisterRows(register, year, lines, () => void this.recount());
  }

  /** Rows were written: numbers on the tabs and at the foot are others now. */
  async recount(): Promise<void> {
    const register = this.open?.register.id;
    if (!register) return;
    const asked = { register, year: app.year };
    const [registers, counts] = await Promise.all([
      call('register.list', { year: app.year }),
      call('register.counts', asked),
    ]);
    if (this.open?.register.id !== register) return;
    this.registers = registers;
    this.counts = counts;
  }
}
