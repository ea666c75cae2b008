/** What the editor asks for at a place: explanations, places, names, outlines; and commands that open views. */
import {
  commands,
  DiagnosticSeverity,
  type DocumentSymbol,
  type Hover,
  type Location,
  type LocationLink,
  type MarkdownString,
  Selection,
  TabInputWebview,
  type TextEdit,
  type WorkspaceEdit,
  window,
  workspace,
} from 'vscode';
import { actionsAt, findings, has, open, openNew, rangeOf, removeFile, setting, until } from './editor.ts';
import { equal, ok, suite } from './harness.ts';

const appendix = 'appendices/phu-luc-2.md';
const row = 'vị trí việc làm được phê duyệt | 27';

export const run = suite([
  [
    'pointing at a figure shows how it was computed',
    async () => {
      const editor = await open(appendix);
      await until('findings', () => has(editor.document.uri, 'total-differs-from-parts', 26));
      const hovers = await commands.executeCommand<Hover[]>(
        'vscode.executeHoverProvider',
        editor.document.uri,
        rangeOf(editor, row).end.translate(0, -1),
      );
      const text = hovers
        .flatMap(({ contents }) => contents.map(each => (each as MarkdownString).value ?? String(each)))
        .join('\n');
      ok(text.includes('13 + 12'), text);
    },
  ],
  [
    'from a figure to what it was computed from',
    async () => {
      const editor = await open(appendix);
      const places = await commands.executeCommand<(Location | LocationLink)[]>(
        'vscode.executeDefinitionProvider',
        editor.document.uri,
        rangeOf(editor, row).end.translate(0, -1),
      );
      ok(places.length >= 2, `${places.length} places`);
    },
  ],
  [
    'a column is renamed where it is declared and in every rule, as one undo',
    async () => {
      const editor = await open(appendix);
      const edit = await commands.executeCommand<WorkspaceEdit>(
        'vscode.executeDocumentRenameProvider',
        editor.document.uri,
        rangeOf(editor, 'tong = tinh').start.translate(0, 1),
        'tong_so',
      );
      const edits: TextEdit[] = edit.entries().flatMap(([, each]) => each);
      ok(edits.length >= 2, `${edits.length} edits`);
      ok(await workspace.applyEdit(edit), 'refused');
      ok(editor.document.getText().includes('tong_so = tinh + huyen + xa'), 'the rule');
      ok(editor.document.getText().includes('{id: tong_so,'), 'the column');
      await commands.executeCommand('undo');
      ok(!editor.document.getText().includes('tong_so ='), 'one undo');
    },
  ],
  [
    'the outline has the table once; marked headings are left to VS Code',
    async () => {
      const editor = await openNew('muc.md', '---\nsoat: 1\n---\n\n# Kết quả\n\n| STT | Số |\n|:-:|--:|\n| 1 | 2 |\n');
      let names: string[] = [];
      await until('an outline', async () => {
        const symbols = await commands.executeCommand<DocumentSymbol[] | undefined>(
          'vscode.executeDocumentSymbolProvider',
          editor.document.uri,
        );
        names = flat(symbols ?? []);
        return names.length >= 2;
      });
      equal(names.filter(name => name.includes('Kết quả')).length, 1, names.join(', '));
      await removeFile('muc.md');
    },
  ],
  [
    'the printed view opens beside, and once',
    async () => {
      await open(appendix);
      await commands.executeCommand('soat.preview');
      await until('a preview', () => webviews('soat.preview') === 1, window.tabGroups.onDidChangeTabs);
      await commands.executeCommand('workbench.action.closeAllEditors');
    },
  ],
  [
    'the page of a check opens',
    async () => {
      await commands.executeCommand('soat.explainCheck', 'total-differs-from-parts');
      await until('its page', () => webviews('markdown.preview') === 1, window.tabGroups.onDidChangeTabs);
      const page = workspace.textDocuments.find(({ uri }) => uri.scheme === 'soat');
      ok(page?.getText().startsWith('# total-differs-from-parts'), page?.getText().slice(0, 60) ?? 'no page');
      await commands.executeCommand('workbench.action.closeAllEditors');
    },
  ],
  [
    'taking the first finding as known makes the file of known findings; the finding stays, as a hint',
    async () => {
      const editor = await open(appendix);
      const { uri } = editor.document;
      await until('the finding', () => has(uri, 'total-differs-from-parts', 26));
      const severity = (): DiagnosticSeverity | undefined =>
        findings(uri).find(({ range }) => range.start.line === 26)?.severity;
      equal(severity(), DiagnosticSeverity.Error);
      const actions = await actionsAt(editor, rangeOf(editor, row));
      const action = actions.find(({ title }) => title.startsWith('Ghi nhận là điểm đã biết'));
      if (!action?.edit) throw new Error(actions.map(({ title }) => title).join('; '));
      ok(await workspace.applyEdit(action.edit), 'refused');
      const { command } = action;
      if (command) await commands.executeCommand(command.command, ...(command.arguments ?? []));
      await until('a hint', () => severity() === DiagnosticSeverity.Hint);
      await removeFile('soat.baseline.json');
      await until('an error again', () => severity() === DiagnosticSeverity.Error);
    },
  ],
  [
    'passing a finding over: the action carries the line to write, a comment with the reason silences it',
    async () => {
      const editor = await open(appendix);
      const { uri } = editor.document;
      await until('the finding', () => has(uri, 'total-differs-from-parts', 26));
      const before = findings(uri).length;
      const table = rangeOf(editor, '| STT | Tiêu chí').start;
      await editor.edit(builder =>
        builder.insert(table, '<!-- soat-ignore total-differs-from-parts: số liệu theo đề án đã duyệt -->\n'),
      );
      await until('fewer findings', () => findings(uri).length < before);
      await commands.executeCommand('undo');
      await until('all again', () => findings(uri).length === before);
    },
  ],
  [
    'a figure of the text that differs from its cell is found',
    async () => {
      await setting('paste.confirm', undefined);
      const editor = await open('body.md');
      const end = editor.document.lineAt(editor.document.lineCount - 1).range.end;
      await editor.edit(builder => builder.insert(end, '\n\nCả tỉnh có [1.995](soat:pl4.r1.tong) thủ tục.\n'));
      await until('the finding', () => has(editor.document.uri, 'figure-differs-from-cell'));
      editor.selection = new Selection(end, end);
      await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    },
  ],
  [
    'a table of 2,000 rows: typed text is there at once, findings follow',
    async () => {
      const rows = Array.from(
        { length: 2000 },
        (_, index) => `| ${index + 1} | Đơn vị ${index + 1} | ${index + 3} | ${index + 1} | 2 |`,
      );
      const editor = await openNew(
        'lon.md',
        `---\nsoat: 1\n---\n\n| STT | Đơn vị | Tổng số | Cấp tỉnh | Cấp xã |\n|:-:|---|--:|--:|--:|\n${rows.join('\n')}\n`,
      );
      const at = rangeOf(editor, '| 1990 | Đơn vị 1990 | 1992').end;
      editor.selection = new Selection(at, at);
      await commands.executeCommand('type', { text: '7' });
      await until('the finding', () => findings(editor.document.uri).some(({ range }) => range.start.line === at.line));
      await commands.executeCommand('undo');
      await until('none', () => findings(editor.document.uri).length === 0);
      await removeFile('lon.md');
    },
  ],
]);

function webviews(type: string): number {
  return window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .filter(({ input }) => input instanceof TabInputWebview && input.viewType.includes(type)).length;
}

function flat(symbols: readonly DocumentSymbol[]): string[] {
  return symbols.flatMap(({ name, children }) => [name, ...flat(children ?? [])]);
}
