/** What the desk needs to know of a page, whatever stands on it. */
export interface Sheet {
  /** The part of the paper with page numbers of its own, from 1. */
  section: number;
  section_name: string;
  /** The place within that part, from 1. */
  place: number;
  width_mm: number;
  height_mm: number;
}

/** A place on the desk that somebody asked to see; a new object each time. */
export interface Target {
  /** The page, from 0. */
  page: number;
  /** From the upper edge of the page, in mm; `null` for the page as a whole. */
  top_mm: number | null;
}

/** A part of the paper, with its pages by their numbers on the desk, from 0. */
export interface SheetGroup {
  section: number;
  name: string;
  pages: number[];
}

/** The pages by the parts of the paper, in print order. */
export function grouped(sheets: readonly Sheet[]): SheetGroup[] {
  const groups: SheetGroup[] = [];
  sheets.forEach(({ section, section_name: name }, at) => {
    const last = groups.at(-1);
    if (last?.section === section) last.pages.push(at);
    else groups.push({ section, name, pages: [at] });
  });
  return groups;
}
