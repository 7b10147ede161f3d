import { tidied, type Block } from './block';

/**
 * Reads what Excel puts on the clipboard as text: cells parted by tabs, rows by line ends; a cell
 * with a tab, a line end or a quote at its beginning stands in quotes, quotes in it doubled.
 */
export function readTsv(text: string): Block {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  const source = text.replace(/\r\n?/g, '\n').replace(/\0/g, '');
  while (at <= source.length) {
    const [words, end] = isQuoted(source, at) ? quoted(source, at) : plain(source, at);
    row.push(tidied(words));
    const mark = source[end];
    if (mark !== '\t') {
      rows.push(row);
      row = [];
      // One line end closes the last row; it begins no other.
      if (mark === undefined || end + 1 === source.length) break;
    }
    at = end + 1;
  }
  const width = Math.max(...rows.map((cells) => cells.length));
  return rows.map((cells) => [...cells, ...Array<string>(width - cells.length).fill('')]);
}

function plain(source: string, from: number): [string, number] {
  let end = from;
  while (end < source.length && source[end] !== '\t' && source[end] !== '\n') end++;
  return [source.slice(from, end), end];
}

function quoted(source: string, from: number): [string, number] {
  const end = closing(source, from);
  return [source.slice(from + 1, end).replaceAll('""', '"'), end + 1];
}

/** Quotes count only where they close before a tab, a line end or the end: else they are words. */
function isQuoted(source: string, from: number): boolean {
  if (source[from] !== '"') return false;
  const end = closing(source, from);
  const after = source[end + 1];
  return end > 0 && (after === undefined || after === '\t' || after === '\n');
}

/** The place of the closing quote; -1 when there is none. */
function closing(source: string, from: number): number {
  let at = source.indexOf('"', from + 1);
  while (at >= 0 && source[at + 1] === '"') at = source.indexOf('"', at + 2);
  return at;
}

/** Writes a block as Excel does; a cell that is one with the cell above is empty. */
export function writeTsv(block: Block): string {
  const cell = (words: string | null) => {
    if (words === null) return '';
    return /[\t\n]|^"/.test(words) ? `"${words.replaceAll('"', '""')}"` : words;
  };
  return block.map((row) => row.map(cell).join('\t')).join('\r\n');
}
