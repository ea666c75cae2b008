/** Rows copied out of a PDF, whose cells stand one space apart: which lines are a table, and what edits do to them. */
import { describe, expect, test } from 'vitest';
import { scanPlainText } from '../../server/core/syntax/plain/plain-text.ts';
import { check, titles } from './plain-files.ts';
import { randomFrom } from './spoil.ts';

function found(content: string): string[] {
  return check(content)
    .findings.filter(({ severity }) => severity !== 'hint')
    .map(({ severity, check: id, about }) => `${severity} ${id} ${about}`);
}

const fines = `Kết quả xử lý vi phạm hành chính

TT Lĩnh vực Số vụ Đã xử phạt Chưa xử phạt Số tiền (triệu đồng)
1 Đất đai 46 41 5 318,5
2 Khoáng sản và vật liệu
xây dựng 17 15 2 742,0
3 Môi trường 29 29 0 401,3
Tổng cộng 92 85 7 1.461,8

Số tiền phạt nộp ngân sách theo quy định.
`;

const revenue = `Biểu 1. Thu ngân sách
Đơn vị tính: triệu đồng
STT Nội dung Dự toán năm 2025 Thực hiện 9 tháng Tỷ lệ (%)
A B 1 2 3
I Thu nội địa 2.892.800 2.611.443 90,3
1 Thu từ DNNN trung ương 142.300 151.876 106,7
2 Thu ngoài quốc doanh 987.000 1.043.512 105,7
3 Thuế thu nhập cá nhân 263.500 288.410 109,5
4 Tiền sử dụng đất 1.500.000 1.127.645 75,2
II Thu xuất nhập khẩu 215.000 198.340 92,3
Tổng cộng (I+II) 3.107.800 2.809.783 90,4
`;

const years = `Chỉ tiêu 2023 2024 2025
Tổng số 421.360 428.915 433.702
Thành thị 96.180 101.344 137.515
Nông thôn 325.180 327.571 296.187
`;

const quarters = `Đơn vị Tổng số Đã giải quyết Đang giải quyết Tỷ lệ
Quý 1 120 96 24 80,0%
Quý 2 134 121 13 90,3%
Quý 3 98 90 8 91,8%
Cộng 352 307 45 87,2%
`;

describe('tables whose cells stand one space apart', () => {
  test('titles', () => {
    expect(titles(fines)).toEqual([['TT', 'Lĩnh vực', 'Số vụ', 'Đã xử phạt', 'Chưa xử phạt', 'Số tiền (triệu đồng)']]);
    expect(titles(revenue)).toEqual([['STT', 'Nội dung', 'Dự toán năm 2025', 'Thực hiện 9 tháng', 'Tỷ lệ (%)']]);
    expect(titles(years)).toEqual([['Chỉ tiêu', '2023', '2024', '2025']]);
  });

  test('right', () => expect([fines, revenue, years, quarters].flatMap(found)).toEqual([]));

  test.each([
    ['a part', fines, '29 29 0', '29 26 0', 'warning total-differs-from-parts t1.r3.da_xu_phat'],
    ['a total', fines, '92 85 7', '92 58 7', 'warning total-differs-from-parts t1.tong_cong.da_xu_phat'],
    ['a group', revenue, '2.611.443', '2.611.434', 'warning group-differs-from-rows t1.rI.thuc_hien_9_thang'],
    ['a share', revenue, '105,7', '107,5', 'warning percent-differs-from-ratio t1.rI.r2.ty_le'],
    ['a year', years, '101.344', '110.344', 'error group-differs-from-rows t1.tong_so.cot_3'],
    [
      'behind a label that ends in a number',
      quarters,
      '121 13',
      '112 13',
      'error total-differs-from-parts t1.quy_2.da_giai_quyet',
    ],
  ])('%s', (_, text, from, to, expected) => expect(found(text.replace(from, to))).toEqual([expected]));

  test.each([
    [
      'telephones',
      'Danh sách liên hệ\nVăn phòng: 0296 3841 123;\nPhòng Kinh tế: 0296 3841 124;\nPhòng Văn hóa: 0296 3841 125.\n',
    ],
    [
      'sentences',
      'Kế hoạch năm 2024 và năm 2025\nthực hiện theo lộ trình năm 2021 2022\nvà được đánh giá năm 2023 2024\ntiếp tục đến hết năm 2025 2026\n',
    ],
    ['two rows', 'Đơn vị Tổng số Nữ\nXã A 12 5\nXã B 14 6\n'],
  ])('%s are none', (_, text) => expect(titles(text)).toEqual([]));
});

test.each([
  [
    'numbers with dots',
    'TT Chỉ tiêu Dự toán 2025 Thực hiện 2025 TH/DT (%)\n1 Quốc doanh 10.837 651 6,0\n1.1 Thuế GTGT 6.279 487 7,8\n1.2 Thuế TNDN 4.558 164 3,6\n2 Ngoài quốc doanh 13.755 19.597 142,5\n2.1 Thuế GTGT 3.951 7.812 197,7\n2.2 Thuế TNDN 9.804 11.785 120,2\n',
  ],
  [
    'figures of the other style',
    'Level Schools Pupils Teachers\nPublic Private Boys Girls Total\nPre-primary 52 11 2,779 4,464 7,243 353 20.5\nPrimary 32 11 2,331 3,453 5,784 321 18.0\nLower 35 7 5,309 2,232 7,541 350 21.5\nUpper 28 19 5,263 2,771 8,034 250 32.1\n',
  ],
])('under no titles %s are not asked about', (_, text) => expect(found(text)).toEqual([]));

test('after edits the blocks are those of a fresh start', () => {
  const random = randomFrom(11);
  const pieces = [' ', '\n', ' 12', 'Cộng 1 2', '.', 'Tổng số', '\n\n', ' 45 46', '; '];
  let content = `${fines}\n${revenue}\n${years}${quarters}`;
  let before = scanPlainText({ uri: 'a.txt', content });
  for (let edit = 0; edit < 300; edit++) {
    const at = random(content.length);
    const length = random(3) === 0 ? random(40) : random(3);
    content = `${content.slice(0, at)}${pieces[random(pieces.length)]}${content.slice(at + length)}`;
    before = scanPlainText({ uri: 'a.txt', content }, before);
    const fresh = scanPlainText({ uri: 'a.txt', content });
    expect(before.blocks.map(({ kind, text }) => [kind, text])).toEqual(
      fresh.blocks.map(({ kind, text }) => [kind, text]),
    );
  }
});
