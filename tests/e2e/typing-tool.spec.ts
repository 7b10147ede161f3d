import { compose } from './support/compose';
import { expect, test } from './support/test';
import { UniKey } from './support/unikey';
import { WORDS } from './support/words';

for (const method of ['telex', 'vni'] as const) {
  test(`the typing tool makes the words of the tests in ${method}`, () => {
    for (const { text, keys } of WORDS) {
      const made = keys[method].split(' ').map((word) => compose(word, method)).join(' ');
      expect(made).toBe(text);
    }
  });

  test(`a plain field takes what the typing tool sends in ${method}`, async ({ page }) => {
    await page.setContent('<textarea></textarea>');
    await page.locator('textarea').focus();
    const unikey = await UniKey.of(page);
    await unikey.type(WORDS.map(({ keys }) => keys[method]).join(' '), { method, gap: 0 });
    await expect(page.locator('textarea')).toHaveValue(WORDS.map(({ text }) => text).join(' '));
  });
}
