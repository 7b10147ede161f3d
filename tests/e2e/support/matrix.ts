import { expect, type Locator, type Page } from '@playwright/test';

import type { App } from './app';

/** The matrix of one appendix. Rows are named by the numbers of their items, columns by fields. */
export class Matrix {
  readonly page: Page;
  /** The one field that holds the keyboard. */
  readonly field: Locator;
  readonly table: Locator;
  #columns: string[] = [];

  constructor(
    readonly app: App,
    readonly plan: string,
    readonly appendix = 1,
  ) {
    this.page = app.page;
    const body = app.tabBody(`appendix-${appendix}`);
    this.field = body.locator('textarea[data-undo="stay"]');
    this.table = body.getByRole('grid');
  }

  /** Waits until the table is drawn and has the keyboard. */
  async ready(): Promise<void> {
    const view = await this.app.plan(this.plan);
    const id = view.appendices[this.appendix - 1]?.head.layout;
    const rows = await this.app.server.call('layout.list', {});
    const layout = rows.find((row) => row.layout.id === id)?.layout;
    this.#columns = (layout?.columns ?? []).map((column) => column.fields[0] ?? '');
    await expect(this.table).toBeVisible();
    await expect(this.field).toBeFocused();
  }

  /** The fields of the columns from left to right. */
  get columns(): string[] {
    return this.#columns;
  }

  column(field: string): number {
    const at = this.#columns.indexOf(field);
    if (at < 0) throw new Error(`no column ${field} among ${this.#columns.join(', ')}`);
    return at;
  }

  row(item: number): Locator {
    return this.table.locator(`tr[data-id="${item}"]`);
  }

  cell(item: number, field: string): Locator {
    return this.row(item).locator(`[data-col="${this.column(field)}"]`);
  }

  /** Selects a cell with the mouse, and cells up to another one. */
  async select(item: number, field: string, to?: { item: number; field: string }): Promise<void> {
    // Rows may still grow or shrink with words that were just written, and move the cell.
    await expect(async () => {
      await this.#click(this.cell(item, field), []);
      await expect(this.field).toBeFocused();
      await expect(this.cell(item, field)).toHaveAttribute('id', 'active-cell', { timeout: 1_000 });
    }).toPass({ timeout: 20_000 });
    if (to) await this.#click(this.cell(to.item, to.field), ['Shift']);
  }

  /** Near the upper left corner of the cell, which is put below the header first. */
  async #click(cell: Locator, modifiers: 'Shift'[]): Promise<void> {
    await this.#reach(cell);
    const { x, y } = await cell.evaluate((element) => {
      const desk = element.closest('.desk');
      const head = element.closest('table')?.tHead;
      const below = () => head?.getBoundingClientRect().bottom ?? 0;
      const away = element.getBoundingClientRect().top - below();
      const room = (desk?.getBoundingClientRect().bottom ?? 0) - below();
      if (away < 0 || away > room - 20) desk?.scrollBy(0, away - 40);
      const { left, top } = element.getBoundingClientRect();
      return { x: left + 5, y: Math.max(top, below()) + 5 };
    });
    for (const key of modifiers) await this.page.keyboard.down(key);
    await this.page.mouse.click(x, y);
    for (const key of modifiers) await this.page.keyboard.up(key);
  }

  /** Scrolls until the cell is drawn: rows far away are not. */
  async #reach(cell: Locator): Promise<void> {
    const desk = this.app.tabBody(`appendix-${this.appendix}`).locator('.desk');
    if ((await cell.count()) === 0) await desk.evaluate((element) => element.scrollTo(0, 0));
    await expect(async () => {
      if ((await cell.count()) === 0) {
        await desk.evaluate((element) => element.scrollBy(0, element.clientHeight));
        throw new Error('not there yet');
      }
    }).toPass({ intervals: [50], timeout: 30_000 });
  }

  async press(...keys: string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  /** The words of a cell as the core holds them. */
  async saved(item: number, field: string): Promise<string> {
    const tasks = await this.app.tasks(this.plan, this.appendix);
    return tasks.find((task) => task.id === item)?.words[field] ?? '';
  }

  /** A button of the bar above the table. */
  tool(name: string): Locator {
    return this.page.getByRole('toolbar').getByRole('button', { name, exact: true });
  }
}
