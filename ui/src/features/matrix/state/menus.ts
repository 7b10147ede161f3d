import { shortcuts, type ShortcutId } from '$lib/keys/shortcuts';
import { matrixText } from '$lib/text/matrix';

import { merged } from '../edits/cells';
import { moveDomain } from '../edits/domains';
import type { Actions } from './actions.svelte';
import type { MatrixState } from './matrix.svelte';

/** A line of a menu. */
export interface MenuItem {
  label: string;
  run: () => void;
  /** The keys that do the same. */
  keys?: string;
  look?: 'plain' | 'danger';
  disabled?: boolean;
}

const keysOf = (id: ShortcutId, at = 0) => shortcuts[id].keys[at] ?? '';

/** What can be done with the selected rows and cells, in groups. */
export function rowItems(matrix: MatrixState, actions: Actions, edit: () => void): MenuItem[][] {
  const isDomain = actions.isDomain;
  const copy: MenuItem = {
    label: matrixText.copy,
    keys: keysOf('cellCopy'),
    run: () => document.execCommand('copy'),
  };
  const paper: MenuItem[] = [
    { label: matrixText.onPaper, keys: keysOf('rowPage'), run: () => void actions.showOnPaper() },
  ];
  if (matrix.plan.locked) return [[copy], paper];
  const isMerged = merged(matrix.grid, matrix.range).length > 0;
  const cells: MenuItem[] = [
    { label: isDomain ? matrixText.editDomain : matrixText.editCell, keys: keysOf('cellEdit'), run: edit },
    copy,
    { label: matrixText.cut, keys: keysOf('cellCopy', 1), run: () => document.execCommand('cut') },
    { label: matrixText.clear, keys: keysOf('cellClear'), run: () => void actions.clear() },
    { label: matrixText.fillDown, keys: keysOf('cellFillDown'), run: () => void actions.fillDown() },
    isMerged
      ? { label: matrixText.unmerge, keys: keysOf('cellMerge'), run: () => void actions.unmerge() }
      : { label: matrixText.mergeAbove, keys: keysOf('cellMerge'), run: () => void actions.merge() },
  ];
  const rows: MenuItem[] = [
    { label: matrixText.insertRowAbove, run: () => void actions.insertRows('above'), disabled: isDomain },
    { label: matrixText.insertRowBelow, keys: keysOf('rowInsert'), run: () => void actions.insertRows('below') },
    { label: matrixText.moveUp, keys: keysOf('rowMove'), run: () => void actions.moveRows('up') },
    { label: matrixText.moveDown, keys: keysOf('rowMove', 1), run: () => void actions.moveRows('down') },
    { label: matrixText.deeper, keys: keysOf('rowDepth', 1), run: () => void actions.shiftDepth(1), disabled: isDomain },
    { label: matrixText.shallower, keys: keysOf('rowDepth'), run: () => void actions.shiftDepth(-1), disabled: isDomain },
    { label: matrixText.deleteRows, keys: keysOf('rowDelete'), run: () => void actions.deleteRows(), look: 'danger' },
  ];
  return isDomain
    ? [cells.slice(0, 2), rows.slice(1, 4), domainItems(matrix, actions), paper]
    : [cells, rows, paper];
}

/** What can be done with the domain of the active cell. */
export function domainItems(matrix: MatrixState, actions: Actions): MenuItem[] {
  const { lines } = matrix;
  const domain = actions.domain;
  const add: MenuItem = {
    label: matrixText.insertDomain,
    run: () => actions.ask({ about: 'add-domain', parent: null, after: domain }),
  };
  if (!domain) return [add];
  const move = (by: -1 | 1): Omit<MenuItem, 'label'> => ({
    run: () => void matrix.act(moveDomain(lines, domain, by)),
    disabled: moveDomain(lines, domain, by) === null,
  });
  return [
    add,
    {
      label: matrixText.insertSubdomain,
      run: () => actions.ask({ about: 'add-domain', parent: domain, after: null }),
    },
    { label: matrixText.editDomainDialog, run: () => actions.ask({ about: 'edit-domain', domain }) },
    { label: matrixText.domainUp, ...move(-1) },
    { label: matrixText.domainDown, ...move(1) },
    {
      label: matrixText.deleteDomain,
      run: () => actions.ask({ about: 'delete-domain', domain }),
      look: 'danger',
    },
  ];
}
