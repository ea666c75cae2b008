/** Tables drawn with more than pipes say what the same tables say between pipes: findings, verdicts, addresses. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { inDocument } from '../../server/core/document.ts';
import { documentOf, editDocument } from '../../server/core/project/sources.ts';
import { messageOf, openProject } from '../../server/core/project.ts';
import { asBox, asConsole, asGrid, asHtml, asRuled, redrawn } from '../support/drawn.ts';
import { applied, edits, randomEdit, randomFrom, seed } from '../support/edits.ts';
import { seen } from '../support/seen.ts';

const families = readFileSync(new URL('families.md', import.meta.url), 'utf8')
  .split(/^## /m)
  .slice(1)
  .map(section => [section.slice(0, section.indexOf('\n')), section.slice(section.indexOf('\n'))] as const);

function check(content: string, name = 'bang.md'): ReturnType<ReturnType<typeof openProject>['check']> {
  const project = openProject();
  project.set(name, { kind: 'text', content });
  return project.check(name);
}

/** Severity, check, address and message of all that is found, and the text of the place it is found at. */
function told(content: string): string[] {
  const { findings, report } = check(content);
  return findings
    .filter(({ severity }) => severity !== 'hint')
    .map(finding => {
      const place = finding.place.kind === 'text' ? inDocument(finding.place) : undefined;
      const text = place?.block.text.slice(place.start, place.end).replace(/<[^>]*>|\*\*/g, '');
      return `${finding.severity} ${finding.check} ${finding.about} "${text}" ${messageOf(finding, 'vi', report.style)}`;
    });
}

/** The first spoiled cell that a family names, put in. */
function spoiled(section: string): string {
  const [, row, column, text] = /^<!-- spoiled (\d+):(\d+) (\S+) -->$/m.exec(section) ?? [];
  if (!text) return section;
  const lines = section.split('\n');
  const first = lines.findIndex(line => line.startsWith('|---'));
  const second = lines[first + 1]!;
  const at = first + Number(row) + (/\d/.test(second) ? 0 : 1);
  const cells = lines[at]!.split('|');
  cells[Number(column)] = ` ${text} `;
  return lines.with(at, cells.join('|')).join('\n');
}

const forms = [
  ['HTML', asHtml],
  ['a grid', asGrid],
  ['a box', asBox],
  ['a console prints it', asConsole],
  ['ruled lines', asRuled],
] as const;

describe.each(forms)('as %s', (_, draw) => {
  test.each(families)('%s', (_name, section) => {
    const content = spoiled(section).replace(/^<!--.*$/gm, '');
    expect(told(redrawn(content, draw))).toEqual(told(content));
  });

  test('after any edits they are read as from a fresh start', () => {
    const random = randomFrom(seed);
    for (const [name, section] of families.slice(0, 3)) {
      const content = redrawn(section, draw);
      let text = content;
      let document = documentOf('/bang.md', content);
      const project = openProject();
      for (let count = 0; count < edits / 20; count++) {
        const edit = randomEdit(text, random);
        text = applied(text, edit);
        document = editDocument(document, edit);
        project.set('/bang.md', { kind: 'text', content: text, document });
        const fresh = openProject();
        fresh.set('/bang.md', { kind: 'text', content: text });
        expect(seen(project.check('/bang.md')), `${name}, seed ${seed}, edit ${count}`).toEqual(
          seen(fresh.check('/bang.md')),
        );
      }
    }
  });
});

describe('what is drawn', () => {
  const kinds = (content: string, name = 'bang.md'): string[] => {
    const [part] = check(content, name).report.parts;
    return part!.tables.map(
      ({ columns, rows }) =>
        `${columns.map(({ path, title }) => [...path, title].join(' / ')).join(' | ')} · ${rows.length}`,
    );
  };

  test.each([
    [
      'cells over others, in the header and in the body',
      [
        '+----+--------+---------------+',
        '| TT | Xã     | Hồ sơ         |',
        '|    |        +-------+-------+',
        '|    |        | Nhận  | Trả   |',
        '+====+========+=======+=======+',
        '| 1  | Tân    | 12    | 10    |',
        '|    | Phú    |       |       |',
        '+----+--------+-------+-------+',
        '| Cộng        | 12    | 10    |',
        '+-------------+-------+-------+',
      ],
      ['TT | Xã | Hồ sơ / Nhận | Hồ sơ / Trả · 2'],
    ],
    [
      'a header of two rules, of which the first is another',
      ['╔════╦═════╗', '║ Xã ║ Số  ║', '╠════╬═════╣', '║ A  ║ 120 ║', '╟────╫─────╢', '║ B  ║ 130 ║', '╚════╩═════╝'],
      ['Xã | Số · 2'],
    ],
    [
      'columns that typing has moved',
      [
        '+-----+-----+',
        '| Xã  | Số  |',
        '+=====+=====+',
        '| A | 1.200 |',
        '+-----+-----+',
        '| Bình An | 7 |',
        '+-----+-----+',
      ],
      ['Xã | Số · 2'],
    ],
    [
      'rows of one line under dashes',
      ['  Xã      Số', '  ---- -----', '  A      120', '  B        7', '', 'Lời văn.'],
      ['Xã | Số · 2'],
    ],
    [
      'rows of one line between dashes',
      ['  ---- ----- ---', '  A      120   5', '  B        7   1', '  ---- ----- ---', '', 'Lời văn.'],
      [' |  |  · 2'],
    ],
    [
      'a box that is not closed',
      ['+----+-----+', '| Xã | Số  |', '+----+-----+', '| A  | 120 |', '', 'Lời văn.'],
      ['Xã | Số · 1'],
    ],
    [
      'HTML whose end tags are left out',
      ['<table>', '<tr><th>Xã<th>Số', '<tr><td>A<td>120', '<tr><td>B<td>7', '</table>'],
      ['Xã | Số · 2'],
    ],
    [
      'HTML with its title in a row',
      [
        '<table>',
        '<tr><td colspan=3>Biểu 1</td></tr>',
        '<tr><td>TT</td><td>Xã</td><td>Số</td></tr>',
        '<tr><td>1</td><td>A</td><td>120</td></tr>',
        '<tr><td>2</td><td>B</td><td>7</td></tr>',
        '</table>',
      ],
      ['TT | Xã | Số · 2'],
    ],
    [
      'a letterhead',
      [
        'ỦY BAN NHÂN DÂN    CỘNG HÒA XÃ HỘI',
        '---------------    ---------------',
        'Số: 12/BC-UBND     Tân Phú, ngày 09 tháng 12 năm 2025',
      ],
      [],
    ],
    ['a rule', ['Đoạn văn', '', '----------', '', 'Đoạn 12  34'], []],
    ['a rule over words', ['----------', 'Đoạn văn', '----------', 'Đoạn'], []],
  ] as const)('%s', (_, lines, expected) => {
    expect(kinds(lines.join('\n'))).toEqual(expected);
  });

  test.each(forms)('in a plain text too: %s', (name, draw) => {
    const lines = [
      '| TT | Xã phường | Số hồ sơ đã nhận | Nam | Nữ |',
      '|---|---|---|---|---|',
      '| 1 | Tân Phú Đông và Tân Phú Tây | 120 | 60 | 60 |',
      '| 2 | Tân An | 130 | 70 | 50 |',
    ];
    const content = `Kết quả như sau:\n\n${draw(lines.join('\n'))}\n\nLời văn.`;
    expect(kinds(content, 'bang.txt'), name).toEqual(['TT | Xã phường | Số hồ sơ đã nhận | Nam | Nữ · 2']);
  });

  test('a line that ends before a column takes nothing from the line below', () => {
    const [part] = check(
      [
        '  ------------------------',
        '  Khoản mục       Số tiền',
        '  --------------- --------',
        '  Chi cho các     (1.565)',
        '  xã mới',
        '  thành lập',
        '',
        '  Chi khác        (85)',
        '  ------------------------',
      ].join('\n'),
    ).report.parts;
    const [row] = part!.tables[0]!.rows;
    expect(row!.cells.map(({ text }) => text)).toEqual(['Chi cho các xã mới thành lập', '(1.565)']);
  });

  test('the places of findings are those of the figures', () => {
    const content = [
      '<table>',
      '<tr><th>Xã</th><th>Tổng số</th><th>Nam</th><th>Nữ</th></tr>',
      '<tr><td>A</td><td><b>&nbsp;121</b></td><td>60</td><td>60</td></tr>',
      '<tr><td>B</td><td>130</td><td>70</td><td>60</td></tr>',
      '</table>',
    ].join('\n');
    const [finding] = check(content).findings;
    const place = finding?.place.kind === 'text' ? inDocument(finding.place) : undefined;
    expect(place?.block.text.slice(place.start, place.end)).toBe('121');
  });

  test('its unit stands in tags over it, or in its first row', () => {
    const rows = '<tr><td>Xã</td><td>Thu</td><td>Chi</td></tr><tr><td>A</td><td>1.200</td><td>900</td></tr>';
    const unitsOf = (content: string): unknown[] =>
      check(content).report.parts[0]!.tables.map(({ columns }) => columns[1]!.unit);
    const unit = 'Đơn vị tính: triệu đồng';
    expect(unitsOf(`<p align="right"><em>${unit}</em></p>\n\n<table>${rows}</table>`)).toEqual(['triệu đồng']);
    expect(unitsOf(`<table><tr><td colspan="3">${unit}</td></tr>${rows}</table>`)).toEqual(['triệu đồng']);
    expect(unitsOf(`<table><caption>Biểu 1 (${unit})</caption>${rows}</table>`)).toEqual(['triệu đồng']);
  });
});

describe('a title in the first line of a drawn table', () => {
  const rows =
    '<tr><th>Xã</th><th>Số hộ</th><th>Số khẩu</th></tr><tr><td>A</td><td>120</td><td>480</td></tr><tr><td>B</td><td>98</td><td>402</td></tr>';
  const titleOf = (...over: readonly string[]): string | undefined => {
    const first = over.map(text => `<tr><td colspan="3">${text}</td></tr>`).join('');
    return check(`<table>${first}${rows}</table>`).report.parts[0]!.tables[0]!.title;
  };

  test.each([
    [['Biểu 2. Tổng hợp số hộ'], 'Biểu 2. Tổng hợp số hộ'],
    [['Biểu 2. Tổng hợp số hộ (Đơn vị: hộ)'], 'Biểu 2. Tổng hợp số hộ (Đơn vị: hộ)'],
    [['Đơn vị tính: hộ', 'Biểu 2'], 'Biểu 2'],
    [['ĐVT: hộ'], undefined],
  ])('%j', (over, title) => expect(titleOf(...over)).toBe(title));
});
