/**
 * Lists are never handed over as arguments of a call: of those the stack holds some tens of thousands. Here the stack is
 * a fifteenth of the usual one, so that lists of some thousands tell.
 */
import { spawn } from 'node:child_process';
import { expect, it } from 'vitest';
import { bundle, isBuilt } from '../support/bundle.ts';
import { folderWith } from '../support/command.ts';

const times = 8000;
const many = (line: string, between = '\n'): string => Array(times).fill(line).join(between);

it.skipIf(!isBuilt()).each<[string, string, string, string | undefined]>([
  ['items of a list', 'a.md', many('- Đã báo cáo.'), undefined],
  ['shares in one paragraph', 'a.md', many('Có 2/100 đơn vị (chiếm 2%).', ' '), undefined],
  ['dates in one sentence', 'a.md', `${many('ngày 31/11/2019', ', ')}.`, 'date-impossible'],
  [
    'rows with cells too many',
    'a.md',
    `:::table{#a}\n| STT | Số |\n|---|--:|\n${many('| 1 | 9 | 1 |')}\n:::\n`,
    'cell-count-differs',
  ],
  ['silences', 'a.md', `${many('<!-- soat-ignore percent-of-zero: đã báo -->')}\n\nMột đoạn.\n`, 'ignore-unused'],
])('%s', async (_, name, content, expected) => {
  const folder = folderWith({ [name]: content });
  const child = spawn(process.execPath, ['--stack-size=64', bundle, 'check', name, '--no-cache', '--format', 'json'], {
    cwd: folder.path,
  });
  let stdout = '';
  child.stdout.setEncoding('utf8').on('data', text => {
    stdout += text;
  });
  const code = await new Promise<number | null>(resolve => child.on('close', resolve));
  folder.remove();
  expect(code).toBeLessThan(2);
  expect(new Set(checksIn(stdout))).toEqual(new Set(expected ? [expected] : []));
});

function checksIn(printed: string): string[] {
  const { files }: { readonly files: readonly { readonly findings: readonly { readonly check: string }[] }[] } =
    JSON.parse(printed);
  return files.flatMap(({ findings }) => findings.map(({ check }) => check));
}
