import { expect, test } from 'vitest';

import { placed } from './parts';

test('the parts of a bar fill it, one behind the other', () => {
  expect(
    placed([
      { part: 'done', count: 3 },
      { part: 'overdue', count: 1 },
    ]),
  ).toEqual([
    { part: 'done', from: 0, width: 75 },
    { part: 'overdue', from: 75, width: 25 },
  ]);
  expect(placed([])).toEqual([]);
});
