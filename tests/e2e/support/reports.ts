import { reportText } from '../../../ui/src/lib/text/report';
import type { ReportId, ReportView } from '../../../ui/src/lib/api/generated';
import type { App } from './app';

/** The year of the sample. */
const YEAR = 2022;

/** The report of the first quarter as the core holds it, begun and compiled where it is not. */
export async function quarterReport(app: App): Promise<ReportView> {
  const { server } = app;
  const rows = await server.call('report.list', { year: YEAR });
  const known = rows.find(({ kind }) => 'periodic' in kind && kind.periodic === 'q1');
  const report = known?.id ?? (await begun(app));
  return server.call('report.get', { report });
}

async function begun({ server }: App): Promise<ReportId> {
  const { report } = await server.call('report.create', {
    kind: { periodic: 'q1' },
    year: YEAR,
    span: null,
    outline: null,
  });
  await server.call('report.compile', { report });
  return report;
}

/** Goes straight to a part of a report. */
export async function goToReport(app: App, report: ReportId, tab: keyof typeof reportText.tab): Promise<void> {
  const behind = tab === 'words' ? '' : `/${tab}`;
  await app.page.evaluate((hash) => (location.hash = hash), `#/reports/${report}${behind}`);
  await app.page.locator(`[data-screen="report"] [data-tab="${tab}"]`).waitFor();
}
