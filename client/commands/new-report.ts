/** "Lập báo cáo mới": a folder or a file from a template, opened at its first blank. */
import { commands, Range, Uri, window, workspace } from 'vscode';
import type { Parts } from '../extension.ts';
import { utf8 } from '../files.ts';
import { reveal } from '../places.ts';
import { words } from '../settings.ts';
import { filesOf, type Template } from '../templates.ts';

export function registerNewReport({ context }: Parts): void {
  const make = async (target?: Uri): Promise<void> => {
    const say = words();
    const parent = await folderFor(target);
    if (!parent) return void window.showInformationMessage(say.template.needsFolder);
    const picked = await window.showQuickPick(
      (['report', 'single', 'appendix'] as const).map((template: Template) => ({
        label: say.template[template],
        detail: say.template[`${template}Detail`],
        template,
      })),
      { title: say.template.pick },
    );
    if (!picked) return;
    const name = await window.showInputBox({
      title: say.template.name,
      placeHolder: say.template.nameHint,
      value: picked.template === 'appendix' ? 'phu-luc-1' : 'bao-cao',
      validateInput: async text => {
        if (!/^[^\\/:*?"<>|]+$/u.test(text.trim())) return say.template.nameHint;
        return (await exists(Uri.joinPath(parent, rootOf(picked.template, text.trim()))))
          ? say.template.exists(text.trim())
          : undefined;
      },
    });
    if (!name) return;
    const now = new Date();
    const files = filesOf(picked.template, { name: name.trim(), year: now.getFullYear() });
    for (const [path, content] of files) {
      await workspace.fs.writeFile(Uri.joinPath(parent, path), utf8(content));
    }
    const first = files.at(-1)!;
    const uri = Uri.joinPath(parent, first[0]);
    const document = await workspace.openTextDocument(uri);
    const blank = Math.max(0, document.getText().indexOf('…'));
    await reveal({ uri, range: new Range(document.positionAt(blank), document.positionAt(blank + 1)) });
  };
  context.subscriptions.push(commands.registerCommand('soat.newReport', make));
}

function rootOf(template: Template, name: string): string {
  return filesOf(template, { name, year: 0 })[0]![0].split('/')[0]!;
}

async function folderFor(target: Uri | undefined): Promise<Uri | undefined> {
  if (target) return target;
  const folders = workspace.workspaceFolders ?? [];
  if (folders.length > 1) return (await window.showWorkspaceFolderPick())?.uri;
  if (folders[0]) return folders[0].uri;
  const picked = await window.showOpenDialog({
    canSelectFolders: true,
    canSelectFiles: false,
    title: words().template.where,
  });
  return picked?.[0];
}

async function exists(uri: Uri): Promise<boolean> {
  try {
    await workspace.fs.stat(uri);
    return true;
  } catch {
    return false;
  }
}
