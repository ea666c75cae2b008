/** Forms of tables: header rows, pages, rows, levels, words of two languages. One line a case where that is enough. */
import { describe, expect, test } from 'vitest';
import { type Checked, messageOf, openProject } from '../../server/core/project.ts';

function check(content: string, uri = 'bang.md'): Checked {
  const project = openProject();
  project.set(uri, { kind: 'text', content });
  return project.check(uri);
}

function columns(content: string, uri?: string): string[] {
  const table = check(content, uri).report.parts.flatMap(part => part.tables)[0]!;
  return table.columns.map(({ path, title, label }) => [...path, title].join('/') + (label ? `#${label}` : ''));
}

function said(content: string, uri?: string): string[] {
  const checked = check(content, uri);
  return checked.findings.map(
    finding =>
      `${finding.severity} ${finding.check} ${finding.about ?? ''} ${messageOf(finding, 'vi', checked.report.style).split(';')[0]}`,
  );
}

const table = (...lines: readonly string[]): string => {
  const [first = ''] = lines;
  const width = first.split('|').length - 2;
  return `${[first, `|${'---|'.repeat(width)}`, ...lines.slice(1)].join('\n')}\n`;
};

describe('numbers of the other style', () => {
  const rows = (...cells: readonly string[]): string =>
    'Thu 1.234.567 đồng, 2.345.678 đồng, 3.456.789 đồng, 4.567.890 đồng; chi 5.678.901 đồng, 6.789.012 đồng; đạt 91,5%, 92,75%.\n\n' +
    table('| Đơn vị | Số dân |', ...cells.map((cell, at) => `| Quận ${at + 1} | ${cell} |`));

  test('a table of them is told once', () => {
    const checks = said(rows('1,744,665', '524,841', '391,455', '361,802'));
    expect(checks.map(line => line.split(' ')[1])).toEqual(['number-style-mixed']);
  });

  test('a table of both styles asks once', () => {
    const checks = said(rows('12,5', '13,25', '14,75', '1,744,665', '2,744,665', '3,744,665', '4,744,665'));
    expect(checks.filter(line => line.includes('figure-unreadable'))).toHaveLength(1);
    expect(checks.join()).toContain('Trong bảng có 4 ô ghi như vậy');
  });
});

describe('header rows', () => {
  test.each([
    ['blanks run on', ['| A | B | |', '| | x | y |', '| 1 | 2 | 3 |'], ['A', 'B/x', 'B/y']],
    ['< runs on, ^ runs down', ['| A | B | < |', '| ^ | x | y |', '| 1 | 2 | 3 |'], ['A', 'B/x', 'B/y']],
    ['cells repeated by a converter', ['| A | B | B |', '| A | x | y |', '| 1 | 2 | 3 |'], ['A', 'B/x', 'B/y']],
    [
      'three rows',
      ['| A | B | | |', '| | C | | D |', '| | x | y | |', '| 1 | 2 | 3 | 4 |'],
      ['A', 'B/C/x', 'B/C/y', 'B/D'],
    ],
    ['years', ['| A | B | |', '| | 2024 | 2025 |', '| k | 2 | 3 |'], ['A', 'B/2024', 'B/2025']],
    [
      'column numbers',
      ['| STT | B | C | D |', '| A | 1 | 2=1+3 | 3 |', '| 1 | 2 | 5 | 3 |'],
      ['STT#A', 'B#1', 'C#2=1+3', 'D#3'],
    ],
    ['a blank header', ['| | | |', '| STT | Tên | Số |', '| 1 | a | 3 |'], ['STT', 'Tên', 'Số']],
    ['data first', ['| 1 | Sở A | 12 | 15 |', '| 2 | Sở B | 10 | 9 |'], ['', '', '', '']],
  ])('%s', (_, lines, expected) => {
    expect(columns(table(...lines))).toEqual(expected);
  });

  test('a first row of data is a row', () => {
    const { report } = check(table('| 1 | Sở A | 12 | 15 |', '| 2 | Sở B | 10 | 9 |'));
    expect(report.parts[0]!.tables[0]!.rows.map(({ label }) => label)).toEqual(['Sở A', 'Sở B']);
  });

  test('the header once more in the middle is no row', () => {
    const { report } = check(
      table(
        '| STT | Tên | Số |',
        '| 1 | Sở A | 12 |',
        '| STT | Tên | Số |',
        '| --- | --- | --- |',
        '| 2 | Sở B | 10 |',
      ),
    );
    expect(report.parts[0]!.tables[0]!.rows.map(({ number }) => number)).toEqual(['1', '2']);
  });
});

describe('what is found', () => {
  test.each([
    [
      'a total at both ends',
      [
        '| STT | Đơn vị | Số hồ sơ | Quá hạn |',
        '| | Tổng số | 35 | 3 |',
        '| 1 | A | 10 | 1 |',
        '| 2 | B | 25 | 2 |',
        '| | Cộng | 36 | 3 |',
      ],
      ['error group-differs-from-rows t1.cong.so_ho_so Dòng "Cộng", cột "Số hồ sơ" ghi 36'],
    ],
    [
      'a total in the column of the numbers',
      ['| STT | Đơn vị | Số hồ sơ | Quá hạn |', '| 1 | A | 10 | 1 |', '| 2 | B | 25 | 2 |', '| Tổng cộng | | 35 | 4 |'],
      ['error group-differs-from-rows t1.rTong_cong.qua_han Dòng "Tổng cộng", cột "Quá hạn" ghi 4'],
    ],
    [
      'a title that carries its group',
      ['| TT | Đơn vị | Tổng số | Chia ra: Nam | Nữ |', '| 1 | A | 30 | 10 | 20 |', '| 2 | B | 31 | 11 | 21 |'],
      ['error total-differs-from-parts t1.r2.tong_so Tổng số ghi 31'],
    ],
    [
      'the number style is not the order of columns',
      [
        '| TT | Đơn vị | Nam | Nữ | Cộng |',
        '| 1 | A | 1.110 | 1.200 | 2.310 |',
        '| 2 | B | 1.115 | 1.215 | 2.300 |',
        '| 3 | C | 100 | 150 | 250 |',
      ],
      ['error total-differs-from-parts t1.r2.cong Cộng ghi 2.300'],
    ],
    [
      'a formula in a title',
      [
        '| TT | Đơn vị | Thu (1) | Chi (2) | Còn lại (3)=(1)-(2) |',
        '| 1 | A | 30 | 10 | 20 |',
        '| 2 | B | 31 | 11 | 21 |',
      ],
      ['error total-differs-from-parts t1.r2.con_lai_3_1_2 Còn lại (3)=(1)-(2) ghi 21'],
    ],
  ])('%s', (_, lines, expected) => {
    expect(said(table(...lines)).map(line => line.replace(/\.\w+_\w+_?\w* Dòng/, match => match))).toHaveLength(
      expected.length,
    );
    const [first = ''] = said(table(...lines));
    expect(first.split(' ').slice(0, 2)).toEqual(expected[0]!.split(' ').slice(0, 2));
  });
});

test('English words', () => {
  const content = table(
    '| No. | Unit | Total | Male | Female | Share of female (%) |',
    '| 1 | Office A | 1,250 | 650 | 600 | 48.0% |',
    '| 2 | Office B | 1,400 | 700 | 710 | 50.7% |',
    '| 3 | Office C | 1,000 | 400 | 600 | 60.0% |',
    '| | Grand total | 3,660 | 1,750 | 1,910 | 52.2% |',
  );
  const checked = check(content);
  expect(checked.report.style.id).toBe('en');
  expect(checked.findings.map(({ check: id, about }) => `${id} ${about}`)).toEqual([
    'total-differs-from-parts t1.r2.total',
  ]);
});

describe('plain text', () => {
  test('tabs without blank lines around, pages with and without the header', () => {
    const lines = [
      'Kết quả như sau:',
      'STT\tĐơn vị\tTổng số\tNam\tNữ',
      '1\tSở A\t30\t10\t20',
      '2\tSở B\t31\t11\t20',
      '',
      '- 3 -',
      '',
      '3\tSở C\t12\t7\t6',
      '\tCộng\t73\t28\t46',
      'Trên đây là kết quả.',
    ];
    const checked = check(lines.join('\n'), 'a.txt');
    expect(checked.report.parts[0]!.tables).toHaveLength(1);
    expect(said(lines.join('\n'), 'a.txt')).toHaveLength(2);
  });

  test('a row that lost its first cell at the break', () => {
    const lines = ['STT\tĐơn vị\tSố\tGhi chú', '1\tSở A\t30\t', '2\tSở B\t31\t', 'Sở C\t12\t', '4\tSở D\t9\t'];
    const [read] = check(lines.join('\n'), 'a.txt').report.parts[0]!.tables;
    expect(read!.rows.map(({ label }) => label)).toEqual(['Sở A', 'Sở B', 'Sở C', 'Sở D']);
    expect(read!.rows[2]!.cells[2]!.text).toBe('12');
  });

  test('pipes, comments and fences keep their meaning', () => {
    const content =
      '<!-- soat-ignore total-differs-from-parts: bản nháp -->\n| TT | Tổng số | Nam | Nữ |\n|---|--:|--:|--:|\n| 1 | 31 | 11 | 21 |\n';
    expect(check(content, 'a.txt').findings.map(({ silencedBy }) => silencedBy?.reason)).toEqual(['bản nháp']);
  });
});
