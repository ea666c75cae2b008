/** One indicator in two sentences that agree: each knows where the other stands. */
import { expect, test } from 'vitest';
import { openProject } from '../../server/core/project.ts';
import { restatedIn } from '../../server/core/relations/said-again/restated.ts';

const report = (first: string, second: string): string =>
  `# BÁO CÁO\nTình hình năm 2025\n\n## I. Kết quả\n\n${first}\n\n## II. Kết luận\n\n${second}\n`;

test.each([
  ['the same', 'Toàn tỉnh có 1.256 hợp tác xã.', 'Đến nay có 1.256 hợp tác xã trên địa bàn tỉnh.', ['1.256', '1.256']],
  [
    'rounded',
    'Thu ngân sách nhà nước đạt 14.859,6 tỷ đồng.',
    'Thu ngân sách nhà nước đạt 14.860 tỷ đồng.',
    ['14.859,6', '14.860'],
  ],
  ['another value', 'Toàn tỉnh có 1.256 hợp tác xã.', 'Toàn tỉnh có 1.265 hợp tác xã.', []],
  ['another thing', 'Toàn tỉnh có 1.256 hợp tác xã.', 'Toàn tỉnh có 1.256 tổ hợp tác.', []],
  ['another time', 'Năm 2024 toàn tỉnh có 1.256 hợp tác xã.', 'Năm 2025 toàn tỉnh có 1.256 hợp tác xã.', []],
])('%s', (_, first, second, restated) => {
  const project = openProject();
  project.set('bao-cao.md', { kind: 'text', content: report(first, second) });
  const { report: read, figures } = project.check('bao-cao.md');
  const find = restatedIn(read);
  const found = figures.filter(({ place }) => place.kind === 'text' && find(place).length > 0);
  expect(found.map(({ figure }) => figure.text)).toEqual(restated);
});

test('a cell that a total is computed from says so', () => {
  const project = openProject();
  const content = '| Đơn vị | Số hồ sơ |\n|---|--:|\n| A | 12 |\n| B | 13 |\n| Tổng số | 25 |\n';
  project.set('bao-cao.md', { kind: 'text', content });
  const { figures } = project.check('bao-cao.md');
  expect(figures.map(({ figure, reason, serves }) => [figure.text, reason, serves])).toEqual([
    ['12', 'operand', ['25']],
    ['13', 'operand', ['25']],
    ['25', undefined, undefined],
  ]);
});
