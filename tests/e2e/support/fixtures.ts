import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import type { Clip } from './clipboard';

const fixture = (name: string) => readFileSync(join(__dirname, '..', 'fixtures', name), 'utf8');

/** Thirty rows and eight columns as Excel puts them on the clipboard; `null` is merged above. */
export const excelRows = JSON.parse(fixture('excel-30x8.json')) as (string | null)[][];

export const excelClip: Clip = { html: fixture('excel-30x8.html'), text: tsv(excelRows) };

export const wordClip: Clip = {
  html: fixture('word-2x2.html'),
  text: 'Ban hành Kế hoạch CCHC\nĐường dây nóng, ưu tiên\tKế hoạch "CCHC"\nKiểm tra\nđột xuất\t\n',
};

/** Rows as Excel writes them as text: cells with line ends or quotes in front stand in quotes. */
export function tsv(rows: readonly (readonly (string | null)[])[]): string {
  const cell = (words: string | null) =>
    /[\n\t]|^"/.test(words ?? '') ? `"${(words ?? '').replaceAll('"', '""')}"` : (words ?? '');
  return rows.map((row) => `${row.map(cell).join('\t')}\r\n`).join('');
}
