import { expect, test } from 'vitest';

import { clean, codeOf, freeCode, key } from './names';

test('marks, case and đ do not count in a search', () => {
  expect(key('Địa chính - Xây dựng')).toBe('dia chinh - xay dung');
  expect(key('Địa'.normalize('NFD'))).toBe(key('địa'));
});

test('a code is made of the letters of the name', () => {
  expect(codeOf('Cải cách thể chế')).toBe('cai-cach-the-che');
  expect(codeOf(' – ')).toBe('');
  expect(codeOf('Xây dựng và phát triển chính quyền điện tử, chính quyền số')).toHaveLength(48);
});

test('a taken code gets the next free number', () => {
  expect(freeCode('the-che', ['the-che', 'the-che-2'])).toBe('the-che-3');
  expect(freeCode('the-che', [])).toBe('the-che');
});

test('words are cleaned without touching their letters', () => {
  expect(clean('  Văn phòng  -\tThống kê ')).toBe('Văn phòng - Thống kê');
  expect(clean('Địa'.normalize('NFD'))).toBe('Địa');
});
