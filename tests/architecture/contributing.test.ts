/** The check that CONTRIBUTING.md shows is a check: it is written down, imported and run. */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it } from 'vitest';
import type { Check } from '../../server/core/checks/check.ts';
import { checkFiles } from '../support/memory-host.ts';
import { parsePage } from '../support/pages.ts';
import { root } from '../support/sources.ts';

it('finds what its page says', async () => {
  const text = readFileSync(join(root, 'CONTRIBUTING.md'), 'utf8').replace(/^ {3}/gm, '');
  const page = parsePage('percent-over-hundred', /^````markdown\n([\s\S]*?)^````$/m.exec(text)![1]!);
  const checks = pathToFileURL(join(root, 'server/core/checks/')).href;
  const code = /^```ts\n([\s\S]*?)^```$/m
    .exec(text)![1]!
    .replaceAll(/from '(\.[^']+)'/g, (_, path: string) => `from '${new URL(path, checks).href}'`);
  const folder = mkdtempSync(join(tmpdir(), 'soat-'));
  writeFileSync(join(folder, 'check.ts'), code);
  const { check } = (await import(pathToFileURL(join(folder, 'check.ts')).href)) as { check: Check };
  rmSync(folder, { recursive: true });
  for (const { files, findings } of page.examples) {
    const checked = await checkFiles(files);
    const { report, evaluations, faults, mentions } = checked;
    const found = [
      ...check.run!({ report, evaluations, evaluationLists: [evaluations], faults, faultsBetween: [], mentions }),
    ];
    const said = found.map(finding => `${check.words.vi.message(finding.data, checked.report.style)}\n`).join('');
    expect(said).toBe((findings?.text ?? '').replace(/^\S+ \S+ /gm, ''));
  }
});

it.each(['CONTRIBUTING.md', 'ARCHITECTURE.md', 'docs/performance.md'])('what %s names is there', page => {
  const text = readFileSync(join(root, page), 'utf8');
  const named = [...text.matchAll(/`((?:tests|server|client|schemas|samples|\.ci)\/[\w./-]*)`/g)].map(
    ([, path]) => path!,
  );
  expect(named.length).toBeGreaterThan(3);
  expect(named.filter(path => !existsSync(join(root, path)) && !/percent-over-hundred/.test(path))).toEqual([]);
});
