import type { PlanPatch, PlanView } from '$lib/api/generated';

import { share } from './share';

/** The view after an edit; what the patch does not touch stays the same objects. */
export function patched(view: PlanView, patch: PlanPatch): PlanView {
  return share(view, patch.plan);
}
