import type { FigureField, FigureForm, FigureState } from '$lib/api/generated';

/** Which figures are shown. */
export type Show = 'all' | 'missing' | 'broken' | 'estimate';

/** What was chosen to be shown, with the figures of that moment: rows do not go while one types. */
export interface Filter {
  body: string;
  show: Show;
  codes: ReadonlySet<string>;
}

/** Chooses what is shown by how the figures are now. */
export function filter(body: string, show: Show, state: FigureState | null): Filter {
  const readings = Object.entries(state?.readings ?? {});
  const codes = {
    all: () => [],
    missing: () => state?.missing ?? [],
    broken: () => (state?.broken ?? []).flatMap((fault) => fault.figures),
    estimate: () => readings.filter(([, reading]) => reading.estimate).map(([code]) => code),
  }[show]();
  return { body, show, codes: new Set(codes) };
}

/** Whether a field is shown. */
export function fits(field: FigureField, { body, show, codes }: Filter): boolean {
  return (body === '' || field.body === body) && (show === 'all' || codes.has(field.code));
}

/** Sections with the fields that are shown; those with none are left out, and so are tables of
    which nothing is asked for. */
export function shown(form: FigureForm, filter: Filter): FigureForm['sections'] {
  const sections = form.sections.map((section) => ({
    ...section,
    fields: section.fields.filter((field) => fits(field, filter)),
    tables: section.tables.filter(
      ({ lines, columns }) =>
        (filter.body === '' || section.fields.some((f) => f.code === columns[0]?.code && f.body === filter.body)) &&
        (filter.show === 'all' || lines.some(({ cells }) => cells.some((c) => filter.codes.has(c)))),
    ),
  }));
  return sections.filter(({ fields, tables }) => fields.length > 0 || tables.length > 0);
}
