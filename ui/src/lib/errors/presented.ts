import type { ErrorCode } from '$lib/api/generated';

/** How loudly a refusal is told. `stop`: in a dialog that waits; `warn`, `tell`: in a toast. */
export type Loudness = 'tell' | 'warn' | 'stop';

/** What the officer can do at once from the message. */
export type Action = 'retry' | 'check' | 'reload' | 'settings';

/** One refusal in the officer's words. */
export interface Presented {
  /** What happened, one sentence. */
  text: (args: Record<string, string>) => string;
  /** What to do next, one sentence. */
  hint: string;
  severity: Loudness;
  action?: Action;
}

/** The core's own sentence, which knows names and paths; else the one of the table. */
export const said = (otherwise: string) => (args: Record<string, string>) => {
  const message = args['message']?.trim();
  if (!message) return otherwise;
  const sentence = message.charAt(0).toLocaleUpperCase('vi') + message.slice(1);
  return /[.!?]$/.test(sentence) ? sentence : `${sentence}.`;
};

/** The words of every code that begins so; one that is missing does not compile. */
export type WordsOf<Kind extends string> = Record<Extract<ErrorCode, `${Kind}.${string}`>, Presented>;
