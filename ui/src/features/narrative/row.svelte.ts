import type { BlockKind, BlockView, ItemId } from '$lib/api/generated';

let given = 0;

/**
 * One paragraph on the screen. Lives as long as its field, from before the core has given it a
 * number, so that saving never makes the field anew (rule T8).
 */
export class Row {
  readonly key = `row-${++given}`;
  id = $state.raw<ItemId | null>(null);
  kind = $state.raw<BlockKind>('paragraph');
  mark = $state.raw('');
  official = $state.raw('');
  heading = $state.raw(false);
  /** Bound to the field: nobody else writes it while the field has the focus (rule T5). */
  words = $state('');
  /** The words that the core was given last. */
  handed = '';
  refused = $state.raw(false);
  /** Words are on their way into another paragraph: typing would be lost. */
  leaving = $state.raw(false);
  focused = false;
  /** How many changes of its words are on their way: until then the core's words are old. */
  held = 0;
  /** The undo step of this visit. */
  joins: number | null = null;
  field: HTMLTextAreaElement | null = null;

  get dirty(): boolean {
    return this.words !== this.handed;
  }

  /** Takes up what the core says; the words only while nobody is writing. */
  take(block: BlockView): void {
    this.id = block.id;
    this.kind = block.kind;
    this.mark = block.mark;
    this.official = block.official_mark;
    this.heading = block.heading;
    if (!this.focused && !this.dirty && this.held === 0) this.say(block.text);
  }

  /** Words of the program; only while the field has no focus. */
  say(words: string): void {
    this.words = this.handed = words;
  }
}
