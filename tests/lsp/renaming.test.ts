/** Renaming: ids, document numbers, abbreviations. */
import { describe, expect, test } from 'vitest';
import type { Range, TextDocumentEdit, TextEdit, WorkspaceEdit } from 'vscode-languageserver';
import {
  appendix,
  appendixPath,
  at,
  body,
  bodyPath,
  register,
  registerPath,
  report,
  reportPath,
  reportServer,
} from '../support/report-server.ts';
import { edited } from '../support/server.ts';

const asked = reportServer({ [registerPath]: register });

describe('renaming', () => {
  const renamed = async (path: string, source: string, newName: string) => {
    const { textDocument, position, close: done } = asked.show(path, source);
    const edit = await asked.request<WorkspaceEdit>('textDocument/rename', { textDocument, position, newName });
    done();
    const texts: { [path: string]: string } = {};
    for (const change of (edit.documentChanges ?? []) as TextDocumentEdit[]) {
      const own = change.textDocument.uri.endsWith('body.md') ? body : appendix;
      texts[change.textDocument.uri.endsWith('body.md') ? 'body' : 'appendix'] = edited(
        own,
        change.edits as TextEdit[],
      );
    }
    return texts;
  };

  test('a column id: its declaration, the rules, the addresses', async () => {
    const { textDocument, position } = asked.show(appendixPath, at(appendix, 'id: tong', 5));
    const prepared = await asked.request<{ range: Range; placeholder: string }>('textDocument/prepareRename', {
      textDocument,
      position,
    });
    expect(prepared.placeholder).toBe('tong');
    const texts = await renamed(appendixPath, at(appendix, 'id: tong', 5), 'tong_so');
    expect(texts.appendix).toContain('{id: tong_so,');
    expect(texts.appendix).toContain('tong_so = tinh + huyen + xa');
    expect(texts.body).toContain('(soat:pl4.r1.tong_so)');
  });

  test('a table id, from an address in the text', async () => {
    const texts = await renamed(bodyPath, at(body, 'pl4.r1', 1), 'tthc');
    expect(texts.body).toContain('(soat:tthc.r1.tong)');
    expect(texts.appendix).toContain('id: tthc');
  });

  test('an id that something else has already is refused', async () => {
    const named = `${body}\n\n:::table{#khac title="Khác"}\n| Xã | Số |\n|---|--:|\n| {#a} A | 1 |\n| {#b} B | 2 |\n:::\n`;
    const refused = async (path: string, source: string, newName: string) => {
      const { textDocument, position, close: done } = asked.show(path, source);
      await expect(asked.request('textDocument/rename', { textDocument, position, newName })).rejects.toMatchObject({
        code: -32602,
        message: expect.stringContaining(`"${newName}" đã dùng`),
      });
      done();
    };
    await refused(bodyPath, at(named, '{#khac', 3), 'pl4');
    await refused(bodyPath, at(named, '{#a}', 2), 'b');
    await refused(bodyPath, at(named, '{#a}', 2), 'so');
    await refused(appendixPath, at(appendix, 'id: tong', 5), 'tinh');
  });

  test("a document's number everywhere", async () => {
    const texts = await renamed(bodyPath, at(body, '22/KH-UBND', 3), '23/KH-UBND');
    expect(texts.body!.match(/23\/KH-UBND/g)).toHaveLength(2);
    expect(texts.body).not.toContain('22/KH-UBND');
  });

  test("a document's number in the register too, from either place", async () => {
    const owner = asked.show(reportPath, `${report}documents: van-ban.yaml\n`);
    for (const [path, source] of [
      [bodyPath, at(body, '22/KH', 1, 2)],
      [registerPath, at(register, '22/KH')],
    ] as const) {
      const { textDocument, position, close: done } = asked.show(path, source);
      const newName = '23/KH-UBND';
      const edit = await asked.request<WorkspaceEdit>('textDocument/rename', { textDocument, position, newName });
      const changes = (edit.documentChanges as TextDocumentEdit[]).map(({ textDocument: { uri }, edits }) => [
        uri,
        edits.length,
      ]);
      expect(Object.fromEntries(changes)).toEqual({ [asked.uriOf(bodyPath)]: 2, [asked.uriOf(registerPath)]: 1 });
      done();
    }
    owner.close();
  });

  test.each([
    ['number: 389/BC-UBND', 'number: 390/BC-UBND'],
    ['"số": "389/BC-UBND"', '"số": "390/BC-UBND"'],
  ])("the report's own number everywhere, and no other document of the same number: %s", async (line, after) => {
    const identity = report.replace('number: 389/BC-UBND', line);
    const own = `Số: 389/BC-UBND\n\n${body}\nTheo Báo cáo số 389/BC-UBND ngày 07/12/2018 của UBND tỉnh.\n\nBáo cáo số 389/BC-UBND ngày 09/12/2019 của UBND tỉnh thay báo cáo trước.\n`;
    const attached = appendix.replace('---\n\n|', '---\n\n(Kèm theo Báo cáo số 389/BC-UBND ngày 09/12/2019)\n\n|');
    const places = [
      [reportPath, identity, '389/BC'],
      [bodyPath, own, '389/BC'],
      [appendixPath, attached, '389/BC'],
    ] as const;
    for (const [path, source, words] of places) {
      const shown = places.map(([other, text]) => asked.show(other, other === path ? at(source, words) : text));
      const { textDocument, position } = shown.find(({ uri }) => uri === asked.uriOf(path))!;
      const prepared = await asked.request<{ placeholder: string }>('textDocument/prepareRename', {
        textDocument,
        position,
      });
      expect(prepared.placeholder).toBe('389/BC-UBND');
      const newName = '390/BC-UBND';
      const edit = await asked.request<WorkspaceEdit>('textDocument/rename', { textDocument, position, newName });
      const changed = new Map(
        (edit.documentChanges as TextDocumentEdit[]).map(({ textDocument: { uri }, edits }) => [
          uri,
          edited(shown.find(one => one.uri === uri)!.text, edits as TextEdit[]),
        ]),
      );
      expect(changed.get(asked.uriOf(reportPath))).toBe(identity.replace(line, after));
      expect(changed.get(asked.uriOf(appendixPath))).toBe(attached.replace('389/', '390/'));
      expect(changed.get(asked.uriOf(bodyPath))!.match(/3\d\d\/BC-UBND/g)).toEqual([
        '390/BC-UBND',
        '389/BC-UBND',
        '390/BC-UBND',
      ]);
      for (const one of shown) one.close();
    }
  });

  test('ids under Vietnamese keys', async () => {
    const source = appendix.replace('id: pl4', 'mã: pl4').replaceAll('{id:', '{mã:').replace('columns:', 'cột:');
    const { textDocument, position, text, close: done } = asked.show(appendixPath, at(source, 'mã: tong', 5));
    const edit = await asked.request<WorkspaceEdit>('textDocument/rename', { textDocument, position, newName: 'cong' });
    const own = (edit.documentChanges as TextDocumentEdit[]).find(
      ({ textDocument: { uri } }) => uri === textDocument.uri,
    );
    expect(edited(text, own!.edits as TextEdit[])).toMatch(/\{mã: cong,[\s\S]*\n {2}cong = tinh \+ huyen \+ xa/);
    done();
  });

  test('an abbreviation everywhere', async () => {
    const texts = await renamed(bodyPath, at(body, '(TTHC)', 2), 'TTHCC');
    expect(texts.body!.match(/TTHCC/g)).toHaveLength(2);
    // In the appendix too: in the unit of a column and in the cells.
    expect(texts.appendix!.match(/TTHCC/g)).toHaveLength(appendix.match(/TTHC/g)!.length);
    expect(texts.appendix).not.toMatch(/TTHC(?!C)/);
  });

  test('an abbreviation in heads, links and rules, but not in numbers of documents nor in names of files', async () => {
    const source =
      'Có thủ tục hành chính (TTHC), xem [TTHC](TTHC.md) và Công văn số 12/TTHC.\n\n:::table{#t title="TTHC"}\n| Xã | Số TTHC | Đã trả |\n|---|--:|--:|\n| A | 3 | 2 |\n```rules\n[Đã trả] <= [Số TTHC]\n```\n:::\n\nCó cải cách hành chính (CCHC) xã.\n';
    const { textDocument, position, text, close } = asked.show(bodyPath, at(source, '(TTHC)', 2));
    const to = (newName: string) =>
      asked.request<WorkspaceEdit>('textDocument/rename', { textDocument, position, newName });
    const own = ((await to('TTHCC')).documentChanges as TextDocumentEdit[]).find(
      ({ textDocument: { uri } }) => uri === textDocument.uri,
    );
    expect(edited(text, own!.edits as TextEdit[])).toBe(
      source.replaceAll('TTHC', 'TTHCC').replace('12/TTHCC', '12/TTHC').replace('TTHCC.md', 'TTHC.md'),
    );
    await expect(to('CCHC')).rejects.toThrow(/"CCHC" đã dùng/);
    close();
  });

  test('a name that cannot be one is refused', async () => {
    await expect(renamed(appendixPath, at(appendix, 'id: tong', 5), 'Tổng số')).rejects.toThrow(/Mã chỉ gồm/);
  });
});
