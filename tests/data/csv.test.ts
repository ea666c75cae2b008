/** CSV as spreadsheets write it. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCsv } from '../../server/core/syntax/csv.ts';

const cells = (text: string): string[][] => readCsv(text).rows.map(row => row.cells.map(cell => cell.text));

describe('readCsv', () => {
  it.each<[string, string, string[][]]>([
    [
      'semicolons, decimal commas',
      'a;b\n1,5;2\n',
      [
        ['a', 'b'],
        ['1,5', '2'],
      ],
    ],
    [
      'commas',
      'a,b\r\n1,2\r\n',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'tabs',
      'a\tb\n1,5\t2;3',
      [
        ['a', 'b'],
        ['1,5', '2;3'],
      ],
    ],
    ['sep= line', 'sep=|\na|b;c\n', [['a', 'b;c']]],
    ['byte order mark', '\ufeffa;b\n', [['a', 'b']]],
    ['quotes, doubled quotes, breaks', 'a;"b ""c""\nd";e\n', [['a', 'b "c"\nd', 'e']]],
    [
      'blank lines and rows of separators',
      'a;b\n\n;;\n1;2\n',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    ['one column', 'a\nb\n', [['a'], ['b']]],
    ['nothing', '', []],
    ['white space', ' a ; b\u00a0\n', [['a', 'b']]],
  ])('%s', (_, text, expected) => expect(cells(text)).toEqual(expected));

  it('says where a quote is never closed, and reads on', () => {
    const { rows, unclosed } = readCsv('a;b\n1;"x\n2;y\n');
    expect(unclosed).toBe(6);
    expect(rows.at(-1)!.cells.map(({ text }) => text)).toEqual(['2', 'y']);
  });

  it('points at the content of each cell', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', '"', ';', ',', '\n', '\r', ' ', 'ệ', '1') }), text => {
        let last = 0;
        const { rows, rowStarts } = readCsv(text);
        for (const [index, row] of rows.entries()) {
          for (const cell of row.cells) {
            const [start, end] = [rowStarts[index]! + cell.span.start, rowStarts[index]! + cell.span.end];
            expect(start).toBeGreaterThanOrEqual(last);
            expect(cell.span.end).toBeLessThanOrEqual(row.text.length);
            const source = text.slice(start, end);
            expect([source, source.replaceAll('""', '"').trim()]).toContain(cell.text);
            last = end;
          }
        }
      }),
    );
  });

  it('hands back the rows that an edit leaves, and reads what it would read afresh', () => {
    const source = fc.string({ unit: fc.constantFrom('a', '"', ';', ',', '\n', '\r', ' ', '1') });
    fc.assert(
      fc.property(source, source, source, source, (top, old, fresh, bottom) => {
        const text = `${top}${fresh}${bottom}`;
        expect(readCsv(text, readCsv(`${top}${old}${bottom}`))).toEqual(readCsv(text));
      }),
    );
    const first = readCsv('a;b\n1;2\n3;4\n5;6\n');
    const next = readCsv('a;b\n1;2\n3;44\n5;6\n', first);
    expect(next.rows.map(row => first.rows.includes(row))).toEqual([true, true, false, true]);
  });

  it('reads back what was written', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '"', ';', '\n', 'ệ', '1', ' ') }).map(text => text.trim());
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 }), rows => {
        const text = rows.map(row => row.map(item => `"${item.replaceAll('"', '""')}"`).join(';')).join('\r\n');
        expect(cells(`sep=;\r\n${text}`)).toEqual(rows.filter(row => row.some(item => item !== '')));
      }),
    );
  });
});
