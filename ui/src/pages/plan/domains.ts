import type { Catalogue, NamedDomain } from '$lib/api/generated';

/** The domains of the catalogue that are valid in some part of a year, as rows to begin with. */
export function domainsIn(catalogue: Catalogue, year: number): NamedDomain[] {
  return catalogue.domains
    .filter(({ valid_from: from, valid_to: to }) => {
      const begun = !from || from <= `${year}-12-31`;
      return begun && (!to || to >= `${year}-01-01`);
    })
    .map(({ code, name }) => ({ code, title: name.toLocaleUpperCase('vi') }));
}
