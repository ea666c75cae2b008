/** Footnotes are numbered as they are referred to, also from one another. */
import { expect, test } from 'vitest';
import { checkFiles } from '../support/memory-host.ts';
import { renderMarked } from './support.ts';

test('a footnote that a footnote refers to comes right after it', async () => {
  const text = [
    'Có 12 đơn vị[^a] và 13 xã[^c].',
    '',
    '[^c]: Ghi chú xã.',
    '',
    '[^b]: Ghi chú của ghi chú.',
    '',
    '[^a]: Ghi chú đơn vị, xem thêm[^b].',
    '',
  ].join('\n');
  const { sheets } = renderMarked(await checkFiles({ 'a.md': text }, 'a.md'));
  const html = sheets[0]!.pieces.map(piece => (piece.kind === 'html' ? piece.html : '')).join('\n');
  const order = ['Ghi chú đơn vị', 'Ghi chú của ghi chú', 'Ghi chú xã'].map(words => html.indexOf(words));
  expect(order.every(at => at >= 0)).toBe(true);
  expect(order).toEqual([...order].sort((x, y) => x - y));
});
