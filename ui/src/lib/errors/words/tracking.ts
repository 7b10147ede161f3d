import { said, type WordsOf } from '../presented';

/** What is kept through the year: versions, progress, evidence, registers, figures. */
export const trackingWords: WordsOf<'evidence' | 'figure' | 'progress' | 'register' | 'version'> = {
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
  'figure.year': {
    text: said('Không có số liệu của năm này.'),
    hint: 'Chọn năm khác ở góc trên bên trái.',
    severity: 'warn',
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
};
