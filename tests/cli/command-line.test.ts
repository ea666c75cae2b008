/** The command line as people and scripts use it, from the sources and as bundled. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { commands, type Options, optionTypes } from '../../server/cli/args.ts';
import { helpText } from '../../server/cli/help.ts';
import { commandHelp, optionHelp } from '../../server/cli/help-words.ts';
import { progress } from '../../server/cli/progress.ts';
import { watch } from '../../server/cli/watch.ts';
import { bundled, isBuilt } from '../support/bundle.ts';
import { type CommandResult, command, type Folder, folderWith } from '../support/command.ts';

const wrong = '| STT | Nội dung | Số |\n|:-:|---|--:|\n| 1 | Đất đai | 10 |\n| 3 | Hộ tịch | 20 |\n';
const right = wrong.replace('| 3 |', '| 2 |');
const report = 'soat: 1\ntype: Báo cáo\nbody: loi-van.md\nappendices: pl/*\n';

let folder: Folder;
beforeAll(() => {
  folder = folderWith({
    'wrong.md': wrong,
    'right.md': right,
    'same/right.md': wrong,
    'nam-2019/report.yaml': report,
    'nam-2019/loi-van.md': 'Số liệu nêu tại Phụ lục I.\n',
    'nam-2019/pl/pl1.md': `---\nsoat: 1\nappendix: I\nid: pl1\ntitle: Biến động\nrules: |\n  [Tổng] = [A] + [B]\n---\n\n| STT | Nội dung | Tổng | A | B |\n|---|---|--:|--:|--:|\n| 1 | x | 17 | 10 | 6 |\n`,
    'nam-2020/bao-cao.yaml': report,
    'nam-2020/loi-van.md': wrong,
    'nam-2020/README.md': wrong,
    'ghi-chu.md': wrong,
    'node_modules/x/report.yaml': report,
    'ci.yml': 'soat:\n  script: npx soat check\n',
  });
});
afterAll(() => folder.remove());

type Run = (argv: readonly string[], stdin?: string) => Promise<CommandResult>;
const runners: readonly { readonly name: string; readonly run: Run; readonly skip: boolean }[] = [
  {
    name: 'source',
    run: (argv, stdin) => command(folder.path, argv, stdin === undefined ? {} : { stdin }),
    skip: false,
  },
  { name: 'bundle', run: (argv, stdin) => bundled(folder.path, argv, stdin), skip: !isBuilt() },
];

describe.each(runners)('$name', ({ run, skip }) => {
  it.skipIf(skip)('gives 0, 1 and 2', async () => {
    expect((await run(['check', 'right.md'])).code).toBe(0);
    expect((await run(['check', 'wrong.md'])).code).toBe(0);
    expect((await run(['check', 'wrong.md', '--fail-on', 'warning'])).code).toBe(1);
    expect((await run(['check', 'wrong.md', '--fail-on=never'])).code).toBe(0);
    expect((await run(['check', 'nam-2019'])).code).toBe(1);
    expect((await run(['check', 'nam-2019', '--fail-on', 'never'])).code).toBe(0);
    expect((await run(['check', 'missing.md', 'nam-2019'])).code).toBe(2);
  });

  it.skipIf(skip)('prints the place, the line, the arithmetic, the related places and a summary', async () => {
    const { stdout, stderr } = await run(['check', 'nam-2019']);
    expect(stdout).toBe(`nam-2019/pl/pl1.md:12:11  Lỗi  total-differs-from-parts
  Tổng ghi 17; cộng các thành phần được 16 (a 10 + b 6): lệch 1. Đề nghị kiểm tra tổng số hoặc các
  thành phần.
  12 │ | 1 | x | 17 | 10 | 6 |
     │           ^^
  → a: 10 (12:16) · b: 6 (12:21)
  Có thể sửa: Ghi 16 · Ghi 11 (12:16) · Ghi 7 (12:21)

1 lỗi · 0 cần kiểm tra · 0 lưu ý · 0 gợi ý.
Đã đối chiếu 1/3 số liệu: khớp 0, khớp (làm tròn) 0, lệch 1. Chưa có căn cứ đối chiếu: 2.
3 tệp.
`);
    expect(stderr).toBe('');
  });

  it.skipIf(skip)('speaks English', async () => {
    const { stdout } = await run(['check', 'nam-2019', '--lang', 'en']);
    expect(stdout).toContain('Error  total-differs-from-parts');
    expect(stdout).toContain('off by 1');
    expect(stdout).toContain('1 error · ');
  });

  it.skipIf(skip)('is quiet, limited and coloured on request', async () => {
    const quiet = await run(['check', 'nam-2019', '-q']);
    expect(quiet.stdout).not.toContain('tệp');
    const limited = await run(['check', 'wrong.md', 'nam-2019', '--max-findings', '1']);
    expect(limited.stdout.match(/^\S+:\d+:\d+ {2}/gm)).toHaveLength(1);
    expect(limited.stdout).toContain('… và 1 điểm nữa.');
    expect((await run(['check', 'nam-2019', '--color', 'always'])).stdout).toContain('\u001b[31m');
    expect((await run(['check', 'nam-2019'])).stdout).not.toContain('\u001b');
  });

  it.skipIf(skip)('walks folders, and takes globs', async () => {
    const paths = async (...argv: string[]): Promise<string[]> => {
      const { stdout } = await run(['check', '--format', 'json', ...argv]);
      return JSON.parse(stdout).files.map((file: { path: string }) => file.path);
    };
    const nineteen = ['nam-2019/loi-van.md', 'nam-2019/pl/pl1.md', 'nam-2019/report.yaml'];
    const twenty = ['nam-2020/bao-cao.yaml', 'nam-2020/loi-van.md'];
    expect(await paths('.')).toEqual([...nineteen, ...twenty]);
    expect(await paths()).toEqual([...nineteen, ...twenty]);
    expect(await paths('nam-*')).toEqual([...nineteen, ...twenty]);
    expect(await paths('*/report.yaml')).toEqual(nineteen);
    expect(await paths('**/loi-*.md')).toEqual(['nam-2019/loi-van.md', 'nam-2020/loi-van.md']);
    expect(await paths('right.md', './right.md', join(folder.path, 'right.md'))).toEqual(['right.md']);
    expect(await paths('wrong.md', 'nam-2019/pl/pl1.md')).toEqual(['nam-2019/pl/pl1.md', 'wrong.md']);
  });

  it.skipIf(skip)('reads standard input under a name', async () => {
    const { stdout } = await run(['check', '-', '--stdin-filename', 'nam-2019/moi.md', '-q'], wrong);
    expect((await run(['check', '--stdin-filename', 'nam-2019/moi.md', '-q'], wrong)).stdout).toBe(stdout);
    expect(stdout).toMatch(/^nam-2019\/moi\.md:4:3/);
    const yaml = await run(['check', '-', '--stdin-filename', 'x.yaml', '-q'], 'soat: 1\nappendix: I\ntile: x\n');
    expect(yaml.stdout).toContain('"title"');
    expect((await run(['check', '-', '-q'], '')).code).toBe(0);
  });

  it.skipIf(skip)('lists figures with their arithmetic', async () => {
    const { stdout, code } = await run(['figures', 'nam-2019']);
    expect(stdout).toMatch(/pl1 · Biến động\n/);
    expect(stdout).toMatch(/12:11 +r1\.tong +17 +Lệch +10 \+ 6 = 16\n/);
    expect(stdout).toMatch(/12:16 +r1\.a +10 +Chưa đối chiếu/);
    expect(code).toBe(0);
    const json = JSON.parse((await run(['figures', 'nam-2019', '--format', 'json'])).stdout);
    expect(json.summary).toMatchObject({ figures: 3, wrong: 1, unchecked: 2 });
    expect(json.files[1].figures[0]).toMatchObject({
      address: 'pl1.r1.tong',
      text: '17',
      verdict: 'wrong',
      claims: [0],
    });
    expect(json.files[1].claims[0]).toMatchObject({ kind: 'sum', computation: '10 + 6 = 16', origin: 'declared' });
  });

  it.skipIf(skip)('writes the report as printed', async () => {
    const { code, stderr } = await run(['render', 'nam-2019', '-o', 'out.html']);
    expect(stderr).toBe('Đã ghi bản in: out.html\n');
    expect(code).toBe(0);
    expect(folder.read('out.html')).toContain('Biến động');
    expect((await run(['render'])).code).toBe(2);
  });

  it.skipIf(skip)('explains a check, and lists all', async () => {
    const page = await run(['explain', 'row-number-skipped']);
    expect(page.stdout).toMatch(/^row-number-skipped\n/);
    expect(page.stdout).toContain('Soát nêu:');
    expect(page.stdout).not.toContain('```');
    expect((await run(['explain', 'row-number-skiped'])).stderr).toContain('"row-number-skipped"');
    const list = await run(['explain', '--lang', 'en']);
    expect(list.stdout).toMatch(/^row-number-skipped +Warning +Row numbers leave one out\.$/m);
  });

  it.skipIf(skip)('says what is wrong with the command line', async () => {
    for (const [argv, said] of [
      [['chek', 'x.md'], 'Có phải là "check"?'],
      [['check', '--lan', 'en'], 'Có phải là "--lang"?'],
      [['check', '--format'], 'Thiếu giá trị'],
      [['check', '--format', 'xml', 'x.md'], 'pretty, json'],
      [['check', '--max-findings', 'x'], '--max-findings x'],
      [['render'], 'Cần nêu một báo cáo'],
      [['check', '--lang', 'en', '--colr', 'x'], 'Did you mean "--color"?'],
    ] as const) {
      const { code, stderr, stdout } = await run(argv);
      expect(stderr, argv.join(' ')).toContain(said);
      expect(stderr.trimEnd().split('\n')).toHaveLength(1);
      expect(stdout).toBe('');
      expect(code).toBe(2);
    }
  });

  it.skipIf(skip)('helps', async () => {
    expect((await run([])).stdout).toBe(helpText('vi'));
    expect((await run(['help', '--lang', 'en'])).stdout).toBe(helpText('en'));
    expect((await run(['--help'])).stdout).toBe(helpText('vi'));
    expect((await run(['check', '--help'])).stdout).toBe(helpText('vi', 'check'));
    expect((await run(['help', 'figures'])).stdout).toBe(helpText('vi', 'figures'));
    expect((await run(['--version'])).stdout).toMatch(/^\d+\.\d+\.\d+/);
  });
});

describe('help', () => {
  it('names every command and every option, in both languages, on lines that fit', () => {
    const named = commands.filter(name => name !== 'help' && name !== 'version');
    expect(Object.keys(commandHelp).sort()).toEqual([...named].sort());
    expect(Object.keys(optionHelp).sort()).toEqual(Object.keys(optionTypes).sort());
    const used = new Set(Object.values(commandHelp).flatMap(({ options }) => options));
    expect(Object.keys(optionTypes).filter(name => name !== 'version' && !used.has(name))).toEqual([]);
    for (const language of ['vi', 'en'] as const) {
      for (const text of [helpText(language), ...named.map(name => helpText(language, name))]) {
        for (const line of text.split('\n')) expect(line.length, line).toBeLessThanOrEqual(120);
      }
    }
  });
});

describe('what is said of a slip on the command line', () => {
  it.each<[string, readonly string[], RegExp]>([
    [
      'a folder that is not there',
      ['render', 'right.md', '-o', 'none/x.html'],
      /none\/x\.html: không ghi được: không có thư mục/,
    ],
    ['a folder for a file', ['review', 'right.md', '-o', 'nam-2019'], /nam-2019: không ghi được: .*cần ghi tên tệp/],
    ['help of no command', ['help', 'chek'], /Không có lệnh "chek"\. Có phải là "check"\?/],
    ['a part of an id', ['explain', 'percent'], /"percent-differs-from-ratio".*"percent-padded"/],
    ['a slip in an id', ['explain', 'unit-mixd'], /Có phải là "unit-mixed"\?/],
    [
      'known findings that are not there',
      ['check', 'right.md', '--baseline', 'none.json'],
      /--baseline none\.json: không có tệp/,
    ],
    ['nothing to refresh', ['refresh', 'none.md'], /none\.md: không có tệp này\.$/],
    ['a form of findings for figures', ['figures', 'right.md', '--format', 'sarif'], /Dùng một trong: pretty, json\./],
    [
      'a file for the findings',
      ['check', 'right.md', '--format', 'sarif', '-o', 'x.sarif'],
      /Lệnh này không nhận tùy chọn "-o"\. Lệnh có tùy chọn ấy: render, review\./,
    ],
    ['a severity that would stop nothing', ['review', 'right.md', '--fail-on=error'], /"--fail-on"\. .*: check\./],
    ['a repair of what is only listed', ['right.md', '--write'], /"--write"\. .*: documents, refresh\./],
    ['one file for several reports', ['render', 'nam-2019', 'right.md', '-o', 'one.html'], /one\.html: một tệp chỉ/],
    ['a number that is none', ['check', '--max-findings', 'x'], /Dùng một trong: 0, 1, … Xem/],
  ])('%s', async (_, argv, said) => {
    const { code, stdout, stderr } = await command(folder.path, argv);
    expect({ code, stdout, lines: stderr.trimEnd().split('\n').length }).toEqual({ code: 2, stdout: '', lines: 1 });
    expect(stderr.trimEnd()).toMatch(said);
  });

  it('says a noun without what joins it to the rest, and a figure once', async () => {
    const prose = 'Trong tổng số 50 xã có 30/50 xã (60%) đạt chuẩn; còn lại 19 xã chưa đạt.\n';
    const { stdout } = await command(folder.path, ['check', '-'], { stdin: prose });
    expect(stdout).toContain('Ghi 50 xã; cộng');
    const related = stdout.replace(/\n {2}(?=\S)/g, ' ').match(/→ .*?\)(?= Có thể|\n|$)/)?.[0] ?? '';
    const places = related.match(/còn lại: 19 \(\d+:\d+\)/g) ?? [];
    expect(places).toHaveLength(1);
  });

  it('writes reports of the same name to a file each', async () => {
    const { code, stderr } = await command(folder.path, ['render', 'right.md', 'same/right.md']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: 'Đã ghi bản in: right.html\nĐã ghi bản in: right-2.html\n' });
    expect(folder.read('right.html')).not.toBe(folder.read('right-2.html'));
  });

  it('writes no empty register', async () => {
    const { code, stderr } = await command(folder.path, ['documents', 'right.md', '--write']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: 'right.md: không viện dẫn văn bản nào nên không ghi sổ.\n' });
  });
});

describe('figures', () => {
  it('are found by the words around them, in the text, and by row and column in tables', async () => {
    const text =
      'I. KẾT QUẢ\n1. Trong quý, tiếp nhận 56 đơn, gồm: khiếu nại 12 đơn, tố cáo 44 đơn; đến nay đã giải quyết.\n';
    const numbered = `${text}(2) Đã hòa giải 7 vụ.\n`;
    const { stdout } = await command(folder.path, ['figures', '-', '--stdin-filename', 'x.txt'], { stdin: numbered });
    const rows = stdout.split('\n').filter(line => /^ {4}/.test(line));
    // The numbers of paragraphs are no figures.
    expect(rows.map(row => row.replace(/ {2,}/g, ' | ').trim())).toEqual([
      '| 2:25 | 1. Trong quý, tiếp nhận | 56 | Khớp | 12 + 44 = 56',
      '| 2:48 | …nhận 56 đơn, gồm: khiếu nại | 12 | Chưa đối chiếu | dùng để tính 56',
      '| 2:63 | …gồm: khiếu nại 12 đơn, tố cáo | 44 | Chưa đối chiếu | dùng để tính 56',
      '| 3:17 | (2) Đã hòa giải | 7 | Chưa đối chiếu | chưa có căn cứ',
    ]);
    const table = await command(folder.path, ['figures', 'right.md']);
    expect(table.stdout).toMatch(/r1\.so +10 /);
  });
});

describe('a name that is not known', () => {
  it('is the only longer one of which it is the first words, else the nearest', async () => {
    const said = async (id: string): Promise<string> => (await command(folder.path, ['explain', id])).stderr;
    expect(await said('percent-differs')).toContain('"percent-differs-from-ratio"?');
    expect(await said('date-stile')).toContain('"date-style"?');
  });
});

describe('progress', () => {
  it('shows at a terminal after a while, and leaves nothing behind', () => {
    const written: string[] = [];
    const stderr = { write: (text: string) => void written.push(text), isTerminal: true, columns: 100 };
    let now = 0;
    const io = { cwd: '/', env: {}, stdout: stderr, stderr, readStdin: async () => Buffer.from('') };
    const options = { language: 'vi', quiet: false, watch: false } as Parameters<typeof progress>[0];
    const bar = progress(options, io, 300, () => now);
    for (let done = 0; done < 300; done++) {
      now += 10;
      bar.show(done);
    }
    bar.clear();
    expect(written.length).toBeGreaterThan(5);
    expect(written.length).toBeLessThan(20);
    expect(written[0]).toContain('/300 báo cáo');
    expect(written.at(-1)).toBe('\r\u001b[2K');
    progress(options, { ...io, stderr: { ...stderr, isTerminal: false } }, 300, () => now + 5000).show(1);
    expect(written.at(-1)).toBe('\r\u001b[2K');
  });
});

describe('--watch', () => {
  it.skipIf(!isBuilt())('checks again when a source changes', async () => {
    const { spawn } = await import('node:child_process');
    const { bundle } = await import('../support/bundle.ts');
    const watched = folderWith({ 'a.md': right });
    mkdirSync(join(watched.path, 'sub'), { recursive: true });
    const child = spawn(process.execPath, [bundle, 'check', '.', '--watch'], { cwd: watched.path });
    const share = 'Có 22/42 đơn vị xếp loại tốt (chiếm 52,5%).\n';
    let said = '';
    let look = (): void => undefined;
    const hear = (data: Buffer): void => {
      said += data.toString('utf8');
      look();
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    const until = (text: string): Promise<void> =>
      new Promise((resolve, reject) => {
        const timer = setTimeout(() => reject(new Error(`never said ${text}: ${said}`)), 15_000);
        look = () => {
          if (!said.includes(text)) return;
          clearTimeout(timer);
          resolve();
        };
        look();
      });
    await until('Ctrl+C');
    said = '';
    writeFileSync(join(watched.path, 'bao-cao.md'), `---\nsoat: 1\nappendix: I\n---\n\n${wrong}`);
    await until('row-number-skipped');
    await until('Ctrl+C');
    // A save in several steps is one change: one run for this one, and one for the next.
    said = '';
    for (const content of ['', '#', share]) writeFileSync(join(watched.path, 'bao-cao.md'), content);
    await until('percent-differs-from-ratio');
    await until('Ctrl+C');
    writeFileSync(join(watched.path, 'bao-cao.md'), wrong);
    await until('row-number-skipped');
    expect(said.split('── ')).toHaveLength(3);
    child.kill();
    watched.remove();
  });

  it('goes on watching when a run could not be done', async () => {
    const watched = folderWith({ 'a.md': right });
    const said: string[] = [];
    const output = { write: (text: string) => void said.push(text), isTerminal: false, columns: 100 };
    const io = { cwd: watched.path, env: {}, stdout: output, stderr: output, readStdin: async () => Buffer.of() };
    const options = { language: 'vi', format: 'pretty', paths: ['.'] } as unknown as Options;
    let runs = 0;
    void watch(options, io, async () => {
      runs++;
      if (runs > 1) return 0;
      throw Object.assign(new Error('no'), { code: 'EBUSY', path: join(watched.path, 'a.md') });
    });
    for (const [run, content] of [wrong, right].entries()) {
      writeFileSync(join(watched.path, 'a.md'), content);
      await vi.waitFor(() => expect(said.filter(text => text.includes('Ctrl+C'))).toHaveLength(run + 2), 10_000);
    }
    expect(said.join('')).toContain('soat: a.md: không ghi được: tệp đang được chương trình khác dùng');
    watched.remove();
  });
});
