import type { BlockKind } from '$lib/api/generated';
import type { OutlineBlock } from '$lib/text/narrative';

import type { Editor } from './editor.svelte';
import type { Row } from './row.svelte';

/** Marks as they stand at the beginning of a line that was copied from Word. */
const MARKS: [RegExp, BlockKind][] = [
  [/^Điều\s+\d+[.:]\s*/u, 'article'],
  [/^[IVX]+[./)]\s+/u, 'roman'],
  [/^\d+(?:\.\d+)+\.?\s+/u, 'decimal'],
  [/^\d+[./)]\s+/u, 'arabic'],
  [/^[a-zđ]\)\s*/u, 'letter'],
  [/^[-–—•]\s*/u, 'dash'],
  [/^\+\s*/u, 'plus'],
];

/**
 * Several lines become paragraphs of their own, with the level that their marks say; one line is
 * pasted by the field itself.
 */
export function pasted(editor: Editor, row: Row, event: ClipboardEvent): void {
  if (editor.plan.locked) return;
  const words = event.clipboardData?.getData('text/plain') ?? '';
  const lines = words.split(/\r?\n|\r/).map((line) => line.trim()).filter(Boolean);
  if (lines.length < 2) return;
  event.preventDefault();
  void editor.insertMany(row, lines.map((line) => read(line, row)));
}

/** A line as a paragraph. */
export function read(line: string, beside: { kind: BlockKind; heading: boolean }): OutlineBlock {
  const text = line.normalize('NFC');
  for (const [mark, kind] of MARKS) {
    const found = mark.exec(text);
    if (!found) continue;
    const words = text.slice(found[0].length);
    return { kind, heading: kind === 'roman', words };
  }
  if (/^Căn cứ\s/u.test(text)) return { kind: 'legal_basis', heading: false, words: text };
  return { kind: beside.heading ? 'paragraph' : beside.kind, heading: false, words: text };
}
