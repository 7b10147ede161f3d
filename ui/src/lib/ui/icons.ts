/** Strokes on a 16 × 16 field. Own drawings: only the signs that everybody knows. */
export const icons = {
  left: 'M10 3 5 8l5 5',
  right: 'm6 3 5 5-5 5',
  down: 'm3.5 6 4.5 4.5L12.5 6',
  close: 'm4 4 8 8m0-8-8 8',
  plus: 'M8 3v10M3 8h10',
  minus: 'M3 8h10',
  check: 'm3 8.5 3.2 3.2L13 5',
  more: 'M3.2 7.4h.6v1.2h-.6zM7.7 7.4h.6v1.2h-.6zM12.2 7.4h.6v1.2h-.6z',
  search: 'M7 11.5a4.5 4.5 0 1 0 0-9 4.5 4.5 0 0 0 0 9Zm3.3-1.2L14 14',
  warning: 'M8 2.5 14 13H2L8 2.5Zm0 4v3m0 1.8v.1',
  lock: 'M4 7.5h8v6H4zm1.5 0V5a2.5 2.5 0 0 1 5 0v2.5',
  undo: 'M3 6h6.5a3.5 3.5 0 0 1 0 7H6M3 6l3-3M3 6l3 3',
  redo: 'M13 6H6.5a3.5 3.5 0 0 0 0 7H10m3-7-3-3m3 3-3 3',
} as const;

export type IconName = keyof typeof icons;
