import type { DomainLine, ItemId, Line, TaskLine } from '$lib/api/generated';
import { contains, fold } from '$lib/format/fold';

/** What a row may lack. */
export type Missing = 'lead' | 'product' | 'deadline' | 'unclear';

/** Which rows are shown; `null` and no words mean all. */
export interface Filter {
  domain: ItemId | null;
  /** The words of the lead cell; empty for rows without. */
  lead: string | null;
  missing: Missing | null;
  /** Found anywhere in the row, with or without accents. */
  words: string;
}

export const ALL: Filter = { domain: null, lead: null, missing: null, words: '' };

/** A filter with the lines that were there when it was set: later ones are always shown. */
export interface Sieve {
  known: ReadonlySet<ItemId>;
  matching: ReadonlySet<ItemId>;
}

/** Whether a line is let through. */
export function passes(sieve: Sieve | null, id: ItemId): boolean {
  return !sieve || sieve.matching.has(id) || !sieve.known.has(id);
}

/**
 * The lines that a filter lets through; `null` for all of them. Rows that are edited later stay
 * until the filter is set again, so that nothing vanishes under the officer's hands.
 */
export function sieve(lines: readonly Line[], filter: Filter): Sieve | null {
  const { domain, lead, missing, words } = filter;
  const wanted = fold(words.trim());
  if (domain === null && lead === null && missing === null && wanted === '') return null;
  const domains = new Map<ItemId, DomainLine>();
  const matching = new Set<ItemId>();
  const above: Record<string, string> = {};
  for (const line of lines) {
    if (line.kind === 'domain') {
      domains.set(line.id, line);
      for (const field of Object.keys(above)) delete above[field];
      const named = wanted === '' ? lead === null && missing === null : contains(line.title, wanted);
      if (named && isWithin(domains, line.id, domain)) keep(matching, domains, line.id);
      continue;
    }
    const effective = (field: string) => (above[field] = wordsBelow(line, field, above[field]));
    const [leads, product] = [effective('lead'), effective('product')];
    const due = effective('deadline');
    const lacks = { lead: !leads, product: !product, deadline: !due };
    const fits =
      isWithin(domains, line.domain, domain) &&
      (lead === null || leads.trim() === lead) &&
      (missing === null ||
        (missing === 'unclear' ? line.deadline?.understood === false : lacks[missing])) &&
      (wanted === '' || contains(Object.values(line.words).join('\n'), wanted));
    if (!fits) continue;
    matching.add(line.id);
    keep(matching, domains, line.domain);
  }
  return { known: new Set(lines.map((line) => line.id)), matching };
}

/** Every way in which lead cells are filled, in alphabetical order; empty ones as `''`. */
export function leads(lines: readonly Line[]): string[] {
  const found = new Set<string>();
  let above = '';
  for (const line of lines) {
    if (line.kind === 'domain') above = '';
    else found.add((above = wordsBelow(line, 'lead', above)).trim());
  }
  return [...found].sort((a, b) => a.localeCompare(b, 'vi'));
}

/** The words that hold for a row: those of the cell that it is merged with, or its own. */
function wordsBelow(line: TaskLine, field: string, above = ''): string {
  const own = line.words[field] ?? '';
  return own === '' && line.merged.includes(field) ? above : own;
}

function isWithin(
  domains: ReadonlyMap<ItemId, DomainLine>,
  id: ItemId,
  wanted: ItemId | null,
): boolean {
  for (let at: ItemId | null = id; at !== null; at = domains.get(at)?.parent ?? null) {
    if (wanted === null || at === wanted) return true;
  }
  return false;
}

/** Keeps a domain row and those above it. */
function keep(matching: Set<ItemId>, domains: ReadonlyMap<ItemId, DomainLine>, id: ItemId): void {
  for (let at: ItemId | null = id; at !== null && !matching.has(at); ) {
    matching.add(at);
    at = domains.get(at)?.parent ?? null;
  }
}
