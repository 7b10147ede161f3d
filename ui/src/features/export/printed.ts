import type { PreviewLine } from '$lib/api/generated';

/** Lines as they stand, one below the other: the space at a break hangs over the edge. */
export function printed(lines: PreviewLine[]): string {
  return lines.map((line) => line.text.trimEnd()).join('\n');
}
