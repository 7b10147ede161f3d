import type { CatalogueDomain, TargetView } from '$lib/api/generated';
import { targetText as text } from '$lib/text/target';

/** The domains to choose from, under the names that they have in this year. */
export function domainOptions(
  domains: readonly CatalogueDomain[],
  year: number,
  targets: readonly TargetView[],
): { id: string; label: string }[] {
  const names = new Map<string, string>();
  for (const { code, name, valid_from, valid_to } of domains) {
    const holds = (valid_from ?? '') <= `${year}-12-31` && `${year}-01-01` <= (valid_to ?? '9999');
    if (holds || !names.has(code)) names.set(code, name);
  }
  for (const { domain } of targets) if (domain && !names.has(domain)) names.set(domain, domain);
  return [{ id: '', label: text.noDomain }, ...[...names].map(([id, label]) => ({ id, label }))];
}
