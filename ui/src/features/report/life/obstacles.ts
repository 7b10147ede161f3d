import type { IssueObstacle } from '$lib/api/generated';

/** What the dialog of issuing asks for itself: number, day, signer. */
const ASKED = ['no_number', 'no_date', 'date_ahead', 'date_before', 'same_paper', 'no_signer'];

/** What must be done elsewhere before a report can be issued. */
export function heldBack(obstacles: readonly IssueObstacle[]): IssueObstacle[] {
  return obstacles.filter(({ code }) => !ASKED.some((end) => code.endsWith(`.${end}`)));
}
