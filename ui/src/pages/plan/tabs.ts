import type { ItemId, PlaceView, PlanView } from '$lib/api/generated';
import type { GoTo } from '$lib/state/place';
import type { PlanTab } from '$lib/state/route.svelte';
import { planText } from '$lib/text/plan';

/** One tab of a plan; `appendix` where it shows one. */
export interface TabOf {
  id: PlanTab;
  label: string;
  title?: string;
  appendix?: ItemId;
}

/** The tabs in the order of the paper. */
export function tabsOf(plan: PlanView): TabOf[] {
  return [
    { id: 'narrative', label: planText.narrative },
    { id: 'targets', label: planText.targets },
    ...plan.appendices.map(({ head }, at) => ({
      id: `appendix-${at + 1}` as const,
      label: planText.appendix(at + 1, plan.appendices.length),
      title: head.title,
      appendix: head.id,
    })),
    { id: 'issuance', label: planText.issuance },
  ];
}

/** Where a finding is to be seen: the tab, and the place in it. */
export function placeOf(plan: PlanView, place: PlaceView): { tab: PlanTab; goTo: GoTo } {
  const { appendix, item, field } = place;
  if (appendix) {
    const id = plan.appendices[appendix - 1]?.head.id;
    return { tab: `appendix-${appendix}`, goTo: { appendix: id, item, field } };
  }
  const isTarget = plan.targets.some((target) => target.id === item);
  const isBlock = plan.narrative.some((block) => block.id === item);
  const tab = isTarget ? 'targets' : isBlock ? 'narrative' : item ? 'narrative' : 'issuance';
  return { tab, goTo: { item, field } };
}

/** The tab of an appendix; `undefined` where the plan has no such appendix. */
export function tabOfAppendix(plan: PlanView, appendix: ItemId): PlanTab | undefined {
  const at = plan.appendices.findIndex(({ head }) => head.id === appendix);
  return at < 0 ? undefined : `appendix-${at + 1}`;
}
