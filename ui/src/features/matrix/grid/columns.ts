import type { AppendixHead, AppendixLayout, PaperView, TaskLine } from '$lib/api/generated';
import { fieldName } from '$lib/text/matrix';

/** A column of the matrix as it stands on this paper. */
export interface Column {
  /** Its place in the layout, from 0. */
  at: number;
  /** The field that is edited in it. */
  field: string;
  /** Further fields that print below, for tasks written for another layout. */
  others: readonly string[];
  /** The header with the year in it. */
  header: string;
  group: string | null;
  /** What the officer calls it, short. */
  name: string;
  /** Of the printed page, in millimetres. */
  width: number;
  align: 'left' | 'center' | 'right' | 'justify';
  draftOnly: boolean;
}

/** The columns of an appendix from left to right. */
export function columnsOf(
  layout: AppendixLayout,
  headers: AppendixHead['headers'],
  paper: Pick<PaperView, 'first_year' | 'last_year'>,
): Column[] {
  const { first_year: first, last_year: last } = paper;
  const years = first === last ? `${first}` : `${first}-${last}`;
  return layout.columns.map((column, at) => {
    const [field = 'number', ...others] = column.fields;
    return {
      at,
      field,
      others,
      header: (headers[field] ?? column.header).replaceAll('{year}', years),
      group: column.group ?? null,
      name: fieldName(field),
      width: column.width_mm,
      align: column.align,
      draftOnly: column.draft_only ?? false,
    };
  });
}

/** What a column shows of a row. */
export interface Shown {
  /** The words as printed; a counted TT where the office wrote none. */
  words: string;
  /** The words that are edited. */
  own: string;
  /** Further fields that stand below, for tasks written for another layout. */
  rest: string;
}

/** What a column shows of a row, as if the cell were not merged. */
export function shownIn(line: TaskLine, column: Column): Shown {
  const own = line.words[column.field] ?? '';
  if (column.others.length > 0) {
    const rest = column.others.map((field) => line.words[field] ?? '').filter(Boolean);
    return { words: own, own, rest: rest.join('\n') };
  }
  const isJoined = column.field === 'number' && line.merged.includes('number');
  return { words: line.printed[column.at] ?? (isJoined ? '' : own), own, rest: '' };
}
