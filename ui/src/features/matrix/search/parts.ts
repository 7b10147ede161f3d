/** What parts names in a cell: a semicolon, a comma, a new line. */
const SEPARATOR = /[;,\n]/g;

/** The words behind the last separator. */
export function lastPart(words: string): string {
  return words.slice(startOfLast(words)).trimStart();
}

/** The words with their last part replaced by a name. */
export function joinPart(words: string, name: string): string {
  const start = startOfLast(words);
  const space = start > 0 && words[start - 1] !== '\n' ? ' ' : '';
  return words.slice(0, start) + space + name;
}

function startOfLast(words: string): number {
  let start = 0;
  for (const { index } of words.matchAll(SEPARATOR)) start = index + 1;
  return start;
}
