import type {
  OutlineList,
  OutlinePiece,
  OutlineSection,
  OutlineWording,
  ReportOutline,
} from '$lib/api/generated';

/** Sections that the office added are named so. */
const OWN = 'rieng-';
/** The words behind the last heading. */
const CLOSING = 'ket-thuc';

/** The outline with what becomes of one of its sections. */
export function withSection(
  outline: ReportOutline,
  key: string,
  change: (section: OutlineSection) => OutlineSection,
): ReportOutline {
  const put = (known: OutlineSection) => (known.key === key ? change(known) : known);
  return { ...outline, sections: outline.sections.map(put) };
}

/** The section with another piece of that name. */
export function withPiece(section: OutlineSection, piece: OutlinePiece): OutlineSection {
  const put = (known: OutlinePiece) => (known.key === piece.key ? piece : known);
  return { ...section, pieces: (section.pieces ?? []).map(put) };
}

/** Wordings with other words at one place. */
export function reworded(wordings: OutlineWording[], at: number, words: string): OutlineWording[] {
  return wordings.map((wording, place) => (place === at ? { ...wording, words } : wording));
}

/** The piece with another list. */
export function withList(piece: OutlinePiece, list: OutlineList): OutlinePiece {
  return { ...piece, write: { list } };
}

/** Whether the office added a section. */
export const isOwn = (section: OutlineSection): boolean => section.key.startsWith(OWN);

/** The outline with a section of the office's own words before the closing words. */
export function withOwnSection(outline: ReportOutline, title: string, hint: string): ReportOutline {
  const taken = new Set(outline.sections.map(({ key }) => key));
  let number = 1;
  while (taken.has(`${OWN}${number}`)) number += 1;
  const section: OutlineSection = {
    key: `${OWN}${number}`,
    title,
    level: 1,
    pieces: [{ key: 'tu-viet', write: { own: hint } }],
  };
  const sections = [...outline.sections];
  const closing = sections.findIndex(({ key }) => key === CLOSING);
  sections.splice(closing < 0 ? sections.length : closing, 0, section);
  return { ...outline, sections };
}

/** The outline without a section. */
export function withoutSection(outline: ReportOutline, key: string): ReportOutline {
  return { ...outline, sections: outline.sections.filter((section) => section.key !== key) };
}

/** A copy under a name of its own. */
export function copied(outline: ReportOutline, taken: string[], name: string): ReportOutline {
  let number = 1;
  while (taken.includes(`don-vi-${number}`)) number += 1;
  return { ...outline, id: `don-vi-${number}`, version: 1, name };
}

/** Whether an outline is offered for the reports whose windows end on a day. */
export function isOfferedOn({ valid_from, valid_to }: ReportOutline, day: string): boolean {
  return (!valid_from || valid_from <= day) && (!valid_to || day <= valid_to);
}

/** Whether an outline is offered for the reports of a year, as it stands at its end. */
export function isOffered(outline: ReportOutline, year: number): boolean {
  return isOfferedOn(outline, `${year}-12-31`);
}
