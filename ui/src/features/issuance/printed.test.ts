import { describe, expect, it } from 'vitest';

import { recipientLine } from './printed';

describe('the foot of a paper', () => {
  it('lists recipients with one dash and one mark at the end', () => {
    expect(recipientLine('- UBND huyện;', false)).toBe('- UBND huyện;');
    expect(recipientLine('Lưu: VT', true)).toBe('- Lưu: VT.');
  });
});
