/** Trợ giúp. */
export const helpText = {
  start: 'Bắt đầu',
  steps: [
    'Vào Kế hoạch, bấm Lập kế hoạch, chọn năm và mẫu phụ lục. Có thể mở một kế hoạch mẫu để xem trước.',
    'Ở thẻ Phụ lục, ghi nhiệm vụ như trong Excel: đi bằng phím mũi tên, gõ thẳng vào ô, dán được cả khối từ Excel hoặc Word.',
    'Nhìn cột Cần xem ở bên phải: mỗi dòng nói còn thiếu gì; bấm vào thì đến đúng chỗ.',
    'Ở thẻ Ban hành, ghi số, ngày, người ký, nơi nhận.',
    'Bấm Xem trước, xuất để xem đúng trang sẽ in, rồi in, hoặc lưu ra Word, PDF, Excel để trình ký và gửi. Xuất cả bộ ghi đủ ba loại vào một thư mục.',
  ],
  tracking: 'Theo dõi trong năm',
  trackingNotes: [
    'Ký xong, vào thẻ Ban hành của kế hoạch, bấm Ban hành: bản đã ký được giữ nguyên. Muốn sửa thì bấm Điều chỉnh, bổ sung; bản cũ vẫn in lại được.',
    'Theo dõi: đánh dấu các nhiệm vụ, bấm Cập nhật tiến độ, ghi một lần cho cả loạt. Điều đã ghi không bị xóa: ghi nhầm thì Sửa lại hoặc Rút lại, cả hai lần đều còn.',
    'Gõ một ngày vào Tính đến ngày để xem đúng tình hình của ngày đó, dù hôm nay đã ghi thêm.',
    'Kéo tệp vào Hồ sơ minh chứng hoặc vào nhiệm vụ: chương trình chép một bản riêng, tệp gốc giữ nguyên. Một tài liệu gắn được cho nhiều nhiệm vụ.',
    'Sổ theo dõi và tiến độ tự cộng sang Số liệu; ở đó chỉ nhập những số còn lại, tử số và mẫu số, tỷ lệ do chương trình tính.',
    'Phiếu đôn đốc và bảng theo dõi tiến độ in từ Theo dõi, hoặc chọn ở màn hình Xuất.',
    'Tìm trong tất cả: Ctrl+E, gõ có dấu hoặc không dấu.',
  ],
  saving: 'Lưu và hoàn tác',
  savingNotes: [
    'Không có nút Lưu: rời ô là đã lưu. Góc trái dưới ghi giờ lưu cuối.',
    'Hoàn tác (Ctrl+Z) lùi từng thao tác, kể cả sau khi tắt máy mở lại; tên thao tác ghi ở góc phải dưới.',
    'Lịch sử thao tác có trong Cài đặt.',
  ],
  typing: 'Gõ tiếng Việt',
  typingNotes: [
    'Gõ được bằng UniKey, EVKey, bộ gõ có sẵn của Windows; kiểu Telex hay VNI đều được, bảng mã Unicode.',
    'Chương trình không dùng phím tắt là chữ hoặc số đứng một mình, không dùng Ctrl+Shift và Alt+Z, nên không vướng phím chuyển của UniKey.',
    'Nếu chữ bị mất dấu ở mọi chương trình: mở UniKey, chọn bảng mã Unicode và tắt “Gõ tắt”.',
  ],
  keys: 'Phím tắt',
  keysOf: 'Phím',
  does: 'Việc',
  about: 'Về chương trình',
  version: (version: string) => `Sổ CCHC ${version}`,
  aboutNotes: [
    'Chạy hoàn toàn trên máy này: không dùng mạng, không gửi dữ liệu đi đâu. Không dùng cho tài liệu mật.',
    'Mã nguồn mở theo giấy phép MIT hoặc Apache 2.0.',
    'Phông chữ Be Vietnam Pro và Liberation Serif theo giấy phép SIL OFL 1.1.',
    'Dùng Tauri, Svelte, Bits UI, Layer Cake (MIT, Apache 2.0) và SQLite.',
  ],
} as const;
