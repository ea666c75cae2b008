/** Rows between pipes in a plain text, without the line under their titles. */
import { expect, test } from 'vitest';
import { tablesOf } from '../../server/core/model/report.ts';
import { openProject } from '../../server/core/project.ts';

function checked(content: string) {
  const project = openProject();
  project.set('bao-cao.txt', { kind: 'text', content });
  const { findings, report } = project.check('bao-cao.txt');
  return {
    rows: [...tablesOf(report)].map(({ table }) => table.rows.length),
    found: findings.filter(({ severity }) => severity !== 'hint').map(({ severity, check }) => `${severity} ${check}`),
  };
}

const right = `Biểu 2. Dân số

| Thôn | Nam | Nữ | Cộng |
| Đông | 120 | 131 | 251 |
| Tây | 98 | 104 | 202 |
| Nam | 77 | 80 | 157 |
| Tổng | 295 | 315 | 610 |

Ghi chú: số liệu đến 30/9.
`;

test('a table as any other', () => {
  expect(checked(right)).toEqual({ rows: [4], found: [] });
  expect(checked(right.replaceAll('\n', '\r\n'))).toEqual({ rows: [4], found: [] });
  expect(checked(right.replace('| 202 |', '| 220 |'))).toEqual({
    rows: [4],
    found: ['error total-differs-from-parts'],
  });
  expect(checked(right.replace(/\| Tây .*\n/u, ''))).toEqual({ rows: [3], found: ['warning group-differs-from-rows'] });
});

test('a rule under titles of another width is no title', () => {
  const lines = '| |||\n|---|---|---|\n| Thôn | Nam | Nữ |\n| Đông | 120 | 131 |\n| Tây | 98 | 104 |\n';
  const project = openProject();
  project.set('bao-cao.txt', { kind: 'text', content: `Dân số\n\n${lines}` });
  const [{ table } = { table: undefined }] = [...tablesOf(project.check('bao-cao.txt').report)];
  expect(table?.columns.map(({ title }) => title)).toEqual(['Thôn', 'Nam', 'Nữ']);
});

test.each([
  ['of two widths', '| Thôn | Nam | Nữ |\n| Đông | 1 | 2 | 4 |\n| Tây | 3 | 4 | 8 |\n'],
  ['without titles', '| Đông | 1 | 2 |\n| Tây | 3 | 4 |\n| Nam | 5 | 6 |\n'],
  ['of words', '| Họ tên | Chức vụ | Đơn vị |\n| A | Trưởng | Đông |\n| B | Phó | Tây |\n'],
  ['of two lines', '| Thôn | Nam | Nữ |\n| Đông | 1 | 2 |\n'],
  ['with a bar at one end alone', '| Thôn | Nam | Nữ\n| Đông | 1 | 2\n| Tây | 3 | 4\n| Cộng | 5 | 6\n'],
])('lines %s are no table', (_, content) => {
  expect(checked(content)).toEqual({ rows: [], found: [] });
});
