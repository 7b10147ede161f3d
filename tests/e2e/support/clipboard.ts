import type { Page } from '@playwright/test';

/** What a program puts on the clipboard. */
export interface Clip {
  text: string;
  html?: string;
}

/**
 * The clipboard through real copy and paste keys in another tab, as another program would use it:
 * nothing is filtered, which the asynchronous clipboard of the browser would do.
 */
export async function putOnClipboard(page: Page, clip: Clip): Promise<void> {
  const other = await page.context().newPage();
  await other.setContent('<textarea autofocus>x</textarea>');
  await other.evaluate(({ text, html }) => {
    document.addEventListener('copy', (event) => {
      event.preventDefault();
      event.clipboardData?.setData('text/plain', text);
      if (html) event.clipboardData?.setData('text/html', html);
    });
    document.querySelector('textarea')?.select();
  }, clip);
  await other.keyboard.press('Control+c');
  await other.close();
  await page.bringToFront();
}

/** What another program would be given. */
export async function readClipboard(page: Page): Promise<Required<Clip>> {
  const other = await page.context().newPage();
  await other.setContent('<textarea autofocus></textarea>');
  const pasted = other.evaluate(
    () =>
      new Promise<Required<Clip>>((done) => {
        document.addEventListener('paste', (event) => {
          event.preventDefault();
          const data = event.clipboardData;
          done({ text: data?.getData('text/plain') ?? '', html: data?.getData('text/html') ?? '' });
        });
        document.querySelector('textarea')?.focus();
      }),
  );
  await other.locator('textarea').focus();
  await other.keyboard.press('Control+v');
  const clip = await pasted;
  await other.close();
  await page.bringToFront();
  return clip;
}
