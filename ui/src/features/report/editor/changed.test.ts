import { expect, test } from 'vitest';

import { compared, type Run } from './changed';
import { linesOf } from './keys';

const shown = (runs: Run[]) => runs.map(({ text, changed }) => (changed ? `[${text}]` : text)).join('');

test('only the words that differ are marked', () => {
  const both = compared(
    'Trong kỳ đã ban hành 12 văn bản, đạt 80,00% kế hoạch.',
    'Trong kỳ đã ban hành 14 văn bản, đạt 93,33% kế hoạch.',
  );
  expect(shown(both.mine)).toBe('Trong kỳ đã ban hành [12 ]văn bản, đạt [80,00% ]kế hoạch.');
  expect(shown(both.theirs)).toBe('Trong kỳ đã ban hành [14 ]văn bản, đạt [93,33% ]kế hoạch.');
});

test('words in between stay unmarked, and what one text lacks is marked in the other', () => {
  const both = compared('UBND xã đã kiểm tra 03 đơn vị.', 'UBND xã đã tự kiểm tra được 03 đơn vị, địa bàn.');
  expect(shown(both.mine)).toBe('UBND xã đã kiểm tra 03 đơn [vị.]');
  expect(shown(both.theirs)).toBe('UBND xã đã [tự ]kiểm tra [được ]03 đơn [vị, địa bàn.]');
});

test('the runs of a text joined are the text', () => {
  const [mine, theirs] = ['  Câu  một.\n- dòng hai', 'Câu hai.'];
  const both = compared(mine, theirs);
  expect(both.mine.map(({ text }) => text).join('')).toBe(mine);
  expect(both.theirs.map(({ text }) => text).join('')).toBe(theirs);
});

test('equal texts and empty ones have no marks', () => {
  expect(compared('như nhau', 'như nhau').mine).toEqual([{ text: 'như nhau', changed: false }]);
  expect(compared('', 'mới')).toEqual({ mine: [], theirs: [{ text: 'mới', changed: true }] });
});

test('pasted text comes apart at its lines', () => {
  expect(linesOf(' - một\r\n\r\n- hai \n')).toEqual(['- một', '- hai']);
  expect(linesOf('tiếng'.normalize('NFD'))).toEqual(['tiếng']);
});
