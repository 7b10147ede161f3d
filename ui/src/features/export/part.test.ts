import { expect, test } from 'vitest';

import { appendixOf, isDated, isLetter, keyOf, partOf, partsOf } from './part';

const DATED = [
  'reminders',
  { reminder: { name: 'Tổ 12: một cửa' } },
  { tracking: { only_open: true } },
  { tracking: { only_open: false } },
] as const;

test('what tells how far a plan is has a day; of it letters are no tables', () => {
  expect(DATED.map(isDated)).toEqual([true, true, true, true]);
  expect(DATED.map(isLetter)).toEqual([true, true, false, false]);
  expect(isDated({ appendix: 1 })).toBe(false);
});

test('a plan that nobody follows offers its own papers only', () => {
  const ids = (reminders: Parameters<typeof partsOf>[1]) =>
    partsOf(1, reminders).map(({ id }) => id);
  expect(ids(null)).toEqual(['whole', '1']);
  expect(ids([])).toEqual(['whole', '1', 'tracking', 'tracking-open']);
  const an = { name: 'Lê Thị An', officer: true, late: 2, soon: 0 };
  const both = [an, { ...an, name: 'Tư pháp' }];
  expect(ids(both).slice(4)).toEqual(['reminders', 'reminder:Lê Thị An', 'reminder:Tư pháp']);
  // What is chosen stays in the list on a day on which it has nothing to say.
  const chosen = { reminder: { name: 'Lê Thị An' } };
  expect(partsOf(1, [], chosen).at(-1)?.label).toBe('Phiếu đôn đốc: Lê Thị An');
});

test('a part is the same after it was the value of a list', () => {
  const parts = ['whole', 'appendices', { appendix: 2 }, ...DATED] as const;
  for (const part of parts) expect(partOf(keyOf(part))).toEqual(part);
  expect(appendixOf({ appendix: 2 })).toBe(2);
  expect(appendixOf('whole')).toBeNull();
});

test('all appendices are offered only where there are several', () => {
  expect(partsOf(0).map(({ id }) => id)).toEqual(['whole']);
  expect(partsOf(1).map(({ id }) => id)).toEqual(['whole', '1']);
  expect(partsOf(2).map(({ id }) => id)).toEqual(['whole', 'appendices', '1', '2']);
});
