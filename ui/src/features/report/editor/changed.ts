/** A run of words, and whether the other text has it too. */
export interface Run {
  text: string;
  changed: boolean;
}

/** Above this many words on each side nothing is compared but the ends of the texts. */
const MOST_WORDS = 600;

/** Two texts with the words marked that only one of them has. */
export function compared(mine: string, theirs: string): { mine: Run[]; theirs: Run[] } {
  const a = wordsOf(mine);
  const b = wordsOf(theirs);
  let head = 0;
  while (head < a.length && head < b.length && a[head] === b[head]) head += 1;
  let tail = 0;
  const most = Math.min(a.length, b.length) - head;
  while (tail < most && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail += 1;
  const kept = common(a.slice(head, a.length - tail), b.slice(head, b.length - tail));
  const shared = (at: number, words: string[], inside: Set<number>) =>
    at < head || at >= words.length - tail || inside.has(at - head);
  return {
    mine: runs(a, (at) => shared(at, a, kept.a)),
    theirs: runs(b, (at) => shared(at, b, kept.b)),
  };
}

/** Words with the spaces behind them, so that joined they are the text again. */
function wordsOf(text: string): string[] {
  return text.match(/\S+\s*|\s+/gu) ?? [];
}

/** The places of the longest sequence of words that both have. */
function common(a: string[], b: string[]): { a: Set<number>; b: Set<number> } {
  const kept = { a: new Set<number>(), b: new Set<number>() };
  if (a.length > MOST_WORDS || b.length > MOST_WORDS) return kept;
  const same = (at: number, other: number) => a[at]?.trimEnd() === b[other]?.trimEnd();
  const wide = b.length + 1;
  const length = new Uint16Array((a.length + 1) * wide);
  const of = (at: number, other: number) => length[at * wide + other] ?? 0;
  for (let at = a.length - 1; at >= 0; at -= 1) {
    for (let other = b.length - 1; other >= 0; other -= 1) {
      length[at * wide + other] = same(at, other)
        ? of(at + 1, other + 1) + 1
        : Math.max(of(at + 1, other), of(at, other + 1));
    }
  }
  let [at, other] = [0, 0];
  while (at < a.length && other < b.length) {
    if (same(at, other)) {
      kept.a.add(at++);
      kept.b.add(other++);
    } else if (of(at + 1, other) >= of(at, other + 1)) at += 1;
    else other += 1;
  }
  return kept;
}

function runs(words: string[], isShared: (at: number) => boolean): Run[] {
  const found: Run[] = [];
  words.forEach((text, at) => {
    const changed = !isShared(at);
    const last = found.at(-1);
    if (last?.changed === changed) last.text += text;
    else found.push({ text, changed });
  });
  return found;
}
