/** The task "soat: kiểm tra": the command line of the same engine, its findings matched by severity. Desktop only. */
import { ProcessExecution, Task, TaskGroup, TaskScope, tasks, workspace } from 'vscode';
import type { Parts } from './extension.ts';
import { language, words } from './settings.ts';

export function registerTasks({ context }: Parts): void {
  // There are no processes in a browser.
  const node = (globalThis as { process?: { execPath?: string; versions?: { node?: string } } }).process;
  if (!node?.versions?.node || !node.execPath) return;
  const command = node.execPath;
  const script = context.asAbsolutePath('dist/cli.js');
  const make = (paths: readonly string[]): Task => {
    const folder = workspace.workspaceFolders?.[0];
    const task = new Task(
      { type: 'soat', paths },
      folder ?? TaskScope.Workspace,
      words().task,
      'soat',
      new ProcessExecution(command, [script, 'check', '--color', 'never', '--lang', language(), ...paths], {
        env: { ELECTRON_RUN_AS_NODE: '1' },
        ...(folder ? { cwd: folder.uri.fsPath } : {}),
      }),
      ['$soat-error', '$soat-warning', '$soat-note'],
    );
    task.group = TaskGroup.Test;
    return task;
  };
  context.subscriptions.push(
    tasks.registerTaskProvider('soat', {
      provideTasks: () => (workspace.workspaceFolders ? [make(['.'])] : []),
      resolveTask: ({ definition }) => {
        const paths: unknown = definition.paths;
        return make(Array.isArray(paths) ? paths.map(String) : ['.']);
      },
    }),
  );
}
