import type { Method } from './compose';

/** Words that typing tools change while they are typed, and the keys for them. */
export const WORDS: { text: string; keys: Record<Method, string> }[] = [
  { text: 'được', keys: { telex: 'dduwowcj', vni: 'd9uo7c5' } },
  // All marks at the end: the tool takes the whole word back and types it anew.
  { text: 'đường', keys: { telex: 'duowngfd', vni: 'duong972' } },
  { text: 'ăn uống', keys: { telex: 'awn uoongs', vni: 'a8n uo6ng1' } },
  { text: 'ưu tiên', keys: { telex: 'uwu tieen', vni: 'u7u tie6n' } },
  { text: 'ôn tập', keys: { telex: 'oon taapj', vni: 'o6n ta6p5' } },
  { text: 'tiếng Việt', keys: { telex: 'tieengs Vieetj', vni: 'tie6ng1 Vie6t5' } },
  { text: 'quyết định', keys: { telex: 'quyeets ddinhj', vni: 'quye6t1 d9inh5' } },
];
