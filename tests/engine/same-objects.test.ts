/** What an edit has not touched stays the same objects: rows, heads, blocks, and the findings of other sections. */
import { expect, test } from 'vitest';
import { documentOf, editDocument } from '../../server/core/project/sources.ts';
import { type Checked, locate, openProject } from '../../server/core/project.ts';
import { seen } from '../support/seen.ts';
import { type Form, forms, listed, longTable, plainTable, separated } from './long-tables.ts';
import { held, loaded, sample } from './projects.ts';

const body = sample['body.md']!;

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

test.each<[string, readonly string[], Form]>([
  ['between pipes', plainTable(900), forms.pipes],
  ['in a literal of YAML', plainTable(900).slice(2), forms.literal],
  ['in a data file', separated(plainTable(900), ';'), forms.csv],
])(
  'a figure typed into a long table %s leaves all its pieces but one, and what is said of the others',
  async (_, lines, form) => {
    const project = await loaded(form.files(lines), form.report);
    const typed = (own: readonly string[]): Checked => {
      project.set(`/${form.file}`, { kind: 'text', content: form.files(own)[form.file]! });
      return project.check(form.report);
    };
    const tableOf = ({ report }: Checked) => report.parts.flatMap(({ tables }) => tables)[0]!;
    const before = typed(lines);
    const at = lines.findIndex(line => line.includes('Tân Lập 431'));
    const after = typed(lines.with(at, lines[at]!.replace(/431( ?[|;] ?)\d+/, '431$17')));
    const { pieces } = tableOf(before);
    expect(pieces.length).toBeGreaterThan(4);
    expect(tableOf(after).pieces.filter(piece => !pieces.includes(piece)).length).toBe(1);
    const kept = new Set(before.evaluations);
    const renewed = after.evaluations.filter(evaluation => !kept.has(evaluation));
    // Of the piece, and of the columns that are added up.
    expect(renewed.length).toBeGreaterThan(0);
    expect(renewed.length).toBeLessThan(before.evaluations.length / 4);
  },
);

test('a label or a figure typed into a table whose units have measures leaves its other rows the same objects', async () => {
  const uri = '/phu-luc-7.md';
  const appendix = sample['appendices/phu-luc-7.md']!;
  const project = await loaded({ 'phu-luc-7.md': appendix }, uri);
  const lines = appendix.split('\n');
  const at = lines.findLastIndex(line => line.startsWith('|') && line.includes('Số lượng phòng chuyên môn'));
  const tableIn = (own: readonly string[]) => {
    project.set(uri, { kind: 'text', content: own.join('\n') });
    return project.check(uri).report.parts.flatMap(part => part.tables)[0]!;
  };
  const before = tableIn(lines);
  expect(before.measures.length).toBeGreaterThan(0);
  for (const changed of [lines[at]!.replace('phòng', 'phòngn'), lines[at]!.replace(/\d+/, '77')]) {
    const after = tableIn(lines.with(at, changed));
    const kept = new Set(before.rows);
    // The row itself, and the one before it, whose kind depends on it.
    expect(after.rows.filter(row => !kept.has(row)).length).toBeLessThan(3);
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
