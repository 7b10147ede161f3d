import type { DomainLine, Edit, ItemId, Line } from '$lib/api/generated';
import { roman } from '$lib/format/number';

/** The words of a domain row as printed in one cell. */
export function domainWords({ number, title }: Pick<DomainLine, 'number' | 'title'>): string {
  const mark = number.replace(/\.+$/, '');
  return mark === '' ? title : `${mark}. ${title}`;
}

/** Parts the words of a domain row into number and title: `IV. TÀI CHÍNH CÔNG`. */
export function partedDomain(words: string): { number: string; title: string } {
  const parts = /^\s*([IVXLCDM]+|[A-Z]|\d+(?:\.\d+)*)[.)]\s+(.*)$/su.exec(words);
  return { number: parts?.[1] ?? '', title: (parts?.[2] ?? words).trim() };
}

/** The domains with the same parent, in their order. */
export function neighbours(lines: readonly Line[], parent: ItemId | null): DomainLine[] {
  return lines.filter(
    (line): line is DomainLine & { kind: 'domain' } => line.kind === 'domain' && line.parent === parent,
  );
}

/** The number that a new domain behind its neighbours would have. */
export function nextNumber(lines: readonly Line[], parent: DomainLine | null): string {
  const place = neighbours(lines, parent?.id ?? null).length + 1;
  return parent ? `${parent.number.replace(/\.+$/, '')}.${place}` : roman(place);
}

/** A domain one place up or down among its neighbours; `null` at the end. */
export function moveDomain(lines: readonly Line[], domain: DomainLine, by: -1 | 1): Edit | null {
  const all = neighbours(lines, domain.parent);
  const index = all.findIndex((line) => line.id === domain.id) + by;
  if (index < 0 || index >= all.length) return null;
  return { do: 'move_domain', domain: domain.id, index };
}

/** How many tasks a domain has, with its sub-domains. */
export function tasksWithin(lines: readonly Line[], domain: ItemId): number {
  const within = new Set<ItemId>([domain]);
  let count = 0;
  for (const line of lines) {
    if (line.kind === 'domain' && line.parent !== null && within.has(line.parent)) within.add(line.id);
    if (line.kind === 'task' && within.has(line.domain)) count++;
  }
  return count;
}

/** The domain that a line belongs to or is. */
export function domainOf(lines: readonly Line[], id: ItemId | undefined): DomainLine | null {
  const line = lines.find((candidate) => candidate.id === id);
  if (line?.kind === 'domain') return line;
  const domain = lines.find((candidate) => candidate.id === line?.domain);
  return domain?.kind === 'domain' ? domain : null;
}
