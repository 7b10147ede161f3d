import { key } from '$lib/format/words';

/** Every word of a row, with those of its lines. */
function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  return typeof value === 'object' && value !== null
    ? Object.values(value).map(textOf).join(' ')
    : '';
}

/** The rows in which a query is not found; none of them where nothing is looked for. */
export function hiddenBy<R extends { words: object }>(query: string, rows: readonly R[]): Set<R> {
  const wanted = key(query);
  return new Set(wanted ? rows.filter((row) => !key(textOf(row.words)).includes(wanted)) : []);
}
