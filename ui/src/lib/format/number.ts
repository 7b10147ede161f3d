const plain = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 2 });

/** A number with dots between thousands and a decimal comma: `1.234,5`. */
export function decimal(value: number): string {
  return plain.format(value);
}

/** Hundredths as a number of the unit: `9850` is `98,5`. */
export function hundredths(value: number): string {
  return decimal(value / 100);
}

const ROMAN = ['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX'];

/** A Roman number from 1 to 39: how appendices are numbered. */
export function roman(value: number): string {
  return 'X'.repeat(Math.floor(value / 10)) + (ROMAN[value % 10] ?? '');
}
