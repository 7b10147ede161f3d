import { getContext, setContext } from 'svelte';

const KEY = Symbol('locked');

/**
 * Says for all fields below whether what they show may not be changed: words can then be selected
 * and copied, and nothing else. Called while a component is made.
 */
export function lockBelow(locked: () => boolean): void {
  setContext(KEY, locked);
}

/** Whether the fields here may not be changed. Called while a component is made. */
export function lockedHere(): () => boolean {
  return getContext<(() => boolean) | undefined>(KEY) ?? (() => false);
}
