import { expect, test } from 'vitest';

import type { ReportBlockView, ReportSectionView } from '$lib/api/generated';
import { reportText as text } from '$lib/text/report';

import { counted, leavesOf, namesOf } from './sections';

const block = (change: Partial<ReportBlockView>): ReportBlockView => ({
  id: 1,
  text: '',
  standing: 'written',
  written: '',
  offered: null,
  sources: 0,
  ...change,
});
const section = (key: string, number: string, title: string, level: number): ReportSectionView => ({
  key,
  number,
  title,
  level,
  hints: [],
  blocks: [],
});
const outline = [
  section('mo-dau', '', '', 1),
  section('chi-dao', 'I', 'CHỈ ĐẠO', 1),
  section('chi-dao.ke-hoach', '1', 'Kế hoạch', 2),
  section('ket', '', '', 1),
];

test('a section is called as it is printed, words without a heading by their place', () => {
  expect([...namesOf(outline).values()]).toEqual([text.lead, 'I. CHỈ ĐẠO', '1. Kế hoạch', text.ending]);
});

test('words are expected where no section stands below', () => {
  expect([...leavesOf(outline)]).toEqual(['mo-dau', 'chi-dao.ke-hoach', 'ket']);
});

test('differences and paragraphs that the program did not write are counted', () => {
  const blocks = [
    block({}),
    block({ standing: 'edited', offered: '' }),
    block({ standing: 'own' }),
    block({ standing: 'removed' }),
  ];
  expect(counted({ ...section('a', '1', 'A', 1), blocks })).toEqual({ offers: 1, edited: 3 });
});
