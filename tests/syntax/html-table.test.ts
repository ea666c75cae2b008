/** Tables of HTML against parse5 on the same text, the places of their cells, and their extent among blocks. */
import fc from 'fast-check';
import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { describe, expect, test } from 'vitest';
import { readHtmlTable } from '../../server/core/syntax/drawn/html-table.ts';
import { scanBlocks } from '../../server/core/syntax/markdown/blocks.ts';

type Node = DefaultTreeAdapterTypes.Node;

/** The cells of the first table as a browser has them: words, and how far each reaches. */
function expected(html: string): string[][] {
  const table = find(parse(html), 'table');
  return table ? rowsOf(table).map(row => childrenOf(row).filter(isCell).map(cellOf)) : [];
}

function find(node: Node, name: string): Node | undefined {
  if (node.nodeName === name) return node;
  for (const child of childrenOf(node)) {
    const found = find(child, name);
    if (found) return found;
  }
  return undefined;
}

function rowsOf(table: Node): Node[] {
  return childrenOf(table).flatMap(child =>
    child.nodeName === 'tr' ? [child] : /^t(?:body|head|foot)$/.test(child.nodeName) ? rowsOf(child) : [],
  );
}

function childrenOf(node: Node): Node[] {
  return 'childNodes' in node ? (node.childNodes as Node[]) : [];
}

function isCell({ nodeName }: Node): boolean {
  return nodeName === 'td' || nodeName === 'th';
}

function cellOf(cell: Node): string {
  const attributes = 'attrs' in cell ? cell.attrs : [];
  const span = (name: string): number => Number(attributes.find(attribute => attribute.name === name)?.value ?? 1);
  return told(wordsOf(cell), span('colspan'), span('rowspan'));
}

function wordsOf(node: Node): string {
  if ('value' in node) return node.value;
  if (/^(?:script|style|table|#comment)$/.test(node.nodeName)) return node.nodeName === 'table' ? ' ' : '';
  const words = childrenOf(node).map(wordsOf).join('');
  return /^(?:br|p|li|div)$/.test(node.nodeName) ? ` ${words} ` : words;
}

function told(text: string, across: number, down: number): string {
  return `${text.replace(/[\s\u00a0]+/gu, ' ').trim()} ${across}x${down}`;
}

function read(html: string): string[][] {
  return (
    readHtmlTable(html)?.rows.map(({ cells }) => cells.map(({ text, across, down }) => told(text, across, down))) ?? []
  );
}

const pieces = fc.constantFrom(
  '<tr>',
  '<tr class="a>b">',
  '</tr>',
  '<td>',
  '<td colspan="2">',
  "<th rowspan='3' style=\"x: 'y>'\">",
  '<TD ROWSPAN=2>',
  '</td>',
  '</th>',
  '1.245',
  'Tổng &amp; cộng',
  '  hai   dòng\n',
  '<strong>98</strong>',
  '<p>đoạn</p>',
  '<br/>',
  'a<br>b',
  '<!-- ghi <td> chú -->',
  '<script>if (a<td>b) "</td>"</script>',
  '<style>a</stylex><td>9</style>',
  '&lt;td&gt;',
  '&#8211;&#x41;&nbsp;',
  '5 < 6',
);

describe('as a browser has them', () => {
  test.each([
    ['<table><tr><td>1<td>2<tr><td>3</table>'],
    ['<table><caption>Bảng</caption><thead><tr><th>a</th></tr></thead><tbody><tr><td>1</td></tr></tbody></table>'],
    ['<table><tr><td>a<table><tr><td>trong</td></tr></table>b</td><td>2</td></tr></table>'],
    ['<table><tr><td>&amp;lt; &Agrave; &#7855; &unknown;</td></tr></table>'],
    ['<table><tr><td title="a > b" data-x=\'"\'>1</td></tr>'],
    ['<div><table><tr><td>1</td></tr></table><table><tr><td>2</td></tr></table></div>'],
    ['<table><tr><td>1</td></tr><tr></tr><tr><td>2</td></tr></table>'],
    ['<table><tr><td>1<style>a</stylex><td>9</style></td><td>2</td></tr></table>'],
  ])('%s', html => {
    expect(read(html)).toEqual(expected(html));
  });

  test('whatever cells and words follow one another', () => {
    const cells = fc.array(pieces, { maxLength: 8 }).map(parts => `<tr><td>${parts.join('')}`);
    fc.assert(
      fc.property(fc.array(cells, { minLength: 1, maxLength: 4 }), fc.boolean(), (rows, closed) => {
        const html = `<table>${rows.join('')}${closed ? '</table>' : ''}`;
        fc.pre(!departs(html));
        expect(read(html)).toEqual(expected(html));
      }),
      { numRuns: 2000 },
    );
  });
});

/** Words between cells are moved out of the table by a browser, and are nothing here. */
function departs(html: string): boolean {
  return parseOutside(html) !== '';
}

function parseOutside(html: string): string {
  const body = find(parse(html), 'body')!;
  const outside = childrenOf(body).filter(({ nodeName }) => nodeName !== 'table');
  return outside.map(node => node.nodeName + wordsOf(node)).join('');
}

describe('places', () => {
  test.each([
    ['<td>1.245</td>', '1.245', [4, 9]],
    ['<td> <strong>1.245</strong>\n</td>', '1.245', [13, 18]],
    ['<td>Đất &amp; nước<br />98<sup>1</sup></td>', 'Đất & nước 98¹', [4, 32]],
    ['<td>a &nbsp; b</td>', 'a b', [4, 14]],
  ] as const)('%s', (cell, text, [from, to]) => {
    const [row] = readHtmlTable(`<table>\n<tr>${cell}</tr></table>`)!.rows;
    const [only] = row!.cells;
    expect(only!.text).toBe(text);
    const at = only!.offset ?? ((index: number) => only!.span.start + index);
    expect([at(0) - 4, at(text.length - 1) + 1 - 4]).toEqual([from, to]);
  });
});

describe('among blocks', () => {
  test.each([
    ['ends with its end tag', '<table>\n<tr><td>1</td></tr>\n</table>\nLời văn.\n', ['table', 'paragraph']],
    ['one after another', '<table><tr><td>1</table>\n<table><tr><td>2</table>', ['table', 'table']],
    [
      'goes on over blank lines',
      '<table>\n\n<tr>\n\n<td>1</td>\n</tr>\n\n</table>\n\nLời văn.',
      ['table', 'paragraph'],
    ],
    ['that is not closed ends at a blank line', '<table>\n<tr><td>1\n\nLời văn.', ['table', 'paragraph']],
    ['that is not closed ends before another', '<table>\n<tr><td>1\n\n<table><tr><td>2</table>', ['table', 'table']],
    ['within other tags', '<div align="center"><table>\n<tr><td>1</td></tr>\n</table></div>', ['table']],
    ['behind other tags', '<div>\n<p>Biểu 1</p>\n<table>\n<tr><td>1</td></tr>\n</table>', ['html', 'table']],
    ['holds another', '<table><tr><td>\n<table>\n</table>\n</td></tr>\n</table>\nLời văn.', ['table', 'paragraph']],
    ['behind a paragraph', 'Lời văn\n<table>\n<tr><td>1</td></tr>\n</table>', ['paragraph', 'table']],
  ])('%s', (_, content, kinds) => {
    expect(scanBlocks({ uri: 'a.md', content }).blocks.map(({ kind }) => kind)).toEqual(kinds);
  });

  test('after any edit they are those of a fresh scan', () => {
    const typed = fc.constantFrom('<table>', '</table>', '<tr>', '<td>1</td>', '\n', '\n\n', 'chữ', '<div>', '<!--');
    fc.assert(
      fc.property(
        fc.array(typed, { maxLength: 30 }),
        fc.array(fc.tuple(fc.nat(), fc.nat(6), fc.array(typed, { maxLength: 3 })), { minLength: 1, maxLength: 6 }),
        (parts, edits) => {
          let content = parts.join('');
          let document = scanBlocks({ uri: 'a.md', content });
          for (const [place, length, inserted] of edits) {
            const at = place % (content.length + 1);
            content = content.slice(0, at) + inserted.join('') + content.slice(at + length);
            document = scanBlocks({ uri: 'a.md', content }, document);
            expect(document.blocks).toEqual(scanBlocks({ uri: 'a.md', content }).blocks);
          }
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe('what no person types', () => {
  test.each([
    ['open quotes', '<td x="'.repeat(50_000)],
    ['quotes of both kinds', `<td x="a' y='b" `.repeat(50_000)],
    ['open comments', '<!-- <td>'.repeat(50_000)],
    ['open scripts', '<script><td>'.repeat(50_000)],
    ['open tags', '<td '.repeat(50_000)],
    ['ampersands', `<td>${'&amp'.repeat(50_000)}`],
    ['tables in tables', '<table><tr><td>'.repeat(20_000)],
    ['cells that reach far', '<tr><td colspan=1000 rowspan=65534>1'.repeat(5_000)],
  ])('%s', (_, html) => {
    const content = `<table><tr><td>1</td>${html}`;
    expect(() => readHtmlTable(content)).not.toThrow();
    expect(scanBlocks({ uri: 'a.md', content }).blocks).toHaveLength(1);
  });
});
