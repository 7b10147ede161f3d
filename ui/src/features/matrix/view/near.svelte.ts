import { SvelteSet } from 'svelte/reactivity';

import type { ItemId } from '$lib/api/generated';

/** Rows are drawn this far above and below what is in view. */
const MARGIN = '900px 0px';

/** Which chunks are near enough to the view to be drawn. */
export class Near {
  #near = new SvelteSet<ItemId>();
  #places = new Map<Element, ItemId>();
  #observer: IntersectionObserver | null = null;

  has(id: ItemId): boolean {
    return this.#near.has(id);
  }

  /** Follows what is in view of the desk. */
  watch(desk: HTMLElement): () => void {
    this.#observer = new IntersectionObserver((entries) => this.#seen(entries), {
      root: desk,
      rootMargin: MARGIN,
    });
    for (const element of this.#places.keys()) this.#observer.observe(element);
    return () => this.#observer?.disconnect();
  }

  /** Follows the place of a chunk. */
  follow(element: Element, id: ItemId): () => void {
    this.#places.set(element, id);
    this.#observer?.observe(element);
    return () => {
      this.#places.delete(element);
      this.#observer?.unobserve(element);
      this.#near.delete(id);
    };
  }

  #seen(entries: IntersectionObserverEntry[]): void {
    for (const { target, isIntersecting } of entries) {
      const id = this.#places.get(target);
      if (id === undefined) continue;
      if (isIntersecting) this.#near.add(id);
      else this.#near.delete(id);
    }
  }
}
