import { readDay } from '$lib/format/days';

/**
 * The day of a document as it was typed: `null` for none, `undefined` where the words are no whole
 * day. A month or a year alone is none: no day of it may be made up.
 */
export function readDocumentDay(words: string): string | null | undefined {
  const [first, last] = [readDay(words, 'first'), readDay(words, 'last')];
  if ('trouble' in first || 'trouble' in last) return undefined;
  return first.day === last.day ? first.day : undefined;
}
