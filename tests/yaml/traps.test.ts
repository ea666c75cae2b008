/** The traps of YAML: each is found, said once, and the repair makes of the row what its author meant. */
import { describe, expect, it } from 'vitest';
import { locate } from '../../server/core/project.ts';
import { checkFiles } from '../support/memory-host.ts';
import { afterFirstRepair } from '../support/pages.ts';

const head = `soat: 1
appendix: IV
id: pl4
title: TTHC
columns:
  - {id: stt, title: STT, type: index}
  - {id: nd, title: Nội dung, type: text}
  - {id: so, title: Số, type: count}
  - {id: tl, title: Tỷ lệ, type: percent}
rows:
`;

async function read(rows: string) {
  const files = { 'pl4.yaml': head + rows };
  const checked = await checkFiles(files);
  return {
    files,
    checked,
    said: checked.findings.map(({ check, data }) => `${check} ${data.trap ?? data.expected ?? ''}`.trim()),
    cells: checked.report.parts[0]!.tables[0]?.rows.map(row => row.cells.map(({ text }) => text)),
  };
}

describe('flow rows', () => {
  it.each<[string, string, readonly string[]]>([
    ['[1, Đất, -, 5%]', 'syntax-error dash', ['1', 'Đất', '-', '5%']],
    ['{stt: 1, nd: Đất, so: -, tl: 5%}', 'syntax-error dash', ['1', 'Đất', '-', '5%']],
    ['[1, Đất # đai, 3, 5%]', 'syntax-error hash', ['1', 'Đất # đai', '3', '5%']],
    ['[1, Đất, 3, %5]', 'syntax-error percent', ['1', 'Đất', '3', '%5']],
    ['[1, @Đất, 3, 5%]', 'syntax-error sign', ['1', '@Đất', '3', '5%']],
    ['[1, `Đất`, 3, 5%]', 'syntax-error sign', ['1', '`Đất`', '3', '5%']],
    ['[1, *, 3, 5%]', 'syntax-error sign', ['1', '*', '3', '5%']],
    ['[1, &Đất, 3, 5%]', 'syntax-error sign', ['1', '&Đất', '3', '5%']],
    ['[1, !quan trọng, 3, 5%]', 'syntax-error sign', ['1', '!quan trọng', '3', '5%']],
    ['[1, "Đất" đai, 3, 5%]', 'syntax-error quote', ['1', '"Đất" đai', '3', '5%']],
    ['[1, Đất, 3, 5%', 'syntax-error bracket', ['1', 'Đất', '3', '5%']],
    ['[1, Đất: đai, 3, 5%]', 'value-invalid cell', ['1', 'Đất: đai', '3', '5%']],
    ['[1, {x}, 3, 5%]', 'value-invalid cell', ['1', '{x}', '3', '5%']],
    ['[1, Hồ sơ, giấy tờ, 3, 5%]', 'cell-count-differs', ['1', 'Hồ sơ, giấy tờ', '3', '5%']],
    ['[1, Đất (a, b, c), 3, 5%]', 'cell-count-differs', ['1', 'Đất (a, b, c)', '3', '5%']],
    ['[1, Đất, 3, 6,8%]', 'cell-count-differs', ['1', 'Đất', '3', '6,8%']],
    ['{stt: 1, nd: Đất, so: 3, tl: 6,8%}', 'key-unknown', ['1', 'Đất', '3', '6,8%']],
    ['{stt: 1, nd: Hồ sơ, giấy tờ, so: 3, tl: 5%}', 'key-unknown', ['1', 'Hồ sơ, giấy tờ', '3', '5%']],
    ['{stt: 1, nd: Đất, sso: 3, tl: 5%}', 'key-unknown', ['1', 'Đất', '3', '5%']],
  ])('%s', async (row, said, cells) => {
    const before = await read(`  - ${row}\n`);
    expect(before.said).toEqual([said]);
    const after = afterFirstRepair({ checked: before.checked, own: before.checked.findings, others: [] }, before.files);
    const repaired = await checkFiles(after!);
    expect(repaired.findings).toEqual([]);
    expect(repaired.report.parts[0]!.tables[0]!.rows.map(({ cells: found }) => found.map(({ text }) => text))).toEqual([
      cells,
    ]);
  });

  it.each<[string, readonly string[]]>([
    ['[1, Đất, /, //]', ['1', 'Đất', '/', '//']],
    ['[1, "Đất, đai", ~, null]', ['1', 'Đất, đai', '', '']],
    ['[1, \'Đất # đai\', 02, "6,8%"]', ['1', 'Đất # đai', '02', '6,8%']],
    ['[1, Đất <5ha, 1.991, 100%]', ['1', 'Đất <5ha', '1.991', '100%']],
    ['[1, Phiên bản 9001:2015, 3, 5%]', ['1', 'Phiên bản 9001:2015', '3', '5%']],
    ['[1, Đất,\n     3, 5%]', ['1', 'Đất', '3', '5%']],
    ['{tl: 5%, so: 3, nd: Đất, stt: 1, id: dat}', ['1', 'Đất', '3', '5%']],
  ])('%s is fine', async (row, cells) => {
    const { said, cells: found } = await read(`  - ${row}\n`);
    expect(said).toEqual([]);
    expect(found).toEqual([cells]);
  });
});

describe('mappings over several lines', () => {
  it.each<[string, string, string]>([
    ['Đất: đai', 'syntax-error colon', 'Đất: đai'],
    ['- đai', 'syntax-error ', 'x'],
    ['%đai', 'syntax-error percent', '%đai'],
    ['"Đất" đai', 'syntax-error quote', '"Đất" đai'],
    ['Đất # đai', 'value-invalid cut', 'Đất # đai'],
  ])('%s', async (label, said, meant) => {
    const before = await read(`  - stt: 1\n    nd: ${label}\n    so: 3\n    tl: 5%\n`);
    expect(before.said[0]).toBe(said.trim());
    if (meant === 'x') return;
    expect(before.said).toHaveLength(1);
    const after = afterFirstRepair({ checked: before.checked, own: before.checked.findings, others: [] }, before.files);
    const { cells } = await read(String(after!['pl4.yaml']).slice(head.length));
    expect(cells?.[0]?.[1]).toBe(meant);
  });

  it('takes a comment that is Soát’s own as such', async () => {
    const row = '  - stt: 1\n    nd: Đất # soat-ignore row-repeated: theo biểu\n    so: 3\n    tl: 5%\n';
    expect((await read(row)).said).not.toContain('value-invalid cut');
  });
});

it('finds tabs, and the repair is safe', async () => {
  const before = await read('\t- [1, Đất, 3, 5%]\n');
  expect(before.said).toEqual(['syntax-error tab']);
  expect(before.checked.findings[0]!.fixes![0]!.safe).toBe(true);
});

describe('a bracket that is never closed', () => {
  const errors = async (yaml: string): Promise<string[]> => {
    const { findings } = await checkFiles({ 'pl.yaml': yaml });
    return findings.filter(({ check }) => check === 'syntax-error').map(({ data }) => `${data.trap} ${data.near}`);
  };
  it.each([
    ['before a key', 'soat: 1\nappendix: I\ntitle: [\nid: pl1\n', ['bracket [']],
    ['before rules', 'soat: 1\nappendix: I\ntitle: [\nrules: |\n  a = b\n', ['bracket [']],
    ['after a comma', 'soat: 1\nappendix: I\ncolumns: [STT, Nội dung,\nid: pl1\n', ['bracket [STT, Nội dung,']],
    ['closed in a later line', 'soat: 1\nappendix: I\ncolumns: [\n  STT, Nội dung,\n  Số]\n', []],
  ])('%s', async (_, yaml, said) => {
    expect(await errors(yaml)).toEqual(said);
  });
});

describe('what stands around rows between pipes', () => {
  const top = 'soat: 1\nappendix: I\nid: pl1\ntitle: Số vụ\n';
  const columns = 'columns:\n  - {id: dv, title: Đơn vị, type: text}\n  - {id: tong, title: Tổng số, type: count}\n';
  it.each<[string, string, string, readonly (readonly string[])[]]>([
    [
      'no | behind the key',
      `${columns}rows:\n  | Xã A | 1.136 |\n  | Xã B | 12 |\n`,
      'syntax-error bare-rows 8:1 rows:',
      [
        ['Xã A', '1.136'],
        ['Xã B', '12'],
      ],
    ],
    [
      'no indentation',
      `${columns}rows: |\n| Xã A | 136 |\n| Xã B | 12 |\nnotes: |\n  x\n`,
      'syntax-error outside-rows 9:1 | Xã A | 136 |',
      [
        ['Xã A', '136'],
        ['Xã B', '12'],
      ],
    ],
    [
      'less indentation than the others',
      `${columns}rows: |\r\n   | Xã A | 136 |\r\n | Xã B | 12 |\r\n    | Xã C | 3 |\r\n`,
      'syntax-error outside-rows 10:2 | Xã B | 12 |',
      [
        ['Xã A', '136'],
        ['Xã B', '12'],
        ['Xã C', '3'],
      ],
    ],
    [
      'a quote in a label that is not closed',
      `${columns.replace('Đơn vị', "'Đơn vị, ấp")}rows: |\n  | Xã A | 136 |\n`,
      "syntax-error open-quote 6:21 'Đơn vị",
      [],
    ],
    [
      'a comma in a label',
      `${columns.replace('Đơn vị', 'Thôn, ấp, khóm')}rows: |\n  | Xã A | 136 |\n`,
      'key-unknown  6:27 ấp',
      [['Xã A', '136']],
    ],
    [
      'a word that begins with *',
      `${columns}unit: *người\nrows: |\n  | Xã A | 136 |\n`,
      'syntax-error sign 8:7 *người',
      [['Xã A', '136']],
    ],
  ])('%s', async (_, text, said, cells) => {
    const files = { 'pl.yaml': top + text };
    const checked = await checkFiles(files);
    const placed = checked.findings.map(({ check, data, place }) => {
      const { range } = locate(checked, place);
      const line = files['pl.yaml'].split(/\r?\n/)[range!.start.line]!;
      const words = line.slice(range!.start.character, range!.end.character);
      return `${check} ${data.trap ?? ''} ${range!.start.line + 1}:${range!.start.character + 1} ${words}`;
    });
    expect(placed).toEqual([said]);
    const repaired = await checkFiles(afterFirstRepair({ checked, own: checked.findings, others: [] }, files)!);
    if (cells.length === 0) return;
    expect(repaired.findings).toEqual([]);
    const rows = repaired.report.parts[0]!.tables[0]!.rows;
    expect(rows.map(({ cells: found }) => found.map(cell => cell.text))).toEqual(cells);
  });

  it('marks the whole of a key that is given twice', async () => {
    const checked = await checkFiles({ 'pl.yaml': `${top}"title": x\n` });
    expect(checked.findings.map(({ place }) => locate(checked, place).range)).toEqual([
      { start: { line: 4, character: 0 }, end: { line: 4, character: 7 } },
    ]);
  });

  it('marks a quote that is not closed in the last line', async () => {
    const checked = await checkFiles({ 'report.yaml': 'soat: 1\nsubject: "Giải ngân\n\n' });
    expect(checked.findings.map(({ check, data, place }) => [check, data.trap, locate(checked, place).range])).toEqual([
      ['syntax-error', 'open-quote', { start: { line: 1, character: 9 }, end: { line: 1, character: 19 } }],
    ]);
  });

  it('reads both sides of a conflict at the top of the rows', async () => {
    const rows = '<<<<<<< HEAD\n  | Xã A | 4 |\n=======\n  | Xã A | 5 |\n>>>>>>> x\n';
    const checked = await checkFiles({ 'pl.yaml': `${top}${columns}rows: |\n${rows}` });
    expect(checked.findings.map(({ check }) => check)).toEqual(['merge-conflict', 'merge-conflict']);
  });
});

describe('a key that nobody knows, behind the value of another', () => {
  it.each<[string, string, string]>([
    ['a colon with nothing behind it', '{id: so, title: Số hộ, ghi: }', ''],
    ['a colon and a key more', '{id: so, title: Số hộ, ghi: , type: count}', ''],
    ['behind a type', '{id: so, title: Số hộ, type: count, dự kiến}', ''],
    ['behind an id', '{title: Số hộ, id: so, dự kiến}', ''],
    ['the rest of a title', '{id: so, type: count, title: Số hộ, khẩu}', 'Số hộ, khẩu'],
  ])('%s', async (_, column, split) => {
    const { findings } = await checkFiles({
      'pl.yaml': `soat: 1\nappendix: I\nid: pl1\ntitle: Dân cư\ncolumns:\n  - ${column}\nrows: |\n  | 1.136 |\n`,
    });
    const found = findings.filter(({ check }) => check === 'key-unknown');
    expect(found.map(({ data }) => data.split ?? '')).toEqual([split]);
    expect(found[0]!.fixes).toHaveLength(split ? 1 : 0);
  });
});
