import { said, type WordsOf } from '../presented';

/** Reports: their periods, their words, their way out of the office. */
export const reportWords: WordsOf<'report'> = {
  'report.exists': {
    text: said('Năm này đã có báo cáo của kỳ đó.'),
    hint: 'Mở báo cáo đó trong danh sách.',
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
  'report.no_section': {
    text: said('Báo cáo không có mục này.'),
    hint: 'Bấm Tổng hợp rồi thử lại.',
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
  'report.no_window': {
    text: said('Báo cáo chưa có khoảng thời gian số liệu.'),
    hint: 'Chọn số liệu từ ngày nào đến ngày nào.',
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
  'report.stays': {
    text: said('Báo cáo đã ban hành, không xóa được.'),
    hint: 'Bản đã ký được giữ lại; muốn thay nội dung, bấm Đính chính.',
    severity: 'warn',
  },
  'report.submitted': {
    text: said('Báo cáo đã trình ký, nội dung được giữ nguyên.'),
    hint: 'Muốn sửa, bấm Rút trình ký.',
    severity: 'warn',
  },
  'report.year': {
    text: said('Không có báo cáo của năm này.'),
    hint: 'Chọn năm từ 1990 đến 2200.',
    severity: 'warn',
  },
};
