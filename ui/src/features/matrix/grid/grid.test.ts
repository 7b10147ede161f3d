import { describe, expect, it } from 'vitest';

import { chunksOf } from './chunks';
import { columns, domain, grid, task } from './sample';

const merged = (id: number, ...fields: string[]) => task(id, {}, { merged: fields });

describe('vertical merges', () => {
  it('join a merged field without words of its own to the cell above', () => {
    const made = grid([domain(1), task(2, { a: 'x' }), merged(3, 'a'), merged(4, 'a', 'b')]);
    expect(made.span(1, 0)).toBe(3);
    expect(made.span(2, 0)).toBe(0);
    expect(made.span(2, 1)).toBe(2);
    expect(made.cell(3, 0)?.words).toBe('x');
    expect(made.topOf(3, 0)).toBe(1);
  });
  it('do not join over a domain row, nor below a merged field with words of its own', () => {
    const made = grid([
      domain(1),
      merged(2, 'a'),
      domain(5),
      merged(6, 'a'),
      task(7, { a: 'own' }, { merged: ['a'] }),
      merged(8, 'a'),
    ]);
    expect([1, 3, 4, 5].map((row) => made.span(row, 0))).toEqual([1, 1, 1, 1]);
  });
  it('show the words of the cell in its first row that is shown', () => {
    const lines = [domain(1), task(2, { a: 'x' }), merged(3, 'a'), merged(4, 'a'), task(5)];
    const made = grid(lines, columns('a', 'b'), [2]);
    expect(made.rows.map((row) => row.id)).toEqual([1, 3, 4, 5]);
    expect(made.span(1, 0)).toBe(2);
    expect(made.cell(1, 0)?.words).toBe('x');
  });
  it('leave a merged TT empty though the row has a number', () => {
    const cols = columns('number', 'a');
    const row = task(3, { number: '7' }, { merged: ['number'] });
    expect(grid([domain(1), task(2, { number: '1' }), row], cols).span(1, 0)).toBe(2);
  });
});

describe('rows made anew', () => {
  const lines = [domain(1), task(2, { a: 'x' }), task(3), task(4)];
  it('stay the same objects where nothing changed', () => {
    const before = grid(lines);
    const cols = before.columns as never;
    const after = grid([...lines.slice(0, 3), task(4, { b: 'new' })], cols, [], before);
    expect(after.rows[1]).toBe(before.rows[1]);
    expect(after.rows[3]).not.toBe(before.rows[3]);
  });
  it('change where a cell of theirs grew over the row below', () => {
    const before = grid(lines);
    const after = grid([lines[0]!, lines[1]!, merged(3, 'a'), lines[3]!], before.columns as never, [], before);
    expect(after.rows[1]).not.toBe(before.rows[1]);
    expect(after.rows[3]).toBe(before.rows[3]);
  });
});

describe('chunks', () => {
  const long = [domain(1), ...Array.from({ length: 400 }, (_, at) => task(100 + at * 7))];
  it('hold every row once and are never parted by a merged cell', () => {
    const lines = long.map((line, at) => (at % 5 > 2 ? merged(line.id, 'a') : line));
    const made = grid(lines);
    const chunks = chunksOf(made, []);
    expect(chunks.flatMap((chunk) => chunk.rows)).toEqual(made.rows);
    for (const chunk of chunks) expect(made.span(chunk.start, 0)).toBeGreaterThan(0);
    expect(chunks.length).toBeGreaterThan(10);
  });
  it('change only around a row that is new', () => {
    const before = chunksOf(grid(long), []);
    const more = [...long.slice(0, 200), task(99_991), ...long.slice(200)];
    const after = chunksOf(grid(more), before);
    const known = new Set(before.map((chunk) => chunk.id));
    expect(after.filter((chunk) => !known.has(chunk.id)).length).toBeLessThanOrEqual(3);
  });
});
