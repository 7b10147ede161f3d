/** What each shortcut does, in the words of the help page. */
export const shortcutText = {
  undo: 'Hoàn tác thao tác vừa làm; đang gõ trong ô thì hoàn tác chữ vừa gõ',
  redo: 'Làm lại thao tác vừa hoàn tác',
  help: 'Mở Trợ giúp',
  export: 'Mở trang Xuất để xem trước và in',
  find: 'Tìm trong phụ lục',
  replace: 'Tìm và thay',
  cellEdit: 'Sửa ô đang chọn',
  cellAccept: 'Nhận chữ đã gõ và xuống ô dưới; chưa gõ thì sửa ô',
  cellCancel: 'Bỏ chữ vừa gõ, trở lại chữ cũ của ô',
  cellMove: 'Sang ô bên',
  cellNext: 'Sang ô kế tiếp, ô liền trước',
  cellRange: 'Chọn nhiều ô',
  cellBreak: 'Xuống dòng trong ô',
  cellClear: 'Xóa chữ của các ô đang chọn',
  cellFillDown: 'Điền chữ của ô trên cùng xuống các ô đang chọn',
  cellCopy: 'Chép, cắt, dán khối ô; dán được từ Excel và Word',
  cellEnds: 'Về ô đầu, ô cuối của bảng',
  cellAll: 'Chọn cả bảng',
  blockSplit: 'Tách đoạn tại con trỏ',
  blockIn: 'Lùi đoạn vào một cấp, đưa ra một cấp',
  blockMove: 'Chuyển đoạn lên, xuống',
  leave: 'Đóng hộp thoại, danh sách',
} as const;

/** The headings of the help page's table. */
export const shortcutScopes = {
  app: 'Mọi màn hình',
  matrix: 'Phụ lục',
  narrative: 'Nội dung',
} as const;
