import type { ErrorCode } from '$lib/api/generated';

import { said, type Presented } from './presented';
import type { UiCode } from './problem';
import { officeWords } from './words/office';
import { paperWords } from './words/paper';
import { programWords } from './words/program';
import { reportWords } from './words/report';
import { trackingWords } from './words/tracking';

/** Every code has its words here; a code of the core without words does not compile. */
export const problems: Record<ErrorCode | UiCode, Presented> = {
  ...officeWords,
  ...paperWords,
  ...programWords,
  ...reportWords,
  ...trackingWords,
  'ui.no_answer': {
    text: said('Chương trình không trả lời.'),
    hint: 'Đóng cửa sổ rồi mở lại; các ô đã rời đều đã được lưu.',
    severity: 'stop',
  },
  'ui.unexpected': {
    text: said('Màn hình gặp lỗi không lường trước.'),
    hint: 'Mở lại màn hình này; các ô đã rời đều đã được lưu.',
    severity: 'stop',
  },
};
