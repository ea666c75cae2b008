/** Bad input on the command line: a finding with its place, or one clear sentence and exit code 2; never a stack trace. */
import { execFile, execFileSync } from 'node:child_process';
import { chmodSync, lstatSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { replaceFile } from '../../server/cli/replacing.ts';
import type { Host } from '../../server/core/host.ts';
import { loadReport } from '../../server/core/project/loading.ts';
import { messageOf, openProject } from '../../server/core/project.ts';
import { bundle, isBuilt } from '../support/bundle.ts';
import { command, folderWith } from '../support/command.ts';
import { checkFiles, memoryHost } from '../support/memory-host.ts';

type Content = string | Uint8Array;

async function check(name: string, content: Content, more: { readonly [name: string]: string } = {}) {
  const folder = folderWith(more);
  writeFileSync(join(folder.path, name), content);
  const result = await command(folder.path, ['check', name, '--format', 'json']);
  folder.remove();
  expect(result.stderr).not.toMatch(/^\s+at /m);
  expect(result.stderr).not.toContain('Error');
  const { files } = JSON.parse(result.stdout);
  const findings = files.flatMap((file: { findings: { check: string; range: unknown }[] }) => file.findings);
  return { ...result, checks: findings.map((finding: { check: string }) => finding.check) };
}

const nested = (open: string, count: number, close = ''): string => open.repeat(count) + close.repeat(count);
const aliases = Array.from({ length: 20 }, (_, index) => {
  const name = String.fromCharCode(98 + index);
  const before = String.fromCharCode(97 + index);
  return `${name}: &${name} [${Array(9).fill(`*${before}`).join(',')}]\n`;
}).join('');

describe('findings', () => {
  it.each<[string, string, Content, readonly string[]]>([
    ['front matter never closed', 'a.md', '---\nsoat: 1\ntitle: x\n\n# Báo cáo\n', ['syntax-error']],
    ['front matter never closed, and nothing else', 'a.md', '---\nsoat: 1\n', ['syntax-error']],
    [
      'bytes that are no letters',
      'a.md',
      Buffer.concat([Buffer.from('Báo cáo đơn v'), Buffer.from([0xe3]), Buffer.from(' ấp')]),
      ['encoding-unexpected'],
    ],
    ['a figure bound to nothing', 'a.md', 'Có [9](soat:) đơn vị.\n', ['rule-unreadable']],
    ['a letter cut in two', 'a.md', Buffer.from('Báo cáo đơn vị').subarray(0, -1), ['encoding-unexpected']],
    ['a tab', 'report.yaml', 'soat: 1\n\tnumber: 1\n', ['syntax-error']],
    ['a repeated key', 'report.yaml', 'soat: 1\ntype: a\ntype: b\n', ['syntax-error']],
    ['an alias bomb', 'report.yaml', `soat: 1\na: &a [x,x,x]\n${aliases}`, ['limit-reached']],
    ['10,000 open brackets', 'report.yaml', `soat: 1\ntype: ${nested('[', 10_000)}`, ['limit-reached']],
    ['10,000 brackets', 'report.yaml', `soat: 1\ntype: ${nested('[', 10_000, ']')}`, ['limit-reached']],
    ['10,000 braces', 'report.yaml', `soat: 1\ntype: ${nested('{a: ', 10_000)}`, ['limit-reached']],
    ['10,000 dashes', 'report.yaml', `soat: 1\ntype:\n ${nested('- ', 10_000)}`, ['limit-reached']],
    [
      '3,000 nested maps',
      'report.yaml',
      `soat: 1\n${Array.from({ length: 3000 }, (_, depth) => `${' '.repeat(depth)}a:\n`).join('')}`,
      ['limit-reached'],
    ],
    ['an empty file', 'report.yaml', '', ['value-invalid']],
    ['a byte order mark alone', 'report.yaml', '\ufeff', ['value-invalid']],
    ['a comment alone', 'report.yaml', '# x\n', ['value-invalid']],
    ['a list', 'report.yaml', '- a\n', ['value-invalid']],
    ['a sentence', 'report.yaml', 'chỉ một câu\n', ['value-invalid']],
    ['no soat', 'report.yaml', 'type: Báo cáo\nbdy: x\n', ['value-invalid']],
    ['two documents', 'report.yaml', 'soat: 1\n---\nsoat: 1\n', ['syntax-error']],
    ['a directive', 'report.yaml', '%YAML 9\n---\nsoat: 1\n', ['syntax-error']],
    ['UTF-16 LE', 'a.md', Buffer.from('\ufeffBáo cáo đơn vị.\r\n', 'utf16le'), ['encoding-unexpected']],
    ['UTF-16 LE without its mark', 'a.md', Buffer.from('Báo cáo đơn vị.\r\n', 'utf16le'), ['encoding-unexpected']],
    ['UTF-16 BE', 'a.md', Buffer.from('\ufeffBáo cáo đơn vị.\r\n', 'utf16le').swap16(), ['encoding-unexpected']],
    ['an open directive, again and again', 'a.md', ':::table\n'.repeat(2000), ['directive-broken', 'directive-broken']],
    [
      'a rule nested deeply, a long one, a huge number',
      'a.yaml',
      `soat: 1\nappendix: I\ncolumns: [STT, A]\nrules: |\n  [A] = ${nested('(', 1000, '')}1\n  [A] = ${'1+'.repeat(20_000)}1\n  [A] < ${'9'.repeat(5000)}\nrows: |\n  | 1 | 2 |\n`,
      ['rule-unreadable', 'rule-unreadable'],
    ],
  ])('%s', async (_, name, content, expected) => {
    const { code, checks } = await check(name, content);
    expect(checks).toEqual(expected);
    expect(code).toBeLessThan(2);
  });

  it('reads both sides of a conflict, in a table', async () => {
    const rows = (n: string): string => `| 2 | b | ${n} |\n`;
    const text = `| STT | Nội dung | Số |\n|---|---|--:|\n| 1 | a | 2 |\n<<<<<<< HEAD\n${rows('3')}=======\n${rows('4')}>>>>>>> x\n| 3 | c | 4 |\n`;
    expect((await check('a.md', text)).checks).toEqual(['merge-conflict', 'merge-conflict']);
  });

  it('reads both sides of a conflict, in YAML', async () => {
    const text = 'soat: 1\n<<<<<<< HEAD\ntype: Báo cáo\n=======\ntpe: Tờ trình\n>>>>>>> x\nbody: b.md\n';
    const { checks } = await check('report.yaml', text, { 'b.md': 'Lời văn.\n' });
    expect(checks).toEqual(['merge-conflict', 'key-unknown', 'merge-conflict']);
  });

  it('says which file of a report cannot be read, and checks the others', async () => {
    const folder = folderWith({
      'report.yaml': 'soat: 1\ntype: x\nbody: b.md\nappendices: [a.md, c.md]\n',
      'b.md': '| STT | A |\n|---|--:|\n| 1 | 2 |\n| 3 | 4 |\n',
    });
    writeFileSync(join(folder.path, 'a.md'), Buffer.from([0, 1, 2, 3, 0, 0, 9]));
    const { stdout, code } = await command(folder.path, ['check', '.', '--lang', 'en']);
    folder.remove();
    expect(stdout).toContain('"a.md" cannot be read (not a text file)');
    expect(stdout).toContain('"c.md" is not there');
    expect(stdout).toContain('row-number-skipped');
    expect(code).toBe(1);
  });
});

describe('a data file in another encoding', () => {
  const pl = 'soat: 1\nappendix: I\nid: pl1\ntitle: Số vụ\ndata: x.csv\n';
  it('is refused, however few its letters are', async () => {
    const folder = folderWith({ 'pl1.yaml': pl });
    writeFileSync(join(folder.path, 'x.csv'), Buffer.from('Thôn;Tng\nXã A;10\n', 'latin1'));
    const { stdout, code } = await command(folder.path, ['check', 'pl1.yaml', '--quiet', '--lang', 'en']);
    folder.remove();
    expect(stdout).toContain('pl1.yaml:5:7  Error  source-unreadable\n  The data file is not written in UTF-8.');
    expect(code).toBe(1);
  });
});

describe('nothing to find, nothing to stumble over', () => {
  it.each<[string, Content]>([
    ['empty', ''],
    ['byte order mark', '\ufeff'],
    ['quotes nested 10,000 deep', `${nested('>', 10_000)} a\n`],
    ['lists nested 10,000 deep', `${nested('- ', 10_000)}a\n`],
    ['brackets nested 10,000 deep', nested('[', 10_000, ']')],
    ['parentheses nested 20,000 deep', `${'('.repeat(20_000)}1${')'.repeat(20_000)}\n`],
    ['stars without end', `${'*'.repeat(10_000)}a${'*'.repeat(10_000)}`],
    ['50,000 pipes', `${'|'.repeat(50_000)}\n${'|-'.repeat(50_000)}\n`],
    [
      'numbers of 5,000 digits',
      `Tổng số ${'9'.repeat(5000)} và ${'1.'.repeat(3000)} hồ sơ; tăng ${'9'.repeat(400)}%.\n`,
    ],
    ['zeros without end', `${'0'.repeat(5000)},${'0'.repeat(5000)}\n`],
    ['a lone surrogate', 'a \ud800 b\n'],
    ['old line ends', '# A\r\rb\r'],
    ['code fence never closed', '```\n'.repeat(1001)],
    ['HTML never closed', '<!-- '.repeat(3000)],
    [
      'a sentence without end about the row of a table',
      `Xã An Bình có 1.234 vụ${' và nhiều việc khác'.repeat(10_000)} 3 lần, chết 2.365 người.\n\n| Đơn vị | Số vụ | Số chết |\n|---|---|---|\n| Xã An Bình | 1.234 | 2.356 |\n| Xã Đông Bình | 1.334 | 5.560 |\n`,
    ],
    ['footnotes of footnotes', '[^1]: a[^2]\n[^2]: b[^1]\n'.repeat(500)],
  ])('%s', async (_, content) => {
    const { code, checks } = await check('a.md', content);
    expect(checks.filter((id: string) => id === 'syntax-error')).toEqual([]);
    expect(code).toBeLessThan(2);
  });

  it('reads CRLF and LF alike', async () => {
    const text =
      '---\nsoat: 1\nappendix: I\ntitle: x\nrules: |\n  [Số] = 3\n---\n\n| STT | B | Số |\n|---|---|---|\n| 1 | a | 2 |\n| 3 | a | 3 |\n';
    expect((await check('a.md', text.replaceAll('\n', '\r\n'))).checks).toEqual((await check('a.md', text)).checks);
  });
});

describe('what cannot be done: one sentence, exit code 2', () => {
  it.each<[string, string, Content, RegExp]>([
    [
      'binary',
      'a.md',
      Uint8Array.from({ length: 2000 }, (_, index) => index % 256),
      /a\.md: không phải tệp văn bản\.$/,
    ],
    ['binary YAML', 'a.yaml', Buffer.from([0, 1, 2, 3, 0]), /a\.yaml: không phải tệp văn bản\.$/],
    [
      'Windows-1258',
      'a.md',
      Buffer.from([0x42, 0xe1, 0x6f, 0x20, 0xe0, 0xe8, 0xec, 0xf2, 0xf9, 0xe2, 0xea, 0xf4, 0xf0, 0x20]),
      /UTF-8/,
    ],
    ['another kind', 'a.json', '{}', /a\.json: không phải tệp \.md/],
    ['a scanned or printed report', 'a.pdf', '%PDF-1.4', /a\.pdf: chưa đọc được loại tệp này; .*tệp \.md/],
    ['a report still in Word', 'a.docx', Buffer.from([0x50, 0x4b, 3, 4, 0]), /a\.docx: chưa đọc được/],
    ['a workbook of its own', 'a.xlsx', Buffer.from([0x50, 0x4b, 3, 4, 0]), /a\.xlsx: tệp dữ liệu .*phụ lục/],
    ['CSV of its own', 'a.csv', 'a;b\n1;2\n', /a\.csv: tệp dữ liệu .*phụ lục/],
    ['no extension', 'abc', 'x', /abc: không phải tệp/],
    ['a text of 21 MB', 'a.md', Buffer.alloc(21 * 1024 * 1024, 0x61), /a\.md: tệp quá lớn .*chia thành nhiều tệp\.$/],
  ])('%s', async (_, name, content, said) => {
    const { code, stderr } = await check(name, content);
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
    expect(stderr.trimEnd()).toMatch(said);
    expect(code).toBe(2);
  });

  it.each([
    ['missing.md', /missing\.md: không có tệp này\.$/],
    ['none/*.md', /none\/\*\.md: không có tệp nào khớp\.$/],
    ['folder', /folder: không nhận ra báo cáo nào trong thư mục này; /],
    ['word', /word: chỉ có tệp Word, PDF hoặc tương tự, là loại tệp chưa đọc được; /],
  ])('%s', async (path, said) => {
    const folder = folderWith({ 'word/Báo cáo.docx': '' });
    mkdirSync(join(folder.path, 'folder'));
    const { code, stderr, stdout } = await command(folder.path, ['check', path]);
    folder.remove();
    expect(stderr.trimEnd()).toMatch(said);
    expect(stdout).toBe('');
    expect(code).toBe(2);
  });

  it('never hides the others behind one that cannot be read', async () => {
    const folder = folderWith({ 'a.md': '| STT | A |\n|---|--:|\n| 1 | 2 |\n| 3 | 4 |\n' });
    writeFileSync(join(folder.path, 'b.md'), Buffer.from([0, 1, 2, 0]));
    const { code, stderr, stdout } = await command(folder.path, ['check', 'b.md', 'a.md', 'c.md']);
    folder.remove();
    expect(stdout).toContain('row-number-skipped');
    expect(stderr.trimEnd().split('\n')).toHaveLength(2);
    expect(code).toBe(2);
  });

  // The superuser may read everything.
  it.skipIf(process.getuid?.() === 0)('an unreadable folder and an unreadable file', async () => {
    const folder = folderWith({ 'closed/report.yaml': 'soat: 1\n', 'a.md': 'x' });
    chmodSync(join(folder.path, 'closed'), 0o000);
    chmodSync(join(folder.path, 'a.md'), 0o000);
    const { code, stderr } = await command(folder.path, ['check', 'closed', 'a.md']);
    chmodSync(join(folder.path, 'closed'), 0o700);
    folder.remove();
    expect(stderr.match(/không có quyền đọc/g)).toHaveLength(2);
    expect(code).toBe(2);
  });
});

describe('what is asked for in other ways', () => {
  const gap = '| STT | A |\n|---|--:|\n| 1 | 2 |\n| 3 | 4 |\n';
  const composed = 'Đề án số liệu';
  const decomposed = composed.normalize('NFD');

  it.each([
    [`${composed}/báo cáo.md`],
    [`${composed}/báo*`],
    [`${composed.slice(0, 4)}*/*.md`],
    [`./${composed}/báo cáo.md`.normalize('NFD')],
  ])('names with their marks apart, or put together: %s', async path => {
    const apart = { [`${decomposed}/${'báo cáo.md'.normalize('NFD')}`]: gap };
    const together = { [`${composed}/báo cáo.md`]: gap };
    for (const files of [apart, together]) {
      for (const written of [path.normalize('NFC'), path.normalize('NFD')]) {
        const folder = folderWith(files);
        const { stdout } = await command(folder.path, ['check', written]);
        folder.remove();
        expect(stdout).toContain('row-number-skipped');
      }
    }
  });

  it('appendices named by a folder and a pattern in other letters', async () => {
    const report = `soat: 1\nbody: a.md\nappendices: ${composed}/phụ*.md\n`;
    const folder = folderWith({
      'report.yaml': report,
      'a.md': 'x\n',
      [`${decomposed}/phụ lục.md`.normalize('NFD')]: gap,
    });
    const { stdout } = await command(folder.path, ['check', '.']);
    folder.remove();
    expect(stdout).toContain('row-number-skipped');
    expect(stdout).not.toContain('file-missing');
  });

  it('a named pipe, its repairs on standard output', async () => {
    const folder = folderWith({ 'a.txt': gap });
    execFileSync('mkfifo', [join(folder.path, 'p')]);
    execFileSync('mkfifo', [join(folder.path, 'q.md')]);
    const found = [];
    for (const name of ['p', 'q.md']) {
      const writing = promisify(execFile)('sh', ['-c', `cat a.txt > ${name}`], { cwd: folder.path });
      found.push(await command(folder.path, ['check', name, '--fix']));
      await writing;
    }
    folder.remove();
    expect(found.map(({ code, stdout }) => [code, stdout])).toEqual([
      [0, gap],
      [0, gap],
    ]);
  });

  it.skipIf(!isBuilt())('a pipe as a path, as bundled', async () => {
    const folder = folderWith({ 'a.txt': gap });
    const run = `cat a.txt | '${process.execPath}' '${bundle}' check /dev/stdin --lang en`;
    const { stdout } = await promisify(execFile)('sh', ['-c', run], { cwd: folder.path });
    folder.remove();
    expect(stdout).toMatch(/^stdin\.md:4:3 {2}Warning/);
  });

  it('standard input that never ends', async () => {
    const folder = folderWith({});
    const { code, stderr } = await command(folder.path, ['check', '/dev/zero', '--lang', 'en']);
    folder.remove();
    expect([code, stderr]).toEqual([2, expect.stringMatching(/^soat: stdin\.md: too large/)]);
  });

  it('/dev/stdin cannot be watched either', async () => {
    const { code, stderr } = await command('/', ['check', '--watch', '/dev/stdin', '--lang', 'en']);
    expect([code, stderr]).toEqual([2, expect.stringContaining('/dev/stdin')]);
  });

  it('a folder of appendices that may not be looked into, and one appendix among others that may not be read', async () => {
    const files = {
      'report.yaml': 'soat: 1\nbody: a.md\nappendices: [in/*, pl/*.md]\n',
      'a.md': 'x\n',
      'pl/1.md': gap,
    };
    const host = memoryHost({ ...files, 'pl/2.md': new Uint8Array([0, 1, 2, 0]) });
    const project = openProject();
    const locked: Host = {
      ...host,
      read: async uri => (uri === '/in' ? { kind: 'unreadable', reason: 'EACCES' } : host.read(uri)),
    };
    expect(await loadReport(project, locked, '/report.yaml')).toBe(true);
    const { findings, report } = project.check('/report.yaml');
    const missing = findings.filter(({ check }) => check === 'file-missing');
    expect(missing.map(finding => messageOf(finding, 'en', report.style))).toEqual([
      '"in/*" cannot be read (no permission). Please check the file.',
      '"pl/2.md" cannot be read (not a text file). Please check the file.',
    ]);
  });

  it('a key of dates is called as it is written', async () => {
    const checked = await checkFiles({
      'report.yaml': 'soat: 1\nlời văn: a.md\nkỳ báo cáo: {từ: 40/01/2024, đến ngày: abc}\nvăn bản viện dẫn: dm.yaml\n',
      'a.md': 'x\n',
      'dm.yaml': 'soat: 1\nvăn bản:\n  - số: 12/NQ-HĐND\n    ngày: 31/02/2024\n',
    });
    const told = checked.findings.filter(({ check }) => check === 'value-invalid');
    expect(told.map(({ data }) => data.key).sort()).toEqual(['ngày', 'từ', 'đến ngày'].sort());
  });
});

describe('what scripts and disks do', () => {
  it('an empty path is not the whole folder', async () => {
    const folder = folderWith({ 'a.md': '| STT | A |\n|---|--:|\n| 1 | 2 |\n| 3 | 4 |\n' });
    const { code, stdout, stderr } = await command(folder.path, ['check', '', '--lang', 'en']);
    folder.remove();
    expect([code, stdout, stderr]).toEqual([2, '', expect.stringContaining('A path is empty')]);
  });

  it.each([
    ['check', 'a.md\r'],
    ['check', '--lang\r', 'en'],
    ['check', '\u001b[31mx.md'],
  ])('control characters of what is named do not reach the terminal: %j', async (...argv) => {
    const { code, stderr } = await command('/', argv);
    expect(code).toBe(2);
    expect(stderr).not.toMatch(/[^\P{Cc}\n]/u);
    expect(stderr).toMatch(/[␍␛]/u);
  });

  it('nor those of a file that is checked', async () => {
    const folder = folderWith({ 'a\u001b[31m.md': '| STT | A |\n|---|--:|\n| 1 | 2 |\n| 3 | 4 |\n' });
    const { stdout } = await command(folder.path, ['check', 'a\u001b[31m.md']);
    folder.remove();
    expect(stdout).toContain('a␛[31m.md:4:3');
    expect(stdout).not.toContain('\u001b');
  });

  it('a copy that could not be written leaves the one before', async () => {
    const folder = folderWith({ 'x.html': 'trước' });
    const text = 'x'.repeat(100);
    // Longer than names may be: what stands beside the file cannot be written.
    const long = `${'y'.repeat(250)}.html`;
    folder.write({ [long]: 'trước' });
    await expect(replaceFile(join(folder.path, long), text)).rejects.toMatchObject({ path: join(folder.path, long) });
    expect(folder.read(long)).toBe('trước');
    await replaceFile(join(folder.path, 'x.html'), text);
    symlinkSync('x.html', join(folder.path, 'l.html'));
    await replaceFile(join(folder.path, 'l.html'), 'sau');
    expect([folder.read('x.html'), lstatSync(join(folder.path, 'l.html')).isSymbolicLink()]).toEqual(['sau', true]);
    await replaceFile('/dev/null', 'x');
    expect(lstatSync('/dev/null').isCharacterDevice()).toBe(true);
    folder.remove();
  });
});
