/** Appendices as a whole: adding one, taking one away. */
export const appendixText = {
  menu: 'Việc khác',
  add: 'Thêm phụ lục…',
  remove: 'Xóa phụ lục này…',
  exportPlan: 'Ghi kế hoạch ra tệp…',
  none: 'Kế hoạch chưa có phụ lục',
  noneHint: 'Thêm phụ lục để ghi nhiệm vụ theo lĩnh vực.',
  form: {
    title: 'Thêm phụ lục',
    note: 'Các dòng lĩnh vực lấy từ Danh mục; sửa được sau.',
    name: 'Tên phụ lục',
    nameHint: 'Dòng in dưới chữ Phụ lục',
    nameMissing: 'Ghi tên phụ lục.',
    layout: 'Mẫu phụ lục',
    create: 'Thêm phụ lục',
  },
  nameOf: (years: string) => `Nhiệm vụ cải cách hành chính ${years}`,
  removeTitle: 'Xóa phụ lục này?',
  removeNote: (title: string) =>
    `“${title}” và mọi nhiệm vụ trong đó sẽ rời khỏi kế hoạch. Có thể lấy lại bằng Hoàn tác.`,
  removeVerb: 'Xóa phụ lục',
  fileTitle: 'Ghi kế hoạch ra tệp',
  fileKind: 'Kế hoạch Sổ CCHC',
  written: (path: string) => `Đã ghi ${path}`,
} as const;
