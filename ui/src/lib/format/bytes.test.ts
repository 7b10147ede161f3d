import { expect, test } from 'vitest';

import { size } from './bytes';

test.each([
  [1, '1 byte'],
  [1023, '1.023 byte'],
  [1024, '1 KB'],
  [1536, '1,5 KB'],
  [20_480, '20 KB'],
  [1024 * 1024 - 1, '1 MB'],
  [1_258_291, '1,2 MB'],
  [200 * 1024 * 1024, '200 MB'],
])('%i bytes are %s', (bytes, words) => {
  expect(size(bytes)).toBe(words);
});
