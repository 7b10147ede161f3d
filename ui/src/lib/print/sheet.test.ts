import { expect, test } from 'vitest';

import { grouped } from './sheet';

const sheet = (section: number, place: number) => ({
  section,
  section_name: section === 1 ? 'Kế hoạch' : 'Phụ lục',
  place,
  width_mm: 210,
  height_mm: 297,
});

test('pages stand below the part of the paper that numbers them', () => {
  expect(grouped([sheet(1, 1), sheet(1, 2), sheet(2, 1)])).toEqual([
    { section: 1, name: 'Kế hoạch', pages: [0, 1] },
    { section: 2, name: 'Phụ lục', pages: [2] },
  ]);
  expect(grouped([])).toEqual([]);
});
