// The oldest WebView2 that office computers carry (109) has neither `toSpliced` nor `with`.

/** The list with one more item at a place. */
export function inserted<T>(list: readonly T[], at: number, item: T): T[] {
  return [...list.slice(0, at), item, ...list.slice(at)];
}

/** The list without the item at a place. */
export function without<T>(list: readonly T[], at: number): T[] {
  return list.filter((_, place) => place !== at);
}

/** The list with another item at a place. */
export function replaced<T>(list: readonly T[], at: number, item: T): T[] {
  return list.map((old, place) => (place === at ? item : old));
}

/** The list with an item gone up (-1) or down (1). */
export function moved<T>(list: readonly T[], at: number, by: -1 | 1): T[] {
  const item = list[at];
  return item === undefined ? [...list] : inserted(without(list, at), at + by, item);
}
