import { call } from '$lib/api/call';
import type { Measure, MeasureNote } from '$lib/api/generated';
import { hundredths } from '$lib/format/number';
import { targetText as text } from '$lib/text/target';

const SIGNS = { at_least: '≥ ', more_than: '> ', equal: '', less_than: '< ', at_most: '≤ ' } as const;

/** The figure with its unit: `98,5 %`. */
function figure({ value_hundredths, unit }: Measure): string {
  return `${hundredths(value_hundredths)} ${unit}`.trim();
}

/** As the field shows it: `≥ 98 %`. */
export function shown(measure: Measure | null): string {
  return measure ? SIGNS[measure.comparator] + figure(measure) : '';
}

/** In words: `từ 98 % trở lên`. */
export function inWords(measure: Measure): string {
  return text.understood[measure.comparator](figure(measure));
}

/** What the core reads in words. */
export function read(words: string): Promise<MeasureNote> {
  return call('measure.read', { words });
}

export function same(a: Measure | null, b: Measure | null): boolean {
  return shown(a) === shown(b);
}

/**
 * The measure after its words were changed: what the new ones say, as long as the held one is what
 * the old ones said. One that the officer wrote stays, also where it came while the words were
 * being read.
 */
export function measureAfter(held: Measure | null, was: Measure | null, now: Measure | null): Measure | null {
  return same(held, was) ? now : held;
}
