/** Right tables whose rows are some of what their totals count: beside what a lost row would look like, and silent. */
import { expect, test } from 'vitest';
import { found as foundIn } from './spoiled-tables.ts';

/** Findings but notes, of a table told in lines "a | b | c", with a caption or without. */
function loud(lines: readonly string[], caption?: string): string[] {
  const [titles = '', ...rows] = lines.map(line => `| ${line} |`);
  const rule = `|${'---|'.repeat(lines[0]!.split('|').length)}`;
  const content = [...(caption === undefined ? [] : [caption, '']), titles, rule, ...rows].join('\n');
  return foundIn('bang.md', content).filter(each => !each.startsWith('information'));
}

const divided: readonly (readonly string[])[] = [
  [
    'Chỉ tiêu | Lượt khách | Ngày khách | Doanh thu',
    'Tổng số | 8.000 | 21.000 | 760',
    'Theo mục đích | | |',
    'Tham quan | 5.500 | 15.000 | 520',
    'Hội nghị | 2.500 | 6.000 | 240',
    'Theo thị trường | | |',
    'Lào | 2.400 | 6.600 | 230',
    'Thái Lan | 2.100 | 5.200 | 190',
    'Pháp | 1.700 | 4.300 | 150',
  ],
  [
    'Chỉ tiêu | Số vụ | Số đối tượng | Thiệt hại',
    'Tổng số vụ | 410 | 650 | 780',
    'Theo địa bàn | | |',
    'Thành thị | 250 | 400 | 500',
    'Nông thôn | 160 | 250 | 280',
    'Theo tội danh | | |',
    'Trộm cắp | 150 | 200 | 230',
    'Cướp giật | 100 | 140 | 190',
    'Đánh bạc | 70 | 150 | 170',
  ],
  [
    'Chỉ tiêu | Cơ sở | Lao động | Vốn (tỷ đồng)',
    'Tổng số | 800 | 19.000 | 7.000',
    'Phân theo khu vực | | |',
    'Thành thị | 500 | 13.000 | 5.400',
    'Nông thôn | 300 | 6.000 | 1.600',
    'Phân theo ngành chính | | |',
    'Chế biến | 240 | 9.000 | 2.400',
    'Khai khoáng | 150 | 3.100 | 1.500',
    'Bán lẻ | 210 | 3.500 | 1.600',
  ],
  [
    'Chỉ tiêu | Cơ sở | Lao động',
    'Tổng số | 800 | 19.000',
    'Chia theo khu vực | |',
    'Thành thị | 500 | 13.000',
    'Nông thôn | 300 | 6.000',
    'Chia theo ngành | |',
    'Chế biến | 230 | 9.100',
    'Khai khoáng | 160 | 3.000',
    'Bán lẻ | 200 | 3.400',
    'Kho bãi | 80 | 1.500',
  ],
  [
    'Item | Visitors | Nights | Spending',
    'Total | 8,000 | 21,000 | 760',
    'By purpose | | |',
    'Leisure | 5,500 | 15,000 | 520',
    'Conference | 2,500 | 6,000 | 240',
    'By nationality | | |',
    'Laos | 2,400 | 6,600 | 230',
    'Thailand | 2,100 | 5,200 | 190',
    'France | 1,700 | 4,300 | 150',
  ],
];

test.each(divided)('under another heading that divides: %s', (...lines) => {
  expect(loud(lines)).toEqual([]);
});

const wider: readonly (readonly string[])[] = [
  [
    'Nội dung | Quý I | Quý II',
    'Tổng số hồ sơ tiếp nhận | 980 | 1.160',
    'Trước hạn | 480 | 550',
    'Đúng hạn | 420 | 495',
  ],
  [
    'Nội dung | Quý I | Quý II',
    'Tổng hồ sơ | 980 | 1.160',
    'Trong đó: | |',
    'Trước hạn | 480 | 550',
    'Đúng hạn | 420 | 495',
  ],
  ['Item | Q1 | Q2', 'Early | 480 | 550', 'On time | 420 | 495', 'Total received | 980 | 1,160'],
  ['Indicator | 2023 | 2024', 'Total projects | 48 | 61', 'On time | 24 | 33', 'Late | 10 | 9'],
  ['Nội dung | Quý I | Quý II', 'Tổng số lượt tiếp công dân | 180 | 215', 'Khiếu nại | 52 | 61', 'Tố cáo | 17 | 15'],
  ['Loại đơn | 2023 | 2024', 'Tổng số đơn tiếp nhận | 270 | 291', 'Khiếu nại | 101 | 98', 'Tố cáo | 31 | 36'],
  [
    'Level | 2022 | 2023',
    'Total enrolment | 890 | 955',
    'Primary | 360 | 391',
    'Lower secondary | 251 | 262',
    'Upper secondary | 130 | 141',
  ],
  ['Medals | Men | Women', 'Total athletes | 71 | 66', 'Gold | 10 | 12', 'Silver | 17 | 15'],
  ['Medals | 2022 | 2023', 'Gold | 10 | 12', 'Silver | 17 | 15', 'Total medals and diplomas | 51 | 49'],
  [
    'Đơn vị | Biên chế | Có mặt',
    'Tổng số xã, phường và đơn vị sự nghiệp | 830 | 790',
    'Khối xã | 430 | 405',
    'Khối phường | 260 | 251',
  ],
  ['Loại | Số đơn vị | Cán bộ', 'Tổng số đơn vị và cơ quan | 82 | 1.640', 'Xã | 51 | 1.030', 'Phường | 18 | 430'],
  [
    'Phương tiện | Số vụ | Số người chết',
    'Tổng số vụ tai nạn, va chạm | 76 | 27',
    'Đường bộ | 60 | 21',
    'Đường sắt | 4 | 2',
  ],
];

test.each(wider)('a total of more than the rows: %s', (...lines) => {
  expect(loud(lines)).toEqual([]);
});

const settled = [
  'Nội dung | Quý I | Quý II',
  'Tổng số hồ sơ đã giải quyết | 980 | 1.160',
  'Trước hạn | 480 | 550',
  'Đúng hạn | 420 | 495',
];

test('what was settled is before, on or after time', () => {
  expect(loud(settled)).toEqual([expect.stringMatching(/^warning group-differs-from-rows/)]);
  expect(loud(settled, 'Một số lĩnh vực')).toEqual([]);
});

const counted: readonly (readonly string[])[] = [
  ['Sản phẩm | 2023 | 2024', 'OCOP 3 sao | 17 | 21', 'OCOP 4 sao | 8 | 10', 'Tổng sản phẩm từ 3 sao trở lên | 26 | 33'],
  [
    'Trường | Số lớp | Số học sinh',
    'TH Đông | 2 | 81',
    'TH Tây | 3 | 92',
    'TH Nam | 2 | 60',
    'TH Bắc | 3 | 85',
    'Tổng học sinh khối lớp 5 hoàn thành | 11 | 342',
  ],
  [
    'Cây | Diện tích (ha) | Sản lượng (tấn)',
    'Lúa đông xuân | 1.050 | 6.900',
    'Ngô | 260 | 1.310',
    'Tổng cây 3 vụ trong năm | 1.640 | 9.800',
  ],
  ['Nguồn | Vốn | Giải ngân', 'Trung ương | 180 | 135', 'Tỉnh | 270 | 190', 'Tổng 3 cấp ngân sách | 640 | 505'],
  [
    'Nguồn | Vốn | Giải ngân',
    'Chương trình giảm nghèo | 180 | 135',
    'Chương trình nông thôn mới | 270 | 190',
    'Tổng 3 chương trình | 640 | 505',
  ],
];

test.each(counted)('a total with a number that counts no rows: %s', (...lines) => {
  expect(loud(lines)).toEqual([]);
  expect(loud(lines, 'Bảng 1. Một số kết quả')).toEqual([]);
});

test('a caption of a selection over a total that says of how many rows it is', () => {
  const routes = [
    'Tuyến | Chuyến | Khách',
    'A - B | 1.134 | 25.396',
    'C - D | 640 | 21.310',
    'Cộng 3 tuyến | 2.774 | 66.988',
  ];
  expect(loud(routes)).toEqual([expect.stringMatching(/^warning group-differs-from-rows/)]);
  expect(loud(routes, 'Bảng 2. Một số tuyến xe buýt')).toEqual([]);
});

const heads: readonly (readonly string[])[] = [
  [
    'Chỉ tiêu | 2023 | 2024',
    'Tổng thu | 2.600 | 3.100',
    'Thu nội địa | 1.700 | 2.000',
    'Thu xuất nhập khẩu | 900 | 1.100',
    'Tổng chi | 2.200 | 2.500',
    'Chi đầu tư | 800 | 950',
    'Chi thường xuyên | 1.400 | 1.550',
    'Tổng nợ | 700 | 790',
    'Nợ ngân hàng | 260 | 310',
    'Nợ trái phiếu | 220 | 230',
  ],
  [
    'Chỉ tiêu | Số con | Sản lượng (tấn)',
    'Tổng đàn gia súc | 10.500 | 2.900',
    'Trâu | 1.500 | 300',
    'Bò | 9.000 | 2.600',
    'Tổng đàn gia cầm | 90.000 | 380',
    'Gà | 54.000 | 230',
    'Vịt | 20.000 | 80',
    'Tổng thủy sản | 800 | 280',
    'Cá | 550 | 180',
    'Tôm | 250 | 100',
  ],
  [
    'Item | 2023 | 2024',
    'Total revenue | 2,600 | 3,100',
    'Fees | 1,700 | 2,000',
    'Grants | 900 | 1,100',
    'Total expenses | 2,200 | 2,500',
    'Salaries | 800 | 950',
    'Supplies | 1,400 | 1,550',
    'Total assets | 7,000 | 8,100',
    'Cash | 2,600 | 3,100',
    'Receivables | 1,800 | 1,900',
  ],
];

test.each(heads)('two rows under one of several totals: %s', (...lines) => {
  expect(loud(lines)).toEqual([]);
  expect(loud(lines, 'Bảng 1. Một số chỉ tiêu')).toEqual([]);
});

const numbered: readonly (readonly string[])[] = [
  [
    'TT | Danh mục | Tổng mức | Kế hoạch vốn',
    'I | Giao thông | 800 | 260',
    '1 | Đường 1 | 520 | 170',
    '2 | Đường 2 | 280 | 90',
    'II | Giáo dục | 350 | 140',
    '1 | Trường 1 | 130 | 52',
    '2 | Trường 2 | 105 | 44',
    'III | Y tế | 90 | 36',
    '1 | Trạm | 90 | 36',
  ],
  [
    'TT | Nội dung | KH | TH',
    'I | Khối A | 260 | 240',
    '1 | Phòng một | 90 | 80',
    '2 | Phòng hai | 170 | 160',
    'II | Khối B | 220 | 200',
    '1 | Trung tâm | 220 | 200',
    'III | Khối C | 610 | 560',
    '1 | Xã Tân Lập | 130 | 120',
    '2 | Xã Tân Hòa | 140 | 130',
    ' | Tổng cộng | 1.090 | 1.000',
  ],
  [
    'TT | Nội dung | KH | TH',
    'I | Dự án lớn | 260 | 240',
    '1 | Cầu một | 260 | 240',
    'II | Dự án chuyển tiếp | 610 | 560',
    '1 | Đường hai | 130 | 120',
    '2 | Đường ba | 140 | 130',
    'III | Dự án mới | 220 | 200',
    '1 | Chợ | 90 | 80',
    '2 | Bến xe | 130 | 120',
    'IV | Khác | 18 | 9',
  ],
];

test.each(numbered)('a head beside one of one row: %s %s', (...lines) => {
  expect(loud(lines)).toEqual([]);
  expect(loud(lines, 'Bảng 3. Danh mục các công trình trọng điểm')).toEqual([]);
});

const closed: readonly (readonly string[])[] = [
  [
    'Cây | Diện tích (ha) | Sản lượng (tấn)',
    'Lúa | 4.520 | 23.910',
    'Ngô | 2.460 | 14.510',
    'Sắn | 915 | 8.250',
    'Tổng cây hằng năm | 10.305 | 57.170',
  ],
  [
    'Fish | Ponds (ha) | Output (t)',
    'Shrimp | 182 | 1,136',
    'Catfish | 208 | 2,386',
    'Tilapia | 134 | 807',
    'Total aquaculture | 658 | 5,280',
  ],
  [
    'Loại | Số cơ sở (cơ sở) | Doanh thu (tỷ đồng)',
    'Khách sạn | 182 | 1.136',
    'Nhà hàng | 208 | 654',
    'Lữ hành | 134 | 807',
    'Tổng ngành du lịch | 658 | 3.375',
  ],
];

test.each(closed)('two columns in units of their own: %s', (...lines) => {
  expect(loud(lines)).toEqual([]);
});
