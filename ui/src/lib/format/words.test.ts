import { expect, test } from 'vitest';

import { clean, key } from './words';

test('marks, case and đ do not count in a search', () => {
  expect(key('Địa chính - Xây dựng')).toBe('dia chinh - xay dung');
  expect(key('Địa'.normalize('NFD'))).toBe(key('địa'));
});

test('words are cleaned without touching their letters', () => {
  expect(clean('  Văn phòng  -\tThống kê ')).toBe('Văn phòng - Thống kê');
  expect(clean('Địa'.normalize('NFD'))).toBe('Địa');
});
