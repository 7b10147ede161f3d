import { readFileSync } from 'node:fs';

import { strFromU8, unzipSync } from 'fflate';

/** The texts of the cells of a workbook's sheets, by sheet and in reading order. */
export function textsOf(path: string): string[][] {
  const parts = unzipSync(readFileSync(path));
  const part = (name: string) => (parts[name] ? strFromU8(parts[name]) : '');
  const shared = [...part('xl/sharedStrings.xml').matchAll(/<si>(.*?)<\/si>/gs)].map((item) => wordsOf(item[1]));
  const sheets = Object.keys(parts)
    .filter((name) => /^xl\/worksheets\/sheet\d+\.xml$/.test(name))
    .sort((a, b) => Number(/\d+/.exec(a.slice(13))?.[0]) - Number(/\d+/.exec(b.slice(13))?.[0]));
  return sheets.map((name) =>
    [...part(name).matchAll(/<c ([^>]*[^/])>(.*?)<\/c>/gs)].map(([, attributes, inner]) => {
      const kind = /\bt="(\w+)"/.exec(attributes ?? '')?.[1];
      const value = /<v>(.*?)<\/v>/s.exec(inner ?? '')?.[1] ?? '';
      return kind === 's' ? (shared[Number(value)] ?? '') : kind === 'inlineStr' ? wordsOf(inner) : unescaped(value);
    }),
  );
}

/** The runs of one string put together. */
function wordsOf(xml = ''): string {
  return [...xml.matchAll(/<t[^>]*>(.*?)<\/t>/gs)].map((run) => unescaped(run[1] ?? '')).join('');
}

const ENTITIES: Record<string, string> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };

function unescaped(xml: string): string {
  return xml.replace(/&(#x?[\da-f]+|\w+);/gi, (whole, name: string) => {
    if (!name.startsWith('#')) return ENTITIES[name] ?? whole;
    const code = name[1] === 'x' ? parseInt(name.slice(2), 16) : Number(name.slice(1));
    return String.fromCodePoint(code);
  });
}
