import type { Locator, Page } from '@playwright/test';

import type { Office } from '../../ui/src/lib/api/generated';
import { catalogueText } from '../../ui/src/lib/text/catalogue';
import { issuanceText } from '../../ui/src/lib/text/issuance';
import { targetText } from '../../ui/src/lib/text/target';
import type { App } from './support/app';
import { expect, test } from './support/test';
import { UniKey, type Method, type Typing } from './support/unikey';
import { WORDS } from './support/words';

const PLAN = 'tung-anh-2022';
const METHODS: Method[] = ['telex', 'vni'];
const GAPS = [0, 5, 60];

/** All words in one go, as a sentence is written. */
const sentence = (method: Method) => WORDS.map(({ keys }) => keys[method]).join(' ');
const SENTENCE = WORDS.map(({ text }) => text).join(' ');

const paragraph = (app: App, at: number) => app.page.locator('[data-block] textarea').nth(at);

async function openNarrative(app: App): Promise<void> {
  await app.openSample(PLAN);
  await app.goTo(PLAN, 'narrative');
}

/** Empties a field by hand. */
async function empty(field: Locator): Promise<void> {
  await field.click();
  await field.press('Control+a');
  await field.press('Delete');
}

for (const slowness of [1, 6]) {
  for (const method of METHODS) {
    test(`a paragraph takes every word: ${method}, ${slowness} times slower`, async ({ app, page }) => {
      await openNarrative(app);
      const unikey = await UniKey.of(page);
      const before = (await app.steps()).length;
      for (const [round, gap] of GAPS.entries()) {
        const field = paragraph(app, round + 2);
        await empty(field);
        await unikey.slowDown(slowness);
        for (const [at, { text, keys }] of WORDS.entries()) {
          await unikey.type(`${at > 0 ? ' ' : ''}${keys[method]}`, { method, gap });
          const words = WORDS.slice(0, at).map((word) => `${word.text} `).join('') + text;
          await expect.soft(field, `${gap} ms between keys`).toHaveValue(words);
        }
        await unikey.slowDown(1);
        await field.evaluate((element: HTMLElement) => element.blur());
        await expect.poll(async () => (await app.plan(PLAN)).narrative[round + 2]?.text).toBe(SENTENCE);
      }
      await app.settled();
      expect((await app.steps()).length - before, 'one step for each visit').toBe(GAPS.length);
    });

    test(`words written straight after Enter stand in the new paragraph: ${method}, ${slowness} times slower`, async ({ app, page }) => {
      await openNarrative(app);
      const unikey = await UniKey.of(page);
      const before = (await app.plan(PLAN)).narrative;
      await paragraph(app, 2).click();
      await page.keyboard.press('Control+End');
      await unikey.slowDown(slowness);
      for (const gap of GAPS) await unikey.type(`\n${sentence(method)}`, { method, gap });
      await unikey.slowDown(1);
      for (const at of [3, 4, 5]) await expect.soft(paragraph(app, at)).toHaveValue(SENTENCE);
      await paragraph(app, 5).evaluate((element: HTMLElement) => element.blur());
      await app.settled();
      await expect
        .poll(async () => (await app.plan(PLAN)).narrative.slice(2, 7).map(({ text }) => text))
        .toEqual([before[2]?.text, SENTENCE, SENTENCE, SENTENCE, before[3]?.text]);
    });
  }
}

test('Enter in the middle of a word that is being written parts it there', async ({ app, page }) => {
  await openNarrative(app);
  const unikey = await UniKey.of(page);
  await empty(paragraph(app, 3));
  await unikey.type('quyeets ddinhj\ntieengs Vieetj\nduowngfd', { method: 'telex', gap: 0 });
  await expect(paragraph(app, 5)).toHaveValue('đường');
  await paragraph(app, 5).evaluate((element: HTMLElement) => element.blur());
  await app.settled();
  const words = (await app.plan(PLAN)).narrative.slice(3, 6).map(({ text }) => text);
  expect(words).toEqual(['quyết định', 'tiếng Việt', 'đường']);
});

/** Fields that take something else than words, with keys as the officer presses them. */
const PLAIN: { name: string; label: string; keys: string; shown: string; saved: (app: App) => Promise<unknown>; value: unknown }[] = [
  {
    name: 'the number of a paper',
    label: issuanceText.number,
    keys: '128',
    shown: '128',
    saved: async (app) => (await app.plan(PLAN)).paper.issuance.number,
    value: 128,
  },
  {
    name: 'the day of a paper',
    label: issuanceText.date,
    keys: '5/2/2022',
    shown: '05/02/2022',
    saved: async (app) => (await app.plan(PLAN)).paper.issuance.date,
    value: '2022-02-05',
  },
];

for (const { name, label, keys, shown, saved, value } of PLAIN) {
  test(`${name} is read when the field is left, not while it is written`, async ({ app, page }) => {
    await app.openSample(PLAN);
    await app.goTo(PLAN, 'issuance');
    const before = (await app.steps()).length;
    const field = page.getByLabel(label, { exact: true });
    await empty(field);
    for (const [at, key] of [...keys].entries()) {
      await page.keyboard.type(key);
      await expect(field).toHaveValue(keys.slice(0, at + 1));
    }
    await field.evaluate((element: HTMLElement) => element.blur());
    await expect.poll(() => saved(app)).toBe(value);
    await expect(field).toHaveValue(shown);
    await app.settled();
    expect((await app.steps()).length - before).toBe(1);
  });
}

test('a measure is written as it is read: ≥ 98%', async ({ app, page }) => {
  await app.openSample(PLAN);
  await app.goTo(PLAN, 'targets');
  const before = (await app.steps()).length;
  const field = page.getByLabel(targetText.measure(1), { exact: true });
  await empty(field);
  await page.keyboard.type('≥ 98%', { delay: 5 });
  await expect(field).toHaveValue('≥ 98%');
  await field.evaluate((element: HTMLElement) => element.blur());
  await expect(field).toHaveValue('≥ 98 %');
  await expect
    .poll(async () => (await app.plan(PLAN)).targets[0]?.measure)
    .toEqual({ comparator: 'at_least', value_hundredths: 9800, unit: '%' });
  await app.settled();
  expect((await app.steps()).length - before).toBe(1);
});

/** A field of the catalogue's screen. */
interface Field {
  name: string;
  open(app: App): Promise<Locator>;
  saved(app: App): Promise<string | undefined>;
}

const tab = (page: Page, part: keyof typeof catalogueText.parts) =>
  page.getByRole('tab', { name: catalogueText.parts[part], exact: true }).click();
const catalogue = (app: App) => app.server.call('catalogue.get', {});

const officeField = (label: string, read: (office: Office) => string | undefined): Field => ({
  name: `${label} of the catalogue's office`,
  async open({ page }) {
    await tab(page, 'offices');
    return page.getByLabel(label, { exact: true });
  },
  saved: async (app) => {
    const office = (await catalogue(app)).offices[0]?.office;
    return office && read(office);
  },
});

const FIELDS: Field[] = [
  officeField(catalogueText.office.name, ({ name }) => name),
  officeField(catalogueText.office.superior, ({ superior }) => superior),
  officeField(catalogueText.office.place, ({ place }) => place),
  officeField(catalogueText.office.province, ({ province }) => province),
];

/** Both methods, all gaps and both computers among few rounds. */
const ROUNDS: (Typing & { slowness: number })[] = [
  { method: 'telex', gap: 0, slowness: 6 },
  { method: 'vni', gap: 5, slowness: 1 },
  { method: 'vni', gap: 60, slowness: 6 },
];

test("Vietnamese typed into every field of the catalogue's office is shown, kept, and one step of the history", async ({ app, page }) => {
  await app.openSample(PLAN);
  await app.go('catalogue');
  const unikey = await UniKey.of(page);
  for (const [first, { name, open, saved }] of FIELDS.entries()) {
    const field = await open(app);
    for (const [at, round] of ROUNDS.entries()) {
      const where = `${name}: ${JSON.stringify(round)}`;
      const before = (await app.steps()).length;
      const word = WORDS[(first * 2 + at) % WORDS.length] ?? { text: '', keys: { telex: '', vni: '' } };
      await empty(field);
      await unikey.slowDown(round.slowness);
      await unikey.type(word.keys[round.method], round);
      await expect(field, where).toHaveValue(word.text);
      await unikey.slowDown(1);
      await field.evaluate((element: HTMLElement) => element.blur());
      await expect.poll(() => saved(app), where).toBe(word.text);
      await app.settled();
      await expect(field, where).toHaveValue(word.text);
      expect((await app.steps()).length - before, `steps of the history, ${where}`).toBe(1);
    }
  }
});

test('an officer is written into the empty line: name and post', async ({ app, page }) => {
  await app.openSample(PLAN);
  await app.go('catalogue');
  await tab(page, 'officers');
  const unikey = await UniKey.of(page);
  await page.getByRole('button', { name: catalogueText.add.officers }).click();
  await unikey.type('Nguyeenx Thij DDuwowcj', { method: 'telex', gap: 0 });
  await expect(page.locator('tbody [data-column="name"]').first()).toHaveValue('Nguyễn Thị Được');
  await page.keyboard.press('Tab');
  await unikey.type('ke61 toa1n', { method: 'vni', gap: 5 });
  await expect(page.locator('tbody [data-column="post"]').first()).toHaveValue('kế toán');
  await page.keyboard.press('Tab');
  await expect
    .poll(async () => (await catalogue(app)).officers[0])
    .toMatchObject({ name: 'Nguyễn Thị Được', services: [{ post: 'kế toán' }] });
});
