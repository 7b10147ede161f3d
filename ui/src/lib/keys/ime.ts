/**
 * Whether a key belongs to an input method that composes (Windows' own Telex, VietType). UniKey
 * does not compose: its keys are ordinary, with false Backspaces that must pass. To be asked
 * before Enter, Tab, Esc and arrows are handled in or near a field (rule T7).
 */
export function isImeKey(event: KeyboardEvent): boolean {
  return event.isComposing || event.keyCode === 229;
}
