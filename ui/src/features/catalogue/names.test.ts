import { expect, test } from 'vitest';

import { codeOf, freeCode } from './names';

test('a code is made of the letters of the name', () => {
  expect(codeOf('Cải cách thể chế')).toBe('cai-cach-the-che');
  expect(codeOf(' – ')).toBe('');
  expect(codeOf('Xây dựng và phát triển chính quyền điện tử, chính quyền số')).toHaveLength(48);
});

test('a taken code gets the next free number', () => {
  expect(freeCode('the-che', ['the-che', 'the-che-2'])).toBe('the-che-3');
  expect(freeCode('the-che', [])).toBe('the-che');
});
