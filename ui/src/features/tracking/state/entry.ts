import type { NewEntry, Reported } from '$lib/api/generated';
import { readDay } from '$lib/format/days';
import { commonText } from '$lib/text/common';
import { trackingText } from '$lib/text/tracking';

import type { Aim } from '../view/lines';

const { troubles: text } = trackingText.form;

/** What stands in the fields of the form, as the officer typed it. */
export interface EntryWords {
  state: Reported | '';
  /** `null` while it follows the day of the picture. */
  on: string | null;
  percent: string;
  done: string;
  /** The entry that is put right. */
  supersedes: number | null;
}

export const blank = (): EntryWords => ({
  state: '',
  on: null,
  percent: '',
  done: '',
  supersedes: null,
});

export const isBlank = ({ state, on, percent, done, supersedes }: EntryWords): boolean =>
  state === '' && on === null && percent === '' && done === '' && supersedes === null;

/** What is wrong, by field; none of them where all is right. */
export type Troubles = Partial<Record<'state' | 'on' | 'percent', string>>;

/** The entry without the thing that it is about. */
export type Said = Omit<NewEntry, 'task' | 'instance'>;

/** What days are understood with. */
export interface Days {
  /** The day that holds while none is written. */
  follows: string;
  today: string;
}

/** Reads the form when it is handed over, never while typing (rule T12). */
export function read(words: EntryWords, by: string, days: Days): { said: Said } | { troubles: Troubles } {
  const troubles: Troubles = {};
  if (words.state === '') troubles.state = text.state;
  const on = readOn(words.on, days, troubles);
  const percent = readPercent(words.percent, troubles);
  if (words.state === '' || on === null || Object.keys(troubles).length > 0) return { troubles };
  return {
    said: {
      on,
      state: words.state,
      ...(percent !== null && { percent }),
      done: tidy(words.done),
      by: tidy(by),
      ...(words.supersedes !== null && { supersedes: words.supersedes }),
    },
  };
}

const tidy = (words: string) => words.normalize('NFC').replace(/[ \t]+$/gm, '').trim();

function readOn(words: string | null, { follows, today }: Days, troubles: Troubles): string | null {
  if (words === null || words.trim() === '') return follows;
  const reading = readDay(words, 'last', Number(follows.slice(0, 4)));
  if ('trouble' in reading) {
    troubles.on = commonText.notADay[reading.trouble];
    return null;
  }
  if (reading.day && reading.day > today) troubles.on = text.future;
  return reading.day ?? follows;
}

function readPercent(words: string, troubles: Troubles): number | null {
  const bare = words.replace(/[\s%]/g, '');
  if (bare === '') return null;
  const percent = /^\d{1,3}$/.test(bare) ? Number(bare) : Number.NaN;
  if (percent >= 0 && percent <= 100) return percent;
  troubles.percent = text.percent;
  return null;
}

/** The same entry about each of many things. */
export const about = (aims: readonly Aim[], said: Said): NewEntry[] =>
  aims.map(({ task, instance }) => ({ task, instance, ...said }));
