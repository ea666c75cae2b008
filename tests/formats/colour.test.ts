/** Colour only where it is wanted. */
import { afterAll, expect, test } from 'vitest';
import { command, folderWith } from '../support/command.ts';

const folder = folderWith({ 'a.md': 'Có 22/42 đơn vị (chiếm 52,5%).\n' });
afterAll(folder.remove);

test.each<[string[], { [name: string]: string }, boolean, boolean]>([
  [[], {}, false, false],
  [[], {}, true, true],
  [[], { NO_COLOR: '1' }, true, false],
  [[], { NO_COLOR: '' }, true, true],
  [['--color', 'never'], {}, true, false],
  [['--color', 'always'], { NO_COLOR: '1' }, false, true],
])('%j, %j, a terminal: %s', async (more, env, isTerminal, coloured) => {
  const { stdout } = await command(folder.path, ['check', 'a.md', ...more], { env, isTerminal });
  expect(stdout.includes('\u001b[')).toBe(coloured);
});

test.each([
  ['--jobs', '0'],
  ['--jobs', 'hai'],
  ['--max-findings', '-1'],
  ['--max-findings', 'x'],
])('%s %s cannot be', async (option, value) => {
  const { code, stderr } = await command(folder.path, ['check', 'a.md', `${option}=${value}`, '--lang', 'en']);
  expect([code, stderr.split('.')[0]]).toEqual([2, `soat: Not a possible value "${option} ${value}"`]);
});

test('--max-findings counts over all files, and says how many are left', async () => {
  folder.write({ 'b.md': 'Có 22/42 đơn vị (chiếm 52,5%).\n\nCó 14/42 đơn vị (chiếm 34,3%).\n' });
  const run = (format: string) =>
    command(folder.path, ['check', 'a.md', 'b.md', '--max-findings', '2', '--format', format]);
  const { files, summary } = JSON.parse((await run('json')).stdout);
  expect(files.map(({ findings }: { findings: unknown[] }) => findings.length)).toEqual([1, 1]);
  expect(summary.errors).toBe(3);
  expect((await run('pretty')).stdout).toContain('… và 1 điểm nữa.');
  expect(JSON.parse((await run('gitlab')).stdout)).toHaveLength(2);
});
