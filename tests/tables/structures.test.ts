/**
 * Rows and columns that are made of one another, which nothing says but their figures, their print or the titles of
 * columns; each right, and with one figure or row that is amiss.
 */
import { describe, expect, test } from 'vitest';
import { spoiled } from './found.ts';

describe('rates by their titles', () => {
  const doctors = [
    '| TT | Khu vực | Dân số (người) | Số bác sĩ | Bác sĩ/10.000 dân |',
    '| 1 | Phía Bắc | 308.894 | 281 | 9,1 |',
    '| 2 | Trung tâm | 412.050 | 402 | 9,8 |',
    '| 3 | Phía Nam | 219.300 | 168 | 7,7 |',
    '| | Toàn tỉnh | 940.244 | 851 | 9,1 |',
  ];
  const classes = [
    '| TT | Trường | Số lớp | Số học sinh | Bình quân học sinh/lớp |',
    '| 1 | Trường A | 18 | 612 | 34,0 |',
    '| 2 | Trường B | 24 | 875 | 36,5 |',
    '| 3 | Trường C | 15 | 498 | 33,2 |',
  ];

  test('right', () => expect([spoiled(doctors), spoiled(classes)]).toEqual([[], []]));
  test('of ten thousand inhabitants', () =>
    expect(spoiled(doctors, ['7,7', '7,1'])).toEqual(['warning change-differs t1.r3.bac_si_10_000_dan']));
  test('of a class', () =>
    expect(spoiled(classes, ['36,5', '35,6'])).toEqual(['warning change-differs t1.r2.binh_quan_hoc_sinh_lop']));
  test('of something that the table does not count', () =>
    expect(spoiled(doctors, ['Dân số (người)', 'Lượt khám'])).toEqual([]));
});

describe('rows of periods', () => {
  const store = [
    '| Kỳ | Tồn đầu kỳ | Nhập trong kỳ | Xuất trong kỳ | Tồn cuối kỳ |',
    '| Tháng 7 | 401 | 110 | 117 | 394 |',
    '| Tháng 8 | 394 | 219 | 229 | 384 |',
    '| Tháng 9 | 384 | 221 | 111 | 494 |',
    '| Quý III | 401 | 550 | 457 | 494 |',
  ];

  test('right', () => expect(spoiled(store)).toEqual([]));
  test('what came in the quarter', () =>
    expect(spoiled(store, ['| 550 |', '| 505 |'])).toEqual([
      'warning total-differs-from-parts t1.quy_iii.nhap_trong_ky',
    ]));
  test('a month that is lost', () =>
    expect(spoiled(store, ['| Tháng 8 |', undefined])).toContain(
      'warning group-differs-from-rows t1.quy_iii.nhap_trong_ky',
    ));
});

describe('shares before their amounts, and of a total after them', () => {
  test('the share stands first', () => {
    const plan = [
      '| Hạng mục | TH/KH (%) | Thực hiện (ha) | Kế hoạch (ha) |',
      '| Trồng rừng | 96,1 | 1.249 | 1.300 |',
      '| Khoanh nuôi | 104,5 | 2.612 | 2.500 |',
      '| Chăm sóc | 88,3 | 3.090 | 3.500 |',
    ];
    expect(spoiled(plan)).toEqual([]);
    expect(spoiled(plan, ['88,3', '83,8'])).toEqual(['error percent-differs-from-ratio t1.cham_soc.th_kh']);
  });

  test('quantity and price', () => {
    const purchases = [
      '| STT | Nội dung | Số lượng | Đơn giá (đồng) | Thành tiền (đồng) |',
      '| 1 | Máy tính | 30 | 14.500.000 | 435.000.000 |',
      '| 2 | Máy in | 12 | 6.200.000 | 74.400.000 |',
      '| 3 | Máy quét | 5 | 9.800.000 | 49.000.000 |',
      '| | Tổng cộng | | | 558.400.000 |',
    ];
    expect(spoiled(purchases)).toEqual([]);
    expect(spoiled(purchases, ['| 12 |', '| 21 |'])).toEqual(['warning rule-broken t1.r2.thanh_tien_dong']);
  });
});

describe('columns of codes', () => {
  const balance = [
    '| Chỉ tiêu | Mã số | Số cuối năm | Số đầu năm |',
    '| A. TÀI SẢN NGẮN HẠN | 100 | 12.215 | 9.840 |',
    '| I. Tiền | 110 | 5.880 | 4.100 |',
    '| II. Phải thu | 130 | 6.335 | 5.740 |',
    '| B. TÀI SẢN DÀI HẠN | 200 | 8.310 | 7.905 |',
    '| I. Tài sản cố định | 220 | 6.100 | 6.250 |',
    '| II. Tài sản dở dang | 240 | 2.210 | 1.655 |',
    '| TỔNG CỘNG TÀI SẢN (270=100+200) | 270 | 20.525 | 17.745 |',
  ];

  test('are not added up', () => expect(spoiled(balance)).toEqual([]));
  test('name the rows of a formula', () =>
    expect(spoiled(balance, ['| 20.525', '| 20.552'])).toEqual([
      'error group-differs-from-rows t1.b_tai_san_dai_han.tong_cong_tai_san_270_100_200.so_cuoi_nam',
    ]));
});

describe('rows of shares', () => {
  const places = [
    '| Chỉ tiêu | Xã A | Xã B | Xã C | Toàn vùng |',
    '| Tổng số hộ | 2.117 | 3.866 | 1.984 | 7.967 |',
    '| Số hộ nghèo | 42 | 77 | 158 | 277 |',
    '| Tỷ lệ hộ nghèo (%) | 1,98 | 1,99 | 7,96 | 3,48 |',
  ];
  const years = [
    '| TT | Chỉ tiêu | ĐVT | Năm 2023 | Năm 2024 | Kế hoạch 2025 |',
    '| 1 | Dân số | người | 84.120 | 85.003 | 85.900 |',
    '| 2 | Số người tham gia bảo hiểm y tế | người | 78.310 | 80.112 | 81.800 |',
    '| 3 | Tỷ lệ tham gia bảo hiểm y tế | % | 93,09 | 94,25 | 95,23 |',
    '| 4 | Tỷ lệ lao động qua đào tạo | % | 61,2 | 63,5 | 65,0 |',
  ];

  test('right', () => expect([spoiled(places), spoiled(years)]).toEqual([[], []]));
  test('of the row above', () =>
    expect(spoiled(places, ['7,96', '9,76'])).toEqual(['warning percent-differs-from-ratio t1.ty_le_ho_ngheo.xa_c']));
  test('by their unit', () =>
    expect(spoiled(years, ['94,25', '92,45'])).toEqual(['warning percent-differs-from-ratio t1.r3.nam_2024']));
});

describe('columns of periods and what is made of them', () => {
  const incidents = [
    '| Nội dung | 2021 | 2022 | 2023 | 2024 | 2025 | Cả giai đoạn | Bình quân/năm |',
    '| Cháy | 84 | 78 | 52 | 43 | 50 | 307 | 61,4 |',
    '| Tai nạn lao động | 41 | 37 | 60 | 71 | 54 | 263 | 52,6 |',
    '| Đuối nước | 58 | 67 | 50 | 31 | 45 | 251 | 50,2 |',
  ];
  const growth = [
    '| TT | Ngành | Năm 2024 (tỷ đồng) | Năm 2025 (tỷ đồng) | Chỉ số phát triển (năm trước = 100) |',
    '| 1 | Khai khoáng | 1.685 | 1.735 | 103,0 |',
    '| 2 | Chế biến | 7.204 | 8.133 | 112,9 |',
    '| 3 | Điện | 2.910 | 2.764 | 95,0 |',
    '| 4 | Nước | 805 | 871 | 108,2 |',
  ];
  const points = [
    '| TT | Chỉ tiêu | Năm 2024 (%) | Năm 2025 (%) | Tăng, giảm (điểm %) |',
    '| 1 | Hộ dùng nước sạch | 81,2 | 86,4 | +5,2 |',
    '| 2 | Rác thải được thu gom | 74,4 | 73,1 | -1,3 |',
    '| 3 | Lao động qua đào tạo | 65,0 | 68,8 | +3,8 |',
  ];

  test('right', () => expect([incidents, growth, points].map(table => spoiled(table))).toEqual([[], [], []]));
  test('a year and the whole', () =>
    expect(spoiled(incidents, ['| 60 |', '| 66 |'])).toEqual([
      'warning total-differs-from-parts t1.tai_nan_lao_dong.cot_2',
    ]));
  test('the mean of the years', () =>
    expect(spoiled(incidents, ['52,6', '56,2'])[0]).toContain('change-differs t1.tai_nan_lao_dong.binh_quan_nam'));
  test('an index of which the base is 100', () =>
    expect(spoiled(growth, ['112,9', '121,9'])[0]).toContain('warning change-differs t1.r2.'));
  test('percentage points', () =>
    expect(spoiled(points, ['+3,8', '+8,3'])).toEqual(['error change-differs t1.r3.tang_giam_diem']));
});

describe('rows that compare the rows above', () => {
  const accidents = [
    '| Nội dung | Số vụ | Số người chết | Số người bị thương | Thiệt hại (triệu đồng) |',
    '| Năm 2024 | 191 | 83 | 379 | 768 |',
    '| Năm 2025 | 212 | 92 | 318 | 712 |',
    '| Tăng, giảm | +21 | +9 | -61 | -56 |',
    '| Tỷ lệ tăng, giảm (%) | +11,0 | +10,8 | -16,1 | -7,3 |',
  ];
  const ratings = [
    '| Đơn vị | Tổng số | Xuất sắc | Tốt | Hoàn thành |',
    '| Sở Y tế | 142 | 31 | 87 | 24 |',
    '| Sở Xây dựng | 118 | 22 | 75 | 21 |',
    '| Tổng | 260 | 53 | 162 | 45 |',
    '| Tỷ lệ (%) | 100,0 | 20,4 | 62,3 | 17,3 |',
  ];

  test('right', () => expect([spoiled(accidents), spoiled(ratings)]).toEqual([[], []]));
  test('a change', () =>
    expect(spoiled(accidents, ['-61', '-16'])[0]).toContain('warning change-differs t1.tang_giam.so_nguoi_bi_thuong'));
  test('a change in percent, in a column of money', () =>
    expect(spoiled(accidents, ['-7,3', '-3,7'])[0]).toContain(
      'change-differs t1.ty_le_tang_giam.thiet_hai_trieu_dong',
    ));
  test('a share of the total of the row', () =>
    expect(spoiled(ratings, ['62,3', '63,2'])).toEqual(['warning percent-differs-from-ratio t1.ty_le.tot']));
});

describe('a change between two years that its title names, behind many years', () => {
  const years = [
    '| Chỉ tiêu | Năm 2020 | Năm 2021 | Năm 2022 | Năm 2023 | Tăng 2023 so với 2020 |',
    '| Hội viên (người) | 58.420 | 59.135 | 60.870 | 62.940 | 4.520 |',
    '| Chi hội | 742 | 751 | 768 | 793 | 51 |',
  ];

  test('right', () => expect(spoiled(years)).toEqual([]));
  test.each([
    ['| 51 |', '| 57 |', 'error change-differs t1.chi_hoi.tang_2023_so_voi_2020'],
    ['62.940', '62.490', 'error change-differs t1.hoi_vien_nguoi.tang_2023_so_voi_2020'],
  ])('%s as %s', (from, to, expected) => expect(spoiled(years, [from, to])).toEqual([expected]));
});

describe('two sides of one table', () => {
  const budget = [
    '| Nội dung thu | Số tiền | Nội dung chi | Số tiền |',
    '| Thu hưởng 100% | 1.240 | Chi đầu tư phát triển | 3.150 |',
    '| Thu phân chia | 2.385 | Chi thường xuyên | 9.412 |',
    '| Bổ sung cân đối | 7.900 | Dự phòng | 263 |',
    '| Thu chuyển nguồn | 1.300 | | |',
    '| Tổng thu | 12.825 | Tổng chi | 12.825 |',
  ];

  test('right', () => expect(spoiled(budget)).toEqual([]));
  test.each([
    ['9.412', '9.142', 'warning group-differs-from-rows t1.tong_thu.so_tien_2'],
    ['263 |', '363 |', 'warning group-differs-from-rows t1.tong_thu.so_tien_2'],
    ['7.900', '9.700', 'warning group-differs-from-rows t1.tong_thu.so_tien'],
  ])('%s as %s', (from, to, expected) => expect(spoiled(budget, [from, to])).toEqual([expected]));
});

describe('one number times a column', () => {
  const pay = [
    '| STT | Họ và tên | Hệ số lương | Thành tiền (đồng) |',
    '| 1 | An | 4,98 | 11.653.200 |',
    '| 2 | Bình | 3,66 | 8.564.400 |',
    '| 3 | Cường | 4,32 | 10.108.800 |',
  ];

  test('right', () => expect(spoiled(pay)).toEqual([]));
  test.each([
    ['3,66', '3,67'],
    ['8.564.400', '8.574.400'],
  ])('%s as %s', (from, to) => expect(spoiled(pay, [from, to])).toEqual(['warning rule-broken t1.r2.thanh_tien_dong']));
  test('another number for one row is no slip', () => {
    expect(spoiled(pay, ['10.108.800', '6.436.800'])).toEqual([]);
    const norms = ['| Nhóm | Số hộ | Kinh phí |', '| A | 12 | 720 |', '| B | 25 | 1.500 |', '| C | 10 | 300 |'];
    expect(spoiled(norms)).toEqual([]);
  });
});

describe('a single row', () => {
  const row = [
    '| Tổng số hồ sơ | Trực tiếp | Trực tuyến | Bưu chính | Tỷ lệ trực tuyến (%) |',
    '| 4.826 | 961 | 3.703 | 162 | 76,7 |',
  ];

  test('right', () => expect(spoiled(row)).toEqual([]));
  test.each([
    ['76,7', '77,6', 'warning percent-differs-from-ratio t1.dong_1.ty_le_truc_tuyen'],
    ['961', '916', 'error total-differs-from-parts t1.dong_1.tong_so_ho_so'],
  ])('%s as %s', (from, to, expected) => expect(spoiled(row, [from, to])).toEqual([expected]));
});

describe('sentences in cells', () => {
  const results = [
    '| TT | Nội dung | Kết quả |',
    '| 1 | Số cuộc giám sát (12 cuộc) | 12 cuộc (HĐND 05 cuộc, Mặt trận 07 cuộc) |',
    '| 2 | Kiến nghị cử tri | 148 kiến nghị<br>Đã trả lời 131/148 kiến nghị (88,5%) |',
    '| 3 | Hộ gia đình văn hóa | **2.310/2.486 hộ (92,9%)** |',
    '| 4 | Thu, chi | Thu 120 triệu đồng<br>Chi 80 triệu đồng |',
  ];

  test('right', () => expect(spoiled(results)).toEqual([]));
  test.each([
    ['| 12 cuộc', '| 13 cuộc', 'error total-differs-from-parts'],
    ['88,5%', '85,8%', 'error percent-differs-from-ratio'],
    ['2.310', '2.301', 'error percent-differs-from-ratio'],
  ])('%s as %s', (from, to, expected) =>
    expect(spoiled(results, [from, to]).map(line => line.split(' ').slice(0, 2).join(' '))).toEqual([expected]),
  );
});

describe('shares of two rows, of one total that is off, and changes of prices', () => {
  const wards = [
    '| Chỉ tiêu | Phường 1 | Phường 2 | Phường 3 | Toàn thành phố |',
    '| Hồ sơ tồn đầu kỳ | 24 | 31 | 17 | 72 |',
    '| Tiếp nhận mới | 512 | 648 | 390 | 1.550 |',
    '| Đã giải quyết | 498 | 655 | 381 | 1.534 |',
    '| Tồn cuối kỳ | 38 | 24 | 26 | 88 |',
    '| Tỷ lệ giải quyết (%) | 92,9 | 96,5 | 93,6 | 94,6 |',
  ];
  const members = [
    '| Tiêu chí | Số lượng | Tỷ lệ (%) |',
    '| Tổng số đảng viên | 2.416 | 100 |',
    '| - Nữ | 874 | 36,2 |',
    '| - Dân tộc thiểu số | 312 | 12,9 |',
    '| - Trên đại học | 265 | 11,0 |',
    '| - Đại học | 1.502 | 62,2 |',
  ];
  const prices = [
    '| Mặt hàng | Giá tháng 8 (đồng/kg) | Giá tháng 9 (đồng/kg) | Tăng, giảm (đồng) |',
    '| Lúa thường | 7.200 | 7.450 | 250 |',
    '| Cà phê nhân | 118.500 | 113.200 | -5.300 |',
    '| Hồ tiêu | 146.000 | 149.500 | 3.500 |',
    '| Sầu riêng | 62.000 | 55.800 | -6.200 |',
  ];

  test('right', () => expect([wards, members, prices].flatMap(lines => spoiled(lines))).toEqual([]));
  test.each([
    ['a share', wards, '93,6', '96,3', 'warning percent-differs-from-ratio'],
    ['the total of shares', members, '2.416', '2.516', 'warning percent-differs-from-ratio'],
    ['a price', prices, '113.200', '131.200', 'warning change-differs'],
  ] as const)('%s', (_, lines, from, to, expected) =>
    expect(
      spoiled(lines, [from, to])
        .slice(0, 1)
        .map(line => line.split(' ').slice(0, 2).join(' ')),
    ).toEqual([expected]),
  );
});
