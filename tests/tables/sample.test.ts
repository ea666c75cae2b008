/** The sample without any annotation: what its README says is found, and nothing else at warning or above. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { locate, openProject } from '../../server/core/project.ts';
import { root } from '../support/sources.ts';

test('the ward of 2025', () => {
  const content = readFileSync(join(root, 'samples/phuong-hai-cap-2025/bao-cao.md'), 'utf8');
  const project = openProject();
  project.set('bao-cao.md', { kind: 'text', content });
  const checked = project.check('bao-cao.md');
  const grave = checked.findings.filter(({ severity }) => severity === 'error' || severity === 'warning');
  const lines = content.split('\n');
  expect(
    grave.map(({ check, place, severity }) => {
      const { range } = locate(checked, place);
      const line = lines[range!.start.line]!;
      return [check, severity, line.slice(0, 16), line.slice(range!.start.character, range!.end.character)].join(' · ');
    }),
  ).toEqual([
    'total-differs-from-parts · warning · | 4 | Trung tâm  · 2',
    'total-differs-from-parts · error · | | Tổng cộng |  · 1.473',
    'percent-differs-from-ratio · error · | III | Thu bổ s · 98,88',
    'total-differs-from-parts · error · | 3 | Kiến nghị, · 05',
  ]);
  expect(checked.report.identity.number?.value).toBe('214/BC-UBND');
});
