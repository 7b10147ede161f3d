import { expect, test } from 'vitest';

import type { AppendixPatch, AppendixView, Line, PlanPatch, PlanView } from '$lib/api/generated';

import { patched } from './patch';

const task = (id: number, lead: string): Line => ({
  kind: 'task',
  id,
  domain: 1,
  depth: 0,
  words: { lead },
  merged: [],
  printed: {},
  deadline: null,
});

const appendix = (id: number, lines: Line[]): AppendixView => ({
  head: { id, title: `Phụ lục ${id}`, reference: '', layout: 'tung-anh-9', headers: {} },
  lines,
});

const view = {
  id: 'tung-anh-2022',
  paper: { subject: 'Cải cách hành chính' },
  narrative: [{ id: 7, text: 'Căn cứ' }],
  decision_narrative: [],
  targets: [],
  appendices: [appendix(100, [task(10, 'Tư pháp'), task(11, 'Văn phòng'), task(12, '')])],
} as unknown as PlanView;

const nothing: PlanPatch = {
  plan: 'tung-anh-2022',
  paper: null,
  narrative: null,
  decision_narrative: null,
  targets: null,
  appendix_order: null,
  appendices: [],
};

const changing = (...appendices: AppendixPatch[]): PlanPatch => ({ ...nothing, appendices });

const lines = (plan: PlanView) => plan.appendices[0]?.lines ?? [];

test('rows that did not change stay the same objects', () => {
  const lines11 = [task(11, 'Công an')];
  const patch = changing({ id: 100, head: null, order: null, lines: lines11 });
  const after = patched(view, patch);
  expect(lines(after).map(({ id }) => id)).toEqual([10, 11, 12]);
  expect(lines(after)[0]).toBe(lines(view)[0]);
  expect(lines(after)[1]).toMatchObject({ words: { lead: 'Công an' } });
  expect(after.narrative).toBe(view.narrative);
  expect(after.paper).toBe(view.paper);
});

test('rows come, go and move as the order says', () => {
  const order = [12, 13, 10];
  const patch = changing({ id: 100, head: null, order, lines: [task(13, 'mới')] });
  const after = patched(view, patch);
  expect(lines(after).map(({ id }) => id)).toEqual([12, 13, 10]);
  expect(lines(after)[2]).toBe(lines(view)[0]);
});

test('appendices come and go', () => {
  const added = {
    ...nothing,
    appendix_order: [200, 100],
    appendices: [{ id: 200, head: appendix(200, []).head, order: [20], lines: [task(20, 'x')] }],
  };
  const after = patched(view, added);
  expect(after.appendices.map(({ head }) => head.id)).toEqual([200, 100]);
  expect(after.appendices[1]).toBe(view.appendices[0]);
  expect(patched(after, { ...nothing, appendix_order: [200] }).appendices).toHaveLength(1);
});

test('a list answered anew keeps what is equal in it', () => {
  const narrative = [
    { id: 8, text: 'Mục tiêu' },
    { id: 7, text: 'Căn cứ' },
  ];
  const after = patched(view, { ...nothing, narrative: narrative as never });
  expect(after.narrative[1]).toBe(view.narrative[0]);
});
