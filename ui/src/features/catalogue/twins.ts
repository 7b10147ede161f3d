import { key } from '$lib/format/words';

import type { Row } from './entries.svelte';

interface Dated {
  name?: string;
  valid_from?: string | null;
  valid_to?: string | null;
}

/** Whether two times have a day in common; open ends reach for ever. */
export function overlap(a: Dated, b: Dated): boolean {
  const begins = (of: Dated) => of.valid_from ?? '0000';
  const ends = (of: Dated) => of.valid_to ?? '9999';
  return begins(a) <= ends(b) && begins(b) <= ends(a);
}

/** Whether another row has the same name at the same time. */
export function hasTwin<T extends Dated & { name: string }, W extends object>(
  row: Row<T, W>,
  rows: Row<T, W>[],
): boolean {
  const own = row.kept;
  if (!own) return false;
  // Marks count: `Văn hóa` and `Văn hoa` are two names. Case does not.
  const lower = (name: string) => name.toLowerCase();
  return rows.some(
    ({ kept }) => kept && kept !== own && lower(kept.name) === lower(own.name) && overlap(kept, own),
  );
}

/** A name in quotation marks, as menus and messages call a row. */
export function called(name: string, nameless: string): string {
  return name ? `“${name.length > 60 ? `${name.slice(0, 57)}…` : name}”` : nameless;
}

/** Whether a name is among those written; case and marks do not count. */
export const isAmong = (name: string, names: readonly string[]): boolean =>
  names.some((other) => key(other) === key(name));
