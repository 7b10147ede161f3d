import type { ErrorCode } from '$lib/api/generated';

import type { UiCode } from './problem';

/** How loudly a refusal is told. `stop`: in a dialog that waits; `warn`, `tell`: in a toast. */
export type Loudness = 'tell' | 'warn' | 'stop';

/** What the officer can do at once from the message. */
export type Action = 'retry' | 'check' | 'reload' | 'settings';

/** One refusal in the officer's words. */
export interface Presented {
  /** What happened, one sentence. */
  text: (args: Record<string, string>) => string;
  /** What to do next, one sentence. */
  hint: string;
  severity: Loudness;
  action?: Action;
}

/** A name from the arguments, in quotation marks, or the plain word where it was not told. */
const named = (value: string | undefined, plain: string) => (value ? `“${value}”` : plain);
const file = (args: Record<string, string>) => named(args['path'], 'dữ liệu');
const why = (args: Record<string, string>) => (args['detail'] ? ` (${args['detail']})` : '');

/** Every code has its words here; a code of the core without words does not compile. */
export const problems: Record<ErrorCode | UiCode, Presented> = {
  'store.not_found': {
    text: (args) => `Không có tệp ${file(args)}.`,
    hint: 'Kiểm tra lại đường dẫn, hoặc tạo sổ mới.',
    severity: 'stop',
  },
  'store.exists': {
    text: (args) => `Đã có tệp ${file(args)}.`,
    hint: 'Chọn tên khác; tệp đang có không bị thay đổi.',
    severity: 'warn',
  },
  'store.unreadable': {
    text: (args) => `Không mở được tệp ${file(args)}.`,
    hint: 'Kiểm tra đường dẫn và quyền mở tệp, thư mục.',
    severity: 'stop',
  },
  'store.empty': {
    text: (args) => `Tệp ${file(args)} trống, không có dữ liệu.`,
    hint: 'Xóa tệp trống này rồi tạo sổ mới, hoặc lấy lại từ bản sao lưu.',
    severity: 'stop',
  },
  'store.foreign_file': {
    text: (args) => `Tệp ${file(args)} không phải dữ liệu của Sổ CCHC.`,
    hint: 'Chọn đúng tệp dữ liệu của Sổ CCHC; tệp này không bị thay đổi.',
    severity: 'stop',
  },
  'store.newer_file': {
    text: (args) => `Tệp ${file(args)} được ghi bằng bản Sổ CCHC mới hơn.`,
    hint: 'Cập nhật chương trình lên bản mới rồi mở lại; tệp không bị thay đổi.',
    severity: 'stop',
  },
  'store.damaged': {
    text: (args) => `Tệp ${file(args)} bị hỏng${why(args)}.`,
    hint: 'Giữ nguyên tệp này và mở bản sao lưu gần nhất.',
    severity: 'stop',
  },
  'store.busy': {
    text: (args) => `Tệp ${file(args)} đang được chương trình khác sử dụng.`,
    hint: 'Đóng chương trình đang mở tệp rồi thử lại.',
    severity: 'stop',
    action: 'retry',
  },
  'store.read_only': {
    text: (args) => `Tệp ${file(args)} chỉ cho đọc.`,
    hint: 'Bỏ thuộc tính chỉ đọc, hoặc chép tệp vào ổ đĩa của máy rồi mở lại.',
    severity: 'stop',
  },
  'store.full': {
    text: (args) => `Hết dung lượng đĩa khi ghi tệp ${file(args)}.`,
    hint: 'Giải phóng dung lượng đĩa rồi thử lại; dữ liệu cũ còn nguyên.',
    severity: 'stop',
    action: 'retry',
  },
  'store.no_copy': {
    text: (args) => `Chưa tạo được bản sao trước khi nâng cấp tệp ${file(args)}.`,
    hint: 'Kiểm tra dung lượng và quyền ghi của thư mục rồi mở lại; tệp không bị thay đổi.',
    severity: 'stop',
  },
  'store.plan_exists': {
    text: (args) => `Kế hoạch ${named(args['plan'], 'này')} đã có trong sổ.`,
    hint: 'Xóa kế hoạch đang có rồi nhập lại, hoặc giữ kế hoạch đang có.',
    severity: 'warn',
  },
  'store.no_plan': {
    text: () => 'Kế hoạch này không còn trong sổ.',
    hint: 'Trở lại danh sách kế hoạch; nếu vừa xóa nhầm, bấm Hoàn tác.',
    severity: 'warn',
    action: 'reload',
  },
  'store.no_item': {
    text: () => 'Mục này không còn trong kế hoạch.',
    hint: 'Tải lại kế hoạch rồi chọn lại mục.',
    severity: 'warn',
    action: 'reload',
  },
  'store.refused': {
    text: (args) => `Có giá trị ngoài giới hạn của sổ${why(args)}.`,
    hint: 'Sửa giá trị đó rồi thử lại; chưa có gì được ghi.',
    severity: 'warn',
  },
  'store.journal': {
    text: () => 'Nhật ký thao tác không khớp với dữ liệu.',
    hint: 'Kiểm tra dữ liệu trong Cài đặt; chưa có gì được ghi.',
    severity: 'stop',
    action: 'settings',
  },
  'store.sql': {
    text: (args) => `Lỗi khi đọc hoặc ghi tệp ${file(args)}.`,
    hint: 'Kiểm tra dữ liệu trong Cài đặt; chưa có gì được ghi.',
    severity: 'stop',
    action: 'settings',
  },
  'plan.invalid': {
    text: (args) => `Kế hoạch sẽ không còn hợp lệ${why(args)}.`,
    hint: 'Sửa chỗ đó rồi thử lại; chưa có gì được ghi.',
    severity: 'warn',
  },
  'plan.unwritable': {
    text: () => 'Không ghi được kế hoạch ra tệp.',
    hint: 'Kiểm tra dữ liệu trong Cài đặt rồi thử lại.',
    severity: 'stop',
    action: 'settings',
  },
  'office.no_name': {
    text: () => 'Chưa có tên cơ quan.',
    hint: 'Ghi tên cơ quan, ví dụ: UBND xã Tùng Ảnh.',
    severity: 'warn',
  },
  'program.shipped_file': {
    text: (args) => `Tệp ${named(args['file'], '')} kèm theo chương trình bị hỏng.`,
    hint: 'Cài lại chương trình; dữ liệu của cơ quan không bị mất.',
    severity: 'stop',
  },
  'sample.unknown': {
    text: () => 'Không có kế hoạch mẫu này.',
    hint: 'Chọn một trong năm kế hoạch mẫu của danh sách.',
    severity: 'warn',
  },
  'history.nothing_to_undo': {
    text: () => 'Không còn thao tác nào để hoàn tác.',
    hint: 'Các thao tác đã làm có trong Cài đặt, mục Lịch sử.',
    severity: 'tell',
  },
  'history.nothing_to_redo': {
    text: () => 'Không còn thao tác nào để làm lại.',
    hint: 'Các thao tác đã làm có trong Cài đặt, mục Lịch sử.',
    severity: 'tell',
  },
  'edit.no_item': {
    text: () => 'Mục này không còn trong kế hoạch.',
    hint: 'Mở lại kế hoạch rồi làm lại.',
    severity: 'warn',
    action: 'reload',
  },
  'edit.no_place': {
    text: () => 'Không có vị trí này trong danh sách.',
    hint: 'Mở lại kế hoạch rồi làm lại.',
    severity: 'warn',
    action: 'reload',
  },
  'edit.nothing': {
    text: () => 'Chưa chọn dòng hoặc cột nào.',
    hint: 'Chọn dòng hoặc ô cần sửa rồi làm lại.',
    severity: 'tell',
  },
  'edit.not_points': {
    text: (args) => `${named(args['words'], 'Chữ này')} không phải là số điểm.`,
    hint: 'Ghi số có tối đa hai chữ số thập phân, ví dụ 1,5.',
    severity: 'warn',
  },
  'edit.nothing_above': {
    text: () => 'Dòng đầu của lĩnh vực không có dòng trên để gộp.',
    hint: 'Chọn từ dòng thứ hai của lĩnh vực trở đi.',
    severity: 'warn',
  },
  'edit.subtasks': {
    text: () => 'Nhiệm vụ con sẽ bị chuyển sang nhiệm vụ khác.',
    hint: 'Chọn cả các nhiệm vụ con, hoặc chuyển chúng trước.',
    severity: 'warn',
  },
  'edit.no_decision': {
    text: () => 'Kế hoạch chưa có Quyết định ban hành kèm theo.',
    hint: 'Thêm Quyết định ở thẻ Ban hành trước.',
    severity: 'warn',
  },
  'file.busy': {
    text: (args) => `Tệp ${file(args)} đang mở trong chương trình khác.`,
    hint: 'Đóng tệp trong Excel rồi thử lại, hoặc lưu dưới tên khác.',
    severity: 'stop',
    action: 'retry',
  },
  'file.no_space': {
    text: (args) => `Không ghi được ${file(args)}: ổ đĩa đã hết chỗ trống.`,
    hint: 'Xóa bớt tệp trên ổ đĩa này, hoặc lưu sang ổ đĩa khác.',
    severity: 'stop',
    action: 'retry',
  },
  'file.read_only': {
    text: (args) => `Không ghi được ${file(args)}: tệp hoặc ổ đĩa chỉ cho đọc.`,
    hint: 'Bỏ dấu “Chỉ đọc” (Read-only) trong thuộc tính của tệp, hoặc lưu dưới tên khác.',
    severity: 'stop',
  },
  'file.not_found': {
    text: (args) => `Không tìm thấy ${file(args)}.`,
    hint: 'Xem lại đường dẫn; tệp hoặc thư mục có thể đã bị đổi tên.',
    severity: 'stop',
  },
  'file.denied': {
    text: (args) => `Tài khoản này không có quyền với ${file(args)}.`,
    hint: 'Lưu vào thư mục của mình, ví dụ Documents.',
    severity: 'stop',
  },
  'file.name': {
    text: (args) => `Tên tệp ${file(args)} không hợp lệ.`,
    hint: 'Đặt tên ngắn hơn, không dùng các ký tự < > : " / \\ | ? *.',
    severity: 'stop',
  },
  'file.folder': {
    text: (args) => `${file(args)} là một thư mục, không phải tệp.`,
    hint: 'Ghi thêm tên tệp sau tên thư mục.',
    severity: 'stop',
  },
  'file.too_large': {
    text: (args) => `Tệp ${file(args)} quá lớn.`,
    hint: 'Kiểm tra xem có chọn nhầm tệp không.',
    severity: 'stop',
  },
  'file.not_text': {
    text: (args) => `Tệp ${file(args)} không phải văn bản Unicode (UTF-8).`,
    hint: 'Lưu lại tệp với mã Unicode (UTF-8) rồi thử lại.',
    severity: 'stop',
  },
  'file.io': {
    text: (args) => `Lỗi của máy khi đọc hoặc ghi ${file(args)}.`,
    hint: 'Thử lại; nếu vẫn lỗi, lưu sang ổ đĩa khác và báo người hỗ trợ.',
    severity: 'stop',
    action: 'retry',
  },
  'ui.no_answer': {
    text: () => 'Chương trình không trả lời.',
    hint: 'Đóng cửa sổ rồi mở lại; các ô đã rời đều đã được lưu.',
    severity: 'stop',
  },
  'ui.unexpected': {
    text: () => 'Màn hình gặp lỗi không lường trước.',
    hint: 'Mở lại màn hình này; các ô đã rời đều đã được lưu.',
    severity: 'stop',
  },
};
