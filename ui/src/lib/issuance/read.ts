/** The day of `25/1/2026`, `25-01-2026` or `25.01.2026` as `2026-01-25`; `undefined` for no day. */
export function readDay(words: string): string | undefined {
  const found = /^(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{4})$/.exec(words.trim());
  if (!found) return undefined;
  const [day, month, year] = found.slice(1).map(Number) as [number, number, number];
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists = date.getUTCDate() === day && date.getUTCMonth() === month - 1;
  return exists ? date.toISOString().slice(0, 10) : undefined;
}

/** A whole number from `least` to `most`; `undefined` for anything else. */
export function readWhole(words: string, least: number, most: number): number | undefined {
  const text = words.trim();
  const value = /^\d{1,9}$/.test(text) ? Number(text) : NaN;
  return value >= least && value <= most ? value : undefined;
}

/** A text as lines without empty ones. */
export function readLines(words: string): string[] {
  return words
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
}
