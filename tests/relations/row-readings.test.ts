/** Sentences that say several things of a row of a table, one of them otherwise than the row. */
import { describe, expect, it } from 'vitest';
import { openProject } from '../../server/core/project.ts';
import { rowReadings } from '../../server/core/relations/said-of-rows/row-readings.ts';
import { randomFrom, seed } from '../support/edits.ts';

const fires = [
  '| Địa bàn | Số vụ cháy || Số người bị thương || Tài sản thiệt hại (triệu đồng) |',
  '|---|--:|--:|--:|--:|--:|',
  '| | 2024 | 2025 | 2024 | 2025 | |',
  '| Phường Tân Lập | 38 | 46 | 12 | 17 | 4.815 |',
  '| Phường Hải Vân | 52 | 41 | 25 | 18 | 3.270 |',
  '| Xã Phú Khê | 29 | 33 | 14 | 11 | 2.964 |',
  '| Toàn thành phố | 119 | 120 | 51 | 46 | 11.049 |',
].join('\n');
const loans = [
  '| TT | Chương trình | Doanh số cho vay | Dư nợ | Tỷ lệ nợ quá hạn (%) |',
  '|:-:|---|--:|--:|--:|',
  '| 1 | Cho vay hộ nghèo | 48.250 | 126.430 | 0,42 |',
  '| 2 | Cho vay học sinh, sinh viên | 9.680 | 31.275 | 0,18 |',
  '| 3 | Cho vay giải quyết việc làm | 62.915 | 98.340 | 0,27 |',
  '| | Cộng | 120.845 | 256.045 | 0,33 |',
].join('\n');
const wards = [
  '| Component | Budget | Spent | Spent (%) |',
  '|---|--:|--:|--:|',
  '| 1. Road works | 1,840,000 | 1,215,600 | 66.1 |',
  '| 2. Flood gates | 962,500 | 743,800 | 77.3 |',
  '| Total | 2,802,500 | 1,959,400 | 69.9 |',
].join('\n');
const years = [
  '| Chỉ tiêu | Năm 2023 | Năm 2024 | Năm 2025 |',
  '|---|--:|--:|--:|',
  '| Hội viên (người) | 21.480 | 22.165 | 23.074 |',
  '| Chi hội trực thuộc | 412 | 418 | 431 |',
].join('\n');

const wholes = [
  '| Địa bàn | Số vụ | Số người chết | Số người bị thương |',
  '|---|--:|--:|--:|',
  '| Xã Phú Khê | 17 | 6 | 13 |',
  '| Xã Tân Lập | 12 | 5 | 8 |',
  '| Toàn khu vực | 29 | 11 | 21 |',
].join('\n');

const costs = [
  '| TT | Khoản mục | Đã phê duyệt (triệu đồng) | Đề nghị điều chỉnh (triệu đồng) |',
  '|:-:|---|--:|--:|',
  '| 1 | Chi phí xây dựng | 531.550 | 528.620 |',
  '| 2 | Chi phí bồi thường | 98.450 | 121.380 |',
  '| | Tổng mức đầu tư | 630.000 | 650.000 |',
].join('\n');

const fees = [
  '| Nội dung | Đã duyệt | Điều chỉnh |',
  '|---|--:|--:|',
  '| Học phí | 1.250 | 1.150 |',
  '| Tài trợ | 100 | 100 |',
  '| Tổng thu | 1.350 | 1.250 |',
].join('\n');

describe('a figure that is not what its row says', () => {
  it.each([
    ['a total of short numbers', 'Xảy ra 29 vụ, làm chết 11 người, bị thương 25 người.', wholes, '25 21'],
    [
      'more words than the title',
      'Phường Tân Lập có 46 vụ cháy, 17 người bị thương, thiệt hại 4.851.',
      fires,
      '4.851 4.815',
    ],
    ['beside one that is, of few digits', 'Phường Tân Lập xảy ra 46 vụ cháy, 71 người bị thương.', fires, '71 17'],
    ['of the year that is named', 'Năm 2024, phường Hải Vân có 25 người bị thương, 32 vụ cháy.', fires, '32 52'],
    ['a shorter name', 'Riêng Phú Khê xảy ra 33 vụ cháy, thiệt hại 2.694 triệu đồng.', fires, '2.694 2.964'],
    [
      'the only rate of its row',
      'Cho vay hộ nghèo có dư nợ 126.430 triệu đồng, nợ quá hạn 0,24%.',
      loans,
      '0,24% 0,42',
    ],
    ['a rate of a plan', 'Cho vay hộ nghèo đã giải ngân 48.250 triệu đồng, quá hạn 0,43% dư nợ.', loans, '0,43% 0,42'],
    ['the beginning of a name', 'Cho vay học sinh đạt doanh số 9.860 triệu đồng, dư nợ 31.275.', loans, '9.860 9.680'],
    [
      'a column that the passage speaks of',
      'Dư nợ cao nhất là cho vay hộ nghèo (126.340); cho vay giải quyết việc làm 98.340.',
      loans,
      '126.340 126.430',
    ],
    [
      'a total without a name',
      'Trong kỳ cho vay 120.845 triệu đồng, dư nợ 265.045 triệu đồng, nợ quá hạn 0,33%.',
      loans,
      '265.045 256.045',
    ],
    [
      'the name behind the figure',
      'Năm 2024 có 22.615 hội viên sinh hoạt tại 418 chi hội trực thuộc.',
      years,
      '22.615 22.165',
    ],
    [
      'right behind its name',
      'Tổng mức đầu tư đã phê duyệt 630.000 triệu đồng, đề nghị điều chỉnh thành 560.000 triệu đồng.',
      costs,
      '560.000 650.000',
    ],
    [
      'behind the name of another row',
      'Từ nguồn học phí 1.520 triệu đồng, tài trợ 100 triệu đồng.',
      fees,
      '1.520 1.250',
    ],
    ['a row by its number', 'Component 2 has spent 743,800 dollars of a budget of 926,500.', wards, '926,500 962,500'],
  ])('%s', (_, sentence, table, found) => {
    expect(read(sentence, table)).toEqual([found]);
  });

  it.each([
    ['all of it', 'Phường Tân Lập xảy ra 46 vụ cháy, 17 người bị thương.', fires],
    ['of a kind of what it counts', 'Phường Tân Lập có 36 vụ cháy nhà dân, 17 người bị thương.', fires],
    ['by how many more', 'Phường Tân Lập có 46 vụ cháy, tăng 37 người bị thương, thiệt hại 4.815 triệu đồng.', fires],
    ['of a quarter', 'Quý I, phường Tân Lập có 16 vụ cháy, 17 người bị thương; cả năm 46 vụ cháy.', fires],
    ['another year', 'Năm 2024, phường Tân Lập xảy ra 38 vụ cháy, 12 người bị thương.', fires],
    ['a year that the table has not', 'Năm 2022, cho vay hộ nghèo đạt 48.520 triệu đồng.', loans],
    ['a part of what the row counts', 'Phường Tân Lập xảy ra 46 vụ cháy, 16 hộ phải di dời.', fires],
    ['of several rows at once', 'Phường Tân Lập và phường Hải Vân xảy ra 64 vụ cháy, 18 người bị thương.', fires],
    ['without the row', 'Nếu không tính cho vay hộ nghèo, dư nợ là 129.615, tỷ lệ 0,24%.', loans],
    ['less exactly', 'Cho vay hộ nghèo có dư nợ 126.430 triệu đồng, nợ quá hạn 0,4%.', loans],
    [
      'a figure of another row',
      'Dư nợ cho vay hộ nghèo 126.430, bằng 1,29 lần cho vay giải quyết việc làm (98.340).',
      loans,
    ],
    ['no slip', 'Phường Tân Lập xảy ra 46 vụ cháy, 29 người bị thương.', fires],
    [
      'a part with a name of its own',
      'Tổng mức đầu tư 630.000 triệu đồng, từ nguồn ngân sách trung ương 450.000 triệu đồng và ngân sách tỉnh 180.000 triệu đồng.',
      costs,
    ],
    [
      'with a name of its own in a sentence without one',
      'Nguồn vốn sau điều chỉnh: ngân sách trung ương 450.000 triệu đồng, ngân sách tỉnh 200.000 triệu đồng.',
      costs,
    ],
    ['before the name of another figure', 'Đã thu 1.350 triệu đồng từ nguồn học phí 1.250 triệu đồng.', fees],
    [
      'a share of two cells',
      'Tổng dư nợ 256.045 triệu đồng, trong đó cho vay thêm 120.845 triệu đồng (47,20%).',
      loans.replace('| 0,33 |', '| 47,02 |'),
    ],
    ['about so many', 'Cho vay hộ nghèo có dư nợ 126.430, doanh số khoảng 48.520.', loans],
  ])('not %s', (_, sentence, table) => {
    expect(read(sentence, table)).toEqual([]);
  });
});

it('reads a sentence on over a page break', () => {
  const project = openProject();
  const sentence =
    'Trên địa bàn phường Tân Lập⁽¹⁾ trong năm đã\n\n(¹) Mới thành lập.\n\n\f\nxảy ra 46 vụ cháy, 71 người bị thương.';
  const table = 'Địa bàn\tSố vụ cháy\tSố người bị thương\nPhường Tân Lập\t46\t17\nPhường Hải Vân\t41\t18';
  project.set('bao-cao.txt', { kind: 'text', content: `I. Kết quả\n\n${sentence}\n\n${table}\n` });
  const { report } = project.check('bao-cao.txt');
  expect(report.parts.flatMap(({ passages }) => passages.flatMap(({ gaps }) => gaps ?? []))).not.toEqual([]);
  expect(rowReadings(report).map(({ prose }) => prose.figure.text)).toEqual(['71']);
});

it('is a warning that names row and column', () => {
  const project = openProject();
  project.set('bao-cao.md', {
    kind: 'text',
    content: `Phường Tân Lập xảy ra 46 vụ cháy, 71 người bị thương.\n\n${fires}\n`,
  });
  project.setReport({ uri: 'bao-cao.md', body: ['bao-cao.md'], appendices: [], missing: [] });
  const found = project.check('bao-cao.md').findings.filter(({ check }) => check === 'same-figure-differs');
  expect(found.map(({ severity, data }) => [severity, data.stated, data.rowLabel, data.column, data.cell])).toEqual([
    ['warning', '71', 'Phường Tân Lập', 'Số người bị thương, 2025', '17'],
  ]);
});

function read(sentence: string, table: string): string[] {
  const project = openProject();
  project.set('bao-cao.md', { kind: 'text', content: `${sentence}\n\n${table}\n` });
  project.setReport({ uri: 'bao-cao.md', body: ['bao-cao.md'], appendices: [], missing: [] });
  return rowReadings(project.check('bao-cao.md').report).map(
    ({ prose, row, column }) => `${prose.figure.text} ${row.cells[column.index]!.figures[0]!.text}`,
  );
}

it('rows and sentences changed at random: the same as from a fresh start', () => {
  const random = randomFrom(seed);
  const tables = [fires, loans, wards, years];
  const sentences = [
    'Phường Tân Lập xảy ra 46 vụ cháy, 71 người bị thương.',
    'Năm 2024, phường Hải Vân có 25 người bị thương, 32 vụ cháy; xã Phú Khê 33 vụ, 11 người bị thương.',
    'Cho vay hộ nghèo đạt 48.250 triệu đồng, dư nợ 126.340 triệu đồng; cho vay học sinh 9.680 triệu đồng.',
    'Cả năm xảy ra 119 vụ cháy, 51 người bị thương, thiệt hại 11.094 triệu đồng.',
    'Chi hội trực thuộc có 413 trong năm 2023, 418 trong năm 2024.',
    'Component 1 spent 1,215,600 of 1,840,000; component 2 spent 743,080 of 962,500.',
  ];
  const content = (): string => `# BÁO CÁO\n\n${[...sentences, ...tables].join('\n\n')}\n`;
  const seen = (project = openProject()): unknown => {
    project.set('/bao-cao.md', { kind: 'text', content: content() });
    const { report } = project.check('/bao-cao.md');
    return rowReadings(report).map(({ prose, row, column, certain }) => [
      prose.figure.text,
      row.label,
      column.id,
      certain,
    ]);
  };
  const project = openProject();
  let found = 0;
  for (let edit = 0; edit < 200; edit++) {
    const texts = random(2) === 0 ? tables : sentences;
    const at = random(texts.length);
    const text = texts[at]!;
    const digits = [...text.matchAll(/\d/gu)];
    const words = [...text.matchAll(/\p{L}+/gu)];
    const kind = random(4);
    if (kind === 0) {
      const { index } = digits[random(digits.length)]!;
      texts[at] = `${text.slice(0, index)}${random(10)}${text.slice(index + 1)}`;
    } else if (kind === 1) {
      const { index } = words[random(words.length)]!;
      texts[at] = `${text.slice(0, index)}${['xã ', 'Hải ', 'n', 'vụ '][random(4)]!}${text.slice(index)}`;
    } else if (kind === 2) texts.push(texts.shift()!);
    else if (edit % 12 === 11) {
      tables.splice(0, 4, fires, loans, wards, years);
    }
    const now = seen(project) as readonly unknown[];
    found += now.length;
    expect(now, `seed ${seed}, edit ${edit}`).toEqual(seen());
  }
  expect(found).toBeGreaterThan(100);
});
