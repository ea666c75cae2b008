/** Stock and flow in the rows of a table; each right, and amiss. */
import { describe, expect, test } from 'vitest';
import { found, spoiled } from './found.ts';

describe('what there was, what came, what went and what is left, as rows', () => {
  const fund = [
    '| Nội dung | Số tiền (đồng) |',
    '| Tồn quỹ năm 2024 chuyển sang | 18.450.000 |',
    '| Thu trong năm 2025 | 96.720.000 |',
    '| Chi trong năm 2025 | 81.365.000 |',
    '| Tồn quỹ đến 31/12/2025 | 33.805.000 |',
  ];
  const files = [
    '| Chỉ tiêu | 6 tháng 2024 | 6 tháng 2025 |',
    '| Tồn kỳ trước chuyển sang | 184 | 201 |',
    '| Tiếp nhận mới | 967 | 1.120 |',
    '| Đã giải quyết | 950 | 1.098 |',
    '| Trong đó: trước hạn | 613 | 702 |',
    '| Đang giải quyết | 201 | 223 |',
  ];
  const members = [
    '| STT | Nội dung | Đảng bộ A | Đảng bộ B | Đảng bộ C |',
    '| 1 | Đảng viên đầu kỳ | 412 | 386 | 1.204 |',
    '| 2 | Kết nạp mới | 18 | 11 | 42 |',
    '| 3 | Chuyển đến | 9 | 14 | 37 |',
    '| 4 | Chuyển đi | 12 | 8 | 51 |',
    '| 5 | Từ trần | 3 | 2 | 7 |',
    '| 6 | Đảng viên cuối kỳ | 424 | 401 | 1.225 |',
  ];

  const petitions = [
    '| TT | Nội dung | Số đơn |',
    '| 1 | Kỳ trước chuyển sang | 12 |',
    '| 2 | Tiếp nhận trong kỳ | 86 |',
    '| 3 | Tổng số đơn phải giải quyết | 98 |',
    '| 4 | Đã giải quyết | 83 |',
    '| 5 | Đang giải quyết | 15 |',
  ];

  test('right', () => expect([fund, files, members, petitions].flatMap(lines => spoiled(lines))).toEqual([]));
  test.each([
    ['98', '88', 't1.r3.so_don'],
    ['83', '38', 't1.r5.so_don'],
  ])('with a total between: %s as %s', (from, to, about) =>
    expect(spoiled(petitions, [from, to])).toEqual([`warning total-differs-from-parts ${about}`]),
  );
  test.each([
    ['96.720.000', '97.620.000'],
    ['81.365.000', '81.356.000'],
    ['33.805.000', '38.305.000'],
  ])('one column: %s as %s', (from, to) =>
    expect(spoiled(fund, [from, to])).toEqual([
      'warning total-differs-from-parts t1.ton_quy_den_31_12_2025.so_tien_dong',
    ]),
  );
  test.each([
    ['1.120', '1.210', 't1.dang_giai_quyet.thang_2025'],
    ['950', '905', 't1.dang_giai_quyet.thang_2024'],
    ['223', '232', 't1.dang_giai_quyet.thang_2025'],
  ])('%s as %s', (from, to, about) =>
    expect(spoiled(files, [from, to])).toEqual([`warning total-differs-from-parts ${about}`]),
  );
  test('several ways in and out', () =>
    expect(spoiled(members, ['1.225', '1.252'])).toEqual(['warning total-differs-from-parts t1.r6.dang_bo_c']));

  test('a row between that says neither, and one that is missing', () => {
    const kept = '| Lưu hồ sơ | 12 | 15 |';
    expect(found(files[0]!, files[1]!, files[2]!, kept, files[5]!)).toEqual([]);
    expect(found(files[0]!, files[1]!, files[2]!, '| Đã trả kết quả | 4.100 | 7.512 |', files[5]!)).toEqual([]);
  });

  test('a head over one row is no sum of it', () =>
    expect(
      found(
        '| Item | 2023 | 2024 |',
        '| Opening cash | 140 | 210 |',
        '| Receipts | 360 | 420 |',
        '| Fees | 310 | 330 |',
        '| Payments | 290 | 400 |',
        '| Wages | 210 | 250 |',
        '| Repairs | 80 | 150 |',
        '| Closing cash | 210 | 230 |',
      ),
    ).toEqual([]));
});
