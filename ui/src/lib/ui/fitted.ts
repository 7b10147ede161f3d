import type { Attachment } from 'svelte/attachments';

import { autogrow } from './autogrow.svelte';

/** Browsers since 2024 keep a field as high as its words themselves; older ones are helped. */
const SIZES_ITSELF = typeof CSS !== 'undefined' && CSS.supports('field-sizing', 'content');

const nothing: Attachment<HTMLTextAreaElement> = () => undefined;

/** Keeps a field as high as its words. */
export function fitted(words: () => string): Attachment<HTMLTextAreaElement> {
  return SIZES_ITSELF ? nothing : autogrow(words);
}
