import { roman } from '$lib/format/number';

/** A plan: its header, tabs and the column `Cần xem`. */
export const planText = {
  kinds: {
    annual: 'Kế hoạch CCHC năm',
    multi_year: 'Kế hoạch CCHC giai đoạn',
    index_improvement: 'Kế hoạch nâng cao Chỉ số CCHC',
  },
  title: (kind: 'annual' | 'multi_year' | 'index_improvement', years: string) =>
    ({
      annual: `Kế hoạch CCHC năm ${years}`,
      multi_year: `Kế hoạch CCHC giai đoạn ${years}`,
      index_improvement: `Kế hoạch nâng cao Chỉ số CCHC ${years}`,
    })[kind],
  draft: 'bản nháp',
  issued: (number: number, symbol: string, date: string) =>
    `số ${number}/${symbol}${date ? ` ngày ${date}` : ''}`,
  /** What stands behind the title; the paper by which it was issued stands below. */
  standing: { draft: 'bản nháp', issued: 'đã ban hành', amending: 'đang điều chỉnh' },
  tabs: 'Các phần của kế hoạch',
  narrative: 'Nội dung',
  targets: 'Chỉ tiêu',
  issuance: 'Ban hành',
  appendix: (ordinal: number, count: number) =>
    count > 1 ? `Phụ lục ${roman(ordinal)}` : 'Phụ lục',
  export: 'Xem trước, xuất',
  exportTitle: 'Xem trang in, in, xuất Word, PDF, Excel (Ctrl+P)',
  findings: 'Cần xem',
  noFindings: 'Không có gì cần xem.',
  noFindingsHint: 'Mọi ô đều có chữ cần thiết và không mâu thuẫn nhau.',
  showFindings: (count: number) => `Cần xem ${count}`,
  severities: { error: 'Mâu thuẫn', warning: 'Còn thiếu', note: 'Nên xem' },
  goThere: 'Đến chỗ này',
  notFound: 'Kế hoạch này không còn trong sổ',
  notFoundHint: 'Có thể kế hoạch đã bị xóa. Trở lại danh sách, hoặc bấm Hoàn tác.',
  toPlans: 'Về danh sách kế hoạch',
  noAppendix: 'Kế hoạch chưa có phụ lục',
} as const;
