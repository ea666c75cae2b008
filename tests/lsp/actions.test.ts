/** Code actions, each resolved and applied, and formatting. */
import { rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import type { CodeAction, TextDocumentEdit, TextEdit } from 'vscode-languageserver';
import { appendix, appendixPath, at, body, bodyPath, reportServer } from '../support/report-server.ts';
import { edited, textOf } from '../support/server.ts';

const asked = reportServer();

describe('code actions', () => {
  const actions = async (path: string, source: string, only?: string[]) => {
    const { textDocument, position, text, version } = asked.show(path, source);
    const range = { start: position, end: position };
    const context = { diagnostics: [], ...(only ? { only } : {}) };
    const found = await asked.request<CodeAction[]>('textDocument/codeAction', { textDocument, range, context });
    const apply = async (title: RegExp): Promise<string> => {
      const action = found.find(one => title.test(one.title));
      expect(action, found.map(one => one.title).join('; ')).toBeDefined();
      expect(action!.edit).toBeUndefined();
      const resolved = await asked.request<CodeAction>('codeAction/resolve', action);
      const [change] = resolved.edit!.documentChanges as TextDocumentEdit[];
      expect(change!.textDocument.version).toBe(version);
      return edited(text, change!.edits as TextEdit[]);
    };
    return { found, apply, text };
  };

  test('a table of HTML, and one of drawn lines, between pipes', async () => {
    const html = [
      '<table><caption>Bảng 1. Hồ sơ | kết quả</caption>',
      '<tr><th rowspan="2">TT</th><th rowspan="2">Đơn vị</th><th colspan="2">Hồ sơ</th></tr>',
      '<tr><th>Nhận</th><th>Trả</th></tr>',
      '<tr><td>1</td><td>Xã A &amp; B</td><td>120</td><td>98<sup>1</sup></td></tr>',
      '<tr><td colspan="2"><strong>Tổng cộng</strong></td><td><b>120</b></td><td>98</td></tr>',
      '</table>',
    ].join('\n');
    const { apply } = await actions(bodyPath, at(`${body}\n\n${html}\n`, '120'));
    expect(await apply(/Viết lại thành bảng Markdown/)).toContain(
      [
        'Bảng 1. Hồ sơ | kết quả',
        '',
        '| TT | Đơn vị | Hồ sơ | < |',
        '| :-: | --- | --: | --: |',
        '|  |  | Nhận | Trả |',
        '| 1 | Xã A & B | 120 | 98¹ |',
        '|  | **Tổng cộng** | **120** | 98 |',
      ].join('\n'),
    );
    const box = [
      '+----+-------+',
      '| Xã | Số    |',
      '+====+=======+',
      '| A  | 1.200 |',
      '| B  |       |',
      '+----+-------+',
    ];
    const { apply: again } = await actions(bodyPath, at(`${body}\n\n${box.join('\n')}\n`, '1.200'));
    expect(await again(/Viết lại thành bảng Markdown/)).toContain('| Xã | Số |\n| --- | --: |\n| A B | 1.200 |');
    const titled = [
      '<table><tr><td colspan="3">Bảng 2. Dự toán</td></tr>',
      '<tr><td colspan="3">Đơn vị tính: triệu đồng</td></tr>',
      '<tr><th>Xã</th><th>Dự toán</th><th>Thực hiện</th></tr>',
      '<tr><td>Xã A</td><td>1.300</td><td>98</td></tr></table>',
    ];
    const { apply: third } = await actions(bodyPath, at(`${body}\n\n${titled.join('\n')}\n`, '1.300'));
    expect(await third(/Viết lại thành bảng Markdown/)).toContain(
      'Bảng 2. Dự toán\n\nĐơn vị tính: triệu đồng\n\n| Xã | Dự toán | Thực hiện |\n',
    );
  });

  test('silence in YAML is of the cell that is off, and leaves its neighbours', async () => {
    const yaml =
      'soat: 1\nappendix: V\nid: pl5\ncolumns:\n  - {id: ten, title: Xã, type: text}\n  - {id: ke_hoach, title: Kế hoạch, type: count}\n  - {id: dat, title: Đạt, type: count}\n  - {id: ty_le, title: Tỷ lệ, type: percent}\nrules: |\n  ty_le = dat / ke_hoach\nrows: |\n  | A | 100 | 50 | 51% |\n  | {#b} B | 100 | 60 | 61% |\n  | {#ab} C | 100 | 70 | 71% |\n';
    const path = 'bao-cao/appendices/pl5.yaml';
    const { apply } = await actions(path, at(yaml, '61%'));
    const text = (await apply(/Bỏ qua/)).replace('[ghi lý do ở đây]', 'theo số của ngành');
    expect(text).toContain('soat: 1\n# soat-ignore percent-differs-from-ratio @b.ty_le: theo số của ngành\nappendix');
    const { uri, close } = asked.show(path, text);
    const left = (await asked.server.pull(uri)).map(({ range, code }) => [textOf(text, range), code]);
    expect(left).toEqual([
      ['51%', 'percent-differs-from-ratio'],
      ['71%', 'percent-differs-from-ratio'],
    ]);
    close();
  });

  test('a rule is not written into front matter that says whose report it is', async () => {
    const source =
      '---\nsoat: 1\ntype: Báo cáo\nnumber: 5/BC-UBND\ndate: 09/12/2019\n---\n\n| STT | Xã | Tổng số | Nam | Nữ |\n|:-:|---|--:|--:|--:|\n| 1 | A | 1.200 | 700 | 500 |\n| 2 | B | 900 | 400 | 500 |\n';
    const { apply } = await actions('khac/bao-cao.md', at(source, '1.200'));
    const text = await apply(/Khai báo quy tắc/);
    expect(text).toContain('date: 09/12/2019\n---\n');
    expect(text).toContain('| 2 | B | 900 | 400 | 500 |\n```rules\n[Tổng số] = [Nam] + [Nữ]\n```\n:::\n');
    const second = await actions(
      'bao-cao/appendices/pl8.md',
      at(
        `---\nsoat: 1\nappendix: VIII\nid: pl8\n---\n\n| Xã | Số |\n|---|--:|\n| A | 1 |\n\nBảng sau.\n\n${source.slice(source.indexOf('| STT'))}`,
        '1.200',
      ),
    );
    expect(await second.apply(/Khai báo quy tắc/)).toContain('id: pl8\n---\n');
  });

  test('a rule finds its place before rows that are entries of YAML', async () => {
    const yaml =
      'soat: 1\nappendix: IX\nid: pl9\ncolumns:\n  - {id: ten, title: Xã, type: text}\n  - {id: tong, title: Tổng số, type: count}\n  - {id: nam, title: Nam, type: count}\n  - {id: nu, title: Nữ, type: count}\nrows:\n  - [Xã A, 1300, 600, 600]\n  - [Xã B, 900, 400, 500]\n  - [Xã C, 800, 300, 500]\n';
    const { apply } = await actions('bao-cao/appendices/pl9.yaml', at(yaml, '1300'));
    expect(await apply(/Khai báo quy tắc/)).toContain('\nrules: |\n  [Tổng số] = [Nam] + [Nữ]\nrows:\n');
  });

  test('no figure of an address or of another link is offered a cell', async () => {
    const titles = async (source: string, words: string) =>
      (await actions(bodyPath, at(source, words))).found.map(({ title }) => title).filter(title => /^Gắn/.test(title));
    const said = `${body}\n\nTheo [bảng 1.991](https://vi.du/1.991.html) và [100,00%](soat:=1.991/1.991), có 1.991 TTHC.\n`;
    expect(await titles(said, '1.991 TTHC')).not.toEqual([]);
    expect(await titles(said, '1.991](https')).toEqual([]);
    expect(await titles(said, '1.991.html')).toEqual([]);
    expect(await titles(said, '1.991/1.991')).toEqual([]);
  });

  test('what is put into a report in English is English, whoever edits it', async () => {
    const source =
      '---\nsoat: 1\ntype: Report\ndate: 9 December 2024\nnumbers: en\n---\n\n# Report\n\n| Commune | Pupils |\n|---|--:|\n| An Binh | 1,200 |\n| Hoa Loi | 1,100 |\n';
    const { apply } = await actions('english/report.md', at(source, '1,200'));
    expect(await apply(/Thêm dòng tổng cộng/)).toContain('\n| Total | 2,300 |');
    const again = await actions('english/report.md', at(source, '1,200'));
    expect(await again.apply(/Thêm cột tỷ lệ/)).toContain('| Commune | Pupils | Share |');
  });

  test('lines that are put in end as those of the text do', async () => {
    const source =
      '# BÁO CÁO\n\n| Xã | Tổng số | Nam | Nữ |\n|---|--:|--:|--:|\n| A | 1.200 | 700 | 500 |\n| B | 900 | 400 | 500 |\n';
    const { apply } = await actions(bodyPath, at(source, '1.200').replaceAll('\n', '\r\n'));
    const text = await apply(/Khai báo quy tắc/);
    expect(text).toContain('\r\n```rules\r\n');
    expect(text).not.toMatch(/(?<!\r)\n/);
  });

  test('asked for the empty kind, or for none by name, all are offered but those of the whole source', async () => {
    const kinds = async (only?: string[]) =>
      (await actions(appendixPath, at(appendix, '1.990'), only)).found.map(({ kind }) => kind);
    const all = await kinds();
    expect(all).toContain('quickfix');
    expect(await kinds([''])).toEqual(all);
    expect(await kinds([])).toEqual(all);
  });

  test('a table of HTML stays where its links, pictures and comments would be gone', async () => {
    for (const lost of ['<a href="x.md">1.200</a>', '1.200<img src="a.png">', '1.200<!-- theo sổ -->']) {
      const html = `<table>\n<tr><th>Xã</th><th>Số</th></tr>\n<tr><td>A</td><td>${lost}</td></tr>\n</table>\n`;
      const { found } = await actions(bodyPath, at(`${body}\n\n${html}`, '1.200'));
      expect(found.map(({ title }) => title).filter(title => /Viết lại/.test(title))).toEqual([]);
    }
  });

  test('a repair of a wrong total', async () => {
    const { found, apply } = await actions(appendixPath, at(appendix, '1.990'));
    expect(found[0]!.kind).toBe('quickfix');
    expect(found[0]!.isPreferred).toBeUndefined();
    expect(found[0]!.diagnostics![0]!.code).toBe('total-differs-from-parts');
    expect(await apply(/1\.991/)).toContain(
      '| 1.991 | 1.621 | 249 | 121 |\n| 2 | Số TTHC theo cơ chế một cửa | 1.991 |',
    );
  });

  test('silence with a reason: the finding is gone, and the comment is used', async () => {
    const { apply } = await actions(bodyPath, at(body, '84,17%'));
    const text = await apply(/Bỏ qua/);
    expect(text).toContain('<!-- soat-ignore percent-differs-from-ratio: [ghi lý do ở đây] -->\nCả tỉnh');
    const { uri } = asked.show(bodyPath, text);
    const codes = (await asked.server.pull(uri)).map(({ code }) => code);
    expect(codes).not.toContain('percent-differs-from-ratio');
    expect(codes).toContain('ignore-unexplained');
  });

  test('two figures that mean different things: remembered, until either changes', async () => {
    const table = (second: number): string =>
      `:::table{#xl title="Các vấn đề đã xử lý"}\n| STT | Tiêu chí | Tổng số | Đã xử lý |\n|---|---|--:|--:|\n| 1 | Số phản ánh, kiến nghị về quy định hành chính | ${second} | ${second} |\n:::\n`;
    const source = `${body}\nTrong năm đã tiếp nhận 14 phản ánh, kiến nghị về quy định hành chính, đều đã xử lý.\n\n${table(24)}`;
    const { apply } = await actions(bodyPath, at(source, '14 phản ánh'));
    const text = await apply(/khác phạm vi/);
    expect(text).toContain('<!-- soat-ignore same-figure-differs: khác phạm vi (14; 24) -->\nTrong năm');
    const { uri } = asked.show(bodyPath, text);
    const found = async (): Promise<unknown[]> => (await asked.server.pull(uri)).map(({ code }) => code);
    expect(await found()).not.toContain('same-figure-differs');
    asked.show(bodyPath, text.replaceAll('| 24 |', '| 25 |'));
    expect(await found()).toContain('same-figure-differs');
  });

  test('a bound figure is brought up to its cell; look-alike letters and safe repairs at once', async () => {
    const stale = await actions(bodyPath, at(body.replace('[1.991]', '[1.990]'), '1.990'));
    expect(await stale.apply(/Cập nhật thành 1\.991/)).toContain('[1.991](soat:pl4.r1.tong)');
    const letters = body.replaceAll('KH-UBND', 'KН-UBND').replace('4.689/5.582 hồ sơ (đạt 84,17%)', '45,5 % số hồ sơ');
    const { found, apply } = await actions(bodyPath, at(letters, '22/K'));
    expect(found[0]!.isPreferred).toBe(true);
    expect(await apply(/Sửa cả 2 chỗ/)).toContain('22/KH-UBND ngày');
    const all = await actions(bodyPath, at(letters, 'KẾT'), ['source.fixAll']);
    const text = await all.apply(/an toàn/);
    expect(text).toContain('22/KH-UBND ngày');
    expect(text).toContain('45,5% số hồ sơ');
  });

  test('a figure of the text is bound to its cell', async () => {
    const source = body.replace('[1.991](soat:pl4.r1.tong)', '1.9‸91');
    const { apply } = await actions(bodyPath, source, ['refactor']);
    expect(await apply(/Gắn với ô pl4\.r1\.tong/)).toContain('[1.991](soat:pl4.r1.tong)');
  });

  test('a figure that stands in no cell is bound to none', async () => {
    const { found } = await actions(bodyPath, at(body, '4.689'), ['refactor']);
    expect(found.map(({ title }) => title)).toEqual([]);
  });

  test('an inferred relation becomes a rule', async () => {
    const { apply } = await actions(appendixPath, at(appendix.replace(/rules: \|\n.*\n/, ''), '1.991'), [
      'refactor.rewrite',
    ]);
    expect(await apply(/Khai báo quy tắc/)).toContain(
      'rules: |\n  [Tổng số] = [Cấp tỉnh] + [Cấp huyện] + [Cấp xã]\n---',
    );
  });

  test('a row of totals', async () => {
    const { apply } = await actions(appendixPath, at(appendix, 'một cửa'), ['refactor.rewrite']);
    expect(await apply(/tổng cộng/)).toContain('\n|  | Tổng cộng | 3.981 | 3.242 | 498 | 242 |');
  });

  test('no row of totals where the last row is one, whatever it is called', async () => {
    const whole = `${body}\n| STT | Đơn vị | Số hồ sơ |\n|---|---|--:|\n| 1 | Sở Nội vụ | 12 |\n| 2 | Sở Y tế | 30 |\n| | Cộng | 42 |\n`;
    const { found } = await actions(bodyPath, at(whole, '| 30', 3), ['refactor.rewrite']);
    expect(found.map(({ title }) => title)).toEqual(['Thêm cột tỷ lệ so với "Số hồ sơ"']);
  });

  test('a column of shares, of the total row or else of the sum; what it says holds', async () => {
    const table =
      '| STT | Đơn vị | Số hồ sơ | Ghi chú |\n|---|---|--:|---|\n| 1 | Sở Nội vụ | 12 | |\n| 2 | Sở Y tế | 30 | |\n';
    const { apply } = await actions(bodyPath, at(`${body}\n${table}`, 'Số hồ sơ', 3), ['refactor.rewrite']);
    const text = await apply(/cột tỷ lệ/);
    expect(text).toContain('| Số hồ sơ | Tỷ lệ % | Ghi chú |\n|---|---|--:| --: |---|\n');
    expect(text).toContain('| 12 | 28,57% | |\n');
    expect(text).toContain('| 30 | 71,43% | |\n');
    const total = await actions(bodyPath, at(`${body}\n${table}| | Cộng | 42 | |\n`, '| 42', 3), ['refactor.rewrite']);
    const whole = await total.apply(/cột tỷ lệ/);
    expect(whole).toContain('| | Cộng | 42 | 100% | |');
    const { uri } = asked.show(bodyPath, whole);
    expect((await asked.server.pull(uri)).filter(({ range }) => range.start.line > 9)).toEqual([]);
  });

  test('a table of the text becomes an appendix with its rules, and comes back', async () => {
    const table = '| STT | Đơn vị | Tổng số | Nam | Nữ |\n|---|---|--:|--:|--:|\n| 1 | Sở Nội vụ | 12 | 5 | 7 |\n';
    const rules = '```rules\n[Tổng số] = [Nam] + [Nữ]\n```';
    const source = `${body}\n:::table{#nhan_su title="Nhân sự"}\n${table}${rules}\n:::\n`;
    const { textDocument, position, text } = asked.show(bodyPath, at(source, 'Sở Nội vụ'));
    const act = async (title: RegExp, of: typeof textDocument, where: typeof position) => {
      const context = { diagnostics: [] };
      const range = { start: where, end: where };
      const found = await asked.request<CodeAction[]>('textDocument/codeAction', { textDocument: of, range, context });
      const action = found.find(one => title.test(one.title));
      expect(action, found.map(one => one.title).join('; ')).toBeDefined();
      return (await asked.request<CodeAction>('codeAction/resolve', action)).edit!.documentChanges!;
    };
    const [created, filled, left] = await act(/thành Phụ lục V \(pl5\.md\)/, textDocument, position);
    const path = 'bao-cao/appendices/pl5.md';
    expect(created).toMatchObject({ kind: 'create', uri: asked.uriOf(path) });
    const moved = edited('', (filled as TextDocumentEdit).edits as TextEdit[]);
    expect(moved).toBe(
      `---\nsoat: 1\nappendix: V\nid: nhan_su\ntitle: Nhân sự\nrules: |\n  [Tổng số] = [Nam] + [Nữ]\n---\n\n${table}`,
    );
    const rest = edited(text, (left as TextDocumentEdit).edits as TextEdit[]);
    expect(rest).toMatch(/UBND\.\n\n\(Chi tiết tại Phụ lục V kèm theo\.\)\n$/);
    writeFileSync(fileURLToPath(asked.uriOf(path)), moved);
    asked.show(bodyPath, rest);
    const shown = asked.show(path, at(moved, 'Sở Nội vụ'));
    const [back, removed] = await act(/Đưa bảng về lời văn/, shown.textDocument, shown.position);
    expect(removed).toMatchObject({ kind: 'delete', uri: asked.uriOf(path) });
    expect(edited(rest, (back as TextDocumentEdit).edits as TextEdit[])).toContain(
      `kèm theo.)\n\n:::table{#nhan_su title="Nhân sự"}\n${table}${rules}\n:::`,
    );
    rmSync(fileURLToPath(asked.uriOf(path)));
    shown.close();
  });

  test('what stands beside a table moves with it; where that cannot be, the table stays', async () => {
    const table = '| Khoản | Dự toán | Thu |\n|---|--:|--:|\n| Thuế | 100 | 60 |\n| Phí | 50 | 40 |';
    const edits = async (path: string, source: string, title: RegExp) => {
      const { textDocument, position, close } = asked.show(path, at(source, 'Thuế'));
      const range = { start: position, end: position };
      const context = { diagnostics: [] };
      const found = await asked.request<CodeAction[]>('textDocument/codeAction', { textDocument, range, context });
      const action = found.find(one => title.test(one.title));
      const resolved = action && (await asked.request<CodeAction>('codeAction/resolve', action));
      close();
      return (resolved?.edit?.documentChanges as TextDocumentEdit[] | undefined)?.flatMap(
        change => (change.edits as TextEdit[] | undefined)?.map(({ newText }) => newText) ?? [],
      );
    };
    const inText = (attributes: string, inner: string): string =>
      `${body}\n:::table{#thu${attributes}}\n${inner}\n:::\n`;
    const [moved] = (await edits(
      bodyPath,
      inText(' title="Thu" unit="triệu đồng"', `Theo sổ thu.\n\n${table}\n\nGhi chú: số sơ bộ.`),
      /thành Phụ lục/,
    ))!;
    expect(moved).toBe(
      `---\nsoat: 1\nappendix: V\nid: thu\ntitle: Thu\nunit: triệu đồng\n---\n\nTheo sổ thu.\n\n${table}\n\nGhi chú: số sơ bộ.\n`,
    );
    expect(await edits(bodyPath, inText(' layout="stacked"', table), /thành Phụ lục/)).toBeUndefined();
    expect(
      await edits(bodyPath, `${inText('', table.replace('100', '100[^1]'))}\n[^1]: Sơ bộ.\n`, /thành Phụ lục/),
    ).toBeUndefined();

    const path = 'bao-cao/appendices/pl5.md';
    const file = (keys: string, above: string, below: string): string =>
      `---\nsoat: 1\nappendix: V\nid: thu\ntitle: Thu\n${keys}---\n\n${above}${table}\n${below}`;
    const mentioned = asked.show(bodyPath, `${body}\nXem Phụ lục V.\n`);
    // A report is made of files on disk; what is shown of this one is the editor's.
    writeFileSync(fileURLToPath(asked.uriOf(path)), file('', '', ''));
    const [back] = (await edits(path, file('unit: triệu đồng\n', '', '\nGhi chú: số sơ bộ.\n'), /Đưa bảng/))!;
    expect(back).toBe(`\n\n:::table{#thu title="Thu" unit="triệu đồng"}\n${table}\n:::\n\nGhi chú: số sơ bộ.`);
    for (const [keys, above, below] of [
      ['notes: Số sơ bộ\n', '', ''],
      ['# soat-ignore percent-padded: theo mẫu\n', '', ''],
      ['', 'Lời dẫn của phụ lục.\n\n', ''],
      ['', '', '\nXem thêm[^1].\n\n[^1]: Sơ bộ.\n'],
    ] as const) {
      expect(await edits(path, file(keys, above, below), /Đưa bảng/), keys + above + below).toBeUndefined();
    }
    rmSync(fileURLToPath(asked.uriOf(path)));
    mentioned.close();
  });

  test('a repair chosen after the text has moved still finds its place', async () => {
    const { textDocument, position, text } = asked.show(appendixPath, at(appendix, '1.990'));
    const range = { start: position, end: position };
    const found = await asked.request<CodeAction[]>('textDocument/codeAction', {
      textDocument,
      range,
      context: { diagnostics: [] },
    });
    const change = {
      range: { start: { line: 15, character: 0 }, end: { line: 15, character: 0 } },
      text: '\nBảng dưới đây:\n',
    };
    asked.change(appendixPath, change.range, change.text);
    const resolved = await asked.request<CodeAction>('codeAction/resolve', found[0]);
    const [edit] = resolved.edit!.documentChanges as TextDocumentEdit[];
    const moved = edited(text, [{ range: change.range, newText: change.text }]);
    expect(edited(moved, edit!.edits as TextEdit[])).toContain('một cửa | 1.991 |');
  });
});

describe('formatting', () => {
  test('leaves what a fence shows as it is, and lines up the rows of a table in YAML', async () => {
    const shown = '```\n| không | phải |\n|--|--|\n```\n';
    const rows = (cells: string): string => `\`\`\`yaml table\nid: t5\nrows: |\n  | A | 1 |\n  ${cells}\n\`\`\`\n`;
    const { textDocument, text } = asked.show(bodyPath, `${shown}\n${rows('| Bảy |22 |')}`);
    const options = { tabSize: 2, insertSpaces: true };
    const edits = await asked.request<TextEdit[]>('textDocument/formatting', { textDocument, options });
    expect(edited(text, edits)).toContain(shown);
    expect(edited(text, edits)).toContain('  | A   | 1   |\n  | Bảy | 22  |\n');
  });

  const crooked = `Bảng:

|STT|Đơn vị|Số hồ sơ|
|:-:|---|--:|
|1|Sở Nội vụ|1.991|
| 2 |   Ủy ban nhân dân huyện An Biên | 12 |

Cuối  bài.
`;
  const straight = `Bảng:

| STT | Đơn vị                        | Số hồ sơ |
| :-: | ----------------------------- | -------: |
|  1  | Sở Nội vụ                     |    1.991 |
|  2  | Ủy ban nhân dân huyện An Biên |       12 |

Cuối  bài.
`;
  test('lines up tables and touches nothing else; once is enough', async () => {
    const { textDocument, text } = asked.show(bodyPath, crooked);
    const options = { tabSize: 2, insertSpaces: true };
    const edits = await asked.request<TextEdit[]>('textDocument/formatting', { textDocument, options });
    expect(edited(text, edits)).toBe(straight);
    const again = asked.show(bodyPath, straight);
    expect(await asked.request('textDocument/formatting', { textDocument: again.textDocument, options })).toEqual([]);
    const range = { start: { line: 7, character: 0 }, end: { line: 7, character: 5 } };
    const elsewhere = asked.show(bodyPath, crooked);
    expect(
      await asked.request('textDocument/rangeFormatting', { textDocument: elsewhere.textDocument, range, options }),
    ).toEqual([]);
  });
});
