import type { TargetVerdict } from '$lib/api/generated';

/** The screen `Số liệu`, and the figures by which targets are followed. */
export const figureText = {
  title: 'Số liệu',
  period: 'Kỳ',
  periodGroups: { months: 'Tháng', quarters: 'Quý', long: 'Từ đầu năm' },
  entered: (name: string, count: number) => (count > 0 ? `${name} (đã nhập ${count} số)` : name),
  days: (from: string, to: string) => `${from} – ${to}`,
  body: 'Bộ phận',
  allBodies: 'Mọi bộ phận',
  show: 'Hiện',
  shows: {
    all: 'tất cả',
    missing: 'số liệu còn thiếu',
    broken: 'số chưa khớp',
    estimate: 'số ước',
  },
  sections: 'Các phần',
  missing: (count: number) =>
    count > 0 ? `còn ${count} số liệu chưa nhập` : 'đã nhập đủ số liệu',
  broken: (count: number) => `${count} chỗ chưa khớp`,
  holding: (count: number) => `${count} phép kiểm khớp`,
  estimates: (count: number, closed: boolean) =>
    closed ? `${count} số còn là ước, kỳ đã hết` : `${count} số ước`,
  nextBroken: 'Xem chỗ chưa khớp',
  none: 'Không có số liệu nào như vậy trong kỳ này.',
  noneHint: 'Chọn bộ phận khác, hoặc hiện tất cả số liệu của kỳ.',
  showAll: 'Hiện tất cả',

  columns: {
    code: 'Mã',
    name: 'Tên số liệu',
    unit: 'Đơn vị',
    value: 'Số liệu',
    estimate: 'Ước',
    note: 'Nguồn, ghi chú',
  },
  value: (code: string, name: string) => `${code} ${name}`,
  estimate: (code: string) => `${code} là số ước`,
  source: (code: string) => `Nguồn số liệu của ${code}`,
  sourcePlaceholder: 'nguồn số liệu…',
  yesNo: 'Có / Không',
  date: 'ngày/tháng/năm',
  rough: 'ước',
  fromMonths: 'cộng từ các số đã nhập',
  fromFigures: 'cộng từ các số khác',
  fromProgress: 'đếm từ tiến độ',
  fromRegister: 'đếm từ sổ',
  countedFrom: (name: string) => `Đếm từ ${name}: mở ra xem`,
  other: 'nhập số khác',
  otherFor: (code: string) => `Nhập số khác cho ${code}`,
  reckoned: (formula: string) => `= ${formula}`,
  unread: (words: string, why: string) => `“${words}” chưa được ghi: ${why}.`,
  unreadOf: (code: string, words: string, why: string) =>
    `${code}: “${words}” chưa được ghi: ${why}.`,
  see: (code: string) => `chưa khớp, xem mã ${code}`,
  worthALook: 'xem lại',
  table: (code: string, title: string) => `${code}. ${title}`,
  line: 'Lĩnh vực',
  total: 'Tổng số',
  pasted: (count: number, empty: number) =>
    empty > 0 ? `Đã dán ${count} ô, bỏ qua ${empty} ô trống.` : `Đã dán ${count} ô.`,
  pastedRefused: (count: number) => `${count} ô không đọc được, lời nhắc ở từng ô.`,
  pastedTooMany: (lines: number, room: number) =>
    `Vùng dán có ${lines} dòng, từ ô này xuống chỉ còn ${room} ô; các dòng sau chưa dán.`,
  pastedWide: 'Vùng dán có nhiều cột; ở đây chỉ dán được một cột.',
  pastedWideHint: 'Trong Excel, chỉ chọn cột số liệu rồi sao chép lại.',
} as const;

/** Targets and the figures by which they are followed. */
export const followText = {
  label: (at: number) => `Số liệu theo dõi chỉ tiêu ${at}`,
  none: 'Chưa chọn số liệu',
  near: 'Gợi ý',
  chosen: 'Đang chọn',
  more: 'Số liệu khác…',
  title: 'Chọn số liệu theo dõi',
  search: 'Tìm theo mã hoặc tên',
  nothing: 'Không có số liệu nào như vậy.',
  verdicts: {
    reached: 'Đạt',
    missed: 'Chưa đạt',
    unknown: 'Chưa đánh giá được',
    not_followed: '',
  } satisfies Record<TargetVerdict, string>,
  stands: (shown: string, gap: string, rough: boolean) =>
    [rough && shown ? `${shown} (ước)` : shown, gap].filter(Boolean).join(', '),
} as const;
