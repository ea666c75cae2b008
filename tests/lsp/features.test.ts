/** Every capability, asked of the bundled server about texts with a mark where the cursor is. */
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type {
  CallHierarchyIncomingCall,
  CallHierarchyItem,
  CallHierarchyOutgoingCall,
  CodeAction,
  CodeLens,
  CompletionItem,
  CompletionList,
  Diagnostic,
  DocumentDiagnosticReport,
  DocumentHighlight,
  DocumentLink,
  DocumentSymbol,
  FoldingRange,
  Hover,
  InlayHint,
  Location,
  Range,
  SelectionRange,
  SemanticTokens,
  SemanticTokensDelta,
  SignatureHelp,
  TextDocumentEdit,
  TextEdit,
  WorkspaceEdit,
  WorkspaceSymbol,
} from 'vscode-languageserver';
import { type Folder, folderWith } from '../support/command.ts';
import { edited, marked, pulls, startTestServer, type TestServer, textOf } from '../support/server.ts';

const report = `soat: 1
type: Báo cáo
number: 389/BC-UBND
date: 09/12/2019
place: Kiên Giang
cutOffs: {hồ sơ: 30/9/2019}
body: body.md
appendices: appendices/*
`;

const body = `## I. KẾT QUẢ

Thực hiện Kế hoạch số 22/KH-UBND ngày 13/02/2019 của UBND tỉnh về kiểm soát thủ tục hành chính (TTHC), có 14/42 đơn vị (chiếm 33,3%) hoàn thành.

Cả tỉnh có [1.991](soat:pl4.r1.tong) TTHC, chi tiết tại Phụ lục IV. Đến ngày 30/9/2019 có 4.689/5.582 hồ sơ (đạt 84,17%).

## II. NHIỆM VỤ

Tiếp tục thực hiện Kế hoạch số 22/KH-UBND.
`;

const appendix = `---
soat: 1
appendix: IV
id: pl4
title: Số lượng thủ tục hành chính
columns:
  - {id: stt, title: STT, type: index}
  - {id: noi_dung, title: Loại cơ quan, type: text}
  - {id: tong, title: Tổng số, type: count, unit: TTHC}
  - {id: tinh, title: Cấp tỉnh, type: count}
  - {id: huyen, title: Cấp huyện, type: count}
  - {id: xa, title: Cấp xã, type: count}
rules: |
  tong = tinh + huyen + xa
---

| STT | Loại cơ quan | Tổng số | Cấp tỉnh | Cấp huyện | Cấp xã |
|:-:|---|--:|--:|--:|--:|
| 1 | Số TTHC được công khai | 1.991 | 1.621 | 249 | 121 |
| 2 | Số TTHC theo cơ chế một cửa | 1.990 | 1.621 | 249 | 121 |
`;

let folder: Folder;
let server: TestServer;
let version = 100;
const uriOf = (path: string): string => pathToFileURL(`${folder.path}/${path}`).href;

beforeAll(async () => {
  folder = folderWith({
    'bao-cao/report.yaml': report,
    'bao-cao/body.md': body,
    'bao-cao/appendices/pl4.md': appendix,
  });
  server = await startTestServer({ folder: folder.path, capabilities: pulls, settings: { inlayHints: 'all' } });
});

afterAll(async () => {
  expect(await server.stop()).toBe(0);
  expect(server.log).toEqual([]);
  folder.remove();
});

/** Opens a file of the report with a text of its own; the marks become positions. */
function show(path: string, source: string) {
  const { text, positions } = marked(source);
  const uri = uriOf(path);
  server.open(uri, text, undefined, ++version);
  return { uri, text, position: positions[0]!, positions, textDocument: { uri }, close: () => close(uri) };
}

function close(uri: string): void {
  server.notify('textDocument/didClose', { textDocument: { uri } });
}

/** The text with a mark before the `occurrence`-th place of `words`, `into` characters in. */
function at(source: string, words: string, into = 1, occurrence = 1): string {
  let found = -1;
  for (let count = 0; count < occurrence; count++) found = source.indexOf(words, found + 1);
  expect(found, words).toBeGreaterThanOrEqual(0);
  return `${source.slice(0, found + into)}‸${source.slice(found + into)}`;
}

const bodyPath = 'bao-cao/body.md';
const appendixPath = 'bao-cao/appendices/pl4.md';
const value = (hover: Hover | null): string => (hover ? (hover.contents as { value: string }).value : '');

describe('diagnostics', () => {
  test('say what is wrong, where, with a page, and the places that belong to it', async () => {
    const diagnostics = await server.pull(uriOf(appendixPath));
    const total = diagnostics.find(({ code }) => code === 'total-differs-from-parts')!;
    expect(textOf(appendix, total.range)).toBe('1.990');
    expect(total.message).toContain('1.991');
    expect(total.severity).toBe(1);
    expect(total.source).toBe('Soát');
    expect(total.codeDescription?.href).toBe('soat:/checks/total-differs-from-parts.md');
    expect(total.relatedInformation!.map(({ location }) => textOf(appendix, location.range))).toEqual([
      '1.621',
      '249',
      '121',
    ]);
    const page = await server.request<{ text: string }>('workspace/textDocumentContent', {
      uri: total.codeDescription!.href,
    });
    expect(page.text).toContain('# total-differs-from-parts');
  });

  test('are unchanged as long as nothing changed', async () => {
    const ask = (previousResultId?: string) =>
      server.request<DocumentDiagnosticReport>('textDocument/diagnostic', {
        textDocument: { uri: uriOf(appendixPath) },
        previousResultId,
      });
    const first = await ask();
    expect(first.kind).toBe('full');
    expect((await ask(first.resultId)).kind).toBe('unchanged');
    const { uri, close: done } = show(appendixPath, appendix.replace('1.990', '1.991'));
    const second = await ask(first.resultId);
    expect(second.kind === 'full' && second.items.filter(({ severity }) => severity === 1)).toEqual([]);
    expect(uri).toBe(uriOf(appendixPath));
    done();
  });

  test('of the workspace name every file, open or not', async () => {
    const all = await server.request<{ items: { uri: string; kind: string; items: Diagnostic[] }[] }>(
      'workspace/diagnostic',
      { previousResultIds: [] },
    );
    const files = Object.fromEntries(
      all.items.map(({ uri, items }) => [uri.slice(uri.indexOf('bao-cao/')), items.length]),
    );
    expect(Object.keys(files).sort()).toEqual([appendixPath, bodyPath, 'bao-cao/report.yaml'].sort());
    expect(files[appendixPath]).toBeGreaterThan(0);
  });

  test('of unsaved texts of one report belong together', async () => {
    const moved = show(appendixPath, appendix.replaceAll('1.991', '2.000'));
    const diagnostics = await server.pull(uriOf(bodyPath));
    moved.close();
    const after = await server.pull(uriOf(bodyPath));
    const codes = (all: Diagnostic[]) => all.map(({ code }) => code);
    // Whether or not bound figures are checked yet, the two states differ in nothing else.
    expect(codes(diagnostics).filter(code => code !== 'figure-differs-from-cell')).toEqual(codes(after));
  });
});

describe('hover', () => {
  test.each([
    [
      'a figure of a table: verdict, arithmetic, unit',
      appendixPath,
      at(appendix, '1.990'),
      [/1\.990.*Lệch/s, /1\.621 \+ 249 \+ 121 = 1\.991/, /TTHC/],
    ],
    ['a part: where it is used', appendixPath, at(appendix, '249'), [/Được dùng ở/, /1\.621 \+ 249 \+ 121/]],
    ['a share in prose', bodyPath, at(body, '33,3%'), [/33,3%.*Khớp/s, /14\/42/]],
    ['a wrong share', bodyPath, at(body, '84,17%'), [/84,17%.*Lệch/s, /84,00%/]],
    ['a document', bodyPath, at(body, '22/KH-UBND'), [/Kế hoạch/, /13\/02\/2019/, /2 lần/]],
    [
      'a date: weekday, distances',
      bodyPath,
      at(body, '30/9/2019'),
      [/Thứ Hai, ngày 30 tháng 9 năm 2019/, /trước ngày báo cáo 70 ngày/, /chốt số liệu/],
    ],
    ['a bound figure', bodyPath, at(body, 'soat:pl4', 6), [/1\.991/, /Tổng số/]],
    ['a rule: its columns and its verdicts', appendixPath, at(appendix, 'tong = tinh', 8), [/Cấp tỉnh/, /lệch 1/]],
    ['a key in report.yaml', 'bao-cao/report.yaml', at(report, 'cutOffs'), [/chốt số liệu/]],
    ['an appendix that is spoken of', bodyPath, at(body, 'Phụ lục IV'), [/Số lượng thủ tục hành chính/]],
  ])('%s', async (_, path, source, patterns) => {
    const { textDocument, position, close: done } = show(path, source);
    const hover = await server.request<Hover | null>('textDocument/hover', { textDocument, position });
    for (const pattern of patterns) expect(value(hover)).toMatch(pattern);
    done();
  });

  test('plain words say nothing', async () => {
    const { textDocument, position } = show(bodyPath, at(body, 'Tiếp tục', 3));
    expect(await server.request('textDocument/hover', { textDocument, position })).toBeNull();
  });
});

describe('going places', () => {
  const places = async (method: string, path: string, source: string, more = {}) => {
    const { textDocument, position, close: done } = show(path, source);
    const found = (await server.request<Location[] | null>(method, { textDocument, position, ...more })) ?? [];
    done();
    return found.map(({ uri, range }) => textOf(uri.endsWith('body.md') ? body : appendix, range));
  };

  test.each([
    ['a total: its parts', appendixPath, at(appendix, '1.990'), ['1.621', '249', '121']],
    ['a share: its numerator and base', bodyPath, at(body, '33,3%'), ['14', '42']],
    ['a bound figure: the cell', bodyPath, at(body, 'pl4.r1', 2), ['1.991']],
    ['a name in a rule: the column', appendixPath, at(appendix, '= tinh', 4), ['Cấp tỉnh']],
    ['an appendix: its heading', bodyPath, at(body, 'Phụ lục IV', 9), ['IV']],
  ])('definition of %s', async (_, path, source, expected) => {
    expect(await places('textDocument/definition', path, source)).toEqual(expected);
  });

  test('references of a cell: what it adds up to, and where the text names it', async () => {
    const more = { context: { includeDeclaration: false } };
    expect(await places('textDocument/references', appendixPath, at(appendix, '249'), more)).toEqual(['1.991']);
    expect(await places('textDocument/references', appendixPath, at(appendix, '1.991'), more)).toContain('1.991');
    expect(await places('textDocument/references', bodyPath, at(body, '22/KH-UBND'), more)).toHaveLength(1);
  });

  test('highlights: a total and its parts', async () => {
    const { textDocument, position, text } = show(appendixPath, at(appendix, '1.990'));
    const found = await server.request<DocumentHighlight[]>('textDocument/documentHighlight', {
      textDocument,
      position,
    });
    expect(found.map(({ range }) => textOf(text, range))).toEqual(['1.990', '1.621', '249', '121']);
    expect(found[0]!.kind).toBe(3);
  });

  test('lineage: from a total to its parts and back', async () => {
    const { textDocument, position } = show(appendixPath, at(appendix, '1.990'));
    const [item] = await server.request<CallHierarchyItem[]>('textDocument/prepareCallHierarchy', {
      textDocument,
      position,
    });
    expect(item!.name).toContain('1.990');
    const outgoing = await server.request<CallHierarchyOutgoingCall[]>('callHierarchy/outgoingCalls', { item });
    expect(outgoing.map(({ to }) => to.name.split(' ')[0])).toEqual(['1.621', '249', '121']);
    const incoming = await server.request<CallHierarchyIncomingCall[]>('callHierarchy/incomingCalls', {
      item: outgoing[0]!.to,
    });
    expect(incoming.map(({ from }) => from.name.split(' ')[0])).toEqual(['1.990']);
  });

  test('links: an address, and the files a report names', async () => {
    const { textDocument, text } = show(bodyPath, body);
    const found = await server.request<DocumentLink[]>('textDocument/documentLink', { textDocument });
    expect(found.map(({ range }) => textOf(text, range))).toEqual(['pl4.r1.tong']);
    expect(found[0]!.target).toBe(`${uriOf(appendixPath)}#L19,32`);
    const yaml = show('bao-cao/report.yaml', report);
    const files = await server.request<DocumentLink[]>('textDocument/documentLink', {
      textDocument: yaml.textDocument,
    });
    expect(files.map(({ target }) => target)).toEqual([uriOf(bodyPath)]);
  });
});

describe('renaming', () => {
  const renamed = async (path: string, source: string, newName: string) => {
    const { textDocument, position, close: done } = show(path, source);
    const edit = await server.request<WorkspaceEdit>('textDocument/rename', { textDocument, position, newName });
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
    const { textDocument, position } = show(appendixPath, at(appendix, 'id: tong', 5));
    const prepared = await server.request<{ range: Range; placeholder: string }>('textDocument/prepareRename', {
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

  test("a document's number everywhere", async () => {
    const texts = await renamed(bodyPath, at(body, '22/KH-UBND', 3), '23/KH-UBND');
    expect(texts.body!.match(/23\/KH-UBND/g)).toHaveLength(2);
    expect(texts.body).not.toContain('22/KH-UBND');
  });

  test('an abbreviation everywhere', async () => {
    const texts = await renamed(bodyPath, at(body, '(TTHC)', 2), 'TTHCC');
    expect(texts.body!.match(/TTHCC/g)).toHaveLength(2);
  });

  test('a name that cannot be one is refused', async () => {
    await expect(renamed(appendixPath, at(appendix, 'id: tong', 5), 'Tổng số')).rejects.toThrow(/Mã chỉ gồm/);
  });

  test('a file: the report that names it follows', async () => {
    const edit = await server.request<WorkspaceEdit>('workspace/willRenameFiles', {
      files: [{ oldUri: uriOf(bodyPath), newUri: uriOf('bao-cao/loi-van/than.md') }],
    });
    const [change] = edit.documentChanges as TextDocumentEdit[];
    expect(edited(report, change!.edits as TextEdit[])).toContain('body: loi-van/than.md');
  });
});

describe('completion', () => {
  const complete = async (path: string, source: string, trigger?: string) => {
    const { textDocument, position, text, close: done } = show(path, source);
    const context = trigger ? { triggerKind: 2, triggerCharacter: trigger } : { triggerKind: 1 };
    const list = await server.request<CompletionList | null>('textDocument/completion', {
      textDocument,
      position,
      context,
    });
    done();
    return {
      items: list?.items ?? [],
      text,
      apply: (item: CompletionItem) => edited(text, [item.textEdit as TextEdit]),
    };
  };
  const labels = (items: readonly CompletionItem[]): string[] => items.map(({ label }) => label);

  test('addresses: tables, rows, columns', async () => {
    const link = (address: string) => body.replace('soat:pl4.r1.tong)', `soat:${address}‸)`);
    expect(labels((await complete(bodyPath, link(''))).items)).toEqual(['pl4']);
    const rows = await complete(bodyPath, link('pl4.'), '.');
    expect(labels(rows.items)).toEqual(['r1', 'r2']);
    expect(labels((await complete(bodyPath, link('pl4.mot cua'))).items)).toEqual(['r2']);
    const columns = await complete(bodyPath, link('pl4.r1.'), '.');
    expect(labels(columns.items)).toEqual(['stt', 'noi_dung', 'tong', 'tinh', 'huyen', 'xa']);
    expect(columns.apply(columns.items[2]!)).toContain('(soat:pl4.r1.tong)');
  });

  test('documents by number, and by words of the subject after their type', async () => {
    const byNumber = await complete(bodyPath, `${body}\nTheo Kế hoạch số 2‸\n`);
    expect(labels(byNumber.items)).toEqual(['22/KH-UBND ngày 13/02/2019']);
    expect(byNumber.apply(byNumber.items[0]!)).toContain('Theo Kế hoạch số 22/KH-UBND ngày 13/02/2019');
    const bySubject = await complete(bodyPath, `${body}\nTheo Kế hoạch kiểm soát‸\n`);
    expect(labels(bySubject.items)).toEqual(['22/KH-UBND ngày 13/02/2019']);
    const [item] = byNumber.items;
    const resolved = await server.request<CompletionItem>('completionItem/resolve', item);
    expect((resolved.documentation as { value: string }).value).toContain('thủ tục hành chính');
    expect(item!.commitCharacters).toBeUndefined();
  });

  test('names, rows and functions in rules', async () => {
    const rule = await complete(appendixPath, appendix.replace('tong = tinh + huyen + xa', 'tong = ‸'));
    expect(labels(rule.items)).toEqual(expect.arrayContaining(['[Tổng số]', '[Cấp tỉnh]', 'SUM', 'ROUND', 'r1']));
    const bracket = await complete(appendixPath, appendix.replace('tong = tinh + huyen + xa', '[Tổng số] = [‸'), '[');
    expect(labels(bracket.items)).toContain('[Cấp huyện]');
    expect(bracket.apply(bracket.items.find(({ label }) => label === '[Cấp huyện]')!)).toContain(
      '[Tổng số] = [Cấp huyện]',
    );
  });

  test("keys in the user's language, and their values", async () => {
    const keys = await complete('bao-cao/report.yaml', `${report}‸`);
    expect(labels(keys.items)).toEqual(expect.arrayContaining(['trích yếu', 'nơi nhận']));
    expect(labels(keys.items)).not.toContain('type');
    const resolved = await server.request<CompletionItem>('completionItem/resolve', keys.items[0]!);
    expect(resolved.documentation).toBeDefined();
    const values = await complete('bao-cao/report.yaml', `${report}status: ‸`);
    expect(labels(values.items)).toContain('draft');
    const checks = await complete('bao-cao/report.yaml', `${report}checks:\n  percent‸`);
    expect(labels(checks.items)).toContain('percent-truncated');
  });

  test('checks in a silence; snippets on an empty line', async () => {
    const silence = await complete(bodyPath, `${body}\n<!-- soat-ignore ‸ -->\n`);
    expect(labels(silence.items)).toContain('percent-differs-from-ratio');
    const snippets = await complete(bodyPath, `${body}\n\n‸`);
    expect(labels(snippets.items)).toContain('bảng');
  });

  test.each(['Tiếp tục thực hiện nhiệm vụ‸', 'tổng số hồ so‸', 'các cơ quan, đơn vị (‸'])(
    'nothing in prose: %s',
    async line => {
      expect((await complete(bodyPath, `${body}\n${line}\n`)).items).toEqual([]);
    },
  );
});

test('signature help for functions of rules', async () => {
  const { textDocument, position } = show(
    appendixPath,
    appendix.replace('tong = tinh + huyen + xa', 'tong = SUM(rows; ‸'),
  );
  const help = await server.request<SignatureHelp>('textDocument/signatureHelp', { textDocument, position });
  expect(help.signatures[0]!.label).toMatch(/^SUM\(/);
  expect(help.activeParameter).toBe(1);
  const none = show(bodyPath, `${body}\nTổng (rows; ‸`);
  expect(
    await server.request('textDocument/signatureHelp', { textDocument: none.textDocument, position: none.position }),
  ).toBeNull();
});

describe('in the text', () => {
  test('inlay hints: verdicts, and what a wrong figure should be', async () => {
    const { textDocument, text } = show(appendixPath, appendix);
    const range = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } };
    const hints = await server.request<InlayHint[]>('textDocument/inlayHint', { textDocument, range });
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

  test('a lens over each table', async () => {
    const { textDocument } = show(appendixPath, appendix);
    const [lens] = await server.request<CodeLens[]>('textDocument/codeLens', { textDocument });
    const resolved = await server.request<CodeLens>('codeLens/resolve', lens);
    expect(resolved.command!.title).toBe('8 số liệu · 1 khớp · 1 lệch · 6 chưa đối chiếu');
    expect(lens!.range.start.line).toBe(16);
  });

  test('semantic tokens: whole, by range, and as changes', async () => {
    const { textDocument, text, uri } = show(appendixPath, appendix);
    const whole = await server.request<SemanticTokens>('textDocument/semanticTokens/full', { textDocument });
    const legend = server.result.capabilities.semanticTokensProvider!.legend;
    const tokens = decoded(whole.data, text, legend);
    expect(tokens).toContainEqual(['1.991', 'number', 'exact']);
    expect(tokens).toContainEqual(['1.990', 'number', 'wrong']);
    expect(tokens).toContainEqual(['huyen', 'property', '']);
    const range = { start: { line: 18, character: 0 }, end: { line: 18, character: 10 } };
    const part = await server.request<SemanticTokens>('textDocument/semanticTokens/range', { textDocument, range });
    expect(part.data.length).toBeLessThanOrEqual(whole.data.length);
    const change = { range: { start: { line: 18, character: 0 }, end: { line: 18, character: 0 } }, text: ' ' };
    server.notify('textDocument/didChange', { textDocument: { uri, version: ++version }, contentChanges: [change] });
    const delta = await server.request<SemanticTokensDelta>('textDocument/semanticTokens/full/delta', {
      textDocument,
      previousResultId: whole.resultId,
    });
    const data = [...whole.data];
    for (const { start, deleteCount, data: more = [] } of delta.edits) data.splice(start, deleteCount, ...more);
    const again = await server.request<SemanticTokens>('textDocument/semanticTokens/full', { textDocument });
    expect(data).toEqual(again.data);
  });

  test('folding: sections, front matter, tables', async () => {
    const { textDocument } = show(bodyPath, body);
    const ranges = await server.request<FoldingRange[]>('textDocument/foldingRange', { textDocument });
    expect(ranges.map(({ startLine, endLine }) => [startLine, endLine])).toEqual([
      [0, 4],
      [6, 8],
    ]);
    const other = show(appendixPath, appendix);
    const front = await server.request<FoldingRange[]>('textDocument/foldingRange', {
      textDocument: other.textDocument,
    });
    expect(front.map(({ startLine, endLine }) => [startLine, endLine])).toEqual([
      [0, 14],
      [16, 19],
    ]);
  });

  test('selection grows from cell to row to table', async () => {
    const { textDocument, position, text } = show(appendixPath, at(appendix, '1.990'));
    const [range] = await server.request<SelectionRange[]>('textDocument/selectionRange', {
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

  test('symbols of a document and of the workspace', async () => {
    const { textDocument } = show(bodyPath, body);
    const symbols = await server.request<DocumentSymbol[]>('textDocument/documentSymbol', { textDocument });
    expect(symbols.map(({ name }) => name)).toEqual(['I. KẾT QUẢ', 'II. NHIỆM VỤ']);
    const table = show(appendixPath, appendix);
    const [own] = await server.request<DocumentSymbol[]>('textDocument/documentSymbol', {
      textDocument: table.textDocument,
    });
    expect(own!.children!.map(({ name }) => name)).toEqual([
      '1 Số TTHC được công khai',
      '2 Số TTHC theo cơ chế một cửa',
    ]);
    const found = await server.request<WorkspaceSymbol[]>('workspace/symbol', { query: 'thu tuc' });
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

describe('code actions', () => {
  const actions = async (path: string, source: string, only?: string[]) => {
    const { textDocument, position, text } = show(path, source);
    const range = { start: position, end: position };
    const context = { diagnostics: [], ...(only ? { only } : {}) };
    const found = await server.request<CodeAction[]>('textDocument/codeAction', { textDocument, range, context });
    const apply = async (title: RegExp): Promise<string> => {
      const action = found.find(one => title.test(one.title));
      expect(action, found.map(one => one.title).join('; ')).toBeDefined();
      expect(action!.edit).toBeUndefined();
      const resolved = await server.request<CodeAction>('codeAction/resolve', action);
      const [change] = resolved.edit!.documentChanges as TextDocumentEdit[];
      expect(change!.textDocument.version).toBe(version);
      return edited(text, change!.edits as TextEdit[]);
    };
    return { found, apply, text };
  };

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
    expect(text).toContain('<!-- soat-ignore percent-differs-from-ratio: ghi lý do ở đây -->\nCả tỉnh');
    const { uri } = show(bodyPath, text);
    expect((await server.pull(uri)).map(({ code }) => code)).not.toContain('percent-differs-from-ratio');
  });

  test('a figure of the text is bound to its cell', async () => {
    const source = body.replace('[1.991](soat:pl4.r1.tong)', '1.9‸91');
    const { apply } = await actions(bodyPath, source, ['refactor']);
    expect(await apply(/Gắn với ô pl4\.r1\.tong/)).toContain('[1.991](soat:pl4.r1.tong)');
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

  test('a repair chosen after the text has moved still finds its place', async () => {
    const { textDocument, position, uri, text } = show(appendixPath, at(appendix, '1.990'));
    const range = { start: position, end: position };
    const found = await server.request<CodeAction[]>('textDocument/codeAction', {
      textDocument,
      range,
      context: { diagnostics: [] },
    });
    const change = {
      range: { start: { line: 15, character: 0 }, end: { line: 15, character: 0 } },
      text: '\nBảng dưới đây:\n',
    };
    server.notify('textDocument/didChange', { textDocument: { uri, version: ++version }, contentChanges: [change] });
    const resolved = await server.request<CodeAction>('codeAction/resolve', found[0]);
    const [edit] = resolved.edit!.documentChanges as TextDocumentEdit[];
    const moved = edited(text, [{ range: change.range, newText: change.text }]);
    expect(edited(moved, edit!.edits as TextEdit[])).toContain('một cửa | 1.991 |');
  });
});

describe('formatting', () => {
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
    const { textDocument, text } = show(bodyPath, crooked);
    const options = { tabSize: 2, insertSpaces: true };
    const edits = await server.request<TextEdit[]>('textDocument/formatting', { textDocument, options });
    expect(edited(text, edits)).toBe(straight);
    const again = show(bodyPath, straight);
    expect(await server.request('textDocument/formatting', { textDocument: again.textDocument, options })).toEqual([]);
    const range = { start: { line: 7, character: 0 }, end: { line: 7, character: 5 } };
    const elsewhere = show(bodyPath, crooked);
    expect(
      await server.request('textDocument/rangeFormatting', { textDocument: elsewhere.textDocument, range, options }),
    ).toEqual([]);
  });
});

test('the printed view as one file, by the answer that showed it', async () => {
  close(uriOf(bodyPath));
  const shown = await server.request<{ id: string }>('soat/preview', { uri: uriOf(bodyPath) });
  const page = await server.request<{ name: string; html: string } | null>('soat/preview/page', { id: shown.id });
  expect(page?.html).toMatch(/^<!doctype html>[\s\S]*Phụ lục IV[\s\S]*<\/html>\s*$/i);
  expect(await server.request('soat/preview/page', { id: 'gone' })).toBeNull();
});

test('lists of figures and documents, and the status', async () => {
  close(uriOf(bodyPath));
  close(uriOf(appendixPath));
  const figures = await server.request<{ counts: { wrong: number }; figures: { text: string; address?: string }[] }>(
    'soat/figures',
    { uri: uriOf(bodyPath) },
  );
  expect(figures.figures.map(({ address }) => address)).toContain('pl4.r2.tong');
  const documents = await server.request<{ documents: { number: string; date?: string; mentions: unknown[] }[] }>(
    'soat/documents',
    { uri: uriOf(bodyPath) },
  );
  expect(documents.documents.find(({ number }) => number === '22/KH-UBND')).toMatchObject({ date: '2019-02-13' });
  const status = await server.request<{
    version: string;
    reports: unknown[];
    lastRequests: { method: string; milliseconds: number }[];
    memory: number;
  }>('soat/status', {});
  expect(status.version).toBe('0.0.0-test');
  expect(status.reports).toHaveLength(1);
  expect(status.lastRequests.length).toBeGreaterThan(10);
  expect(status.memory).toBeGreaterThan(1e7);
});
