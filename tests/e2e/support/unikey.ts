import type { CDPSession, Page } from '@playwright/test';

import { compose, type Method } from './compose';

export type { Method } from './compose';

export interface Typing {
  method: Method;
  /** Milliseconds between two keys; 0 sends them in one burst. */
  gap: number;
}

/** The code of a key that carries a Unicode character: what SendInput of Windows makes. */
const VK_PACKET = 231;
const VK_BACK = 8;
const SHIFT = 8;

/**
 * A Vietnamese typing tool as UniKey, EVKey and OpenKey are: a keyboard hook that lets a key pass
 * or swallows it and sends false Backspaces and the changed letters in its place. There is never
 * a composition event, and the letters come as keys without a name.
 */
export class UniKey {
  #cdp: CDPSession;
  #sent: Promise<unknown>[] = [];

  private constructor(cdp: CDPSession) {
    this.#cdp = cdp;
  }

  static async of(page: Page): Promise<UniKey> {
    return new UniKey(await page.context().newCDPSession(page));
  }

  /** Makes the page so many times slower: an old computer. */
  async slowDown(rate: number): Promise<void> {
    await this.#cdp.send('Emulation.setCPUThrottlingRate', { rate });
  }

  /** Types keys as the officer presses them: `dduwowcj` is `được` in Telex. */
  async type(keys: string, { method, gap }: Typing): Promise<void> {
    let word = '';
    for (const key of keys) {
      if (!/[a-z\d]/i.test(key)) {
        this.#pass(key);
        word = '';
      } else {
        this.#press(compose(word, method), compose(word + key, method), key);
        word += key;
      }
      if (gap > 0) await new Promise((done) => setTimeout(done, gap));
    }
    await Promise.all(this.#sent.splice(0));
  }

  /** The hook's decision: the key as it is, or Backspaces and letters in its place. */
  #press(before: string, after: string, key: string): void {
    if (after === before + key) return this.#pass(key);
    const old = [...before];
    const now = [...after];
    let same = 0;
    while (same < old.length && old[same] === now[same]) same += 1;
    for (let at = old.length; at > same; at -= 1) this.#backspace();
    for (const letter of now.slice(same)) this.#packet(letter);
    // The key itself is swallowed; its release passes.
    this.#send({ type: 'keyUp', ...named(key) });
  }

  #pass(key: string): void {
    const text = key === '\n' ? '\r' : key;
    this.#send({ type: 'rawKeyDown', ...named(key) });
    this.#send({ type: 'char', ...named(key), text, unmodifiedText: text });
    this.#send({ type: 'keyUp', ...named(key) });
  }

  #backspace(): void {
    const key = {
      key: 'Backspace',
      code: 'Backspace',
      windowsVirtualKeyCode: VK_BACK,
      nativeVirtualKeyCode: VK_BACK,
    };
    this.#send({ type: 'rawKeyDown', ...key });
    this.#send({ type: 'keyUp', ...key });
  }

  #packet(letter: string): void {
    const key = {
      key: 'Unidentified',
      code: '',
      windowsVirtualKeyCode: VK_PACKET,
      nativeVirtualKeyCode: VK_PACKET,
    };
    this.#send({ type: 'rawKeyDown', ...key });
    this.#send({ type: 'char', ...key, text: letter, unmodifiedText: letter });
    this.#send({ type: 'keyUp', ...key });
  }

  /** Not waited for: the hook does not wait for the program either. */
  #send(event: Parameters<typeof this.dispatch>[0]): void {
    this.#sent.push(this.dispatch(event));
  }

  private dispatch(event: {
    type: 'rawKeyDown' | 'char' | 'keyUp';
    key: string;
    code: string;
    modifiers?: number;
    windowsVirtualKeyCode: number;
    nativeVirtualKeyCode: number;
    text?: string;
    unmodifiedText?: string;
  }): Promise<unknown> {
    return this.#cdp.send('Input.dispatchKeyEvent', event);
  }
}

/** A letter, digit, space or Enter of the keyboard. */
function named(key: string) {
  if (key === '\n') {
    return { key: 'Enter', code: 'Enter', windowsVirtualKeyCode: 13, nativeVirtualKeyCode: 13 };
  }
  if (!/[a-z\d ]/i.test(key)) {
    // A sign above a digit: its place differs between keyboards, its character does not.
    return { key, code: '', windowsVirtualKeyCode: 0, nativeVirtualKeyCode: 0 };
  }
  const upper = key.toUpperCase();
  const code = key === ' ' ? 'Space' : /\d/.test(key) ? `Digit${key}` : `Key${upper}`;
  const virtual = upper.charCodeAt(0);
  const modifiers = key === upper && key !== key.toLowerCase() ? SHIFT : 0;
  return { key, code, modifiers, windowsVirtualKeyCode: virtual, nativeVirtualKeyCode: virtual };
}
