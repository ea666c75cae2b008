/**
 * Rows under a heading, in a section, before a total or within a time need not be all there are, nor be added up; beside
 * each the neighbour that is and that is told of.
 */
import { describe, expect, test } from 'vitest';
import { found } from './found.ts';

const loud = (...lines: readonly string[]): string[] => found(...lines).filter(each => !each.startsWith('information'));

describe('headings that begin as one that divides', () => {
  const causes = ['| Tổng số vụ | 321 |', '| Theo nguyên nhân |  |', '| Chập điện | 239 |', '| Đun nấu | 61 |'];
  const all = ['| Nội dung | Số vụ |', ...causes, '| Nguyên nhân khác | 21 |'];

  test.each([
    ['Theo kế hoạch kiểm tra năm nay', 'Đã kiểm tra | 160', 'Sắp kiểm tra | 85'],
    ['Theo phản ánh của người dân', 'Hài lòng | 150', 'Chưa hài lòng | 6'],
    ['Theo Quyết định của tỉnh', 'Đã xử lý | 201', 'Chờ xử lý | 90'],
    ['Theo tài sản bị cháy', 'Nhà xưởng | 220', 'Xe máy | 180'],
    ['Theo mức độ', 'Rất lớn | 2', 'Lớn | 9'],
  ])('%s', (heading, ...rows) => {
    expect(found(...all, `| ${heading} |  |`, ...rows.map(row => `| ${row} |`))).toEqual([]);
  });

  test.each([
    ['By language at home', 'English | 290', 'French | 140'],
    ['By year end', 'Decided | 180', 'Withdrawn | 61'],
    ['By 31 March', 'Decided | 180', 'Withdrawn | 61'],
    ['By law', 'To be heard | 180', 'Exempt | 61'],
  ])('%s', (heading, ...rows) => {
    const sexes = ['| Applicants | Number |', '| Total | 321 |', '| By sex |  |', '| Men | 188 |', '| Women | 133 |'];
    expect(found(...sexes, `| ${heading} |  |`, ...rows.map(row => `| ${row} |`))).toEqual([]);
  });

  test('three rows that a slip of the pen parts from the whole', () => {
    const places = ['| Theo địa điểm |  |', '| Nhà ở | 146 |', '| Kho | 105 |'];
    expect(found(...all, ...places, '| Chợ | 70 |')).toEqual([]);
    expect(found(...all, ...places, '| Chợ | 40 |')).toEqual([
      expect.stringMatching(/^warning group-differs-from-rows/),
    ]);
    // More than all: some may be counted twice.
    expect(found(...all, ...places, '| Chợ | 90 |')).toEqual([
      expect.stringMatching(/^information group-differs-from-rows/),
    ]);
  });

  test('words that say it outright', () => {
    const sexes = ['| Chia theo giới tính |  |', '| Nam | 188 |'];
    expect(found(...all, ...sexes, '| Nữ | 133 |')).toEqual([]);
    expect(found(...all, ...sexes, '| Nữ | 113 |')).toEqual([expect.stringMatching(/^error group-differs-from-rows/)]);
  });
});

describe('sections closed by totals of their own', () => {
  const workers = ['| Nội dung | 2023 | 2024 |', '| Lao động |  |  |', '| Trong tỉnh | 312 | 325 |'];
  const first = [...workers, '| Ngoài tỉnh | 105 | 121 |', '| Tổng lao động | 417 | 446 |'];

  test.each([
    ['Hộ dân', 'Hộ cận nghèo | 21 | 19', 'Hộ nghèo | 14 | 11', 'Tổng số hộ dân | 412 | 433'],
    ['Đảng viên', 'Nữ | 121 | 130', 'Dân tộc thiểu số | 84 | 90', 'Tổng số đảng viên | 302 | 311'],
    ['Doanh nghiệp', 'Thành lập mới | 35 | 41', 'Giải thể | 12 | 9', 'Tổng số doanh nghiệp | 640 | 672'],
  ])('%s', (heading, ...rows) => {
    expect(loud(...first, `| ${heading} |  |  |`, ...rows.map(row => `| ${row} |`))).toEqual([]);
  });

  test('one that holds in a column, and one of what was spent', () => {
    const farms = ['| Trang trại |  |  |', '| Trồng trọt | 214 | 236 |', '| Chăn nuôi | 123 | 151 |'];
    expect(loud(...first, ...farms, '| Tổng số trang trại | 337 | 387 |')).toEqual([]);
    expect(loud(...first, ...farms, '| Tổng số trang trại | 337 | 487 |')).toEqual([
      expect.stringMatching(/^warning group-differs-from-rows/),
    ]);
    const money = [
      '| | Amount |',
      '| Receipts | |',
      '| Fees | 4,310 |',
      '| Gifts | 2,205 |',
      '| Total receipts | 6,515 |',
    ];
    const spent = ['| Payments | |', '| Rent | 1,200 |', '| Post | 350 |', '| Total payments | 4,870 |'];
    expect(loud(...money, ...spent)).toEqual([expect.stringMatching(/^warning group-differs-from-rows/)]);
  });
});

describe('two titles with a day', () => {
  test.each([
    ['31/12/2024', 'Tăng so với cùng kỳ', 'Giảm so kế hoạch', '30/6/2025'],
    ['1/1/2025', 'Tăng cùng kỳ', 'Giảm năm trước', '30/6/2025'],
    ['1 January', 'Increase on plan', 'Decrease compared with last year', '30 June'],
  ])('%s | %s | %s | %s', (...titles) => {
    const head = `| Nơi | ${titles.join(' | ')} |`;
    expect(found(head, '| Một | 140 | 25 | 12 | 171 |', '| Hai | 260 | 34 | 8 | 286 |')).toEqual([]);
  });

  test('what came and went between them', () => {
    const rows = ['| Một | 140 | 25 | 12 | 153 |', '| Hai | 260 | 34 | 8 | 286 |', '| Ba | 331 | 20 | 14 | 337 |'];
    expect(found('| Nơi | 31/12/2024 | Tăng | Giảm | 30/6/2025 |', ...rows)).toEqual([]);
    expect(
      found('| Nơi | 31/12/2024 | Tăng | Giảm | 30/6/2025 |', ...rows.with(1, '| Hai | 260 | 34 | 8 | 268 |')),
    ).toEqual([expect.stringMatching(/^warning total-differs-from-parts/)]);
  });
});

describe('times within times', () => {
  const times = (stocks: readonly number[]): string[] => [
    '| Kỳ | Lượt khách | Doanh thu | Số cơ sở lưu trú |',
    `| Năm 2025 | 1.320 | 2.410 | ${stocks[0]} |`,
    `| 6 tháng đầu năm | 510 | 1.020 | ${stocks[1]} |`,
    `| Quý I | 190 | 430 | ${stocks[2]} |`,
    `| Quý II | 320 | 590 | ${stocks[3]} |`,
    `| 6 tháng cuối năm | 810 | 1.390 | ${stocks[4]} |`,
    `| Quý III | 450 | 720 | ${stocks[5]} |`,
    `| Quý IV | 360 | 670 | ${stocks[6]} |`,
  ];

  test('what there is at the end of each is not added up', () => {
    expect(found(...times([57, 52, 51, 52, 57, 55, 57]))).toEqual([]);
    // What there was on the average.
    expect(found(...times([54, 52, 51, 53, 56, 55, 57]))).toEqual([]);
  });

  test('what happened in each is', () => {
    expect(found(...times([215, 103, 51, 52, 112, 55, 57]))).toEqual([]);
    expect(found(...times([215, 130, 51, 52, 112, 55, 57])).join()).toContain('group-differs-from-rows');
  });
});

describe('a total that closes a list', () => {
  const parts = [
    '| Nguồn | Vay | Đối ứng | Cộng |',
    '| Hạng mục 1 | 105 | 52 | 157 |',
    '| Hạng mục 2 | 121 | 43 | 164 |',
  ];
  const list = [...parts, '| Hạng mục 3 | 92 | 61 | 153 |'];

  test.each([
    'Tổng vốn (gồm dự phòng)',
    'Tổng vốn đầu tư (bao gồm chi phí quản lý)',
    'Tổng mức đầu tư (và lãi vay)',
    'Tổng vốn dự án (có dự phòng phí)',
  ])('%s', label => {
    expect(loud(...list, `| ${label} | 412 | 208 | 620 |`)).toEqual([]);
  });

  test('of the rows alone', () => {
    expect(loud(...list, '| Tổng vốn dự án | 412 | 208 | 620 |')).toEqual([
      expect.stringMatching(/^warning group-differs-from-rows/),
    ]);
  });

  test.each([
    ['Lúa | 1.400', 'Ngô | 1.100', 'Tổng sản lượng lương thực | 2.600'],
    ['Xe con | 1.400', 'Xe tải | 1.100', 'Tổng số phương tiện | 3.500'],
    ['Lúa | 1.400.000', 'Ngô | 1.100.000', 'Tổng sản lượng lương thực | 2.600.000'],
    ['Wheat | 1,400', 'Barley | 1,150', 'Total cereals | 2,650'],
  ])('round figures: %s, %s, %s', (...rows) => {
    expect(loud('| Loại | Số |', ...rows.map(row => `| ${row} |`))).toEqual([]);
  });

  test('four digits that tell', () => {
    const rows = ['| Loại | Số |', '| Xe con | 1.438 |', '| Xe tải | 1.125 |'];
    expect(loud(...rows, '| Tổng số phương tiện | 2.563 |')).toEqual([]);
    expect(loud(...rows, '| Tổng số phương tiện | 2.653 |')).toEqual([
      expect.stringMatching(/^warning group-differs-from-rows/),
    ]);
  });
});
