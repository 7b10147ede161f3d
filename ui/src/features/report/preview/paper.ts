import { call } from '$lib/api/call';
import type { ReportPart, ReportPrintout, ReportView } from '$lib/api/generated';
import type { Outgoing } from '$lib/print/output.svelte';

/** A report on its way out of the program. */
export function reportPaper(what: ReportPrintout): Outgoing {
  return {
    name: (form) => call('report.file_name', { what, form }),
    write: (path) => call('report.write', { what, path }),
    folder: (parent) => call('report.folder', { what, parent }),
    print: () => call('report.print', what),
  };
}

/** The usual paper of a report: of an issued one what was issued, of an open one as it stands. */
export function usualPaper(view: ReportView, part: ReportPart = 'whole'): ReportPrintout {
  const issued = view.row.stage === 'issued' ? view.versions.at(-1) : undefined;
  return { report: view.row.id, version: issued?.ordinal ?? null, part, electronic: false };
}
