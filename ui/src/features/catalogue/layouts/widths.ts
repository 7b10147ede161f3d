import type { AppendixLayout, Orientation } from '$lib/api/generated';

/** A4 less 30 mm at the binding edge and 15 mm opposite. Millimetres. */
export const PAGE = {
  portrait: { width: 210, room: 165 },
  landscape: { width: 297, room: 252 },
} as const satisfies Record<Orientation, { width: number; room: number }>;

/** Margin at the binding edge. Millimetres. */
export const BINDING_MM = 30;

/** From this number of columns on a layout prints landscape unless it says otherwise. */
const LANDSCAPE_FROM = 7;

export const MIN_MM = 5;
export const MAX_MM = 150;

/** The columns that are printed: without the draft-only ones on the issued copy. */
export function printed(layout: AppendixLayout, draft: boolean): AppendixLayout['columns'] {
  return layout.columns.filter((column) => draft || !column.draft_only);
}

/** How the page lies for this layout. */
export function orientationOf(layout: AppendixLayout, draft: boolean): Orientation {
  const many = printed(layout, draft).length >= LANDSCAPE_FROM;
  return layout.orientation ?? (many ? 'landscape' : 'portrait');
}

export const totalOf = (columns: readonly { width_mm: number }[]): number =>
  columns.reduce((sum, column) => sum + column.width_mm, 0);

/** Reads a width in whole millimetres; `null` where it is none from 5 to 150. */
export function readWidth(words: string): number | null {
  const found = /^(\d{1,3})(?:[.,]\d+)?\s*(?:mm)?$/.exec(words.trim());
  const width = found ? Math.round(Number(found[0].replace(/\s*mm$/, '').replace(',', '.'))) : 0;
  return width >= MIN_MM && width <= MAX_MM ? width : null;
}

/** Widths in the same proportions that fill the room exactly, each from 5 to 150 mm where that can be. */
export function spread(widths: readonly number[], room: number): number[] {
  const sum = widths.reduce((total, width) => total + width, 0);
  const within = (width: number) => Math.min(MAX_MM, Math.max(MIN_MM, width));
  const fitted = widths.map((width) => within(Math.round((width * room) / sum)));
  let rest = room - fitted.reduce((total, width) => total + width, 0);
  // Rounding leaves some millimetres: the widest columns take or give them one by one.
  const widest = widths.map((_, at) => at).sort((a, b) => (widths[b] ?? 0) - (widths[a] ?? 0));
  for (let turn = 0; rest !== 0 && turn < room; turn += 1) {
    const at = widest[turn % widest.length] ?? 0;
    const width = within((fitted[at] ?? 0) + Math.sign(rest));
    rest -= width - (fitted[at] ?? 0);
    fitted[at] = width;
  }
  return fitted;
}
