import type { HouseRange, HouseStyle } from '$lib/api/generated';

/** A whole number of the range, with or without `mm`; `undefined` for anything else. */
export function readMeasure(words: string, { least, most }: HouseRange): number | undefined {
  const digits = /^(\d{1,3})(\s*mm)?$/.exec(words.trim())?.[1];
  const value = digits ? Number(digits) : NaN;
  return value >= least && value <= most ? value : undefined;
}

/** The steps from `least` to `most`, and the present value wherever it stands. */
export function steps(least: number, most: number, by: number, present: number): number[] {
  const count = Math.floor((most - least) / by) + 1;
  const all = Array.from({ length: count }, (_, at) => least + at * by);
  return all.includes(present) ? all : [...all, present].sort((a, b) => a - b);
}

/** Whether two styles set a paper alike. The lines at its foot are the office's in any style. */
export function alike(one: HouseStyle, other: HouseStyle): boolean {
  const { margins, contact: _contact, ...rest } = one;
  const keys = Object.keys(rest) as (keyof typeof rest)[];
  const edges = Object.keys(margins) as (keyof typeof margins)[];
  return (
    keys.every((key) => rest[key] === other[key]) &&
    edges.every((edge) => margins[edge] === other.margins[edge])
  );
}
