import { expect, test } from './support/test';

// That no screen asks outside, every walk and test watches for itself: see overflow.spec.ts and watch().
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
