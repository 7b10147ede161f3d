import { tidied, type Block } from './block';

/** Marks rows and words that only this program reads back. */
const DOMAIN = 'data-cchc-domain';
const WORDS = 'data-cchc-words';

const BLOCKS = new Set(['P', 'DIV', 'LI', 'UL', 'OL', 'H1', 'H2', 'H3', 'H4', 'H5', 'H6', 'BLOCKQUOTE']);
const SILENT = new Set(['STYLE', 'SCRIPT', 'TITLE', 'META', 'LINK']);

/**
 * Reads the tables of what Excel, Word, LibreOffice or a browser put on the clipboard; `null`
 * where there is no table. A cell over several rows is merged with those below; a cell over
 * several columns has its words in the first.
 */
export function readHtml(html: string): Block | null {
  const page = new DOMParser().parseFromString(html, 'text/html');
  const tables = [...page.querySelectorAll('table')].filter(
    (table) => table.parentElement?.closest('table') === null,
  );
  const block = tables.flatMap((table) => readTable(table));
  const width = Math.max(0, ...block.map((row) => row.length));
  if (width === 0) return null;
  return block.map((row) => [...row, ...Array<string>(width - row.length).fill('')]);
}

function readTable(table: HTMLTableElement): Block {
  const block: Block = [];
  /** For each column, how many more rows the cell above takes, and whether its words are there. */
  let down: { rows: number; first: boolean }[] = [];
  for (const tr of table.rows) {
    if (isHidden(tr) || tr.hasAttribute(DOMAIN)) continue;
    const row: (string | null)[] = [];
    const next: typeof down = [];
    const covered = () => {
      for (let above = down[row.length]; above && above.rows > 0; above = down[row.length]) {
        next[row.length] = { ...above, rows: above.rows - 1 };
        row.push(above.first ? null : '');
      }
    };
    for (const td of tr.cells) {
      covered();
      const words = td.getAttribute(WORDS) ?? tidied(textOf(td));
      for (let column = 0; column < td.colSpan; column++) {
        next[row.length] = { rows: Math.max(0, td.rowSpan - 1), first: column === 0 };
        row.push(column === 0 ? words : '');
      }
    }
    covered();
    down = next;
    block.push(row);
  }
  return block;
}

function isHidden(row: HTMLTableRowElement): boolean {
  const style = row.getAttribute('style') ?? '';
  // Word ends a table with a row that only carries widths; Excel leaves hidden rows in.
  return /display\s*:\s*none/i.test(style) || (row.cells.length > 0 && isSupport(row));
}

function isSupport(row: HTMLTableRowElement): boolean {
  let before = row.previousSibling;
  // A line end stands between the mark and the row.
  while (before?.nodeType === Node.TEXT_NODE && !before.textContent?.trim()) before = before.previousSibling;
  return before?.nodeType === Node.COMMENT_NODE && /supportMisalignedColumns/.test(before.textContent ?? '');
}

/** The words of a cell with their line ends: `<br>` and paragraphs; other white space is one. */
function textOf(cell: Element): string {
  let text = '';
  const lineEnd = () => {
    if (text !== '' && !text.endsWith('\n')) text += '\n';
  };
  const walk = (node: Node, keepsSpaces: boolean): void => {
    if (node.nodeType === Node.TEXT_NODE) {
      const words = node.textContent ?? '';
      text += keepsSpaces ? words : joined(text, words.replace(/[ \t\r\n\f]+/g, ' '));
      return;
    }
    if (!(node instanceof Element) || SILENT.has(node.tagName)) return;
    const style = node.getAttribute('style') ?? '';
    if (/mso-hide\s*:\s*all|display\s*:\s*none/i.test(style)) return;
    if (node.tagName === 'BR') {
      text = `${text.replace(/ $/, '')}\n`;
      return;
    }
    const keeps = keepsSpaces || node.tagName === 'PRE' || /white-space\s*:\s*pre/i.test(style);
    if (BLOCKS.has(node.tagName)) {
      lineEnd();
      const before = text.length;
      node.childNodes.forEach((child) => walk(child, keeps));
      if (text.length > before) lineEnd();
      return;
    }
    if (node.tagName === 'TD' && text !== '') text += ' ';
    if (node.tagName === 'TR') lineEnd();
    node.childNodes.forEach((child) => walk(child, keeps));
  };
  cell.childNodes.forEach((child) => walk(child, false));
  return text;
}

/** White space at the joint of two pieces is one space, and none at the beginning of a line. */
function joined(before: string, words: string): string {
  return before === '' || /[ \n]$/.test(before) ? words.replace(/^ /, '') : words;
}

/** A row to be written: cells, or the one cell of a domain row. */
export interface CopiedRow {
  domain: boolean;
  cells: CopiedCell[];
}

export interface CopiedCell {
  /** `null`: one with the cell above. */
  words: string | null;
  /** What is edited, where the cell shows something else. */
  own?: string;
  rows: number;
  columns: number;
}

/** Writes copied rows as a table that Excel and Word take with line ends and merges. */
export function writeHtml(rows: readonly CopiedRow[]): string {
  const body = rows.map(({ domain, cells }) => {
    const tds = cells.filter((cell) => cell.words !== null).map(td);
    return `<tr${domain ? ` ${DOMAIN}="1"` : ''}>${tds.join('')}</tr>`;
  });
  return `<table><style>br{mso-data-placement:same-cell}</style>${body.join('')}</table>`;
}

function td({ words, own, rows, columns }: CopiedCell): string {
  const spans = (rows > 1 ? ` rowspan="${rows}"` : '') + (columns > 1 ? ` colspan="${columns}"` : '');
  const mark = own === undefined ? '' : ` ${WORDS}="${escaped(own)}"`;
  return `<td${spans}${mark}>${escaped(words ?? '').replaceAll('\n', '<br>')}</td>`;
}

function escaped(words: string): string {
  return words
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
