import { expect, test } from 'vitest';

import { about, blank, isBlank, read } from './entry';

const days = { follows: '2022-06-30', today: '2022-07-20' };

test('an entry is of the day of the picture until another is written', () => {
  const words = { ...blank(), state: 'done' as const };
  expect(read(words, ' Lê An ', days)).toEqual({
    said: { on: '2022-06-30', state: 'done', done: '', by: 'Lê An' },
  });
  expect(read({ ...words, on: '5/7' }, '', days)).toMatchObject({ said: { on: '2022-07-05' } });
  expect(read({ ...words, on: '05/07/2022', percent: '60 %' }, '', days)).toMatchObject({
    said: { on: '2022-07-05', percent: 60 },
  });
});

test('what cannot be read is told beside its field', () => {
  const words = { ...blank(), on: '31/6/2022', percent: '120' };
  const reading = read(words, '', days);
  expect('troubles' in reading && Object.keys(reading.troubles).sort()).toEqual(['on', 'percent', 'state']);
  expect(read({ ...blank(), state: 'done', on: '21/7/2022' }, '', days)).toHaveProperty('troubles.on');
  expect(read({ ...blank(), state: 'done', on: 'hôm qua' }, '', days)).toHaveProperty('troubles.on');
});

test('one entry is written about many tasks', () => {
  const reading = read({ ...blank(), state: 'in_progress', done: 'Đang làm \n' }, '', days);
  if (!('said' in reading)) throw new Error('not read');
  const aims = [{ task: 1, instance: 'a' }, { task: 2, instance: 'b' }];
  expect(about(aims, reading.said)).toMatchObject([
    { task: 1, instance: 'a', done: 'Đang làm' },
    { task: 2, instance: 'b', done: 'Đang làm' },
  ]);
  expect(isBlank(blank())).toBe(true);
  expect(isBlank({ ...blank(), done: 'x' })).toBe(false);
});
