import { said, type WordsOf } from '../presented';

/** What the office writes: plans, catalogue, layouts. */
export const officeWords: WordsOf<'appendix' | 'catalogue' | 'edit' | 'layout' | 'office' | 'plan' | 'plan_file' | 'sample'> = {
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
  'sample.unknown': {
    text: said('Không có kế hoạch mẫu này.'),
    hint: 'Chọn một trong năm kế hoạch mẫu của danh sách.',
    severity: 'warn',
  },
};
