/** `rows: |` of an appendix in YAML that begins with its own titles and declares no columns. */
import { expect, test } from 'vitest';
import { tablesOf } from '../../server/core/model/report.ts';
import { checkFiles } from '../support/memory-host.ts';

async function checked(rows: string, more = '') {
  const { findings, report } = await checkFiles({ 'a.yaml': `soat: 1\nappendix: I\n${more}rows: |\n${rows}` });
  const [{ table } = { table: undefined }] = [...tablesOf(report)];
  return {
    titles: table?.columns.map(({ title }) => title),
    rows: table?.rows.length,
    found: findings.filter(({ severity }) => severity === 'warning' || severity === 'error').map(({ check }) => check),
  };
}

const titles = '  | STT | Khu vực | Tổng số | Hộ dân | Cơ quan |\n';
const rows = `  | 1 | Bắc | 1.240 | 1.100 | 140 |
  | 2 | Nam | 2.610 | 2.360 | 245 |
  | 3 | Đông | 1.010 | 800 | 210 |
  | 4 | Tây | 1.110 | 880 | 230 |
`;

test.each([
  ['with the line under it', `${titles}  |---|---|--:|--:|--:|\n${rows}`],
  ['of words alone over numbers', titles + rows],
])('a header %s', async (_, text) => {
  expect(await checked(text)).toEqual({
    titles: ['STT', 'Khu vực', 'Tổng số', 'Hộ dân', 'Cơ quan'],
    rows: 4,
    found: ['total-differs-from-parts'],
  });
});

test('what stands there belongs to the columns that are declared', async () => {
  const columns = 'columns: [STT, Khu vực, Tổng số, Hộ dân, Cơ quan]\n';
  expect((await checked(rows, columns)).rows).toBe(4);
  expect((await checked(titles + rows, columns)).rows).toBe(5);
});

test('a first row of figures, a heading of a group, and rows of words alone are rows', async () => {
  expect((await checked(rows)).rows).toBe(4);
  expect((await checked(`  | I | MIỀN NÚI | | | |\n${rows}`)).rows).toBe(5);
  expect((await checked('  | Bắc | tốt | đủ |\n  | Nam | khá | thiếu |\n')).rows).toBe(2);
});

test('titles alone make no table of one row less', async () => {
  expect((await checked('  | STT | Khu vực |\n  |---|---|\n')).found).toEqual([]);
});
