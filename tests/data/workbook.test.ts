/** Workbooks: what their cells display, where their tables begin, and files that are none. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { vietnamese } from '../../server/core/figures/figure.ts';
import { storedValue } from '../../server/core/model/sources/from-workbook.ts';
import { messageOf } from '../../server/core/project.ts';
import { readWorkbook } from '../../server/core/syntax/workbook/workbook.ts';
import { readXml } from '../../server/core/syntax/workbook/xml.ts';
import { checkFiles } from '../support/memory-host.ts';
import { workbookOf } from '../support/workbook.ts';

const appendix = (data: string, more = ''): string =>
  `soat: 1\nappendix: IV\nid: pl4\ntitle: Thủ tục hành chính\n${more}data: ${data}\n`;

async function tableOf(book: string, data = 'x.xlsx', more = '') {
  const checked = await checkFiles({ 'pl4.yaml': appendix(data, more), 'x.xlsx': workbookOf(book) });
  const table = checked.report.parts[0]!.tables[0];
  return {
    checked,
    table,
    titles: table?.columns.map(({ path, title }) => [...path, title].join(' / ')),
    rows: table?.rows.map(row => row.cells.map(({ text }) => text)),
    findings: checked.findings.map(({ check }) => check),
  };
}

describe('displayed text', () => {
  it.each<[string, string]>([
    ['1991 {#,##0}', '1.991'],
    ['0.300749 {0.00%}', '30,07%'],
    ['1234.5', '1234,5'],
    ['-5 {#,##0_);(#,##0)}', '-5'],
    ['43808 {dd/mm/yyyy}', '09/12/2019'],
    ['0.30000000000000004', '0,3'],
    ['2 {00}', '02'],
    ["'1.991", '1.991'],
    ['=A1 -> 12.5 {0.0}', '12,5'],
    ['1.2E3 {#,##0}', '1.200'],
    ['3 {bad[[format}', '3'],
  ])('%s is %s', (cell, shown) => {
    const book = readWorkbook(workbookOf(`a | b\n${cell} | x`), vietnamese);
    expect('fault' in book).toBe(false);
    if ('fault' in book) return;
    const sheet = book.sheet('Sheet1');
    expect('fault' in sheet ? sheet.fault : sheet.rows[1]!.cells[0]!.text).toBe(shown);
  });

  it('keeps fifteen digits of what is stored, exactly', () => {
    expect(storedValue('0.30000000000000004')).toEqual({ coefficient: 300000000000000, scale: 15 });
    expect(storedValue('-1.5E3')).toEqual({ coefficient: -15, scale: -2 });
    expect(storedValue('12a')).toBeUndefined();
  });
});

describe('tables of a sheet', () => {
  it('finds the header under the title of a form, with groups, column numbers and the unit above', async () => {
    const { titles, rows, table } = await tableOf(
      [
        'BIỂU TỔNG HỢP',
        'Đơn vị tính: hồ sơ',
        'STT | Nội dung | Tổng số | Chia ra | ',
        ' |  |  | Cấp tỉnh | Cấp xã',
        '(1) | (2) | (3) | (4) | (5)',
        '1 | Đất đai | 16 | 10 | 6',
        'merge A3:A4',
        'merge B3:B4',
        'merge C3:C4',
        'merge D3:E3',
        'merge A1:E1',
      ].join('\n'),
    );
    expect(titles).toEqual(['STT', 'Nội dung', 'Tổng số', 'Chia ra / Cấp tỉnh', 'Chia ra / Cấp xã']);
    expect(rows).toEqual([['1', 'Đất đai', '16', '10', '6']]);
    expect(table?.columns[2]?.unit).toBe('hồ sơ');
  });

  it('takes declared columns by their titles, in the declared order', async () => {
    const { rows, findings, checked } = await tableOf(
      'STT | Tổng số | Lĩnh vực | Ghi riêng\n1 | 16 | Đất đai | x',
      'x.xlsx',
      'columns:\n  - {id: linh_vuc, title: Lĩnh vực, type: text}\n  - {id: tong_so, title: Tổng số, type: count}\n  - {id: ghi_chu, title: Ghi chú, type: text}\n',
    );
    expect(rows).toEqual([['Đất đai', '16', '']]);
    expect(findings).toEqual(['name-unknown']);
    expect(messageOf(checked.findings[0]!, 'vi', vietnamese)).toContain('"Ghi chú"');
  });

  it('takes the sheet and the region that are named', async () => {
    const book = 'sheet A\nx | y\n1 | 2\nsheet Phụ lục 4\nSTT | Số\n1 | 16\n2 | 17\n3 | 18';
    expect((await tableOf(book, '"x.xlsx#Phụ lục 4"')).rows).toEqual([
      ['1', '16'],
      ['2', '17'],
      ['3', '18'],
    ]);
    expect((await tableOf(book, '"x.xlsx#Phụ lục 4!A1:B3"')).rows).toHaveLength(2);
    const unknown = await tableOf(book, '"x.xlsx#Phụ lục 5x"');
    expect(unknown.findings).toEqual(['name-unknown']);
    expect(unknown.table).toBeUndefined();
  });

  it('checks rules over its figures, and points at cells', async () => {
    const { checked } = await tableOf(
      'STT | Nội dung | Tổng số | Cấp tỉnh | Cấp xã\n1 | Đất đai | 17 | 10 | 6',
      'x.xlsx',
      'rules: |\n  [Tổng số] = [Cấp tỉnh] + [Cấp xã]\n',
    );
    const [finding] = checked.findings;
    expect(finding?.check).toBe('total-differs-from-parts');
    expect(finding?.place).toEqual({ kind: 'cell', uri: '/x.xlsx', sheet: 'Sheet1', cell: 'C2' });
    expect(finding?.fixes).toEqual([]);
  });

  it('serves several tables, and a fenced one in Markdown', async () => {
    const checked = await checkFiles({
      'bao-cao.md': ':::table{#a data="x.xlsx#A"}\n:::\n\n```yaml table\nid: b\ndata: "x.xlsx#B"\n```\n',
      'x.xlsx': workbookOf('sheet A\nSTT | Số\n1 | 20\nsheet B\nSTT | Số\n1 | 30'),
    });
    expect(checked.report.parts[0]!.tables.map(({ id, rows }) => [id, rows[0]!.cells[1]!.text])).toEqual([
      ['a', '20'],
      ['b', '30'],
    ]);
    expect(checked.findings).toEqual([]);
  });
});

describe('files that are no workbook, or a trap', () => {
  const faultOf = (bytes: Uint8Array): string => {
    const book = readWorkbook(bytes, vietnamese);
    if ('fault' in book) return book.fault;
    const sheet = book.sheet(book.sheets[0]!.name);
    return 'fault' in sheet ? sheet.fault : 'fine';
  };

  it('says what they are', () => {
    expect(faultOf(strToU8('STT;Số'))).toBe('not-workbook');
    expect(faultOf(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0]))).toBe('old-workbook');
    expect(faultOf(new Uint8Array())).toBe('not-workbook');
    expect(faultOf(zipSync({ 'a.txt': strToU8('x') }))).toBe('not-workbook');
  });

  it('stops at a zip bomb', () => {
    const huge = new Uint8Array(130 * 1024 * 1024).fill(32);
    const bomb = zipSync({ 'xl/workbook.xml': strToU8('<workbook/>'), 'xl/sharedStrings.xml': [huge, { level: 1 }] });
    expect(bomb.length).toBeLessThan(8 * 1024 * 1024);
    expect(faultOf(bomb)).toBe('too-large');
  });

  it('reads damaged archives without throwing', () => {
    const whole = workbookOf('STT | Số\n1 | 2');
    for (let cut = 0; cut < whole.length; cut += 13) faultOf(whole.subarray(0, cut));
    for (let at = 0; at < whole.length; at += 3) {
      const spoiled = whole.slice();
      spoiled[at] = spoiled[at]! ^ 0x5a;
      faultOf(spoiled);
    }
  });

  it('refuses document types, so that nothing expands', () => {
    expect(readXml('<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>', {})).toBe(false);
    const texts: string[] = [];
    readXml('<a b="1 &lt; 2">x &amp; &#7879;<![CDATA[<y>]]></a>', { text: text => texts.push(text) });
    expect(texts.join('')).toBe('x & ệ<y>');
  });
});

it('counts the numbers of a workbook that are written in another style', async () => {
  const book =
    'sheet A\nNo. | Cấp học | Lớp | Bình quân\n1 | Tiểu học | 20 | 32.0\n2 | THCS | 12 | 41.5\n3 | THPT | 9 | 40.1';
  const checked = await checkFiles({
    'x.yaml': 'soat: 1\nappendix: I\ntitle: Quy mô\ndata: x.xlsx\n',
    'x.xlsx': workbookOf(book.replace(/\d\d\.\d/g, number => `'${number}`)),
  });
  const mixed = checked.findings.filter(({ check }) => check === 'number-style-mixed');
  expect(mixed.map(finding => messageOf(finding, 'vi', checked.report.style))).toEqual([
    'Bảng này ghi 3 số theo cách ghi khác với báo cáo (32.0 thay cho 32,0) nên chưa đối chiếu được. Đề nghị thống nhất dấu thập phân.',
  ]);
});

it('tells formulas that failed from those without a result, and reads no figure in an error', async () => {
  const { checked, findings } = await tableOf(
    'STT | Đơn vị | Tổng số | Nam | Nữ\n1 | Xã A | #DIV/0! | 4 | 6\n2 | Xã B | =D3+E3 | 4 | 6\n3 | Xã C | 10 | 4 | 6',
  );
  expect(findings).toEqual(['source-formula-failed', 'source-formula-failed']);
  expect(checked.findings.map(({ place, data }) => [place.kind === 'cell' && place.cell, data.fault])).toEqual([
    ['C2', 'error'],
    ['C3', 'blank'],
  ]);
});

it('reads no figure in the error of a formula that was pasted into a text', async () => {
  const text =
    '| STT | Đơn vị | Tổng số | Nam | Nữ |\n|---|---|--:|--:|--:|\n| 1 | Xã A | #DIV/0! | 4 | 6 |\n| 2 | Xã B | #N/A | 4 | 6 |\n| 3 | Xã C | 10 | 4 | 6 |\n| 4 | Xã D | 12 | 6 | 6 |\n| 5 | Xã E | 9 | 3 | 6 |\n';
  const { findings } = await checkFiles({ 'bao-cao.md': text });
  expect(findings.map(({ check, data }) => [check, data.stated])).toEqual([
    ['figure-unreadable', '#DIV/0!'],
    ['figure-unreadable', '#N/A'],
  ]);
});

describe('workbooks of other programs', () => {
  const book = 'STT | Đơn vị | Tổng số | Nam | Nữ\n1 | Xã A | 11 | 4 | 6\n2 | Xã B | 10 | 4 | 6';
  const sheet = 'xl/worksheets/sheet1.xml';
  const changed = (change: (parts: { [name: string]: string }) => void): Uint8Array => {
    const parts = Object.fromEntries(Object.entries(unzipSync(workbookOf(book))).map(([k, v]) => [k, strFromU8(v)]));
    change(parts);
    return zipSync(Object.fromEntries(Object.entries(parts).map(([k, v]) => [k, strToU8(v)])));
  };
  const found = async (bytes: Uint8Array): Promise<readonly (readonly unknown[])[]> => {
    const { findings } = await checkFiles({ 'pl4.yaml': appendix('x.xlsx'), 'x.xlsx': bytes });
    return findings.map(({ check, place, data }) => [check, place.kind === 'cell' ? place.cell : data.fault]);
  };
  const total = [['total-differs-from-parts', 'C2']];

  it('reads a sheet whose merged cells, or formats, reach to its end', async () => {
    const merged = changed(parts => {
      parts[sheet] = parts[sheet]!.replace(
        '</sheetData>',
        '</sheetData><mergeCells><mergeCell ref="A5:XFD1048576"/><mergeCell ref="XFA1:XFD1048576"/></mergeCells>',
      );
    });
    expect(await found(merged)).toEqual(total);
    const formatted = changed(parts => {
      const rows = Array.from({ length: 210_000 }, (_, at) => `<row r="${at + 9}"><c r="XFD${at + 9}" s="0"/></row>`);
      parts[sheet] = parts[sheet]!.replace('</sheetData>', `${rows.join('')}</sheetData>`);
    });
    expect(await found(formatted)).toEqual(total);
  });

  it('finds the workbook by the relations of the package', async () => {
    const named = changed(parts => {
      parts['_rels/.rels'] =
        '<Relationships><Relationship Id="a" Type="http://x/officeDocument" Target="/xl/book2.xml"/></Relationships>';
      parts['xl/book2.xml'] = parts['xl/workbook.xml']!;
      parts['xl/_rels/book2.xml.rels'] = parts['xl/_rels/workbook.xml.rels']!;
      parts['xl/workbook.xml'] = '<workbook/>';
      delete parts['xl/_rels/workbook.xml.rels'];
    });
    expect(await found(named)).toEqual(total);
  });

  it('takes a cell of shared text without its number for an empty one', async () => {
    const blank = changed(parts => {
      parts[sheet] = parts[sheet]!.replace('</sheetData>', '<row r="4"><c r="B4" t="s"/></row></sheetData>');
    });
    expect(await found(blank)).toEqual(total);
    const { report } = await checkFiles({ 'pl4.yaml': appendix('x.xlsx'), 'x.xlsx': blank });
    expect(report.parts[0]!.tables[0]!.rows).toHaveLength(2);
  });

  it('says that one that was cut off is damaged', async () => {
    expect(await found(workbookOf(book).subarray(0, 700))).toEqual([['source-unreadable', 'broken']]);
    expect(await found(strToU8('Đơn vị;Số'))).toEqual([['source-unreadable', 'not-workbook']]);
  });
});

it.each([
  ['its mark, lower byte first', false, '\ufeff'],
  ['its mark, upper byte first', true, '\ufeff'],
  ['no mark', false, ''],
])('parts in UTF-16, %s', async (_, swapped, mark) => {
  const parts = unzipSync(workbookOf('STT | Đơn vị | Hồ sơ\n1 | Ấp Bình Hòa | 1991 {#,##0}\n3 | Ấp 2 | 5'));
  const coded = Object.entries(parts).map(([name, bytes]) => {
    const units = Buffer.from(mark + strFromU8(bytes).replace('UTF-8', 'UTF-16'), 'utf16le');
    return [name, swapped ? units.swap16() : units];
  });
  const checked = await checkFiles({ 'pl4.yaml': appendix('x.xlsx'), 'x.xlsx': zipSync(Object.fromEntries(coded)) });
  expect(checked.report.parts[0]!.tables[0]!.rows[0]!.cells.map(({ text }) => text)).toEqual([
    '1',
    'Ấp Bình Hòa',
    '1.991',
  ]);
  expect(checked.findings.map(({ check }) => check)).toContain('row-number-skipped');
});
