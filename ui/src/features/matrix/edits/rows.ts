import type { DomainLine, Edit, ItemId, Line, TaskLine } from '$lib/api/generated';

import type { Grid, TaskRow } from '../grid/grid';
import type { Box } from '../grid/selection';

/** The deepest sub-task. */
const DEEPEST = 5;

/** The task rows of a rectangle. */
export function tasksIn(grid: Grid, box: Box): TaskRow[] {
  return grid.rows
    .slice(box.top, box.bottom + 1)
    .filter((row): row is TaskRow => row.kind === 'task');
}

/** The tasks of a domain in their order, hidden ones as well. */
export function tasksOf(lines: readonly Line[], domain: ItemId): TaskLine[] {
  return lines.filter(
    (line): line is TaskLine & { kind: 'task' } => line.kind === 'task' && line.domain === domain,
  );
}

/** New rows above or below a rectangle, as many as it has; below a domain row, its first ones. */
export function insertRows(
  lines: readonly Line[],
  grid: Grid,
  box: Box,
  where: 'above' | 'below',
): Edit | null {
  const tasks = tasksIn(grid, box);
  const row = grid.rows[box.top];
  if (row?.kind === 'domain' && tasks.length === 0) {
    return { do: 'insert_tasks', domain: row.id, index: 0, count: 1, depth: 0 };
  }
  const next = (where === 'above' ? tasks[0] : tasks.at(-1))?.line;
  if (!next) return null;
  const all = tasksOf(lines, next.domain);
  const at = all.findIndex((task) => task.id === next.id);
  const index = where === 'above' ? at : endOf(all, at);
  const count = tasks.filter((task) => task.line.domain === next.domain).length;
  return { do: 'insert_tasks', domain: next.domain, index, count, depth: next.depth };
}

/** Behind a task and its sub-tasks. */
function endOf(tasks: readonly TaskLine[], at: number): number {
  const depth = tasks[at]?.depth ?? 0;
  let end = at + 1;
  while ((tasks[end]?.depth ?? -1) > depth) end++;
  return end;
}

/** The rows with all their sub-tasks. */
export function withSubtasks(lines: readonly Line[], tasks: readonly TaskLine[]): TaskLine[] {
  const wanted = new Set(tasks.map((task) => task.id));
  const found: TaskLine[] = [];
  let open: TaskLine | null = null;
  for (const line of lines) {
    if (line.kind === 'domain') {
      open = null;
      continue;
    }
    if (open && line.depth <= open.depth) open = null;
    if (!open && wanted.has(line.id)) open = line;
    if (open) found.push(line);
  }
  return found;
}

export function deleteRows(lines: readonly Line[], tasks: readonly TaskLine[]): Edit | null {
  const all = withSubtasks(lines, tasks);
  return all.length > 0 ? { do: 'delete_tasks', tasks: all.map((task) => task.id) } : null;
}

/** Rows one place up or down, over a neighbour with its sub-tasks or into the next domain. */
export function moveRows(
  lines: readonly Line[],
  tasks: readonly TaskLine[],
  by: 'up' | 'down',
): Edit | null {
  const domain = tasks[0]?.domain;
  if (domain === undefined) return null;
  const moved = withSubtasks(lines, tasks.filter((task) => task.domain === domain));
  const ids = moved.map((task) => task.id);
  const all = tasksOf(lines, domain);
  const first = all.findIndex((task) => task.id === ids[0]);
  const rest = all.filter((task) => !ids.includes(task.id));
  const depth = moved[0]?.depth ?? 0;
  const isOut = by === 'up' ? first === 0 : first >= rest.length;
  if (isOut) {
    const domains = lines.filter((line): line is DomainLine & { kind: 'domain' } => line.kind === 'domain');
    const at = domains.findIndex((line) => line.id === domain);
    const target = domains[at + (by === 'up' ? -1 : 1)];
    if (!target) return null;
    const index = by === 'up' ? tasksOf(lines, target.id).length : 0;
    return { do: 'move_tasks', tasks: ids, domain: target.id, index };
  }
  let index = by === 'up' ? first - 1 : endOf(rest, first);
  if (by === 'up') while (index > 0 && (rest[index]?.depth ?? 0) > depth) index--;
  return { do: 'move_tasks', tasks: ids, domain, index };
}

/** Rows one level deeper or less deep. */
export function shiftDepth(tasks: readonly TaskLine[], by: 1 | -1): Edit[] {
  const depths = new Map<number, ItemId[]>();
  for (const task of tasks) {
    const depth = task.depth + by;
    if (depth < 0 || depth > DEEPEST) continue;
    depths.set(depth, [...(depths.get(depth) ?? []), task.id]);
  }
  return [...depths].map(([depth, ids]) => ({ do: 'set_depth', tasks: ids, depth }));
}
