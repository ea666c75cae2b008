/** One indicator in two tables of a report: asked about once, and only where the words say it is one. */
import { expect, test } from 'vitest';
import { openProject } from '../../server/core/project.ts';

const table = (title: string, head: string, ...rows: readonly string[]): string =>
  `:::table{title="${title}"}\n| STT | Tiêu chí | ${head} |\n|---|---|${'--:|'.repeat(head.split('|').length)}\n${rows.map((row, at) => `| ${at + 1} | ${row} |`).join('\n')}\n:::\n`;

const other = ['Số văn bản được rà soát | 120', 'Số văn bản phải sửa đổi | 14'];
const first = table('Kết quả năm 2024', 'Tổng số', 'Số cuộc kiểm tra đã làm | 27', 'Số kiến nghị | 4');

test.each([
  ['two values', table('Kiểm tra năm 2024', 'Tổng số', ...other, 'Số cuộc kiểm tra đã làm | 29'), 1],
  ['one value', table('Kiểm tra năm 2024', 'Tổng số', ...other, 'Số cuộc kiểm tra đã làm | 27'), 0],
  ['another year', table('Kiểm tra năm 2023', 'Tổng số', ...other, 'Số cuộc kiểm tra đã làm | 29'), 0],
  ['another level', table('Kiểm tra của tỉnh năm 2024', 'Tổng số', ...other, 'Số cuộc kiểm tra đã làm | 29'), 0],
  ['another column', table('Kiểm tra năm 2024', 'Quá hạn', ...other, 'Số cuộc kiểm tra đã làm | 29'), 0],
  ['a label that names no figure', table('Kiểm tra năm 2024', 'Tổng số', ...other, 'Thanh tra Sở Y tế | 29'), 0],
])('%s', (_, second, count) => {
  const project = openProject();
  project.set('bao-cao.md', { kind: 'text', content: `${first}\n${second}` });
  const asked = project.check('bao-cao.md').findings.filter(({ check }) => check === 'same-figure-differs');
  expect(asked.map(({ severity }) => severity)).toEqual(Array.from({ length: count }, () => 'information'));
});

test.each([
  ['Sản lượng lúa', 'Sản lượng lúa', 1],
  ['Thu ngân sách nhà nước', 'Thu ngân sách nhà nước', 1],
  ['Diện tích gieo trồng', 'Diện tích gieo trồng', 1],
  ['Diện tích gieo trồng', 'Diện tích thu hoạch', 0],
  ['Số đơn', 'Số đơn', 0],
  ['Sở Nông nghiệp và Môi trường', 'Sở Nông nghiệp và Môi trường', 0],
])('%s beside %s', (a, b, count) => {
  const project = openProject();
  const content = [
    table('Kết quả năm 2024', 'Ước năm', `${a} | 1.250`, 'Số kiến nghị | 4'),
    table('Chỉ tiêu năm 2024', 'Ước năm', ...other, `${b} | 1.520`),
  ].join('\n');
  project.set('bao-cao.md', { kind: 'text', content });
  const asked = project.check('bao-cao.md').findings.filter(({ check }) => check === 'same-figure-differs');
  expect(asked).toHaveLength(count);
});
