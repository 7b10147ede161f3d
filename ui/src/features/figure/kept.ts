import { SvelteMap } from 'svelte/reactivity';

/** Words that are no value, with the reason; they stay in their field until they are put right. */
export interface Kept {
  words: string;
  message: string;
}

/** By field and period, for as long as the program runs: leaving the screen loses nothing. */
export const kept = new SvelteMap<string, Kept>();

export function keyOf(year: number, period: string, code: string): string {
  return `${year}/${period}/${code}`;
}
