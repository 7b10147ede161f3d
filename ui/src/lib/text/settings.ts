/** Cài đặt. */
export const settingsText = {
  look: 'Hiển thị',
  theme: 'Nền',
  themes: [
    { id: 'light', label: 'Sáng' },
    { id: 'dark', label: 'Tối' },
    { id: 'system', label: 'Theo Windows' },
  ],
  themeHint: 'Trang giấy luôn giữ màu giấy để đọc đúng như khi in.',
  size: 'Cỡ chữ',
  sizeHint: 'Chỉ đổi trên màn hình, không đổi cỡ chữ khi in.',
  percent: (value: number) => `${value} %`,
  data: 'Dữ liệu',
  history: 'Lịch sử thao tác',
  historyLead: 'Mọi thay đổi đều được ghi lại. Hoàn tác đi lùi từng thao tác, kể từ dòng trên cùng.',
  historyNone: 'Chưa có thao tác nào.',
  historyColumns: { at: 'Lúc', label: 'Thao tác', state: 'Tình trạng' },
  states: { done: '', undone: 'đã hoàn tác', dropped: 'không làm lại được nữa', fixed: '' },
  undo: 'Hoàn tác',
  redo: 'Làm lại',
  more: 'Xem thêm',
} as const;
