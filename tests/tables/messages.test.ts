/** What is said of tables names row, column and group so that the reader finds them, in both languages. */
import { expect, test } from 'vitest';
import { messageOf, openProject } from '../../server/core/project.ts';

function said(language: 'vi' | 'en', ...lines: readonly string[]): string | undefined {
  const project = openProject();
  const rule = `|${'---|'.repeat(lines[0]!.split('|').length - 2)}`;
  project.set('bang.md', { kind: 'text', content: `${[lines[0], rule, ...lines.slice(1)].join('\n')}\n` });
  const { findings, report } = project.check('bang.md');
  return findings[0] && messageOf(findings[0], language, report.style);
}

const reception = [
  '| STT | Cơ quan | Tổng số | | Thường xuyên | | Định kỳ | |',
  '| | | Số lượt | Số vụ | Số lượt | Số vụ | Số lượt | Số vụ |',
  '| 1 | Sở Y tế | 64 | 51 | 41 | 33 | 23 | 18 |',
  '| 2 | Sở Nội vụ | 72 | 40 | 48 | 27 | 24 | 13 |',
  '| 3 | Sở Tư pháp | 95 | 80 | 70 | 61 | 25 | 17 |',
];

test('columns of the same title are called with their groups', () => {
  expect(said('vi', ...reception)).toBe(
    'Tổng số, số vụ ghi 80; cộng các thành phần được 78 (thường xuyên, số vụ 61 + định kỳ, số vụ 17): lệch 2. Đề nghị kiểm tra tổng số hoặc các thành phần.',
  );
});

const book = [
  '| Ngày | Nội dung | Thu | Chi | Tồn quỹ |',
  '| | Số dư đầu kỳ | | | 500 |',
  '| 03/9 | Rút tiền gửi | 250 | | 750 |',
  '| 09/9 | Chi hội nghị | | 120 | 630 |',
  '| 18/9 | Thu hội phí | 95 | | 752 |',
  '| 25/9 | Chi văn phòng phẩm | | 60 | 692 |',
  '| | Cộng phát sinh | 345 | 180 | |',
];

test('a running balance is told from the one before it', () => {
  const all = [said('vi', ...book), said('en', ...book)].join('\n');
  expect(all).toContain('Tồn quỹ ghi 752; tính được 725 (tồn quỹ (09/9) 630 + thu 95): lệch 27.');
  expect(all).toContain('"Tồn quỹ" is given as 752; the others give 725 (tồn quỹ (09/9) 630 + thu 95): off by 27.');
});

const votes = [
  '| TT | Họ và tên | Số phiếu | Tỷ lệ (%) |',
  '| 1 | Ông An | 2.100 | 41,82 |',
  '| 2 | Bà Bình | 3.882 | 77,32 |',
  '| 3 | Ông Cường | 2.164 | 41,30 |',
  '| 4 | Bà Dung | 2.762 | 55,01 |',
];

test('a share of a number outside the table is told from the other shares', () => {
  expect([said('vi', ...votes), said('en', ...votes)]).toEqual([
    'Ghi 41,30%; 3 tỷ lệ khác của cột cùng tính trên một mẫu số, theo đó 2.164/5.021 = 43,099% → 43,10%: lệch 1,80 điểm phần trăm. Đề nghị kiểm tra tỷ lệ hoặc số của dòng này.',
    'Says 41,30%; the 3 other shares of the column have one base, by which 2.164/5.021 = 43,099% → 43,10%: off by 1,80 percentage points. Please check the share or the number of this row.',
  ]);
});

test('titles of capitals and signs stay as they are', () => {
  expect(
    said(
      'vi',
      '| TT | Chỉ tiêu | Dự toán | Thực hiện | TH/DT (%) |',
      '| 1 | Thuế | 200 | 190 | 95,0 |',
      '| 2 | Phí | 300 | 270 | 90,0 |',
      '| 3 | Khác | 500 | 481 | 69,2 |',
    ),
  ).toContain('TH/DT (%)');
});
