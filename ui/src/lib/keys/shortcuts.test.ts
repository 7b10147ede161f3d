import { expect, test } from 'vitest';

import { isPressed, pressed, shortcuts } from './shortcuts';

const key = (key: string, held: Partial<KeyboardEvent> = {}) =>
  ({
    key,
    ctrlKey: false,
    shiftKey: false,
    altKey: false,
    metaKey: false,
    isComposing: false,
    keyCode: 0,
    ...held,
  }) as KeyboardEvent;

test('a key is known by its cap, with Caps Lock too', () => {
  expect(pressed(key('z', { ctrlKey: true }), 'undo')).toBe(true);
  expect(pressed(key('Z', { ctrlKey: true }), 'undo')).toBe(true);
  expect(pressed(key('z', { ctrlKey: true, shiftKey: true }), 'undo')).toBe(false);
  expect(pressed(key('z'), 'undo')).toBe(false);
  expect(isPressed(key('ArrowUp', { altKey: true }), 'Alt+↑')).toBe(true);
});

test('a key of an input method that composes is no shortcut', () => {
  expect(pressed(key('Enter', { isComposing: true }), 'cellAccept')).toBe(false);
  expect(pressed(key('Enter', { keyCode: 229 }), 'cellAccept')).toBe(false);
});

test('no shortcut is a letter, a digit, Backspace or a switch of UniKey', () => {
  for (const keys of Object.values(shortcuts).flatMap((shortcut) => shortcut.keys)) {
    const parts = keys.split('+');
    const cap = parts.at(-1) ?? '';
    const held = parts.slice(0, -1).filter((part) => part !== 'Shift');
    expect(cap, keys).not.toMatch(/backspace/i);
    if (/^[\p{L}\p{N}]$/u.test(cap)) expect(held, keys).not.toHaveLength(0);
    expect(parts.includes('Ctrl') && parts.includes('Shift'), keys).toBe(false);
    expect(keys).not.toBe('Alt+Z');
  }
});
