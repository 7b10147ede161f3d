import type { CataloguePart } from '$lib/api/generated';
import { catalogueText } from '$lib/text/catalogue';

/** A tab of the screen: a part of the catalogue, or the layouts. */
export type CatalogueTab = CataloguePart | 'layouts';

const ORDER: CatalogueTab[] = [
  'offices',
  'bodies',
  'posts',
  'officers',
  'domains',
  'layouts',
  'house',
];

export const catalogueTabs = ORDER.map((id) => ({ id, label: catalogueText.parts[id] }));

let last: CatalogueTab = 'offices';

/** The tab where the officer was in this sitting. */
export const rememberedTab = (): CatalogueTab => last;

/** Keeps the tab for the next visit to the screen. */
export function rememberTab(tab: CatalogueTab): CatalogueTab {
  last = tab;
  return tab;
}
