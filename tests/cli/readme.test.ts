/** The first report of README.md gives what README.md says. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { command, folderWith } from '../support/command.ts';
import { root } from '../support/sources.ts';

it('finds the share and the row that the first report is said to hold', async () => {
  const readme = readFileSync(join(root, 'README.md'), 'utf8');
  const source = /```markdown\n([\s\S]*?)```/.exec(readme)![1]!.replace(/^ {3}/gm, '');
  const folder = folderWith({ 'bao-cao.md': source });
  const { code, stdout } = await command(folder.path, ['check', 'bao-cao.md']);
  folder.remove();
  expect(code).toBe(1);
  expect(stdout).toMatch(/84,17%; 4\.689\/5\.582 = .*84,00%/);
  expect(stdout).toContain('1.928');
  expect(stdout).toContain('đảo hai chữ số');
});
