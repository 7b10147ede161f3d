import { said, type WordsOf } from '../presented';

/** Reports: their periods, their words, their way out of the office. */
export const reportWords: WordsOf<'report'> = {
  'report.changed': {
    text: said('Báo cáo vừa được sửa trong lúc ban hành.'),
    hint: 'Xem lại nội dung rồi bấm Ban hành lần nữa.',
    severity: 'warn',
  },
  'report.correcting': {
    text: said('Báo cáo đang được đính chính.'),
    hint: 'Sửa tiếp rồi bấm Ban hành, hoặc bấm Bỏ đính chính.',
    severity: 'warn',
  },
  'report.date_ahead': {
    text: said('Ngày ban hành sau ngày hôm nay.'),
    hint: 'Ghi đúng ngày ký, hoặc ban hành vào ngày ấy.',
    severity: 'warn',
  },
  'report.date_before': {
    text: said('Ngày ban hành trước ngày của bản trước.'),
    hint: 'Ghi đúng ngày ký của bản đính chính.',
    severity: 'warn',
  },
  'report.exists': {
    text: said('Năm này đã có báo cáo của kỳ đó.'),
    hint: 'Mở báo cáo đó trong danh sách.',
    severity: 'warn',
  },
  'report.file_changed': {
    text: said('Tệp đã lưu đã khác với lúc ban hành.'),
    hint: 'Lấy lại thư mục hồ sơ từ bản sao lưu; nội dung đã khóa trong sổ vẫn in lại được.',
    severity: 'warn',
  },
  'report.file_missing': {
    text: said('Tệp đã lưu không còn trong thư mục hồ sơ.'),
    hint: 'Lấy lại thư mục hồ sơ từ bản sao lưu; nội dung đã khóa trong sổ vẫn in lại được.',
    severity: 'warn',
  },
  'report.gap': {
    text: said('Báo cáo còn thiếu phần bắt buộc.'),
    hint: 'Bổ sung phần còn thiếu rồi bấm Tổng hợp lại.',
    severity: 'warn',
  },
  'report.locked': {
    text: said('Báo cáo đã ban hành, nội dung được khóa.'),
    hint: 'Muốn sửa, bấm Đính chính.',
    severity: 'warn',
  },
  'report.no_block': {
    text: said('Đoạn văn này không còn trong báo cáo.'),
    hint: 'Mở lại báo cáo để xem nội dung hiện có.',
    severity: 'warn',
  },
  'report.no_date': {
    text: said('Báo cáo chưa có ngày ban hành.'),
    hint: 'Ghi ngày ký.',
    severity: 'warn',
  },
  'report.no_file': {
    text: said('Bản này không giữ tệp loại đó.'),
    hint: 'Chọn một tệp khác của bản này, hoặc gắn bản đã ký.',
    severity: 'warn',
  },
  'report.no_number': {
    text: said('Báo cáo chưa có số.'),
    hint: 'Ghi số của văn bản.',
    severity: 'warn',
  },
  'report.no_outline': {
    text: said('Không có đề cương này.'),
    hint: 'Chọn một đề cương trong danh sách.',
    severity: 'warn',
  },
  'report.no_scheme': {
    text: said('Không có chế độ báo cáo này.'),
    hint: 'Chọn một chế độ báo cáo trong danh sách.',
    severity: 'warn',
  },
  'report.no_reason': {
    text: said('Chưa ghi lý do đính chính.'),
    hint: 'Ghi ngắn gọn vì sao phải đính chính.',
    severity: 'warn',
  },
  'report.no_section': {
    text: said('Báo cáo không có mục này.'),
    hint: 'Bấm Tổng hợp rồi thử lại.',
    severity: 'warn',
  },
  'report.no_signer': {
    text: said('Báo cáo chưa có người ký.'),
    hint: 'Ghi họ tên người ký ở phần cuối báo cáo.',
    severity: 'warn',
  },
  'report.no_subject': {
    text: said('Báo cáo chưa có tên chuyên đề, nội dung đột xuất.'),
    hint: 'Ghi ngắn gọn báo cáo về việc gì.',
    severity: 'warn',
  },
  'report.no_tables': {
    text: said('Báo cáo này không có bảng số liệu để xuất ra Excel.'),
    hint: 'Xuất báo cáo ra Word hoặc PDF.',
    severity: 'warn',
  },
  'report.no_version': {
    text: said('Báo cáo không có bản này.'),
    hint: 'Chọn một bản trong danh sách các bản đã ban hành.',
    severity: 'warn',
  },
  'report.no_window': {
    text: said('Báo cáo chưa có khoảng thời gian số liệu.'),
    hint: 'Chọn số liệu từ ngày nào đến ngày nào.',
    severity: 'warn',
  },
  'report.not_a_scan': {
    text: said('Tệp này không phải PDF hay ảnh chụp của bản đã ký.'),
    hint: 'Chọn tệp PDF ký số, hoặc bản quét PDF, JPG, PNG, TIF.',
    severity: 'warn',
  },
  'report.not_compiled': {
    text: said('Báo cáo chưa được tổng hợp từ sổ.'),
    hint: 'Bấm Tổng hợp rồi xem lại nội dung.',
    severity: 'warn',
  },
  'report.not_correcting': {
    text: said('Báo cáo không có đính chính nào đang làm.'),
    hint: 'Bấm Đính chính trước khi sửa báo cáo đã ban hành.',
    severity: 'warn',
  },
  'report.not_found': {
    text: said('Không có báo cáo này trong sổ.'),
    hint: 'Xem lại danh sách báo cáo.',
    severity: 'warn',
  },
  'report.nothing_to_print': {
    text: said('Báo cáo chưa có nội dung để in.'),
    hint: 'Bấm Tổng hợp, hoặc viết nội dung, rồi in lại.',
    severity: 'warn',
  },
  'report.not_issued': {
    text: said('Báo cáo chưa ban hành.'),
    hint: 'Cứ sửa thẳng vào báo cáo, rồi bấm Ban hành.',
    severity: 'warn',
  },
  'report.not_submitted': {
    text: said('Báo cáo chưa trình ký.'),
    hint: 'Bấm Trình ký trước, hoặc cứ sửa tiếp nội dung.',
    severity: 'warn',
  },
  'report.nothing_offered': {
    text: said('Đoạn văn này không có thay đổi nào chờ chọn.'),
    hint: 'Mở lại báo cáo để xem nội dung hiện có.',
    severity: 'warn',
  },
  'report.scheme_invalid': {
    text: said('Chế độ báo cáo này chưa dùng được.'),
    hint: 'Sửa chỗ đó rồi lưu lại.',
    severity: 'warn',
  },
  'report.same_paper': {
    text: said('Số và ký hiệu này trong năm đã dùng cho báo cáo khác.'),
    hint: 'Xem lại số trong sổ đăng ký văn bản đi.',
    severity: 'warn',
  },
  'report.signed_stays': {
    text: said('Báo cáo đã có bản ký, không hoàn tác việc ban hành được.'),
    hint: 'Gắn nhầm tệp thì bấm Gỡ bản ký; muốn sửa báo cáo thì bấm Đính chính.',
    severity: 'warn',
  },
  'report.outline_in_use': {
    text: said('Đề cương này đang dùng cho một báo cáo.'),
    hint: 'Giữ đề cương này, hoặc xóa báo cáo đó trước.',
    severity: 'warn',
  },
  'report.outline_invalid': {
    text: said('Đề cương này chưa dùng được.'),
    hint: 'Sửa chỗ đó rồi lưu lại; chỗ điền số liệu chép đúng từ câu gốc.',
    severity: 'warn',
  },
  'report.outline_shipped': {
    text: said('Đề cương này đi kèm chương trình.'),
    hint: 'Sửa một chỗ của nó để có bản của đơn vị.',
    severity: 'warn',
  },
  'report.stays': {
    text: said('Báo cáo đã ban hành, không xóa được.'),
    hint: 'Bản đã ký được giữ lại; muốn thay nội dung, bấm Đính chính.',
    severity: 'warn',
  },
  'report.submitted': {
    text: said('Báo cáo đã trình ký, nội dung được giữ nguyên.'),
    hint: 'Muốn sửa, bấm Rút lại.',
    severity: 'warn',
  },
  'report.year': {
    text: said('Không có báo cáo của năm này.'),
    hint: 'Chọn năm từ 1990 đến 2200.',
    severity: 'warn',
  },
};
