import { call } from '$lib/api/call';
import type { Printout } from '$lib/api/generated';
import type { Outgoing } from '$lib/print/output.svelte';

/** A plan or a part of it on its way out of the program. */
export function planPaper(what: Printout): Outgoing {
  return {
    name: (form) => call('export.name', { what, form }),
    write: (path) => call('export.write', { what, path }),
    folder: (parent) => call('export.folder', { what, parent }),
    print: () => call('export.print', what),
  };
}
