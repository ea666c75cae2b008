/** Which reports a run is about: `--changed`, `--shard`. */
import { spawnSync } from 'node:child_process';
import { afterAll, describe, expect, test } from 'vitest';
import { findReports } from '../../server/cli/files.ts';
import { nodeHost } from '../../server/cli/host.node.ts';
import type { Host } from '../../server/core/host.ts';
import { command, folderWith } from '../support/command.ts';

const head = '---\nsoat: 1\ntype: Báo cáo\n---\n\n';
const wrong = 'Có 22/42 đơn vị xếp loại tốt (chiếm 52,5%).\n';

const folder = folderWith({
  'soat.config.yaml': 'soat: 1\nroot: true\n',
  'a/report.yaml': 'soat: 1\ntype: Báo cáo\nbody: lời văn.md\nappendices: phu-luc/*\n',
  'a/lời văn.md': wrong,
  'a/phu-luc/1.md': `---\nsoat: 1\nappendix: I\n---\n\n${wrong}`,
  'b.md': head + wrong,
  'c.md': head + wrong,
});
afterAll(folder.remove);

const git = (...argv: string[]): void => {
  const identity = ['-c', 'user.name=Soát', '-c', 'user.email=soat@example.invalid', '-c', 'commit.gpgsign=false'];
  const { status, stderr } = spawnSync('git', [...identity, ...argv], { cwd: folder.path });
  if (status !== 0) throw new Error(stderr.toString());
};

async function files(...argv: string[]): Promise<string[]> {
  const { stdout, stderr } = await command(folder.path, ['check', '--format', 'json', ...argv]);
  expect(stderr).toBe('');
  return JSON.parse(stdout).files.map((file: { path: string }) => file.path);
}

describe('--changed', () => {
  const whole = ['a/lời văn.md', 'a/phu-luc/1.md', 'a/report.yaml'];

  test('outside of a repository', async () => {
    const { code, stderr } = await command(folder.path, ['check', '--changed', '--lang', 'en'], {});
    expect([code, stderr]).toEqual([2, 'soat: --changed HEAD: this folder is in no git repository.\n']);
  });

  test('reports with a changed file, and all that rest on it', async () => {
    git('init', '-q', '-b', 'main');
    expect(await files('--changed')).toEqual([...whole, 'b.md', 'c.md']);
    git('add', '-A');
    git('commit', '-qm', 'Đầu');
    expect(await files('--changed')).toEqual([]);
    expect((await command(folder.path, ['check', '--changed'])).stdout).toBe('Không có báo cáo nào thay đổi.\n');
    folder.write({ 'a/lời văn.md': `${wrong}\nThêm.\n` });
    expect(await files('--changed')).toEqual(whole);
    expect(await files('--changed', 'HEAD')).toEqual(whole);
    expect(await files('--changed=HEAD', 'b.md')).toEqual([]);
    expect(await files('--changed', 'a')).toEqual(whole);
    // A path that is there is a path, though git has a revision of that name.
    git('branch', 'b.md');
    expect(await files('--changed', 'b.md')).toEqual([]);
    git('branch', '-q', '-D', 'b.md');
    git('checkout', '-q', '-b', 'nhánh');
    git('commit', '-qam', 'Hai');
    folder.write({ 'd.md': head });
    expect(await files('--changed')).toEqual(['d.md']);
    expect(await files('--changed', 'main')).toEqual([...whole, 'd.md']);
    // The branch point counts, not what main has done since.
    git('add', '-A');
    git('commit', '-qm', 'Ba');
    git('checkout', '-q', 'main');
    folder.write({ 'c.md': head });
    git('commit', '-qam', 'Bốn');
    git('checkout', '-q', 'nhánh');
    expect(await files('--changed', 'main')).toEqual([...whole, 'd.md']);
  });

  test('from a folder below, whatever git is told to print', async () => {
    git('config', 'diff.relative', 'true');
    folder.write({ 'soat.config.yaml': 'soat: 1\nroot: true\nchecks: {}\n' });
    const { stdout } = await command(`${folder.path}/a`, ['check', '--changed', '--format', 'json']);
    expect(JSON.parse(stdout).files.map((file: { path: string }) => file.path)).toContain('lời văn.md');
    git('checkout', '-q', 'soat.config.yaml');
    git('config', '--unset', 'diff.relative');
  });

  test('a file that is gone, and a configuration above', async () => {
    spawnSync('rm', ['a/phu-luc/1.md'], { cwd: folder.path });
    expect(await files('--changed')).toEqual(['a/lời văn.md', 'a/report.yaml']);
    folder.write({ 'a/phu-luc/2.md': 'x\n' });
    expect(await files('--changed')).toEqual(['a/lời văn.md', 'a/phu-luc/2.md', 'a/report.yaml']);
    git('add', '-A');
    git('commit', '-qm', 'Năm');
    folder.write({ 'soat.config.yaml': 'soat: 1\nroot: true\nnumbers: vi\n' });
    expect(await files('--changed')).toEqual([
      'a/lời văn.md',
      'a/phu-luc/2.md',
      'a/report.yaml',
      'b.md',
      'c.md',
      'd.md',
    ]);
  });

  test('a revision that is not there', async () => {
    const { code, stderr } = await command(folder.path, ['check', '--changed=khong-co', '--lang', 'en']);
    expect([code, stderr]).toEqual([
      2,
      'soat: --changed khong-co: git knows no such revision (a shallow clone lacks the older ones).\n',
    ]);
  });
});

test('shards are disjoint and together all', async () => {
  const all = await files();
  for (const of of [1, 2, 3, 7]) {
    const parts: string[] = [];
    for (let number = 1; number <= of; number++) parts.push(...(await files('--shard', `${number}/${of}`)));
    expect(parts.sort()).toEqual(all);
  }
});

test.each(['0/2', '3/2', '1', 'a/b'])('--shard %s cannot be', async shard => {
  const { code, stderr } = await command(folder.path, ['check', '--shard', shard, '--lang', 'en']);
  expect([code, stderr.split('.')[0]]).toEqual([2, `soat: Not a possible value "--shard ${shard}"`]);
});

test('a report by its name that cannot be read is not passed over in silence', async () => {
  const walked = folderWith({ 'bao-cao-1.md': '\0\u0001\u0002', 'ghi-chú.md': '\0\u0001', 'sub/b.md': head });
  const { code, stderr } = await command(walked.path, ['check', '.', '--lang', 'en']);
  walked.remove();
  expect([code, stderr]).toEqual([2, 'soat: bao-cao-1.md: not a text file.\n']);
});

test.each([['.'], ['*'], ['sub/**']])('a folder that may not be looked into is named: %s', async path => {
  const walked = folderWith({ 'sub/a.md': head, 'sub/khoa/b.md': head, 'sub/trong/x.txt': '' });
  const locked = `${walked.path}/sub/khoa`;
  const host: Host = {
    ...nodeHost,
    list: async uri => (uri === locked ? [] : nodeHost.list(uri)),
    read: async uri => (uri === locked ? { kind: 'unreadable', reason: 'EACCES' } : nodeHost.read(uri)),
  };
  const found = await findReports([path], host, walked.path);
  walked.remove();
  expect(found).toEqual({
    reports: [`${walked.path}/sub/a.md`],
    failures: [{ path: 'sub/khoa', reason: 'EACCES' }],
    passedOver: [],
  });
});

describe('texts beside reports', () => {
  const said = 'Số hộ nghèo là 22 hộ.\n';
  const beside = folderWith({
    'xa/bao-cao.md': said,
    'xa/tinh-hinh.md': said,
    'xa/thôn.txt': said,
    'xa/README.md': said,
    'xa/khong-so.md': 'Chưa có số liệu.\n',
    'xa/notes.md': 'Meeting at 9.\n',
    'xa/huong-dan.md': `${said}\n[Xem](tinh-hinh.md)\n`,
    'xa/rong.md': '',
    'khac/tinh-hinh.md': said,
    'rieng/report.yaml': 'soat: 1\nbody: loi-van.md\n',
    'rieng/loi-van.md': said,
    'rieng/nhap.md': said,
  });
  afterAll(beside.remove);
  const checked = async (...argv: string[]): Promise<string> =>
    (await command(beside.path, ['check', ...argv])).stdout.replace(/\s+/g, ' ');

  test.each<[string, readonly string[], readonly string[] | undefined]>([
    ['all', ['.'], ['xa/thôn.txt', 'xa/tinh-hinh.md']],
    ['a folder', ['xa'], ['xa/thôn.txt', 'xa/tinh-hinh.md']],
    ['a pattern', ['x*'], ['xa/thôn.txt', 'xa/tinh-hinh.md']],
    ['one of them named', ['xa', 'xa/tinh-hinh.md'], ['xa/thôn.txt']],
    ['a file', ['xa/bao-cao.md'], undefined],
    ['the folder of a report', ['rieng'], undefined],
    ['a part', ['.', '--shard', '1/2'], undefined],
  ])('%s', async (_, argv, expected) => {
    const { passedOver } = JSON.parse((await command(beside.path, ['check', '--format', 'json', ...argv])).stdout);
    expect(passedOver?.sort()).toEqual(expected);
  });

  test('are told of once, at the end', async () => {
    const end = 'Muốn kiểm tra, nêu tên tệp, hoặc đặt tên tệp bắt đầu bằng "bao-cao".';
    const stdout = await checked('xa');
    expect(stdout).toContain('Không kiểm tra 2 tệp bên cạnh vì mở đầu không giống báo cáo: xa/');
    expect(stdout.trimEnd().endsWith(end)).toBe(true);
    expect(await checked('--lang', 'en', 'xa')).toContain('Not checked, for they do not begin as a report: xa/');
    expect(await checked('--quiet', 'xa')).toBe('');
  });

  test('an unchanged folder says the same', async () => {
    const cache = folderWith({});
    const runs = [await checked('xa', '--cache', cache.path), await checked('xa', '--cache', cache.path)];
    expect(runs[1]).toBe(runs[0]);
    expect(runs[0]).toContain('2 tệp bên cạnh');
    cache.remove();
  });

  test('a text without figures is said to have none', async () => {
    expect(await checked('xa/rong.md')).toBe('Chưa thấy điểm lệch. Không có số liệu nào để đối chiếu. 1 tệp. ');
    expect(await checked('xa/rong.md', '--lang', 'en')).toContain('There are no figures to compare.');
  });
});

describe('--changed in a pipeline', () => {
  const said = async (...argv: string[]): Promise<string> =>
    (await command(folder.path, ['check', '--lang', 'en', '--changed', ...argv])).stderr;

  test('a revision that a shallow clone lacks is no file that is missing', async () => {
    for (const name of ['origin/nothing', 'HEAD~99'])
      expect(await said(name)).toMatch(new RegExp(`^soat: --changed ${name}: git knows no such revision`));
    expect(await said('nothing.md')).toBe('soat: nothing.md: no such file.\n');
  });

  test('a repository of another user', async () => {
    process.env.GIT_TEST_ASSUME_DIFFERENT_OWNER = '1';
    const stderr = await said();
    delete process.env.GIT_TEST_ASSUME_DIFFERENT_OWNER;
    expect(stderr).toMatch(/^soat: --changed HEAD: git does not read this repository.*safe\.directory/);
  });
});
