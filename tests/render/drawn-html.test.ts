/** What a cell of a table of HTML prints: the tags that a report may use, its lines, marks; nothing that runs. */
import { expect, test } from 'vitest';
import { drawnHtml } from '../../server/core/render/inline/drawn-html.ts';

test.each([
  ['1.245', '1.245'],
  ['<strong class="x">1.245</strong>', '<strong>1.245</strong>'],
  ['<p>Văn hóa</p>\n<p>xã hội</p>', 'Văn hóa <br>xã hội'],
  ['Đất &amp; nước<br />98<sup>1</sup>', 'Đất &amp; nước<br>98<sup>1</sup>'],
  ['a<script>alert("</td>")</script>b', 'ab'],
  ['<span onclick="x()">a</span><img src=x onerror=y>', 'a'],
  ['<b>không đóng', '<b>không đóng</b>'],
  ['5 < 6 **đậm**', '5 &lt; 6 **đậm**'],
  ['&lt;b&gt;', '&lt;b&gt;'],
])('%s', (source, html) => {
  expect(drawnHtml(source, { start: 0, end: source.length }, [])).toBe(html);
});

test('a figure is marked within its tags', () => {
  const source = '<td><b>1.245</b> hồ sơ</td>';
  const marks = [{ start: 7, end: 12, attributes: ' data-v="wrong"' }];
  expect(drawnHtml(source, { start: 4, end: 22 }, marks)).toBe('<b><span data-v="wrong">1.245</span></b> hồ sơ');
});
