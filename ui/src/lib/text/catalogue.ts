import type { CataloguePart } from '$lib/api/generated';

/** The parts that are lists of rows. */
export type ListPart = Exclude<CataloguePart, 'house'>;

/** The screen `Danh mục`. */
export const catalogueText = {
  title: 'Danh mục',
  tabs: 'Các phần của danh mục',
  parts: {
    offices: 'Cơ quan',
    bodies: 'Bộ phận',
    posts: 'Chức danh',
    officers: 'Công chức',
    domains: 'Lĩnh vực',
    layouts: 'Mẫu phụ lục',
    house: 'Thể thức trình bày',
  } satisfies Record<CataloguePart | 'layouts', string>,
  add: {
    offices: 'Thêm tên gọi mới',
    bodies: 'Thêm bộ phận',
    posts: 'Thêm chức danh',
    officers: 'Thêm công chức',
    domains: 'Thêm lĩnh vực',
  } satisfies Record<ListPart, string>,
  leads: {
    bodies:
      'Tên ở đây được gợi ý trong cột chủ trì, phối hợp; ghi đủ cách viết khác để chương trình nhận ra.',
    posts: 'Chức danh gắn với bộ phận; dùng cho người ký và công chức tham mưu.',
    officers: 'Ai giữ chức danh nào, từ ngày nào đến ngày nào. Người đã chuyển đi vẫn giữ lại ở đây.',
    domains:
      'Lĩnh vực làm dòng nhóm của phụ lục kế hoạch mới. Tên đổi theo thời kỳ, mã thì không.',
    offices:
      'Tên in trên văn bản lấy theo ngày ban hành. Đổi tên hoặc đổi cấp trên thì thêm tên gọi mới, đừng sửa tên cũ.',
  } satisfies Record<ListPart, string>,

  empty: {
    bodies: 'Chưa có bộ phận nào',
    posts: 'Chưa có chức danh nào',
    officers: 'Chưa có công chức nào',
    domains: 'Chưa có lĩnh vực nào',
  },
  emptyHint: 'Gõ tên vào dòng trống ở trên; rời ô là đã lưu.',
  noMatch: (words: string) => `Không có dòng nào có “${words}”`,
  noMatchHint: 'Thử ít chữ hơn, hoặc xóa ô tìm để thấy tất cả.',

  number: 'TT',
  name: 'Tên',
  bodyName: 'Tên bộ phận, phòng, ban',
  postName: 'Tên chức danh',
  officerName: 'Họ và tên',
  domainName: 'Tên lĩnh vực',
  aliases: 'Còn viết là',
  aliasesHint: 'nhiều cách viết thì cách nhau dấu ;',
  group: 'Nhóm',
  groupHint: 'Nhóm người, không có con dấu và người đứng đầu',
  bodyOfPost: 'Thuộc bộ phận',
  post: 'Chức danh',
  code: 'Mã',
  from: 'Từ ngày',
  to: 'Đến ngày',
  open: { first: 'từ trước', last: 'đến nay' },
  understood: (day: string) => `hiểu là ${day}`,
  field: (column: string, row: string) => `${column}, ${row}`,
  newRow: 'dòng mới',

  menu: (row: string) => `Việc khác với ${row}`,
  menuHead: 'Việc khác',
  up: 'Chuyển lên',
  down: 'Chuyển xuống',
  remove: 'Xóa dòng',
  removeOfficer: 'Xóa công chức',
  addService: 'Thêm chức danh của người này',
  removeService: 'Xóa chức danh này',
  sameDomain: 'Thêm tên của thời kỳ khác',
  removed: (row: string) => `Đã xóa ${row}`,
  undo: 'Hoàn tác',
  nameless: 'dòng chưa có tên',

  troubles: {
    name: 'Chưa ghi tên. Ghi tên, hoặc xóa dòng này.',
    place: 'Chưa ghi địa danh, như: Tùng Ảnh.',
    code: 'Tên cần có chữ cái hoặc chữ số.',
    post: 'Chưa ghi chức danh.',
    order: 'Ngày cuối phải sau ngày đầu.',
    unknown: 'Chưa hiểu. Ghi như 01/07/2025.',
    no_year: 'Thiếu năm. Ghi như 01/07/2025.',
    no_such_day: 'Không có ngày này. Sửa lại ngày.',
    no_such_month: 'Không có tháng này. Ghi ngày/tháng/năm.',
    year: 'Năm cần bốn chữ số, từ 1900 đến 2199.',
  },
  twice: 'Tên này đã có ở dòng khác.',
  unknownBody: 'Chưa có trong thẻ Bộ phận.',
  unknownPost: 'Chưa có trong thẻ Chức danh.',
  notKept: 'Chưa lưu được phần này.',

  office: {
    name: 'Tên cơ quan',
    kind: 'Loại đơn vị',
    place: 'Địa danh',
    province: 'Tỉnh, thành phố',
    superior: 'Cơ quan cấp trên',
    nameBegins: 'Ủy ban nhân dân xã',
    namePlaceholder: 'Ủy ban nhân dân xã …',
    superiorPlaceholder: 'để trống nếu không in',
    kinds: {
      commune: 'Xã',
      ward: 'Phường',
      township: 'Thị trấn',
      special_zone: 'Đặc khu',
      district: 'Cấp huyện',
    },
    time: (from: string, to: string) => {
      if (!from && !to) return 'Từ trước đến nay';
      if (!from) return `Đến hết ngày ${to}`;
      return to ? `Từ ngày ${from} đến hết ngày ${to}` : `Từ ngày ${from} đến nay`;
    },
    current: 'đang dùng',
    printed: 'Đầu văn bản in ra',
    overlap: 'Thời gian này trùng với một tên gọi khác; văn bản lấy tên đứng trước.',
    endBefore: (day: string) => `Cho tên gọi trước hết hiệu lực ngày ${day}`,
    noneToday: 'Không tên gọi nào có hiệu lực hôm nay. Kiểm tra lại các ngày.',
    remove: 'Xóa tên gọi này',
    unnamed: 'tên gọi chưa ghi',
    empty: 'Chưa có cơ quan',
    emptyHint: 'Thêm tên cơ quan để văn bản in đúng phần đầu.',
  },
} as const;
