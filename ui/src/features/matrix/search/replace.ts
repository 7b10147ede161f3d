import { fold } from '$lib/format/fold';

/** What is looked for and what is put in its place. */
export interface Replacement {
  find: string;
  put: string;
  /** Whether case and accents must be the same. */
  exact: boolean;
}

/** How often the words are found; occurrences do not overlap. */
export function count(words: string, what: Replacement): number {
  return places(words.normalize('NFC'), what).length;
}

/** The words with every occurrence replaced. */
export function replaced(words: string, what: Replacement): string {
  const composed = words.normalize('NFC');
  const length = what.find.normalize('NFC').length;
  let result = '';
  let from = 0;
  for (const at of places(composed, what)) {
    result += composed.slice(from, at) + what.put;
    from = at + length;
  }
  return result + composed.slice(from);
}

function places(composed: string, { find, exact }: Replacement): number[] {
  const wanted = exact ? find.normalize('NFC') : fold(find);
  const searched = exact ? composed : fold(composed);
  const found: number[] = [];
  if (wanted === '') return found;
  for (let at = searched.indexOf(wanted); at >= 0; at = searched.indexOf(wanted, at + wanted.length)) {
    found.push(at);
  }
  return found;
}
