import { describe, expect, it } from 'vitest';

import type { ReportOutline } from '$lib/api/generated';

import { copied, isOfferedOn, isOwn, reworded, withOwnSection, withoutSection } from './outline';

const outline: ReportOutline = {
  id: 'report-2025',
  version: 3,
  name: 'Đề cương',
  subject: [{ words: 'Kết quả {ky}' }],
  sections: [
    { key: 'chi-dao', title: 'CHỈ ĐẠO', level: 1 },
    { key: 'ket-thuc', level: 1 },
  ],
};

describe('an outline of the office', () => {
  it('has added sections before the closing words, each with a name of its own', () => {
    const two = withOwnSection(withOwnSection(outline, 'A', 'viết'), 'B', 'viết');
    expect(two.sections.map(({ key }) => key)).toEqual(['chi-dao', 'rieng-1', 'rieng-2', 'ket-thuc']);
    expect(two.sections.filter(isOwn)).toHaveLength(2);
    expect(withoutSection(two, 'rieng-1').sections).toHaveLength(3);
  });

  it('is offered for the reports whose last day lies within its days', () => {
    const dated = { ...outline, valid_from: '2025-07-01', valid_to: '2030-12-31' };
    const offered = ['2025-06-30', '2025-07-01', '2030-12-31', '2031-01-01'].map((day) => isOfferedOn(dated, day));
    expect(offered).toEqual([false, true, true, false]);
    expect(isOfferedOn({ ...outline, valid_from: null }, '1999-01-01')).toBe(true);
  });

  it('is copied under a name that is free', () => {
    const copy = copied(outline, ['don-vi-1', 'report-2025'], 'Bản mới');
    expect([copy.id, copy.version, copy.name]).toEqual(['don-vi-2', 1, 'Bản mới']);
  });

  it('changes the words of one place only', () => {
    const wordings = [{ words: 'a', when: [{ plan: true }] }, { words: 'b' }];
    expect(reworded(wordings, 1, 'c')).toEqual([{ words: 'a', when: [{ plan: true }] }, { words: 'c' }]);
  });
});
