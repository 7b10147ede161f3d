import { join } from 'node:path';

import { putOnClipboard } from './support/clipboard';
import { excelClip, excelRows } from './support/fixtures';
import { expect, test } from './support/test';
import { UniKey } from './support/unikey';
import { textsOf } from './support/workbook';

const PLAN = 'tung-anh-2022';

test('from the first start to a workbook that holds every edit', async ({ app, page, server }) => {
  test.setTimeout(180_000);
  const matrix = await app.openSample(PLAN);
  const unikey = await UniKey.of(page);
  const untouched = await app.plan(PLAN);
  const [first, second, third] = await app.tasks(PLAN);
  if (!first || !second || !third) throw new Error('the sample has rows');

  await test.step('edit cells', async () => {
    await matrix.select(first.id, 'activity');
    await unikey.type('quyeets ddinhj muwcs uwu tieen', { method: 'telex', gap: 5 });
    await matrix.press('Enter');
    await matrix.select(first.id, 'deadline');
    await unikey.type('30/6', { method: 'telex', gap: 5 });
    await matrix.press('Tab');
    await app.settled();
    expect(await matrix.saved(first.id, 'activity')).toBe('quyết định mức ưu tiên');
    expect(await matrix.saved(first.id, 'deadline')).toBe('30/6');
  });

  await test.step('paste a block of thirty rows and eight columns from Excel', async () => {
    // Below the last row: the rows that the block needs are made.
    const before = await app.tasks(PLAN);
    await matrix.select(before.at(-1)?.id ?? 0, matrix.columns[1] ?? '');
    await matrix.press('Control+Insert');
    await expect.poll(async () => (await app.tasks(PLAN)).length).toBe(before.length + 1);
    await expect(matrix.cell((await app.tasks(PLAN)).at(-1)?.id ?? 0, matrix.columns[1] ?? '')).toHaveAttribute('id', 'active-cell');
    await putOnClipboard(page, excelClip);
    await matrix.press('Control+v');
    await expect(app.undoButton()).toContainText('dán');
    await app.settled();
    const rows = (await app.tasks(PLAN)).slice(before.length);
    const fields = matrix.columns.slice(1, 9);
    const held = rows.map((task) =>
      fields.map((field) => (task.merged.includes(field) ? null : (task.words[field] ?? ''))),
    );
    expect(fields).toHaveLength(8);
    expect(held).toEqual(excelRows);
  });

  await test.step('merge', async () => {
    const rows = await app.tasks(PLAN);
    const [from, to] = rows.slice(-4, -2);
    await matrix.select(from?.id ?? 0, 'lead', { item: to?.id ?? 0, field: 'lead' });
    await matrix.tool('Gộp ô').click();
    await expect(app.undoButton()).toContainText('gộp');
    await app.settled();
    const after = await app.tasks(PLAN);
    expect(after.at(-3)?.merged).toContain('lead');
  });

  const edited = await app.plan(PLAN);
  const steps = (await app.steps()).length - 1;
  expect(steps).toBe(5);

  await test.step('undo all, redo all', async () => {
    for (let step = 0; step < steps; step += 1) {
      const name = (await app.undoButton().textContent()) ?? '';
      await matrix.press('Control+z');
      await expect(app.undoButton()).not.toHaveText(name);
    }
    expect(await app.plan(PLAN)).toEqual(untouched);
    for (let step = 0; step < steps; step += 1) {
      const name = (await app.redoButton().textContent()) ?? '';
      await matrix.press('Control+y');
      if (step < steps - 1) await expect(app.redoButton()).not.toHaveText(name);
    }
    await expect(app.redoButton()).toBeHidden();
    expect(await app.plan(PLAN)).toEqual(edited);
  });

  const last = (await app.tasks(PLAN)).at(-1);
  await test.step('type and close without leaving the cell', async () => {
    await matrix.select(last?.id ?? 0, 'product');
    await app.settled();
    await unikey.type('ddang gox dowr', { method: 'telex', gap: 0 });
    await expect(matrix.field).toHaveValue('đang gõ dở');
    await app.close();
    await expect.poll(() => matrix.saved(last?.id ?? 0, 'product')).toBe('đang gõ dở');
  });

  await test.step('open again: all is there', async () => {
    await server.kill();
    await server.start();
    await app.open();
    await app.onScreen('plan');
    await matrix.ready();
    await matrix.select(last?.id ?? 0, 'product');
    await expect(matrix.cell(last?.id ?? 0, 'product')).toHaveText('đang gõ dở');
    await expect(matrix.cell(last?.id ?? 0, 'task')).toHaveText(excelRows.at(-1)?.[1] ?? '');
  });

  await test.step('export: the workbook holds the edits', async () => {
    await page.getByRole('button', { name: 'Xem trước, xuất' }).click();
    await app.onScreen('export');
    await page.getByRole('button', { name: 'Xuất Excel' }).click();
    await expect(page.locator('.written')).toBeVisible();
    await page.getByRole('button', { name: 'Mở bằng Excel' }).click();
    await expect.poll(() => server.opened).toHaveLength(1);
    const path = server.opened[0] ?? '';
    expect(path.startsWith(join(server.files, '/'))).toBe(true);
    const texts = textsOf(path).flat();
    expect(texts).toContain('đang gõ dở');
    // Over two of the cells words were written since.
    const kept = excelRows.slice(0, 26).flat().filter(Boolean);
    for (const words of new Set(kept)) {
      // A figure is a number there.
      const written = /^\d+,\d+$/.test(words ?? '') ? words?.replace(',', '.') : words;
      expect(texts.some((text) => text.includes(written ?? '')), `${words} is in the workbook`).toBe(true);
    }
  });
});

test('a new officer comes from nothing to a workbook in a few steps', async ({ app, page, server }) => {
  let steps = 0;
  const did = async (step: Promise<unknown>) => {
    await step;
    steps += 1;
  };
  const unikey = await UniKey.of(page);
  await page.locator('[name="office"]').click();
  await did(unikey.type('UBND xax Tungf Arnh', { method: 'telex', gap: 5 }));
  await did(page.getByRole('button', { name: 'Mở sổ', exact: true }).click());
  await app.onScreen('plans');
  await did(page.getByRole('button', { name: 'Lập kế hoạch' }).first().click());
  await did(app.dialog().getByRole('button', { name: 'Lập kế hoạch' }).click());
  await app.onScreen('plan');
  const [plan] = await server.call('plan.list', {});
  const matrix = await app.matrix(plan?.id ?? '');

  const rows = [
    ['Xaay duwngj Kees hoachj', 'Vawn phongf', 'Quys I'],
    ['Kieemr tra thur tucj', 'Tuw phaps', '30/6'],
  ];
  await did(matrix.tool('Thêm dòng').click());
  const next = (await app.tasks(plan?.id ?? ''))[0];
  await expect.poll(async () => (await app.tasks(plan?.id ?? '')).length).toBe(1);
  for (const [at, keys] of rows.entries()) {
    if (at > 0) await did(matrix.tool('Thêm dòng').click());
    await expect.poll(async () => (await app.tasks(plan?.id ?? '')).length).toBe(at + 1);
    const task = (await app.tasks(plan?.id ?? '')).at(at);
    for (const [cell, field] of (['task', 'lead', 'deadline'] as const).entries()) {
      await matrix.select(task?.id ?? next?.id ?? 0, field);
      await unikey.type(keys[cell] ?? '', { method: 'telex', gap: 5 });
      await did(matrix.press('Tab'));
    }
  }
  await app.settled();
  await did(page.getByRole('button', { name: 'Xem trước, xuất' }).click());
  await did(page.getByRole('button', { name: 'Xuất Excel' }).click());
  await expect(page.locator('.written')).toBeVisible();
  await page.getByRole('button', { name: 'Mở bằng Excel' }).click();
  await expect.poll(() => server.opened).toHaveLength(1);

  const texts = textsOf(server.opened[0] ?? '').flat();
  for (const words of ['Xây dựng Kế hoạch', 'Kiểm tra thủ tục', 'Văn phòng', 'Tư pháp', 'Quý I', '30/6']) {
    expect(texts.some((text) => text.includes(words)), words).toBe(true);
  }
  expect((await server.call('app.start', {})).book?.office?.name).toBe('Ủy ban nhân dân xã Tùng Ảnh');
  console.log(`steps from nothing to the workbook: ${steps}`);
  expect(steps).toBeLessThanOrEqual(16);
});

test.describe('a program that dies', () => {
  test.use({ tolerated: [/ERR_(CONNECTION|CONTENT_LENGTH|EMPTY_RESPONSE|INCOMPLETE)|Failed to fetch/] });

  test('killed at any moment, it has kept every committed cell', async ({ app, page, server }) => {
    test.setTimeout(180_000);
    let matrix = await app.openSample(PLAN);
    const unikey = await UniKey.of(page);
    const rows = (await app.tasks(PLAN)).filter((task) => !task.merged.includes('product'));
    // A moment is told by how long after the commit the program dies. Milliseconds.
    for (const [at, moment] of [0, 1, 3, 7, 20, 60, 150, 400].entries()) {
      const row = rows[at];
      if (!row) throw new Error('the sample has rows');
      const committed = page.waitForResponse((response) => response.url().endsWith('/call/plan.edit'));
      await matrix.select(row.id, 'product');
      await unikey.type(`ddax luwu ${at}`, { method: 'telex', gap: 0 });
      await matrix.press('Enter');
      expect((await committed).status()).toBe(200);
      await page.waitForTimeout(moment);
      await server.kill();
      await page.goto('about:blank');
      await server.start();
      for (let before = 0; before <= at; before += 1) {
        expect(await matrix.saved(rows[before]?.id ?? 0, 'product')).toBe(`đã lưu ${before}`);
      }
      expect(await server.call('app.check', {})).toEqual([]);
      await app.open();
      await app.goTo(PLAN, 'appendix-1');
      matrix = await app.matrix(PLAN);
    }
  });

  test('killed amid writing, it has kept all that it said was kept', async ({ server }) => {
    await server.call('samples.enter', { ids: [PLAN] });
    const { appendices } = await server.call('plan.get', { plan: PLAN });
    const task = appendices[0]?.lines.find((line) => line.kind === 'task')?.id ?? 0;
    let answered = 0;
    const write = async () => {
      for (;;) {
        const words = `lần ${answered + 1}`;
        await server.call('plan.edit', {
          plan: PLAN,
          edits: [{ do: 'set_cells', cells: [{ task, field: 'product', words }] }],
          joins: null,
        });
        answered += 1;
      }
    };
    for (const moment of [40, 95, 170, 260, 333]) {
      const writing = write().catch(() => undefined);
      await new Promise((done) => setTimeout(done, moment));
      await server.kill();
      await writing;
      await server.start();
      const lines = (await server.call('plan.get', { plan: PLAN })).appendices[0]?.lines ?? [];
      const kept = lines.find((line) => line.kind === 'task' && line.id === task);
      const words = kept?.kind === 'task' ? kept.words['product'] : '';
      // The last one may have been kept without the answer having come.
      const said = answered > 0 ? [`lần ${answered}`, `lần ${answered + 1}`] : [words, 'lần 1'];
      expect(said).toContain(words);
      expect(await server.call('app.check', {})).toEqual([]);
      answered = Number(/\d+$/.exec(words ?? '')?.[0] ?? 0);
    }
    expect(answered).toBeGreaterThan(5);
  });
});
