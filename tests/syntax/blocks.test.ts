/** The block scanner against remark on the whole text, and incremental scanning against scanning afresh. */
import fc from 'fast-check';
import remarkDirective from 'remark-directive';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, test } from 'vitest';
import { scanBlocks } from '../../server/core/syntax/markdown/blocks.ts';

const oracle = unified().use(remarkParse).use(remarkGfm).use(remarkFrontmatter).use(remarkDirective);

interface Node {
  readonly type: string;
  readonly position?: { readonly start: { readonly offset?: number }; readonly end: { readonly offset?: number } };
  readonly children?: readonly Node[];
}

const kinds: { readonly [type: string]: string } = {
  yaml: 'front-matter',
  heading: 'heading',
  paragraph: 'paragraph',
  list: 'list',
  blockquote: 'quote',
  table: 'table',
  code: 'fence',
  html: 'html',
  footnoteDefinition: 'footnote',
  definition: 'definition',
  containerDirective: 'directive',
  thematicBreak: 'rule',
};

/** `kind start-end: text` of every top-level block. */
function expected(content: string): string[] {
  const root = oracle.parse(content) as Node;
  return (root.children ?? []).map(({ type, position }) =>
    line(kinds[type] ?? type, content, position!.start.offset!, position!.end.offset!),
  );
}

function scanned(content: string): string[] {
  const { blocks, starts } = scanBlocks({ uri: 'a.md', content });
  return blocks.map(({ kind, text }, index) => line(kind, content, starts[index]!, starts[index]! + text.length));
}

/** White space around a block is nobody's; remark and the scanner need not agree on it. */
function line(kind: string, content: string, start: number, end: number): string {
  const text = content.slice(start, end);
  const from = start + text.length - text.trimStart().length;
  return `${kind} ${from}: ${text.trim()}`;
}

const documents = [
  '# Tiêu đề\nđoạn văn\ntiếp\n\n- a\n- b\n\n  thêm\n\n1. một\n2. hai\n',
  '---\nsoat: 1\n---\n\nChữ\n===\n\nChữ nhỏ\n---\n',
  '| a | b |\n|---|--:|\n| 1 | 2 |\n| 3 |\n\nsau bảng\n',
  'trước\n| a | b |\n|---|---|\n| 1 | 2 |\n> trích\n',
  '```js\n# không\n\n- phải\n```\nsau\n~~~\nmở đến hết\n',
  ':::table{#a title="T"}\n| a | b |\n|---|---|\n| 1 | 2 |\n```rules\na = b\n```\n:::\nsau\n',
  '> trích\nlười\n> - mục\nlười nữa\n\n> khác\n',
  '[^1]: chú thích\n    tiếp\n\n    nữa\n[^2]: hai\n\n[x]: http://a.b\n',
  '<div>\nkhối\n\n</div>\n\n<!-- một\n\nhai -->\nsau\n',
  '- a\n+ b\n* c\n1) d\n1. e\n',
  '- ```\n  trong\n\n  mục\n  ```\n- b\n***\n- c\n',
  'a\n- b\nc\n\nd\n2. e\n1. f\n',
  'a\r\nb\r\n\r\n| a |\r\n|---|\r\n| 1 |\r\n',
  'TCVN ISO 9001:2015 và cấp xã:145 là chữ\n',
];

describe('as remark has them', () => {
  test.each(documents)('%j', content => {
    expect(scanned(content)).toEqual(expected(content));
  });

  test('whatever lines follow one another', () => {
    const lines = fc.constantFrom(
      '',
      '',
      'chữ thường',
      'dòng sau',
      '# Tiêu đề',
      '---',
      '===',
      '***',
      '- mục',
      '  - mục con',
      '  tiếp mục',
      '1. một',
      '2. hai',
      '> trích',
      '>',
      '```',
      '~~~',
      '| a | b |',
      '|---|---|',
      '| 1 | 2 |',
      '<div>',
      '</div>',
      '<!-- ghi chú -->',
      '[^1]: chú thích',
      '    lùi vào',
      '[x]: http://a.b',
    );
    fc.assert(
      fc.property(fc.array(lines, { maxLength: 12 }), parts => {
        const content = parts.join('\n');
        fc.pre(!departs(content));
        expect(scanned(content)).toEqual(expected(content));
      }),
      { numRuns: 3000 },
    );
  });
});

describe('after an edit', () => {
  const pieces = fc.constantFrom(
    'a',
    '\n',
    '\n\n',
    '#',
    '- ',
    '```',
    '> ',
    '|',
    '|---|',
    ':::table',
    ':::',
    '[^1]: ',
    '<!--',
    '-->',
    '---',
  );

  test('blocks are those of a fresh scan, and untouched ones are the same objects', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...documents), { minLength: 1, maxLength: 4 }),
        fc.array(fc.tuple(fc.nat(), fc.nat(6), fc.array(pieces, { maxLength: 3 })), { minLength: 1, maxLength: 8 }),
        (parts, edits) => {
          let content = parts.join('\n\n');
          let document = scanBlocks({ uri: 'a.md', content });
          for (const [place, length, inserted] of edits) {
            const at = place % (content.length + 1);
            content = content.slice(0, at) + inserted.join('') + content.slice(at + length);
            document = scanBlocks({ uri: 'a.md', content }, document);
            const fresh = scanBlocks({ uri: 'a.md', content });
            expect(document.starts).toEqual(fresh.starts);
            expect(document.blocks).toEqual(fresh.blocks);
          }
        },
      ),
      { numRuns: 1000 },
    );
  });

  test('one word typed into a long text leaves all blocks but its own', () => {
    const content = Array.from({ length: 500 }, (_, index) => `Đoạn ${index}.`).join('\n\n');
    const before = scanBlocks({ uri: 'a.md', content });
    const after = scanBlocks({ uri: 'a.md', content: content.replace('Đoạn 250.', 'Đoạn 250 sửa.') }, before);
    const changed = after.blocks.filter((block, index) => block !== before.blocks[index]);
    expect(changed.length).toBeLessThanOrEqual(3);
    expect(changed.map(({ text }) => text)).toContain('Đoạn 250 sửa.');
  });
});

/**
 * Where this scanner departs from CommonMark on purpose: white space before a line never makes code of it, a
 * definition ends with its line, and a table may follow an item, a quote or a footnote without a blank line. And where
 * the oracle departs from itself: after dashes on the first line that no others close.
 */
function departs(content: string): boolean {
  if (/(?:^|\n)(?: {4}|\t)|(?:^|\n)\[x\]: [^\n]*\n(?!\n|$)/.test(content) || content.startsWith('---')) return true;
  return content.split('\n\n').some(run => /(?:^|\n) *(?:[->]|\d\.|\[\^)[\s\S]*\|---/.test(run));
}
