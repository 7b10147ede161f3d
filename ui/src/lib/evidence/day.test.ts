import { expect, test } from 'vitest';

import { readDocumentDay } from './day';

test('a document has a whole day or none', () => {
  expect(readDocumentDay('5/3/2026')).toBe('2026-03-05');
  expect(readDocumentDay('ngày 05 tháng 3 năm 2026')).toBe('2026-03-05');
  expect(readDocumentDay(' ')).toBeNull();
  for (const words of ['3/2026', '2026', '31/2/2026', 'quý I', '5/3']) {
    expect(readDocumentDay(words), words).toBeUndefined();
  }
});
