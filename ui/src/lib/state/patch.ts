import type {
  AppendixPatch,
  AppendixView,
  ItemId,
  Line,
  PlanPatch,
  PlanView,
} from '$lib/api/generated';

import { share } from './share';

/**
 * The view after an edit. Lines and paragraphs that did not change stay the very same objects, so
 * that their rows are not drawn again and the field in them keeps focus and caret (rule T8).
 */
export function patched(view: PlanView, patch: PlanPatch): PlanView {
  return {
    id: view.id,
    standing: view.standing,
    paper: share(view.paper, patch.paper ?? view.paper),
    narrative: share(view.narrative, patch.narrative ?? view.narrative),
    decision_narrative: share(
      view.decision_narrative,
      patch.decision_narrative ?? view.decision_narrative,
    ),
    targets: share(view.targets, patch.targets ?? view.targets),
    appendices: appendices(view.appendices, patch),
  };
}

function appendices(old: AppendixView[], patch: PlanPatch): AppendixView[] {
  if (patch.appendices.length === 0 && !patch.appendix_order) return old;
  const byId = new Map(old.map((appendix) => [appendix.head.id, appendix]));
  for (const changed of patch.appendices) {
    const after = appendixPatched(byId.get(changed.id), changed);
    if (after) byId.set(changed.id, after);
  }
  return inOrder(patch.appendix_order ?? old.map((appendix) => appendix.head.id), byId);
}

function appendixPatched(
  old: AppendixView | undefined,
  patch: AppendixPatch,
): AppendixView | undefined {
  const head = patch.head ?? old?.head;
  if (!head) return undefined;
  const lines = new Map((old?.lines ?? []).map((line) => [line.id, line]));
  const order = patch.order ?? [...new Set([...lines.keys(), ...patch.lines.map(({ id }) => id)])];
  for (const line of patch.lines) lines.set(line.id, share(lines.get(line.id), line));
  return { head: share(old?.head, head), lines: inOrder<Line>(order, lines) };
}

function inOrder<Item>(order: ItemId[], byId: Map<ItemId, Item>): Item[] {
  return order.flatMap((id) => byId.get(id) ?? []);
}
