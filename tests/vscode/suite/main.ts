/** Writing a report in the editor: findings, repairs, commands, both languages. */
import { commands, env, extensions, languages, Position, Selection, type Uri, window, workspace } from 'vscode';
import {
  actionsAt,
  findings,
  folder,
  has,
  open,
  openNew,
  rangeOf,
  removeFile,
  replace,
  setting,
  soat,
  until,
} from './editor.ts';
import { equal, note, ok, suite } from './harness.ts';

const appendix = 'appendices/phu-luc-2.md';
const total = 'total-differs-from-parts';

type Test = readonly [name: string, body: () => Promise<void>];

export const tests: readonly Test[] = [
  [
    'activation: active in a folder with a report, every command is there',
    async () => {
      const api = await soat();
      await api.ready();
      ok(api.started(), 'the server was not started');
      const known = new Set(await commands.getCommands(true));
      const manifest = extensions.getExtension('soat.soat')!.packageJSON as {
        contributes: { commands: { command: string }[] };
      };
      const missing = manifest.contributes.commands.map(({ command }) => command).filter(each => !known.has(each));
      equal(missing, []);
    },
  ],
  [
    'findings appear when a file of the report is opened',
    async () => {
      const { document } = await open(appendix);
      await until('the total of row 6', () => has(document.uri, total, 26));
      const [first] = findings(document.uri).filter(({ range }) => range.start.line === 26);
      ok(first?.message.startsWith('Tổng số ghi 27; cộng các cấp được 25'), first?.message ?? 'none');
      ok((first?.relatedInformation?.length ?? 0) >= 2, 'operands as related places');
    },
  ],
  [
    'a finding vanishes when the figure is mended and is back after undo',
    async () => {
      const editor = await open(appendix);
      const { uri } = editor.document;
      await until('the finding', () => has(uri, total, 26));
      await replace(editor, '| 27 | 13 | 12 | / |', '| 25 | 13 | 12 | / |');
      await until('no finding', () => !has(uri, total, 26));
      await commands.executeCommand('undo');
      await until('the finding again', () => has(uri, total, 26));
      ok(!editor.document.isDirty, 'one undo takes the edit back');
    },
  ],
  [
    'a repair is offered, changes the figure, and is one undo',
    async () => {
      const editor = await open(appendix);
      const { uri } = editor.document;
      await until('the finding', () => has(uri, total, 26));
      const [finding] = findings(uri).filter(({ range }) => range.start.line === 26);
      const actions = await actionsAt(editor, finding!.range);
      const repair = actions.find(({ title }) => title.includes('25'));
      ok(repair?.edit, `no repair among ${actions.map(({ title }) => title).join(', ')}`);
      ok(repair.isPreferred !== true, 'a changed figure is never the preferred repair');
      ok(await workspace.applyEdit(repair.edit), 'the repair was refused');
      await until('no finding', () => !has(uri, total, 26));
      await commands.executeCommand('undo');
      await until('the finding again', () => has(uri, total, 26));
    },
  ],
  [
    'files that are not open have their findings too',
    async () => {
      await until('a finding in phu-luc-3', () =>
        languages
          .getDiagnostics()
          .some(([uri, all]) => uri.path.endsWith('phu-luc-3.md') && all.some(({ source }) => source === 'Soát')),
      );
    },
  ],
  [
    'the next and the previous finding, over files and round the end',
    async () => {
      const editor = await open(appendix);
      await until('the finding', () => has(editor.document.uri, total, 26));
      editor.selection = new Selection(0, 0, 0, 0);
      await commands.executeCommand('soat.nextFinding');
      equal(
        [window.activeTextEditor?.document.uri.path.endsWith(appendix), window.activeTextEditor?.selection.start.line],
        [true, 26],
      );
      await commands.executeCommand('soat.nextFinding');
      equal(window.activeTextEditor?.selection.start.line, 27);
      await commands.executeCommand('soat.previousFinding');
      equal(window.activeTextEditor?.selection.start.line, 26);
      const seen = new Set<string>();
      for (let count = 0; count < 40; count++) {
        await commands.executeCommand('soat.nextFinding');
        const active = window.activeTextEditor!;
        seen.add(`${active.document.uri.path}:${active.selection.start.line}`);
      }
      ok(
        [...seen].some(place => place.includes('phu-luc-3')),
        'goes on into other files',
      );
      await commands.executeCommand('workbench.action.closeAllEditors');
    },
  ],
  [
    'messages follow the setting: English, then Vietnamese again',
    async () => {
      const { document } = await open(appendix);
      await until('the finding', () => has(document.uri, total, 26));
      await setting('language', 'en');
      await until('an English message', () => findings(document.uri).some(({ message }) => /total/i.test(message)));
      await setting('language', undefined);
      await until('a Vietnamese message', () =>
        findings(document.uri).some(({ message }) => /Tổng số ghi/.test(message)),
      );
    },
  ],
  [
    'a check is switched off by a setting',
    async () => {
      const { document } = await open(appendix);
      await until('the finding', () => has(document.uri, total, 26));
      await setting('checks', { [total]: 'off' });
      await until('no finding', () => !has(document.uri, total, 26));
      await setting('checks', undefined);
      await until('the finding again', () => has(document.uri, total, 26));
    },
  ],
  [
    'a plain Markdown file that opens as a report is checked, a README is left alone',
    async () => {
      const text =
        'ỦY BAN NHÂN DÂN\n\nSố: 12/BC-UBND\n\nBÁO CÁO\n\nĐã giải quyết đúng hạn 4.689/5.582 hồ sơ (đạt 74,17%).\n';
      const report = await openNew('rieng.md', text);
      await until('its finding', () => findings(report.document.uri).length > 0);
      await removeFile('rieng.md');
      const readme = await openNew('README.md', `# Tool\n\n${text.slice(text.indexOf('Đã'))}`);
      const other = await open(appendix);
      await until('the other file', () => has(other.document.uri, total, 26));
      equal(findings(readme.document.uri), []);
      await window.showTextDocument(readme.document);
      await removeFile('README.md');
    },
  ],
  [
    'several cursors: every edited row is checked, one undo takes all back',
    async () => {
      const editor = await open(appendix);
      const { document } = editor;
      await until('the finding', () => has(document.uri, total, 26));
      const lines = [21, 22].map(line => document.lineAt(line));
      editor.selections = lines.map(({ text, lineNumber }) => {
        const at = text.indexOf('| 23 |') >= 0 ? text.indexOf('| 23 |') + 4 : text.length - 2;
        return new Selection(lineNumber, at, lineNumber, at);
      });
      await commands.executeCommand('type', { text: '9' });
      await until('findings in both rows', () =>
        [21, 22].every(line => findings(document.uri).some(({ range }) => range.start.line === line)),
      );
      await commands.executeCommand('undo');
      await until(
        'none',
        () => ![21, 22].some(line => findings(document.uri).some(({ range }) => range.start.line === line)),
      );
    },
  ],
  [
    'a table from the clipboard: tabbed text becomes rows of a table',
    async () => {
      await setting('paste.confirm', false);
      const editor = await openNew('dan.md', '---\nsoat: 1\n---\n\nLời dẫn.\n\n');
      await env.clipboard.writeText('STT\tTiêu chí\tTổng số\r\n1\tHồ sơ nhận\t1.991\r\n2\tKết quả\t01-Aug\r\n');
      editor.selection = new Selection(6, 0, 6, 0);
      await commands.executeCommand('soat.pasteTable');
      await until(
        'the table',
        () => editor.document.getText().includes('| 1 | Hồ sơ nhận | 1.991 |'),
        workspace.onDidChangeTextDocument,
      );
      ok(
        editor.document.getText().includes('| STT | Tiêu chí | Tổng số |\n|:-:|---|---|\n'),
        editor.document.getText(),
      );
      await commands.executeCommand('undo');
      ok(!editor.document.getText().includes('Hồ sơ'), 'one undo');
      await setting('paste.confirm', undefined);
      await removeFile('dan.md');
    },
  ],
  [
    'words: a figure with its marks, a number of a document',
    async () => {
      const editor = await openNew('tu.md', '---\nsoat: 1\n---\n\nđạt 84,17% theo 172/KH-UBND của tỉnh.\n');
      const word = (text: string): string => {
        const at = rangeOf(editor, text).start.translate(0, 1);
        return editor.document.getText(editor.document.getWordRangeAtPosition(at));
      };
      equal([word('84,17%'), word('172/KH'), word('tỉnh')], ['84,17%', '172/KH-UBND', 'tỉnh']);
      await removeFile('tu.md');
    },
  ],
  [
    'keystroke → squiggle, over the editor’s own change event',
    async () => {
      const editor = await open('body.md');
      const { document } = editor;
      const line = document
        .getText()
        .split('\n')
        .findIndex(text => /\d+%/.test(text));
      const at = new Position(line, document.lineAt(line).text.search(/\d+%/));
      editor.selection = new Selection(at, at);
      await until('findings of the text', () => findings(document.uri).length > 0);
      // Each digit typed in front of a share makes it wrong or right again: the answer always differs.
      const times: number[] = [];
      for (let count = 0; count < 60; count++) {
        const time = await answered(document.uri, () =>
          count % 2 === 0 ? commands.executeCommand('type', { text: '9' }) : commands.executeCommand('deleteLeft'),
        );
        if (time !== undefined) times.push(time);
      }
      ok(times.length >= 20, `only ${times.length} answers`);
      times.sort((a, b) => a - b);
      const p = (share: number): string =>
        times[Math.min(times.length - 1, Math.floor(times.length * share))]!.toFixed(1);
      await note(`keystroke → squiggle on body.md: p50 ${p(0.5)} ms, p95 ${p(0.95)} ms, n ${times.length}`);
      await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    },
  ],
  [
    'the folder is as it was',
    async () => {
      const dirty = workspace.textDocuments.filter(({ isDirty, isUntitled }) => isDirty && !isUntitled);
      equal(
        dirty.map(({ uri }) => uri.path.slice(folder().path.length)),
        [],
      );
    },
  ],
];

export const run = suite(tests);

/**
 * From the change event of the document to the new diagnostics, in milliseconds; undefined where none came within a
 * second. The event of new diagnostics comes 50 ms late by VS Code's own design, so the diagnostics are looked at.
 */
async function answered(uri: Uri, type: () => Thenable<unknown>): Promise<number | undefined> {
  const state = (): string => JSON.stringify(findings(uri).map(({ range, message }) => [range, message]));
  const before = state();
  let changed = 0;
  const change = workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
    if (document.uri.toString() === uri.toString() && contentChanges.length > 0 && changed === 0)
      changed = performance.now();
  });
  const typed = type();
  const begun = performance.now();
  let time: number | undefined;
  while (time === undefined && performance.now() - begun < 1000) {
    await new Promise(resolve => setTimeout(resolve, 0));
    if (changed > 0 && state() !== before) time = performance.now() - changed;
  }
  await typed;
  change.dispose();
  return time;
}
