import type { Issuance } from '$lib/api/generated';
import { issuanceText as text } from '$lib/text/issuance';

/** Room to write by hand. */
const ROOM = '\u00a0'.repeat(6);

const two = (value: number) => String(value).padStart(2, '0');

/** `Số: 05/KH-UBND`: numbers below 10 get a nought (NĐ 30/2020, Phụ lục I, II.3.b). */
export function numberLine({ number, symbol }: Issuance): string {
  return text.numberLine(number ? two(number) : ROOM, symbol ?? '');
}

/** Days below 10 and the months 1 and 2 get a nought (NĐ 30/2020, Phụ lục I, II.4.b). */
export function dateLine({ place, date }: Issuance): string {
  const [year, month, day] = (date ?? '').split('-').map(Number);
  if (!year || !month || !day) return text.dateLine(place ?? '', ROOM, ROOM, ROOM);
  return text.dateLine(place ?? '', two(day), month < 3 ? two(month) : String(month), String(year));
}

/** A recipient as printed: dash before, semicolon behind, full stop behind the last. */
export function recipientLine(line: string, last: boolean): string {
  return `- ${line.replace(/^[-–]\s*/, '').replace(/[;.]+$/, '')}${last ? '.' : ';'}`;
}
