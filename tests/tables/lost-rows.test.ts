/** Rows lost in tables that say little: what closes a list of one kind is a warning, what ends a list of different things a question at most. */
import { expect, test } from 'vitest';
import { found, spoiled } from './found.ts';
import { found as foundIn } from './spoiled-tables.ts';

const indicators: readonly (readonly string[])[] = [
  [
    '| Chỉ tiêu | Xã Tân An | Xã Phú Lộc | Xã Hoà Mỹ |',
    '| Số thôn | 8 | 11 | 9 |',
    '| Số hộ | 1.204 | 1.511 | 1.309 |',
    '| Diện tích lúa (ha) | 310 | 412 | 288 |',
    '| Diện tích màu (ha) | 142 | 160 | 131 |',
    '| Tổng diện tích tự nhiên (ha) | 2.105 | 2.644 | 2.208 |',
  ],
  [
    '| Nội dung | Thôn Đông | Thôn Tây | Thôn Nam | Cộng |',
    '| Số hộ | 210 | 185 | 160 | 555 |',
    '| Lao động nông nghiệp | 310 | 290 | 240 | 840 |',
    '| Lao động phi nông nghiệp | 120 | 96 | 101 | 317 |',
    '| Tổng số nhân khẩu | 810 | 702 | 633 | 2.145 |',
  ],
  [
    '| Measure | North | South | West |',
    '| Households with a car | 812 | 640 | 533 |',
    '| Households with a garden | 610 | 505 | 460 |',
    '| Number of rooms | 90 | 71 | 66 |',
    '| Total households | 1,990 | 1,612 | 1,405 |',
  ],
];

test.each(indicators)('%s', (...lines) => {
  expect(found(...lines).filter(each => !each.startsWith('information'))).toEqual([]);
});

const costs = [
  '| Khoản mục | Trạm Đông | Trạm Tây | Trạm Nam |',
  '| Điện năng | 840 | 610 | 430 |',
  '| Nhân công | 320 | 290 | 210 |',
  '| Sửa chữa | 140 | 96 | 71 |',
  '| Hoá chất | 133 | 121 | 98 |',
  '| Tổng chi phí vận hành | 1.433 | 1.117 | 809 |',
];

test.each(costs.slice(2, 5))('a row of a list of one kind lost: %s', lost => {
  expect(found(...costs)).toEqual([]);
  expect(spoiled(costs, [lost, undefined])[0]).toMatch(/^warning group-differs-from-rows/);
});

test('two rows leave open whether they are all', () => {
  const [head, first, second, , , last] = costs as [string, string, string, string, string, string];
  expect(found(head, first, second, last).filter(each => !each.startsWith('information'))).toEqual([]);
});

const ages = [
  '| Tuổi nợ | Số đơn vị | Nợ gốc | Chậm nộp |',
  '| Dưới 30 ngày | 140 | 3.104 | 12 |',
  '| Từ 31 đến 60 ngày | 92 | 2.417 | 41 |',
  '| Từ 61 đến 90 ngày | 61 | 1.922 | 77 |',
  '| Trên 90 ngày | 72 | 5.166 | 830 |',
  '| Tổng nợ | 365 | 12.609 | 960 |',
];

test.each(ages.slice(2, 5))('a class of a scale lost: %s', lost => {
  expect(found(...ages)).toEqual([]);
  expect(spoiled(ages, [lost, undefined])[0]).toMatch(/^warning group-differs-from-rows/);
});

const account = [
  '| Nội dung | Năm 2024 | Năm 2025 |',
  '| Số dư đầu năm | 273 | 678 |',
  '| Thu trong năm | 6.507 | 6.409 |',
  '| Học phí chính quy | 5.635 | 5.035 |',
  '| Lệ phí thi | 872 | 1.374 |',
  '| Chi trong năm | 6.102 | 5.964 |',
  '| Chi lương | 4.440 | 4.225 |',
  '| Chi chuyên môn | 1.129 | 1.492 |',
  '| Chi sửa chữa | 533 | 247 |',
  '| Số dư cuối năm | 678 | 1.123 |',
];

test('receipts and payments over their items in one plain list', () => {
  expect(found(...account)).toEqual([]);
  const first = (from: string, to: string | undefined) => spoiled(account, [from, to])[0];
  expect(first('1.492', '1.429')).toMatch(/^warning group-differs-from-rows/);
  expect(first('6.102', '6.120')).toMatch(/^warning /);
  expect(first('1.123', '1.132')).toMatch(/^warning /);
  // One row under a head may be some of it.
  expect(first(account[3]!, undefined)).toBeUndefined();
  expect(first(account[8]!, undefined)).toMatch(/^warning group-differs-from-rows/);
});

const livestock = [
  '| Vật nuôi | Năm 2024 | Năm 2025 |',
  '| Tổng đàn lợn | 42.310 | 45.126 |',
  '| Lợn nái | 6.204 | 6.518 |',
  '| Lợn thịt | 36.106 | 38.608 |',
  '| Tổng đàn gia cầm | 512.400 | 530.900 |',
  '| Gà | 301.250 | 310.480 |',
  '| Vịt | 120.160 | 124.350 |',
];

test('two rows under a total in the middle of a list may be some of more', () => {
  expect(found(...livestock)).toEqual([]);
});

const transport = [
  '| Lĩnh vực | Năm 2024 | Năm 2025 |',
  '| Tổng số vụ | 281 | 249 |',
  '| Đường bộ | 259 | 226 |',
  '| Đường thuỷ | 16 | 16 |',
];

test('what is always listed whole lacks one of its members, unless the caption says that some are listed', () => {
  expect(found(...transport)[0]).toMatch(/^warning group-differs-from-rows/);
  const [titles = '', ...rows] = transport;
  const content = ['Một số lĩnh vực chủ yếu', '', titles, '|---|---|---|', ...rows].join('\n');
  expect(foundIn('bang.md', content)).toEqual([]);
});

const crops = [
  '| Crop | Area (ha) | Production (t) |',
  '| Maize | 2,840 | 16,756 |',
  '| Rice | 5,210 | 27,613 |',
  '| Sorghum | 1,055 | 2,532 |',
  '| Millet | 802 | 1,123 |',
  '| Total cereals | 9,907 | 48,024 |',
];

test('an area and an output of one rest are one witness only', () => {
  expect(found(...crops)).toEqual([]);
  expect(spoiled(crops, [crops[1]!, undefined]).filter(each => !each.startsWith('information'))).toEqual([]);
});

const routes = [
  '| Mã tuyến | Lộ trình | Số chuyến | Hành khách |',
  '| 01 | Bến xe Bắc - Cảng | 1.134 | 25.396 |',
  '| 02 | Bến xe Nam - Sân bay | 1.000 | 39.282 |',
  '| 05 | Chợ Lớn - Khu công nghiệp | 640 | 21.310 |',
  '| Cộng 3 tuyến | < | 2.774 | 85.988 |',
];

test('a total that says of how many rows it is, in the cells before their names', () => {
  expect(found(...routes)).toEqual([]);
  expect(spoiled(routes, ['39.282', '39.228'])[0]).toMatch(/^error group-differs-from-rows|^warning/);
  expect(spoiled(routes, [routes[2]!, undefined])[0]).toMatch(/^warning group-differs-from-rows/);
  const months = routes.map(line => line.replace('Cộng 3 tuyến', 'Cộng 3 tháng'));
  expect(spoiled(months, [routes[2]!, undefined]).filter(each => !each.startsWith('information'))).toEqual([]);
});

const statement = [
  '| Khoản mục | Năm nay | Năm trước |',
  '| **1. Doanh thu** | **567.481** | **439.951** |',
  '| Hàng hoá | 553.845 | 424.361 |',
  '| Dịch vụ | 13.636 | 15.590 |',
  '| **2. Chi phí tài chính** | **14.023** | **11.454** |',
  '| Lãi vay | 14.023 | 11.454 |',
  '| **3. Thu nhập khác** | **4.988** | **5.332** |',
  '| Cho thuê xưởng | 4.629 | 4.587 |',
  '| Thanh lý tài sản | 183 | 50 |',
];

test('the last group of a statement may go on overleaf', () => {
  expect(found(...statement).filter(each => !each.startsWith('information'))).toEqual([]);
});

test('shares of a total at the top that come to less, where the last row is the rest', () => {
  const markets = [
    '| Thị trường | 10 tháng 2024 | 10 tháng 2025 | Tỷ trọng (%) |',
    '| Tổng kim ngạch | 1.152,3 | 1.244,5 | 100,0 |',
    '| Hoa Kỳ | 412,6 | 455,2 | 36,6 |',
    '| Trung Quốc | 286,1 | 301,7 | 24,2 |',
    '| Nhật Bản | 154,9 | 149,3 | 12,0 |',
    '| EU | 201,4 | 236,8 | 19,0 |',
    '| Thị trường khác | 97,3 | 101,5 | 8,2 |',
  ];
  expect(found(...markets)).toEqual([]);
  expect(spoiled(markets, ['| EU | 201,4 | 236,8 | 19,0 |', undefined])[0]).toMatch(/^warning /);
  // Without the rest the list may be of the main ones.
  const main = spoiled(markets, ['| Thị trường khác | 97,3 | 101,5 | 8,2 |', undefined]);
  expect(main.filter(each => !each.startsWith('information'))).toEqual([]);
});
const exports = [
  '| Mặt hàng | ĐVT | Lượng | Trị giá tháng | Trị giá 9 tháng |',
  '| Tổng trị giá | | | 74.051 | 634.804 |',
  '| Gạo | Tấn | 24.180 | 12.815 | 118.964 |',
  '| Tôm | Tấn | 3.215 | 31.742 | 262.515 |',
  '| Mực | Tấn | 1.108 | 7.926 | 68.302 |',
  '| Giày da | Nghìn đôi | 842 | 15.360 | 131.206 |',
  '| Hàng hoá khác | | | 6.208 | 53.817 |',
];

test('of a list whose last row is the rest, under its total, in two columns', () => {
  expect(found(...exports)).toEqual([]);
  for (const lost of [exports[2]!, exports[4]!, exports[5]!])
    expect(spoiled(exports, [lost, undefined])[0]).toMatch(/^warning group-differs-from-rows/);
  expect(spoiled(exports, [exports[4]!, undefined], ['Hàng hoá khác', 'Sắn'])).toEqual([]);
});

const projects = [
  '| STT | Dự án | Tổng mức | Kế hoạch | Trung ương | Đã giải ngân | Còn lại |',
  '| | TỔNG SỐ | 627.550 | 179.650 | 115.000 | 167.555 | 12.095 |',
  '| I | Giao thông | 398.800 | 122.250 | 85.000 | 113.755 | 8.495 |',
  '| 1 | Đường tỉnh 965 | 212.500 | 51.000 | 45.000 | 43.640 | 7.360 |',
  '| 2 | Cầu Cái Bé | 186.300 | 71.250 | 40.000 | 70.115 | 1.135 |',
  '| II | Giáo dục | 84.750 | 25.400 | 0 | 22.300 | 3.100 |',
  '| 1 | Trường Hòn Đất | 58.900 | 12.500 | 0 | 11.902 | 598 |',
  '| 2 | Trường Mỹ Lâm | 15.600 | 7.450 | 0 | 7.450 | 0 |',
  '| 3 | Trường Sơn Kiên | 10.250 | 5.450 | 0 | 2.948 | 2.502 |',
  '| III | Y tế | 132.000 | 30.000 | 30.000 | 30.000 | 0 |',
  '| 1 | Trung tâm Giồng Riềng | 90.000 | 18.000 | 18.000 | 18.000 | 0 |',
  '| 2 | Trung tâm Hòn Đất | 42.000 | 12.000 | 12.000 | 12.000 | 0 |',
  '| IV | Văn hoá | 12.000 | 2.000 | 0 | 1.500 | 500 |',
  '| 1 | Nhà văn hoá xã | 12.000 | 2.000 | 0 | 1.500 | 500 |',
];

test('the last row of a group, or one of its two, where the other groups are whole', () => {
  expect(found(...projects)).toEqual([]);
  for (const lost of [projects[4]!, projects[7]!, projects[8]!])
    expect(spoiled(projects, [lost, undefined])[0]).toMatch(/^warning (?:group-differs|row-number)/);
});

test('a month of a series by name', () => {
  const months = [
    '| Month | Visits | Calls |',
    '| January | 412 | 118 |',
    '| February | 388 | 104 |',
    '| March | 15 | 113 |',
    '| April | 405 | 121 |',
    '| Total | 1,220 | 456 |',
  ];
  expect(found(...months)).toEqual([]);
  expect(spoiled(months, [months[3]!, undefined])[0]).toMatch(/^warning group-differs-from-rows/);
});

test('months that were chosen', () => {
  const months = [
    '| Month | Visits | Calls |',
    '| January | 412 | 118 |',
    '| April | 388 | 104 |',
    '| July | 315 | 113 |',
    '| October | 405 | 121 |',
    '| Year | 4,610 | 1,356 |',
  ];
  expect(found(...months)).toEqual([]);
});
