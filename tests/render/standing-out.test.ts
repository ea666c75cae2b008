/**
 * What stands out on a printed page without a mark in its source: parts of a long text and their names, rows that are
 * totals or heads of groups.
 */
import { type Printings, printed } from './support.ts';

const rows = (...lines: string[]): string => `| STT | Nội dung | Số lượng |\n|---|---|---:|\n${lines.join('\n')}\n`;
const english = (...lines: string[]): string => `| Item | 2025 | 2024 |\n|---|---:|---:|\n${lines.join('\n')}\n`;

const cases: Printings = {
  'the number of a part, and its name in the paragraph below': {
    files: { 'a.md': 'Mở đầu.\n\nPHẦN II\n\nPHƯƠNG HƯỚNG, NHIỆM VỤ\n\nNội dung.\n\nPHƯƠNG HƯỚNG KHÁC\n' },
    has: [
      '<h2 class="h centre">PHẦN II</h2>',
      '<h2 class="h centre">PHƯƠNG HƯỚNG, NHIỆM VỤ</h2>',
      '<p>PHƯƠNG HƯỚNG KHÁC',
    ],
  },
  'the number of a part and its name in one paragraph': {
    files: { 'a.md': 'Mở đầu.\n\nCHƯƠNG 2\nNHIỆM VỤ\n\nPhần II. Phương hướng\n' },
    has: ['<h2 class="h centre">CHƯƠNG 2<br>NHIỆM VỤ</h2>', 'centre">Phần II. Phương hướng</h'],
  },
  'in English': {
    files: { 'a.md': 'An opening.\n\nPart II\n\nOUTLOOK\n\nPart 2 of this report tells of targets.\n' },
    has: ['<h2 class="h centre">Part II</h2>', '<h2 class="h centre">OUTLOOK</h2>', '<p>Part 2 of this report'],
  },
  'words that go on behind the number are a sentence': {
    files: { 'a.md': 'Mở đầu.\n\nPhần 2 của báo cáo nêu nhiệm vụ\n\nChương II nêu kết quả; chương III nêu tồn tại.\n' },
    has: ['<p>Phần 2 của báo cáo', '<p>Chương II nêu kết quả'],
    lacks: ['<h2 class="h centre">'],
  },
  'a numbered line that points to a table is a sentence': {
    files: { 'a.md': '1. Phân loại hồ sơ\n\nNội dung.\n\n2. Hồ sơ được phân loại tại Bảng 1.\n\nNội dung.\n' },
    has: ['1. Phân loại hồ sơ</h', 'Hồ sơ được phân loại tại Bảng 1.</p>'],
  },
  'Roman numbers are of one level, with rows under them or none': {
    files: {
      'a.md': rows(
        '| I | Khám bệnh | 60 |',
        '| 1 | Ngoại trú | 60 |',
        '| II | Xét nghiệm | 40 |',
        '| | Toàn viện | 100 |',
      ),
    },
    has: [
      '<tr class="g"><td class="c">I</td>',
      '<tr class="g"><td class="c">II</td>',
      '<tr class="t"><td class="c"></td><th scope="row">Toàn viện',
    ],
  },
  'a list of Roman numbers alone stands out nowhere': {
    files: { 'a.md': rows('| I | Khám bệnh | 60 |', '| II | Xét nghiệm | 40 |') },
    lacks: ['class="g"', 'class="t"'],
  },
  'totals by their words': {
    files: {
      'a.md': english('| Grants | 30 | 20 |', '| Fees | 10 | 10 |', '| Total income | 40 | 30 |', '| Pay | 25 | 20 |'),
    },
    has: ['<tr class="t"><th scope="row">Total income'],
    lacks: ['<tr class="t"><th scope="row">Grants', '<tr class="t"><th scope="row">Pay'],
  },
  'where every row is called a total, none stands out': {
    files: { 'a.md': english('| Total area | 30 | 20 |', '| Total yield | 10 | 10 |') },
    lacks: ['class="t"'],
  },
};

printed(cases);
