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

test.each([
  [
    'years',
    '  | No. | Cargo | 2023 | 2024 | Change |\n  | 1 | Coal | 120 | 130 | 11 |\n  | 2 | Rice | 90 | 95 | 5 |\n',
  ],
  [
    'words with years',
    '  | STT | Cấp học | Năm 2023 | Năm 2024 | Tăng/giảm |\n  | 1 | Mầm non | 120 | 130 | 11 |\n  | 2 | Tiểu học | 90 | 95 | 5 |\n',
  ],
  [
    'years without numbering',
    '  | Đơn vị | 2023 | 2024 | Tăng, giảm |\n  | Xã An | 120 | 130 | 11 |\n  | Xã Bình | 90 | 95 | 5 |\n',
  ],
])('a first line of %s is titles', async (_, text) => {
  const { rows: count, found } = await checked(text);
  expect({ count, found }).toEqual({ count: 2, found: ['change-differs'] });
});

test.each([
  ['with the line under them', '  |---|---|---|---|---|\n'],
  ['alone', ''],
])('titles in two lines, %s', async (_, rule) => {
  const text = `  | TT | Đơn vị | Tổng số | Chia ra | < |\n  | ^ | ^ | ^ | Nam | Nữ |\n${rule}  | 1 | Phòng A | 12 | 7 | 5 |\n  | 2 | Phòng B | 14 | 7 | 6 |\n`;
  expect(await checked(text)).toEqual({
    titles: ['TT', 'Đơn vị', 'Tổng số', 'Nam', 'Nữ'],
    rows: 2,
    found: ['total-differs-from-parts'],
  });
});

test('a table without titles says so once, at its first line', async () => {
  const { findings } = await checkFiles({ 'a.yaml': `soat: 1\nappendix: I\nrows: |\n${rows}` });
  const told = findings.filter(({ severity }) => severity === 'information');
  expect(told.map(({ check }) => check)).toEqual(['value-invalid']);
  expect(told[0]?.place).toMatchObject({ start: 30 });
  const words = await checkFiles({
    'a.yaml': 'soat: 1\nappendix: I\nrows: |\n  | Bắc | tốt | đủ |\n  | Nam | khá | thiếu |\n',
  });
  expect(words.findings.filter(({ check }) => check === 'value-invalid')).toEqual([]);
});

test('years in the first line over years are no titles', async () => {
  expect(
    (await checked('  | Trạm A | 2019 | 2023 |\n  | Trạm B | 2020 | 2024 |\n  | Trạm C | 2018 | 2025 |\n')).rows,
  ).toBe(3);
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

test.each([
  ['classes of age', '0-14 | 15-64 | 65+'],
  ['grades', '3 sao | 4 sao | 5 sao'],
  ['stretches that go on', '1-5 tuổi | 6-10 tuổi | 11-15 tuổi'],
  ['a difference by its signs', '6T/2024 | 6T/2025 | +/-'],
])('titles that begin with a number: %s', async (_, classes) => {
  const text = `  | Xã | ${classes} | Cộng |\n  | Tân An | 12 | 30 | 4 | 46 |\n  | Phú Lộc | 15 | 41 | 6 | 62 |\n  | Cộng | 28 | 71 | 10 | 108 |\n`;
  const { titles: read, found } = await checked(text);
  expect(read).toEqual(['Xã', ...classes.split(' | '), 'Cộng']);
  expect(found.length).toBeGreaterThan(0);
});

test.each([
  ['units in the first row alone', '12 hộ | 15 hộ', '10 | 14'],
  ['results', '0-3 | 2-1', '1-1 | 0-0'],
  ['hours', '6-14 | 8 giờ', '14-22 | 8 giờ'],
])('%s are no titles', async (_, first, second) => {
  const { titles: read } = await checked(
    `  | Tân An | ${first} |\n  | Phú Lộc | ${second} |\n  | Hoà Mỹ | ${second} |\n`,
  );
  expect(read).not.toContain(first.split(' | ')[0]);
});
