import { pressed } from '$lib/keys/shortcuts';

import { tracking } from './state/tracking.svelte';
import type { Line } from './view/lines';

/**
 * What a key on a row does. Answers the line to go to, an empty name where it stays, `null` where
 * the key is not one of the table's.
 */
export function walk(event: KeyboardEvent, lines: readonly Line[], line: Line): string | null {
  const at = lines.indexOf(line);
  if (pressed(event, 'trackOpen')) {
    tracking.active = line.key;
    tracking.detail = true;
    return '';
  }
  if (pressed(event, 'trackPick')) {
    tracking.pick(line);
    return '';
  }
  if (pressed(event, 'trackEnds')) return (event.key === 'Home' ? lines[0] : lines.at(-1))?.key ?? '';
  const isRange = pressed(event, 'trackRange');
  if (!isRange && !pressed(event, 'trackMove')) return null;
  const next = lines[at + (event.key === 'ArrowUp' ? -1 : 1)];
  if (isRange && next) {
    if (!tracking.isPicked(line)) tracking.pick(line);
    tracking.pick(next, true);
  }
  return next?.key ?? '';
}
