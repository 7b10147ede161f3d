import { fold } from './fold';

/** Words as names are compared: folded, spaces once. */
export const key = (words: string): string => fold(words).replace(/\s+/g, ' ').trim();

/** What the officer meant: one line, spaces once, letters composed (rule T11). */
export function clean(words: string): string {
  return words.normalize('NFC').replace(/\s+/g, ' ').trim();
}
