/** Known findings, and silences. */
import { rmSync } from 'node:fs';
import { afterEach, expect, test } from 'vitest';
import { baselineOf, isKnown, printBaseline, withEntry } from '../../server/core/project/baseline.ts';
import { command, type Folder, folderWith } from '../support/command.ts';
import { memoryHost } from '../support/memory-host.ts';

const first = 'Có 22/42 đơn vị xếp loại tốt (chiếm 52,5%).\n';
const second = 'Có 14/42 đơn vị hoàn thành (chiếm 34,3%).\n';

let folder: Folder;
afterEach(() => folder.remove());

const soat = (...argv: string[]): ReturnType<typeof command> =>
  command(folder.path, ['check', ...argv, '--lang', 'en']);

async function checks(...argv: string[]): Promise<string[]> {
  const { stdout } = await soat(...argv, '--format', 'json');
  const { files } = JSON.parse(stdout);
  return files.flatMap((file: { path: string; findings: { check: string; known?: boolean }[] }) =>
    file.findings.map(({ check, known }) => `${file.path} ${check}${known ? ' known' : ''}`),
  );
}

test('what is known of a file that is no more is dropped on update; of a file not looked at it stays', async () => {
  folder = folderWith({ 'a.md': first, 'b.md': second, 'c.md': first });
  await soat('a.md', 'b.md', 'c.md', '--update-baseline');
  rmSync(`${folder.path}/b.md`);
  await soat('a.md', '--update-baseline');
  expect(Object.keys(JSON.parse(folder.read('soat.baseline.json')).findings)).toEqual(['a.md', 'c.md']);
});

test('what is known fails nothing; what is new does; what is gone is said, and removed on update', async () => {
  folder = folderWith({ 'a.md': first, 'b.md': second });
  const updated = await soat('a.md', 'b.md', '--update-baseline');
  expect([updated.code, updated.stderr]).toEqual([
    0,
    'Wrote soat.baseline.json: 2 known findings (2 added, 0 removed).\n',
  ]);
  const text = folder.read('soat.baseline.json');
  expect(Object.keys(JSON.parse(text).findings)).toEqual(['a.md', 'b.md']);

  const quiet = await soat('a.md', 'b.md');
  expect(quiet.code).toBe(0);
  expect(quiet.stdout).toContain('Nothing new found that does not hold.\nNot said again: 2 known (--report-silenced');
  expect(await checks('a.md', 'b.md')).toEqual([]);
  expect(await checks('a.md', '--report-silenced')).toEqual(['a.md percent-differs-from-ratio known']);

  // Lines above change nothing; a new fault is new.
  folder.write({ 'a.md': `# Đầu đề\n\nMột đoạn khác.\n\n${first}\nCó 11/42 đơn vị đạt (chiếm 27,2%).\n` });
  expect((await soat('a.md', 'b.md')).code).toBe(1);
  expect(await checks('a.md', 'b.md')).toEqual(['a.md percent-differs-from-ratio']);

  folder.write({ 'a.md': 'Đã sửa.\n' });
  const gone = await soat('a.md', 'b.md');
  expect(gone.code).toBe(0);
  expect(gone.stderr).toMatch(
    /^1 known finding in soat\.baseline\.json is gone.*\n {2}a\.md {2}percent-differs-from-ratio/,
  );
  // A run that does not look at a file says nothing of it.
  expect((await soat('b.md')).stderr).toBe('');

  const again = await soat('a.md', '--update-baseline');
  expect(again.stderr).toBe('Wrote soat.baseline.json: 1 known finding (0 added, 1 removed).\n');
  expect(Object.keys(JSON.parse(folder.read('soat.baseline.json')).findings)).toEqual(['b.md']);
});

test('updating twice writes the same, and the words are those of the file, not of who runs', async () => {
  folder = folderWith({ 'a.md': first });
  await command(folder.path, ['check', 'a.md', '--update-baseline', '--lang', 'vi']);
  const text = folder.read('soat.baseline.json');
  await command(folder.path, ['check', 'a.md', '--update-baseline', '--lang', 'en']);
  expect(folder.read('soat.baseline.json')).toBe(text);
});

test('the nearest file holds; a configuration or --baseline may name another', async () => {
  folder = folderWith({ 'x/a.md': first, 'y/a.md': first });
  await soat('x/a.md', '--update-baseline', '--baseline', 'x/soat.baseline.json');
  expect(await checks('x/a.md', 'y/a.md')).toEqual(['y/a.md percent-differs-from-ratio']);
  folder.write({ 'y/soat.config.yaml': 'soat: 1\nbaseline: da-biet.json\n' });
  await soat('y/a.md', '--update-baseline', '--baseline', 'y/da-biet.json');
  expect(await checks('x/a.md', 'y/a.md')).toEqual([]);
  folder.write({ 'trong.json': printBaseline(new Map()) });
  expect(await checks('x/a.md', '--baseline', 'trong.json')).toEqual(['x/a.md percent-differs-from-ratio']);
});

test.each([
  ['a report', 'b.md', second],
  ["a program's settings", 'package.json', '{"version": 1}'],
  ['no text', 'b.bin', '\0\0\0\u0001'],
])('%s is not written over', async (_, name, content) => {
  folder = folderWith({ 'a.md': first, [name]: content });
  const { code, stderr } = await soat('a.md', '--update-baseline', '--baseline', name);
  expect([code, folder.read(name)]).toEqual([2, content]);
  expect(stderr).toContain(`soat: ${name}: there already, and not a file of known findings`);
});

test('an empty file may be named for what is known, and one damaged by a merge is made anew', async () => {
  folder = folderWith({ 'a.md': first, 'x.json': '\n', 'soat.baseline.json': '<<<<<<< HEAD\n' });
  for (const name of ['x.json', 'soat.baseline.json']) {
    expect((await soat('a.md', '--update-baseline', '--baseline', name)).code).toBe(0);
    expect(Object.keys(JSON.parse(folder.read(name)).findings)).toEqual(['a.md']);
  }
});

test('a file that is no baseline accepts nothing, and is said', async () => {
  folder = folderWith({ 'a.md': first, 'soat.baseline.json': '{"version": 1, "findings": [' });
  const { code, stderr } = await soat('a.md');
  expect([code, stderr]).toEqual([
    1,
    'soat: soat.baseline.json: not a file of known findings; nothing in it is taken as known.\n',
  ]);
});

test('silences with a reason are kept apart, and shown on request', async () => {
  folder = folderWith({ 'a.md': `<!-- soat-ignore percent-differs-from-ratio: số của Bộ -->\n\n${first}` });
  const quiet = await soat('a.md');
  expect([quiet.code, quiet.stdout.includes('percent-differs')]).toEqual([0, false]);
  const shown = await soat('a.md', '--report-silenced');
  expect(shown.code).toBe(0);
  expect(shown.stdout).toContain('percent-differs-from-ratio · silenced: số của Bộ');
  await soat('a.md', '--update-baseline');
  expect(JSON.parse(folder.read('soat.baseline.json')).findings).toEqual({});
});

test('sarif marks what is silenced and what is known', async () => {
  folder = folderWith({ 'a.md': first });
  await soat('a.md', '--update-baseline');
  const { stdout } = await soat('a.md', '--format', 'sarif', '--report-silenced');
  expect(JSON.parse(stdout).runs[0].results[0].suppressions).toEqual([{ kind: 'external' }]);
});

test('one finding can be added to a file, which stays sorted', () => {
  folder = folderWith({});
  const entry = (check: string, fingerprint: string) => ({ check, fingerprint, message: 'm' });
  const one = withEntry(undefined, 'b.md', entry('x', '2'));
  const two = withEntry(withEntry(one, 'a.md', entry('y', '1')), 'b.md', entry('x', '1'));
  expect(withEntry(two, 'b.md', entry('x', '2'))).toBe(two);
  expect(two).toBe(`{
  "version": 1,
  "findings": {
    "a.md": [
      {"check":"y","fingerprint":"1","message":"m"}
    ],
    "b.md": [
      {"check":"x","fingerprint":"1","message":"m"},
      {"check":"x","fingerprint":"2","message":"m"}
    ]
  }
}
`);
  const baseline = baselineOf({ kind: 'text', content: two }, '/k/soat.baseline.json', memoryHost({}));
  expect(isKnown(baseline, '/k/b.md', { check: 'x', fingerprint: '2' })).toBe(true);
  expect(isKnown(baseline, '/k/a.md', { check: 'x', fingerprint: '2' })).toBe(false);
});

test.each(['', '[]', 'null', '{"version": 2, "findings": {}}', '{"version": 1, "findings": {"a": 1}}'])(
  '%j is no baseline',
  content => {
    folder = folderWith({});
    expect(baselineOf({ kind: 'text', content }, '/b', memoryHost({})).broken).toBe(true);
  },
);

test('the file of a folder above is written to, and said to be shared', async () => {
  const gap = '| STT | A |\n|---|--:|\n| 1 | 2 |\n| 3 | 4 |\n';
  const folder = folderWith({ 'soat.baseline.json': '{"version":1,"files":{}}', 'xa/a.md': gap, 'xa/b.md': gap });
  const inside = `${folder.path}/xa`;
  const { stderr } = await command(inside, ['check', 'a.md', '--update-baseline', '--lang', 'en']);
  const own = await command(inside, ['check', 'b.md', '--update-baseline', '--baseline', 'k.json', '--lang', 'en']);
  const above = await command(folder.path, ['check', 'xa/a.md', '--update-baseline', '--lang', 'en']);
  folder.remove();
  expect(stderr).toMatch(/Wrote \.\.\/soat\.baseline\.json.*\nIt belongs to a folder above/);
  expect(own.stderr + above.stderr).not.toContain('belongs');
});
