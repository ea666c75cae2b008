/**
 * What copying out of Word or a PDF does to tables: pages that break them, labels torn over two lines, tabs lost at the
 * ends, no header, columns set apart by spaces. Nothing is found in a right table however it was copied; where its rows
 * are all there, what is spoiled is still seen.
 */
import { describe, expect, test } from 'vitest';
import { spaced } from './spaced.ts';
import { betweenTabs, found, isHeader, type SpoiledTable, spoiled, spoiledTables } from './spoiled-tables.ts';

const tables = spoiledTables();

const copies: { readonly [name: string]: (text: CopiedText) => string } = {
  'a page with its number': ({ before, header, rows }) =>
    pages(before, [header, half(rows)[0], ['- 12 -'], half(rows)[1]]),
  'a page with its number and the header': ({ before, header, rows }) =>
    pages(before, [header, half(rows)[0], ['Trang 12/30', '\f'], header, half(rows)[1]]),
  'a page on which the table goes on': ({ before, header, rows }) =>
    pages(before, [header, half(rows)[0], ['', '12', '', 'Biểu 3 (tiếp theo)', ''], header, half(rows)[1]]),
  'no tabs at the ends of rows': ({ before, header, rows }) =>
    pages(
      before,
      [header, rows].map(lines => lines.map(line => line.replace(/\t+$/, ''))),
    ),
  'labels in two lines': ({ before, header, rows }) => pages(before, [header, rows.map(torn)]),
  'columns set apart by spaces': ({ before, header, rows }) => pages(before, [spaced(header, rows, {})]),
  'columns set apart by spaces, titles in the middle, lines drawn': ({ before, header, rows }) =>
    pages(before, [spaced(header, rows, { middle: true, rule: true })]),
  'columns set apart by spaces, long titles in several lines': ({ before, header, rows }) =>
    pages(before, [spaced(header, rows, { middle: true, longest: 12 })]),
  'columns set apart by spaces, rows with a line between them': ({ before, header, rows }) =>
    pages(before, [spaced(header, rows, {}).flatMap(line => [line, ''])]),
  'columns set apart by spaces, over two pages': ({ before, header, rows }) =>
    pages(before, [spaced(header, half(rows)[0], {}), ['', '12', '\f'], spaced(header, half(rows)[1], {})]),
};

describe.each(Object.entries(copies))('%s', (name, copied) => {
  test.each(shareOf(Object.keys(copies), name))('$name', ({ content, spoils }) => {
    expect(loud(copied(textOf(content)))).toEqual([]);
    const cells = spoils.filter(line => !line.startsWith('without'));
    const seen = cells.filter(line => loud(copied(textOf(spoiled(content, line)))).length > 0);
    expect(seen.length).toBeGreaterThanOrEqual(cells.length - 1);
  });
});

const poor: { readonly [name: string]: (text: CopiedText) => string } = {
  'no header': ({ before, rows }) => pages(before, [rows]),
  'the second page alone, without a header': ({ before, rows }) => pages(before, [half(rows)[1]]),
  'columns set apart by spaces, groups beside their columns': ({ before, header, rows }) =>
    pages(before, [aligned([...header, ...rows])]),
  'no tabs at either end': ({ before, header, rows }) =>
    pages(
      before,
      [header, rows].map(lines => lines.map(line => line.replace(/^\t+|\t+$/g, ''))),
    ),
  'a cell a line': ({ before, header, rows }) =>
    pages(before, [[...header, ...rows].flatMap(line => line.split('\t').filter(cell => cell !== ''))]),
  'one space between cells': ({ before, header, rows }) =>
    pages(before, [[...header, ...rows].map(line => line.replace(/\t+/g, ' ').trim())]),
};

describe.each(Object.entries(poor))('%s: no false alarm', (name, copied) => {
  test.each(shareOf(Object.keys(poor), name))('$name', ({ content }) =>
    expect(loud(copied(textOf(content)))).toEqual([]),
  );
});

/**
 * Not read yet: a page that begins with a heading without figures; one whose two-row header is cut where the columns of
 * few rows stand otherwise than on the next page; one of two columns with rows of words alone between its figures.
 */
const notYet: { readonly [way: string]: readonly string[] } = {
  'a page with its number': ['Cộng A, Cộng B'],
  'columns set apart by spaces': ['vu-chay'],
  'columns set apart by spaces, over two pages': ['diem-phan-tram'],
};

/** Each table is copied in two of the ways, which its name alone decides: others beside it change nothing. */
function shareOf(ways: readonly string[], way: string): readonly SpoiledTable[] {
  const at = ways.indexOf(way);
  return tables.filter(({ file, name }) => {
    if (notYet[way]?.includes(name)) return false;
    const first = [...`${file} ${name}`].reduce((sum, character) => (sum * 31 + character.codePointAt(0)!) % 9973, 7);
    return first % ways.length === at || (first + 1) % ways.length === at;
  });
}

interface CopiedText {
  readonly before: readonly string[];
  readonly header: readonly string[];
  readonly rows: readonly string[];
}

/** What Word copies has no marks of bold print. */
function textOf(content: string): CopiedText {
  const lines = content.replaceAll('**', '').split('\n');
  const rule = lines.findIndex(line => /^\|[-|]+$/.test(line));
  let first = rule + 1;
  while (isHeader(lines[first]!)) first++;
  const tabbed = (some: readonly string[]): string[] => betweenTabs(some.join('\n')).split('\n');
  return {
    before: lines.slice(0, rule - 1),
    header: [...tabbed(lines.slice(rule - 1, rule)), ...tabbed(lines.slice(rule + 1, first))].filter(
      line => line !== '',
    ),
    rows: tabbed(lines.slice(first)).filter(line => line !== ''),
  };
}

function pages(before: readonly string[], parts: readonly (readonly string[])[]): string {
  return `${[...before, ...parts.flat()].join('\n')}\n`;
}

function half(rows: readonly string[]): readonly [readonly string[], readonly string[]] {
  return [rows.slice(0, rows.length >> 1), rows.slice(rows.length >> 1)];
}

/** The label after the number broken in its middle. */
function torn(row: string): string {
  const cells = row.split('\t');
  const words = (cells[1] ?? '').split(' ');
  if (words.length < 3 || !/\p{L}/u.test(cells[1]!) || !/\S/.test(cells[0]!)) return row;
  const middle = words.length >> 1;
  cells[1] = `${words.slice(0, middle).join(' ')}\n${words.slice(middle).join(' ')}`;
  return cells.join('\t');
}

function aligned(lines: readonly string[]): string[] {
  const rows = lines.map(line => line.split('\t'));
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map(row => (row[column] ?? '').length)));
  return rows.map(row =>
    row
      .map((cell, column) => cell.padEnd(widths[column]!))
      .join('   ')
      .trimEnd(),
  );
}

function loud(content: string): string[] {
  return found('bang.txt', content).filter(line => /^(?:error|warning)/.test(line));
}
