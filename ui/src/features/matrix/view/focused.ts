/** Gives a field the keyboard once the dialog around it has taken it. */
export function focused(field: HTMLElement): () => void {
  const timer = setTimeout(() => field.querySelector<HTMLElement>('input, select')?.focus(), 30);
  return () => clearTimeout(timer);
}
