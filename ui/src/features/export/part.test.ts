import { expect, test } from 'vitest';

import { appendixOf, keyOf, partOf, partsOf } from './part';

test('a part is the same after it was the value of a list', () => {
  for (const part of ['whole', 'appendices', { appendix: 2 }] as const) {
    expect(partOf(keyOf(part))).toEqual(part);
  }
  expect(appendixOf({ appendix: 2 })).toBe(2);
  expect(appendixOf('whole')).toBeNull();
});

test('all appendices are offered only where there are several', () => {
  expect(partsOf(0).map(({ id }) => id)).toEqual(['whole']);
  expect(partsOf(1).map(({ id }) => id)).toEqual(['whole', '1']);
  expect(partsOf(2).map(({ id }) => id)).toEqual(['whole', 'appendices', '1', '2']);
});
