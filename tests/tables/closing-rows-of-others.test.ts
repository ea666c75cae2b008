/**
 * A last row of another time, of a plan or of a body of which the rows are some is no total of them; beside each, the
 * neighbour that is one and lacks a row.
 */
import { expect, test } from 'vitest';
import { openProject } from '../../server/core/project.ts';

const tables: { readonly [language: string]: readonly string[] } = {
  vi: ['| Đơn vị | Hồ sơ | Lượt người |', '| Phú Mỹ | 23 | 41 |', '| Long Hải | 19 | 37 |', '| Đất Đỏ | 17 | 30 |'],
  en: ['| Court | Cases and appeals | People |', '| Wells | 23 | 41 |', '| Frome | 19 | 37 |', '| Yeovil | 17 | 30 |'],
};

function loud(language: string, caption: string, last: string): string[] {
  const [head, ...rows] = tables[language]!;
  const content = `# 1\n\n${caption}\n\n${head}\n|---|--:|--:|\n${rows.join('\n')}\n| ${last} | 78 | 139 |\n`;
  const project = openProject();
  project.set('bang.md', { kind: 'text', content });
  const { findings } = project.check('bang.md');
  return findings.filter(({ severity }) => severity === 'error' || severity === 'warning').map(({ check }) => check);
}

test.each([
  ['vi', '', 'Toàn huyện', 'Toàn huyện cùng kỳ'],
  ['vi', '', 'Tất cả các đơn vị', 'Tất cả các đơn vị theo kế hoạch'],
  ['vi', '', 'Cả năm', 'Cả năm trước'],
  ['vi', '', 'Tổng số các đơn vị', 'Tổng số năm 2022'],
  ['vi', '', 'TỔNG SỐ HỒ SƠ', 'TỔNG SỐ NĂM 2022'],
  ['vi', '', 'Toàn tỉnh', 'Toàn tỉnh theo chỉ tiêu'],
  ['vi', 'Kết quả năm 2022', 'Tổng số năm 2022', 'Tổng số năm 2021'],
  ['vi', 'Kế hoạch của các đơn vị', 'Tổng các đơn vị theo kế hoạch', 'Tổng các đơn vị cùng kỳ'],
  ['en', '', 'Circuit total', 'Previous total'],
  ['en', '', 'Circuit total', '2022 total'],
  ['en', 'Cases in 2022', '2022 total', '2021 total'],
  ['en', 'Targets of each court', 'Target total', "Last year's total"],
  ['en', '', 'All courts', 'All courts, planned'],
])('%s, under "%s": "%s" lacks a row, "%s" is of others', (language, caption, own, other) => {
  expect(loud(language, caption, own)).toEqual(['group-differs-from-rows']);
  expect(loud(language, caption, other)).toEqual([]);
});

test.each([
  ['vi', 'Bảng 3. Kết quả của các xã', 'Bảng 3. Kết quả của một số xã', 'Toàn huyện'],
  ['vi', 'Kết quả các nơi:', 'Kết quả ở ba nơi đại diện:', 'Toàn hệ thống'],
  ['vi', 'Kết quả các xã', 'Kết quả các xã vùng cao', 'Cả nước'],
  ['vi', 'Kết quả các xã', 'Kết quả các xã được khảo sát', 'Toàn tỉnh'],
  [
    'vi',
    'Xã có mức cao nhất được khen. Kết quả các xã:',
    'Xã được khen. Kết quả các xã có mức cao nhất:',
    'Toàn huyện',
  ],
  ['en', 'The courts of the circuit:', 'The courts that were visited this spring:', 'All courts'],
  ['en', 'Table 4. Courts', 'Table 4. Courts in the south of the circuit', 'All courts'],
  ['en', 'Table 4. Courts', 'Table 4. Some courts', 'Circuit total'],
])('%s: under "%s" a row is lost, under "%s" the rows are some of "%s"', (language, all, some, last) => {
  expect(loud(language, all, last)).toEqual(['group-differs-from-rows']);
  expect(loud(language, some, last)).toEqual([]);
});

test('a selection has a total of its own rows', () => {
  expect(loud('vi', 'Bảng 3. Kết quả của một số xã', 'Tổng cộng')).toEqual(['group-differs-from-rows']);
  expect(loud('en', 'Some courts', 'Total')).toEqual(['group-differs-from-rows']);
});

test('a parish that is called All Saints', () => {
  expect(loud('en', '', 'All parishes')).toEqual(['group-differs-from-rows']);
  expect(loud('en', '', 'All Saints')).toEqual([]);
});

test('a caption that is edited is read again; one that says the same leaves the head of the table', () => {
  const project = openProject();
  const set = (caption: string): void => {
    const lines = [...tables.vi!.slice(0, 1), '|---|--:|--:|', ...tables.vi!.slice(1), '| Toàn huyện | 78 | 139 |'];
    project.set('bang.md', { kind: 'text', content: `# 1\n\n${caption}\n\n${lines.join('\n')}\n` });
  };
  const checks = (): string[] => project.check('bang.md').findings.map(({ check }) => check);
  const head = (): unknown => project.check('bang.md').report.parts[0]!.tables[0]!.head;
  set('Kết quả của các xã');
  expect(checks()).toEqual(['group-differs-from-rows']);
  const first = head();
  set('Kết quả các xã');
  expect(head()).toBe(first);
  set('Kết quả một số xã');
  expect(checks()).toEqual([]);
  set('Kết quả các xã');
  expect(checks()).toEqual(['group-differs-from-rows']);
});
