/** Words without case and marks, `đ` as `d`: how a search compares. */
export function fold(words: string): string {
  return words
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim();
}

/** A code made of a name: `Cải cách thể chế` is `cai-cach-the-che`. At most 48 characters. */
export function codeOf(name: string): string {
  const code = fold(name).replace(/[^a-z0-9]+/g, '-');
  return code.slice(0, 48).replace(/^-+|-+$/g, '');
}

/** The code with a number behind it where it is taken: `the-che-2`. */
export function freeCode(code: string, taken: readonly string[]): string {
  let free = code;
  for (let count = 2; taken.includes(free); count += 1) free = `${code}-${count}`;
  return free;
}

/** What the officer meant: one line, spaces once, letters composed (rule T11). */
export function clean(words: string): string {
  return words.normalize('NFC').replace(/\s+/g, ' ').trim();
}
