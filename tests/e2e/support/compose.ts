/** The two ways in which Vietnamese is typed. */
export type Method = 'telex' | 'vni';

type Sign = 'hat' | 'horn' | 'breve' | 'bar';

/** Combining marks of the tones: sắc, huyền, hỏi, ngã, nặng. */
const TONES: Record<Method, Record<string, string>> = {
  telex: { s: '\u0301', f: '\u0300', r: '\u0309', x: '\u0303', j: '\u0323' },
  vni: { 1: '\u0301', 2: '\u0300', 3: '\u0309', 4: '\u0303', 5: '\u0323' },
};

const VNI_SIGNS: Record<string, Sign> = { 6: 'hat', 7: 'horn', 8: 'breve', 9: 'bar' };

const SIGNED: Record<Sign, Record<string, string>> = {
  hat: { a: 'â', e: 'ê', o: 'ô' },
  horn: { o: 'ơ', u: 'ư' },
  breve: { a: 'ă' },
  bar: { d: 'đ' },
};

const VOWEL = /[aeiouyâêôơưă]/i;

/** What stands on the screen after these keys of one word. */
export function compose(keys: string, method: Method): string {
  let letters: string[] = [];
  let tone = '';
  for (const key of keys) {
    const mark = TONES[method][key.toLowerCase()];
    if (mark && letters.some((letter) => VOWEL.test(letter))) tone = mark;
    else letters = signed(letters, key, method) ?? [...letters, key];
  }
  return withTone(letters, tone);
}

/** The letters with the key's sign; `null` where the key is a letter of its own. */
function signed(letters: string[], key: string, method: Method): string[] | null {
  const small = key.toLowerCase();
  if (method === 'vni') return VNI_SIGNS[small] ? put(letters, VNI_SIGNS[small]) : null;
  if (small === 'w') return put(letters, 'horn') ?? put(letters, 'breve');
  if (small === 'd') return put(letters, 'bar');
  if ('aeo'.includes(small)) return put(letters, 'hat', small);
  return null;
}

/** Puts a sign on the last letter that takes it; on both of `uo`. */
function put(letters: string[], sign: Sign, only?: string): string[] | null {
  const changed = [...letters];
  for (let at = letters.length - 1; at >= 0; at -= 1) {
    const letter = letters[at] ?? '';
    const small = letter.toLowerCase();
    const next = SIGNED[sign][small];
    if (!next || (only && small !== only)) continue;
    changed[at] = letter === small ? next : next.toUpperCase();
    const before = letters[at - 1] ?? '';
    if (sign === 'horn' && small === 'o' && before.toLowerCase() === 'u') {
      changed[at - 1] = before === 'u' ? 'ư' : 'Ư';
    }
    return changed;
  }
  return null;
}

function withTone(letters: string[], tone: string): string {
  if (!tone) return letters.join('');
  const at = toned(letters.map((letter) => letter.toLowerCase()));
  return letters.map((letter, place) => (place === at ? letter + tone : letter)).join('').normalize('NFC');
}

/** Which letter takes the tone, in the way that offices write it. */
function toned(letters: string[]): number {
  const marked = letters.findLastIndex((letter) => /[âêôơưă]/.test(letter));
  if (marked >= 0) return marked;
  let first = letters.findIndex((letter) => VOWEL.test(letter));
  const second = letters[first + 1] ?? '';
  const glides = (letters[0] === 'q' && letters[first] === 'u') || (letters[0] === 'g' && letters[first] === 'i');
  if (glides && VOWEL.test(second)) first += 1;
  let end = first;
  while (VOWEL.test(letters[end + 1] ?? '')) end += 1;
  const closed = end + 1 < letters.length;
  if (end - first >= 2) return first + 1;
  return end > first && closed ? end : first;
}
