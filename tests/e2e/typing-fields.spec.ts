import type { Locator, Page } from '@playwright/test';

import type { EvidenceRow, PlanView, ReportView } from '../../ui/src/lib/api/generated';
import { evidenceText } from '../../ui/src/lib/text/evidence';
import { figureText } from '../../ui/src/lib/text/figure';
import { trackingText } from '../../ui/src/lib/text/tracking';
import type { App, Tab } from './support/app';
import { goToReport, quarterReport } from './support/reports';
import { expect, test } from './support/test';
import { UniKey, type Method } from './support/unikey';
import { WORDS } from './support/words';

const PLAN = 'tung-anh-2022';

interface Pace {
  gap: number;
  slowness: number;
  method: Method;
}

/** Every pace of hand and computer, with both methods and all words among them. */
const PACES: Pace[] = [
  { gap: 0, slowness: 1, method: 'telex' },
  { gap: 5, slowness: 1, method: 'vni' },
  { gap: 60, slowness: 1, method: 'telex' },
  { gap: 0, slowness: 6, method: 'vni' },
  { gap: 5, slowness: 6, method: 'telex' },
  { gap: 60, slowness: 6, method: 'vni' },
];

/** A field that keeps what is typed into it. */
interface Kept {
  name: string;
  /** Where it is: the fields of a place are visited one after another in one book. */
  place: string;
  /** Goes there, from wherever the sample is open. */
  open(app: App): Promise<Locator>;
  /** What the core holds. */
  saved(app: App): Promise<string | undefined>;
}

const ofPlan = (name: string, tab: Tab, find: (body: Locator) => Locator, read: (plan: PlanView) => string | undefined): Kept => ({
  name,
  place: tab === 'issuance' ? 'on the page of a plan' : 'in the parts of a plan',
  async open(app) {
    await app.goTo(PLAN, tab);
    return find(app.tabBody(tab)).first();
  },
  saved: async (app) => read(await app.plan(PLAN)),
});

const label = (words: string) => (body: Locator) => body.getByLabel(words, { exact: true });

const ofCatalogue = (name: string, part: string, column: string, read: (app: App) => Promise<string | undefined>): Kept => ({
  name,
  place: 'in the catalogue',
  async open(app) {
    await app.go('catalogue');
    await app.page.getByRole('tab', { name: part }).click();
    return app.page.locator(`tbody tr [data-column="${column}"]`).first();
  },
  saved: read,
});

const catalogue = (app: App) => app.server.call('catalogue.get', {});

const KEPT: Kept[] = [
  ofPlan('a paragraph', 'narrative', (body) => body.locator('[data-block] textarea'), (plan) => plan.narrative[0]?.text),
  ofPlan('the words of a target', 'targets', label('Chỉ tiêu 1'), (plan) => plan.targets[0]?.text),
  ofPlan('the title of an appendix', 'appendix-1', label('Tiêu đề phụ lục'), (plan) => plan.appendices[0]?.head.title),
  ofPlan('the reference of an appendix', 'appendix-1', label('Dòng “Kèm theo…”'), (plan) => plan.appendices[0]?.head.reference),
  ofPlan('the subject of the plan', 'issuance', label('Trích yếu'), (plan) => plan.paper.subject),
  ofPlan('the name of the office', 'issuance', label('Tên cơ quan'), (plan) => plan.paper.office.name),
  ofPlan('the office above', 'issuance', label('Cơ quan chủ quản'), (plan) => plan.paper.office.superior),
  ofPlan('the province', 'issuance', label('Tỉnh, thành phố'), (plan) => plan.paper.office.province),
  ofPlan('the place of issue', 'issuance', label('Địa danh'), (plan) => plan.paper.issuance.place),
  ofPlan('the symbol', 'issuance', label('Ký hiệu'), (plan) => plan.paper.issuance.symbol),
  ofPlan('the capacity of who signs', 'issuance', label('Quyền hạn, chức vụ'), (plan) => plan.paper.signature?.capacity.join('\n')),
  ofPlan('the name of who signs', 'issuance', label('Họ và tên'), (plan) => plan.paper.signature?.name),
  ofPlan('the recipients', 'issuance', label('Nơi nhận'), (plan) => plan.paper.recipients.join('\n')),
  {
    name: 'the source of a figure',
    place: 'in the tables of the year',
    async open(app) {
      const value = { code: '3.5.2', typed: '80', estimate: null, source: null };
      await app.server.call('figure.enter', { year: 2022, period: 'q4', values: [value], joins: null });
      await app.go('figures');
      return app.page.getByLabel(figureText.source('3.5.2'));
    },
    saved: async (app) => {
      const form = await app.server.call('figure.sheet', { year: 2022, period: 'q4' });
      return form.state.readings['3.5.2']?.source;
    },
  },
  {
    name: 'the mark of the drafter',
    place: 'on the page of a plan',
    async open(app) {
      await app.goTo(PLAN, 'issuance');
      await app.page.getByText('Khác: độ khẩn').click();
      return label('Ký hiệu người soạn, số bản')(app.tabBody('issuance'));
    },
    saved: async (app) => (await app.plan(PLAN)).paper.marks.drafter,
  },
  {
    name: 'the lines at the foot of a paper',
    place: 'in the catalogue',
    async open(app) {
      await app.go('catalogue');
      await app.page.getByRole('tab', { name: 'Thể thức trình bày' }).click();
      return app.page.getByLabel('Địa chỉ, điện thoại, thư điện tử');
    },
    saved: async (app) => (await catalogue(app)).house.contact.join('\n'),
  },
  ofCatalogue('a body of the catalogue', 'Bộ phận', 'name', async (app) => (await catalogue(app)).bodies[0]?.name),
  ofCatalogue('another spelling of a body', 'Bộ phận', 'aliases', async (app) => (await catalogue(app)).bodies[0]?.aliases?.join('; ')),
  ofCatalogue('a post of the catalogue', 'Chức danh', 'name', async (app) => (await catalogue(app)).posts[0]?.name),
  ofCatalogue('an officer of the catalogue', 'Công chức', 'name', async (app) => (await catalogue(app)).officers[0]?.name),
  ofCatalogue('a domain of the catalogue', 'Lĩnh vực', 'name', async (app) => (await catalogue(app)).domains[0]?.name),
];

KEPT.push({
  name: 'a cell of a register',
  place: 'in the tables of the year',
  async open(app) {
    const words = { 'so-ky-hieu': '12/KH-UBND', ngay: '05/01/2022', loai: 'Kế hoạch', 'trich-yeu': 'CCHC' };
    const cells = Object.entries(words).map(([column, words]) => ({ column, words }));
    await app.server.call('register.save', { register: 'van-ban-chi-dao', row: null, cells, year: 2022 });
    await app.go('registers');
    return app.page.locator('[data-column="trich-yeu"]').first();
  },
  async saved(app) {
    const asked = { register: 'van-ban-chi-dao', year: 2022, words: '' };
    return (await app.server.call('register.rows', asked))[0]?.cells[3];
  },
});

/** The office's own layout, as `layout.list` gives it. */
const ownLayout = async (app: App) =>
  (await app.server.call('layout.list', {})).find((row) => !row.shipped)?.layout;

const ofLayout = (name: string, find: (page: Page) => Locator, read: (app: App) => Promise<string | undefined>): Kept => ({
  name,
  place: 'in the catalogue',
  async open(app) {
    await app.go('catalogue');
    await app.page.getByRole('tab', { name: 'Mẫu phụ lục' }).click();
    if (!(await ownLayout(app))) await app.page.getByRole('button', { name: 'Sao chép để sửa' }).first().click();
    await expect.poll(() => ownLayout(app)).toBeDefined();
    return find(app.page).first();
  },
  saved: read,
});

KEPT.push(
  ofLayout('the name of a layout', (page) => page.getByLabel('Tên mẫu'), async (app) => (await ownLayout(app))?.name),
  ofLayout('the header of a column', (page) => page.locator('[data-column="header"]'), async (app) => (await ownLayout(app))?.columns[0]?.header),
);

const ofDocument = (name: string, words: string, read: (row: EvidenceRow | undefined) => string | undefined): Kept => ({
  name,
  place: 'among the documents',
  async open(app) {
    const panel = app.page.locator('[data-panel]');
    if (!(await panel.isVisible())) {
      const said = { number: '15/KH-UBND', date: null, agency: 'UBND xã', subject: 'Kế hoạch' };
      await app.server.call('evidence.add', { words: said, links: [] });
      await app.go('evidence');
      await app.page.getByRole('button', { name: '15/KH-UBND' }).click();
    }
    return panel.getByLabel(words, { exact: true });
  },
  saved: async (app) => read((await app.server.call('evidence.list', { words: '' }))[0]),
});

KEPT.push(
  ofDocument('the number of a document', evidenceText.fields.number, (row) => row?.number),
  ofDocument('the agency of a document', evidenceText.fields.agency, (row) => row?.agency),
  ofDocument('the subject of a document', evidenceText.fields.subject, (row) => row?.subject),
);

const ofReport = (name: string, tab: 'words' | 'head', find: (body: Locator) => Locator, read: (report: ReportView) => string | undefined): Kept => ({
  name,
  place: 'in a report',
  async open(app) {
    const { row } = await quarterReport(app);
    await goToReport(app, row.id, tab);
    return find(app.page.locator(`[data-tab="${tab}"]`)).first();
  },
  saved: async (app) => read(await quarterReport(app)),
});

KEPT.push(
  ofReport('a paragraph of a report', 'words', (body) => body.locator('[data-block] textarea'), ({ sections }) => sections.flatMap(({ blocks }) => blocks)[0]?.text),
  ofReport('the subject of a report', 'head', label('Trích yếu'), ({ head }) => head.subject),
  ofReport('whom a report is addressed to', 'head', label('Kính gửi'), ({ head }) => head.addressees.join('\n')),
);

/** Types a word in place of what the field holds. */
async function retype(unikey: UniKey, field: Locator, at: number, pace = PACES[at % PACES.length]): Promise<string> {
  const word = WORDS[at % WORDS.length];
  if (!word || !pace) throw new Error('no word');
  await field.click();
  await field.press('Control+a');
  await field.press('Delete');
  await unikey.slowDown(pace.slowness);
  await unikey.type(word.keys[pace.method], pace);
  await expect(field, JSON.stringify(pace)).toHaveValue(word.text);
  await unikey.slowDown(1);
  return word.text;
}

/** Types, leaves the field, and looks at what is shown, what is kept and what undo would take. */
async function visit(app: App, unikey: UniKey, kept: Kept, field: Locator, at: number, pace?: Pace): Promise<void> {
  const before = (await app.steps()).length;
  const words = await retype(unikey, field, at, pace);
  await field.evaluate((element: HTMLElement) => element.blur());
  await app.settled();
  await expect.poll(() => kept.saved(app)).toBe(words);
  await expect(field).toHaveValue(words);
  expect((await app.steps()).length - before, 'steps of the history').toBe(1);
}

// Every word at every pace is written into paragraphs and cells: typing-forms and typing-matrix.
for (const place of new Set(KEPT.map((kept) => kept.place))) {
  test(`Vietnamese typed into every field ${place} is shown, kept, and one step of the history each`, async ({ app, page }) => {
    test.setTimeout(300_000);
    await app.openSample(PLAN);
    const unikey = await UniKey.of(page);
    for (const [at, kept] of KEPT.entries()) {
      if (kept.place !== place) continue;
      await test.step(kept.name, async () => {
        const field = await kept.open(app);
        for (let round = 0; round < 3; round += 1) await visit(app, unikey, kept, field, (at + round) * 5);
      });
    }
  });
}

test('Vietnamese typed into the form of the first start makes the book', async ({ app, page }) => {
  const unikey = await UniKey.of(page);
  const names = ['office', 'province', 'superior', 'signer'];
  const typed: string[] = [];
  for (const [at, name] of names.entries()) {
    typed.push(await retype(unikey, page.locator(`[name="${name}"]`), at * 4));
  }
  await page.getByRole('button', { name: 'Mở sổ', exact: true }).click();
  await app.onScreen('plans');
  const { book } = await app.server.call('app.start', {});
  expect(JSON.stringify(book?.office)).toContain(typed[1]);
  const { offices } = await catalogue(app);
  expect(offices[0]?.office.province).toBe(typed[1]);
  expect(offices[0]?.office.superior).toBe(typed[2]);
});

test('Vietnamese typed into the dialog of a new plan becomes its subject', async ({ app, page }) => {
  await app.createBook();
  const unikey = await UniKey.of(page);
  await page.getByRole('button', { name: 'Lập kế hoạch' }).first().click();
  const subject = app.dialog().locator('[name="subject"]');
  let words = '';
  for (const at of [0, 3, 5]) words = await retype(unikey, subject, at);
  await app.dialog().getByRole('button', { name: 'Lập kế hoạch' }).click();
  await app.onScreen('plan');
  const [plan] = await app.server.call('plan.list', {});
  expect(plan?.subject).toBe(words);
});

test('Vietnamese typed into the search and the replacing of an appendix', async ({ app, page }) => {
  const matrix = await app.openSample(PLAN);
  const unikey = await UniKey.of(page);
  const search = page.getByLabel('Tìm… (có hoặc không dấu)');
  for (const at of [0, 4, 3]) await retype(unikey, search, at);
  await search.press('Escape');

  await matrix.press('Control+h');
  const bar = page.locator('.bar').filter({ has: page.getByLabel('Thay bằng') });
  for (const [at, name] of [[1, 'Tìm'], [2, 'Thay bằng'], [5, 'Tìm'], [3, 'Thay bằng']] as const) {
    await retype(unikey, bar.getByLabel(name, { exact: true }), at);
  }
});

test('Vietnamese typed into the search of everything finds what is there', async ({ app, page }) => {
  await app.openSample(PLAN);
  await app.go('overview');
  await page.keyboard.press('Control+e');
  const search = app.dialog().getByRole('combobox');
  const unikey = await UniKey.of(page);
  for (const at of [0, 4, 3, 6, 2]) await retype(unikey, search, at);
  await search.fill('');
  await unikey.type('thur tucj', { method: 'telex', gap: 5 });
  await expect(search).toHaveValue('thủ tục');
  await expect(app.dialog().getByRole('option').first()).toContainText(/thủ tục/i);
});

test('Vietnamese typed into the search of the catalogue finds its rows', async ({ app, page }) => {
  await app.openSample(PLAN);
  await app.go('catalogue');
  await page.getByRole('tab', { name: 'Lĩnh vực' }).click();
  const search = page.getByRole('searchbox');
  const unikey = await UniKey.of(page);
  for (const at of [0, 4, 3, 6]) await retype(unikey, search, at);
  await search.fill('');
  await unikey.type('thur tucj', { method: 'telex', gap: 5 });
  await expect(search).toHaveValue('thủ tục');
  await expect(page.locator('[data-column="name"]').first()).toHaveValue(/thủ tục/i);
});

test('Vietnamese typed into a report about a task is what is entered', async ({ app, page }) => {
  await app.openSample(PLAN);
  await app.server.call('version.issue', { plan: PLAN });
  await app.go('tracking');
  const unikey = await UniKey.of(page);
  const search = page.getByLabel(trackingText.search);
  for (const at of [0, 4, 3]) await retype(unikey, search, at);
  await page.getByRole('button', { name: trackingText.clearFilter }).click();

  await page.locator('tr[data-task] .task button').first().click();
  const panel = page.getByRole('region', { name: trackingText.panel.label });
  let [done, by] = ['', ''];
  for (const at of [1, 2, 5]) done = await retype(unikey, panel.getByLabel(trackingText.form.done), at);
  for (const at of [6, 3, 0]) by = await retype(unikey, panel.getByLabel(trackingText.form.by), at);
  await panel.getByLabel(trackingText.form.state).selectOption('in_progress');
  await panel.getByRole('button', { name: trackingText.form.write, exact: true }).click();
  await expect(panel.locator('[data-entry]')).toContainText(done);
  const { rows } = await app.server.call('progress.board', { plan: PLAN, on: null, known_on: null, period: null });
  const [entry] = await app.server.call('progress.history', { plan: PLAN, task: rows[0]?.task ?? 0 });
  expect(entry).toMatchObject({ done, by });

  // The form for many shares who reported, and nothing else.
  await page.locator('[data-tick]').nth(2).click();
  const dock = page.locator('.update');
  await expect(dock.getByLabel(trackingText.form.by)).toHaveValue(by);
  for (const at of [2, 5, 0]) await retype(unikey, dock.getByLabel(trackingText.form.done), at);
});

test('Vietnamese typed into the dialogs of domains and headers', async ({ app, page }) => {
  const matrix = await app.openSample(PLAN);
  const unikey = await UniKey.of(page);
  await matrix.tool('Lĩnh vực').click();
  await page.getByRole('menuitem', { name: 'Thêm lĩnh vực…' }).click();
  const title = app.dialog().getByLabel('Tên lĩnh vực, như in trên giấy');
  let words = '';
  for (const at of [0, 3, 6]) words = await retype(unikey, title, at);
  await app.dialog().getByRole('button', { name: 'Lưu' }).click();
  await expect(app.dialog()).toBeHidden();
  const { appendices } = await app.plan(PLAN);
  expect(appendices[0]?.lines.map((line) => (line.kind === 'domain' ? line.title : ''))).toContain(words);

  await page.getByRole('columnheader').nth(2).dblclick();
  const header = app.dialog().getByLabel('Tiêu đề in trên phụ lục này');
  for (const at of [1, 3, 5]) words = await retype(unikey, header, at);
  await app.dialog().getByRole('button', { name: 'Lưu' }).click();
  await expect(app.dialog()).toBeHidden();
  await app.settled();
  expect(Object.values((await app.plan(PLAN)).appendices[0]?.head.headers ?? {})).toContain(words);
});

test('Vietnamese typed over a domain row in its place', async ({ app, page }) => {
  const matrix = await app.openSample(PLAN);
  const unikey = await UniKey.of(page);
  const { appendices } = await app.plan(PLAN);
  const domain = appendices[0]?.lines.find((line) => line.kind === 'domain');
  await matrix.press('Control+Home');
  const before = (await app.steps()).length;
  await unikey.type('quyeets ddinhj', { method: 'telex', gap: 0 });
  await expect(matrix.field).toHaveValue('quyết định');
  await matrix.press('Enter');
  await app.settled();
  const now = (await app.plan(PLAN)).appendices[0]?.lines.find(({ id }) => id === domain?.id);
  expect(JSON.stringify(now)).toContain('quyết định');
  expect((await app.steps()).length - before).toBe(1);
});

test('a measure is understood from words typed in any way, and one visit is one step', async ({ app, page }) => {
  await app.openSample(PLAN);
  await app.goTo(PLAN, 'targets');
  const field = app.tabBody('targets').getByLabel('Mức phải đạt của chỉ tiêu 1', { exact: true });
  const unikey = await UniKey.of(page);
  for (const [keys, method] of [['ddatj 95%', 'telex'], ['d9at5 96%', 'vni']] as const) {
    const before = (await app.steps()).length;
    await field.click();
    await field.press('Control+a');
    await field.press('Delete');
    await unikey.type(keys, { method, gap: 5 });
    await field.evaluate((element: HTMLElement) => element.blur());
    await app.settled();
    const percent = keys.slice(-3, -1);
    await expect.poll(async () => (await app.plan(PLAN)).targets[0]?.measure?.value_hundredths).toBe(Number(percent) * 100);
    expect((await app.steps()).length - before).toBe(1);
  }
});
