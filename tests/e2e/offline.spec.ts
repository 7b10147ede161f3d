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
  });
}

test.describe('the policy of the page', () => {
  test.use({ tolerated: [/example\.org/] });

  test('lets nothing in from outside', async ({ app, page }) => {
    const response = await page.request.get(`${app.server.url}/`);
    const policy = response.headers()['content-security-policy'] ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/https?:|\*/);
    const violated = page.evaluate(
      () =>
        new Promise<string>((found) => {
          document.addEventListener('securitypolicyviolation', ({ violatedDirective }) => found(violatedDirective));
          fetch('https://example.org/').catch(() => undefined);
        }),
    );
    expect(await violated).toBe('connect-src');
  });
});
