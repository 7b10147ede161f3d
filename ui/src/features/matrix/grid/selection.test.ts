import { describe, expect, it } from 'vitest';

import { boxOf, jump, rangeOf, reading, step, type Direction, type Pos } from './selection';
import { domain, grid, task } from './sample';

// Rows: 0 domain, 1 to 3 with `a` merged, 4 alone, 5 domain, 6.
const made = grid([
  domain(1),
  task(2, { a: 'x', b: '1' }),
  task(3, { b: '2' }, { merged: ['a'] }),
  task(4, {}, { merged: ['a'] }),
  task(5, { b: '4' }),
  domain(6),
  task(7, { b: '6' }),
]);
const at = (row: number, col: number): Pos => ({ row, col });

describe('selecting', () => {
  it('takes a merged cell and a domain row as one', () => {
    expect(boxOf(made, at(2, 0))).toEqual({ top: 1, left: 0, bottom: 3, right: 0 });
    expect(boxOf(made, at(5, 1))).toEqual({ top: 5, left: 0, bottom: 5, right: 2 });
  });
  it('grows over merged cells at its edges', () => {
    const range = rangeOf(made, { active: at(2, 1), to: at(2, 0) });
    expect(range).toEqual({ top: 1, left: 0, bottom: 3, right: 1 });
  });
  it('does not grow to the whole width because a domain row lies in it', () => {
    const range = rangeOf(made, { active: at(4, 1), to: at(6, 1) });
    expect(range).toEqual({ top: 4, left: 1, bottom: 6, right: 1 });
  });
  it('always holds both ends and whole cells', () => {
    for (let a = 0; a < 21; a++)
      for (let b = 0; b < 21; b++) {
        const [active, to] = [at(Math.floor(a / 3), a % 3), at(Math.floor(b / 3), b % 3)];
        const range = rangeOf(made, { active, to });
        for (const pos of [active, to]) {
          expect(pos.row >= range.top && pos.row <= range.bottom).toBe(true);
        }
        for (let row = range.top; row <= range.bottom; row++)
          for (let col = range.left; col <= range.right; col++) {
            const box = boxOf(made, at(row, col));
            expect(box.top >= range.top && box.bottom <= range.bottom).toBe(true);
          }
      }
  });
});

describe('moving', () => {
  it('leaves a merged cell at its ends and enters it in the row it comes from', () => {
    expect(step(made, at(2, 0), 'down')).toEqual(at(4, 0));
    expect(step(made, at(2, 0), 'up')).toEqual(at(0, 0));
    expect(step(made, at(3, 1), 'left')).toEqual(at(3, 0));
    expect(step(made, at(3, 0), 'right')).toEqual(at(3, 1));
  });
  it('keeps its column over a domain row', () => {
    expect(step(made, step(made, at(4, 2), 'down'), 'down')).toEqual(at(6, 2));
  });
  it('never leaves the table', () => {
    const directions: Direction[] = ['up', 'down', 'left', 'right'];
    for (let place = 0; place < 21; place++)
      for (const direction of directions)
        for (const move of [step, jump]) {
          const to = move(made, at(Math.floor(place / 3), place % 3), direction);
          expect(to.row >= 0 && to.row < 7 && to.col >= 0 && to.col < 3).toBe(true);
        }
  });
  it('jumps to the end of the written cells, then to the next written one', () => {
    expect(jump(made, at(1, 1), 'down')).toEqual(at(2, 1));
    expect(jump(made, at(2, 1), 'down')).toEqual(at(4, 1));
    expect(jump(made, at(4, 1), 'down')).toEqual(at(6, 1));
  });
  it('reads every cell once, forth and back', () => {
    const seen: string[] = [];
    for (let pos: Pos | null = at(0, 0); pos; pos = reading(made, pos, false)) seen.push(`${pos.row},${pos.col}`);
    // 2 domain rows, 5 task rows of 3 columns, less the 2 covered places.
    expect(seen).toHaveLength(2 + 15 - 2);
    expect(new Set(seen).size).toBe(seen.length);
    const back: string[] = [];
    const last = at(6, 2);
    for (let pos: Pos | null = last; pos; pos = reading(made, pos, true)) back.push(`${pos.row},${pos.col}`);
    expect(back.reverse()).toEqual(seen);
  });
});
