import type { AgencyName, AppendixWord, FirstLine, HouseMeasure } from '$lib/api/generated';

/** The tab `Thể thức trình bày`: how the office sets its papers. */
export const houseText = {
  lead: 'Dùng cho mọi văn bản của cơ quan khi xem trước, in và xuất. Để như Nghị định 30/2020/NĐ-CP nếu không có quy định riêng.',
  decree: 'Theo Nghị định 30',
  isDecree: 'Đang theo Nghị định 30',
  isOwn: 'Có chỗ khác với mẫu mặc định của Nghị định 30',

  agency: 'Tên cơ quan ở đầu văn bản',
  agencies: {
    two_lines: 'Hai dòng',
    short: 'Viết tắt',
    under_superior: 'Dưới tên cấp trên',
  } satisfies Record<AgencyName, string>,
  agencyNotes: {
    two_lines: 'Theo Nghị định 30',
    short: 'Thói quen của một số nơi',
    under_superior: 'Thói quen của nhiều nơi',
  } satisfies Record<AgencyName, string>,

  text: 'Phần lời',
  body: 'Cỡ chữ',
  points: (value: number) => `${value}`,
  spacing: 'Giãn dòng',
  spacings: (percent: number) =>
    percent === 100 ? 'Đơn (1,0)' : String(percent / 100).replace('.', ','),
  gap: 'Khoảng cách đoạn',
  gaps: (value: number) => `${value} pt`,
  firstLine: 'Thụt đầu dòng',
  firstLines: {
    one_centimetre: '1 cm',
    half_inch: '1,27 cm',
  } satisfies Record<FirstLine, string>,

  appendix: 'Phụ lục',
  appendixWord: 'Chữ ở đầu phụ lục',
  appendixWords: {
    lower: 'Phụ lục I',
    capitals: 'PHỤ LỤC I',
  } satisfies Record<AppendixWord, string>,
  appendixNote: 'Nghị định 30 viết chữ thường; nhiều nơi quen viết chữ in hoa.',

  margins: 'Lề trang (mm)',
  measures: {
    top: 'Lề trên',
    bottom: 'Lề dưới',
    left: 'Lề trái',
    right: 'Lề phải',
  } satisfies Partial<Record<HouseMeasure, string>>,
  range: (least: number, most: number) => `Từ ${least} đến ${most}`,
  outside: (name: string, least: number, most: number) =>
    `${name} phải là số từ ${least} đến ${most} mm; số cũ vẫn được giữ.`,

  sample: 'Trang mẫu, thu nhỏ',
  sampleKind: 'KẾ HOẠCH',
  sampleSubject: 'Cải cách hành chính',
  sampleNation: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  sampleMotto: 'Độc lập - Tự do - Hạnh phúc',
  sampleWords: [
    'Thực hiện Kế hoạch cải cách hành chính nhà nước, Ủy ban nhân dân xã xây dựng kế hoạch cải cách hành chính năm với các nội dung sau:',
    'Nâng cao chất lượng phục vụ người dân, doanh nghiệp; gắn trách nhiệm của người đứng đầu với kết quả thực hiện từng nhiệm vụ được giao.',
    'Đẩy mạnh cung cấp dịch vụ công trực tuyến, số hóa hồ sơ, kết quả giải quyết thủ tục hành chính; công khai tiến độ, kết quả giải quyết hồ sơ để người dân theo dõi, giám sát.',
    'Các bộ phận, công chức theo chức năng, nhiệm vụ triển khai thực hiện đúng tiến độ; định kỳ báo cáo kết quả về Văn phòng để tổng hợp.',
    'Nhiệm vụ cụ thể tại Phụ lục kèm theo Kế hoạch này./.',
  ],

  contact: 'Chân trang đầu',
  contactLines: 'Địa chỉ, điện thoại, thư điện tử',
  contactHint: 'Mỗi dòng một dòng in ở chân trang đầu; để trống nếu không in.',
} as const;
