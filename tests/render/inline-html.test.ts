/**
 * What stands within a line, against remark.
 */
import fc from 'fast-check';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, test } from 'vitest';
import { escapeHtml } from '../../server/core/render/escape.ts';
import { inlineHtml } from '../../server/core/render/inline/html.ts';

describe('as CommonMark has it', () => {
  for (const [source, html] of [
    ['Tổng số 1.991 TTHC', 'Tổng số 1.991 TTHC'],
    ['**Tổng số** và *trong đó*', '<strong>Tổng số</strong> và <em>trong đó</em>'],
    ['***cả hai***', '<em><strong>cả hai</strong></em>'],
    ['5*3 = 15', '5*3 = 15'],
    ['2 * 3 * 4', '2 * 3 * 4'],
    ['a_b_c', 'a_b_c'],
    ['(*giảm 01 đơn vị*)', '(<em>giảm 01 đơn vị</em>)'],
    ['~~bỏ~~', '<del>bỏ</del>'],
    ['`a < b`', '<code>a &lt; b</code>'],
    ['\\*không nghiêng\\*', '*không nghiêng*'],
    ['m<sup>2</sup> và m<sub>3</sub>', 'm<sup>2</sup> và m<sub>3</sub>'],
    ['một<br>hai', 'một<br>hai'],
    ['một\nhai', 'một hai'],
    ['một  \nhai', 'một<br>hai'],
    ['&nbsp;&amp;&#233;', '\u00a0&amp;é'],
    ['&sup2; &ndash; &yacute; &khongco;', '² – ý &amp;khongco;'],
    ['&#xD800; &#0; &#1114112;', '\ufffd \ufffd \ufffd'],
    ['[Cổng](https://a.vn/x?a=1&b=2)', '<a href="https://a.vn/x?a=1&amp;b=2" rel="noopener noreferrer">Cổng</a>'],
    ['[1.991](soat:pl4.r1.tong)', '<span data-source="pl4.r1.tong">1.991</span>'],
    ['[ngoặc] thường', '[ngoặc] thường'],
    ['![biểu đồ](a.png)', 'biểu đồ'],
    ['958[^5] đơn vị', '958<sup>5</sup> đơn vị'],
    ['958[^x] đơn vị', '958[^x] đơn vị'],
    ['a <!-- ghi chú --> b', 'a  b'],
  ] as const) {
    test(source, () => {
      expect(inlineHtml(source, { note: name => (name === '5' ? '<sup>5</sup>' : undefined) })).toBe(html);
    });
  }
});

describe('nothing typed becomes markup', () => {
  for (const [source, html] of [
    ['<script>alert(1)</script>', '&lt;script&gt;alert(1)&lt;/script&gt;'],
    ['<img src=x onerror=alert(1)>', '&lt;img src=x onerror=alert(1)&gt;'],
    ['<b onclick="x()">đậm</b>', '<b>đậm</b>'],
    ['[x](javascript:alert(1))', 'x'],
    ['[x](vbscript:a)', 'x'],
    ['[x](data:text/html,a)', 'x'],
    ['[x](JaVaScRiPt:alert)', 'x'],
    [
      '[a"b](https://a.vn/"onmouseover="x)',
      '<a href="https://a.vn/&quot;onmouseover=&quot;x" rel="noopener noreferrer">a&quot;b</a>',
    ],
    ['[x](soat:"><script>)', '[x](soat:&quot;&gt;&lt;script&gt;)'],
    ['&lt;script&gt;', '&lt;script&gt;'],
    ['&#60;script&#62;', '&lt;script&gt;'],
    ['`<b>`', '<code>&lt;b&gt;</code>'],
    ['<b>không đóng', '<b>không đóng</b>'],
    ['</b></i>thừa', 'thừa'],
    ['\u0000\u0007', '\ufffd\ufffd'],
  ] as const) {
    test(JSON.stringify(source), () => expect(inlineHtml(source)).toBe(html));
  }
});

test('marks wrap the characters they name, also within emphasis', () => {
  const source = 'đạt **84,17%** kế hoạch';
  const start = source.indexOf('84');
  expect(inlineHtml(source, { marks: [{ start, end: start + 6, attributes: ' data-v="wrong"' }] })).toBe(
    'đạt <strong><span data-v="wrong">84,17%</span></strong> kế hoạch',
  );
});

test('emphasis, code and escapes agree with remark', () => {
  const plain = ['`', 'a', 'b', ' ', '.', '1', '\\', '(', ')', '[', ']', '&amp;', 'é'];
  const pieces = fc.oneof(
    fc.array(fc.constantFrom('*', '_', ...plain), { maxLength: 14 }),
    fc.array(fc.constantFrom('**', '__', '~~', ...plain), { maxLength: 14 }),
  );
  fc.assert(
    fc.property(pieces, pieces => {
      const source = `x${pieces.join('')}x`;
      // Where runs touch one another or one pairs in part with another, micromark counts what is left of them and the
      // specification what was there ("rule of three"): runs of one length only, each by itself.
      fc.pre(!/\]\(|\]\[|[*_~]{3}|\*_|_\*|~[*_]|[*_]~/.test(source));
      fc.pre(!(/(^|[^*_])[*_]([^*_]|$)/.test(source) && /\*\*|__/.test(source)));
      expect(inlineHtml(source)).toBe(oracle(source));
    }),
    { numRuns: 3000 },
  );
});

describe('runs that pair in part follow the specification', () => {
  for (const [source, html] of [
    ['x[_[_1__)x', 'x[_[<em>1</em>_)x'],
    ['a**b*c', 'a**b*c'],
    ['*a**b*', '<em>a**b</em>'],
    ['**a*', '*<em>a</em>'],
    ['*a**', '<em>a</em>*'],
  ] as const) {
    test(source, () => expect(inlineHtml(source)).toBe(html));
  }
});

test('time grows with the text, not with its square', () => {
  // Each of these makes a careless reader try every opener against every closer.
  for (const unit of ['*a ', '_a', '[', '](', '`', '``a`', '**a*', '<b', '&a', '![', '[^a']) {
    const html = inlineHtml(unit.repeat(20_000));
    expect(html.length).toBeGreaterThan(0);
  }
});

interface MarkdownNode {
  readonly type: string;
  readonly value?: string;
  readonly alt?: string;
  readonly children?: readonly MarkdownNode[];
}

const parser = unified().use(remarkParse).use(remarkGfm, { singleTilde: false });

function oracle(source: string): string {
  const root = parser.parse(source) as unknown as MarkdownNode;
  return (root.children ?? []).map(childrenHtml).join('');
}

function childrenHtml(node: MarkdownNode): string {
  return (node.children ?? []).map(nodeHtml).join('');
}

function nodeHtml(node: MarkdownNode): string {
  switch (node.type) {
    case 'strong':
      return `<strong>${childrenHtml(node)}</strong>`;
    case 'emphasis':
      return `<em>${childrenHtml(node)}</em>`;
    case 'delete':
      return `<del>${childrenHtml(node)}</del>`;
    case 'inlineCode':
      return `<code>${escapeHtml(node.value ?? '')}</code>`;
    default:
      return node.children ? childrenHtml(node) : escapeHtml(node.value ?? '');
  }
}
