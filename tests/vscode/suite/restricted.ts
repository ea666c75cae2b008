/** A folder that is not trusted: reports are checked, nothing outside is read. */
import { workspace } from 'vscode';
import { codeOf, findings, has, open, openNew, removeFile, soat, until } from './editor.ts';
import { equal, ok, suite } from './harness.ts';

export const run = suite([
  [
    'restricted mode: the report is checked',
    async () => {
      equal(workspace.isTrusted, false);
      await (await soat()).ready();
      const { document } = await open('appendices/phu-luc-2.md');
      await until('the finding', () => has(document.uri, 'total-differs-from-parts', 26));
    },
  ],
  [
    'restricted mode: a file outside the folder is not read',
    async () => {
      const editor = await openNew('report.yaml', 'soat: 1\nbody: ../ben-ngoai.md\n');
      await until('the file is missing', () =>
        findings(editor.document.uri).some(each => codeOf(each) === 'file-missing'),
      );
      await removeFile('report.yaml');
      ok(true, '');
    },
  ],
]);
