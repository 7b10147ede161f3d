const FIELDS: Record<string, string> = {
  number: 'TT',
  objective: 'Mục tiêu',
  task: 'Nhiệm vụ',
  activity: 'Hoạt động',
  product: 'Sản phẩm',
  lead: 'Chủ trì',
  partners: 'Phối hợp',
  adviser: 'Tham mưu',
  deadline: 'Thời gian',
  budget: 'Kinh phí',
  criterion: 'Tiêu chí',
  max_points: 'Điểm tối đa',
  attained_points: 'Điểm đạt',
  required: 'Yêu cầu',
};

/** What the officer calls a field, short. */
export function fieldName(field: string): string {
  return field.startsWith('extra:') ? field.slice('extra:'.length) : (FIELDS[field] ?? field);
}

const HINTS: Record<string, string> = {
  objective: 'mục tiêu, chỉ tiêu',
  task: 'việc phải làm',
  activity: 'hoạt động cụ thể',
  product: 'văn bản, sản phẩm',
  lead: 'ai chủ trì',
  partners: 'ai phối hợp',
  adviser: 'ai tham mưu',
  deadline: 'Quý II, 30/6…',
  budget: 'triệu đồng',
  criterion: 'mã và tên tiêu chí',
  max_points: 'điểm',
  attained_points: 'điểm',
  required: 'kết quả cần đạt',
};

/** What belongs into an empty cell. */
export function fieldHint(field: string): string {
  return HINTS[field] ?? '';
}

/** The matrix of an appendix. */
export const matrixText = {
  table: (title: string) => `Bảng ${title}`,
  head: 'Đầu phụ lục',
  title: 'Tiêu đề phụ lục',
  titleHint: 'Ghi tiêu đề phụ lục',
  reference: 'Dòng “Kèm theo…”',
  referenceHint: 'Để trống: lấy số và ngày của kế hoạch khi in',
  layout: 'Mẫu',
  noLayout: 'Không tìm thấy mẫu của phụ lục này',
  noLayoutHint: 'Chọn một mẫu khác trong danh sách Mẫu.',
  draftOnly: 'chỉ in trên bản trình',
  headerHint: 'Bấm để chọn cả cột, bấm đúp để sửa tiêu đề',
  editor: 'Ô đang chọn',
  cell: (row: string, name: string) => (row ? `ô ${row}/${name}` : `ô ${name}`),
  domainCell: (number: string) => (number ? `lĩnh vực ${number}` : 'lĩnh vực'),
  read: (place: string, words: string, note: string) => `${place}: “${words}” → ${note}`,
  noted: (place: string, words: string) => `${place}: “${words}”`,
  empty: (place: string) => `${place}: trống`,
  unclear: 'Thời gian này chưa hiểu được',
  refused: 'Chưa lưu được: ',
  selected: (rows: number, columns: number) => `đang chọn ${rows} dòng × ${columns} cột`,
  rows: (shown: number, all: number) =>
    shown === all ? `${all} nhiệm vụ` : `${shown} trên ${all} nhiệm vụ`,
  keys: 'F2 sửa ô · Enter xuống · Alt+Enter xuống dòng trong ô',

  toolbar: 'Việc với dòng và ô',
  insertBelow: 'Thêm dòng',
  insertRowBelow: 'Thêm dòng dưới',
  insertRowAbove: 'Thêm dòng trên',
  deleteRows: 'Xóa dòng',
  moveUp: 'Chuyển dòng lên',
  moveDown: 'Chuyển dòng xuống',
  deeper: 'Thành việc con',
  shallower: 'Đưa ra một cấp',
  merge: 'Gộp ô',
  mergeAbove: 'Gộp với ô trên',
  unmerge: 'Tách ô',
  fillDown: 'Điền xuống',
  copy: 'Chép',
  cut: 'Cắt',
  clear: 'Xóa chữ trong ô',
  editCell: 'Sửa ô',
  editDomain: 'Sửa dòng lĩnh vực',
  domains: 'Lĩnh vực',
  insertDomain: 'Thêm lĩnh vực…',
  insertSubdomain: 'Thêm lĩnh vực con…',
  editDomainDialog: 'Sửa số, tên lĩnh vực…',
  deleteDomain: 'Xóa lĩnh vực…',
  domainUp: 'Chuyển lĩnh vực lên',
  domainDown: 'Chuyển lĩnh vực xuống',
  editHeader: 'Sửa tiêu đề cột…',
  withKeys: (words: string, keys: string) => `${words} (${keys})`,

  domainDialog: { add: 'Thêm lĩnh vực', addSub: 'Thêm lĩnh vực con', edit: 'Sửa lĩnh vực' },
  domainNumber: 'Số mục',
  domainTitle: 'Tên lĩnh vực, như in trên giấy',
  domainCode: 'Thuộc lĩnh vực trong danh mục',
  noCode: 'Không thuộc lĩnh vực nào',
  deleteDomainTitle: (title: string) => `Xóa lĩnh vực “${title}”?`,
  deleteDomainText: (tasks: number) =>
    tasks > 0
      ? `${tasks} nhiệm vụ và các lĩnh vực con của lĩnh vực này cũng bị xóa. Có thể Hoàn tác.`
      : 'Có thể Hoàn tác.',
  headerDialog: 'Sửa tiêu đề cột',
  headerField: 'Tiêu đề in trên phụ lục này',
  headerNote: 'Để trống: dùng tiêu đề của mẫu.',

  filters: 'Lọc dòng',
  domain: 'Lĩnh vực',
  lead: 'Chủ trì',
  missing: 'Thiếu',
  allDomains: 'Mọi lĩnh vực',
  allLeads: 'Mọi chủ trì',
  noLead: '(chưa ghi)',
  nothingMissing: 'Thiếu: không lọc',
  missings: {
    lead: 'Thiếu chủ trì',
    product: 'Thiếu sản phẩm',
    deadline: 'Thiếu thời gian',
    unclear: 'Thời gian chưa hiểu',
  },
  search: 'Tìm… (có hoặc không dấu)',
  clearFilter: 'Bỏ lọc',
  replaceBar: 'Tìm và thay',
  find: 'Tìm',
  put: 'Thay bằng',
  exact: 'Đúng dấu, đúng chữ hoa',
  replace: (count: number) => `Thay ${count} chỗ`,
  nothingToReplace: 'Không có chỗ nào',
  replaced: (count: number) => `Đã thay ${count} chỗ`,
  closeReplace: 'Đóng phần thay',

  noMatch: 'Không có dòng nào như thế',
  noMatchHint: 'Bỏ bớt điều kiện lọc để thấy lại các dòng khác.',
  noDomain: 'Phụ lục chưa có lĩnh vực nào',
  noDomainHint: 'Thêm một lĩnh vực, rồi thêm các dòng nhiệm vụ vào đó.',
  noTask: 'Lĩnh vực này chưa có nhiệm vụ.',

  suggestions: 'Gợi ý từ danh mục',
  suggestionKeys: 'Bấm chuột, hoặc Alt+↓ rồi Enter để chọn',
  unfilterToMerge: 'Bỏ lọc trước khi gộp: giữa các dòng này có dòng đang ẩn.',
  firstOfDomain: 'Không có ô nào ở trên trong cùng lĩnh vực để gộp.',
  onPaper: 'Xem trên trang in',
  nothingToPaste: 'Không có gì để dán',
} as const;
