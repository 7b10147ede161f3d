import type { Excerpt } from '$lib/api/generated';

/** A run of a text that is marked as a whole, or not at all. */
export interface Piece {
  text: string;
  marked: boolean;
}

/** A text taken apart at its marks; nothing of it is lost. */
export function pieces(excerpt: Excerpt): Piece[] {
  const found: Piece[] = [];
  let at = 0;
  const add = (to: number, marked: boolean) => {
    if (to > at) found.push({ text: excerpt.text.slice(at, to), marked });
    at = to;
  };
  for (const { start, end } of excerpt.marks) {
    add(start, false);
    add(end, true);
  }
  add(excerpt.text.length, false);
  return found;
}
