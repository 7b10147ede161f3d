import { figureText, followText } from '../../../ui/src/lib/text/figure';
import { reportText } from '../../../ui/src/lib/text/report';
import { calendarText } from '../../../ui/src/lib/text/report-calendar';
import { registerText } from '../../../ui/src/lib/text/register';
import { trackingText } from '../../../ui/src/lib/text/tracking';
import { evidenceText } from '../../../ui/src/lib/text/evidence';
import { versionText } from '../../../ui/src/lib/text/version';
import type { App } from './app';
import { putOnClipboard } from './clipboard';
import { documents } from './documents';
import { drop } from './drop';
import { goToReport, quarterReport } from './reports';

/** A screen, a dialog or another state that the officer meets, and the way there. */
export interface Place {
  name: string;
  /** Whether it comes before there is a book. */
  first?: boolean;
  open(app: App): Promise<void>;
}

const PLAN = 'tung-anh-2022';
const tab = (name: string, tab: Parameters<App['goTo']>[1]): Place => ({
  name,
  async open(app) {
    await app.goTo(PLAN, tab);
    if (tab.startsWith('appendix')) await app.matrix(PLAN);
  },
});
const page = (name: Parameters<App['go']>[0]): Place => ({ name, open: (app) => app.go(name) });

const part = (name: string, label: string): Place => ({
  name,
  async open(app) {
    await app.go('catalogue');
    await app.page.getByRole('tab', { name: label }).click();
    await app.page.locator('#tab-body').getByRole('table').or(app.page.locator('#tab-body section')).first().waitFor();
  },
});

/** The register of new ideas with one row. */
async function openRegisters(app: App): Promise<void> {
  const words = {
    ten: 'Trả kết quả thủ tục hành chính tại nhà cho người cao tuổi',
    'tac-gia': 'Trung tâm Phục vụ hành chính công',
    'ngay-dang-ky': '05/01/2022',
    cap: 'Cấp xã',
  };
  const cells = Object.entries(words).map(([column, words]) => ({ column, words }));
  await app.server.call('register.save', { register: 'sang-kien', row: null, cells, year: 2022 });
  await app.go('registers');
  await app.page.getByRole('tab', { name: 'Sáng kiến' }).click();
  await app.page.locator('tbody tr [data-column="ten"]').nth(1).waitFor();
}

const button = (app: App, name: string) => app.page.getByRole('button', { name, exact: true }).first().click();
const item = (app: App, name: string) => app.page.getByRole('menuitem', { name }).click();

/** A view of the plan's progress; the sample is issued for it. */
const tracked = (name: string, view: keyof typeof trackingText.views, then?: (app: App) => Promise<void>): Place => ({
  name,
  async open(app) {
    const board = await app.server.call('progress.board', { plan: PLAN, on: null, known_on: null, period: null });
    if (!board.issued) await app.server.call('version.issue', { plan: PLAN });
    // The screen may be there already, from before the plan was issued.
    await app.go('overview');
    await app.go('tracking');
    await app.page.getByRole('tab', { name: trackingText.views[view] }).click();
    await app.page.locator('#tab-body').getByRole('row').nth(2).waitFor();
    await then?.(app);
  },
});

/** A quarter with numbers that do not fit, one that is ước and one that is none. */
async function figures(app: App): Promise<void> {
  const values = { '3.5.1': '120', '3.5.2': '80', '3.5.3': '30', '3.5.4': '5', '3.5.2/dat-dai': '90' };
  await app.server.call('figure.enter', {
    year: 2022,
    period: 'q1',
    joins: null,
    values: Object.entries(values).map(([code, typed]) => ({ code, typed, estimate: code === '3.5.4', source: null })),
  });
  await app.go('figures');
  await app.page.getByLabel(figureText.period, { exact: true }).selectOption('q1');
  await app.page.locator('[data-row="3.5.1"] + .fault').waitFor();
  await app.page.locator('[data-figure="3.6.1"]').fill('8.93');
  await app.page.locator('[data-row="3.6.1"] + .fault').waitFor();
}

/** The plan in a state that other places left behind, made what a place needs. */
async function standing(app: App, wanted: 'issued' | 'amending'): Promise<void> {
  const at = async () => (await app.plan(PLAN)).standing.state;
  if ((await at()) === 'draft') await app.server.call('version.issue', { plan: PLAN });
  if ((await at()) === 'amending' && wanted === 'issued') await app.server.call('version.discard', { plan: PLAN });
  if ((await at()) === 'issued' && wanted === 'amending') {
    await app.server.call('version.amend', { plan: PLAN, reason: 'Bổ sung nhiệm vụ theo Công văn số 12/SNV-CCHC' });
    const recipients = ['UBND tỉnh', 'Lưu: VT'];
    await app.server.call('plan.edit', { plan: PLAN, edits: [{ do: 'set_recipients', recipients }], joins: null });
  }
  await app.page.reload();
  await app.onScreen('plan');
}

/** A part of the issued plan. */
const issued = (name: string, tab: Parameters<App['goTo']>[1], then?: (app: App) => Promise<void>): Place => ({
  name,
  async open(app) {
    await app.goTo(PLAN, tab);
    await standing(app, 'issued');
    await app.page.getByRole('note').waitFor();
    await then?.(app);
  },
});

/** The plan while it is adjusted. */
const amended = (name: string, then?: (app: App) => Promise<void>): Place => ({
  name,
  async open(app) {
    await app.goTo(PLAN, 'issuance');
    await standing(app, 'amending');
    await app.page.locator('[data-state="amending"]').waitFor();
    await then?.(app);
  },
});

/** Waits for the pictures of all printed pages that are drawn. */
async function pictured(app: App): Promise<void> {
  await app.page.locator('[data-print] img').first().waitFor();
  await app.page.waitForFunction(() => !document.querySelector('[data-print][aria-busy="true"]'));
}

/** A part of the report of the first quarter. */
const reported = (name: string, tab: Parameters<typeof goToReport>[2], then?: (app: App) => Promise<void>): Place => ({
  name,
  async open(app) {
    const { row } = await quarterReport(app);
    await goToReport(app, row.id, tab);
    await then?.(app);
  },
});

const evidenced = (name: string, open: (app: App) => Promise<void> = async () => {}): Place => ({
  name,
  async open(app) {
    await documents(app, PLAN);
    await open(app);
  },
});

const look = (app: App) => app.page.locator('[data-document]').last().getByRole('button').first().click();

/** Every screen, dialog and state to look at; the sample is open but for those that come first. */
export const PLACES: Place[] = [
  { name: 'first-start', first: true, open: async () => {} },
  {
    name: 'first-start-refused',
    first: true,
    open: (app) => button(app, 'Mở sổ'),
  },
  page('overview'),
  {
    name: 'search',
    async open(app) {
      await app.page.keyboard.press('Control+e');
      await app.dialog().waitFor();
    },
  },
  {
    name: 'search-found',
    async open(app) {
      await app.page.keyboard.press('Control+e');
      await app.dialog().getByRole('combobox').fill('thủ tục');
      await app.dialog().getByRole('option').first().waitFor();
    },
  },
  page('plans'),
  tab('narrative', 'narrative'),
  tab('targets', 'targets'),
  tab('appendix', 'appendix-1'),
  tab('issuance', 'issuance'),
  {
    name: 'export',
    async open(app) {
      await app.go('export');
      await pictured(app);
    },
  },
  {
    name: 'export-written',
    async open(app) {
      await app.go('export');
      await pictured(app);
      await button(app, 'Xuất cả bộ');
      await app.page.locator('.written').waitFor();
    },
  },
  {
    name: 'export-print',
    async open(app) {
      await app.go('export');
      await pictured(app);
      await button(app, 'In');
      await app.dialog().waitFor();
    },
  },
  {
    name: 'export-excel',
    async open(app) {
      await app.go('export');
      await app.page.getByText('Excel', { exact: true }).click();
      await app.page.locator('[data-screen="export"]').getByRole('table').first().waitFor();
    },
  },
  {
    name: 'export-from-a-row',
    async open(app) {
      await app.goTo(PLAN, 'appendix-1');
      const matrix = await app.matrix(PLAN);
      const task = (await app.tasks(PLAN)).at(8);
      await matrix.select(task?.id ?? 0, 'task');
      await matrix.press('Control+p');
      await pictured(app);
    },
  },
  { name: 'registers', open: openRegisters },
  {
    name: 'registers-counts',
    async open(app) {
      await openRegisters(app);
      await button(app, registerText.counts.show);
      await app.page.getByRole('columnheader', { name: '9 tháng' }).waitFor();
    },
  },
  {
    name: 'registers-not-saved',
    async open(app) {
      await openRegisters(app);
      const fresh = app.page.locator('tr.fresh');
      await fresh.locator('[data-column="ngay-dang-ky"]').fill('3/25/2022');
      await app.page.locator('tbody tr').first().locator('[data-column="ten"]').focus();
      await app.page.getByText(registerText.notSaved).waitFor();
    },
  },
  {
    name: 'registers-paste',
    async open(app) {
      await openRegisters(app);
      await putOnClipboard(app.page, { text: 'Trợ lý ảo\tLê Na\t3/25/2022\r\nSổ tay\tLê Na\t02/3/2022' });
      await app.page.locator('tr.fresh [data-column="ten"]').click();
      await app.page.keyboard.press('Control+v');
      await app.dialog().getByText(registerText.paste.understood(1, 2)).waitFor();
    },
  },
  part('catalogue-offices', 'Cơ quan'),
  part('catalogue-bodies', 'Bộ phận'),
  part('catalogue-posts', 'Chức danh'),
  part('catalogue-officers', 'Công chức'),
  part('catalogue-domains', 'Lĩnh vực'),
  part('catalogue-layouts', 'Mẫu phụ lục'),
  {
    name: 'catalogue-house',
    async open(app) {
      await app.go('catalogue');
      await app.page.getByRole('tab', { name: 'Thể thức trình bày' }).click();
      await app.page.getByLabel('Lề trái').waitFor();
    },
  },
  {
    name: 'issuance-signing',
    async open(app) {
      await app.goTo(PLAN, 'issuance');
      await app.page.getByText('Khác: độ khẩn').click();
      await app.page.getByLabel('Ký hiệu người soạn, số bản').scrollIntoViewIfNeeded();
    },
  },
  {
    name: 'issue-ask',
    async open(app) {
      await app.goTo(PLAN, 'issuance');
      await button(app, versionText.issue);
      await app.dialog().waitFor();
    },
  },
  page('tracking'),
  page('settings'),
  page('help'),
  {
    name: 'new-plan',
    async open(app) {
      await app.go('plans');
      await button(app, 'Lập kế hoạch');
      await app.dialog().waitFor();
    },
  },
  {
    name: 'plan-menu',
    async open(app) {
      await app.go('plans');
      await app.page.locator(`[data-plan="${PLAN}"]`).getByRole('button').click();
      await app.page.getByRole('menu').waitFor();
    },
  },
  {
    name: 'plan-remove',
    async open(app) {
      await app.go('plans');
      await app.page.locator(`[data-plan="${PLAN}"]`).getByRole('button').click();
      await item(app, 'Xóa kế hoạch…');
      await app.page.getByText('Xóa kế hoạch này?').waitFor();
    },
  },
  {
    name: 'appendix-edited',
    async open(app) {
      await app.goTo(PLAN, 'appendix-1');
      const matrix = await app.matrix(PLAN);
      const [task] = await app.tasks(PLAN);
      await matrix.select(task?.id ?? 0, 'lead');
      await app.page.keyboard.insertText('văn');
      await app.page.getByRole('listbox').waitFor();
    },
  },
  {
    name: 'appendix-range',
    async open(app) {
      await app.goTo(PLAN, 'appendix-1');
      const matrix = await app.matrix(PLAN);
      const [from, , to] = await app.tasks(PLAN);
      await matrix.select(from?.id ?? 0, 'task', { item: to?.id ?? 0, field: 'product' });
    },
  },
  {
    name: 'appendix-replace',
    async open(app) {
      await app.goTo(PLAN, 'appendix-1');
      const matrix = await app.matrix(PLAN);
      await matrix.press('Control+h');
      await app.page.getByLabel('Thay bằng').waitFor();
    },
  },
  {
    name: 'appendix-filtered-empty',
    async open(app) {
      await app.goTo(PLAN, 'appendix-1');
      await app.matrix(PLAN);
      await app.page.getByLabel('Tìm… (có hoặc không dấu)').fill('không có chữ này đâu');
      await app.page.getByText('Không có dòng nào như thế').waitFor();
    },
  },
  {
    name: 'domain-dialog',
    async open(app) {
      await app.goTo(PLAN, 'appendix-1');
      const matrix = await app.matrix(PLAN);
      await matrix.tool('Lĩnh vực').click();
      await item(app, 'Thêm lĩnh vực…');
      await app.dialog().waitFor();
    },
  },
  {
    name: 'header-dialog',
    async open(app) {
      await app.goTo(PLAN, 'appendix-1');
      await app.matrix(PLAN);
      await app.page.getByRole('columnheader').nth(2).dblclick();
      await app.dialog().waitFor();
    },
  },
  {
    name: 'narrative-paragraph',
    async open(app) {
      await app.goTo(PLAN, 'narrative');
      await app.page.locator('[data-block] textarea').nth(6).focus();
    },
  },
  {
    name: 'targets-found',
    async open(app) {
      await app.goTo(PLAN, 'targets');
      await button(app, 'Tìm trong phần lời');
      await app.dialog().waitFor();
    },
  },
  {
    name: 'refusal',
    async open(app) {
      await app.go('plans');
      // Another window took the plan away.
      await app.server.call('plan.delete', { plan: PLAN });
      await app.page.evaluate((hash) => (location.hash = hash), `#/plan/${PLAN}/narrative`);
      await app.page.getByRole('heading', { name: 'Kế hoạch này không còn trong sổ' }).waitFor();
      await app.server.call('history.undo', {});
    },
  },
  tracked('tracking-domains', 'domain'),
  tracked('tracking-officers', 'officer'),
  tracked('tracking-days', 'date'),
  tracked('tracking-timeline', 'timeline'),
  tracked('tracking-update', 'domain', async (app) => {
    await app.page.locator('[data-tick]').nth(1).click();
    await app.page.getByLabel(trackingText.form.by).waitFor();
  }),
  tracked('tracking-details', 'domain', async (app) => {
    await app.page.locator('tr[data-task] .task button').nth(5).click();
    await app.page.getByRole('region', { name: trackingText.panel.label }).waitFor();
  }),
  tracked('tracking-no-match', 'domain', async (app) => {
    await app.page.getByLabel(trackingText.search).fill('không có chữ này đâu');
    await app.page.getByText(trackingText.noMatch).waitFor();
  }),
  {
    name: 'overview-issued',
    async open(app) {
      const board = await app.server.call('progress.board', { plan: PLAN, on: null, known_on: null, period: null });
      if (!board.issued) await app.server.call('version.issue', { plan: PLAN });
      await app.go('plans');
      await app.go('overview');
      await app.page.locator('[data-section]').first().waitFor();
    },
  },
  page('evidence'),
  evidenced('evidence-list'),
  evidenced('evidence-panel', async (app) => {
    await look(app);
    await app.page.locator('[data-panel]').waitFor();
  }),
  evidenced('evidence-target', async (app) => {
    await look(app);
    await button(app, evidenceText.link);
    await app.dialog().locator('li').first().waitFor();
  }),
  evidenced('evidence-intake', async (app) => {
    const { page } = app;
    await drop(page.locator('[data-screen="evidence"] [data-drop-words]').first(), {
      'Biên bản kiểm tra.pdf': 'mới',
      'thu moi.pdf.exe': 'MZ',
    });
    await app.dialog().waitFor();
  }),
  evidenced('evidence-paper', async (app) => {
    await button(app, evidenceText.addPaper);
    await app.dialog().waitFor();
  }),
  page('figures'),
  {
    name: 'figures-filled',
    async open(app) {
      await figures(app);
      await app.page.locator('[data-row="3.5.1"]').scrollIntoViewIfNeeded();
    },
  },
  {
    name: 'figures-table',
    async open(app) {
      await figures(app);
      await app.page.locator('[data-matrix]').scrollIntoViewIfNeeded();
    },
  },
  {
    name: 'figures-no-match',
    async open(app) {
      await app.go('figures');
      await app.page.getByLabel(figureText.show, { exact: true }).selectOption('estimate');
      await app.page.getByText(figureText.none).or(app.page.locator('[data-row]').first()).waitFor();
    },
  },
  {
    name: 'reports-calendar',
    async open(app) {
      await app.go('reports');
      await app.page.getByRole('tab', { name: reportText.view.calendar }).click();
      await app.page.getByText(calendarText.months).click();
      await app.page.getByLabel(calendarText.addressees).waitFor();
    },
  },
  {
    name: 'target-figures',
    async open(app) {
      await app.goTo(PLAN, 'targets');
      await app.page.getByLabel(followText.label(3), { exact: true }).selectOption('more');
      await app.dialog().waitFor();
    },
  },
  issued('appendix-locked', 'appendix-1'),
  issued('narrative-locked', 'narrative'),
  issued('targets-locked', 'targets'),
  issued('issuance-issued', 'issuance'),
  issued('issuance-amend', 'issuance', async (app) => {
    await button(app, versionText.amend);
    await app.dialog().waitFor();
  }),
  amended('issuance-amending'),
  amended('issuance-difference', async (app) => {
    await button(app, versionText.seeChanges);
    await app.dialog().getByRole('table').waitFor();
  }),
  page('reports'),
  {
    name: 'reports-create',
    async open(app) {
      await app.go('reports');
      await button(app, reportText.create);
      await app.dialog().getByText(reportText.form.kinds.thematic, { exact: true }).click();
    },
  },
  {
    name: 'reports-calendar',
    async open(app) {
      await app.go('reports');
      await app.page.getByRole('tab', { name: reportText.view.calendar }).click();
      await app.page.locator('[data-tab="calendar"] h2').first().waitFor();
    },
  },
  reported('report-words', 'words', async (app) => {
    await app.page.locator('[data-paper] textarea').first().click();
  }),
  reported('report-head', 'head'),
  reported('report-pages', 'pages', pictured),
  reported('report-issue', 'issue'),
];
