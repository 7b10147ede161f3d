import { expect, test } from 'vitest';

import type { SearchHit, SearchKind } from '$lib/api/generated';

import { pieces } from './pieces';
import { whereIs } from './where';

const hit = (kind: SearchKind, part: Partial<SearchHit> = {}): SearchHit => ({
  kind,
  title: { label: '', text: '', marks: [] },
  snippet: null,
  path: [],
  year: null,
  plan: null,
  appendix: null,
  ordinal: null,
  item: null,
  report: null,
  block: null,
  evidence: null,
  register: null,
  row: null,
  figure: null,
  list: null,
  ...part,
});

test('each kind of hit is shown on its own screen', () => {
  const plan = 'tung-anh-2022';
  expect(whereIs(hit('task', { plan, appendix: 7, ordinal: 2, item: 9 }))).toEqual({
    route: { page: 'plan', plan, tab: 'appendix-2' },
    place: { appendix: 7, item: 9 },
  });
  expect(whereIs(hit('target', { plan, item: 3 })).route).toMatchObject({ tab: 'targets' });
  expect(whereIs(hit('paragraph', { plan, item: 3 })).place).toEqual({ item: 3 });
  expect(whereIs(hit('progress', { plan, item: 3 }))).toEqual({
    route: { page: 'tracking' },
    place: { plan, item: 3 },
  });
  expect(whereIs(hit('register', { register: 'sang-kien', row: 4 }))).toEqual({
    route: { page: 'registers' },
    place: { register: 'sang-kien', row: 4 },
  });
  expect(whereIs(hit('figure', { figure: '7.3' })).place).toEqual({ figure: '7.3' });
  expect(whereIs(hit('evidence', { evidence: 5 })).place).toEqual({ evidence: 5 });
  expect(whereIs(hit('report_paragraph', { report: 2, block: 8 }))).toEqual({
    route: { page: 'report', report: 2, tab: 'words' },
    place: { block: 8 },
  });
  expect(whereIs(hit('report', { report: 2 })).place).toEqual({ block: null });
});

test('a text is taken apart at its marks', () => {
  const marks = [
    { start: 0, end: 2 },
    { start: 6, end: 9 },
  ];
  expect(pieces({ label: '', text: 'số và hóa đơn', marks })).toEqual([
    { text: 'số', marked: true },
    { text: ' và ', marked: false },
    { text: 'hóa', marked: true },
    { text: ' đơn', marked: false },
  ]);
  expect(pieces({ label: '', text: 'số', marks: [] })).toEqual([{ text: 'số', marked: false }]);
});
