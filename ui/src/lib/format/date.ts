/** `2026-11-21` as `21/11/2026`; anything else as it is. */
export function day(iso: string | null | undefined): string {
  const found = /^(\d{4})-(\d{2})-(\d{2})/.exec(iso ?? '');
  return found ? `${found[3]}/${found[2]}/${found[1]}` : (iso ?? '');
}

/** The time of `2026-11-21T14:32:05` as `14:32`; empty where there is none. */
export function clock(iso: string | null | undefined): string {
  return /[T ](\d{2}:\d{2})/.exec(iso ?? '')?.[1] ?? '';
}

/** Day and time as `21/11/2026 14:32`. */
export function moment(iso: string | null | undefined): string {
  return [day(iso), clock(iso)].filter(Boolean).join(' ');
}
