import type { Part } from '$lib/api/generated';
import { exportText } from '$lib/text/export';
import { planText } from '$lib/text/plan';

/** The number of order of the one appendix that is printed; `null` for more or less than that. */
export function appendixOf(part: Part): number | null {
  return typeof part === 'object' ? part.appendix : null;
}

/** A part as the value of a list: `whole`, `appendices`, or the number of an appendix. */
export function keyOf(part: Part): string {
  return typeof part === 'object' ? String(part.appendix) : part;
}

/** The part of a value of the list. */
export function partOf(key: string): Part {
  return key === 'whole' || key === 'appendices' ? key : { appendix: Number(key) };
}

/** The parts of a plan that can be printed by themselves. */
export function partsOf(appendices: number): { id: string; label: string }[] {
  const each = Array.from({ length: appendices }, (_, at) => ({
    id: String(at + 1),
    label: planText.appendix(at + 1, appendices),
  }));
  const all = { id: 'appendices', label: exportText.allAppendices(appendices) };
  return [
    { id: 'whole', label: exportText.whole },
    ...(appendices > 1 ? [all] : []),
    ...each,
  ];
}
