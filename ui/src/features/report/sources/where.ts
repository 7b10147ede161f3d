import type { ReportGap, ReportKind, ReportSource } from '$lib/api/generated';
import type { GoTo } from '$lib/state/place';
import type { Route } from '$lib/state/route.svelte';

/** A screen, and the place on it. */
export interface Where {
  route: Route;
  place: GoTo | null;
}

/** The screen on which a row of the book is to be seen; figures in the period of the report. */
export function whereIs(source: ReportSource, kind: ReportKind): Where {
  if ('plan' in source) return planAt(source.plan);
  if ('task' in source) return taskAt(source.task);
  if ('entry' in source) return taskAt(source.entry);
  if ('target' in source) {
    const { plan, target } = source.target;
    return { route: { page: 'plan', plan, tab: 'targets' }, place: { item: target } };
  }
  if ('figure' in source) return figuresAt(source.figure, kind);
  if ('row' in source) {
    const { register, row } = source.row;
    return { route: { page: 'registers' }, place: { register, row } };
  }
  return { route: { page: 'evidence' }, place: { evidence: source.document } };
}

/** Where what is missing is mended; `null` where there is no one place for it. */
export function whereToMend(gap: ReportGap, kind: ReportKind): Where | null {
  const [first] = gap.sources;
  if (gap.code === 'gap.no_plan') return { route: { page: 'plans' }, place: null };
  if (gap.code === 'gap.figures' && !first) return figuresAt(null, kind);
  // Many tasks are asked about together; one is shown by itself.
  if (gap.code === 'gap.tasks_to_ask' && gap.sources.length !== 1) {
    const plan = first && 'task' in first ? first.task.plan : null;
    return { route: { page: 'tracking' }, place: { plan, show: 'ask' } };
  }
  return first ? whereIs(first, kind) : null;
}

function planAt(plan: string): Where {
  return { route: { page: 'plan', plan, tab: 'narrative' }, place: null };
}

function taskAt({ plan, task }: { plan: string; task: number }): Where {
  return { route: { page: 'tracking' }, place: { plan, item: task } };
}

function figuresAt(figure: string | null, kind: ReportKind): Where {
  const period = 'periodic' in kind ? kind.periodic : null;
  return { route: { page: 'figures' }, place: { figure, period } };
}
