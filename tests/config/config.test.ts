/**
 * Settings: which file says what, for reports in memory and for the command line.
 */
import { afterAll, describe, expect, test } from 'vitest';
import { upward } from '../../server/core/project/loading.ts';
import { command, folderWith } from '../support/command.ts';
import { checkFiles, memoryHost } from '../support/memory-host.ts';

const report = (more = ''): string => `soat: 1
type: Báo cáo
body: body.md
${more}`;
const body = 'Có 22/42 đơn vị xếp loại tốt (chiếm 52,3%), 22/42 đơn vị đạt (chiếm 52,40%).\n';

/** Severity by check of what was found. */
async function found(files: { readonly [path: string]: string }, path: string): Promise<string[]> {
  const { findings } = await checkFiles(files, path);
  return findings.map(({ check, severity }) => `${check} ${severity}`);
}

describe('severities', () => {
  test.each<[string, { readonly [path: string]: string }, string, string[]]>([
    ['none', {}, '', ['percent-truncated information', 'percent-padded information']],
    [
      'a configuration above',
      { 'soat.config.yaml': 'soat: 1\nchecks:\n  percent-truncated: lỗi\n  percent-padded: off\n' },
      '',
      ['percent-truncated error'],
    ],
    [
      'the nearer wins, check by check',
      {
        'soat.config.yaml': 'soat: 1\nchecks: {percent-truncated: error, percent-padded: hint}\n',
        'a/soat.config.yaml': 'soat: 1\nkiểm tra: {percent-truncated: cần kiểm tra}\n',
      },
      '',
      ['percent-truncated warning', 'percent-padded hint'],
    ],
    [
      'a root ends the search',
      {
        'soat.config.yaml': 'soat: 1\nchecks: {percent-padded: error}\n',
        'a/soat.config.yaml': 'soat: 1\nroot: true\n',
      },
      '',
      ['percent-truncated information', 'percent-padded information'],
    ],
    [
      'the report has the last word',
      { 'soat.config.yaml': 'soat: 1\nchecks: {percent-truncated: error}\n' },
      'checks: {percent-truncated: gợi ý}\n',
      ['percent-truncated hint', 'percent-padded information'],
    ],
    ['a strict addressee', {}, 'rounding: strict\n', ['percent-truncated warning', 'percent-padded warning']],
    ['a lenient addressee', { 'a/b/soat.config.yaml': 'soat: 1\nlàm tròn: rộng\n' }, '', []],
    [
      'a check named by id outweighs the addressee',
      { 'soat.config.yaml': 'soat: 1\nchecks: {percent-padded: hint}\n' },
      'rounding: chặt\n',
      ['percent-truncated warning', 'percent-padded hint'],
    ],
    [
      'faults of the configuration are findings',
      { 'soat.config.yaml': 'soat: 1\nlangage: vi\nrounding: soft\nchecks: {percent-paddet: off}\n' },
      '',
      [
        'percent-truncated information',
        'percent-padded information',
        'key-unknown error',
        'value-invalid error',
        'key-unknown error',
      ],
    ],
  ])('%s', async (_, config, more, expected) => {
    const files = { 'a/b/report.yaml': report(more), 'a/b/body.md': body, ...config };
    expect(await found(files, 'a/b/report.yaml')).toEqual(expected);
  });
});

test('a Markdown file alone is configured too, and levels and number style are shared', async () => {
  const { report: read } = await checkFiles(
    { 'soat.config.yaml': 'soat: 1\nlevels: [tỉnh, xã]\nnumbers: en\n', 'x/bao-cao.md': 'Có 1,991 thủ tục.\n' },
    'x/bao-cao.md',
  );
  expect([read.identity.levels, read.style.id]).toEqual([['tỉnh', 'xã'], 'en']);
});

test('a configuration can be looked at by itself', async () => {
  expect(await found({ 'soat.config.yaml': 'soat: 1\nlevel: [tỉnh]\n' }, 'soat.config.yaml')).toEqual([
    'key-unknown error',
  ]);
});

test.each([
  ['/a/b/c.md', ['/a/b/n', '/a/n', '/n']],
  ['C:/a/c.md', ['C:/a/n', 'C:/n']],
  ['/c.md', ['/n']],
])('from %s upward', (uri, expected) => {
  expect([...upward(memoryHost({}), uri, 'n')]).toEqual(expected);
});

describe('the command line', () => {
  const folder = folderWith({
    'soat.config.yaml': 'soat: 1\nlanguage: en\nignore: ["nhap/**"]\nchecks:\n  percent-padded: off\n',
    'quy-4/report.yaml': report('checks: {percent-truncated: error}\n'),
    'quy-4/body.md': body,
  });
  afterAll(folder.remove);

  test('speaks the configured language, unless --lang says otherwise', async () => {
    const configured = await command(folder.path, ['check', 'quy-4']);
    expect(configured.code).toBe(1);
    expect(configured.stdout).toContain('1 error · 0 warnings');
    const stated = await command(folder.path, ['check', 'quy-4', '--lang', 'vi']);
    expect(stated.stdout).toContain('1 lỗi · 0 cần kiểm tra');
  });

  test('config --show says where each value comes from', async () => {
    const { stdout, code } = await command(folder.path, ['config', '--show', 'quy-4', '--format', 'json']);
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toEqual({
      version: 1,
      report: 'quy-4/report.yaml',
      files: ['soat.config.yaml'],
      settings: [
        { name: 'language', value: 'en', from: 'soat.config.yaml:2' },
        { name: 'numbers', value: 'vi', from: 'recognised from the figures' },
        { name: 'rounding', value: 'usual', from: 'default' },
        { name: 'levels', value: [], from: 'default' },
        { name: 'ignore', value: 'nhap/**', from: 'soat.config.yaml:3' },
        { name: 'checks.percent-padded', value: 'off', from: 'soat.config.yaml:5' },
        { name: 'checks.percent-truncated', value: 'error', from: 'quy-4/report.yaml:4' },
      ],
    });
  });

  test('a fault of the configuration is said once, however many reports it holds for', async () => {
    folder.write({
      'hai/soat.config.yaml': 'soat: 1\nroot: true\nlanguage: fr\n',
      'hai/a.md': '---\nsoat: 1\ntype: Báo cáo\n---\n',
      'hai/b.md': '---\nsoat: 1\ntype: Báo cáo\n---\n',
    });
    const { stdout } = await command(folder.path, ['check', 'hai', '--format', 'json']);
    const { files, summary } = JSON.parse(stdout);
    expect(summary).toMatchObject({ errors: 1, files: 3 });
    expect(files.map((file: { path: string; findings: unknown[] }) => [file.path, file.findings.length])).toEqual([
      ['hai/a.md', 0],
      ['hai/b.md', 0],
      ['hai/soat.config.yaml', 1],
    ]);
  });

  test('a fault of a register that reports share is said once, before and after repairs; what is of one report stays', async () => {
    const report =
      '---\nsoat: 1\ntype: Báo cáo\ndocuments: so.yaml\n---\nTheo Kế hoạch số 61/KH-UBND ngày 16/3/2024.\n';
    folder.write({
      'so/so.yaml': 'soat: 1\ndocuments:\n  - number: 61/KH-UBND\n    date: 15/3/2024\n    dat: 15/3/2024\n',
      'so/a.md': report,
      'so/b.md': report,
    });
    for (const more of [[], ['--fix', '--quiet']]) {
      const { stdout } = await command(folder.path, ['check', 'so', '--format', 'json', ...more]);
      const { files, summary } = JSON.parse(stdout);
      expect(summary).toMatchObject({ errors: 1, warnings: 2, files: 3 });
      expect(
        files.map(({ path, findings }: { path: string; findings: { check: string }[] }) => [
          path,
          ...findings.map(({ check }) => check),
        ]),
      ).toEqual([
        ['so/a.md', 'document-date-differs'],
        ['so/b.md', 'document-date-differs'],
        ['so/so.yaml', 'key-unknown'],
      ]);
    }
  });

  test('config --show for people', async () => {
    const { stdout } = await command(folder.path, ['config', '--show', 'quy-4/body.md', '--lang', 'vi']);
    expect(stdout).toContain('Tệp cấu hình, gần nhất trước: soat.config.yaml');
    expect(stdout).toMatch(/ {2}kiểm tra\.percent-padded +tắt +soat\.config\.yaml:5/);
    expect(stdout).toMatch(/ {2}làm tròn +thường +mặc định/);
    const english = await command(folder.path, ['config', '--show', 'quy-4', '--lang', 'en']);
    expect(english.stdout).toMatch(/ {2}checks\.percent-padded +off +soat\.config\.yaml:5/);
  });

  test('config of a folder without a report of its own: what would hold there', async () => {
    const { stdout, code } = await command(folder.path, ['config', '--format', 'json']);
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      folder: '.',
      files: ['soat.config.yaml'],
      settings: [
        { name: 'language', value: 'en', from: 'soat.config.yaml:2' },
        { name: 'numbers', value: null, from: 'recognised from the figures' },
        { name: 'rounding' },
        { name: 'levels' },
        { name: 'ignore', value: 'nhap/**' },
        { name: 'checks.percent-padded', value: 'off', from: 'soat.config.yaml:5' },
      ],
    });
    const spoken = await command(folder.path, ['config', '--lang', 'vi']);
    expect(spoken.stdout).toContain('Thư mục . (không có báo cáo riêng)');
  });

  test('a file that is not there', async () => {
    const { code, stderr } = await command(folder.path, ['config', '--show', 'khong-co.md', '--lang', 'en']);
    expect([code, stderr]).toEqual([2, 'soat: khong-co.md: no such file.\n']);
  });
});
