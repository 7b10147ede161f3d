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
  working: 'Đang làm…',
  loading: 'Đang mở…',
  more: 'Thêm việc khác',
  required: 'cần ghi',
  optional: 'có thể để trống',
  noDate: 'chưa có ngày',
  support: 'Chi tiết cho người hỗ trợ',
  year: (year: number) => `năm ${year}`,
  years: (first: number, last: number) =>
    first === last ? `năm ${first}` : `giai đoạn ${first}-${last}`,
} as const;
