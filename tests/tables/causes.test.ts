/**
 * What the figures show of a table whose words say little or whose columns all fail: rows that were lost or shifted,
 * bases that were mistyped, totals told by their first word and place; and what looks like it and is none.
 */
import { describe, expect, test } from 'vitest';
import { openProject } from '../../server/core/project.ts';
import { proseOf } from '../../server/core/relations/prose/from-prose.ts';
import { checkFiles } from '../support/memory-host.ts';
import { found } from './found.ts';

describe('a base of shares', () => {
  test('mistyped: every share is off, one slip explains them', () => {
    expect(
      found(
        '| TT | Thị trường | Số lượt | Tỷ trọng (%) |',
        '| | Tổng khách quốc tế | 1.241.300 | 100 |',
        '| 1 | Hàn Quốc | 402.115 | 33,1 |',
        '| 2 | Trung Quốc | 168.204 | 13,9 |',
        '| 3 | Nga | 142.880 | 11,8 |',
      ),
    ).toEqual(['warning percent-differs-from-ratio t1.tong_khach_quoc_te.so_luot']);
  });

  test('of something that is not in the table: no slip explains it', () => {
    expect(
      found(
        '| TT | Thị trường | Số lượt | Tỷ trọng (%) |',
        '| | Tổng khách quốc tế | 1.214.300 | 100 |',
        '| 1 | Hàn Quốc | 402.115 | 20,6 |',
        '| 2 | Trung Quốc | 168.204 | 8,6 |',
        '| 3 | Nga | 142.880 | 7,3 |',
      ),
    ).toEqual([]);
  });
});

describe('changes between two periods', () => {
  const head = '| TT | Địa bàn | Năm 2024 | Năm 2025 | Tăng/giảm |';

  test('a change and its total are off alike', () => {
    expect(
      found(
        head,
        '| 1 | A | 120 | 131 | 11 |',
        '| 2 | B | 85 | 80 | -5 |',
        '| 3 | C | 64 | 70 | 16 |',
        '| | Tổng | 269 | 281 | 22 |',
      ),
    ).toEqual(['error change-differs t1.r3.tang_giam', 'error change-differs t1.tong.tang_giam']);
  });

  test('a column without signs says how much', () => {
    expect(found(head, '| 1 | A | 120 | 131 | 11 |', '| 2 | B | 85 | 80 | 5 |', '| 3 | C | 64 | 50 | 14 |')).toEqual(
      [],
    );
  });
});

describe('lost rows', () => {
  const head = '| TT | Đơn vị | Tin | Bài | Ảnh |';

  test('the last one, larger than the rest', () => {
    expect(found(head, '| 1 | A | 20 | 11 | 35 |', '| 2 | B | 10 | 14 | 21 |', '| | Cộng | 130 | 85 | 96 |')).toEqual([
      'warning group-differs-from-rows t1.cong.tin',
    ]);
  });

  test('rows that go on from another page', () => {
    expect(
      found(head, '| 14 | A | 20 | 11 | 35 |', '| 15 | B | 10 | 14 | 21 |', '| | Cộng | 230 | 185 | 296 |'),
    ).toEqual([]);
  });

  test('of one of two groups', () => {
    expect(
      found(
        head,
        '| I | Tỉnh | 30 | 25 | 56 |',
        '| 1 | A | 20 | 11 | 35 |',
        '| 2 | B | 10 | 14 | 21 |',
        '| II | Xã | 42 | 67 | 91 |',
        '| 1 | C | 17 | 29 | 48 |',
        '| 2 | D | 12 | 13 | 16 |',
      ),
    ).toEqual(['warning group-differs-from-rows t1.rII.tin']);
  });

  test('a month', () => {
    expect(
      found(
        '| Tháng | Lượng mưa | Giờ nắng |',
        '| Tháng 1 | 12 | 250 |',
        '| Tháng 2 | 15 | 240 |',
        '| Tháng 4 | 70 | 230 |',
        '| Cả năm | 129 | 965 |',
      ),
    ).toEqual(['warning group-differs-from-rows t1.ca_nam.luong_mua']);
  });
});

describe('cells of one row in the columns beside them', () => {
  const head = '| TT | Đơn vị | Tin | Bài | Ảnh | Kinh phí (triệu đồng) |';
  const rows = [
    '| 1 | A | 20 | 11 | 35 | 1.250 |',
    '| 2 | B | 15 | 14 | 21 | 980 |',
    '| 3 | C | 31 | 40 | 17 | 1.105 |',
  ];

  test('of a part, with a unit between', () => {
    expect(
      found(head, rows[0]!, '| 2 | B | 980 | 15 | 14 | 21 |', rows[2]!, '| | Cộng | 66 | 65 | 73 | 3.335 |'),
    ).toHaveLength(1);
  });

  test('of the total', () => {
    expect(found(head, ...rows, '| | Cộng | 3.335 | 66 | 65 | 73 |')).toHaveLength(1);
  });
});

describe('totals by their first word and place', () => {
  const rows = ['| 1 | A | 120 | 31 |', '| 2 | B | 85 | 20 |', '| 3 | C | 64 | 17 |'];

  test.each(['Tổng diện tích', 'Tổng kinh phí thực hiện', 'Toàn Đảng bộ', 'Chung toàn ngành'])(
    '%s as the last row',
    label => {
      expect(found('| TT | Đơn vị | Đất lúa | Đất màu |', ...rows, `| | ${label} | 269 | 78 |`)).toEqual([
        expect.stringMatching(/^error group-differs-from-rows .*dat_mau$/),
      ]);
    },
  );

  test('as the first row, over a few of its parts', () => {
    expect(found('| TT | Đơn vị | Đất lúa | Đất màu |', '| | Tổng diện tích | 612 | 205 |', ...rows)).toEqual([]);
  });

  test.each(['Tổng công ty Điện lực', 'Toàn trình', 'Cộng đồng dân cư', 'Chung cư'])('%s is none', label => {
    expect(found('| TT | Đơn vị | Đất lúa | Đất màu |', ...rows, `| | ${label} | 250 | 60 |`)).toEqual([]);
  });

  test('an indicator of its own among others', () => {
    expect(
      found(
        '| Chỉ tiêu | Năm 2024 | Năm 2025 |',
        '| Dân số | 412 | 420 |',
        '| Lao động | 260 | 268 |',
        '| Tổng sản phẩm | 9.812 | 10.406 |',
      ),
    ).toEqual([]);
  });
});

describe('stocks', () => {
  const head = '| TT | Vắc xin | Tồn đầu tháng | Nhận | Sử dụng | Hủy | Tồn cuối tháng |';
  const rows = ['| 1 | BCG | 412 | 900 | 700 | 12 | 600 |', '| 2 | Sởi | 377 | 250 | 310 | 9 | 308 |'];

  test('what came and what went', () => {
    expect(found(head, ...rows, '| 3 | Dại | 118 | 60 | 71 | 3 | 140 |')).toEqual([
      'warning total-differs-from-parts t1.r3.ton_cuoi_thang',
    ]);
    expect(found(head, ...rows, '| 3 | Dại | 118 | 60 | 71 | 3 | 104 |')).toEqual([]);
  });

  test('movements whose direction only the figures tell', () => {
    const members = '| TT | Đảng bộ | Đầu năm | Kết nạp | Bàn giao | Miễn sinh hoạt | Cuối năm |';
    const held = [
      '| 1 | A | 312 | 14 | 6 | 3 | 317 |',
      '| 2 | B | 287 | 11 | 4 | 2 | 292 |',
      '| 3 | C | 345 | 9 | 8 | 1 | 345 |',
    ];
    expect(found(members, ...held, '| 4 | D | 265 | 12 | 5 | 2 | 207 |')).toEqual([
      'warning total-differs-from-parts t1.r4.cuoi_nam',
    ]);
    expect(found(members, ...held)).toEqual([]);
  });
});

test('a bare zero among decimals is nothing at all', () => {
  const rows = ['| 1 | A | 0,41 |', '| 2 | B | 0,68 |', '| 3 | C | 0 |', '| 4 | D | 0,49 |'];
  const head = '| TT | Xã | Thiệt hại (ha) |';
  expect(found(head, ...rows, '| | Tổng | 1,08 |')).toEqual(['error group-differs-from-rows t1.tong.thiet_hai_ha']);
  expect(found(head, ...rows, '| | Tổng | 1,58 |')).toEqual([]);
});

test('cells that print their unit are amounts', () => {
  const rows = ['| 1 | A | 1.200 triệu đồng |', '| 2 | B | 850 triệu đồng |', '| 3 | C | 430 triệu đồng |'];
  const head = '| TT | Dự án | Kinh phí |';
  expect(found(head, ...rows, '| | Tổng cộng | 2.480 triệu đồng |')).toEqual([]);
  expect(found(head, ...rows, '| | Tổng cộng | 2.840 triệu đồng |')).toEqual([
    'error group-differs-from-rows t1.tong_cong.kinh_phi',
  ]);
});

test('the number of a table is no figure of its caption', () => {
  const project = openProject();
  const caption = 'Bảng 2. Kết quả tại 12 xã';
  project.set('bang.md', {
    kind: 'text',
    content: `${caption}\n\n| TT | Xã | Số hộ |\n|---|---|---|\n| 1 | A | 12 |\n`,
  });
  const { report } = project.check('bang.md');
  const [passage] = report.parts[0]!.passages;
  expect(proseOf(passage!, report.style).figures.map(({ figure }) => figure.text)).toEqual(['12']);
});

test('an id that stands again is pointed at where it is written', async () => {
  const appendix = (numeral: string): string => `soat: 1\nappendix: ${numeral}\nid: pl1\ntitle: A\ndata: so.csv\n`;
  const checked = await checkFiles({
    'report.yaml': 'soat: 1\ntype: Báo cáo\nstatus: draft\nbody: body.md\nappendices: appendices/*\n',
    'body.md': 'Xem Phụ lục I, Phụ lục II.\n',
    'appendices/a.yaml': appendix('I'),
    'appendices/b.yaml': appendix('II'),
    'appendices/so.csv': 'STT;Xã;Số hộ\n1;A;5\n2;B;6\n',
  });
  const place = checked.findings.find(({ check }) => check === 'id-repeated')?.place;
  expect(place?.kind === 'text' && place.block.text.slice(place.start, place.end)).toBe('pl1');
});

test('what happened to the totals of a long table is asked row by row, not all rows for each', () => {
  const count = 20_000;
  const rows = Array.from(
    { length: count },
    (_, at) => `| ${at + 1} | Đơn vị ${at + 1} | ${30 + (at % 7)} | 20 | ${10 + (at % 7)} |`,
  );
  const women = Array.from({ length: count }, (_, at) => 10 + (at % 7)).reduce((sum, each) => sum + each, 0);
  const total = (men: number, more: number): string =>
    `| | Tổng cộng | ${20 * count + men + women + more} | ${20 * count + men} | ${women + more} |`;
  const head = '| STT | Đơn vị | Tổng số | Nam | Nữ |';
  expect(found(head, ...rows, total(0, 0))).toEqual([]);
  expect(found(head, ...rows, total(7, 11))).toEqual(['warning group-differs-from-rows t1.tong_cong.tong_so']);
});
