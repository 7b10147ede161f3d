import type { BlockView, ItemId, Measure, PlanView } from '$lib/api/generated';

import { read } from './measure';

/** A sentence of the plan that promises something countable. */
export interface Candidate {
  block: ItemId;
  words: string;
  measure: Measure;
}

const MARKED: BlockView['kind'][] = ['arabic', 'decimal', 'letter', 'dash', 'plus'];

/** Sentences with one countable figure that are no target yet, in the order of the paper. */
export async function candidates(plan: PlanView): Promise<Candidate[]> {
  const known = plan.targets.map(({ block, text }) => ({ block, text }));
  const blocks = plan.narrative.filter((block) => MARKED.includes(block.kind) && !block.heading);
  const found = await Promise.all(
    blocks
      .filter((block) => /\d/.test(block.text))
      .map((block) =>
        inBlock(
          block,
          known.filter((target) => target.block === block.id).map(({ text }) => text),
        ),
      ),
  );
  return found.flat();
}

async function inBlock(block: BlockView, known: readonly string[]): Promise<Candidate[]> {
  const isNew = (words: string) =>
    words !== '' && !known.some((text) => text.includes(words) || words.includes(text));
  // Several promises may stand in one paragraph: each sentence is asked for itself.
  const parts = block.text.split(/[;\n]|\.\s/u).map(trimmed).filter(isNew);
  const notes = await Promise.all(parts.map(read));
  return parts.flatMap((words, at) => {
    const measure = notes[at]?.measure;
    return measure ? [{ block: block.id, words, measure }] : [];
  });
}

function trimmed(words: string): string {
  return words.trim().replace(/[.;,]+$/, '').trim();
}
