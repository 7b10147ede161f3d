/** The list of plans, and a new plan. */
export const plansText = {
  create: 'Lập kế hoạch',
  bringIn: 'Nhập từ tệp…',
  bringInTitle: 'Chọn tệp kế hoạch',
  bringInKind: 'Kế hoạch Sổ CCHC',
  ofYear: (year: number) => `Năm ${year}`,
  others: 'Các năm khác',
  columns: {
    plan: 'Kế hoạch',
    paper: 'Số, ngày',
    appendices: 'Phụ lục',
    tasks: 'Nhiệm vụ',
  },
  standing: { draft: 'bản nháp', issued: 'đã ban hành', amending: 'đang điều chỉnh' },
  none: (year: number) => `Chưa có kế hoạch nào của năm ${year}`,
  noneHint: 'Lập kế hoạch mới với các lĩnh vực có sẵn, rồi ghi nhiệm vụ vào phụ lục.',
  menu: (title: string) => `Việc khác với ${title}`,
  remove: 'Xóa kế hoạch…',
  removeTitle: 'Xóa kế hoạch này?',
  removeNote: (title: string, tasks: number) =>
    `“${title}” và ${tasks} nhiệm vụ sẽ rời khỏi sổ. Có thể lấy lại bằng Hoàn tác.`,
  removeVerb: 'Xóa kế hoạch',
  removed: 'Đã xóa kế hoạch.',
  takeBack: 'Hoàn tác',
  form: {
    title: 'Lập kế hoạch',
    note: 'Mọi điều ghi ở đây đều sửa được sau.',
    kind: 'Loại kế hoạch',
    kinds: [
      { id: 'annual', label: 'Hằng năm' },
      { id: 'multi_year', label: 'Giai đoạn' },
      { id: 'index_improvement', label: 'Nâng cao Chỉ số' },
    ],
    year: 'Năm',
    firstYear: 'Từ năm',
    lastYear: 'Đến năm',
    yearsWrong: 'Năm cuối không thể trước năm đầu.',
    subject: 'Trích yếu',
    subjectHint: 'Dòng in đậm dưới chữ KẾ HOẠCH',
    subjectMissing: 'Ghi trích yếu của kế hoạch.',
    layout: 'Mẫu phụ lục',
    create: 'Lập kế hoạch',
  },
  subjectOf: (kind: string, office: string, years: string) =>
    kind === 'index_improvement'
      ? `Duy trì, cải thiện và nâng cao Chỉ số cải cách hành chính ${office} ${years}`
      : `Cải cách hành chính ${office} ${years}`,
  unitOf: (office: string) => office.replace(/^(Ủy ban nhân dân|UBND)\s+/i, ''),
} as const;
