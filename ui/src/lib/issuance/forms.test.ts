import { describe, expect, it } from 'vitest';

import type { FormLines } from '$lib/api/generated';
import { issuanceText as text } from '$lib/text/issuance';

import { formOf, formOptions } from './forms';
import { marksSaid } from './marks';

const forms: FormLines[] = [
  { form: 'collective_chair', capacity: ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH'], post: '' },
  { form: 'chair', capacity: ['CHỦ TỊCH'], post: '' },
];

describe('the forms to choose from', () => {
  it('are those of the decree while the lines have one', () => {
    const options = formOptions(forms, 'chair', ['CHỦ TỊCH']);
    expect(options.map(({ id }) => id)).toEqual(['collective_chair', 'chair']);
    expect(options.map(({ label }) => label)).toEqual([text.forms.collective_chair, text.forms.chair]);
  });

  it('begin with the lines of the office, or with none', () => {
    expect(formOptions(forms, null, ['TRƯỞNG BAN'])[0]).toEqual({ id: 'other', label: text.formOther });
    expect(formOptions(forms, null, [])[0]).toEqual({ id: 'other', label: text.formNone });
  });
});

describe('the form of a signature', () => {
  it('is the one with the same lines', () => {
    expect(formOf(forms, { capacity: ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH'] })).toBe('collective_chair');
    expect(formOf(forms, { capacity: ['CHỦ TỊCH'], post: '' })).toBe('chair');
  });

  it('is none for lines of the office, or for a post that the form lacks', () => {
    expect(formOf(forms, { capacity: ['TRƯỞNG BAN'] })).toBeNull();
    expect(formOf(forms, { capacity: [] })).toBeNull();
    expect(formOf(forms, { capacity: ['CHỦ TỊCH'], post: 'CHỦ TỊCH HỘI ĐỒNG' })).toBeNull();
  });
});

describe('the marks in a line', () => {
  it('are told by their words, those that are there', () => {
    expect(marksSaid({})).toBe('');
    expect(marksSaid({ urgency: 'very_urgent', drafter: 'PL.(300)' })).toBe('Thượng khẩn · PL.(300)');
    expect(marksSaid({ circulation: 'internal' })).toBe('Lưu hành nội bộ');
  });
});
