import { SvelteMap } from 'svelte/reactivity';

import { call } from '$lib/api/call';
import { present } from '$lib/errors/present.svelte';
import { Problem } from '$lib/errors/problem';

/** How many pictures are kept: about four hundred kilobytes each. */
const MOST_KEPT = 40;

interface Wanted {
  page: number;
  print: string;
}

/** The pictures of pages, by what is printed on them: a page that did not change is asked once. */
class Pictures {
  #kept = new SvelteMap<string, string>();
  #wanted: Wanted[] = [];
  #running = false;
  /** The page that is read, from 0. */
  reading = 0;
  /** Called where a page has changed since the pages were asked for. */
  #onstale: () => void = () => undefined;

  /** Who asks for the pages again when one of them is stale. */
  set onstale(run: () => void) {
    this.#onstale = run;
  }

  /** The picture of a page; `undefined` until it is there. */
  of(print: string): string | undefined {
    return this.#kept.get(print);
  }

  /** Asks for a picture; the answer takes the wish back, for a page that went out of view. */
  want(page: number, print: string): () => void {
    if (this.#kept.has(print)) return () => undefined;
    const wish = { page, print };
    this.#wanted.push(wish);
    void this.#work();
    return () => (this.#wanted = this.#wanted.filter((other) => other !== wish));
  }

  /** One at a time, the page that is read first, then those around it. */
  async #work(): Promise<void> {
    if (this.#running) return;
    this.#running = true;
    // Every page that came into view at once has said so.
    await Promise.resolve();
    for (let wish = this.#next(); wish; wish = this.#next()) await this.#ask(wish);
    this.#running = false;
  }

  #next(): Wanted | undefined {
    const far = ({ page }: Wanted) => Math.abs(page - this.reading);
    const [next] = [...this.#wanted].sort((a, b) => far(a) - far(b));
    this.#wanted = this.#wanted.filter((wish) => wish !== next);
    return next;
  }

  async #ask({ page, print }: Wanted): Promise<void> {
    if (this.#kept.has(print)) return;
    try {
      const { svg } = await call('export.page', { page, print });
      this.#keep(print, sourceOf(svg));
    } catch (refusal) {
      if (refusal instanceof Problem && refusal.code === 'export.stale_page') this.#onstale();
      else present(refusal);
    }
  }

  #keep(print: string, source: string): void {
    this.#kept.set(print, source);
    for (const old of this.#kept.keys()) {
      if (this.#kept.size <= MOST_KEPT) break;
      this.#kept.delete(old);
    }
  }
}

/** One for the whole run. */
export const pictures = new Pictures();

/** An address that is the picture itself: the rules of the page allow no other. */
export function sourceOf(svg: string): string {
  let bytes = '';
  for (const byte of new TextEncoder().encode(svg)) bytes += String.fromCharCode(byte);
  return `data:image/svg+xml;base64,${btoa(bytes)}`;
}
