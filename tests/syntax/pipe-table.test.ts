/** Rows of cells between pipes, against remark-gfm. */
import fc from 'fast-check';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { expect, test } from 'vitest';
import { isDelimiterRow, readPipeRow, readPipeTable } from '../../server/core/syntax/pipe-table.ts';

const oracle = unified().use(remarkParse).use(remarkGfm);

interface Node {
  readonly type: string;
  readonly position?: { readonly start: { readonly offset?: number }; readonly end: { readonly offset?: number } };
  readonly children?: readonly Node[];
}

/** The source texts of the cells of every row, as remark cuts them. */
function expectedCells(content: string): string[][] | undefined {
  const [table, ...rest] = (oracle.parse(content) as Node).children ?? [];
  if (table?.type !== 'table' || rest.length > 0) return undefined;
  return table.children!.map(row =>
    row.children!.map(cell => {
      const inner = cell.children ?? [];
      if (inner.length === 0) return '';
      return content.slice(inner[0]!.position!.start.offset!, inner.at(-1)!.position!.end.offset!).trim();
    }),
  );
}

const cell = fc
  .array(fc.constantFrom('a', '1.991', 'Tổng số', '\\|', ' ', '84,17%', 'ộ', '-', ':'), { maxLength: 4 })
  .map(parts => parts.join('').trim());

test('cells are those of remark', () => {
  fc.assert(
    fc.property(
      fc
        .integer({ min: 1, max: 4 })
        .chain(columns =>
          fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), { minLength: 2, maxLength: 5 }),
        ),
      fc.constantFrom(' ', '  ', ''),
      (rows, space) => {
        const print = (cells: readonly string[]): string =>
          `|${cells.map(text => `${space}${text}${space}`).join('|')}|`;
        const [header, ...body] = rows;
        const content = [
          print(header!.map(text => text || 'x')),
          `|${header!.map(() => '---').join('|')}|`,
          ...body.map(print),
        ].join('\n');
        const wanted = expectedCells(content);
        fc.pre(wanted !== undefined);
        const { read: table } = readPipeTable(content, 0, content.length)!;
        const found = [table.header, ...table.rows.flat()].map(({ text, cells }) =>
          cells.map(({ start, end }) => text.slice(start, end)),
        );
        expect(found).toEqual(wanted);
      },
    ),
    { numRuns: 500 },
  );
});

test.each([
  ['|---|', true],
  ['|:-:|--:|', true],
  ['---|---', true],
  ['| :--- | ---: |', true],
  ['---', false],
  ['| - - |', false],
  ['|--a--|', false],
  ['', false],
])('%j is a delimiter row: %s', (text, expected) => {
  expect(isDelimiterRow(text, 0, text.length)).toBe(expected);
});

test('an escaped pipe is no border, and places are those of the source', () => {
  const row = readPipeRow('  | {#a} 1 | a \\| b |  |c');
  expect(row.cells.map(({ start, end }) => row.text.slice(start, end))).toEqual(['{#a} 1', 'a \\| b', '', 'c']);
});
