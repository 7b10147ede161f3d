import { expect, test } from './support/test';
import { WALKS } from './support/walk';

for (const [name, walk] of Object.entries(WALKS)) {
  test(`the page asks nobody but the program ${name}`, async ({ app, page, server }) => {
    test.setTimeout(300_000);
    const asked = new Set<string>();
    const violations: string[] = [];
    page.on('request', (request) => asked.add(new URL(request.url()).origin));
    await page.exposeFunction('violated', (words: string) => violations.push(words));
    await page.addInitScript(() => {
      document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
        const { violated } = window as unknown as { violated(words: string): void };
        violated(`${violatedDirective}: ${blockedURI}`);
      });
    });
    await app.open();
    const states: string[] = [];
    await walk(app, async (state) => void states.push(state));

    expect(states.length).toBeGreaterThan(4);
    expect([...asked]).toEqual([new URL(server.url).origin]);
    expect(violations).toEqual([]);
    expect(await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => new URL(name).origin)))
      .toEqual(expect.not.arrayContaining([expect.not.stringMatching(new URL(server.url).origin)]));
  });
}

test('the page is held by a policy that lets nothing in from outside', async ({ app, page }) => {
  const response = await page.request.get(`${app.server.url}/`);
  const policy = response.headers()['content-security-policy'] ?? '';
  expect(policy).toContain("default-src 'self'");
  const refused = await page.evaluate(() =>
    fetch('https://example.org/').then(
      () => false,
      () => true,
    ),
  );
  expect(refused).toBe(true);
});
