/** How many figures have each verdict is counted without making them: it is what counting them gives. */
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { nodeHost } from '../../server/cli/host.node.ts';
import { loadReport } from '../../server/core/project/loading.ts';
import { openProject } from '../../server/core/project.ts';
import { foundingReport } from '../bench/support/texts.ts';
import { filesUnder, root } from '../support/sources.ts';

const notTheirWhole =
  'Tổng kinh phí 1.250 triệu đồng, trong đó ngân sách tỉnh 800 triệu đồng, ngân sách xã 460 triệu đồng.';

const reports = [...filesUnder(join(root, 'samples'), 'report.yaml'), ...filesUnder(join(root, 'samples'), '.md')];

test.each(reports)('%s', async path => {
  const project = openProject();
  const uri = join(root, path);
  if (!(await loadReport(project, nodeHost, uri))) throw new Error(`${path} could not be read`);
  expectCounted(project, uri);
});

test.each([
  ['the founding report as one file', foundingReport()],
  ['other style', '| Xã | Số hộ |\n|---|---:|\n| A | 1.200,5 |\n| B | 1,200.50 |\n\nCó 1,250.75 ha và 3.145,5 ha.\n'],
  ['figures twice', 'Có 22/42 đơn vị (chiếm 52,4%), tức 22 đơn vị trên 42 đơn vị (52,5%); trong đó 10 và 12.\n'],
  ['parts of a whole that differs', `${notTheirWhole}\n`],
])('%s', (_, content) => {
  const project = openProject();
  project.set('/a.md', { kind: 'text', content });
  project.setReport({ uri: '/a.md', body: ['/a.md'], appendices: [], missing: [] });
  expectCounted(project, '/a.md');
});

function expectCounted(project: ReturnType<typeof openProject>, uri: string): void {
  const { figures, verdicts } = project.check(uri);
  const counts = { exact: 0, rounded: 0, wrong: 0, unchecked: 0, used: 0, related: 0 };
  for (const { verdict, reason, related } of figures) {
    counts[verdict]++;
    if (reason === 'operand') counts.used++;
    if (related) counts.related++;
  }
  expect(verdicts).toEqual(counts);
}

test('that a part is no more than its whole is no verdict where the parts do not make it', () => {
  const project = openProject();
  project.set('/a.md', { kind: 'text', content: notTheirWhole });
  project.setReport({ uri: '/a.md', body: ['/a.md'], appendices: [], missing: [] });
  expect(project.check('/a.md').figures.map(({ verdict, related = false }) => [verdict, related])).toEqual([
    ['wrong', false],
    ['unchecked', true],
    ['unchecked', true],
  ]);
});
