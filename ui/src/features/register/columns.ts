import type { RegisterColumnRow } from '$lib/api/generated';
import { registerText } from '$lib/text/register';

/** The words that a cell of the column can hold; `null` where anything can be typed. */
export function choicesOf(column: RegisterColumnRow): string[] | null {
  if (column.kind === 'yes_no') return [registerText.yes, registerText.no];
  return typeof column.kind === 'object' ? column.kind.choice.map(({ name }) => name) : null;
}

/** A millimetre of paper on the screen. */
const REM_PER_MM = 0.25;

/** A day is never cut off. */
const DAY_REM = 6.5;

/** The width of a column on the screen, in rem. */
export function remOf(column: RegisterColumnRow): number {
  return Math.max(column.width_mm * REM_PER_MM, column.kind === 'date' ? DAY_REM : 0);
}

/** What a row is called: the first words of its first column of words. */
export function nameOfRow(columns: readonly RegisterColumnRow[], words: Record<string, string>): string {
  const column = columns.find(({ kind, required }) => kind === 'text' && required);
  const name = (column && words[column.id]?.replace(/\s+/g, ' ').trim()) ?? '';
  return name.length > 60 ? `${name.slice(0, 59).trimEnd()}…` : name;
}
