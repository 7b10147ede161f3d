import { clean } from '$lib/format/words';

/** Other ways of writing, parted by `;` as in one field. Each once, in the order written. */
export function aliasesOf(words: string): string[] {
  return [...new Set(words.split(';').map(clean).filter(Boolean))];
}

/** How other ways of writing stand in one field. */
export function joined(aliases: readonly string[] | undefined): string {
  return (aliases ?? []).join('; ');
}
