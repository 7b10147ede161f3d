import { expect, type Locator, type Page } from '@playwright/test';

import type { HistoryRow, PlanView, TaskLine } from '../../../ui/src/lib/api/generated';
import { frameText } from '../../../ui/src/lib/text/frame';
import { Matrix } from './matrix';
import { enterPlan } from './plan';
import type { Server } from './server';

export type Screen = keyof typeof frameText.pages;
export type Tab = 'narrative' | 'targets' | 'issuance' | `appendix-${number}`;

/** The program as the officer sees it, and its data as the core holds them. */
export class App {
  constructor(
    readonly page: Page,
    readonly server: Server,
  ) {}

  /** Opens the program and waits until it can be used. */
  async open(): Promise<void> {
    await this.page.goto(`${this.server.url}/`);
    await expect(this.page.locator('html')).toHaveAttribute('data-ready', 'true');
  }

  /** Takes the window away as it stands: nothing is left first, no field loses the focus. */
  async close(): Promise<void> {
    await this.page.goto('about:blank');
  }

  /** Opens the program anew with another theme and size of letters; 0 is the system's own size. */
  async look(theme: 'light' | 'dark', percent = 0): Promise<void> {
    // What the page still has to keep would otherwise come after the change.
    await this.close();
    const settings = await this.server.call('settings.get', {});
    await this.server.call('settings.set', { ...settings, theme, text_percent: percent });
    await this.open();
    const html = this.page.locator('html');
    await expect(html).toHaveAttribute('data-theme', theme);
    if (percent) await expect(html).toHaveAttribute('style', `font-size: ${percent}%;`);
  }

  /** The office's book through the form of the first start. */
  async createBook(office = 'UBND xã Tùng Ảnh'): Promise<void> {
    await this.page.locator('[name="office"]').fill(office);
    await this.page.getByRole('button', { name: 'Mở sổ', exact: true }).click();
    await this.onScreen('plans');
  }

  /** A sample through the list of the first start; its first appendix is shown. */
  async openSample(id = 'tung-anh-2022'): Promise<Matrix> {
    await this.page.locator(`[data-sample="${id}"]`).click();
    await this.onScreen('plan');
    return this.matrix(id);
  }

  /** A plan with so many plain rows. */
  async openPlanOf(rows: number): Promise<Matrix> {
    const plan = await enterPlan(this.server, rows);
    await this.page.reload();
    await this.onScreen('overview');
    await this.goTo(plan, 'appendix-1');
    return this.matrix(plan);
  }

  async onScreen(screen: string): Promise<void> {
    await expect(this.page.locator(`[data-screen="${screen}"]`)).toBeVisible();
  }

  /** Goes to a screen through the navigation. */
  async go(screen: Screen): Promise<void> {
    const nav = this.page.getByRole('navigation', { name: frameText.navigation });
    await nav.getByRole('link', { name: frameText.pages[screen], exact: true }).click();
    await this.onScreen(screen);
  }

  /** Goes straight to a part of a plan. */
  async goTo(plan: string, tab: Tab): Promise<void> {
    await this.page.evaluate((hash) => (location.hash = hash), `#/plan/${plan}/${tab}`);
    await expect(this.tabBody(tab)).toBeVisible();
  }

  tabBody(tab: Tab): Locator {
    return this.page.locator(`[data-tab="${tab}"]`);
  }

  /** The matrix of a plan's appendix, ready for the keyboard. */
  async matrix(plan: string, appendix = 1): Promise<Matrix> {
    const matrix = new Matrix(this, plan, appendix);
    await matrix.ready();
    return matrix;
  }

  dialog(): Locator {
    return this.page.getByRole('dialog');
  }

  toast(words: string | RegExp): Locator {
    return this.page.locator('[role="status"] [data-tone]', { hasText: words });
  }

  undoButton(): Locator {
    return this.page.locator('[data-status="undo"]');
  }

  redoButton(): Locator {
    return this.page.locator('[data-status="redo"]');
  }

  /** What the core holds. */
  plan(plan: string): Promise<PlanView> {
    return this.server.call('plan.get', { plan });
  }

  /** The task rows of an appendix. */
  async tasks(plan: string, appendix = 1): Promise<TaskLine[]> {
    const { appendices } = await this.plan(plan);
    const lines = appendices[appendix - 1]?.lines ?? [];
    return lines.filter((line): line is TaskLine & { kind: 'task' } => line.kind === 'task');
  }

  /** The steps that undo would take back, the newest first. */
  async steps(): Promise<HistoryRow[]> {
    const rows = await this.server.call('history.list', { limit: 1000 });
    return rows.filter((row) => row.state === 'done');
  }

  /** Waits until nothing that was typed is unwritten. */
  async settled(): Promise<void> {
    await expect(this.page.locator('[data-status="saved"]')).toHaveText(/^Đã lưu/);
  }
}
