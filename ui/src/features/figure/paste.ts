import { figureText as text } from '$lib/text/figure';
import { toasts } from '$lib/toast/toasts.svelte';

import type { Figures } from './figures.svelte';
import { paste, type Pasted } from './grid';

/** Takes a block of cells from Excel over the fields, in one step; a single cell is left alone. */
export async function pasteBlock(event: ClipboardEvent, figures: Figures): Promise<void> {
  const field = event.target;
  const { form, year } = figures;
  if (!(field instanceof HTMLInputElement) || !field.dataset['figure'] || !form) return;
  const pasted = paste(field, event.clipboardData?.getData('text/plain') ?? '');
  if (!pasted) return;
  event.preventDefault();
  if (pasted === 'wide') {
    toasts.show({ tone: 'warning', text: text.pastedWide, hint: text.pastedWideHint });
    return;
  }
  const values = pasted.values.map(({ field: { dataset }, words }) => {
    return { code: dataset['figure'] ?? '', typed: words, estimate: null, source: null };
  });
  // Nobody writes a field that has the focus (rule T5).
  field.blur();
  const { refused } = await figures.enterAll(year, form.period, values);
  field.focus();
  tell(pasted, refused);
}

function tell({ values, empty, lines, room }: Pasted, refused: number): void {
  const left = lines > room ? text.pastedTooMany(lines, room) : '';
  const hint = [refused > 0 ? text.pastedRefused(refused) : '', left].filter(Boolean).join(' ');
  const tone = hint ? 'warning' : 'plain';
  toasts.show({ tone, text: text.pasted(values.length - refused, empty), hint });
}
