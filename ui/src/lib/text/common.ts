/** Words that many screens share. */
export const commonText = {
  program: 'Sổ CCHC',
  cancel: 'Bỏ qua',
  close: 'Đóng',
  remove: 'Xóa',
  save: 'Lưu',
  add: 'Thêm',
  retry: 'Thử lại',
  open: 'Mở',
  search: 'Tìm (có hoặc không dấu)',
  shownRows: (shown: number, all: number) =>
    shown === all ? `${all} dòng` : `${shown} trong ${all} dòng`,
  working: 'Đang làm…',
  loading: 'Đang mở…',
  more: 'Thêm việc khác',
  required: 'cần ghi',
  optional: 'có thể để trống',
  noDate: 'chưa có ngày',
  support: 'Chi tiết cho người hỗ trợ',
  /** Why words are no day. */
  notADay: {
    unknown: 'Ghi ngày như 20/7/2022.',
    no_year: 'Ghi cả năm, như 20/7/2022.',
    no_such_day: 'Tháng ấy không có ngày này.',
    no_such_month: 'Một năm chỉ có 12 tháng.',
    year: 'Ghi năm bằng bốn chữ số, như 2022.',
  },
  year: (year: number) => `năm ${year}`,
  years: (first: number, last: number) =>
    first === last ? `năm ${first}` : `giai đoạn ${first}-${last}`,
} as const;
