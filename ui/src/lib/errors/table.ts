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

/** The core's own sentence, which knows names and paths; else the one of the table. */
const said = (otherwise: string) => (args: Record<string, string>) => {
  const message = args['message']?.trim();
  if (!message) return otherwise;
  const sentence = message.charAt(0).toLocaleUpperCase('vi') + message.slice(1);
  return /[.!?]$/.test(sentence) ? sentence : `${sentence}.`;
};

/** Every code has its words here; a code of the core without words does not compile. */
export const problems: Record<ErrorCode | UiCode, Presented> = {
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
  'appendix.none': {
    text: said('Kế hoạch chưa có phụ lục.'),
    hint: 'Thêm phụ lục cho kế hoạch rồi làm lại.',
    severity: 'warn',
  },
  'appendix.not_found': {
    text: said('Kế hoạch không có phụ lục này.'),
    hint: 'Mở lại kế hoạch rồi chọn lại phụ lục.',
    severity: 'warn',
    action: 'reload',
  },
  'catalogue.dates': {
    text: said('Ngày cuối trước ngày đầu.'),
    hint: 'Sửa một trong hai ngày; để trống là không giới hạn.',
    severity: 'warn',
  },
  'catalogue.house_range': {
    text: said('Một số đo của thể thức nằm ngoài khoảng cho phép.'),
    hint: 'Ghi lại theo khoảng mà Nghị định 30/2020/NĐ-CP cho phép.',
    severity: 'warn',
  },
  'catalogue.no_code': {
    text: said('Lĩnh vực chưa có mã.'),
    hint: 'Ghi mã bằng chữ không dấu, ví dụ: the-che.',
    severity: 'warn',
  },
  'catalogue.no_name': {
    text: said('Có dòng chưa ghi tên.'),
    hint: 'Ghi tên, hoặc xóa dòng đó.',
    severity: 'warn',
  },
  'catalogue.no_office': {
    text: said('Danh mục không còn cơ quan nào.'),
    hint: 'Thêm tên cơ quan mới trước khi xóa tên cũ.',
    severity: 'warn',
  },
  'docx.no_section': {
    text: said('Văn bản không có phần nào để xuất.'),
    hint: 'Chọn phần cần xuất rồi xuất lại.',
    severity: 'warn',
  },
  'docx.package': {
    text: said('Không tạo được tệp Word.'),
    hint: 'Mở lại màn hình này rồi thử lại; nếu vẫn lỗi, gửi chi tiết cho người hỗ trợ.',
    severity: 'stop',
  },
  'docx.too_many_columns': {
    text: said('Bảng có nhiều cột hơn Word chứa được.'),
    hint: 'Bớt cột trong mẫu phụ lục, hoặc xuất ra Excel.',
    severity: 'stop',
  },
  'edit.different_values': {
    text: said('Các ô có số khác nhau nên không gộp được.'),
    hint: 'Sửa cho giống nhau, hoặc xóa bớt rồi gộp lại.',
    severity: 'warn',
  },
  'edit.no_decision': {
    text: said('Kế hoạch chưa có Quyết định ban hành kèm theo.'),
    hint: 'Thêm Quyết định ở thẻ Ban hành trước.',
    severity: 'warn',
  },
  'edit.no_item': {
    text: said('Mục này không còn trong kế hoạch.'),
    hint: 'Mở lại kế hoạch rồi làm lại.',
    severity: 'warn',
    action: 'reload',
  },
  'edit.no_place': {
    text: said('Không có vị trí này trong danh sách.'),
    hint: 'Mở lại kế hoạch rồi làm lại.',
    severity: 'warn',
    action: 'reload',
  },
  'edit.not_points': {
    text: said('Chữ này không phải là số điểm.'),
    hint: 'Ghi số có tối đa hai chữ số thập phân, ví dụ 1,5.',
    severity: 'warn',
  },
  'edit.nothing': {
    text: said('Chưa chọn dòng hoặc cột nào.'),
    hint: 'Chọn dòng hoặc ô cần sửa rồi làm lại.',
    severity: 'tell',
  },
  'edit.nothing_above': {
    text: said('Dòng đầu của lĩnh vực không có dòng trên để gộp.'),
    hint: 'Chọn từ dòng thứ hai của lĩnh vực trở đi.',
    severity: 'warn',
  },
  'edit.subtasks': {
    text: said('Nhiệm vụ con sẽ bị chuyển sang nhiệm vụ khác.'),
    hint: 'Chọn cả các nhiệm vụ con, hoặc chuyển chúng trước.',
    severity: 'warn',
  },
  'evidence.empty_file': {
    text: said('Tệp rỗng, không có nội dung.'),
    hint: 'Mở tệp gốc kiểm tra, rồi chép lại.',
    severity: 'warn',
  },
  'evidence.file_changed': {
    text: said('Tệp trong thư mục hồ sơ đã khác với lúc đưa vào.'),
    hint: 'Chọn lại tệp gốc cho văn bản này, hoặc lấy lại từ bản sao lưu.',
    severity: 'warn',
  },
  'evidence.file_missing': {
    text: said('Tệp không còn trong thư mục hồ sơ minh chứng.'),
    hint: 'Chọn lại tệp gốc cho văn bản này, hoặc lấy lại từ bản sao lưu.',
    severity: 'warn',
  },
  'evidence.file_name': {
    text: said('Windows không nhận tên tệp này.'),
    hint: 'Đổi tên tệp rồi đưa vào lại.',
    severity: 'warn',
  },
  'evidence.file_name_too_long': {
    text: said('Tên tệp quá dài.'),
    hint: 'Đặt tên ngắn hơn rồi đưa vào lại.',
    severity: 'warn',
  },
  'evidence.file_nameless': {
    text: said('Tệp không có tên.'),
    hint: 'Đổi tên tệp rồi đưa vào lại.',
    severity: 'warn',
  },
  'evidence.future': {
    text: said('Ngày của văn bản sau ngày hôm nay.'),
    hint: 'Kiểm tra lại ngày trên văn bản.',
    severity: 'warn',
  },
  'evidence.hidden_characters': {
    text: said('Tên tệp có ký tự ẩn.'),
    hint: 'Không mở tệp này; hỏi lại người gửi, xin bản PDF.',
    severity: 'warn',
  },
  'evidence.macros': {
    text: said('Tệp có macro.'),
    hint: 'Mở tệp, lưu thành .docx, .xlsx hoặc PDF rồi đưa vào.',
    severity: 'warn',
  },
  'evidence.nameless': {
    text: said('Văn bản chưa có số, ký hiệu hoặc trích yếu.'),
    hint: 'Ghi số, ký hiệu hoặc một câu nói văn bản chứng minh gì.',
    severity: 'warn',
  },
  'evidence.no_agency': {
    text: said('Văn bản có số nhưng chưa có cơ quan ban hành.'),
    hint: 'Ghi cơ quan ban hành để phân biệt với văn bản cùng số.',
    severity: 'warn',
  },
  'evidence.no_file': {
    text: said('Đây là văn bản giấy, chưa có tệp.'),
    hint: 'Quét văn bản rồi chọn “Chọn tệp”.',
    severity: 'warn',
  },
  'evidence.no_target': {
    text: said('Việc, dòng sổ hoặc số liệu này không còn trong sổ.'),
    hint: 'Tải lại danh sách rồi chọn lại.',
    severity: 'warn',
  },
  'evidence.not_date': {
    text: said('Ngày của văn bản ngoài khoảng 1990 đến 2200.'),
    hint: 'Ghi ngày/tháng/năm, ví dụ 05/3/2026.',
    severity: 'warn',
  },
  'evidence.not_found': {
    text: said('Văn bản này không còn trong hồ sơ.'),
    hint: 'Tải lại danh sách; văn bản có thể đã bị xóa.',
    severity: 'warn',
  },
  'evidence.path': {
    text: said('Đây là đường dẫn, không phải tên tệp.'),
    hint: 'Chọn chính tệp đó, hoặc kéo thả nó vào cửa sổ.',
    severity: 'warn',
  },
  'evidence.program': {
    text: said('Đây là tệp chạy được, có thể gây hại khi mở.'),
    hint: 'Chỉ đưa vào văn bản, bảng tính, ảnh, bản ghi; không mở tệp này.',
    severity: 'warn',
  },
  'evidence.too_large': {
    text: said('Tệp quá lớn.'),
    hint: 'Quét ở độ phân giải thấp hơn, hoặc chia nhỏ tệp.',
    severity: 'warn',
  },
  'evidence.too_long': {
    text: said('Nội dung quá dài.'),
    hint: 'Rút gọn lại.',
    severity: 'warn',
  },
  'evidence.too_many': {
    text: said('Quá nhiều tệp một lần.'),
    hint: 'Chia thành nhiều lần.',
    severity: 'warn',
  },
  'evidence.twice': {
    text: said('Văn bản được gắn hai lần vào cùng một chỗ.'),
    hint: 'Bỏ một trong hai lần gắn.',
    severity: 'warn',
  },
  'evidence.unknown_kind': {
    text: said('Chương trình không nhận loại tệp này.'),
    hint: 'Lưu thành PDF, hoặc nén vào tệp .zip, rồi đưa vào.',
    severity: 'warn',
  },
  'evidence.web_page': {
    text: said('Đây là trang web.'),
    hint: 'In trang đó ra PDF, hoặc chụp ảnh màn hình, rồi đưa vào.',
    severity: 'warn',
  },
  'export.format': {
    text: said('Chưa xuất được ra loại tệp này.'),
    hint: 'Chọn tệp Word (.docx), PDF (.pdf) hoặc Excel (.xlsx).',
    severity: 'warn',
  },
  'figure.year': {
    text: said('Không có số liệu của năm này.'),
    hint: 'Chọn năm khác ở góc trên bên trái.',
    severity: 'warn',
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
  'export.stale_page': {
    text: said('Trang này đã đổi từ lúc mở xem trước.'),
    hint: 'Mở lại màn hình Xuất để xem trang mới.',
    severity: 'tell',
    action: 'reload',
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
  'layout.in_use': {
    text: said('Mẫu này đang dùng cho một phụ lục.'),
    hint: 'Chọn mẫu khác cho phụ lục đó trước.',
    severity: 'warn',
  },
  'layout.invalid': {
    text: said('Mẫu này chưa in được.'),
    hint: 'Sửa chỗ đó rồi lưu lại.',
    severity: 'warn',
  },
  'layout.not_found': {
    text: said('Không còn mẫu phụ lục này.'),
    hint: 'Chọn mẫu khác ở Danh mục hoặc ở phụ lục.',
    severity: 'warn',
    action: 'reload',
  },
  'layout.shipped': {
    text: said('Mẫu kèm theo chương trình không sửa được.'),
    hint: 'Sao chép thành mẫu mới với tên khác rồi sửa.',
    severity: 'warn',
  },
  'office.no_name': {
    text: said('Chưa có tên cơ quan.'),
    hint: 'Ghi tên cơ quan, ví dụ: UBND xã Tùng Ảnh.',
    severity: 'warn',
  },
  'office.not_valid': {
    text: said('Danh mục không có tên cơ quan cho ngày hôm nay.'),
    hint: 'Thêm tên cơ quan đang dùng ở Danh mục, thẻ Cơ quan.',
    severity: 'warn',
  },
  'pdf.missing_glyph': {
    text: said('Phông chữ không có một ký tự trong văn bản.'),
    hint: 'Xóa hoặc thay ký tự này bằng chữ ở đúng chỗ đã nêu, rồi làm lại.',
    severity: 'stop',
  },
  'pdf.no_section': {
    text: said('Văn bản không có phần nào để in.'),
    hint: 'Chọn phần cần in rồi làm lại.',
    severity: 'warn',
  },
  'pdf.typesetter': {
    text: said('Không dàn được trang in.'),
    hint: 'Mở lại màn hình này rồi thử lại; nếu vẫn lỗi, gửi chi tiết cho người hỗ trợ.',
    severity: 'stop',
  },
  'paper.no_such_duty': {
    text: said('Không có nhiệm vụ nào giao cho người, bộ phận này.'),
    hint: 'Chọn lại ở ô Phần in.',
    severity: 'warn',
  },
  'paper.nothing_to_remind': {
    text: said('Không có việc nào quá hạn hoặc sắp đến hạn để đôn đốc.'),
    hint: 'Chọn người khác, hoặc chọn ngày khác ở ô Tính đến ngày.',
    severity: 'warn',
  },
  'plan.invalid': {
    text: said('Kế hoạch sẽ không còn hợp lệ.'),
    hint: 'Sửa chỗ đó rồi thử lại; chưa có gì được ghi.',
    severity: 'warn',
  },
  'plan.nothing_to_print': {
    text: said('Kế hoạch chưa có nội dung và phụ lục để in.'),
    hint: 'Ghi nội dung hoặc thêm phụ lục rồi làm lại.',
    severity: 'warn',
  },
  'plan.unwritable': {
    text: said('Không ghi được kế hoạch ra tệp.'),
    hint: 'Kiểm tra dữ liệu trong Cài đặt rồi thử lại.',
    severity: 'stop',
    action: 'settings',
  },
  'plan_file.foreign': {
    text: said('Tệp này không phải kế hoạch của Sổ CCHC.'),
    hint: 'Chọn tệp kế hoạch (.json) do Sổ CCHC ghi ra.',
    severity: 'warn',
  },
  'plan_file.newer': {
    text: said('Tệp kế hoạch được ghi bằng bản Sổ CCHC mới hơn.'),
    hint: 'Cập nhật chương trình rồi nhập lại.',
    severity: 'warn',
  },
  'plan_file.place': {
    text: said('Tệp kế hoạch có chỗ không đúng.'),
    hint: 'Sửa chỗ đó trong tệp rồi nhập lại; chưa có gì được ghi.',
    severity: 'warn',
  },
  'plan_file.syntax': {
    text: said('Tệp kế hoạch bị hỏng.'),
    hint: 'Lấy lại tệp từ nơi gửi rồi nhập lại.',
    severity: 'warn',
  },
  'program.shipped_file': {
    text: said('Một tệp kèm theo chương trình bị hỏng.'),
    hint: 'Cài lại chương trình; dữ liệu của cơ quan không bị mất.',
    severity: 'stop',
  },
  'progress.already_corrected': {
    text: said('Lần cập nhật này đã được sửa.'),
    hint: 'Mở lịch sử cập nhật của nhiệm vụ, sửa lần mới nhất.',
    severity: 'warn',
    action: 'reload',
  },
  'progress.clock_behind': {
    text: said('Đồng hồ của máy chạy lùi so với lần cập nhật trước.'),
    hint: 'Chỉnh lại ngày giờ của máy rồi cập nhật lại.',
    severity: 'warn',
  },
  'progress.future': {
    text: said('Ngày thực hiện ở sau hôm nay.'),
    hint: 'Ghi ngày đã thực hiện, chậm nhất là hôm nay.',
    severity: 'warn',
  },
  'progress.id_taken': {
    text: said('Lần cập nhật này đã có trong sổ.'),
    hint: 'Mở lại màn hình Theo dõi rồi làm lại.',
    severity: 'warn',
    action: 'reload',
  },
  'progress.no_entry': {
    text: said('Không có lần cập nhật này.'),
    hint: 'Mở lại lịch sử cập nhật của nhiệm vụ rồi chọn lại.',
    severity: 'warn',
    action: 'reload',
  },
  'progress.no_instance': {
    text: said('Nhiệm vụ không có kỳ hạn này.'),
    hint: 'Mở lại màn hình Theo dõi rồi chọn lại kỳ hạn.',
    severity: 'warn',
    action: 'reload',
  },
  'progress.no_task': {
    text: said('Kế hoạch đang có hiệu lực không có nhiệm vụ này.'),
    hint: 'Mở lại màn hình Theo dõi rồi chọn lại nhiệm vụ.',
    severity: 'warn',
    action: 'reload',
  },
  'progress.not_issued': {
    text: said('Kế hoạch chưa ban hành.'),
    hint: 'Ban hành kế hoạch trước, rồi cập nhật tiến độ.',
    severity: 'warn',
  },
  'progress.other_task': {
    text: said('Lần cập nhật này là của nhiệm vụ khác.'),
    hint: 'Mở lại lịch sử cập nhật của nhiệm vụ rồi chọn lại.',
    severity: 'warn',
    action: 'reload',
  },
  'progress.outside_period': {
    text: said('Ngày xem không nằm trong kỳ báo cáo.'),
    hint: 'Chọn ngày từ ngày đầu đến ngày cuối của kỳ.',
    severity: 'warn',
  },
  'progress.percent': {
    text: said('Tỷ lệ lớn hơn 100%.'),
    hint: 'Ghi tỷ lệ từ 0 đến 100.',
    severity: 'warn',
  },
  'progress.withdraws_nothing': {
    text: said('Chưa rõ rút lại lần cập nhật nào.'),
    hint: 'Mở lại lịch sử cập nhật của nhiệm vụ rồi chọn lại.',
    severity: 'warn',
    action: 'reload',
  },
  'register.above': {
    text: said('Một ô lớn hơn hoặc sau ô mà nó không được vượt.'),
    hint: 'Kiểm tra lại hai ô đó.',
    severity: 'warn',
  },
  'register.document_typed': {
    text: said('Cột tài liệu không gõ chữ vào được.'),
    hint: 'Lưu dòng rồi đính kèm tài liệu vào dòng đó.',
    severity: 'warn',
  },
  'register.no_choice': {
    text: said('Có ô ghi một lựa chọn mà cột không có.'),
    hint: 'Chọn trong danh sách của cột.',
    severity: 'warn',
  },
  'register.no_column': {
    text: said('Sổ không có cột này.'),
    hint: 'Mở lại sổ rồi nhập lại dòng này.',
    severity: 'warn',
  },
  'register.no_row': {
    text: said('Dòng này không còn trong sổ.'),
    hint: 'Mở lại sổ để xem các dòng hiện có.',
    severity: 'warn',
    action: 'reload',
  },
  'register.no_rows': {
    text: said('Chưa có dòng nào để ghi vào sổ.'),
    hint: 'Sao chép các dòng trong Excel rồi dán lại.',
    severity: 'warn',
  },
  'register.not_date': {
    text: said('Có ô chưa phải là ngày.'),
    hint: 'Ghi ngày/tháng/năm, ví dụ 05/3/2026.',
    severity: 'warn',
  },
  'register.not_found': {
    text: said('Không có sổ theo dõi này.'),
    hint: 'Chọn một sổ trong danh sách.',
    severity: 'warn',
    action: 'reload',
  },
  'register.not_number': {
    text: said('Có ô chưa phải là số nguyên từ 0 trở lên.'),
    hint: 'Ghi số đếm, ví dụ 12; để trống nếu chưa có.',
    severity: 'warn',
  },
  'register.not_yes_no': {
    text: said('Có ô cần “Có” hoặc “Không”.'),
    hint: 'Gõ Có hoặc Không.',
    severity: 'warn',
  },
  'register.other_kind': {
    text: said('Có ô không nhận giá trị loại này.'),
    hint: 'Mở lại sổ rồi nhập lại dòng này.',
    severity: 'warn',
  },
  'register.required': {
    text: said('Dòng còn thiếu ô phải ghi.'),
    hint: 'Ghi vào ô đó rồi lưu lại.',
    severity: 'warn',
  },
  'register.too_long': {
    text: said('Có ô dài quá.'),
    hint: 'Rút gọn lại, chi tiết để ở tệp đính kèm.',
    severity: 'warn',
  },
  'sample.unknown': {
    text: said('Không có kế hoạch mẫu này.'),
    hint: 'Chọn một trong năm kế hoạch mẫu của danh sách.',
    severity: 'warn',
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
  'tree.bad_measure': {
    text: said('Mẫu phụ lục có kích thước không in được.'),
    hint: 'Xem bản in ở trang Xuất; đổi mẫu phụ lục hoặc rút ngắn chữ rồi xuất lại.',
    severity: 'stop',
  },
  'tree.does_not_fit': {
    text: said('Bảng không vừa trang giấy.'),
    hint: 'Xem bản in ở trang Xuất; đổi mẫu phụ lục hoặc rút ngắn chữ rồi xuất lại.',
    severity: 'stop',
  },
  'tree.empty_span': {
    text: said('Bảng có ô gộp không đúng.'),
    hint: 'Xem bản in ở trang Xuất; đổi mẫu phụ lục hoặc rút ngắn chữ rồi xuất lại.',
    severity: 'stop',
  },
  'tree.hole': {
    text: said('Bảng có chỗ thiếu ô.'),
    hint: 'Xem bản in ở trang Xuất; đổi mẫu phụ lục hoặc rút ngắn chữ rồi xuất lại.',
    severity: 'stop',
  },
  'tree.margin_out_of_range': {
    text: said('Lề trang ngoài mức quy định.'),
    hint: 'Xem bản in ở trang Xuất; đổi mẫu phụ lục hoặc rút ngắn chữ rồi xuất lại.',
    severity: 'stop',
  },
  'version.amending': {
    text: said('Kế hoạch đang được điều chỉnh, bổ sung.'),
    hint: 'Sửa tiếp rồi bấm Ban hành, hoặc bấm Bỏ điều chỉnh.',
    severity: 'warn',
    action: 'reload',
  },
  'version.date_ahead': {
    text: said('Ngày ban hành sau ngày hôm nay.'),
    hint: 'Ghi đúng ngày ký, hoặc ban hành vào ngày ấy.',
    severity: 'warn',
  },
  'version.date_before': {
    text: said('Ngày ban hành trước ngày của bản trước.'),
    hint: 'Ghi đúng ngày ký của bản điều chỉnh.',
    severity: 'warn',
  },
  'version.has_progress': {
    text: said('Đã có báo cáo tiến độ theo bản ban hành này.'),
    hint: 'Muốn sửa kế hoạch, bấm Điều chỉnh, bổ sung ở thẻ Ban hành.',
    severity: 'warn',
  },
  'version.locked': {
    text: said('Kế hoạch đã ban hành.'),
    hint: 'Muốn sửa, bấm Điều chỉnh, bổ sung ở thẻ Ban hành.',
    severity: 'warn',
    action: 'reload',
  },
  'version.no_date': {
    text: said('Kế hoạch chưa có ngày ban hành.'),
    hint: 'Ghi ngày ký ở thẻ Ban hành.',
    severity: 'warn',
  },
  'version.no_number': {
    text: said('Kế hoạch chưa có số.'),
    hint: 'Ghi số văn bản ở thẻ Ban hành.',
    severity: 'warn',
  },
  'version.no_reason': {
    text: said('Chưa ghi lý do điều chỉnh, bổ sung.'),
    hint: 'Ghi ngắn gọn vì sao phải điều chỉnh, bổ sung.',
    severity: 'warn',
  },
  'version.no_signer': {
    text: said('Kế hoạch chưa có người ký.'),
    hint: 'Ghi họ tên người ký ở thẻ Ban hành.',
    severity: 'warn',
  },
  'version.not_amending': {
    text: said('Kế hoạch không có điều chỉnh, bổ sung nào đang làm.'),
    hint: 'Bấm Điều chỉnh, bổ sung trước khi sửa kế hoạch đã ban hành.',
    severity: 'warn',
    action: 'reload',
  },
  'version.not_found': {
    text: said('Kế hoạch không có bản ban hành này.'),
    hint: 'Chọn một bản trong danh sách các bản đã ban hành.',
    severity: 'warn',
    action: 'reload',
  },
  'version.not_issued': {
    text: said('Kế hoạch chưa ban hành, đang là bản nháp.'),
    hint: 'Cứ sửa thẳng vào kế hoạch, rồi bấm Ban hành.',
    severity: 'warn',
  },
  'version.same_paper': {
    text: said('Số và ngày vẫn là của bản đã ban hành trước.'),
    hint: 'Ghi số và ngày của văn bản điều chỉnh, bổ sung.',
    severity: 'warn',
  },
  'version.stays': {
    text: said('Kế hoạch đã ban hành, không xóa được.'),
    hint: 'Bản đã ký được giữ lại; muốn thay nội dung, bấm Điều chỉnh, bổ sung.',
    severity: 'warn',
  },
  'xlsx.cell_too_long': {
    text: said('Có ô dài hơn mức Excel cho phép.'),
    hint: 'Rút ngắn hoặc tách chữ của ô đó rồi xuất lại.',
    severity: 'stop',
  },
  'xlsx.no_sheet': {
    text: said('Không có phụ lục nào để xuất.'),
    hint: 'Chọn ít nhất một phụ lục rồi xuất lại.',
    severity: 'warn',
  },
  'xlsx.package': {
    text: said('Không ghép được tệp Excel.'),
    hint: 'Mở lại màn hình này rồi thử lại; nếu vẫn lỗi, gửi chi tiết cho người hỗ trợ.',
    severity: 'stop',
    action: 'retry',
  },
  'xlsx.several_tables': {
    text: said('Một trang tính chỉ chứa được một bảng.'),
    hint: 'Mở lại màn hình này rồi thử lại; nếu vẫn lỗi, gửi chi tiết cho người hỗ trợ.',
    severity: 'stop',
  },
  'xlsx.text_on_sheet': {
    text: said('Excel không chứa được phần lời của văn bản.'),
    hint: 'Xuất phần lời ra Word hoặc PDF; Excel chỉ dành cho phụ lục.',
    severity: 'stop',
  },
  'xlsx.too_many_rows': {
    text: said('Bảng nhiều dòng hơn mức Excel cho phép.'),
    hint: 'Chia kế hoạch thành nhiều phụ lục rồi xuất lại.',
    severity: 'stop',
  },
  'xlsx.writer': {
    text: said('Không ghi được tệp Excel.'),
    hint: 'Mở lại màn hình này rồi thử lại; nếu vẫn lỗi, gửi chi tiết cho người hỗ trợ.',
    severity: 'stop',
    action: 'retry',
  },
  'ui.no_answer': {
    text: said('Chương trình không trả lời.'),
    hint: 'Đóng cửa sổ rồi mở lại; các ô đã rời đều đã được lưu.',
    severity: 'stop',
  },
  'ui.unexpected': {
    text: said('Màn hình gặp lỗi không lường trước.'),
    hint: 'Mở lại màn hình này; các ô đã rời đều đã được lưu.',
    severity: 'stop',
  },
};
