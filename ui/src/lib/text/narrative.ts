import type { BlockKind } from '$lib/api/generated';

/** The words of a plan, paragraph by paragraph. */
export const narrativeText = {
  papers: 'Văn bản',
  plan: 'Kế hoạch',
  decision: 'Quyết định ban hành',
  planTitle: 'KẾ HOẠCH',
  decisionTitle: 'QUYẾT ĐỊNH',
  keysLocked: 'Chỉ đọc · Ctrl+C chép chữ đã chọn · Ctrl+P xem trên trang in',
  keys: 'Enter tách đoạn · Tab đổi cấp · Alt+↑↓ chuyển đoạn · Esc ra bảng chọn cấp',
  block: (mark: string) => (mark ? `Đoạn ${mark}` : 'Đoạn lời'),
  placeholder: 'Ghi lời của đoạn…',
  levels: {
    legal_basis: 'Căn cứ',
    article: 'Điều',
    roman: 'Mục I, II',
    arabic: 'Khoản 1, 2',
    decimal: 'Mục nhỏ 1.1',
    letter: 'Điểm a, b',
    dash: 'Gạch -',
    plus: 'Cộng +',
    paragraph: 'Lời thường',
  } satisfies Record<BlockKind, string>,
  levelMenu: 'Cấp và việc khác của đoạn',
  deeper: 'Lùi vào một cấp (Tab)',
  shallower: 'Đưa ra một cấp (Shift+Tab)',
  heading: 'In đậm như tiêu đề',
  plain: 'Bỏ in đậm tiêu đề',
  join: 'Nối với đoạn trên (Ctrl+J)',
  insertBelow: 'Thêm đoạn bên dưới',
  ownMark: 'Ghi số khác…',
  moveUp: 'Chuyển lên (Alt+↑)',
  moveDown: 'Chuyển xuống (Alt+↓)',
  onPaper: 'Xem trên trang in (Ctrl+P)',
  remove: 'Xóa đoạn (Ctrl+Delete)',
  removed: 'Đã xóa một đoạn',
  undo: 'Hoàn tác',
  renumberOne: (mark: string) => `Đánh số lại: ${mark || 'bỏ số'}`,
  renumberAll: (count: number) => `Đánh số lại cả phần lời (${count} chỗ)`,
  markTitle: 'Số của đoạn',
  markNote: 'Số ghi riêng giữ nguyên khi thêm bớt đoạn, cho tới khi bấm Đánh số lại.',
  markLabel: 'Số in trước đoạn',
  markHint: 'Ví dụ: 3a. Để trống nếu đoạn không đánh số.',
  isTarget: 'Có chỉ tiêu',
  empty: 'Chưa có lời kế hoạch',
  emptyHint: 'Bắt đầu bằng các mục lớn theo khung thường dùng rồi sửa, hoặc thêm từng đoạn.',
  emptyDecision: 'Quyết định chưa có lời',
  emptyDecisionHint: 'Bắt đầu bằng một căn cứ và ba điều rồi sửa, hoặc thêm từng đoạn.',
  outline: 'Dựng khung I đến V',
  decisionOutline: 'Dựng căn cứ và ba điều',
  addFirst: 'Thêm một đoạn',
  addLast: 'Thêm đoạn ở cuối',
} as const;

/** A paragraph of an outline to begin with. */
export interface OutlineBlock {
  kind: BlockKind;
  heading: boolean;
  words: string;
}

const heading = (kind: BlockKind, words: string): OutlineBlock => ({ kind, heading: true, words });
const line = (kind: BlockKind, words = ''): OutlineBlock => ({ kind, heading: false, words });

/** The chapters that plans of communes have (scheme b of NĐ 30/2020, Phụ lục I, II.5). */
export const planOutline: OutlineBlock[] = [
  line('legal_basis', 'Căn cứ '),
  heading('roman', 'MỤC ĐÍCH, YÊU CẦU'),
  heading('arabic', 'Mục đích'),
  line('dash'),
  heading('arabic', 'Yêu cầu'),
  line('dash'),
  heading('roman', 'MỤC TIÊU, CHỈ TIÊU'),
  heading('arabic', 'Mục tiêu'),
  line('dash'),
  heading('arabic', 'Một số chỉ tiêu chủ yếu'),
  line('dash'),
  heading('roman', 'NHIỆM VỤ VÀ GIẢI PHÁP'),
  line('paragraph', '(Có Phụ lục phân công nhiệm vụ kèm theo)'),
  heading('roman', 'KINH PHÍ THỰC HIỆN'),
  line('arabic'),
  heading('roman', 'TỔ CHỨC THỰC HIỆN'),
  line('arabic'),
];

/** What a decision that issues a plan says. */
export const decisionOutline: OutlineBlock[] = [
  line('legal_basis', 'Căn cứ Luật Tổ chức chính quyền địa phương;'),
  line('legal_basis', 'Xét đề nghị của '),
  line('article', 'Ban hành kèm theo Quyết định này Kế hoạch '),
  line('article', 'Quyết định này có hiệu lực thi hành kể từ ngày ký.'),
  line('article', 'Các cơ quan, đơn vị, cá nhân có liên quan chịu trách nhiệm thi hành Quyết định này.'),
];
