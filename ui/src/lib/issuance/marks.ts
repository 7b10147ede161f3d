import type { PaperMarks } from '$lib/api/generated';
import { issuanceText as text } from '$lib/text/issuance';

/** The marks of a paper in one line; empty where there is none. */
export function marksSaid({ urgency, circulation, drafter }: PaperMarks): string {
  const words = [
    urgency ? text.urgencies[urgency] : '',
    circulation ? text.circulations[circulation] : '',
    drafter ?? '',
  ];
  return words.filter(Boolean).join(' · ');
}
