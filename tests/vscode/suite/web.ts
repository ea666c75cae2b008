/** Writing a report in a browser alone: the same tests, over virtual files. */
import { env, UIKind, Uri, workspace } from 'vscode';
import { folder, soat } from './editor.ts';
import { equal, ok, suite } from './harness.ts';
import { tests } from './main.ts';

export const run = suite([
  [
    'a virtual folder in a browser',
    () => {
      equal([folder().scheme, env.uiKind === UIKind.Web, workspace.isTrusted], ['soat-test', true, true]);
    },
  ],
  [
    'the page of a check is read from the folder of the extension',
    async () => {
      await (await soat()).ready();
      const page = await workspace.openTextDocument(Uri.parse('soat:/checks/total-differs-from-parts.md'));
      ok(page.getText().startsWith('# total-differs-from-parts'), page.getText().slice(0, 60) || 'no page');
    },
  ],
  ...tests.filter(([name]) => !name.startsWith('keystroke')),
]);
