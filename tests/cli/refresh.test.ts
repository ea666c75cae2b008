/** `soat refresh`: what is listed, what is written, and what only when it is asked for. */
import { afterEach, describe, expect, test } from 'vitest';
import { boundFigures as source } from '../support/bound-figures.ts';
import { command, type Folder, folderWith } from '../support/command.ts';

let folder: Folder | undefined;
afterEach(() => folder?.remove());

const bound = source.replace('[1.991]', '[1.995]');
const both = bound.replace('280 hộ', '320 hộ');

describe('soat refresh', () => {
  test.each([
    [[], source, 1],
    [['--write'], bound, 0],
    [['--write', '--named'], both, 0],
  ] as const)('%j', async (more, after, exit) => {
    folder = folderWith({ 'a.md': source });
    const { code, stdout } = await command(folder.path, ['refresh', 'a.md', ...more, '--lang', 'en']);
    expect(code).toBe(exit);
    expect(folder.read('a.md')).toBe(after);
    expect(stdout).toContain('a.md:7  1.991 → 1.995');
    expect(stdout.includes('280 → 320')).toBe(more.length !== 1);
  });

  test.each([
    [['-'], bound],
    [['-', '--named'], both],
    [['--stdin-filename', 'a.md', '--quiet'], bound],
  ])('standard input comes out brought up to date: %j', async (argv, after) => {
    folder = folderWith({});
    const { code, stdout, stderr } = await command(folder.path, ['refresh', ...argv, '--write'], { stdin: source });
    expect([code, stdout, stderr]).toEqual([0, after, '']);
    const again = await command(folder.path, ['refresh', ...argv, '--write'], { stdin: both });
    expect(again.stdout).toBe(both);
  });

  test('a figure bound to a cell that is not there is not said to agree', async () => {
    folder = folderWith({ 'a.md': both.replace('pl1.r1.', 'pl1.r9.') });
    const { stdout } = await command(folder.path, ['refresh', 'a.md', '--lang', 'en']);
    expect(stdout).toBe('1 figure bound to a cell that is not there: see soat check.\n');
  });

  test('a calculation of the text is told without addresses', async () => {
    const text = source.replace('thủ tục.', 'thủ tục, tăng 91 thủ tục so với năm 2024 (1.900 thủ tục).');
    folder = folderWith({ 'a.md': text });
    const { stdout } = await command(folder.path, ['refresh', 'a.md', '--format', 'json']);
    const { updates } = JSON.parse(stdout) as { updates: { why: string; source: string }[] };
    expect(updates.filter(({ why }) => why === 'follows').map(({ source }) => source)).toEqual([
      '1.991 thủ tục, tăng 91 thủ tục so với năm 2024 (1.900',
    ]);
  });
});
