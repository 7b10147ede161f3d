/** The common short form of an office's name: `UBND xã Tùng Ảnh`. */
export function shortOffice(name: string): string {
  return name.replace(/^[ỦU]y ban nhân dân\s+/i, 'UBND ');
}
