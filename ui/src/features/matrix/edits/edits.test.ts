import { describe, expect, it } from 'vitest';

import { columns, domain, grid, task } from '../grid/sample';
import { clear, fillDown, mergeable, paste, replaceAll } from './cells';
import { domainWords, moveDomain, nextNumber, partedDomain } from './domains';
import { deleteRows, insertRows, moveRows, shiftDepth } from './rows';

const box = (top: number, left: number, bottom = top, right = left) => ({ top, left, bottom, right });

// Rows: 0 D1, 1 task 2, 2 its sub-task 3, 3 task 4, 4 D5, 5 task 6.
const lines = [
  domain(1),
  task(2, { a: 'x' }),
  task(3, { a: 'y' }, { depth: 1 }),
  task(4, { a: 'z', b: 'bz' }),
  domain(5),
  task(6, {}, { domain: 5 }),
];
const made = grid(lines, columns('a', 'b'));

describe('cells', () => {
  it('are cleared where they hold words, and nothing is sent where none do', () => {
    expect(clear(made, box(1, 0, 3, 1))).toEqual({
      do: 'set_cells',
      cells: [
        { task: 2, field: 'a', words: '' },
        { task: 3, field: 'a', words: '' },
        { task: 4, field: 'a', words: '' },
        { task: 4, field: 'b', words: '' },
      ],
    });
    expect(clear(made, box(5, 0, 5, 1))).toBeNull();
  });
  it('are filled from the row above when one row is selected', () => {
    expect(fillDown(made, box(2, 0))).toEqual({ do: 'fill_down', rows: [2, 3], fields: ['a'] });
    expect(fillDown(made, box(1, 0))).toBeNull();
  });
  it('take a block from the anchor down over the rows that are shown', () => {
    const pasted = paste(made, { row: 3, col: 0 }, box(3, 0), [
      ['1', '2', '3'],
      ['4', '5', '6'],
      ['7', '8', '9'],
    ], true);
    expect(pasted?.edit).toMatchObject({ rows: [4, 6], fields: ['a', 'b'] });
    expect(pasted?.beyond).toBe(1);
  });
  it('are all filled by one pasted cell', () => {
    const pasted = paste(made, { row: 1, col: 0 }, box(1, 0, 3, 1), [['w']], false);
    expect(pasted?.edit).toMatchObject({ rows: [2, 3, 4], block: Array(3).fill(['w', 'w']) });
  });
  it('merge with the row above, never over a domain row or a hidden row', () => {
    expect(mergeable(lines, made, box(1, 0))).toEqual({ tasks: [], trouble: 'first' });
    expect(mergeable(lines, made, box(1, 0, 3, 0))).toEqual({ tasks: [3, 4], trouble: null });
    const filtered = grid(lines, columns('a', 'b'), [3]);
    expect(mergeable(lines, filtered, box(1, 0, 2, 0)).trouble).toBe('hidden');
  });
  it('are replaced in one edit', () => {
    const { edit, count } = replaceAll(made, { find: 'z', put: 'Z', exact: true });
    expect(count).toBe(2);
    expect(edit).toMatchObject({ cells: [{ words: 'Z' }, { words: 'bZ' }] });
  });
});

describe('rows', () => {
  it('are added below a task with its sub-tasks, or above it', () => {
    expect(insertRows(lines, made, box(1, 0), 'below')).toMatchObject({ domain: 1, index: 2, depth: 0 });
    expect(insertRows(lines, made, box(3, 0), 'above')).toMatchObject({ domain: 1, index: 2 });
    expect(insertRows(lines, made, box(4, 0, 4, 1), 'below')).toMatchObject({ domain: 5, index: 0 });
  });
  it('go with their sub-tasks', () => {
    expect(deleteRows(lines, [lines[1] as never])).toEqual({ do: 'delete_tasks', tasks: [2, 3] });
  });
  it('move over a neighbour with its sub-tasks, and into the next domain', () => {
    const four = [lines[3] as never];
    expect(moveRows(lines, four, 'up')).toEqual({ do: 'move_tasks', tasks: [4], domain: 1, index: 0 });
    expect(moveRows(lines, four, 'down')).toMatchObject({ domain: 5, index: 0 });
    expect(moveRows(lines, [lines[1] as never], 'down')).toMatchObject({ tasks: [2, 3], index: 1 });
    expect(moveRows(lines, [lines[1] as never], 'up')).toBeNull();
  });
  it('change their level within bounds', () => {
    expect(shiftDepth([lines[1] as never, lines[2] as never], -1)).toEqual([
      { do: 'set_depth', tasks: [3], depth: 0 },
    ]);
  });
});

describe('domains', () => {
  it('are parted into number and title and put together again', () => {
    for (const [number, title] of [['IV', 'CẢI CÁCH'], ['A', 'Ứng dụng'], ['2.1', 'x'], ['', 'I am']]) {
      const row = { number: number ?? '', title: title ?? '' };
      expect(partedDomain(domainWords(row))).toEqual(row);
    }
  });
  it('are numbered behind their neighbours and moved among them', () => {
    expect(nextNumber(lines, null)).toBe('III');
    expect(moveDomain(lines, lines[0] as never, 1)).toEqual({ do: 'move_domain', domain: 1, index: 1 });
    expect(moveDomain(lines, lines[0] as never, -1)).toBeNull();
  });
});
