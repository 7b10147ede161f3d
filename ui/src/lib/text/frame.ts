/** The frame: navigation, status bar, undo. */
export const frameText = {
  navigation: 'Các màn hình',
  pages: {
    overview: 'Tổng quan',
    plans: 'Kế hoạch',
    tracking: 'Theo dõi',
    evidence: 'Hồ sơ minh chứng',
    registers: 'Sổ theo dõi',
    figures: 'Số liệu',
    reports: 'Báo cáo',
    export: 'Xuất',
    catalogue: 'Danh mục',
    settings: 'Cài đặt',
    help: 'Trợ giúp',
  },
  late: (tasks: number) => `${tasks} nhiệm vụ quá hạn`,
  reports: (count: number, late: number) =>
    late > 0
      ? `${count} báo cáo phải gửi, ${late} đã chậm`
      : `${count} báo cáo sắp đến hạn gửi`,
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
