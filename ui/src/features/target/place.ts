import type { BlockView, ItemId } from '$lib/api/generated';
import { targetText as text } from '$lib/text/target';

const bare = (mark: string) => mark.replace(/[.):/]+$/, '');

/** Where a paragraph stands, for a reader: `mục II, khoản 2`. */
export function placeName(blocks: readonly BlockView[], id: ItemId): string {
  const parts: Partial<Record<'roman' | 'arabic' | 'decimal' | 'letter', string>> = {};
  for (const block of blocks) {
    const mark = bare(block.mark);
    if (block.kind === 'roman') {
      delete parts.arabic;
      delete parts.decimal;
      delete parts.letter;
      parts.roman = text.place.roman(mark);
    } else if (block.kind === 'arabic') {
      delete parts.decimal;
      delete parts.letter;
      parts.arabic = text.place.arabic(mark);
    } else if (block.kind === 'decimal') {
      // 2.4 says already that it stands below 2.
      delete parts.arabic;
      delete parts.letter;
      parts.decimal = text.place.decimal(mark);
    } else if (block.kind === 'letter') {
      parts.letter = text.place.letter(mark);
    }
    if (block.id === id) break;
  }
  const { roman, arabic, decimal, letter } = parts;
  return [roman, arabic, decimal, letter].filter(Boolean).join(', ') || text.place.top;
}
