/** What the page says for itself, in both languages. */
import type { Language } from '../core/checks/check.ts';
import type { Severity, Verdict } from '../core/finding.ts';

export interface Words {
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
  readonly clean: string;
  readonly counts: (counts: { readonly [severity in Severity]: number }) => string;
  readonly coverage: (figures: { readonly [verdict in Verdict]: number }) => string;
  readonly severity: { readonly [severity in Severity]: string };
  readonly verdict: { readonly [verdict in Verdict]: string };
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
  clean: 'Chưa thấy điểm lệch.',
  counts: ({ error, warning, information, hint }) =>
    `${error} lỗi · ${warning} cần kiểm tra · ${information} lưu ý · ${hint} gợi ý`,
  coverage: ({ exact, rounded, wrong, unchecked }) =>
    `Đã đối chiếu ${exact + rounded + wrong}/${exact + rounded + wrong + unchecked} số liệu: khớp ${exact}, khớp (làm tròn) ${rounded}, lệch ${wrong}. Chưa có căn cứ đối chiếu: ${unchecked}.`,
  severity: { error: 'Lỗi', warning: 'Cần kiểm tra', information: 'Lưu ý', hint: 'Gợi ý' },
  verdict: { exact: 'Khớp', rounded: 'Khớp (làm tròn)', wrong: 'Lệch', unchecked: 'Chưa đối chiếu' },
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
  clean: 'Nothing found that does not hold.',
  counts: ({ error, warning, information, hint }) =>
    `${error} errors · ${warning} warnings · ${information} informations · ${hint} hints`,
  coverage: ({ exact, rounded, wrong, unchecked }) =>
    `Compared ${exact + rounded + wrong} of ${exact + rounded + wrong + unchecked} figures: ${exact} exact, ${rounded} rounded, ${wrong} wrong. Nothing to compare with: ${unchecked}.`,
  severity: { error: 'Error', warning: 'Warning', information: 'Information', hint: 'Hint' },
  verdict: { exact: 'exact', rounded: 'rounded', wrong: 'wrong', unchecked: 'unchecked' },
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
