/**
 * `next` with every part that equals its part of `previous` replaced by that part, so that rows
 * which did not change stay the very same objects and are not drawn again. Items of lists are
 * paired by `id` where they have one, otherwise by place.
 */
export function share<T>(previous: unknown, next: T): T {
  if (Object.is(previous, next)) return next;
  if (Array.isArray(previous) && Array.isArray(next)) return shareList(previous, next) as T;
  if (isRecord(previous) && isRecord(next)) return shareRecord(previous, next) as T;
  return next;
}

function shareList(previous: unknown[], next: unknown[]): unknown[] {
  const known = new Map<unknown, unknown>();
  for (const item of previous) if (isRecord(item) && 'id' in item) known.set(item['id'], item);
  const shared = next.map((item, at) =>
    share(isRecord(item) && 'id' in item ? known.get(item['id']) : previous[at], item),
  );
  const same = shared.length === previous.length && shared.every((item, at) => item === previous[at]);
  return same ? previous : shared;
}

function shareRecord(
  previous: Record<string, unknown>,
  next: Record<string, unknown>,
): Record<string, unknown> {
  const shared: Record<string, unknown> = {};
  let same = Object.keys(previous).length === Object.keys(next).length;
  for (const [key, value] of Object.entries(next)) {
    shared[key] = share(previous[key], value);
    same &&= key in previous && shared[key] === previous[key];
  }
  return same ? previous : shared;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
