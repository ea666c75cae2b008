import { expect, test } from 'vitest';
import { nearest } from '../../server/core/model/suggest.ts';

const ids = [
  'percent-differs-from-ratio',
  'percent-padded',
  'total-differs-from-parts',
  'total-differs',
  'merger-differs',
  'date-style',
  'r1',
  'pl4',
  'Tổng số',
  'Tổng thu',
  'Cấp tỉnh',
  'phu-luc-1.md',
];

test.each<[string, string | undefined]>([
  ['percent-difers', 'percent-differs-from-ratio'],
  ['percnt-differs', 'percent-differs-from-ratio'],
  ['percent-differs', 'percent-differs-from-ratio'],
  ['percent-pading', 'percent-padded'],
  ['total-difers', 'total-differs'],
  ['cap tinh', 'Cấp tỉnh'],
  ['Cấp tỉn', 'Cấp tỉnh'],
  ['tổng', undefined],
  ['r9', undefined],
  ['pl9', undefined],
  ['phu-luc-2.md', undefined],
  ['phu-luc-1-cu.md', 'phu-luc-1.md'],
  ['percent', undefined],
  ['hồ sơ', undefined],
])('the nearest to %s', (written, expected) => {
  expect(nearest(written, ids)).toBe(expected);
});
