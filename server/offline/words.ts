/** What the page says for itself, in both languages. */
import type { Language } from '../core/checks/check.ts';
import { type OutcomeWords, outcomeWords } from '../core/outcome-words.ts';

export interface Words extends OutcomeWords {
  readonly tagline: string;
  readonly otherLanguage: string;
  readonly source: string;
  readonly choose: string;
  readonly chooseFolder: string;
  readonly example: string;
  readonly save: string;
  readonly clear: string;
  readonly placeholder: string;
  readonly results: string;
  readonly waiting: string;
  readonly show: string;
  readonly explain: string;
  readonly figures: (count: number) => string;
  readonly figureColumns: readonly [string, string, string, string];
  readonly unread: (names: string) => string;
  readonly failed: string;
  readonly more: (count: number) => string;
  readonly privacy: string;
  readonly pasted: string;
}

const vi: Words = {
  ...outcomeWords.vi,
  tagline: 'Đối chiếu số liệu trong báo cáo',
  otherLanguage: 'English',
  source: 'Báo cáo',
  choose: 'Chọn tệp…',
  chooseFolder: 'Chọn thư mục…',
  example: 'Xem ví dụ',
  save: 'Lưu tệp này',
  clear: 'Xóa',
  placeholder: 'Dán nội dung báo cáo vào đây, hoặc kéo thả tệp .md, .txt, .yaml, cả thư mục báo cáo vào trang.',
  results: 'Kết quả đối chiếu',
  waiting: 'Chưa có báo cáo.',
  show: 'Hiện:',
  explain: 'Giải thích',
  figures: count => `Bảng kê số liệu (${count})`,
  figureColumns: ['Nơi', 'Số', 'Kết quả', 'Phép tính'],
  unread: names => `Không đọc được dưới dạng văn bản: ${names}.`,
  failed: 'Soát gặp lỗi nội bộ; kết quả dưới đây có thể thiếu.',
  more: count => `… và ${count} điểm nữa.`,
  privacy: 'Mọi việc diễn ra trong trình duyệt này. Trang không gửi gì đi đâu và không cần mạng.',
  pasted: 'bao-cao',
};

const en: Words = {
  ...outcomeWords.en,
  tagline: 'Checks the figures of reports',
  otherLanguage: 'Tiếng Việt',
  source: 'Report',
  choose: 'Choose files…',
  chooseFolder: 'Choose a folder…',
  example: 'Show an example',
  save: 'Save this file',
  clear: 'Clear',
  placeholder: 'Paste a report here, or drop .md, .txt or .yaml files or a whole report folder on the page.',
  results: 'Findings',
  waiting: 'No report yet.',
  show: 'Show:',
  explain: 'Explain',
  figures: count => `Figures (${count})`,
  figureColumns: ['Place', 'Figure', 'Verdict', 'Calculation'],
  unread: names => `Could not be read as text: ${names}.`,
  failed: 'Internal error of Soát; what follows may be incomplete.',
  more: count => `… and ${count} more.`,
  privacy: 'Everything happens in this browser. The page sends nothing anywhere and needs no network.',
  pasted: 'report',
};

export function wordsOf(language: Language): Words {
  return language === 'en' ? en : vi;
}
