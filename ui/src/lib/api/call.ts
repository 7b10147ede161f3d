import { Problem } from '$lib/errors/problem';
import { host } from '$lib/host/host';
import { busy } from '$lib/progress/busy.svelte';

import type { Commands } from './generated';

/**
 * Asks the core. The one door: every screen and every store goes through here.
 *
 * Throws a {@link Problem} where the core refuses; nothing was changed then.
 */
export async function call<N extends keyof Commands>(
  name: N,
  request: Commands[N]['request'],
): Promise<Commands[N]['response']> {
  const sent = send(name, JSON.stringify(request));
  // While a dialog is open the officer is at work, not the core.
  const answer = await (name.startsWith('host.') ? sent : busy.track(sent));
  return JSON.parse(answer) as Commands[N]['response'];
}

async function send(name: string, body: string): Promise<string> {
  try {
    return await (await host()).call(name, body);
  } catch (refusal) {
    throw Problem.from(refusal, name);
  }
}
