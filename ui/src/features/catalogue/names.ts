import { key } from '$lib/format/words';

/** A code made of a name: `Cải cách thể chế` is `cai-cach-the-che`. At most 48 characters. */
export function codeOf(name: string): string {
  const code = key(name).replace(/[^a-z0-9]+/g, '-');
  return code.slice(0, 48).replace(/^-+|-+$/g, '');
}

/** The code with a number behind it where it is taken: `the-che-2`. */
export function freeCode(code: string, taken: readonly string[]): string {
  let free = code;
  for (let count = 2; taken.includes(free); count += 1) free = `${code}-${count}`;
  return free;
}
