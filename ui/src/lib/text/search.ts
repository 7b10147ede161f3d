import type { SearchKind } from '$lib/api/generated';

/** Tìm trong tất cả: the field, the results, and what to try when there are none. */
export const searchText = {
  open: 'Tìm trong tất cả…',
  title: 'Tìm trong tất cả',
  field: 'Gõ từ cần tìm, có dấu hoặc không dấu',
  results: 'Kết quả',
  kinds: {
    task: 'Nhiệm vụ',
    target: 'Chỉ tiêu',
    paragraph: 'Lời văn kế hoạch',
    plan: 'Kế hoạch',
    report: 'Báo cáo',
    report_paragraph: 'Lời văn báo cáo',
    progress: 'Kết quả thực hiện',
    evidence: 'Hồ sơ minh chứng',
    register: 'Sổ theo dõi',
    figure: 'Số liệu',
    catalogue: 'Danh mục',
  } satisfies Record<SearchKind, string>,
  found: (count: number) => `Tìm thấy ${count} chỗ`,
  all: (count: number) => `Xem cả ${count}`,
  back: 'Xem mọi loại',
  first: (shown: number, count: number) => `${shown} chỗ đầu trong ${count}; gõ thêm từ để thu hẹp`,
  none: (words: string) => `Không tìm thấy “${words}”`,
  noneHint: 'Bớt từ, hoặc gõ không dấu. Mỗi từ tìm từ đầu chữ.',
  hint: 'Tìm trong kế hoạch, báo cáo, kết quả thực hiện, minh chứng, sổ theo dõi, số liệu và danh mục.',
  hintWords: 'Gõ vài từ, thứ tự nào cũng được: kiem tra noi vu, 15/KH-UBND, Nguyễn Thị Ánh.',
  keys: '↑ ↓ chọn · Enter đến chỗ ấy · Esc đóng',
} as const;
