/** Writing a report in a browser alone: the same tests, over virtual files. */
import { env, UIKind, workspace } from 'vscode';
import { folder } from './editor.ts';
import { equal, suite } from './harness.ts';
import { tests } from './main.ts';

export const run = suite([
  [
    'a virtual folder in a browser',
    () => {
      equal([folder().scheme, env.uiKind === UIKind.Web, workspace.isTrusted], ['soat-test', true, true]);
    },
  ],
  ...tests.filter(([name]) => !name.startsWith('keystroke')),
]);
