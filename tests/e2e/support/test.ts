import { test as base, expect, type Page } from '@playwright/test';

import { App } from './app';
import { Server, TODAY } from './server';

interface Fixtures {
  /** The day on which the test takes place. */
  today: string;
  server: Server;
  /** Whether the data lies in a folder of OneDrive. */
  synced: boolean;
  /** The program on its first start. */
  app: App;
  /** What the page may complain of without the test failing. */
  tolerated: RegExp[];
}

/** Each test has its own program and data file, and fails when its page complains or asks outside. */
export const test = base.extend<Fixtures>({
  today: [TODAY, { option: true }],
  tolerated: [[], { option: true }],
  synced: [false, { option: true }],
  server: async ({ today, synced }, use) => {
    const server = await new Server(today, synced).start();
    await use(server);
    await server.remove();
  },
  app: async ({ page, server, tolerated }, use) => {
    const complaints = watch(page, server, tolerated);
    const app = new App(page, server);
    await app.open();
    await use(app);
    expect(complaints, 'complaints of the page').toEqual([]);
  },
});

/** Errors of the scripts, and every request to anywhere but the program. */
function watch(page: Page, server: Server, tolerated: RegExp[]): string[] {
  const complaints: string[] = [];
  const complain = (words: string) => {
    if (!tolerated.some((known) => known.test(words))) complaints.push(words);
  };
  page.on('pageerror', (error) => complain(`${error.stack ?? error.message}`));
  page.on('console', (message) => {
    // A refusal of the core is an answer with a status that the browser logs.
    if (message.type() === 'error' && !/status of 422/.test(message.text())) {
      complain(`${message.text()} ${message.location().url}`);
    }
  });
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(`${server.url}/`) && !/^(data|blob|about):/.test(url)) {
      complain(`asked outside: ${url}`);
    }
  });
  return complaints;
}

export { expect };
