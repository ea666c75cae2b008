/** Repairs: what is applied, what is not, and what they never do. */
import { spawnSync } from 'node:child_process';
import { chmodSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import { replaceFile } from '../../server/cli/replacing.ts';
import { unifiedDiff } from '../../server/cli/unified-diff.ts';
import { checks } from '../../server/core/checks/index.ts';
import { uriOf } from '../../server/core/finding.ts';
import { fixReport } from '../../server/core/project/fixing.ts';
import { loadReport } from '../../server/core/project/loading.ts';
import { openProject, type Project } from '../../server/core/project.ts';
import { command, type Folder, folderWith } from '../support/command.ts';
import { type MemoryFiles, mainOf, memoryHost } from '../support/memory-host.ts';
import { readPages } from '../support/pages.ts';
import { filesUnder, root } from '../support/sources.ts';

let folder: Folder | undefined;
afterEach(() => folder?.remove());

const unclosed =
  ':::table{#a}\r\n| STT | Tổng số | Cấp tỉnh | Cấp xã |\r\n|---|--:|--:|--:|\r\n| 1 | 25 | 13 | 12 |\r\n';
const wrong = 'Có 22/42 đơn vị xếp loại tốt (chiếm 52,5%).\n';

describe('the command line', () => {
  test('--fix writes what is safe and nothing else', async () => {
    folder = folderWith({ 'a.md': unclosed, 'b.md': wrong });
    const { code, stderr } = await command(folder.path, ['check', 'a.md', 'b.md', '--fix', '--lang', 'en']);
    expect([code, stderr]).toEqual([1, 'Repaired 1 place in 1 file.\n']);
    expect(folder.read('a.md').trimEnd()).toBe(`${unclosed.trimEnd()}\r\n:::`);
    expect(folder.read('b.md')).toBe(wrong);
    const again = await command(folder.path, ['check', 'a.md', '--fix', '--lang', 'en']);
    expect([again.code, again.stderr]).toEqual([0, 'Nothing can be repaired without a person choosing.\n']);
  });

  test('who may read a file stays as it was', async () => {
    if (process.platform === 'win32') return;
    folder = folderWith({ 'a.md': unclosed });
    const path = join(folder.path, 'a.md');
    chmodSync(path, 0o600);
    await command(folder.path, ['check', 'a.md', '--fix']);
    expect(folder.read('a.md')).not.toBe(unclosed);
    expect((statSync(path).mode & 0o777).toString(8)).toBe('600');
  });

  test('a file that cannot be written is named, and no draft of it is left', async () => {
    folder = folderWith({ 'a.md': unclosed, 'sub/x': '' });
    const path = join(folder.path, 'sub');
    await expect(replaceFile(path, 'x')).rejects.toMatchObject({ path });
    await expect(replaceFile(join(folder.path, 'none', 'b.md'), 'x')).rejects.toMatchObject({
      path: join(folder.path, 'none', 'b.md'),
    });
    expect(readdirSync(folder.path).sort()).toEqual(['a.md', 'sub']);
  });

  test('a file in another encoding than UTF-8 is left as it is', async () => {
    folder = folderWith({ 'a.md': '' });
    const bytes = Buffer.from(`\ufeff${unclosed}`, 'utf16le');
    writeFileSync(join(folder.path, 'a.md'), bytes);
    const { stderr } = await command(folder.path, ['check', 'a.md', '--fix', '--lang', 'en']);
    expect(stderr).toBe('Nothing can be repaired without a person choosing.\n');
    expect(readFileSync(join(folder.path, 'a.md')).equals(bytes)).toBe(true);
  });

  test('lines that are added end as those of the file do', async () => {
    const crlf = `\ufeff${unclosed}`;
    folder = folderWith({ 'a.md': crlf });
    await command(folder.path, ['check', 'a.md', '--fix']);
    const repaired = folder.read('a.md');
    expect(repaired.length).toBeGreaterThan(crlf.length);
    expect(repaired.startsWith(crlf.trimEnd())).toBe(true);
    expect(repaired.match(/[^\r]\n/)).toBeNull();
  });

  test('a file with letters that cannot be read is left as it is', async () => {
    folder = folderWith({ 'a.md': '' });
    const bytes = Buffer.concat([Buffer.from(unclosed), Buffer.from('Đơn vị \n'), Buffer.from([0xe3, 10])]);
    writeFileSync(join(folder.path, 'a.md'), bytes);
    const { stderr } = await command(folder.path, ['check', 'a.md', '--fix', '--lang', 'en']);
    expect(stderr).toBe('Nothing can be repaired without a person choosing.\n');
    expect(readFileSync(join(folder.path, 'a.md')).equals(bytes)).toBe(true);
  });

  test('--diff writes nothing, and what it prints can be applied', async () => {
    folder = folderWith({ 'a.md': unclosed, 'b.md': wrong });
    const argv = ['check', 'a.md', 'b.md', '--diff', '--fix-unsafe', 'percent-differs-from-ratio', '--lang', 'en'];
    const { code, stdout, stderr } = await command(folder.path, argv);
    expect([code, stderr]).toEqual([1, '2 repairs possible in 2 files; nothing written.\n']);
    expect([folder.read('a.md'), folder.read('b.md')]).toEqual([unclosed, wrong]);
    expect(stdout).toContain(
      '-Có 22/42 đơn vị xếp loại tốt (chiếm 52,5%).\n+Có 22/42 đơn vị xếp loại tốt (chiếm 52,4%).\n',
    );
    const patched = spawnSync('git', ['apply', '-p1', '-'], { cwd: folder.path, input: stdout });
    expect(patched.stderr.toString()).toBe('');
    expect(folder.read('b.md')).toBe(wrong.replace('52,5', '52,4'));
    expect((await command(folder.path, ['check', 'a.md', 'b.md'])).code).toBe(0);
  });

  test('--fix-unsafe only for the check that is named', async () => {
    folder = folderWith({ 'b.md': wrong });
    await command(folder.path, ['check', 'b.md', '--fix-unsafe', 'total-differs-from-parts']);
    expect(folder.read('b.md')).toBe(wrong);
    const unknown = await command(folder.path, [
      'check',
      'b.md',
      '--fix-unsafe',
      'percent-difers-from-ratio',
      '--lang',
      'en',
    ]);
    expect([unknown.code, unknown.stderr]).toEqual([
      2,
      'soat: There is no check "percent-difers-from-ratio". Did you mean "percent-differs-from-ratio"? For a list: soat explain\n',
    ]);
  });

  test('--fix-unsafe changes none of several parts that may be at fault alike', async () => {
    const held = 'Bộ máy của sở có 66 cán bộ, công chức, gồm 12 lãnh đạo, 31 công chức chuyên môn và 23 nhân viên.';
    const parts = `${held} Về trình độ: 06 người có trình độ thạc sĩ, 51 người đại học, 07 người cao đẳng.\n`;
    folder = folderWith({ 'a.md': parts });
    const argv = ['check', 'a.md', '--fix-unsafe', 'total-differs-from-parts', '--lang', 'en'];
    const { stdout } = await command(folder.path, argv);
    expect(stdout).toContain('Possible repair: Write 08');
    expect(folder.read('a.md')).toBe(parts);
    // The total itself, and a part that a slip points to, are changed as before.
    const total = 'Xã có 56 thôn, trong đó 14 thôn miền núi, 23 thôn đồng bằng và 29 thôn ven biển.\n';
    folder.write({ 'a.md': total });
    await command(folder.path, argv);
    expect(folder.read('a.md')).toBe(total.replace('56', '66'));
  });

  test('standard input comes out repaired', async () => {
    folder = folderWith({});
    const argv = ['check', '-', '--stdin-filename', 'b.md', '--fix-unsafe', 'percent-differs-from-ratio', '--quiet'];
    expect((await command(folder.path, argv, { stdin: wrong })).stdout).toBe(wrong.replace('52,5', '52,4'));
    expect((await command(folder.path, argv, { stdin: 'Không có gì.' })).stdout).toBe('Không có gì.');
  });
});

/** Every example of every page, and the samples. */
const corpus: readonly (readonly [string, MemoryFiles])[] = [
  ...readPages().flatMap(({ id, examples }) =>
    examples.map(({ files }, index) => [`${id} ${index + 1}`, files] as const),
  ),
  ...readdirSync(join(root, 'samples')).map(sample => {
    const base = join(root, 'samples', sample);
    const files = filesUnder(base, '').filter(path => /\.(?:md|ya?ml|csv)$/.test(path));
    return [
      sample,
      Object.fromEntries(
        files.map(path => [path.slice(`samples/${sample}/`.length), readFileSync(join(root, path), 'utf8')]),
      ),
    ] as const;
  }),
];

async function opened(files: MemoryFiles): Promise<{ project: Project; uri: string }> {
  const project = openProject();
  const uri = `/${mainOf(files)}`;
  await loadReport(project, memoryHost(files), uri);
  return { project, uri };
}

const valuesOf = ({ figures }: ReturnType<Project['check']>): string[] =>
  figures.map(({ address, figure: { value } }) => `${address} ${value.coefficient}e-${value.scale}`);

test.each([
  ['Chiếm 98,11 % tổng số.\n', 'safe', 'Chiếm 98,11% tổng số.\n'],
  ['Có 1 .991 thủ tục, chiếm 98,11 % tổng số.\n', 'safe', undefined],
  ['Có 1 .991 thủ tục.\n', 'asked', 'Có 1.991 thủ tục.\n'],
])('a repair that makes another figure waits to be asked for: %j %s', async (text, how, repaired) => {
  const { project, uri } = await opened({ 'a.md': text });
  const fixed = fixReport(project, uri, { unsafe: new Set(how === 'asked' ? ['space-in-number'] : []) });
  expect([...fixed.texts.values()]).toEqual(repaired === undefined ? [] : [repaired]);
  expect(fixed.refused).toBe(0);
});

/** A finding as baselines and CI know it, at whatever severity. */
const marksOf = ({ findings }: ReturnType<Project['check']>): string[] =>
  findings.map(({ place, check, fingerprint }) => `${uriOf(place)} ${check} ${fingerprint}`);

test.each(corpus)('safe repairs change no figure, bring nothing new, and are done at once: %s', async (_, files) => {
  const { project, uri } = await opened(files);
  const before = project.check(uri);
  const fixed = fixReport(project, uri, { unsafe: new Set() });
  expect(marksOf(before)).toEqual(expect.arrayContaining(marksOf(fixed.checked)));
  if (fixed.applied > 0) expect(fixed.checked.findings.length).toBeLessThan(before.findings.length);
  expect(valuesOf(fixed.checked)).toEqual(expect.arrayContaining(valuesOf(before)));
  const again = fixReport(project, uri, { unsafe: new Set() });
  expect([again.applied, again.texts.size]).toEqual([0, 0]);
});

test.each(corpus)('repairs asked for by name bring nothing new either: %s', async (_, files) => {
  const unsafe = new Set(checks.map(({ id }) => id));
  const { project, uri } = await opened(files);
  const before = project.check(uri);
  const fixed = fixReport(project, uri, { unsafe });
  expect(marksOf(before)).toEqual(expect.arrayContaining(marksOf(fixed.checked)));
  expect(fixed.checked.findings.length).toBeLessThanOrEqual(before.findings.length - Math.min(1, fixed.applied));
  expect(fixReport(project, uri, { unsafe }).applied).toBe(0);
  const scratch = await opened({
    ...files,
    ...Object.fromEntries([...fixed.texts].map(([at, text]) => [at.slice(1), text])),
  });
  const fresh = scratch.project.check(scratch.uri);
  expect(fixed.checked.findings.map(({ fingerprint }) => fingerprint)).toEqual(
    fresh.findings.map(({ fingerprint }) => fingerprint),
  );
});

test('a difference leads from the one text to the other', () => {
  const line = fc.constantFrom('a\n', 'b\n', 'c\r\n', 'đ\n', '\n');
  const text = fc
    .tuple(fc.array(line, { maxLength: 14 }), fc.constantFrom('', 'x', 'ờ'))
    .map(([lines, end]) => lines.join('') + end);
  fc.assert(
    fc.property(text, text, (before, after) => {
      expect(patch(before, unifiedDiff('a.md', before, after))).toBe(after);
    }),
    { numRuns: 300 },
  );
});

/** What `patch` does, strictly: every context and removed line must stand where the hunk says. */
function patch(before: string, diff: string): string {
  const old = before.match(/[^\n]*\n|[^\n]+$/g) ?? [];
  if (diff === '') return before;
  const out: string[] = [];
  let at = 0;
  const lines = diff.split('\n').slice(2, -1);
  for (const [index, line] of lines.entries()) {
    const hunk = /^@@ -(\d+)(?:,(\d+))? \+\d+(?:,\d+)? @@$/.exec(line);
    if (hunk) {
      const start = Number(hunk[1]) - (hunk[2] === '0' ? 0 : 1);
      while (at < start) out.push(old[at++]!);
      continue;
    }
    if (line.startsWith('\\')) continue;
    const ended = lines[index + 1]?.startsWith('\\') ? line.slice(1) : `${line.slice(1)}\n`;
    if (line[0] !== '+') expect(old[at++]).toBe(ended);
    if (line[0] !== '-') out.push(ended);
  }
  return [...out, ...old.slice(at)].join('');
}
