/**
 * Keys with which a web view would do what belongs to a browser: load the page anew, and with it
 * lose what is being typed, or put a caret into every text.
 */
export function isBrowserKey(event: KeyboardEvent): boolean {
  if (event.key === 'F5' || event.key === 'F7') return true;
  return (event.ctrlKey || event.metaKey) && !event.altKey && event.code === 'KeyR';
}
