import type { TaskField } from '$lib/api/generated';
import { layoutText } from '$lib/text/layout';

type NamedField = keyof typeof layoutText.fieldNames;

const EXTRA = 'extra:';

/** Every field that all tasks have, in the order in which they are offered. */
export const namedFields = Object.keys(layoutText.fieldNames) as NamedField[];

const isNamed = (field: TaskField): field is NamedField => field in layoutText.fieldNames;

/** Whether a field is a further column of the office's own. */
export const isExtra = (field: TaskField): boolean => field.startsWith(EXTRA);

/** The field of an own column by its name. */
export const extraField = (name: string): TaskField => EXTRA + name;

/** What the officer calls a field. */
export function fieldName(field: TaskField): string {
  return isNamed(field) ? layoutText.fieldNames[field] : field.slice(EXTRA.length);
}

/** What stands in the sample row below the header. */
export function sampleOf(field: TaskField | undefined): string {
  return field && isNamed(field) ? layoutText.sample.cells[field] : '…';
}
