import type { Part, PlanId, PlanStanding, Printout } from '$lib/api/generated';

import { router } from './route.svelte';

/** A paper that another screen asks to see. */
export interface PaperAsked {
  plan: PlanId;
  part: Part;
  /** The day of a paper that tells how far the plan is, `YYYY-MM-DD`; `null` for today. */
  on: string | null;
  /** Which version, as it was issued; absent: the last one, or the text of a plan that is open. */
  version?: number;
}

/** What the screen `Xuất` is to show next; it takes it away. */
class AskedPaper {
  asked = $state.raw<PaperAsked | null>(null);

  /** What was asked for, once. */
  take(): PaperAsked | null {
    const { asked } = this;
    this.asked = null;
    return asked;
  }
}

/** One for the whole run. */
export const askedPaper = new AskedPaper();

/** Shows a paper on the screen `Xuất`, where it can be looked at, printed and written to files. */
export async function openPrintout(paper: PaperAsked): Promise<void> {
  askedPaper.asked = paper;
  await router.go({ page: 'export' });
}

/** A part of a plan, printed in the usual way: of an issued plan what was issued, of an open one
    its text as it stands. */
export function usualPrintout(
  plan: PlanId,
  part: Part,
  standing: PlanStanding | undefined,
): Printout {
  return {
    plan,
    part,
    layout: null,
    draft: false,
    electronic: false,
    version: standing?.state === 'issued' ? standing.version : null,
    on: null,
    answer_by: null,
  };
}
