import { rmSync } from 'node:fs';

import type { EvidenceLink } from '../../../ui/src/lib/api/generated';
import type { App } from './app';

/** The documents of a plan's task: one that is whole, one that lost its file, one of paper. */
export async function documents(app: App, plan: string): Promise<void> {
  const [task] = await app.tasks(plan);
  const links: EvidenceLink[] = [{ task: { plan, task: task?.id ?? 0 } }];
  const names = ['15-KH-UBND ngày 05-3-2026 Kế hoạch tuyên truyền cải cách hành chính.pdf', 'Ảnh hội nghị 12.3.2026.jpeg'];
  const paths = names.map((name) => app.server.put(name, name));
  const { files } = await app.server.call('evidence.add_files', { paths, links, twins: false });
  const words = { number: '', date: null, agency: '', subject: 'Biên bản họp thôn' };
  if (files.some(({ outcome }) => outcome === 'taken')) await app.server.call('evidence.add', { words, links: [] });
  rmSync(app.server.kept('jpeg'), { force: true });
  await app.go('overview');
  await app.go('evidence');
  await app.page.locator('[data-document]').first().waitFor();
}
