/** Places that sentences give to rows of a table: wrong ones are told of, all that may be meant otherwise is left alone. */
import { expect, test } from 'vitest';
import { openProject } from '../../server/core/project.ts';

const table = `
## I. Giải ngân

Bảng 1. Giải ngân theo xã (triệu đồng)

| STT | Xã | Kế hoạch vốn | Đã giải ngân | Tỷ lệ giải ngân (%) | Tăng (+), giảm (-) |
|---:|---|---:|---:|---:|---:|
| 1 | Mỹ Hòa | 4.200 | 3.150 | 75 | +310 |
| 2 | Tân Lộc | 3.600 | 2.988 | 83 | -120 |
| 3 | Phú Điền | 2.500 | 1.550 | 62 | +45 |
| 4 | Bình An | 1.900 | 1.482 | 78 | -260 |
| | Tổng cộng | 12.200 | 9.170 | 75,16 | -25 |
`;

const grades = `
## II. Chất lượng

| Khối | Học sinh | Học sinh giỏi |
|---|---:|---:|
| 6 | 168 | 41 |
| 7 | 155 | 44 |
| 8 | 171 | 36 |
| 9 | 149 | 39 |
`;

const invested = `
## III. Đầu tư

| STT | Đơn vị | Vốn đầu tư | Vật tư y tế |
|---:|---|---:|---:|
| 1 | Vĩnh Thạnh | 5.640 | 118 |
| 2 | Hòa Lợi | 4.385 | 96 |
| 3 | Thạnh Phú | 3.270 | 87 |
| 4 | Long Điền | 2.915 | 64 |
| 5 | Đông Hải | 1.730 | 52 |
`;

function told(content: string): string[] {
  const project = openProject();
  project.set('bao-cao.md', { kind: 'text', content: `# BÁO CÁO\n${content}\n` });
  return project
    .check('bao-cao.md')
    .findings.filter(({ check }) => check === 'rank-differs-from-rows')
    .map(({ data }) => `${data.rowLabel}/${data.otherLabel}/${data.column}`);
}

const ofTable = (sentence: string): string[] => told(`${table}\n${sentence}`);
const ofGrades = (sentence: string): string[] => told(`${grades}\n${sentence}`);
const ofInvested = (sentence: string): string[] => told(`${invested}\n${sentence}`);

test.each([
  ['Xã Phú Điền dẫn đầu về tỷ lệ giải ngân.', 'Phú Điền/Tân Lộc/Tỷ lệ giải ngân (%)'],
  ['Tỷ lệ giải ngân thấp nhất thuộc về xã Bình An.', 'Bình An/Phú Điền/Tỷ lệ giải ngân (%)'],
  ['Xã Tân Lộc được giao vốn lớn nhất với 3.600 triệu đồng.', 'Tân Lộc/Mỹ Hòa/Kế hoạch vốn'],
  ['Xã Bình An có tỷ lệ giải ngân cao nhất (83%).', 'Bình An/Tân Lộc/Tỷ lệ giải ngân (%)'],
  ['Tân Lộc giải ngân được 2.988 triệu đồng, đứng thứ ba.', 'Tân Lộc/Phú Điền/Đã giải ngân'],
  ['Mỹ Hòa xếp cuối với 75%.', 'Mỹ Hòa/Phú Điền/Tỷ lệ giải ngân (%)'],
  ['Xã Tân Lộc giảm mạnh nhất.', 'Tân Lộc/Bình An/Tăng (+), giảm (-)'],
  ['Chỉ có xã Bình An tăng.', 'Bình An/Mỹ Hòa/Tăng (+), giảm (-)'],
])('%s', (sentence, wrong) => {
  expect(ofTable(sentence)).toEqual([wrong]);
});

test('rows that are called by number; what the rank before was of', () => {
  expect(ofGrades('Khối 8 có nhiều học sinh giỏi nhất.')).toEqual(['Khối 8/Khối 7/Học sinh giỏi']);
  expect(ofGrades('Khối 8 đông nhất với 171 học sinh. Ít nhất là khối 6.')).toEqual(['Khối 6/Khối 9/Học sinh']);
});

// "Đầu tư", "vật tư" end in what would be a number behind "thứ".
test.each([
  'Vốn đầu tư lớn nhất là xã Vĩnh Thạnh.',
  'Xã Vĩnh Thạnh có vốn đầu tư cao nhất (5.640 triệu đồng).',
  'Xã Đông Hải được đầu tư ít nhất với 1.730 triệu đồng.',
  'Đơn vị dùng vật tư nhiều nhất là Vĩnh Thạnh.',
  'Vốn đầu tư thấp nhất thuộc về xã Đông Hải.',
  'Vốn đầu tư lớn thứ tư là của xã Long Điền.',
])('no ordinal: %s', sentence => {
  expect(ofInvested(sentence)).toEqual([]);
});

test('a wrong rank behind words that end like a number', () => {
  expect(ofInvested('Vốn đầu tư lớn nhất là xã Hòa Lợi.')).toEqual(['Hòa Lợi/Vĩnh Thạnh/Vốn đầu tư']);
  expect(ofInvested('Xã Long Điền có vốn đầu tư thấp nhất (2.915).')).toEqual(['Long Điền/Đông Hải/Vốn đầu tư']);
});

test.each([
  'Xã Tân Lộc dẫn đầu về tỷ lệ giải ngân; thấp nhất là xã Phú Điền (62%).',
  'Xã Mỹ Hòa được giao vốn lớn nhất với 4.200 triệu đồng, tiếp đến là Tân Lộc.',
  'Bình An đứng thứ hai về tỷ lệ giải ngân với 78%.',
  'Xã Bình An giảm mạnh nhất, xã Mỹ Hòa tăng cao nhất.',
  // Among others than these rows.
  'Xã Phú Điền có tỷ lệ giải ngân cao nhất trong số các xã miền núi.',
  'Xã Phú Điền dẫn đầu cả nước về tỷ lệ giải ngân.',
  'Trong các xã mới thành lập, xã Phú Điền có tỷ lệ giải ngân cao nhất.',
  'Tỷ lệ giải ngân của xã Phú Điền đạt mức cao nhất từ trước đến nay.',
  'Xã Phú Điền là một trong những xã có tỷ lệ giải ngân cao nhất.',
  // Of what stands in no column.
  'Xã Phú Điền có số dân đông nhất.',
  'Xã Phú Điền dẫn đầu phong trào thi đua với 12 mô hình.',
  'Xã Phú Điền có mức giải ngân bình quân mỗi công trình cao nhất.',
  'Xã Phú Điền có tốc độ giải ngân tháng 6 cao nhất.',
  // A bound, and other words that only sound like a rank.
  'Xã Phú Điền phấn đấu giải ngân ít nhất 90% kế hoạch vốn.',
  'Hội đồng thống nhất điều chỉnh vốn của xã Phú Điền.',
  'Xã Phú Điền chậm nhất đến ngày 30/9 phải báo cáo.',
  // Another subject.
  'Xã Phú Điền đạt 62%, công trình trường học có tỷ lệ giải ngân cao nhất.',
  'Xã Phú Điền và xã Bình An có tỷ lệ giải ngân cao nhất.',
  // Another time.
  'Năm 2023, xã Phú Điền có tỷ lệ giải ngân cao nhất.',
])('nothing: %s', sentence => {
  expect(ofTable(sentence)).toEqual([]);
});

/** What stands with a rank that holds: told of as a figure of its row. */
function figures(sentence: string): string[] {
  const project = openProject();
  project.set('bao-cao.md', { kind: 'text', content: `# BÁO CÁO\n${table}\n${sentence}\n` });
  return project
    .check('bao-cao.md')
    .findings.filter(({ check, severity }) => check === 'same-figure-differs' && severity === 'warning')
    .map(({ data }) => `${data.stated}/${data.cell}`);
}

test.each([
  ['Xã Mỹ Hòa được giao vốn lớn nhất với 4.800 triệu đồng.', '4.800/4.200'],
  ['Tỷ lệ giải ngân thấp nhất thuộc về xã Phú Điền (26%).', '26%/62'],
  ['Tân Lộc dẫn đầu với tỷ lệ giải ngân 85%.', '85%/83'],
])('the figure that is said with a rank: %s', (sentence, pair) => {
  expect(figures(sentence)).toEqual([pair]);
});

test.each([
  'Xã Tân Lộc dẫn đầu với 85 mô hình.',
  'Xã Mỹ Hòa được giao vốn lớn nhất với 4.200 triệu đồng.',
  'Xã Mỹ Hòa được giao vốn lớn nhất, chiếm 34,43%.',
  'Xã Mỹ Hòa được giao vốn lớn nhất với khoảng 4.100 triệu đồng.',
])('no slip: %s', sentence => {
  expect(figures(sentence)).toEqual([]);
});

test('ties have their place', () => {
  const tied = table.replace('| 78 |', '| 83 |');
  expect(told(`${tied}\nXã Bình An có tỷ lệ giải ngân cao nhất.`)).toEqual([]);
  expect(told(`${tied}\nXã Mỹ Hòa đứng thứ ba về tỷ lệ giải ngân.`)).toEqual([]);
  expect(told(`${tied}\nXã Mỹ Hòa đứng thứ hai về tỷ lệ giải ngân.`)).toEqual([]);
});

test('a row of what is left may be passed over', () => {
  const other = table.replace('Mỹ Hòa', 'Các xã khác');
  expect(told(`${other}\nXã Tân Lộc được giao vốn lớn nhất với 3.600 triệu đồng.`)).toEqual([]);
});

test('totals that no word calls one are no rows', () => {
  const whole = table.replace('Tổng cộng', 'Toàn khu vực');
  expect(told(`${whole}\nXã Mỹ Hòa được giao vốn lớn nhất với 4.200 triệu đồng.`)).toEqual([]);
});

test('English', () => {
  const english = `# REPORT

## Results

| Ward | Beds | Admissions | Occupancy |
|---|---:|---:|---:|
| Medicine | 96 | 6,510 | 92.6% |
| Surgery | 74 | 4,960 | 73.3% |
| Maternity | 48 | 3,724 | 63.6% |
| Paediatrics | 42 | 3,210 | 62.6% |

`;
  const found = (sentence: string): unknown[] => {
    const project = openProject();
    project.set('report.md', { kind: 'text', content: `${english}${sentence}\n` });
    return project
      .check('report.md')
      .findings.filter(({ check }) => check === 'rank-differs-from-rows')
      .map(({ data }) => data.rowLabel);
  };
  expect(found('Surgery had the highest occupancy, 92.6%.')).toEqual(['Surgery']);
  expect(found('Occupancy was lowest in Maternity (63.6%).')).toEqual(['Maternity']);
  expect(found('Medicine had the highest occupancy, 92.6%; Paediatrics had the lowest.')).toEqual([]);
  expect(found('Maternity had the highest occupancy in the country.')).toEqual([]);
});

test('an edit of the table or of the sentence: the same as from a fresh start', () => {
  const project = openProject();
  const at = (content: string): number => {
    project.set('bao-cao.md', { kind: 'text', content: `# BÁO CÁO\n${content}\n` });
    return project.check('bao-cao.md').findings.filter(({ check }) => check === 'rank-differs-from-rows').length;
  };
  const wrong = `${table}\nXã Bình An dẫn đầu về tỷ lệ giải ngân.`;
  expect(at(wrong)).toBe(1);
  expect(at(wrong.replace('| 78 |', '| 88 |'))).toBe(0);
  expect(at(wrong)).toBe(1);
  expect(at(wrong.replace('Xã Bình An', 'Xã Tân Lộc'))).toBe(0);
});
