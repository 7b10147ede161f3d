/** The field that was typed in since it got the focus: there the field's own undo wins. */
let typedIn: EventTarget | null = null;

/** Notices typing anywhere on the page; to be called once. */
export function watchOwnChanges(): () => void {
  const typed = (event: Event) => (typedIn = event.target);
  const left = () => (typedIn = null);
  document.addEventListener('input', typed, true);
  document.addEventListener('focusout', left, true);
  return () => {
    document.removeEventListener('input', typed, true);
    document.removeEventListener('focusout', left, true);
  };
}

/** Whether Ctrl+Z and Ctrl+Y belong to the field that has the focus. */
export function hasOwnChanges(): boolean {
  return typedIn !== null && typedIn === document.activeElement;
}

/**
 * Says that what was typed is committed although the field keeps the focus: for the field that
 * always stands over the active cell of the matrix.
 */
export function forgetOwnChanges(): void {
  typedIn = null;
}
