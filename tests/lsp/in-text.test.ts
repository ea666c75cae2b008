/** What is shown in and beside the text: hints, lenses, tokens, folds, selections, symbols. */
import { describe, expect, test } from 'vitest';
import type {
  CodeLens,
  DocumentSymbol,
  FoldingRange,
  InlayHint,
  SelectionRange,
  SemanticTokens,
  SemanticTokensDelta,
  WorkspaceSymbol,
} from 'vscode-languageserver';
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
import { textOf } from '../support/server.ts';

const asked = reportServer({ [registerPath]: register });

describe('in the text', () => {
  test('inlay hints: verdicts, and what a wrong figure should be', async () => {
    const { textDocument, text } = asked.show(appendixPath, appendix);
    const range = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } };
    const hints = await asked.request<InlayHint[]>('textDocument/inlayHint', { textDocument, range });
    expect(
      hints.map(({ label, position }) => [
        label,
        text.split('\n')[position.line]!.slice(0, position.character).slice(-5),
      ]),
    ).toEqual([
      ['✓', '1.991'],
      ['✗ 1.991', '1.990'],
    ]);
  });

  test('inlay hints: a result that another figure has made wrong is not at fault', async () => {
    const hints = async (from: string): Promise<InlayHint[]> => {
      const { textDocument, close } = asked.show(bodyPath, from);
      const range = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } };
      const found = await asked.request<InlayHint[]>('textDocument/inlayHint', { textDocument, range });
      close();
      return found;
    };
    const table =
      '# Kết quả\n\n| Đơn vị | Tổng số | Chia ra: Nam | Nữ |\n|---|--:|--:|--:|\n| Xã A | 126 | 70 | 56 |\n| Xã B | 115 | 61 | 45 |\n| Xã C | 88 | 40 | 48 |\n| Tổng cộng | 320 | 171 | 149 |\n';
    const found = await hints(table);
    const line = table.split('\n').findIndex(row => row.startsWith('| Tổng cộng'));
    const labels = found.map(({ label, position }) => `${position.line - line} ${label}`);
    expect(labels).toEqual(expect.arrayContaining(['-2 ✗ 106', '0 ?']));
    expect(found.find(({ label }) => label === '?')?.tooltip).toContain('126 + 115 + 88');
  });

  test('inlay hints: what a limit says stands behind its sign', async () => {
    const limited = appendix.replace('tong = tinh + huyen + xa', 'tinh >= tong');
    const { textDocument } = asked.show(appendixPath, limited);
    const range = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } };
    const hints = await asked.request<InlayHint[]>('textDocument/inlayHint', { textDocument, range });
    expect(hints.map(({ label }) => label)).toEqual(expect.arrayContaining(['✗ ≥ 1.991', '✗ ≥ 1.990']));
  });

  test('a lens over each table', async () => {
    const { textDocument } = asked.show(appendixPath, appendix);
    const [lens] = await asked.request<CodeLens[]>('textDocument/codeLens', { textDocument });
    const resolved = await asked.request<CodeLens>('codeLens/resolve', lens);
    expect(resolved.command!.title).toBe('8 số liệu · 1 khớp · 1 lệch · 3 liên quan số lệch · 3 dùng để tính số khác');
    expect(lens!.range.start.line).toBe(16);
  });

  test('a lens over each entry of the register, and a symbol for it', async () => {
    const owner = asked.show(reportPath, `${report}documents: van-ban.yaml\n`);
    const { textDocument, close: done } = asked.show(registerPath, register);
    const lenses = await asked.request<CodeLens[]>('textDocument/codeLens', { textDocument });
    expect(lenses.map(({ command, range }) => [command?.title, range.start.line])).toEqual([
      ['Viện dẫn 2 lần', 2],
      ['Chưa được viện dẫn', 5],
    ]);
    const symbols = await asked.request<DocumentSymbol[]>('textDocument/documentSymbol', { textDocument });
    expect(symbols.map(({ name }) => name)).toEqual(['22/KH-UBND', '77/CTr-UBND']);
    const found = await asked.request<WorkspaceSymbol[]>('workspace/symbol', { query: 'chuyen doi so' });
    expect(found.map(({ name }) => name)).toEqual(['77/CTr-UBND']);
    done();
    owner.close();
  });

  test('semantic tokens: whole, by range, and as changes', async () => {
    const { textDocument, text } = asked.show(appendixPath, appendix);
    const whole = await asked.request<SemanticTokens>('textDocument/semanticTokens/full', { textDocument });
    const legend = asked.server.result.capabilities.semanticTokensProvider!.legend;
    const tokens = decoded(whole.data, text, legend);
    expect(tokens).toContainEqual(['1.991', 'number', 'exact']);
    expect(tokens).toContainEqual(['1.990', 'number', 'wrong']);
    expect(tokens).toContainEqual(['huyen', 'property', '']);
    const range = { start: { line: 18, character: 0 }, end: { line: 18, character: 10 } };
    const part = await asked.request<SemanticTokens>('textDocument/semanticTokens/range', { textDocument, range });
    expect(decoded(part.data, text, legend)).toEqual([
      ['1', 'number', ''],
      ['1.991', 'number', 'exact'],
      ['1.621', 'number', ''],
      ['249', 'number', ''],
      ['121', 'number', ''],
    ]);
    expect(tokens).toContainEqual(['pl4', 'variable', 'declaration']);
    const change = { range: { start: { line: 18, character: 0 }, end: { line: 18, character: 0 } }, text: ' ' };
    asked.change(appendixPath, change.range, change.text);
    const delta = await asked.request<SemanticTokensDelta>('textDocument/semanticTokens/full/delta', {
      textDocument,
      previousResultId: whole.resultId,
    });
    const data = [...whole.data];
    for (const { start, deleteCount, data: more = [] } of delta.edits) data.splice(start, deleteCount, ...more);
    const again = await asked.request<SemanticTokens>('textDocument/semanticTokens/full', { textDocument });
    expect(data).toEqual(again.data);
  });

  test('numbers and dates of a report are coloured whatever is known of them; those of headings and lists are not', async () => {
    const source = `${body}\n\n## 7. Kết quả 2019-2020\n\n1. Ngày 23/4/2018, mức độ 3 và 4.\n2. Tại [trang](https://a.vn/2018/x-12), 05 xã.\n`;
    const { textDocument, text, close: done } = asked.show(bodyPath, source);
    const whole = await asked.request<SemanticTokens>('textDocument/semanticTokens/full', { textDocument });
    const tokens = decoded(whole.data, text, asked.server.result.capabilities.semanticTokensProvider!.legend);
    const from = tokens.findIndex(([words]) => words === '2019');
    expect(tokens.slice(from).map(([words]) => words)).toEqual(['2019', '2020', '23/4/2018', '3', '4', '05']);
    done();
  });

  test('folding: sections, front matter, tables', async () => {
    const { textDocument } = asked.show(bodyPath, body);
    const ranges = await asked.request<FoldingRange[]>('textDocument/foldingRange', { textDocument });
    expect(ranges.map(({ startLine, endLine }) => [startLine, endLine])).toEqual([
      [0, 4],
      [6, 8],
    ]);
    const other = asked.show(appendixPath, appendix);
    const front = await asked.request<FoldingRange[]>('textDocument/foldingRange', {
      textDocument: other.textDocument,
    });
    expect(front.map(({ startLine, endLine }) => [startLine, endLine])).toEqual([
      [0, 14],
      [16, 19],
    ]);
  });

  test('selection grows from cell to row to table', async () => {
    const { textDocument, position, text } = asked.show(appendixPath, at(appendix, '1.990'));
    const [range] = await asked.request<SelectionRange[]>('textDocument/selectionRange', {
      textDocument,
      positions: [position],
    });
    const texts: string[] = [];
    for (let next: SelectionRange | undefined = range; next; next = next.parent) texts.push(textOf(text, next.range));
    expect(texts[0]).toBe('1.990');
    expect(texts[1]).toMatch(/^\| 2 \|.*\|$/);
    expect(texts[2]).toMatch(/^\| STT/);
    expect(texts.at(-1)).toBe(text);
  });

  const rows = `  | 1 | Cấp tỉnh | 1.621 |
  | 2 | Cấp xã, cả xã mới | 121 |
`;
  const columns = `columns:
  - {id: stt, title: STT, type: index}
  - {id: noi_dung, title: Nội dung, type: text}
  - {id: tong, title: Tổng số, type: count}
`;
  test.each([
    ['an appendix', 'bao-cao/appendices/pl5.yaml', `soat: 1\nappendix: V\ntitle: Hai cấp\n${columns}rows: |\n${rows}`],
    [
      'one of several tables',
      'bao-cao/appendices/pl5.yaml',
      `soat: 1\nappendix: V\ntables:\n  - id: mot\n${columns.replace(/^(?=.)/gm, '    ')}    rows: |\n${rows.replace(/^(?=.)/gm, '    ')}  - id: hai\n`,
    ],
    ['a fence', bodyPath, `${body}\n\`\`\`yaml table\n${columns}rows: |\n${rows}\`\`\`\n`],
  ])('selection in a block of rows grows from cell to row to rows: %s', async (_, path, source) => {
    const { textDocument, position, text, close: done } = asked.show(path, at(source, 'Cấp xã'));
    const [range] = await asked.request<SelectionRange[]>('textDocument/selectionRange', {
      textDocument,
      positions: [position],
    });
    const texts: string[] = [];
    for (let next: SelectionRange | undefined = range; next; next = next.parent) texts.push(textOf(text, next.range));
    const trimmed = texts.map(one => one.trim().replace(/\n */g, '\n'));
    const kept = [...new Set(trimmed)];
    const [first, second] = rows.split('\n').map(line => line.trim());
    expect(kept.slice(0, 3)).toEqual(['Cấp xã, cả xã mới', second, `${first}\n${second}`]);
    expect(texts.at(-1)).toBe(text);
    done();
  });

  test('symbols of a document and of the workspace', async () => {
    const { textDocument } = asked.show(bodyPath, body);
    const symbols = await asked.request<DocumentSymbol[]>('textDocument/documentSymbol', { textDocument });
    expect(symbols.map(({ name }) => name)).toEqual(['I. KẾT QUẢ', 'II. NHIỆM VỤ']);
    const table = asked.show(appendixPath, appendix);
    const [own] = await asked.request<DocumentSymbol[]>('textDocument/documentSymbol', {
      textDocument: table.textDocument,
    });
    expect(own!.children!.map(({ name }) => name)).toEqual([
      '1 Số TTHC được công khai',
      '2 Số TTHC theo cơ chế một cửa',
    ]);
    const found = await asked.request<WorkspaceSymbol[]>('workspace/symbol', { query: 'thu tuc' });
    expect(found.map(({ name }) => name)).toEqual(expect.arrayContaining(['Số lượng thủ tục hành chính']));
  });
});

function decoded(
  data: readonly number[],
  text: string,
  legend: { tokenTypes: string[]; tokenModifiers: string[] },
): string[][] {
  const lines = text.split('\n');
  const tokens: string[][] = [];
  let line = 0;
  let character = 0;
  for (let index = 0; index < data.length; index += 5) {
    const [down, right, length, type, modifier] = data.slice(index, index + 5) as [
      number,
      number,
      number,
      number,
      number,
    ];
    line += down;
    character = down === 0 ? character + right : right;
    const modifiers = legend.tokenModifiers.filter((_, bit) => (modifier & (1 << bit)) !== 0).join(' ');
    tokens.push([lines[line]!.slice(character, character + length), legend.tokenTypes[type]!, modifiers]);
  }
  return tokens;
}
