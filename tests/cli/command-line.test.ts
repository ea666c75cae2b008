/** The command line as people and scripts use it, from the sources and as bundled. */
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { helpText } from '../../server/cli/commands/help.ts';
import { bundled, isBuilt } from '../support/bundle.ts';
import { type CommandResult, command, type Folder, folderWith } from '../support/command.ts';
import { reports, wrong } from './reports.ts';

let folder: Folder;
beforeAll(() => {
  folder = folderWith(reports);
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
Đã đối chiếu 3/3 số liệu: khớp 0, khớp (làm tròn) 0, lệch 1, liên quan số lệch 2. Dùng để tính số khác: 0. Chưa đối chiếu: 0.
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
    expect(quiet.stdout).toContain('total-differs-from-parts');
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

  it.skipIf(skip)('calls figures of the text by the words before them, without what draws them', async () => {
    const text = 'Riêng **lĩnh vực** [đất đai](dat.md) có [12](soat:pl1.r1.tong), còn lại **8** hồ sơ.\n';
    const { stdout } = await run(['figures', '--stdin-filename', 'bao-cao.md', '-'], text);
    expect(stdout).toMatch(/Riêng lĩnh vực đất đai có +12 /u);
    expect(stdout).toMatch(/…vực đất đai có 12, còn lại +8 /u);
  });

  it.skipIf(skip)('lists figures with their arithmetic', async () => {
    const { stdout, code } = await run(['figures', 'nam-2019']);
    expect(stdout).toMatch(/pl1 · Biến động\n/);
    expect(stdout).toMatch(/12:11 +r1\.tong +17 +Lệch +10 \+ 6 = 16\n/);
    expect(stdout).toMatch(/12:16 +r1\.a +10 +Liên quan số lệch/);
    expect(code).toBe(0);
    const json = JSON.parse((await run(['figures', 'nam-2019', '--format', 'json'])).stdout);
    expect(json.summary).toMatchObject({ figures: 3, wrong: 1, unchecked: 2, used: 2, involved: 0, faulty: 1 });
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
      [['check', '--fix-unsafe', '--diff'], 'Thiếu giá trị sau "--fix-unsafe"'],
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

describe('what is printed and written', () => {
  it('says a noun without what joins it to the rest, and a figure once', async () => {
    const prose = 'Trong tổng số 50 xã có 30/50 xã (60%) đạt chuẩn; còn lại 19 xã chưa đạt.\n';
    const { stdout } = await command(folder.path, ['check', '-'], { stdin: prose });
    expect(stdout).toContain('Ghi 50 xã; cộng');
    const related = stdout.replace(/\n {2}(?=\S)/g, ' ').match(/→ .*?\)(?= Có thể|\n|$)/)?.[0] ?? '';
    const places = related.match(/còn lại: 19 \(\d+:\d+\)/g) ?? [];
    expect(places).toHaveLength(1);
  });

  it('of many places says how many more there are', async () => {
    const rows = [12, 15, 17, 21, 23, 25, 28, 31].map(
      (count, index) => `| ${index + 1} | Xã ${index + 1}A | ${count} |`,
    );
    const stdin = (kept: number): string =>
      ['| STT | Đơn vị | Số hộ |', '|:-:|---|--:|', ...rows.slice(0, kept), '|  | Tổng cộng | 199 |', ''].join('\n');
    const of = async (kept: number, ...more: string[]) =>
      (await command(folder.path, ['check', '-', ...more], { stdin: stdin(kept) })).stdout;
    expect(await of(8)).toMatch(/ã 6A: 25 \(8:\d+\) · … và 2 chỗ nữa\n/u);
    expect(await of(8, '--lang', 'en')).toContain('· … and 2 more\n');
    // One more is named as well as counted.
    expect(await of(7)).toContain('ã 7A: 28 (9:');
    expect(await of(7)).not.toContain('… và');
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
  it('are not the years that Acts and rules are called by, and the words around them have no footnote marks', async () => {
    const text =
      'The Sea Trade Act 2003 governs 12 ports; the Fees Regulations 2017 bind. In 2014 the ward had 2004 houses, and the act 2005 people saw cost $2 million. There were 17 injuries[^1], against 21.\n';
    const { stdout } = await command(folder.path, ['figures', '-', '--stdin-filename', 'x.md', '--lang', 'en'], {
      stdin: text,
    });
    const figures = [...stdout.matchAll(/ {2,}(\S+) {2,}Unchecked/g)].map(([, figure]) => figure);
    expect(figures).toEqual(['12', '2004', '2005', '2', '17', '21']);
    expect(stdout).toMatch(/…were 17 injuries, against /);
  });

  it('are found by the words around them, in the text, and by row and column in tables', async () => {
    const text =
      'I. KẾT QUẢ\n1. Trong quý, tiếp nhận 56 đơn, gồm: khiếu nại 12 đơn, tố cáo 44 đơn; đến nay đã giải quyết.\n';
    const numbered = `${text}(2) Đã hòa giải 7 vụ.\n`;
    const { stdout } = await command(folder.path, ['figures', '-', '--stdin-filename', 'x.txt'], { stdin: numbered });
    const rows = stdout.split('\n').filter(line => /^ {4}/.test(line));
    // The numbers of paragraphs are no figures.
    expect(rows.map(row => row.replace(/ {2,}/g, ' | ').trim())).toEqual([
      '| 2:25 | 1. Trong quý, tiếp nhận | 56 | Khớp | 12 + 44 = 56',
      '| 2:48 | …nhận 56 đơn, gồm: khiếu nại | 12 | Dùng để tính số khác | dùng để tính 56',
      '| 2:63 | …gồm: khiếu nại 12 đơn, tố cáo | 44 | Dùng để tính số khác | dùng để tính 56',
      '| 3:17 | (2) Đã hòa giải | 7 | Chưa đối chiếu | chưa có căn cứ',
    ]);
    const table = await command(folder.path, ['figures', 'right.md']);
    expect(table.stdout).toMatch(/r1\.so +10 /);
  });
});
