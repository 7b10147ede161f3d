/** The frame: navigation, status bar, undo. */
export const frameText = {
  navigation: 'Các màn hình',
  pages: {
    overview: 'Tổng quan',
    plans: 'Kế hoạch',
    export: 'Xuất',
    catalogue: 'Danh mục',
    settings: 'Cài đặt',
    help: 'Trợ giúp',
  },
  year: 'Năm',
  previousYear: 'Năm trước',
  nextYear: 'Năm sau',
  chooseYear: 'Chọn năm',
  status: 'Tình trạng',
  saved: (time: string) => `Đã lưu ${time}`,
  allSaved: 'Đã lưu',
  writing: 'Đang lưu…',
  safe: 'Rời ô là đã lưu',
  undo: (label: string) => `Hoàn tác: ${label}`,
  redo: (label: string) => `Làm lại: ${label}`,
  skip: 'Đến nội dung chính',
} as const;
