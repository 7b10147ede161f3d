import { decimal } from './number';

const UNITS = ['byte', 'KB', 'MB', 'GB'];

/** A size in bytes as people say it: `820 byte`, `1,2 MB`. */
export function size(bytes: number): string {
  let value = bytes;
  let unit = 0;
  while (value >= 1024 && unit < UNITS.length - 1) {
    value /= 1024;
    unit += 1;
  }
  const shown = value < 10 && unit > 0 ? Math.round(value * 10) / 10 : Math.round(value);
  // 1023,6 KB would be written as 1.024 KB.
  if (shown === 1024 && unit < UNITS.length - 1) return `1 ${UNITS[unit + 1]}`;
  return `${decimal(shown)} ${UNITS[unit]}`;
}
