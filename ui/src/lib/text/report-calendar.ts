import type { Shift } from '$lib/api/generated';

/** Which reports are due when, and the rules by which they are. */
export const calendarText = {
  title: (year: number) => `Lịch báo cáo năm ${year}`,
  columns: {
    report: 'Báo cáo',
    days: 'Số liệu từ ngày – đến ngày chốt',
    sendBy: 'Gửi trước',
    standing: 'Tình trạng',
    action: 'Việc cần làm',
  },
  days: (from: string, to: string) => `${from} – ${to}`,
  estimated: 'gửi trước ngày chốt, số liệu ước cả kỳ',
  weekdays: ['Chủ nhật', 'Thứ hai', 'Thứ ba', 'Thứ tư', 'Thứ năm', 'Thứ sáu', 'Thứ bảy'],
  create: 'Lập báo cáo',
  createOf: (name: string) => `Lập báo cáo ${name}`,
  open: 'Mở',
  openOf: (name: string) => `Mở báo cáo ${name}`,
  none: (year: number) => `Năm ${year} không có báo cáo định kỳ nào phải gửi`,
  noneHint: 'Bật kỳ báo cáo ở chế độ báo cáo bên dưới.',
  others: 'Báo cáo khác trong năm',
  paper: (words: string) => `Đã ban hành ${words}`,
  unconfirmed: (year: number) =>
    `Lịch nghỉ lễ năm ${year} chưa công bố đủ; ngày gửi có thể đổi khi có lịch chính thức.`,
  /** The rules. */
  scheme: 'Chế độ báo cáo',
  schemeLead: 'Kỳ nào phải gửi, chốt số liệu ngày nào, gửi khi nào. Sửa theo văn bản của cấp trên.',
  which: 'Chế độ',
  holds: 'đang áp dụng',
  own: 'cơ quan đã sửa',
  source: 'Căn cứ',
  reset: 'Đặt lại như ban đầu',
  resetTitle: (name: string) => `Đặt lại chế độ báo cáo “${name}”?`,
  resetNote: 'Các kỳ, ngày chốt, ngày gửi trở lại như khi cài chương trình. Hoàn tác được.',
  addressees: 'Kính gửi',
  addresseesHint: 'Mỗi dòng một nơi. [cấp trên] được thay bằng tên cơ quan cấp trên của mình.',
  ruleColumns: {
    period: 'Kỳ báo cáo phải gửi',
    closes: 'Chốt số liệu',
    send: 'Gửi',
    shift: 'Trùng ngày nghỉ',
  },
  months: 'Báo cáo tháng',
  monthsOn: (count: number) => (count > 0 ? `${count} tháng phải gửi` : 'không phải gửi'),
  owed: (name: string) => `Phải gửi báo cáo ${name}`,
  closes: (name: string) => `Ngày chốt số liệu ${name}`,
  ofMonth: (month: number) => `/${month}`,
  sendWay: (name: string) => `Cách tính ngày gửi ${name}`,
  sendWays: { after: 'sau ngày chốt', day: 'vào ngày' },
  workingDays: (name: string) => `Số ngày làm việc sau ngày chốt ${name}`,
  workingDaysUnit: 'ngày làm việc',
  sendDay: (name: string) => `Ngày gửi ${name}`,
  shift: (name: string) => `Khi ngày gửi ${name} trùng ngày nghỉ`,
  shifts: {
    before: 'gửi trước đó',
    after: 'gửi sau đó',
    stays: 'giữ nguyên ngày',
  } satisfies Record<Shift, string>,
  shiftNone: 'chỉ tính ngày làm việc',
  notClosing: 'ghi một ngày từ 1 đến 31',
  notWorkingDays: 'ghi một số từ 1 đến 60',
  notSendDay: 'ghi ngày và tháng, như 05/3',
  closingNote:
    'Các kỳ cùng kết thúc một tháng chốt số liệu cùng một ngày; kỳ sau bắt đầu từ ngày hôm sau. Số liệu đã nhập vẫn thuộc những ngày đã nhập.',
  /** In the overview. */
  due: 'Báo cáo định kỳ',
  /** What stands for the superior in Kính gửi. */
  slots: [
    ['{superior_place}', '[địa bàn cấp trên]'],
    ['{superior}', '[cấp trên]'],
  ] as [string, string][],
} as const;
