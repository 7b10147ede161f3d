import { said, type WordsOf } from '../presented';

/** What is printed and exported. */
export const paperWords: WordsOf<'docx' | 'export' | 'paper' | 'pdf' | 'tree' | 'xlsx'> = {
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
  'export.format': {
    text: said('Chưa xuất được ra loại tệp này.'),
    hint: 'Chọn tệp Word (.docx), PDF (.pdf) hoặc Excel (.xlsx).',
    severity: 'warn',
  },
  'export.stale_page': {
    text: said('Trang này đã đổi từ lúc mở xem trước.'),
    hint: 'Mở lại màn hình Xuất để xem trang mới.',
    severity: 'tell',
    action: 'reload',
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
};
