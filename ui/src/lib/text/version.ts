/** Versions of a plan: issuing, adjusting, what changed. */
export const versionText = {
  title: 'Ban hành và các bản đã ban hành',
  /** What a version is called, by its number of order. */
  name: (ordinal: number) => (ordinal === 1 ? 'Ban hành lần đầu' : `Điều chỉnh lần ${ordinal - 1}`),
  paper: (number: number, symbol: string, date: string) =>
    `số ${String(number).padStart(2, '0')}${symbol && `/${symbol}`} ngày ${date}`,
  draft: 'Bản nháp',
  draftNote:
    'Khi kế hoạch đã ký, bấm Ban hành: nguyên văn được giữ lại, tiến độ được theo dõi theo bản ấy. Trước đó cứ sửa thoải mái.',
  issued: (paper: string) => `Đã ban hành ${paper}`,
  amending: (since: string) => `Đang điều chỉnh, bổ sung từ ${since}`,
  amendingNote: (paper: string) => `Bản ${paper} còn hiệu lực đến khi ban hành bản mới.`,
  reason: 'Lý do',
  changes: (count: number) => (count === 0 ? 'Chưa có thay đổi nào' : `${count} thay đổi so với bản trước`),
  missing: 'Còn phải ghi trước khi ban hành',
  findings: (count: number) =>
    `Còn ${count} chỗ mâu thuẫn ở cột Cần xem; nên xem lại trước khi ban hành.`,
  issue: 'Ban hành…',
  issueAgain: 'Ban hành bản điều chỉnh…',
  issueTitle: (paper: string) => `Ban hành kế hoạch ${paper}?`,
  issueNote: (kept: string) =>
    `Giữ lại nguyên văn: ${kept}. Sau đó kế hoạch chỉ sửa được qua Điều chỉnh, bổ sung.`,
  kept: (tasks: number, appendices: number, layouts: readonly string[]) =>
    [
      'phần lời, chỉ tiêu, nơi nhận, người ký',
      appendices > 0 ? `${appendices} phụ lục với ${tasks} nhiệm vụ` : '',
      layouts.length > 0 ? `mẫu phụ lục “${layouts.join('”, “')}”` : '',
      'thể thức trình bày',
    ]
      .filter(Boolean)
      .join('; '),
  issueVerb: 'Ban hành',
  amend: 'Điều chỉnh, bổ sung…',
  amendTitle: 'Điều chỉnh, bổ sung kế hoạch',
  amendNote:
    'Kế hoạch được mở để sửa. Bản đã ban hành vẫn giữ nguyên, in lại được, và còn hiệu lực đến khi ban hành bản mới.',
  amendReason: 'Vì sao phải điều chỉnh, bổ sung',
  amendReasonHint: 'Ví dụ: Bổ sung nhiệm vụ theo Công văn số 12/SNV-CCHC ngày 20/6/2026.',
  amendReasonMissing: 'Ghi ngắn gọn vì sao phải điều chỉnh, bổ sung.',
  amendVerb: 'Mở để sửa',
  discard: 'Bỏ điều chỉnh…',
  discardTitle: 'Bỏ điều chỉnh, bổ sung đang làm?',
  discardNote: (changes: number) =>
    changes === 0
      ? 'Kế hoạch trở lại trạng thái đã ban hành.'
      : `${changes} thay đổi bị bỏ, kế hoạch trở lại đúng bản đã ban hành. Có thể lấy lại bằng Hoàn tác.`,
  discardVerb: 'Bỏ điều chỉnh',
  undo: 'Hoàn tác',
  columns: {
    version: 'Bản',
    signer: 'Người ký',
    reason: 'Lý do điều chỉnh',
    changes: 'Thay đổi',
    more: 'Việc khác',
  },
  seeChanges: 'Xem thay đổi',
  seeChangesOf: (name: string) => `Xem thay đổi: ${name}`,
  print: 'In bản này',
  printOf: (name: string) => `In bản này: ${name}`,
  differenceTitle: (name: string) => `Thay đổi: ${name}`,
  working: 'bản đang điều chỉnh',
  differenceNote: (count: number, since: string) => `${count} thay đổi so với bản ${since}`,
  noDifference: 'Không có thay đổi nào.',
  difference: { place: 'Chỗ', what: 'Thay đổi', before: 'Cũ', after: 'Mới' },
  kinds: {
    changed: 'Đổi',
    added: 'Thêm',
    removed: 'Bỏ',
    moved: 'Chuyển chỗ',
    merged: 'Gộp ô',
    split: 'Tách ô',
  },
  none: '(không có)',
  lockLine: (paper: string) => `Kế hoạch đã ban hành ${paper}. Muốn sửa, bấm`,
  lockLink: 'Điều chỉnh, bổ sung',
} as const;
