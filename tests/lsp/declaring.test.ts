/** "Khai báo quy tắc" on tables of many forms: the rule that is written parses, and the finding stays where it was. */
import { describe, expect, test } from 'vitest';
import type { CodeAction, Diagnostic, TextDocumentEdit, TextEdit } from 'vscode-languageserver';
import { reportServer } from '../support/report-server.ts';
import { edited } from '../support/server.ts';
import { filesOf, testTables } from '../tables/data.ts';

const asked = reportServer();
const tables = testTables();

const cases: readonly (readonly [family: string, name: string, spoils: string])[] = [
  ['toa-an', 'Thụ lý và giải quyết', '2:6 781'],
  ['toa-an', 'Thụ lý và giải quyết', '3:11 69,51'],
  ['dien-nuoc', 'Nhà máy nước', '2:8 91'],
  ['tai-nan-giao-thong', 'Ba mặt theo địa bàn', '3:5 +40'],
  ['thue-hai-quan', 'Thu nội địa theo khoản thu', '1:6 1.234,5'],
  ['ngach-cong-chuc', 'Ba cách chia', '2:3 74'],
  ['dau-thau', 'Theo hình thức lựa chọn', '2:7 91,20'],
  ['the-thao', 'Theo cấp giải', '5:7 999'],
  ['dang-vien', 'Tổ chức đảng và đảng viên', '1:3 99'],
  ['hoc-sinh', 'Cấp học và khối', '5:4 1'],
  ['kinh-te', 'Dư nợ', '2:5 +99'],
  ['xa-hoi', 'Bạn đọc', '2:8 99.999'],
];

interface Said {
  readonly line: number;
  readonly text: string;
  readonly severity: number;
}

describe.each(cases)('%s · %s · %s', (family, name, spoil) => {
  test('declared, it is found as before', async () => {
    const table = tables.find(each => each.family === family && each.name === name)!;
    const [, row, column, figure] = /^(\d+):(\d+) (.+)$/.exec(spoil)!;
    const rows = table.rows.map((cells, index) =>
      index === Number(row) - 1 ? cells.with(Number(column) - 1, figure!) : cells,
    );
    const [[file, source]] = Object.entries(filesOf(table, rows)) as [[string, string]];
    const path = `bao-cao/${name.length}-${file}`;
    const before = await findings(path, file.endsWith('.md') ? `---\nsoat: 1\n---\n\n${source}` : source);
    expect(before.found).not.toEqual([]);
    const at = before.diagnostics[0]!.range.start;
    const { textDocument } = before;
    const offered = await asked.request<CodeAction[]>('textDocument/codeAction', {
      textDocument,
      range: { start: at, end: at },
      context: { diagnostics: [], only: ['refactor.rewrite'] },
    });
    const declaring = offered.filter(({ title }) => title.startsWith('Khai báo quy tắc'));
    expect(declaring.length).toBeGreaterThan(0);
    for (const action of declaring) {
      const resolved = await asked.request<CodeAction>('codeAction/resolve', action);
      const [change] = resolved.edit!.documentChanges as TextDocumentEdit[];
      const text = edited(before.text, change!.edits as TextEdit[]);
      const after = await findings(path, text);
      expect(after.found.map(({ text: cell }) => cell)).toEqual(before.found.map(({ text: cell }) => cell));
      await findings(path, before.text);
    }
  });
});

async function findings(path: string, source: string) {
  const { uri, text, textDocument } = asked.show(path, `${source}‸`);
  const diagnostics = ((await asked.server.pull(uri)) as Diagnostic[]).filter(({ severity = 9 }) => severity <= 2);
  const lines = text.split('\n');
  const found = diagnostics.map(
    ({ range, severity }): Said => ({
      line: range.start.line,
      text: lines[range.start.line]!.slice(range.start.character, range.end.character),
      severity: severity!,
    }),
  );
  return { text, textDocument, diagnostics, found };
}
