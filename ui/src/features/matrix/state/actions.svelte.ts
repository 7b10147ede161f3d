import type { DomainLine, Edited } from '$lib/api/generated';
import type { Block } from '$lib/clipboard/block';
import { matrixText } from '$lib/text/matrix';
import { router } from '$lib/state/route.svelte';
import { toasts } from '$lib/toast/toasts.svelte';
import { tick } from 'svelte';

import { copied, type Copied } from '../clipboard/copy';
import { clear, fieldsIn, fillDown, merged, mergeable, paste, replaceAll } from '../edits/cells';
import { domainOf, moveDomain } from '../edits/domains';
import * as rows from '../edits/rows';
import type { Box } from '../grid/selection';
import type { Replacement } from '../search/replace';
import type { MatrixState } from './matrix.svelte';

/** Questions that wait in a dialog. */
export type Question =
  | { about: 'add-domain'; parent: DomainLine | null; after: DomainLine | null }
  | { about: 'edit-domain'; domain: DomainLine }
  | { about: 'delete-domain'; domain: DomainLine }
  | { about: 'header'; field: string };

/** What can be done with the selected rows and cells: the same for keys, menu and toolbar. */
export class Actions {
  #matrix: MatrixState;
  /** The dialog that is open. */
  question = $state.raw<Question | null>(null);

  constructor(matrix: MatrixState) {
    this.#matrix = matrix;
  }

  /** The domain of the active cell. */
  get domain(): DomainLine | null {
    const { grid, lines, selection } = this.#matrix;
    return domainOf(lines, grid.rows[selection.active.row]?.id);
  }

  /** Whether the active row is a domain row. */
  get isDomain(): boolean {
    return this.#matrix.grid.rows[this.#matrix.selection.active.row]?.kind === 'domain';
  }

  get #tasks() {
    const { grid, range } = this.#matrix;
    return rows.tasksIn(grid, range).map((row) => row.line);
  }

  async insertRows(where: 'above' | 'below', domain?: DomainLine): Promise<void> {
    const { lines, grid, range, selection } = this.#matrix;
    const edited = await this.#matrix.act(
      domain
        ? { do: 'insert_tasks', domain: domain.id, index: 0, count: 1, depth: 0 }
        : rows.insertRows(lines, grid, range, where),
    );
    const first = edited?.created[0];
    if (first === undefined) return;
    const row = this.#matrix.grid.placeOf(first);
    if (row < 0) return;
    // TT counts itself: the first words of a new row are those of the next column.
    const isNumber = this.#matrix.columns[selection.active.col]?.field === 'number';
    this.#matrix.select({ row, col: domain || this.isDomain || isNumber ? 1 : selection.active.col });
    this.#matrix.focus();
  }

  async deleteRows(): Promise<void> {
    if (this.#tasks.length === 0 && this.domain) return this.ask({ about: 'delete-domain', domain: this.domain });
    const { selection } = this.#matrix;
    await this.#matrix.act(rows.deleteRows(this.#matrix.lines, this.#tasks));
    this.#matrix.select({ ...this.#matrix.selection.active, col: selection.active.col });
  }

  async moveRows(by: 'up' | 'down'): Promise<void> {
    const domain = this.domain;
    const { lines } = this.#matrix;
    if (this.isDomain && domain) await this.#matrix.act(moveDomain(lines, domain, by === 'up' ? -1 : 1));
    else await this.#matrix.act(rows.moveRows(lines, this.#tasks, by));
    this.#matrix.reveal = {};
  }

  /** Shows the active row on the page on which it will be printed. */
  async showOnPaper(): Promise<void> {
    const { grid, selection, appendix } = this.#matrix;
    const row = grid.rows[selection.active.row];
    await router.go({ page: 'export' }, row ? { appendix, item: row.id } : null);
  }

  async shiftDepth(by: 1 | -1): Promise<void> {
    await this.#matrix.act(rows.shiftDepth(this.#tasks, by));
  }

  /** Ctrl+M: parts what is merged, else merges. */
  toggleMerge(): Promise<void> {
    const { grid, range } = this.#matrix;
    return merged(grid, range).length > 0 ? this.unmerge() : this.merge();
  }

  async merge(): Promise<void> {
    const { lines, grid, range } = this.#matrix;
    if (this.#matrix.plan.locked) return;
    const { tasks, trouble } = mergeable(lines, grid, range);
    const told = { hidden: matrixText.unfilterToMerge, first: matrixText.firstOfDomain };
    if (trouble) return toasts.show({ text: told[trouble] });
    await this.#matrix.act({ do: 'merge', tasks, fields: fieldsIn(grid, range) });
  }

  async unmerge(): Promise<void> {
    const { grid, range } = this.#matrix;
    const tasks = merged(grid, range);
    if (tasks.length > 0) await this.#matrix.act({ do: 'unmerge', tasks, fields: fieldsIn(grid, range) });
  }

  async fillDown(): Promise<void> {
    await this.#matrix.act(fillDown(this.#matrix.grid, this.#matrix.range));
  }

  async clear(): Promise<void> {
    await this.#matrix.act(clear(this.#matrix.grid, this.#matrix.range));
  }

  copy(): Copied {
    return copied(this.#matrix.grid, this.#matrix.range);
  }

  /** Puts a block over the cells from the active one on; it glows and is selected. */
  async paste(block: Block, tellsMerges: boolean): Promise<void> {
    const { grid, range, lines } = this.#matrix;
    const at = { row: range.top, col: range.left };
    let pasted = paste(grid, at, range, block, tellsMerges);
    let edited: Edited | null = null;
    if (!pasted) {
      // Nothing stands below: the rows are made first, in the same step.
      const made = await this.#matrix.act(rows.insertRows(lines, grid, range, 'below'));
      const row = this.#matrix.grid.placeOf(made?.created[0] ?? 0);
      if (row < 0) return;
      const alone = { top: row, bottom: row, left: at.col, right: at.col };
      pasted = paste(this.#matrix.grid, { row, col: at.col }, alone, block, tellsMerges);
      edited = pasted && (await this.#matrix.act(pasted.edit, made?.op ?? null));
    } else edited = await this.#matrix.act(pasted.edit);
    if (!pasted || !edited || pasted.edit.do !== 'paste') return;
    await tick();
    this.#show([...pasted.edit.rows, ...edited.created], pasted.edit.fields);
  }

  /** Selects cells and makes them glow. */
  #show(ids: number[], fields: string[]): void {
    const { grid } = this.#matrix;
    const places = ids.map((id) => grid.placeOf(id)).filter((row) => row >= 0);
    const columns = grid.columns.filter((column) => fields.includes(column.field));
    const box: Box = {
      top: Math.min(...places),
      bottom: Math.max(...places),
      left: columns[0]?.at ?? 0,
      right: columns.at(-1)?.at ?? 0,
    };
    this.#matrix.selectBox(box);
    this.#matrix.glow = { box };
  }

  async replace(what: Replacement): Promise<void> {
    this.#matrix.leave();
    const { edit, count } = replaceAll(this.#matrix.grid, what);
    if (await this.#matrix.act(edit)) toasts.show({ tone: 'good', text: matrixText.replaced(count) });
  }

  ask(question: Question): void {
    if (this.#matrix.plan.locked) return;
    this.#matrix.leave();
    this.question = question;
  }
}
