/** Beside Red Hat's YAML extension (a stand-in with its name): what it does for YAML is not done twice. */
import { CompletionItemKind, type CompletionList, commands, extensions, Position } from 'vscode';
import { codeOf, findings, openNew, removeFile, soat, until } from './editor.ts';
import { equal, ok, suite } from './harness.ts';

const text = `soat: 1
appendix: IX
tieu_de: Sai khóa
columns:
  - {id: stt, title: STT, type: index}
  - {id: tong, title: Tổng số, type: count}
  - {id: tinh, title: Cấp tỉnh, type: count}
  - {id: xa, title: Cấp xã, type: count}
rules: |
  tong = tinh + xa
rows: |
  | 1 | 27 | 13 | 12 |
`;

export const run = suite([
  [
    'keys of YAML are left to the YAML extension, figures are not',
    async () => {
      ok(extensions.getExtension('redhat.vscode-yaml'), 'the stand-in is not there');
      await (await soat()).ready();
      const editor = await openNew('phu-luc-9.yaml', text);
      await until('the figure', () =>
        findings(editor.document.uri).some(each => codeOf(each).includes('total') || codeOf(each).includes('rule')),
      );
      equal(
        findings(editor.document.uri).filter(each =>
          ['key-unknown', 'value-invalid', 'syntax-error'].includes(codeOf(each)),
        ).length,
        0,
      );
      const list = await commands.executeCommand<CompletionList>(
        'vscode.executeCompletionItemProvider',
        editor.document.uri,
        new Position(2, 2),
      );
      equal(list.items.filter(({ kind }) => kind === CompletionItemKind.Property).length, 0);
      await removeFile('phu-luc-9.yaml');
    },
  ],
]);
