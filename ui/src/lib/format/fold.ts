/**
 * Words as they are compared: no case, no accents, `đ` as `d`. One character for each UTF-16 unit
 * of the composed words, so that places in both are the same.
 */
export function fold(words: string): string {
  let folded = '';
  for (const char of words.normalize('NFC')) folded += foldChar(char);
  return folded;
}

function foldChar(char: string): string {
  if (char === 'đ' || char === 'Đ') return 'd';
  const plain = char.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return plain.length === char.length ? plain : char;
}

/** Whether `words` hold what was looked for, with or without accents. */
export function contains(words: string, folded: string): boolean {
  return folded === '' || fold(words).includes(folded);
}
