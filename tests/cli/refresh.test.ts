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

  test('without a bound figure nothing is said to agree', async () => {
    folder = folderWith({ 'a.md': 'Toàn xã có 12 ấp.\n', 'b.md': both });
    const of = async (...argv: string[]) => (await command(folder!.path, ['refresh', ...argv])).stdout;
    expect(await of('a.md')).toBe('Không có số liệu lời văn nào gắn với ô bảng, nên không có gì để cập nhật.\n');
    expect(await of('a.md', '--lang', 'en')).toBe(
      'No figure of the text is bound to a cell, so there is nothing to update.\n',
    );
    expect(await of('b.md')).toBe('Số liệu lời văn đã gắn khớp với các ô nguồn.\n');
  });

  test('what the words only name is said apart, and leaves the exit code 0', async () => {
    folder = folderWith({ 'a.md': bound });
    const { code, stdout } = await command(folder.path, ['refresh', 'a.md']);
    expect(code).toBe(0);
    expect(stdout).toContain('1 chỗ chưa gắn, chỉ nêu tên ô: đề nghị xem lại; chỉ ghi khi thêm --write --named.');
    const english = await command(folder.path, ['refresh', 'a.md', '--lang', 'en']);
    expect(english.stdout).toContain('1 figure not bound, only named by the words');
    expect((await command(folder.path, ['refresh', '--help', '--lang', 'en'])).stdout).toContain('Exit code: 0');
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
