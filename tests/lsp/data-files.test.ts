/** Rows that stand in a file of data: it is as much of the report as the appendix that names it, saved or not. */
import { describe, expect, test } from 'vitest';
import type { CodeAction, Hover, InlayHint, Location, SemanticTokens, TextDocumentEdit } from 'vscode-languageserver';
import { at, reportServer } from '../support/report-server.ts';
import { edited, textOf } from '../support/server.ts';

const csv = 'STT,Đơn vị,Tổng số,Bác sĩ,Điều dưỡng\n1,Xã A,120,40,80\n2,Xã B,70,20,50\n,Cộng,200,60,130\n';
const path = 'bao-cao/du-lieu/nhan-luc.csv';
const asked = reportServer({
  'bao-cao/appendices/pl6.yaml':
    'soat: 1\nappendix: VI\nid: pl6\ntitle: Nhân lực\ndata: ../du-lieu/nhan-luc.csv\nrules: |\n  [Tổng số] = [Bác sĩ] + [Điều dưỡng]\n',
  [path]: csv,
});

describe('a CSV file of a report, open', () => {
  test('says what does not add up, of the text as it stands in the editor', async () => {
    const { uri, close } = asked.show(path, at(csv, '200'));
    const wrong = await asked.server.pull(uri);
    expect(wrong.map(({ range }) => textOf(csv, range))).toContain('200');
    const mended = csv.replace('200', '190');
    asked.change(path, { start: { line: 3, character: 6 }, end: { line: 3, character: 9 } }, '190');
    expect(await asked.server.pull(uri)).toEqual([]);
    expect(mended).toContain(',Cộng,190,');
    close();
  });

  test('hover, definition, marks and repairs stand at its cells', async () => {
    const { textDocument, position, text, close } = asked.show(path, at(csv, '200'));
    const hover = await asked.request<Hover>('textDocument/hover', { textDocument, position });
    expect(JSON.stringify(hover.contents)).toMatch(/200.*Lệch.*60 \+ 130 = 190.*Nhân lực › Cộng › Tổng số/);
    expect(textOf(text, hover.range!)).toBe('200');
    const sources = await asked.request<Location[]>('textDocument/definition', { textDocument, position });
    expect(sources.map(({ range }) => textOf(text, range)).sort()).toEqual(['120', '130', '60', '70']);
    const whole = { start: { line: 0, character: 0 }, end: { line: 4, character: 0 } };
    const hints = await asked.request<InlayHint[]>('textDocument/inlayHint', { textDocument, range: whole });
    expect(hints.map(({ label }) => label)).toContain('✗ 190');
    const tokens = await asked.request<SemanticTokens>('textDocument/semanticTokens/full', { textDocument });
    expect(tokens.data.length).toBeGreaterThan(0);
    const found = await asked.request<CodeAction[]>('textDocument/codeAction', {
      textDocument,
      range: { start: position, end: position },
      context: { diagnostics: [] },
    });
    // A comment would be a row.
    expect(found.map(({ title }) => title).filter(title => /Bỏ qua|Khai báo/.test(title))).toEqual([]);
    const repair = await asked.request<CodeAction>(
      'codeAction/resolve',
      found.find(({ title }) => title === 'Ghi 190'),
    );
    const [change] = repair.edit!.documentChanges as TextDocumentEdit[];
    expect(edited(text, change!.edits as Parameters<typeof edited>[1])).toBe(csv.replace('200', '190'));
    close();
  });
});
