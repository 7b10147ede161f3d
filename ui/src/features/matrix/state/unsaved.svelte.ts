import type { ItemId, Line } from '$lib/api/generated';

import { partedDomain } from '../edits/domains';

/** A cell by the row in which it begins, or a domain row. */
export interface Target {
  id: ItemId;
  /** `null`: the words of a domain row. */
  field: string | null;
}

interface Kept {
  target: Target;
  words: string;
  /** Who put it there; only he takes it away. */
  owner: object;
  refused: boolean;
}

const keyOf = ({ id, field }: Target) => `${id} ${field ?? ''}`;

/**
 * Words that the officer wrote and the core has not yet answered, shown at once in place of the
 * old ones; and words that the core refused, kept until the cell is edited again.
 */
export class Unsaved {
  #kept = $state.raw<ReadonlyMap<string, Kept>>(new Map());
  #drawn = new WeakMap<Line, { words: string; line: Line }>();

  put(target: Target, words: string, owner: object, refused = false): void {
    this.#kept = new Map(this.#kept).set(keyOf(target), { target, words, owner, refused });
  }

  /** Takes words away; only those of `owner` where one is given. */
  take(target: Target, owner?: object): void {
    const kept = this.#kept.get(keyOf(target));
    if (!kept || (owner && kept.owner !== owner)) return;
    const rest = new Map(this.#kept);
    rest.delete(keyOf(target));
    this.#kept = rest;
  }

  /** Words that the core refused. */
  refused(target: Target): string | null {
    const kept = this.#kept.get(keyOf(target));
    return kept?.refused ? kept.words : null;
  }

  /** The lines with the unsaved words in their places. */
  over(lines: readonly Line[], columnsOf: (field: string) => number[]): readonly Line[] {
    if (this.#kept.size === 0) return lines;
    const byLine = new Map<ItemId, Kept[]>();
    for (const kept of this.#kept.values()) {
      byLine.set(kept.target.id, [...(byLine.get(kept.target.id) ?? []), kept]);
    }
    return lines.map((line) => {
      const kept = byLine.get(line.id);
      return kept ? this.#draw(line, kept, columnsOf) : line;
    });
  }

  /** A line with words in their places; the same words make the same object. */
  #draw(line: Line, kept: readonly Kept[], columnsOf: (field: string) => number[]): Line {
    const sign = kept.map(({ target, words }) => `${target.field} ${words}`).join('\0');
    const drawn = this.#drawn.get(line);
    if (drawn?.words === sign) return drawn.line;
    const next = line.kind === 'task' ? taskWith(line, kept, columnsOf) : domainWith(line, kept);
    this.#drawn.set(line, { words: sign, line: next });
    return next;
  }
}

type TaskLine = Extract<Line, { kind: 'task' }>;
type DomainLine = Extract<Line, { kind: 'domain' }>;

function taskWith(line: TaskLine, kept: readonly Kept[], columnsOf: (field: string) => number[]): Line {
  const next = { ...line, words: { ...line.words }, printed: { ...line.printed } };
  for (const { target, words } of kept) {
    if (target.field === null) continue;
    next.words[target.field] = words;
    for (const at of columnsOf(target.field)) delete next.printed[at];
  }
  return next;
}

function domainWith(line: DomainLine, kept: readonly Kept[]): Line {
  return { ...line, ...partedDomain(kept[0]?.words ?? '') };
}
