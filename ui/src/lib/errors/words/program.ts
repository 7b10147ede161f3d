import { said, type WordsOf } from '../presented';

/** The program, the data file and other files. */
export const programWords: WordsOf<'api' | 'file' | 'history' | 'host' | 'program' | 'store'> = {
  'api.bad_request': {
    text: said('Màn hình gửi một yêu cầu không đúng.'),
    hint: 'Mở lại màn hình này rồi thử lại; nếu vẫn lỗi, gửi chi tiết cho người hỗ trợ.',
    severity: 'stop',
  },
  'api.internal': {
    text: said('Chương trình gặp lỗi.'),
    hint: 'Mở lại màn hình này rồi thử lại; nếu vẫn lỗi, gửi chi tiết cho người hỗ trợ.',
    severity: 'stop',
  },
  'api.no_book': {
    text: said('Chưa có dữ liệu của cơ quan nào.'),
    hint: 'Mở sổ cho cơ quan, hoặc mở dữ liệu mẫu.',
    severity: 'warn',
  },
  'api.unknown_command': {
    text: said('Chương trình và màn hình không cùng một bản.'),
    hint: 'Cài lại chương trình; dữ liệu của cơ quan không bị mất.',
    severity: 'stop',
  },
  'file.busy': {
    text: said('Tệp đang mở trong chương trình khác.'),
    hint: 'Đóng tệp trong Word, Excel hoặc chương trình đọc PDF rồi thử lại, hoặc lưu dưới tên khác.',
    severity: 'stop',
    action: 'retry',
  },
  'file.changing': {
    text: said('Tệp còn đang được ghi trong lúc chép.'),
    hint: 'Đợi chương trình kia ghi xong rồi thử lại.',
    severity: 'warn',
  },
  'file.denied': {
    text: said('Tài khoản này không có quyền với tệp hoặc thư mục này.'),
    hint: 'Lưu vào thư mục của mình, ví dụ Documents.',
    severity: 'stop',
  },
  'file.folder': {
    text: said('Đây là một thư mục, không phải tệp.'),
    hint: 'Ghi thêm tên tệp sau tên thư mục.',
    severity: 'stop',
  },
  'file.io': {
    text: said('Lỗi của máy khi đọc hoặc ghi tệp.'),
    hint: 'Thử lại; nếu vẫn lỗi, lưu sang ổ đĩa khác và báo người hỗ trợ.',
    severity: 'stop',
    action: 'retry',
  },
  'file.name': {
    text: said('Tên tệp không hợp lệ.'),
    hint: 'Đặt tên ngắn hơn, không dùng các ký tự < > : " / \\ | ? *.',
    severity: 'stop',
  },
  'file.no_space': {
    text: said('Ổ đĩa đã hết chỗ trống.'),
    hint: 'Xóa bớt tệp trên ổ đĩa này, hoặc lưu sang ổ đĩa khác.',
    severity: 'stop',
    action: 'retry',
  },
  'file.not_file': {
    text: said('Đây là lối tắt hoặc liên kết, không phải tệp.'),
    hint: 'Chọn chính tệp mà lối tắt dẫn tới.',
    severity: 'warn',
  },
  'file.not_found': {
    text: said('Không tìm thấy tệp hoặc thư mục.'),
    hint: 'Xem lại đường dẫn; tệp hoặc thư mục có thể đã bị đổi tên.',
    severity: 'stop',
  },
  'file.not_text': {
    text: said('Tệp không phải văn bản Unicode (UTF-8).'),
    hint: 'Lưu lại tệp với mã Unicode (UTF-8) rồi thử lại.',
    severity: 'stop',
  },
  'file.read_only': {
    text: said('Tệp hoặc ổ đĩa chỉ cho đọc.'),
    hint: 'Bỏ dấu “Chỉ đọc” (Read-only) trong thuộc tính của tệp, hoặc lưu dưới tên khác.',
    severity: 'stop',
  },
  'file.too_large': {
    text: said('Tệp quá lớn.'),
    hint: 'Kiểm tra xem có chọn nhầm tệp không.',
    severity: 'stop',
  },
  'history.nothing_to_redo': {
    text: said('Không còn thao tác nào để làm lại.'),
    hint: 'Các thao tác đã làm có trong Cài đặt, mục Lịch sử.',
    severity: 'tell',
  },
  'history.nothing_to_undo': {
    text: said('Không còn thao tác nào để hoàn tác.'),
    hint: 'Các thao tác đã làm có trong Cài đặt, mục Lịch sử.',
    severity: 'tell',
  },
  'host.cannot_open': {
    text: said('Không mở được tệp bằng chương trình của máy.'),
    hint: 'Mở thư mục chứa tệp rồi mở tệp bằng tay.',
    severity: 'warn',
  },
  'host.cannot_print': {
    text: said('Máy này không có chương trình nào mở được tệp PDF để in.'),
    hint: 'Bấm Xuất PDF rồi in tệp ấy ở máy khác, hoặc nhờ cài chương trình đọc PDF.',
    severity: 'stop',
  },
  'program.shipped_file': {
    text: said('Một tệp kèm theo chương trình bị hỏng.'),
    hint: 'Cài lại chương trình; dữ liệu của cơ quan không bị mất.',
    severity: 'stop',
  },
  'store.busy': {
    text: said('Tệp dữ liệu đang được chương trình khác sử dụng.'),
    hint: 'Đóng chương trình đang mở tệp rồi thử lại.',
    severity: 'stop',
    action: 'retry',
  },
  'store.damaged': {
    text: said('Tệp dữ liệu bị hỏng.'),
    hint: 'Giữ nguyên tệp này và mở bản sao lưu gần nhất.',
    severity: 'stop',
  },
  'store.empty': {
    text: said('Tệp dữ liệu trống.'),
    hint: 'Xóa tệp trống này rồi tạo sổ mới, hoặc lấy lại từ bản sao lưu.',
    severity: 'stop',
  },
  'store.exists': {
    text: said('Đã có tệp mang tên này.'),
    hint: 'Chọn tên khác; tệp đang có không bị thay đổi.',
    severity: 'warn',
  },
  'store.foreign_file': {
    text: said('Tệp này không phải dữ liệu của Sổ CCHC.'),
    hint: 'Chọn đúng tệp dữ liệu của Sổ CCHC; tệp này không bị thay đổi.',
    severity: 'stop',
  },
  'store.full': {
    text: said('Hết dung lượng đĩa khi ghi dữ liệu.'),
    hint: 'Giải phóng dung lượng đĩa rồi thử lại; dữ liệu cũ còn nguyên.',
    severity: 'stop',
    action: 'retry',
  },
  'store.journal': {
    text: said('Nhật ký thao tác không khớp với dữ liệu.'),
    hint: 'Kiểm tra dữ liệu trong Cài đặt; chưa có gì được ghi.',
    severity: 'stop',
    action: 'settings',
  },
  'store.newer_file': {
    text: said('Tệp dữ liệu được ghi bằng bản Sổ CCHC mới hơn.'),
    hint: 'Cập nhật chương trình lên bản mới rồi mở lại; tệp không bị thay đổi.',
    severity: 'stop',
  },
  'store.no_copy': {
    text: said('Chưa tạo được bản sao trước khi nâng cấp dữ liệu.'),
    hint: 'Kiểm tra dung lượng và quyền ghi của thư mục rồi mở lại; tệp không bị thay đổi.',
    severity: 'stop',
  },
  'store.no_item': {
    text: said('Mục này không còn trong kế hoạch.'),
    hint: 'Tải lại kế hoạch rồi chọn lại mục.',
    severity: 'warn',
    action: 'reload',
  },
  'store.no_plan': {
    text: said('Kế hoạch này không còn trong sổ.'),
    hint: 'Trở lại danh sách kế hoạch; nếu vừa xóa nhầm, bấm Hoàn tác.',
    severity: 'warn',
    action: 'reload',
  },
  'store.not_found': {
    text: said('Không có tệp dữ liệu này.'),
    hint: 'Kiểm tra lại đường dẫn, hoặc tạo sổ mới.',
    severity: 'stop',
  },
  'store.plan_exists': {
    text: said('Kế hoạch này đã có trong sổ.'),
    hint: 'Xóa kế hoạch đang có rồi nhập lại, hoặc giữ kế hoạch đang có.',
    severity: 'warn',
  },
  'store.read_only': {
    text: said('Tệp dữ liệu chỉ cho đọc.'),
    hint: 'Bỏ thuộc tính chỉ đọc, hoặc chép tệp vào ổ đĩa của máy rồi mở lại.',
    severity: 'stop',
  },
  'store.refused': {
    text: said('Có giá trị ngoài giới hạn của sổ.'),
    hint: 'Sửa giá trị đó rồi thử lại; chưa có gì được ghi.',
    severity: 'warn',
  },
  'store.sql': {
    text: said('Lỗi khi đọc hoặc ghi dữ liệu.'),
    hint: 'Kiểm tra dữ liệu trong Cài đặt; chưa có gì được ghi.',
    severity: 'stop',
    action: 'settings',
  },
  'store.unreadable': {
    text: said('Không mở được tệp dữ liệu.'),
    hint: 'Kiểm tra đường dẫn và quyền mở tệp, thư mục.',
    severity: 'stop',
  },
};
