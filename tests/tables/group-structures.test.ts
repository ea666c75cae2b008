/** Groups, their heads and subtotals, and rows that are lost, where little says so; each right, and amiss. */
import { describe, expect, test } from 'vitest';
import { found, spoiled } from './found.ts';

describe('groups that only their figures tell', () => {
  const grades = [
    '| Cấp học, khối lớp | Số lớp | Học sinh |',
    '| Tiểu học | 96 | 2.710 |',
    '| Lớp 1 | 31 | 880 |',
    '| Lớp 2 | 33 | 925 |',
    '| Lớp 3 | 32 | 905 |',
    '| Trung học cơ sở | 58 | 2.004 |',
    '| Lớp 6 | 30 | 1.012 |',
    '| Lớp 7 | 28 | 992 |',
    '| Tổng cộng | 154 | 4.714 |',
  ];

  test('right', () => expect(spoiled(grades)).toEqual([]));
  test('a figure of a row', () =>
    expect(spoiled(grades, ['925', '952'])).toEqual(['warning group-differs-from-rows t1.tieu_hoc.hoc_sinh']));
  test('a row that is lost', () =>
    expect(spoiled(grades, ['| Lớp 2 |', undefined])).toEqual(['warning group-differs-from-rows t1.tieu_hoc.so_lop']));
  test('a row of the group that is lost though no number is left out', () =>
    expect(spoiled(grades, ['| Lớp 7 |', undefined])).toEqual([
      'warning group-differs-from-rows t1.trung_hoc_co_so.so_lop',
    ]));

  test('a plain list in which a row happens to be the sum of the next two is none', () => {
    expect(
      found(
        '| Đơn vị | Số lớp | Học sinh |',
        '| Xã A | 9 | 310 |',
        '| Xã B | 4 | 130 |',
        '| Xã C | 5 | 180 |',
        '| Xã D | 7 | 260 |',
        '| Xã E | 6 | 204 |',
        '| Tổng cộng | 31 | 1.084 |',
      ),
    ).toEqual([]);
  });
});

describe('heads without a number over rows that are numbered anew', () => {
  const regions = [
    '| STT | Xã, phường | Số hộ | Số người |',
    '| | Khu vực Đông | 5.320 | 20.410 |',
    '| 1 | An Phú | 2.810 | 10.900 |',
    '| 2 | An Thịnh | 2.510 | 9.510 |',
    '| | Khu vực Tây | 3.820 | 14.905 |',
    '| 1 | Trà Sơn | 1.215 | 4.805 |',
    '| 2 | Trà Tân | 2.605 | 10.100 |',
    '| | Tổng cộng | 9.140 | 35.315 |',
  ];

  test('right', () => expect(spoiled(regions)).toEqual([]));
  test('a figure of a row', () =>
    expect(spoiled(regions, ['4.805', '4.850'])).toEqual(['warning group-differs-from-rows t1.khu_vuc_tay.so_nguoi']));
  test('a figure of a head', () =>
    expect(spoiled(regions, ['5.320', '5.230'])).toEqual(['warning group-differs-from-rows t1.khu_vuc_dong.so_ho']));
});

describe('groups in bold print', () => {
  const regions = [
    '| Địa bàn | Số hộ |',
    '| **Toàn tỉnh** | **9.140** |',
    '| **Đồng bằng** | **5.320** |',
    '| Xã An Phú | 2.810 |',
    '| Xã An Thịnh | 2.510 |',
    '| **Miền núi** | **3.820** |',
    '| Xã Trà Sơn | 1.215 |',
    '| Xã Trà Tân | 2.605 |',
  ];

  test('right', () => expect(spoiled(regions)).toEqual([]));
  test('a figure of a row', () =>
    expect(spoiled(regions, ['1.215', '1.251'])).toEqual(['warning group-differs-from-rows t1.mien_nui.so_ho']));
});

describe('rows that sum up otherwise than by adding', () => {
  const communes = [
    '| TT | Xã | Số ấp | Dân số (người) | Cán bộ |',
    '| 1 | Phú Lâm | 10 | 8.412 | 22 |',
    '| 2 | Phú Mỹ | 19 | 15.760 | 31 |',
    '| 3 | Tân Phú | 13 | 11.228 | 28 |',
    '| | Tổng cộng | 42 | 35.400 | 81 |',
    '| | Bình quân một xã | 14,0 | 11.800 | 27,0 |',
  ];
  const rain = [
    '| Thời gian | Lượng mưa (mm) | Số giờ nắng |',
    '| Tháng 1 | 100,1 | 142,5 |',
    '| Tháng 2 | 286,0 | 101,7 |',
    '| Tháng 3 | 203,4 | 96,2 |',
    '| Cao nhất | 286,0 | 142,5 |',
    '| Thấp nhất | 100,1 | 96,2 |',
  ];

  test('right', () => expect([spoiled(communes), spoiled(rain)]).toEqual([[], []]));
  test('a mean', () =>
    expect(spoiled(communes, ['| 11.800', '| 11.080'])).toEqual([
      'warning change-differs t1.binh_quan_mot_xa.dan_so_nguoi',
    ]));
  test('the largest', () =>
    expect(spoiled(rain, ['Cao nhất | 286,0', 'Cao nhất | 268,0'])).toEqual([
      'warning rule-broken t1.cao_nhat.luong_mua_mm',
    ]));
});

describe('rows that are lost', () => {
  test('a row that the label of the total names', () => {
    const budget = [
      '| TT | Nội dung | Dự toán | Thực hiện |',
      '| | TỔNG THU (I+II+III) | 6.100 | 5.705 |',
      '| I | Thu nội địa | 4.800 | 4.411 |',
      '| II | Thu xuất nhập khẩu | 300 | 280 |',
      '| III | Thu viện trợ | 1.000 | 1.014 |',
    ];
    expect(spoiled(budget)).toEqual([]);
    expect(spoiled(budget, ['| II |', undefined])).toEqual([
      'warning group-differs-from-rows t1.tong_thu_i_ii_iii.du_toan',
    ]);
  });

  test('the shares of a structure say so', () => {
    const ages = [
      '| Nhóm tuổi | Dân số | Cơ cấu (%) | Nam | Nữ |',
      '| Tổng dân số | 401.250 | 100,0 | 198.700 | 202.550 |',
      '| Dưới 15 tuổi | 98.300 | 24,5 | 50.100 | 48.200 |',
      '| Từ 15 đến 59 tuổi | 251.400 | 62,7 | 125.600 | 125.800 |',
      '| Từ 60 tuổi trở lên | 51.550 | 12,8 | 23.000 | 28.550 |',
    ];
    expect(spoiled(ages)).toEqual([]);
    expect(spoiled(ages, ['| Từ 60', undefined])).toEqual([
      'information group-differs-from-rows t1.tong_dan_so.dan_so',
    ]);
  });
});

describe('subtotals behind their rows', () => {
  const regions = [
    '| TT | Đơn vị | Số hộ | Số khẩu |',
    '| 1 | Hòa Bắc | 2.004 | 10.403 |',
    '| 2 | Hòa Ninh | 1.810 | 7.905 |',
    '| | Cộng khu vực I | 3.814 | 18.308 |',
    '| 1 | Hòa Liên | 3.346 | 8.664 |',
    '| 2 | Hòa Sơn | 1.126 | 11.426 |',
    '| | Cộng khu vực II | 4.472 | 20.090 |',
    '| | TỔNG CỘNG | 8.286 | 38.398 |',
  ];
  const packages = [
    '| STT | Nội dung | Giá trị (nghìn đồng) |',
    '| 1 | Xây lắp | 902.417 |',
    '| 2 | Thiết bị | 655.301 |',
    '| | Cộng | 1.557.718 |',
    '| | Thuế giá trị gia tăng 8% | 124.617 |',
    '| | Tổng cộng sau thuế | 1.682.335 |',
  ];

  test('right', () => expect([spoiled(regions), spoiled(packages)]).toEqual([[], []]));
  test('a figure of a row', () =>
    expect(spoiled(regions, ['3.346', '3.436'])).toEqual(['error group-differs-from-rows t1.cong_khu_vuc_ii.so_ho']));
  test('a row that is lost', () =>
    expect(spoiled(regions, ['| Hòa Ninh |', undefined])[0]).toContain('group-differs-from-rows t1.cong_khu_vuc_i.'));
  test('what comes on top of a sum', () =>
    expect(spoiled(packages, ['1.682.335', '1.628.335'])[0]).toContain(
      'group-differs-from-rows t1.tong_cong_sau_thue.',
    ));
});

describe('headings without figures that divide the same whole anew', () => {
  const people = [
    '| Chỉ tiêu | 2023 | 2024 | 2025 |',
    '| Tổng số (người) | 421.360 | 428.915 | 433.702 |',
    '| Chia theo giới tính | | | |',
    '| Nam | 221.470 | 224.812 | 226.930 |',
    '| Nữ | 199.890 | 204.103 | 206.772 |',
    '| Chia theo khu vực | | | |',
    '| Thành thị | 96.180 | 101.344 | 137.515 |',
    '| Nông thôn | 325.180 | 327.571 | 296.187 |',
  ];
  const two = [
    '| Chỉ tiêu | 2024 | 2025 |',
    '| Lao động có việc làm | 12.480 | 12.915 |',
    '| Phân theo giới tính | | |',
    '| Nam | 6.610 | 6.842 |',
    '| Nữ | 5.870 | 6.073 |',
    '| Hộ kinh doanh | 1.204 | 1.310 |',
    '| Phân theo khu vực | | |',
    '| Thành thị | 812 | 904 |',
    '| Nông thôn | 392 | 406 |',
  ];

  test('right', () => expect([...spoiled(people), ...spoiled(two)]).toEqual([]));
  test.each([
    ['428.915', '429.815', 'error group-differs-from-rows t1.tong_so_nguoi.cot_3'],
    ['206.772', '207.672', 'error group-differs-from-rows t1.tong_so_nguoi.cot_4'],
    ['96.180', '69.180', 'error group-differs-from-rows t1.tong_so_nguoi.cot_2'],
  ])('%s as %s', (from, to, expected) => expect(spoiled(people, [from, to])).toEqual([expected]));
  test('a second whole', () =>
    expect(spoiled(two, ['406', '460'])).toEqual(['error group-differs-from-rows t1.ho_kinh_doanh.cot_3']));
  test('rows that do not make up the whole are not added up', () =>
    expect(
      spoiled(two, ['| Nữ | 5.870 | 6.073 |', '| Dưới 30 tuổi | 2.115 | 2.240 |'], ['392', '215'], ['406', '228']),
    ).toEqual([]));
});
