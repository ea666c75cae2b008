/** Help, and what is said of a slip on the command line. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commands, optionTypes } from '../../server/cli/args.ts';
import { helpText } from '../../server/cli/commands/help.ts';
import { commandHelp, optionHelp } from '../../server/cli/words/help-words.ts';
import { command, type Folder, folderWith } from '../support/command.ts';
import { reports } from './reports.ts';

let folder: Folder;
beforeAll(() => {
  folder = folderWith(reports);
});
afterAll(() => folder.remove());

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
    ['watching standard input', ['check', '--watch', '-'], /--watch theo dõi tệp, không theo dõi đầu vào chuẩn "-"\./],
    ['help of no command', ['help', 'chek'], /Không có lệnh "chek"\. Có phải là "check"\?/],
    ['a part of an id', ['explain', 'percent'], /"percent-differs-from-ratio".*"percent-padded"/],
    ['a slip in an id', ['explain', 'unit-mixd'], /Có phải là "unit-mixed"\?/],
    [
      'known findings that are not there',
      ['check', 'right.md', '--baseline', 'none.json'],
      /--baseline none\.json: không có tệp/,
    ],
    ['a slip in an option', ['review', '--formt', 'x'], /Có phải là "--format"\? Xem: soat help review$/],
    ['a slip in a command', ['chek', '--quiet'], /Có phải là "check"\? Xem: soat help$/],
    ['nothing to refresh', ['refresh', 'none.md'], /none\.md: không có tệp này\.$/],
    ['a form of findings for figures', ['figures', 'right.md', '--format', 'sarif'], /Dùng một trong: pretty, json\./],
    [
      'a file for the findings',
      ['check', 'right.md', '--format', 'sarif', '-o', 'x.sarif'],
      /Lệnh này không nhận tùy chọn "-o"\. Lệnh có tùy chọn ấy: render, review\./,
    ],
    ['a severity that would stop nothing', ['review', 'right.md', '--fail-on=error'], /"--fail-on"\. .*: check\./],
    ['a repair of what is only listed', ['right.md', '--write'], /"--write"\. .*: documents, refresh\./],
    [
      'a part that is not there',
      ['render', 'right.md', '--only', 'pl9'],
      /không có phần "pl9" để in\. Hiện có: body\./,
    ],
    [
      'a part that is not there, in English',
      ['review', 'right.md', '--only', 'pl9', '--lang', 'en'],
      /there is no part "pl9" to print\. There is: body\./,
    ],
    ['one file for several reports', ['render', 'nam-2019', 'right.md', '-o', 'one.html'], /one\.html: một tệp chỉ/],
    ['a copy over the report itself', ['review', 'right.md', '-o', 'right.md'], /right\.md: tên này là của tệp nguồn/],
    ['a copy over a sheet', ['render', 'right.md', '-o', 'data/so-lieu.XLSX'], /XLSX: tên này là của tệp nguồn/],
    ['a file of Word that would be none', ['review', 'right.md', '-o', 'x.docx'], /Chưa xuất được ra docx/],
    ['a printed file that would be none', ['render', 'right.md', '-o', 'X.PDF'], /Chưa xuất thẳng ra pdf/],
    [
      'a part of an id to repair',
      ['check', 'right.md', '--fix-unsafe', 'total'],
      /Có phải là "total-differs-from-parts"/,
    ],
    ['a number that is none', ['check', '--max-findings', 'x'], /Dùng một trong: 0, 1, … Xem/],
  ])('%s', async (_, argv, said) => {
    const { code, stdout, stderr } = await command(folder.path, argv);
    expect({ code, stdout, lines: stderr.trimEnd().split('\n').length }).toEqual({ code: 2, stdout: '', lines: 1 });
    expect(stderr.trimEnd()).toMatch(said);
  });
});

describe('a name that is not known', () => {
  it('is the only longer one of which it is the first words, else the nearest', async () => {
    const said = async (id: string): Promise<string> => (await command(folder.path, ['explain', id])).stderr;
    expect(await said('percent-differs')).toContain('"percent-differs-from-ratio"?');
    expect(await said('date-stile')).toContain('"date-style"?');
  });
});
