/** What the preview says, in both languages. */
import { language } from '../settings.ts';
import type { PageWords } from './messages.ts';

export interface PreviewWords extends PageWords {
  readonly panelTitle: (title: string) => string;
  readonly noReport: string;
  readonly nothing: string;
  readonly notUpdated: string;
  readonly savePage: string;
  readonly saved: string;
  readonly opened: string;
}

const vi: PreviewWords = {
  panelTitle: title => (title === '' ? 'Bản in' : `Bản in: ${title}`),
  noReport: 'Tệp này không thuộc báo cáo nào. Đề nghị mở tệp của một báo cáo.',
  nothing: 'Báo cáo chưa có phần nào để in.',
  notUpdated: 'Chưa cập nhật được bản in; đang hiện bản trước.',
  savePage: 'Lưu bản in (HTML)',
  saved: 'Đã lưu bản in. Mở tệp bằng trình duyệt rồi in.',
  opened: 'Đã mở bản in trong trình duyệt; in từ đó (Ctrl+P).',
  toolbar: 'Bản in',
  parts: 'Lời văn và phụ lục',
  body: 'Lời văn',
  zoomIn: 'Phóng to (+)',
  zoomOut: 'Thu nhỏ (-)',
  fitWidth: 'Vừa chiều rộng',
  fitPage: 'Vừa trang',
  actualSize: 'Cỡ thật (0)',
  marks: 'Đánh dấu kết quả đối chiếu',
  pin: 'Ghim: giữ báo cáo này, không theo tệp đang mở',
  find: 'Tìm (Ctrl+F)',
  print: 'In',
  nextFault: 'Điểm cần xem tiếp theo (n)',
  previousFault: 'Điểm cần xem trước đó (p)',
  noFault: 'Chưa thấy điểm nào cần xem.',
  pages:
    'Bản in của báo cáo. Phím n, p: điểm cần xem tiếp theo, trước đó; Enter: mở chỗ ghi; mũi tên: số liệu kề bên; [ và ]: phần trước, phần sau.',
  openSource: 'Bấm hoặc Enter: mở chỗ ghi',
  exact: 'Khớp',
  rounded: 'Khớp (làm tròn)',
  wrong: 'Lệch',
  unchecked: 'Chưa đối chiếu',
};

const en: PreviewWords = {
  panelTitle: title => (title === '' ? 'As printed' : `As printed: ${title}`),
  noReport: 'This file belongs to no report. Open a file of a report.',
  nothing: 'The report has nothing to print yet.',
  notUpdated: 'The pages could not be brought up to date; the previous ones are shown.',
  savePage: 'Save the pages (HTML)',
  saved: 'Saved. Open the file in a browser and print it.',
  opened: 'Opened in the browser; print from there (Ctrl+P).',
  toolbar: 'As printed',
  parts: 'Text and appendices',
  body: 'Text',
  zoomIn: 'Zoom in (+)',
  zoomOut: 'Zoom out (-)',
  fitWidth: 'Fit width',
  fitPage: 'Fit page',
  actualSize: 'Actual size (0)',
  marks: 'Mark verdicts',
  pin: 'Pin: keep this report, do not follow the active file',
  find: 'Find (Ctrl+F)',
  print: 'Print',
  nextFault: 'Next to look at (n)',
  previousFault: 'Previous to look at (p)',
  noFault: 'Nothing to look at.',
  pages:
    'The report as printed. Keys n, p: next and previous to look at; Enter: open the source; arrows: neighbouring figures; [ and ]: previous and next part.',
  openSource: 'Click or Enter: open the source',
  exact: 'Exact',
  rounded: 'Rounded',
  wrong: 'Differs',
  unchecked: 'Unchecked',
};

export function previewWords(): PreviewWords {
  return language() === 'en' ? en : vi;
}
