import type {
  Body,
  CatalogueDomain,
  DatedOffice,
  Officer,
  OfficeKind,
  Post,
} from '$lib/api/generated';
import { readDay, written, type Edge } from '$lib/format/days';
import { catalogueText } from '$lib/text/catalogue';

import { aliasesOf, joined } from './aliases';
import { freshKey, type Kind } from './entries.svelte';
import { codeOf } from './names';

const { troubles } = catalogueText;

type Trouble = (field: string, why: string) => void;

/** First and last day as they stand in two fields. */
export interface Times {
  from: string;
  to: string;
}

export type OfficeWords = Times & {
  name: string;
  kind: OfficeKind;
  place: string;
  province: string;
  superior: string;
};
export type DomainWords = Times & { code: string; name: string };
export type BodyWords = Times & { name: string; aliases: string; group: boolean };
export type PostWords = { name: string; body: string; aliases: string };
export type ServiceWords = Times & { key: number; post: string };
export type OfficerWords = { name: string; services: ServiceWords[] };

/** The words of a day as the field shows them: understood ones in one way, others as typed. */
export function tidyDay(words: string, edge: Edge): string {
  const reading = readDay(words, edge);
  return 'day' in reading ? written(reading.day) : words;
}

const noTimes = (): Times => ({ from: '', to: '' });

const timesOf = (entry: { valid_from?: string | null; valid_to?: string | null }): Times => ({
  from: written(entry.valid_from),
  to: written(entry.valid_to),
});

/** The days of two fields; an open end is left out, as the core writes it. */
function readTimes(words: Times, trouble: Trouble, suffix = ''): { valid_from?: string; valid_to?: string } {
  const read = (text: string, field: 'from' | 'to') => {
    const reading = readDay(text, field === 'from' ? 'first' : 'last');
    if ('day' in reading) return reading.day;
    trouble(field + suffix, troubles[reading.trouble]);
    return null;
  };
  const from = read(words.from, 'from');
  const to = read(words.to, 'to');
  if (from && to && to < from) trouble(`to${suffix}`, troubles.order);
  return { ...(from && { valid_from: from }), ...(to && { valid_to: to }) };
}

function needName(name: string, trouble: Trouble): void {
  if (!name) trouble('name', troubles.name);
}

export const officeKind: Kind<DatedOffice, OfficeWords> = {
  blank: () => ({
    name: '',
    kind: 'commune',
    place: '',
    province: '',
    superior: '',
    ...noTimes(),
  }),
  wordsOf: (entry) => ({
    name: entry.office.name,
    kind: entry.office.kind,
    place: entry.office.place,
    province: entry.office.province ?? '',
    superior: entry.office.superior ?? '',
    ...timesOf(entry),
  }),
  isBlank: (words) => !words.name && !words.place && !words.superior && !words.from && !words.to,
  read(words, trouble) {
    needName(words.name, trouble);
    const { name, kind, place, province, superior } = words;
    if (!place) trouble('place', troubles.place);
    return {
      office: {
        name,
        kind,
        place,
        ...(province && { province }),
        ...(superior && { superior }),
      },
      ...readTimes(words, trouble),
    };
  },
};

export const domainKind: Kind<CatalogueDomain, DomainWords> = {
  blank: () => ({ code: '', name: '', ...noTimes() }),
  wordsOf: (entry) => ({ code: entry.code, name: entry.name, ...timesOf(entry) }),
  isBlank: (words) => !words.name && !words.from && !words.to,
  read(words, trouble) {
    needName(words.name, trouble);
    const code = words.code || codeOf(words.name);
    if (!code) trouble('name', troubles.code);
    return { code, name: words.name, ...readTimes(words, trouble) };
  },
};

export const bodyKind: Kind<Body, BodyWords> = {
  blank: () => ({ name: '', aliases: '', group: false, ...noTimes() }),
  wordsOf: (entry) => ({
    name: entry.name,
    aliases: joined(entry.aliases),
    group: entry.group ?? false,
    ...timesOf(entry),
  }),
  isBlank: (words) => !words.name && !words.aliases && !words.from && !words.to,
  read(words, trouble) {
    needName(words.name, trouble);
    const aliases = aliasesOf(words.aliases);
    return {
      name: words.name,
      ...(aliases.length > 0 && { aliases }),
      ...(words.group && { group: true }),
      ...readTimes(words, trouble),
    };
  },
};

export const postKind: Kind<Post, PostWords> = {
  blank: () => ({ name: '', body: '', aliases: '' }),
  wordsOf: (entry) => ({
    name: entry.name,
    body: entry.body ?? '',
    aliases: joined(entry.aliases),
  }),
  isBlank: (words) => !words.name && !words.body && !words.aliases,
  read(words, trouble) {
    needName(words.name, trouble);
    const aliases = aliasesOf(words.aliases);
    return {
      name: words.name,
      ...(words.body && { body: words.body }),
      ...(aliases.length > 0 && { aliases }),
    };
  },
};

/** A line for a post that an officer holds. */
export const blankService = (): ServiceWords => ({ key: freshKey(), post: '', ...noTimes() });

const isBlankService = (line: ServiceWords): boolean => !line.post && !line.from && !line.to;

export const officerKind: Kind<Officer, OfficerWords> = {
  blank: () => ({ name: '', services: [blankService()] }),
  wordsOf(entry, old) {
    const services = (entry.services ?? []).map((service, at) => ({
      key: old?.services[at]?.key ?? freshKey(),
      post: service.post,
      ...timesOf(service),
    }));
    return { name: entry.name, services: services.length > 0 ? services : [blankService()] };
  },
  isBlank: (words) => !words.name && words.services.every(isBlankService),
  read(words, trouble) {
    needName(words.name, trouble);
    const services = words.services
      .filter((line) => !isBlankService(line))
      .map((line) => {
        if (!line.post) trouble(`post${line.key}`, troubles.post);
        return { post: line.post, ...readTimes(line, trouble, String(line.key)) };
      });
    return { name: words.name, ...(services.length > 0 && { services }) };
  },
};
