/** A rectangle of words; `null` is one cell with the cell above. */
export type Block = (string | null)[][];

/** Words as they are kept: one kind of line end, no non-breaking spaces at the edges. */
export function tidied(words: string): string {
  return words
    .replace(/\r\n?/g, '\n')
    .replace(/\u00a0/g, ' ')
    .replace(/[ \t]+\n/g, '\n')
    .replace(/^\s+|\s+$/g, '');
}
