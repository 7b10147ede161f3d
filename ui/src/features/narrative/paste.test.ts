import { describe, expect, it } from 'vitest';

import { read } from './paste';

const beside = { kind: 'dash', heading: false } as const;

describe('a line that was copied from Word', () => {
  it.each([
    ['I. MỤC ĐÍCH', 'roman', 'MỤC ĐÍCH'],
    ['1. Mục đích', 'arabic', 'Mục đích'],
    ['2.1. Công tác chỉ đạo', 'decimal', 'Công tác chỉ đạo'],
    ['đ) Nhiệm vụ', 'letter', 'Nhiệm vụ'],
    ['– Rà soát', 'dash', 'Rà soát'],
    ['+ Sửa đổi', 'plus', 'Sửa đổi'],
    ['Điều 2. Hiệu lực', 'article', 'Hiệu lực'],
    ['Căn cứ Luật', 'legal_basis', 'Căn cứ Luật'],
    ['100% hồ sơ', 'dash', '100% hồ sơ'],
    ['23,5 tỷ đồng', 'dash', '23,5 tỷ đồng'],
  ])('%s', (line, kind, words) => {
    expect(read(line, beside)).toMatchObject({ kind, words });
  });

  it('is composed', () => {
    expect(read('Điều 1. Hà'.normalize('NFD'), beside)).toMatchObject({ kind: 'article', words: 'Hà' });
  });
});
