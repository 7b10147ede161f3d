import type { Attachment } from 'svelte/attachments';

import { host, type Drag } from '$lib/host/host';
import { evidenceText as text } from '$lib/text/evidence';
import { toasts } from '$lib/toast/toasts.svelte';

import './drop.css';

type Take = (paths: string[]) => void;

/** The parts of the page that take files, and who takes them. */
const zones = new Map<HTMLElement, Take>();

/** The part that files are held over; it says so by itself. */
let under: HTMLElement | null = null;

/** A part of the page on which files can be dropped; the innermost one takes them. */
export function dropZone(take: Take): Attachment<HTMLElement> {
  return (node) => {
    zones.set(node, take);
    node.dataset['dropWords'] = text.dropHere;
    return () => {
      zones.delete(node);
      if (under === node) under = null;
    };
  };
}

/** Listens to files of other programs that are dragged over the window; to be called once. */
export async function watchDrops(): Promise<void> {
  (await host()).onDrag(heard);
}

function heard(drag: Drag): void {
  const zone = drag.phase === 'away' ? null : zoneAt(drag.x, drag.y);
  show(drag.phase === 'over' ? zone : null);
  if (drag.phase !== 'drop' || drag.paths.length === 0) return;
  const take = zone && zones.get(zone);
  if (take) take(drag.paths);
  else toasts.show({ tone: 'warning', text: text.dropElsewhere, hint: text.dropElsewhereHint });
}

function zoneAt(x: number, y: number): HTMLElement | null {
  let node = document.elementFromPoint(x, y);
  while (node && !(node instanceof HTMLElement && zones.has(node))) node = node.parentElement;
  return node;
}

function show(zone: HTMLElement | null): void {
  if (zone === under) return;
  under?.removeAttribute('data-dropping');
  zone?.setAttribute('data-dropping', '');
  under = zone;
}
