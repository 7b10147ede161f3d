import type { Page } from '@playwright/test';

import { expect, test } from './support/test';
import { WALKS } from './support/walk';

/** The usual screen of an office, the smallest window, and large letters on both. */
const SIZES = [
  { width: 1366, height: 768, letters: 100 },
  { width: 1024, height: 640, letters: 100 },
  { width: 1366, height: 768, letters: 150 },
  { width: 1024, height: 640, letters: 150 },
];

for (const [name, walk] of Object.entries(WALKS)) {
  test(`nothing stands out of the window, and nobody but the program is asked, ${name}`, async ({ app, page, server }) => {
    test.setTimeout(300_000);
    const { asked, violations } = await listen(page);
    await app.open();
    const states: string[] = [];
    await walk(app, async (state) => {
      states.push(state);
      for (const { width, height, letters } of SIZES) {
        await page.setViewportSize({ width, height });
        await page.evaluate((percent) => (document.documentElement.style.fontSize = `${percent}%`), letters);
        await page.evaluate(drawn);
        const outside = await page.evaluate(sticking);
        expect.soft(outside, `${state} at ${width}×${height}, ${letters} %`).toEqual([]);
      }
      await page.setViewportSize({ width: 1366, height: 768 });
      await page.evaluate(() => (document.documentElement.style.fontSize = ''));
    });
    expect(states.length).toBeGreaterThan(4);
    expect([...asked]).toEqual([new URL(server.url).origin]);
    expect(violations).toEqual([]);
  });
}

/** Whom the page asks from now on, and what its policy forbade it. */
async function listen(page: Page): Promise<{ asked: Set<string>; violations: string[] }> {
  const asked = new Set<string>();
  const violations: string[] = [];
  page.on('request', (request) => {
    // A picture that the page holds itself is asked of nobody.
    if (/^http/.test(request.url())) asked.add(new URL(request.url()).origin);
  });
  await page.exposeFunction('violated', (words: string) => violations.push(words));
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
      const { violated } = window as unknown as { violated(words: string): void };
      violated(`${violatedDirective}: ${blockedURI}`);
    });
  });
  return { asked, violations };
}

/** Waits until the page is drawn anew: parts that measure their room do so once in a frame. */
function drawn(): Promise<unknown> {
  return new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
}

/**
 * What reaches beyond the window and cannot be brought into it: a part inside something that
 * scrolls sideways of its own accord can.
 */
function sticking(): string[] {
  const width = document.documentElement.clientWidth;
  const page = document.documentElement.scrollWidth;
  const found = page > width ? [`the page is ${page} wide in ${width}`] : [];
  const scrolls = (element: Element) => /auto|scroll/.test(getComputedStyle(element).overflowX);
  for (const element of document.querySelectorAll('main, [data-tab], [data-screen], .ui-dialog, .ui-dialog .body')) {
    const isSheet = element.querySelector('table.paper, [role="grid"], .desk canvas, .pages') !== null;
    if (!isSheet && scrolls(element) && element.scrollWidth > element.clientWidth + 1) {
      found.push(`${describe(element)} scrolls sideways: ${element.scrollWidth} in ${element.clientWidth}`);
    }
  }
  for (const element of document.querySelectorAll('button, input, textarea, select, a, h1, h2, p')) {
    const { left, right, width: own } = element.getBoundingClientRect();
    if (own === 0 || (left >= -1 && right <= width + 1) || element.closest('.visually-hidden, .skip')) continue;
    let around = element.parentElement;
    while (around && !(scrolls(around) && around.scrollWidth > around.clientWidth)) around = around.parentElement;
    if (!around) found.push(`${describe(element)} from ${Math.round(left)} to ${Math.round(right)} of ${width}`);
  }
  return found;

  function describe(element: Element): string {
    return `${element.tagName.toLowerCase()}.${[...element.classList].join('.')} “${(element.textContent ?? '').trim().slice(0, 40)}”`;
  }
}
