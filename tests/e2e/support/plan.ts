import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

import type { Server } from './server';

const TASKS = ['Xây dựng, ban hành Kế hoạch', 'Kiểm tra, tự kiểm tra', 'Rà soát, đơn giản hóa thủ tục', 'Tuyên truyền, phổ biến'];
const LEADS = ['Văn phòng HĐND và UBND', 'Phòng Văn hóa - Xã hội', 'Phòng Kinh tế', 'Trung tâm Phục vụ hành chính công'];
const DEADLINES = ['Quý I', 'Quý II', '30/6/2026', 'Thường xuyên', 'Tháng 11/2026'];

/** Makes a book that holds one plan with so many rows, none of them merged, and gives its id. */
export async function enterPlan(server: Server, rows: number): Promise<string> {
  await server.call('book.create', {
    office: 'UBND xã Tùng Ảnh',
    province: 'Hà Tĩnh',
    superior: '',
    preset: '2025',
    signer: null,
  });
  const path = join(server.files, 'kế hoạch.json');
  // The file is what an export or another program would give.
  writeFileSync(path, JSON.stringify(planOf(rows)));
  return (await server.call('plan.import', { path })).plan;
}

function planOf(rows: number) {
  let id = 100;
  const domains = Math.max(1, Math.round(rows / 200));
  const tasks = (count: number) =>
    Array.from({ length: count }, (_, at) => ({
      id: ++id,
      task: `${TASKS[at % 4]} cải cách hành chính, ưu tiên việc đã được giao trong năm (việc ${at + 1})`,
      product: `Kế hoạch, báo cáo kết quả thực hiện đợt ${at + 1}`,
      lead: LEADS[at % 4],
      partners: LEADS[(at + 1) % 4],
      deadline: DEADLINES[at % 5],
    }));
  return {
    format: 'so-cchc.plan',
    version: 1,
    plan: {
      id: 'ke-hoach-lon',
      kind: 'annual',
      first_year: 2026,
      last_year: 2026,
      office: { name: 'Ủy ban nhân dân xã Tùng Ảnh', kind: 'commune', place: 'Tùng Ảnh' },
      subject: 'Cải cách hành chính xã Tùng Ảnh năm 2026',
      issuance: {},
      narrative: [],
      targets: [],
      recipients: [],
      signature: null,
      appendices: [
        {
          id: 1,
          title: 'NHIỆM VỤ CẢI CÁCH HÀNH CHÍNH NĂM 2026',
          reference: '',
          layout: 'don-gian-2025',
          domains: Array.from({ length: domains }, (_, at) => ({
            id: ++id,
            number: `${at + 1}`,
            title: `LĨNH VỰC ${at + 1}`,
            tasks: tasks(Math.floor(rows / domains) + (at === 0 ? rows % domains : 0)),
          })),
        },
      ],
    },
  };
}
