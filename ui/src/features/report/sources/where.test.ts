import { expect, test } from 'vitest';

import type { ReportGap, ReportKind } from '$lib/api/generated';

import { whereIs, whereToMend } from './where';

const quarter: ReportKind = { periodic: 'q1' };
const gap = (code: string, sources: ReportGap['sources']): ReportGap => ({
  code,
  words: '',
  hint: '',
  blocks: false,
  sources,
});

test('each kind of source is shown on its own screen', () => {
  const plan = 'tung-anh-2026';
  expect(whereIs({ plan }, quarter).route).toEqual({ page: 'plan', plan, tab: 'narrative' });
  expect(whereIs({ task: { plan, task: 3 } }, quarter)).toEqual({
    route: { page: 'tracking' },
    place: { plan, item: 3 },
  });
  expect(whereIs({ entry: { plan, task: 3, entry: 8 } }, quarter).place).toEqual({ plan, item: 3 });
  expect(whereIs({ target: { plan, target: 4 } }, quarter)).toEqual({
    route: { page: 'plan', plan, tab: 'targets' },
    place: { item: 4 },
  });
  expect(whereIs({ row: { register: 'sang-kien', row: 5 } }, quarter).place).toEqual({
    register: 'sang-kien',
    row: 5,
  });
  expect(whereIs({ document: 6 }, quarter).place).toEqual({ evidence: 6 });
});

test('a figure is shown in the period of the report', () => {
  expect(whereIs({ figure: '7.3' }, quarter).place).toEqual({ figure: '7.3', period: 'q1' });
  expect(whereIs({ figure: '7.3' }, { thematic: 'đất đai' }).place).toEqual({
    figure: '7.3',
    period: null,
  });
});

test('what is missing is mended where it is missing', () => {
  const task = (id: number) => ({ task: { plan: 'p', task: id } });
  expect(whereToMend(gap('gap.tasks_to_ask', [task(1), task(2)]), quarter)?.place).toEqual({
    plan: 'p',
    show: 'ask',
  });
  expect(whereToMend(gap('gap.tasks_to_ask', [task(1)]), quarter)?.place).toEqual({ plan: 'p', item: 1 });
  expect(whereToMend(gap('gap.figures', []), quarter)?.place).toEqual({ figure: null, period: 'q1' });
  expect(whereToMend(gap('gap.no_plan', []), quarter)?.route).toEqual({ page: 'plans' });
  expect(whereToMend(gap('gap.other', []), quarter)).toBeNull();
});
