import type { ItemId, Place, Plan } from '$lib/api/generated';
import type { GoTo } from '$lib/state/plan.svelte';
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
export function tabsOf(plan: Plan): TabOf[] {
  const appendices = plan.appendices ?? [];
  return [
    { id: 'narrative', label: planText.narrative },
    { id: 'targets', label: planText.targets },
    ...appendices.map((appendix, at) => ({
      id: `appendix-${at + 1}` as const,
      label: planText.appendix(at + 1, appendices.length),
      title: appendix.title,
      appendix: appendix.id,
    })),
    { id: 'issuance', label: planText.issuance },
  ];
}

/** Where a finding is to be seen: the tab, and the place in it. */
export function placeOf(plan: Plan, place: Place): { tab: PlanTab; goTo: GoTo } {
  const { appendix, item, field } = place;
  if (appendix) {
    const id = plan.appendices?.[appendix - 1]?.id;
    return { tab: `appendix-${appendix}`, goTo: { appendix: id, item, field } };
  }
  const isTarget = plan.targets?.some((target) => target.id === item);
  const isBlock = plan.narrative?.some((block) => block.id === item);
  const tab = isTarget ? 'targets' : isBlock ? 'narrative' : item ? 'narrative' : 'issuance';
  return { tab, goTo: { item, field } };
}
