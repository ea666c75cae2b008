/** Completion and signature help where the report language is written, and nothing in prose. */
import { describe, expect, test } from 'vitest';
import type { CompletionItem, CompletionList, SignatureHelp, TextEdit } from 'vscode-languageserver';
import {
  appendix,
  appendixPath,
  body,
  bodyPath,
  register,
  registerPath,
  report,
  reportPath,
  reportServer,
} from '../support/report-server.ts';
import { edited } from '../support/server.ts';

const asked = reportServer({
  [registerPath]: register,
  'bao-cao/README.md': '# Ghi chú\n',
  'bao-cao/du-lieu/pl4.csv': 'STT,Tổng số\n1,2\n',
  'bao-cao/loi van/than [moi].md': 'Trong năm.\n',
});

describe('completion', () => {
  const complete = async (path: string, source: string, trigger?: string) => {
    const { textDocument, position, text, close: done } = asked.show(path, source);
    const context = trigger ? { triggerKind: 2, triggerCharacter: trigger } : { triggerKind: 1 };
    const list = await asked.request<CompletionList | null>('textDocument/completion', {
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
    const inEnglish = await complete(bodyPath, `${body}\nUnder No. 22‸\n`);
    expect(inEnglish.apply(inEnglish.items[0]!)).toContain('Under No. 22/KH-UBND of 13 February 2019');
    const [item] = byNumber.items;
    const resolved = await asked.request<CompletionItem>('completionItem/resolve', item);
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

  test("keys in the language of those that stand there, else in the user's; and their values", async () => {
    const first = await complete(reportPath, 'soat: 1\n‸');
    expect(labels(first.items)).toEqual(expect.arrayContaining(['trích yếu', 'nơi nhận']));
    const vietnamese = await complete(reportPath, 'soat: 1\nsố: 12/BC-UBND\ntrạng thái: ‸\n');
    expect(labels(vietnamese.items)).toEqual(['dự thảo', 'đã trình', 'đã ban hành']);
    const keys = await complete(reportPath, `${report}‸`);
    expect(labels(keys.items)).toEqual(expect.arrayContaining(['subject', 'recipients']));
    expect(labels(keys.items)).not.toContain('trích yếu');
    const resolved = await asked.request<CompletionItem>('completionItem/resolve', keys.items[0]!);
    expect(resolved.documentation).toBeDefined();
    const values = await complete(reportPath, `${report}status: ‸`);
    expect(labels(values.items)).toEqual(['draft', 'submitted', 'issued']);
    const checks = await complete(reportPath, `${report}checks:\n  percent‸`);
    expect(labels(checks.items)).toContain('percent-truncated');
  });

  test('keys and values between braces, and of the register', async () => {
    const period = await complete(reportPath, `${report}period: {from: 01/01/2019, ‸`);
    expect(labels(period.items)).toEqual(['to']);
    const column = await complete(appendixPath, appendix.replace('title: Cấp xã, type: count', 'title: Cấp xã, ‸'));
    expect(labels(column.items)).toEqual(['type', 'unit', 'columns']);
    const type = await complete(appendixPath, appendix.replace('Cấp xã, type: count', 'Cấp xã, type: ‸'));
    expect(labels(type.items)).toEqual(expect.arrayContaining(['count', 'percent']));
    const entry = await complete(registerPath, `${register}  - ‸`);
    expect(labels(entry.items)).toEqual(expect.arrayContaining(['number', 'date', 'subject']));
    const kind = await complete(registerPath, `${register}    type: ‸`);
    expect(labels(kind.items)).toEqual(expect.arrayContaining(['Chương trình', 'Kế hoạch']));
  });

  const md = ['appendices/pl4.md', 'body.md', 'loi van/than [moi].md'];
  test.each<[string, string, string[], string?, string?]>([
    ['body: body.md', 'body: ‸', md, 'loi van/than [moi].md', 'body: "loi van/than [moi].md"\n'],
    ['body: body.md', 'body:‸', md, 'body.md', 'body: body.md\n'],
    ['body: body.md', '"lời văn": "bo‸', md, 'body.md', '"lời văn": "body.md\n'],
    ['body: body.md', 'body: [appendices/pl4.md, bo‸', md, 'body.md', 'body: [appendices/pl4.md, body.md\n'],
    ['body: body.md', 'body:\n  - appendices/pl4.md\n  - b‸', md, 'body.md', '\n  - body.md\n'],
    ['body: body.md', 'body:\n- ‸', md, 'body.md', '\n- body.md\n'],
    [
      'appendices: appendices/*',
      'các phụ lục: app‸',
      ['appendices/*', 'appendices/pl4.md', 'body.md', 'loi van/*', 'loi van/than [moi].md', 'van-ban.yaml'],
      'appendices/*',
      'các phụ lục: appendices/*\n',
    ],
    ['body: body.md', 'body: body.md\ndocuments: ‸', ['van-ban.yaml'], 'van-ban.yaml', 'documents: van-ban.yaml\n'],
    ['body: body.md', 'body: body.md\nsubject: ‸', []],
    ['body: body.md', 'body: body.md\nto:\n  - ‸', []],
  ])('files that a report names: %s, %s', async (before, after, expected, picked, result) => {
    const { items, apply } = await complete(reportPath, report.replace(before, after));
    expect(
      labels(items)
        .filter(label => /[./]/.test(label))
        .sort(),
    ).toEqual([...expected].sort());
    if (picked) expect(apply(items.find(({ label }) => label === picked)!)).toContain(result);
    expect(items.some(({ commitCharacters }) => commitCharacters)).toBe(false);
  });

  test('data files, from where they are named', async () => {
    const front = await complete(appendixPath, appendix.replace('id: pl4', 'id: pl4\ndữ liệu: ‸'));
    expect(labels(front.items)).toEqual(['../du-lieu/pl4.csv']);
    expect(front.apply(front.items[0]!)).toContain('dữ liệu: ../du-lieu/pl4.csv\n');
    const attribute = await complete(bodyPath, `${body}\n:::table{#moi data="‸"}\n:::\n`);
    expect(labels(attribute.items)).toEqual(['du-lieu/pl4.csv']);
  });

  test('documents that only the register knows', async () => {
    const owner = asked.show(reportPath, `${report}documents: van-ban.yaml\n`);
    const byType = await complete(bodyPath, `${body}\nTheo Chương trình ‸\n`);
    expect(labels(byType.items)).toEqual(['77/CTr-UBND ngày 20/9/2018']);
    const bySubject = await complete(bodyPath, `${body}\nTheo Chương trình chuyen doi so‸\n`);
    expect(bySubject.apply(bySubject.items[0]!)).toContain('Theo Chương trình số 77/CTr-UBND ngày 20/9/2018');
    owner.close();
  });

  test('a cell by words of its row, whatever the table', async () => {
    const { items, apply } = await complete(bodyPath, body.replace('soat:pl4.r1.tong)', 'soat:mot cua‸)'));
    expect(labels(items)).toContain('pl4.r2');
    expect(apply(items.find(({ label }) => label === 'pl4.r2')!)).toContain('(soat:pl4.r2.)');
  });

  test('checks in a silence; snippets on an empty line', async () => {
    const silence = await complete(bodyPath, `${body}\n<!-- soat-ignore ‸ -->\n`);
    expect(labels(silence.items)).toContain('percent-differs-from-ratio');
    const snippets = await complete(bodyPath, `${body}\n\n‸`);
    expect(labels(snippets.items)).toContain('bảng');
    expect(snippets.apply(snippets.items[0]!)).toContain('Tổng số');
    const english = await complete(
      'english/report.md',
      '---\nsoat: 1\ntype: Report\nnumbers: en\n---\n\n# Report\n\n‸',
    );
    expect(labels(english.items)).toContain('bảng');
    expect(english.apply(english.items[0]!)).toContain('| Total |');
  });

  test('cells after @ in a silence', async () => {
    const silencing = (address: string): string =>
      appendix.replace('---\n\n|', `---\n\n<!-- soat-ignore total-differs-from-parts @${address}‸ -->\n|`);
    const cells = await complete(appendixPath, silencing(''), '@');
    expect(labels(cells.items)).toEqual(['r2.tong', 'r1', 'r2']);
    const written = cells.apply(cells.items[0]!);
    expect(written).toContain('<!-- soat-ignore total-differs-from-parts @r2.tong -->');
    const silenced = asked.show(appendixPath, written.replace('@r2.tong', '@r2.tong: số do Bộ công bố'));
    expect((await asked.server.pull(silenced.uri)).map(({ code }) => code)).not.toContain('total-differs-from-parts');
    silenced.close();
    const columns = await complete(appendixPath, silencing('r1.'), '.');
    expect(labels(columns.items)).toEqual(['stt', 'noi_dung', 'tong', 'tinh', 'huyen', 'xa']);
    const yaml = appendix.replace('rules: |', '# soat-ignore figure-missing @mot‸\nrules: |');
    expect(labels((await complete(appendixPath, yaml)).items)).toEqual(['r2']);
    const front = await complete(
      appendixPath,
      appendix.replace('rules: |', '# soat-ignore figure-missing @r1.t‸\nrules: |'),
    );
    expect(labels(front.items)).toContain('tong');
    // After the last table there is nothing to silence.
    expect((await complete(appendixPath, `${appendix}\n<!-- soat-ignore figure-missing @‸ -->\n`, '@')).items).toEqual(
      [],
    );
  });

  test.each([
    'Tiếp tục thực hiện nhiệm vụ‸',
    'gửi về địa chỉ bieumau@‸',
    'tỷ lệ @‸',
    'tổng số hồ so‸',
    'các cơ quan, đơn vị (‸',
  ])('nothing in prose: %s', async line => {
    expect((await complete(bodyPath, `${body}\n${line}\n`)).items).toEqual([]);
  });
});

test('signature help for functions of rules', async () => {
  const { textDocument, position } = asked.show(
    appendixPath,
    appendix.replace('tong = tinh + huyen + xa', 'tong = SUM(rows; ‸'),
  );
  const help = await asked.request<SignatureHelp>('textDocument/signatureHelp', { textDocument, position });
  expect(help.signatures[0]!.label).toMatch(/^SUM\(/);
  expect(help.activeParameter).toBe(1);
  const none = asked.show(bodyPath, `${body}\nTổng (rows; ‸`);
  expect(
    await asked.request('textDocument/signatureHelp', { textDocument: none.textDocument, position: none.position }),
  ).toBeNull();
});
