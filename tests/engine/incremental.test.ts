/**
 * After any sequence of edits the report is what it would be from a fresh start: the same findings, claims, verdicts
 * and parts. Seeds are printed with a failure; SOAT_SEED names another, SOAT_EDITS asks for longer runs.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { SourceFile } from '../../server/core/host.ts';
import { loadReport } from '../../server/core/project/loading.ts';
import { documentOf, editDocument } from '../../server/core/project/sources.ts';
import { type Checked, locate, openProject, type Project } from '../../server/core/project.ts';
import type { SourceDocument } from '../../server/core/text.ts';
import { applied, randomEdit, randomFrom } from '../support/edits.ts';
import { type MemoryFiles, memoryHost } from '../support/memory-host.ts';
import { seen } from '../support/seen.ts';
import { root } from '../support/sources.ts';

const edits = Number(process.env.SOAT_EDITS ?? 600);

function sample(name: string): MemoryFiles {
  const folder = join(root, 'samples', name);
  const files: { [path: string]: string } = {};
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    files[path.slice(folder.length + 1)] = readFileSync(path, 'utf8');
  }
  return files;
}

async function loaded(files: MemoryFiles, report: string): Promise<Project> {
  const project = openProject();
  await loadReport(project, memoryHost(files), report);
  return project;
}

function held(document: SourceDocument): SourceFile {
  return {
    kind: 'text',
    get content() {
      return document.text.content;
    },
    document,
  };
}

const body = sample('bao-cao-389')['body.md'] as string;
const opening = body.slice(0, 6000);
const appendix = sample('bao-cao-389')['appendices/phu-luc-7.md'] as string;

/** Documents cited in full and in short, twice, with other dates and subjects, dates that begin the next paragraph. */
const citing = `Số: 12/BC-UBND

Hà Tiên, ngày 09 tháng 12 năm 2019

# BÁO CÁO

Căn cứ Kế hoạch số 93/KH-UBND ngày 09/5/2018 của UBND tỉnh về cải cách hành chính (CCHC) năm 2018; Nghị định 30/2020/NĐ-CP.

Thực hiện Kế hoạch số 93 và Quyết định số 20/2019/QĐ-UBND

ngày 04/02/2017 về chỉ số cải cách hành chính của các sở năm 2018.

- Sơ kết 3 năm thực hiện Chỉ thị số 07/CT-UBND ngày 22/9/2018 về kỷ luật, kỷ cương.
- Kế hoạch số 93/KH-UBND ngày 09/5/2019 của UBND tỉnh về kiểm tra CCHC năm 2019.
- Dự kiến ban hành Quyết định số 21/QĐ-UBND ngày 12/12/2019.

Quyết định số 20/2020/QĐ-UBND ngày 04/02/2016; Nghị định 30 sửa Chương trình tổng thể giai đoạn 2011-2020.

| STT | Tên văn bản | Số, ký hiệu | Ngày ban hành |
|---|---|---|---|
| 1 | Kế hoạch kiểm tra cải cách hành chính năm 2019 | 93/KH-UBND | 09/5/2018 |
| 2 | Kế hoạch tuyên truyền về an toàn giao thông | 93/KH-UBND | 10/5/2018 |
| 3 | Kế hoạch tuyên truyền phòng cháy, chữa cháy | 49/KH-UBND | 10/5/2018 |

Số liệu tính đến ngày 15/12/2019 đã giải quyết 14/42 hồ sơ (CCHC, TĐKT), đạt 33,3%.
`;

test.each([
  ['a body', opening],
  ['documents', citing],
  ['body and appendices in one text', `${opening}\n\nPhụ lục VII\n\n${appendix.replace(/^---[\s\S]*?---\n/, '')}`],
  ['an appendix with front matter', appendix],
])('%s, edited at random', async (name, content) => {
  const seed = Number(process.env.SOAT_SEED ?? 20_261_125);
  const random = randomFrom(seed);
  const uri = '/bao-cao.md';
  const project = await loaded({ 'bao-cao.md': content }, uri);
  // The reader of YAML is there from the start, as in an editor that has seen any.
  const { yamlSupport } = await import('../../server/core/project/yaml-support.ts');
  project.useYaml(yamlSupport);
  let text = content;
  let document = documentOf(uri, content);
  for (let count = 0; count < edits / 3; count++) {
    const edit = randomEdit(text, random);
    text = applied(text, edit);
    document = editDocument(document, edit);
    // Places are told by blocks: none may stand twice.
    expect(new Set(document.blocks).size, `seed ${seed}, edit ${count}`).toBe(document.blocks.length);
    project.set(uri, held(document));
    const checked = project.check(uri);
    const fresh = openProject();
    fresh.useYaml(yamlSupport);
    fresh.set(uri, { kind: 'text', content: text });
    expect(seen(checked), `${name}, seed ${seed}, edit ${count}: ${JSON.stringify(edit)}`).toEqual(
      seen(fresh.check(uri)),
    );
    expect(document.text.content).toBe(text);
    if (text.length > 3 * content.length) {
      text = content;
      document = documentOf(uri, content, document);
    }
  }
});

/** A table long enough for its rows to be remembered, with groups, dates, documents, and totals both ways. */
function longTable(rows: number): string[] {
  const lines = ['| STT | Đơn vị | Tổng số | Nam | Nữ | Ghi chú |', '|---|---|---|---|---|---|'];
  let [men, women] = [0, 0];
  for (let row = 1; row <= rows; row++) {
    const [a, b] = [3 + ((row * 37) % 91), 5 + ((row * 53) % 87)];
    men += a;
    women += b;
    const note =
      row % 23 === 0 ? 'Quyết định số 12/QĐ-UBND ngày 31/11/2024' : row % 17 === 0 ? 'từ 2.5.2024, TĐKT' : '';
    if (row % 50 === 0) lines.push(`| ${row === 50 ? 'I' : 'II'} | Khối ${row} | | | | |`);
    lines.push(`| ${row} | Xã Tân Lập ${row} | ${a + b} | ${a} | ${b} | ${note} |`);
  }
  const grouped = (value: number): string => String(value).replace(/(\d)(?=(?:\d{3})+$)/g, '$1.');
  lines.push(`| | Tổng cộng | ${grouped(men + women)} | ${grouped(men)} | ${grouped(women)} | |`);
  return lines;
}

/** Rows enough for several pieces: a plain list with a total of each row, a share of the whole, and a row of totals. */
function plainTable(rows: number): string[] {
  const body = Array.from({ length: rows }, (_, at) => [3 + ((at * 37) % 91), 5 + ((at * 53) % 87)]);
  const whole = body.reduce((sum, [a, b]) => sum + a! + b!, 0);
  const share = (part: number): string => ((part * 100) / whole).toFixed(2).replace('.', ',');
  return [
    '| STT | Đơn vị | Tổng số | Nam | Nữ | Tỷ lệ so với tổng số (%) |',
    '|---|---|---|---|---|---|',
    ...body.map(([a, b], at) => `| ${at + 1} | Xã Tân Lập ${at + 1} | ${a! + b!} | ${a} | ${b} | ${share(a! + b!)} |`),
    `| | Tổng cộng | ${whole} | ${body.reduce((sum, [a]) => sum + a!, 0)} | ${body.reduce((sum, [, b]) => sum + b!, 0)} | 100 |`,
  ];
}

/** The same between tabs or semicolons. */
function separated([header, _, ...rows]: readonly string[], by: string): string[] {
  return [header!, ...rows].map(line =>
    line
      .split('|')
      .slice(1, -1)
      .map(cell => cell.trim())
      .join(by),
  );
}

/** What a table is written in: the file of its rows, what parts the cells of a line, the files of the report around it. */
interface Form {
  readonly file: string;
  readonly report: string;
  readonly between: string;
  readonly files: (lines: readonly string[]) => { readonly [path: string]: string };
}

const inText = (file: string, between: string): Form => ({
  file,
  report: `/${file}`,
  between,
  files: lines => ({ [file]: `# Báo cáo\n\n${lines.join('\n')}\n\nĐoạn cuối.\n` }),
});

const folder = `soat: 1
type: Báo cáo
appendices:
  - phu-luc-4.yaml
`;

const head = `soat: 1
appendix: IV
id: pl4
title: Kết quả tuyển dụng
columns:
  - {id: tt, title: STT}
  - {id: ten, title: Đơn vị}
  - {id: tong, title: Tổng số}
  - {id: nam, title: Nam}
  - {id: nu, title: Nữ}
  - {id: khac, title: Nữ}
rules: |
  [Tổng số] = [nam] + [nu]
`;

const inYaml = (between: string, begin: string, end: string): Form => ({
  file: 'phu-luc-4.yaml',
  report: '/report.yaml',
  between,
  files: lines => ({
    'report.yaml': folder,
    'phu-luc-4.yaml': `${head}${begin}${lines.map(line => `  ${line}\n`).join('')}${end}`,
  }),
});

const notes = 'notes:\n  - Số liệu đến ngày 15/12/2019.\n';

const forms = {
  pipes: inText('bao-cao.md', '|'),
  tabs: inText('bao-cao.txt', '\t'),
  literal: inYaml('|', 'rows: |\n', notes),
  flow: inYaml(',', 'rows:\n', notes),
  csv: {
    file: 'so-lieu.csv',
    report: '/report.yaml',
    between: ';',
    files: lines => ({
      'report.yaml': folder,
      'phu-luc-4.yaml': `${head}data: so-lieu.csv\n`,
      'so-lieu.csv': `${lines.join('\n')}\n`,
    }),
  },
} satisfies { [name: string]: Form };

/** The rows of a table between pipes as lists and mappings of YAML. */
function listed([_, __, ...rows]: readonly string[]): string[] {
  return rows.map((line, index) => {
    const cells = line
      .split('|')
      .slice(1, -1)
      .map(cell => (/[,.]/.test(cell) ? `"${cell.trim()}"` : cell.trim() || '~'));
    if (index % 3 > 0) return `- [${cells.join(', ')}]`;
    return `- {${cells.map((cell, at) => `${['tt', 'ten', 'tong', 'nam', 'nu', 'khac'][at]}: ${cell}`).join(', ')}}`;
  });
}

test.each<[string, readonly string[], number, Form]>([
  ['with groups', longTable(120), edits / 6, forms.pipes],
  ['a plain list', plainTable(400), edits / 12, forms.pipes],
  ['between tabs', separated(longTable(70), '\t'), edits / 6, forms.tabs],
  ['in a literal of YAML', longTable(120).slice(2), edits / 6, forms.literal],
  ['a plain list in a literal of YAML', plainTable(300).slice(2), edits / 12, forms.literal],
  ['in lists and mappings of YAML', listed(longTable(50)), edits / 8, forms.flow],
  ['in a data file', separated(longTable(120), ';'), edits / 8, forms.csv],
])('the rows of a long table, %s, edited at random', async (_, original, count, { file, report, between, files }) => {
  const seed = Number(process.env.SOAT_SEED ?? 20_261_125);
  const random = randomFrom(seed);
  const project = await loaded(files(original), report);
  let lines = original;
  for (let done = 0; done < count; done++) {
    const at = random(20) === 0 ? random(2) : 2 + random(Math.max(1, lines.length - 2));
    const line = lines[at] ?? '';
    const cells = line.split(between);
    const cell = random(cells.length);
    const other = lines[random(lines.length)] ?? '';
    const changed = [
      () => [cells.with(cell, ` ${random(200)} `).join(between)],
      () => [
        cells
          .with(
            cell,
            ` ${['', '/', '1,5', 'I', 'tổng', '<', 'PHƯỜNG', '12a', '2/2023', '- Trong đó: nữ', '1.234.567', '2.50%'][random(12)]} `,
          )
          .join(between),
      ],
      () => [],
      () => [other, line],
      () => [line, line],
      () => [line.slice(0, random(line.length + 1))],
      () => [cells.with(cell, other.split(between)[cell] ?? '').join(between)],
      // What ends a table.
      () => [line, ['', '> Trích', '- Mục', '# Đề mục', '```'][random(5)]!, other],
      () => [`${line}\r`],
    ][random(9)]!();
    lines = [...lines.slice(0, at), ...changed, ...lines.slice(at + 1)];
    const content = files(lines)[file]!;
    project.set(`/${file}`, { kind: 'text', content });
    const fresh = await loaded(files(lines), report);
    expect(seen(project.check(report)), `seed ${seed}, edit ${done} of line ${at}: ${changed.join(' // ')}`).toEqual(
      seen(fresh.check(report)),
    );
    if (done % 12 === 11) lines = original;
  }
});

test.each<[string, readonly string[], Form]>([
  ['a literal of YAML', longTable(12).slice(2), forms.literal],
  [
    'lists and mappings of YAML',
    ['- [&so 4, Xã A, 3, 1, 2, ~]', ...listed(longTable(12)), '- [*so, Xã B, 5, 2, 3, *so]'],
    forms.flow,
  ],
  ['a data file', separated(longTable(12), ';'), forms.csv],
])('%s with what is declared around it, edited at random', async (_, lines, { file, report, files }) => {
  const seed = Number(process.env.SOAT_SEED ?? 20_261_125);
  const random = randomFrom(seed);
  const original = files(lines);
  const uri = `/${file}`;
  const project = await loaded(original, report);
  let document = documentOf(uri, original[file]!);
  for (let done = 0; done < edits / 4; done++) {
    // Two edits at a time: what one of them has broken is seldom mended by the next.
    if (done % 3 === 0) document = documentOf(uri, original[file]!, document);
    const edit = randomEdit(document.text.content, random);
    document = editDocument(document, edit);
    project.set(uri, held(document));
    const fresh = await loaded({ ...original, [file]: document.text.content }, report);
    expect(seen(project.check(report)), `seed ${seed}, edit ${done}: ${JSON.stringify(edit)}`).toEqual(
      seen(fresh.check(report)),
    );
  }
});

test.each<[string, readonly string[], Form]>([
  ['a literal of YAML', plainTable(120).slice(2), forms.literal],
  ['lists and mappings of YAML', listed(plainTable(120)), forms.flow],
  ['a data file', separated(plainTable(120), ';'), forms.csv],
])('a figure typed into %s leaves its head and its other rows the same objects', async (_, lines, form) => {
  const project = await loaded(form.files(lines), form.report);
  const [before] = project.check(form.report).report.parts;
  const at = lines.findIndex(line => line.includes('Tân Lập 31'));
  const changed = lines.with(
    at,
    lines[at]!.replace(/([|;,] ?(?:\w+: )?\d+ ?[|;,] ?(?:\w+: )?\d+ ?[|;,] ?(?:\w+: )?)\d+/, '$17'),
  );
  for (const own of [changed, lines]) {
    project.set(`/${form.file}`, { kind: 'text', content: form.files(own)[form.file]! });
    const checked = project.check(form.report);
    const [after] = checked.report.parts;
    for (const { title, place } of after!.tables[0]!.columns) {
      const { uri, range } = locate(checked, place!);
      const { line, character } = range!.start;
      const written = checked.documents.get(uri)!.text.content.split('\n')[line]!;
      expect(written.slice(character, character + title.length)).toBe(title);
    }
    expect(after!.appendix).toBe(before!.appendix);
    expect(after!.tables[0]!.head).toBe(before!.tables[0]!.head);
    const kept = new Set(before!.tables[0]!.rows);
    expect(after!.tables[0]!.rows.flatMap((row, index) => (kept.has(row) ? [] : [index]))).toEqual([30]);
  }
});

test('a figure typed into a long table leaves its other rows the same objects', async () => {
  const lines = longTable(120);
  const project = await loaded({ 'bao-cao.md': lines.join('\n') }, '/bao-cao.md');
  const rowsOf = (checked: Checked) => checked.report.parts.flatMap(part => part.tables.flatMap(({ rows }) => rows));
  const before = new Set(rowsOf(project.check('/bao-cao.md')));
  const content = lines.with(30, lines[30]!.replace(/ \d+ /, ' 7 ')).join('\n');
  project.set('/bao-cao.md', { kind: 'text', content });
  const after = rowsOf(project.check('/bao-cao.md'));
  expect(after.flatMap((row, index) => (before.has(row) ? [] : [index]))).toEqual([28]);
});

test('a report folder, several files edited at random', async () => {
  const seed = Number(process.env.SOAT_SEED ?? 20_261_125);
  const random = randomFrom(seed);
  const files: { [path: string]: string } = {};
  for (const [path, content] of Object.entries(sample('bao-cao-389'))) {
    files[path] = path === 'body.md' ? opening : (content as string);
  }
  const project = await loaded(files, '/report.yaml');
  const paths = Object.keys(files).filter(path => path !== 'report.yaml' && path !== 'README.md');
  for (let count = 0; count < edits / 6; count++) {
    const path = paths[random(paths.length)]!;
    const edit = randomEdit(files[path]!, random);
    files[path] = applied(files[path]!, edit);
    project.set(`/${path}`, { kind: 'text', content: files[path]! });
    const fresh = await loaded(files, '/report.yaml');
    expect(
      seen(project.check('/report.yaml')),
      `seed ${seed}, edit ${count} of ${path}: ${JSON.stringify(edit)}`,
    ).toEqual(seen(fresh.check('/report.yaml')));
  }
});

test('one word typed leaves the findings of all other sections the same objects', async () => {
  const project = await loaded({ 'bao-cao.md': body }, '/bao-cao.md');
  const before = project.check('/bao-cao.md');
  const at = Math.floor(body.length / 2);
  project.set('/bao-cao.md', { kind: 'text', content: `${body.slice(0, at)} thêm ${body.slice(at)}` });
  const after = project.check('/bao-cao.md');
  const kept = new Set(before.evaluations);
  const renewed = after.evaluations.filter(evaluation => !kept.has(evaluation));
  expect(renewed.length).toBeLessThan(12);
  expect(after.report.identity).toBe(before.report.identity);
});

test('what a fence has swallowed comes back as the same objects when the fence is taken back', async () => {
  const uri = '/bao-cao.md';
  const project = openProject();
  let document = documentOf(uri, body);
  const check = (): Checked => {
    project.set(uri, held(document));
    return project.check(uri);
  };
  const before = check();
  const at = body.indexOf('\n\n', body.length >> 2) + 2;
  document = editDocument(document, { start: at, end: at, text: '```\n' });
  expect(check().findings.length).toBeLessThan(before.findings.length);
  document = editDocument(document, { start: at + 4, end: at + 4, text: 'a' });
  check();
  document = editDocument(document, { start: at, end: at + 5, text: '' });
  const after = check();
  const kept = new Set(before.evaluations);
  expect(after.evaluations.filter(evaluation => !kept.has(evaluation)).length).toBeLessThan(12);
  const fresh = openProject();
  fresh.set(uri, { kind: 'text', content: body });
  expect(seen(after)).toEqual(seen(fresh.check(uri)));
});

test('a letter typed into front matter leaves the blocks of the text the same objects', () => {
  const content = `---\nsoat: 1\ntype: Báo cáo\n---\n\n${body}`;
  const document = documentOf('/bao-cao.md', content);
  const edited = editDocument(document, { start: 12, end: 12, text: '\n# ghi chú' });
  const kept = new Set(document.blocks);
  expect(edited.blocks.filter(block => !kept.has(block)).map(({ kind }) => kind)).toEqual(['front-matter']);
});
