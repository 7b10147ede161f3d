import type { ReportSectionView } from '$lib/api/generated';
import { reportText as text } from '$lib/text/report';

/** What a section is called in lists and labels: its number and title as printed. */
export function nameOf(section: Pick<ReportSectionView, 'number' | 'title'>): string {
  return [section.number && `${section.number}.`, section.title].filter(Boolean).join(' ');
}

/** The names of all sections; those without a heading are called by their place. */
export function namesOf(sections: readonly ReportSectionView[]): Map<string, string> {
  const names = new Map<string, string>();
  sections.forEach((section, at) => {
    const bare = at === 0 ? text.lead : at === sections.length - 1 ? text.ending : text.sectionWords;
    names.set(section.key, nameOf(section) || bare);
  });
  return names;
}

/** What an officer's eye is led to in a section. */
export interface SectionCounts {
  /** Differences that wait to be settled. */
  offers: number;
  /** Paragraphs that are not as the program wrote them. */
  edited: number;
}

/** Counts the paragraphs of a section. */
export function counted(section: ReportSectionView): SectionCounts {
  return {
    offers: section.blocks.filter((block) => block.offered !== null).length,
    edited: section.blocks.filter((block) => block.standing !== 'written').length,
  };
}

/** The sections below which no other one stands. */
export function leavesOf(sections: readonly ReportSectionView[]): Set<string> {
  const isLeaf = ({ level }: ReportSectionView, at: number) => (sections[at + 1]?.level ?? 0) <= level;
  return new Set(sections.filter(isLeaf).map(({ key }) => key));
}

/** The level of the heading of a page: below the title of the screen. */
export const headingLevel = (level: number): 2 | 3 | 4 => (level <= 1 ? 2 : level === 2 ? 3 : 4);
