import { expect, it } from 'vitest';

import { isBrowserKey } from './browser-keys';

const key = (init: Partial<KeyboardEvent>) => ({ ctrlKey: false, metaKey: false, altKey: false, ...init }) as KeyboardEvent;

it('keeps the keys that load a page anew away from the web view, and no others', () => {
  expect(isBrowserKey(key({ key: 'F5', code: 'F5' }))).toBe(true);
  expect(isBrowserKey(key({ key: 'F7', code: 'F7' }))).toBe(true);
  expect(isBrowserKey(key({ key: 'r', code: 'KeyR', ctrlKey: true }))).toBe(true);
  expect(isBrowserKey(key({ key: 'r', code: 'KeyR' }))).toBe(false);
  expect(isBrowserKey(key({ key: 'F2', code: 'F2' }))).toBe(false);
});
