import type { BlockKind, BlockView, Paper } from '$lib/api/generated';

/** Levels from the highest to the deepest, as Tab goes through them. */
const LADDERS: Record<Paper, BlockKind[]> = {
  plan: ['roman', 'arabic', 'decimal', 'letter', 'dash', 'plus'],
  decision: ['article', 'arabic', 'letter', 'dash', 'plus'],
};

/** The levels to choose from on a paper, in the order of the menu. */
export function levelsOf(paper: Paper): BlockKind[] {
  return ['legal_basis', ...LADDERS[paper], 'paragraph'];
}

/** The level one step deeper (1) or less deep (-1); `null` at the end of the ladder. */
export function stepped(kind: BlockKind, step: 1 | -1, paper: Paper): BlockKind | null {
  const ladder = LADDERS[paper];
  // Words without a mark go in as a dash and out as a numbered paragraph.
  if (kind === 'paragraph' || kind === 'legal_basis') return step > 0 ? 'dash' : 'arabic';
  const at = ladder.indexOf(kind);
  return ladder[at + step] ?? null;
}

/** Whether a paragraph that comes to this level is a heading. */
export function headingAt(kind: BlockKind, before: boolean): boolean {
  if (kind === 'roman') return true;
  return before && (kind === 'arabic' || kind === 'decimal' || kind === 'letter');
}

/** The level that follows a heading of this kind elsewhere on the paper; a dash if none does. */
export function belowHeading(kind: BlockKind, blocks: readonly BlockView[]): BlockKind {
  const found = blocks.find((block, at) => {
    const above = blocks[at - 1];
    return above?.heading && above.kind === kind && !block.heading && block.kind !== kind;
  });
  return found?.kind ?? (kind === 'article' ? 'arabic' : 'dash');
}
