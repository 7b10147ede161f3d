import { describe, expect, it } from 'vitest';

import type { BlockView } from '$lib/api/generated';

import { belowHeading, stepped } from './levels';

describe('levels', () => {
  it('stop at both ends', () => {
    expect(stepped('roman', -1, 'plan')).toBeNull();
    expect(stepped('plus', 1, 'plan')).toBeNull();
  });

  it('go from an article to its clauses', () => {
    expect(stepped('article', 1, 'decision')).toBe('arabic');
  });

  it('come back to where they were', () => {
    for (const kind of ['roman', 'arabic', 'decimal', 'letter', 'dash'] as const) {
      const deeper = stepped(kind, 1, 'plan');
      expect(deeper && stepped(deeper, -1, 'plan')).toBe(kind);
    }
  });
});

describe('below a heading', () => {
  const block = (kind: BlockView['kind'], heading: boolean, id: number): BlockView => ({
    id,
    kind,
    heading,
    mark: '',
    official_mark: '',
    text: '',
  });

  it('comes what stands below such headings elsewhere', () => {
    const blocks = [block('roman', true, 1), block('arabic', true, 2), block('plus', false, 3)];
    expect(belowHeading('arabic', blocks)).toBe('plus');
    expect(belowHeading('roman', blocks)).toBe('dash');
  });
});
