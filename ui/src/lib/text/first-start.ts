/** The first start: a short form, or the sample plans. */
export const firstStartText = {
  title: 'Sổ cải cách hành chính',
  lead: 'Giữ kế hoạch CCHC hằng năm của cơ quan và in phụ lục đúng mẫu để trình ký, gửi cấp trên.',
  formTitle: 'Mở sổ cho cơ quan',
  officeName: 'Cơ quan',
  officeHint: 'Tên ở góc trái văn bản. Ví dụ: UBND xã Tùng Ảnh',
  officeMissing: 'Ghi tên cơ quan để mở sổ.',
  province: 'Tỉnh, thành phố',
  provinceHint: 'Ví dụ: Hà Tĩnh',
  era: 'Thời kỳ',
  eraHint: 'Quyết định danh mục bộ phận, lĩnh vực có sẵn; sửa được sau.',
  superior: 'Cơ quan cấp trên',
  superiorHint: (preset: string) =>
    preset === '2021' ? 'Ví dụ: UBND huyện Đức Thọ' : 'Ví dụ: UBND tỉnh Hà Tĩnh',
  signerCapacity: 'Ký với chức vụ',
  signerName: 'Họ và tên người ký',
  signerHint: 'Có thể ghi sau, ở thẻ Ban hành',
  create: 'Mở sổ',
  creating: 'Đang mở sổ…',
  samplesTitle: 'Hoặc xem thử với dữ liệu mẫu',
  samplesLead: 'Năm kế hoạch thật đã ban hành. Xem, sửa thử và xuất được ngay; xóa lúc nào cũng được.',
  openSample: 'Mở',
  openAll: 'Mở cả năm kế hoạch mẫu',
  offline: 'Chương trình chạy trên máy này, không dùng mạng, không cần tài khoản.',
  capacities: [
    { id: 'chair', label: 'Chủ tịch', lines: ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH'] },
    {
      id: 'vice',
      label: 'Phó Chủ tịch, ký thay',
      lines: ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'],
    },
  ],
} as const;
