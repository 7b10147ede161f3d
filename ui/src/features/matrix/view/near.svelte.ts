import { SvelteSet } from 'svelte/reactivity';

import type { ItemId } from '$lib/api/generated';

/** Rows are drawn this far above and below what is in view. */
const MARGIN = '1400px 0px';
/** Rows this near are drawn at once, further ones a chunk each frame. Pixels. */
const SOON = 300;

/** Which chunks are near enough to the view to be drawn. */
export class Near {
  #near = new SvelteSet<ItemId>();
  #places = new Map<Element, ItemId>();
  #observer: IntersectionObserver | null = null;
  #desk: HTMLElement | null = null;
  #waiting = new Set<Element>();
  #frame = 0;

  has(id: ItemId): boolean {
    return this.#near.has(id);
  }

  /** Follows what is in view of the desk. */
  watch(desk: HTMLElement): () => void {
    this.#desk = desk;
    this.#observer = new IntersectionObserver((entries) => this.#seen(entries), {
      root: desk,
      rootMargin: MARGIN,
    });
    for (const element of this.#places.keys()) this.#observer.observe(element);
    return () => {
      this.#observer?.disconnect();
      cancelAnimationFrame(this.#frame);
    };
  }

  /** Follows the place of a chunk. */
  follow(element: Element, id: ItemId): () => void {
    this.#places.set(element, id);
    this.#observer?.observe(element);
    return () => {
      this.#places.delete(element);
      this.#waiting.delete(element);
      this.#observer?.unobserve(element);
      this.#near.delete(id);
    };
  }

  #seen(entries: IntersectionObserverEntry[]): void {
    for (const { target, isIntersecting } of entries) {
      const id = this.#places.get(target);
      if (id === undefined) continue;
      this.#waiting.delete(target);
      if (!isIntersecting) this.#near.delete(id);
      else if (this.#isInView(target)) this.#near.add(id);
      else this.#waiting.add(target);
    }
    this.#schedule();
  }

  /** Whether rows are missing on the screen; those still out of view wait for their turn. */
  #isInView(target: Element): boolean {
    const [place, view] = [target.getBoundingClientRect(), this.#desk?.getBoundingClientRect()];
    return view !== undefined && place.bottom > view.top - SOON && place.top < view.bottom + SOON;
  }

  #schedule(): void {
    if (this.#waiting.size === 0 || this.#frame) return;
    this.#frame = requestAnimationFrame(() => {
      this.#frame = 0;
      const [next] = this.#waiting;
      const id = next && this.#places.get(next);
      if (next) this.#waiting.delete(next);
      if (id !== undefined) this.#near.add(id);
      this.#schedule();
    });
  }
}
