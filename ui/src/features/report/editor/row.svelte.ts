import type { BlockId, BlockStanding, ReportBlockView, SectionKey } from '$lib/api/generated';

let given = 0;

/**
 * One paragraph on the screen. Lives as long as its field, from before the core has given it a
 * number, so that saving never makes the field anew (rule T8).
 */
export class Row {
  readonly key = `paragraph-${++given}`;
  readonly section: SectionKey;
  id = $state.raw<BlockId | null>(null);
  standing = $state.raw<BlockStanding>('own');
  /** What the program wrote; empty for the officer's own. */
  written = $state.raw('');
  /** What the program would write now, where that is to be settled. */
  offered = $state.raw<string | null>(null);
  /** How many rows of the book it was made from. */
  sources = $state.raw(0);
  /** Bound to the field: nobody else writes it while the field has the focus (rule T5). */
  words = $state('');
  /** The words that the core was given last. */
  handed = '';
  refused = $state.raw(false);
  focused = false;
  /** How many changes of its words are on their way: until then the core's words are old. */
  held = 0;
  /** The undo step of this visit. */
  joins: number | null = null;
  field: HTMLTextAreaElement | null = null;

  constructor(section: SectionKey) {
    this.section = section;
  }

  get dirty(): boolean {
    return this.words !== this.handed;
  }

  /** Takes up what the core says; the words only while nobody is writing. */
  take(block: ReportBlockView): void {
    this.id = block.id;
    this.standing = block.standing;
    this.written = block.written;
    this.offered = block.offered;
    this.sources = block.sources;
    if (!this.focused && !this.dirty && this.held === 0) this.say(block.text);
  }

  /** Words of the program; only while the field has no focus. */
  say(words: string): void {
    this.words = this.handed = words;
  }
}
