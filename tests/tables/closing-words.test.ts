/** Rows that close a table in words of their own: a row that was lost above them is a warning, a selection is none. */
import { expect, test } from 'vitest';
import { openProject } from '../../server/core/project.ts';
import { found, spoiled } from './found.ts';

function table(labels: readonly string[], head = 'Đơn vị | Hộ | Khẩu | Đất (ha)'): string[] {
  const figures = ['412 | 1.655 | 98,5', '388 | 1.502 | 120,4', '455 | 1.790 | 87,2', '300 | 1.211 | 66,0'];
  const rows = figures.map((row, index) => `| ${labels[index]} | ${row} |`);
  return [`| ${head} |`, ...rows, `| ${labels.at(-1)} | 1.555 | 6.158 | 372,1 |`];
}

const plain = ['Ấp Một', 'Ấp Hai', 'Ấp Ba', 'Ấp Tư'];

test.each(['Toàn khu', 'Tất cả các ấp', 'Cả vùng', 'Cộng 4 ấp', 'Tổng số các ấp', 'Cộng các đơn vị'])(
  'a row lost above "%s"',
  label => {
    const lines = table([...plain, label]);
    expect(found(...lines)).toEqual([]);
    for (const lost of lines.slice(1, 5)) {
      const [first] = spoiled(lines, [lost, undefined]);
      expect(first).toMatch(/^(?:error|warning) group-differs-from-rows/);
    }
  },
);

test.each(['Toàn khu (kể cả hộ tạm trú)', 'Toàn khu, tính cả hộ tạm trú', 'Toàn khu không kể hộ tạm trú'])(
  '"%s" is of more than the rows, or of less',
  label => {
    const lines = table([...plain, label]);
    expect(spoiled(lines, [lines[2]!, undefined])).toEqual([]);
  },
);

test.each(['All teams', 'All four wards', 'Whole district', 'Programme total'])('a row lost above "%s"', label => {
  const lines = table(['North', 'South', 'East', 'West', label], 'Area of the town | Households | People | Land').map(
    line => line.replace(/(?<=\d)[.,](?=\d)/g, mark => (mark === '.' ? ',' : '.')),
  );
  expect(found(...lines)).toEqual([]);
  expect(spoiled(lines, [lines[3]!, undefined])[0]).toMatch(/^(?:error|warning) group-differs-from-rows/);
});

test('where a title stands over means, as many rows as before are added up', () => {
  const lines = [
    '| Loại hình | Nhà máy | Công suất | Sản lượng | Giờ vận hành |',
    '| Mặt trời | 3 | 151,4 | 800,9 | 5.290 |',
    '| Gió | 4 | 119,7 | 648,3 | 5.416 |',
    '| Thủy điện | 5 | 62,8 | 540,3 | 8.604 |',
    '| Sinh khối | 1 | 51,5 | 29,2 | 567 |',
    '| Toàn hệ thống | 13 | 385,4 | 2.018,7 | 5.238 |',
  ];
  expect(found(...lines)).toEqual([]);
  expect(spoiled(lines, [lines[4]!, undefined])[0]).toMatch(/^warning group-differs-from-rows/);
});

test('two columns are enough where the words are of all rows', () => {
  const lines = [
    '| Xã | KH | TH |',
    '| Suối Cát | 25,4 | 23,4 |',
    '| Cam Hòa | 31,3 | 32,4 |',
    '| Cam Tân | 44,0 | 40,1 |',
    '| Tổng các xã | 100,7 | 95,9 |',
  ];
  expect(found(...lines)).toEqual([]);
  expect(spoiled(lines, [lines[1]!, undefined])[0]).toMatch(/^warning group-differs-from-rows/);
});

test('a last row without such words that is 100% of the shares', () => {
  const lines = [
    '| Candidate | In person | By mail | Votes | Share (%) |',
    '| Green Alliance | 7,848 | 664 | 8,512 | 27.4 |',
    '| Labour | 6,920 | 2,610 | 9,530 | 30.7 |',
    '| Liberals | 3,001 | 2,799 | 5,800 | 18.7 |',
    '| Independents | 4,480 | 2,751 | 7,231 | 23.3 |',
    '| Valid votes | 22,249 | 8,824 | 31,073 | 100.0 |',
  ];
  expect(found(...lines)).toEqual([]);
  expect(spoiled(lines, [lines[3]!, undefined])[0]).toMatch(/^(?:error|warning) group-differs-from-rows/);
});

test('100% of a share that is of each row by itself makes no total', () => {
  const lines = [
    '| Trường | Lớp | Học sinh | Tỷ trọng học sinh bán trú (%) |',
    '| Lê Lợi | 12 | 412 | 55,0 |',
    '| Kim Đồng | 10 | 350 | 61,2 |',
    '| Võ Thị Sáu | 30 | 930 | 100,0 |',
  ];
  expect(found(...lines)).toEqual([]);
});

test('a quarter behind months with their year', () => {
  const lines = [
    '| Kỳ | Xuất khẩu | Nhập khẩu | Tờ khai |',
    '| 7/2025 | 32.477 | 50.234 | 749 |',
    '| 8/2025 | 66.763 | 14.653 | 339 |',
    '| 9/2025 | 41.120 | 38.406 | 512 |',
    '| Quý III/2025 | 140.360 | 103.293 | 1.600 |',
  ];
  expect(found(...lines)).toEqual([]);
  expect(spoiled(lines, ['66.763', '67.663'])[0]).toMatch(/^(?:error|warning) group-differs-from-rows/);
});

function loud(content: string): string[] {
  const project = openProject();
  project.set('bang.md', { kind: 'text', content });
  return project
    .check('bang.md')
    .findings.filter(({ severity }) => severity === 'error' || severity === 'warning')
    .map(({ check }) => check);
}

function under(caption: string, ...rows: readonly string[]): string {
  const [head = ''] = rows;
  return `${caption}\n\n${head}\n|${'---|'.repeat(head.split('|').length - 2)}\n${rows.slice(1).join('\n')}\n`;
}

test.each([
  [
    'Kết quả thi của một số trường tiêu biểu',
    '| Trường | Dự thi | Đỗ | Giỏi |',
    '| Lê Lợi | 512 | 498 | 120 |',
    '| Nguyễn Du | 431 | 420 | 98 |',
    '| Quang Trung | 389 | 371 | 77 |',
    '| Toàn khối chuyên | 1.742 | 1.690 | 371 |',
  ],
  [
    'Exports to main partners of the region',
    '| Partner | 2023 | 2024 | 2025 |',
    '| China | 512 | 498 | 520 |',
    '| Japan | 431 | 420 | 398 |',
    '| Korea | 389 | 371 | 377 |',
    '| All partners | 1,742 | 1,690 | 1,671 |',
  ],
  [
    'Học sinh dự các câu lạc bộ, mỗi em tính một lần ở dòng cuối',
    '| Câu lạc bộ | Lớp 10 | Lớp 11 | Lớp 12 |',
    '| Bóng đá | 45 | 52 | 31 |',
    '| Tiếng Anh | 60 | 48 | 22 |',
    '| Nhạc | 33 | 29 | 18 |',
    '| Toàn khối | 112 | 104 | 60 |',
  ],
  [
    'Births, deaths and marriages',
    '| District | Births | Deaths | Marriages |',
    '| Riverside | 812 | 390 | 256 |',
    '| Hillcrest | 640 | 402 | 198 |',
    '| Lakeview | 515 | 288 | 177 |',
    '| All 12 districts | 7,210 | 5,544 | 2,502 |',
  ],
  [
    'Giá trị sản xuất',
    '| Chỉ tiêu | 2022 | 2023 | 2024 |',
    '| Nông nghiệp | 12.512 | 13.498 | 14.120 |',
    '| Công nghiệp | 22.431 | 24.420 | 26.398 |',
    '| Dịch vụ | 18.389 | 19.371 | 21.377 |',
    '| Tổng sản phẩm trên địa bàn | 56.742 | 60.690 | 65.671 |',
  ],
  [
    'Ages of the players',
    '| Team | Players | Youngest | Oldest | Average age |',
    '| Reds | 22 | 18 | 35 | 26.1 |',
    '| Blues | 24 | 17 | 33 | 25.4 |',
    '| Greens | 21 | 19 | 36 | 27.0 |',
    '| All teams | 67 | 17 | 36 | 26.1 |',
  ],
  [
    'Who owns what',
    '| Item | Urban | Rural | Coast | Hills |',
    '| Radio | 210 | 190 | 80 | 75 |',
    '| Television | 340 | 280 | 120 | 101 |',
    '| Phone | 390 | 360 | 150 | 140 |',
    '| All households | 402 | 377 | 155 | 149 |',
  ],
  [
    'Số người theo nguồn tin, một người có thể nghe nhiều nguồn',
    '| Nguồn | Nam | Nữ | Trẻ em |',
    '| Loa xã | 120 | 131 | 40 |',
    '| Truyền hình | 155 | 140 | 61 |',
    '| Tất cả nguồn | 88 | 79 | 22 |',
  ],
  [
    'Năm',
    '| Tháng | Chỉ số (2020 = 100) | Hạng |',
    '| Tháng 1 | 118,2 | 3 |',
    '| Tháng 2 | 119,0 | 2 |',
    '| Tháng 3 | 118,9 | 4 |',
    '| Cả quý | 118,7 | 3 |',
  ],
  [
    'Điểm chấm',
    '| Tiêu chí | Đội A | Đội B | Đội C |',
    '| Giao thông | 8 | 9 | 7 |',
    '| Thủy lợi | 9 | 9 | 8 |',
    '| Điện | 10 | 10 | 10 |',
    '| Tất cả tiêu chí đạt | 17 | 18 | 16 |',
  ],
  [
    'Hình thức tiếp cận',
    '| Hình thức | Nam | Nữ | Cộng |',
    '| Chỉ đọc sách | 120 | 98 | 218 |',
    '| Chỉ nghe đài | 45 | 60 | 105 |',
    '| Cả hai | 250 | 230 | 480 |',
  ],
  [
    'Dân số đô thị',
    '| Huyện | Dân số | Dân số đô thị | Tỷ trọng đô thị (%) |',
    '| A | 12.000 | 3.000 | 25,0 |',
    '| B | 15.000 | 6.000 | 40,0 |',
    '| Thị xã C | 40.000 | 40.000 | 100,0 |',
  ],
  [
    'Participants',
    '| Programme | 2023 | 2024 | 2025 |',
    '| Skills training | 412 | 455 | 480 |',
    '| Job placement | 390 | 401 | 433 |',
    '| Wage subsidy | 120 | 133 | 150 |',
    '| All participants (with those of earlier years) | 1,001 | 1,045 | 1,102 |',
  ],
  [
    'Ages',
    '| Age | Men | Women | Both sexes |',
    '| Median age | 34.2 | 36.1 | 35.1 |',
    '| Mean age | 36.8 | 38.4 | 37.6 |',
    '| Life expectancy | 71.2 | 76.5 | 73.9 |',
  ],
])('%s', (caption, ...rows) => {
  expect(loud(under(caption, ...rows))).toEqual([]);
});
