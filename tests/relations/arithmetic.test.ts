/** Calculations in one line, as people write them. */
import { expect, test } from 'vitest';
import { openProject } from '../../server/core/project.ts';
import { arithmetic } from '../../server/core/relations/arithmetic.ts';

function lines(content: string): string[] {
  const project = openProject();
  project.set('a.md', { kind: 'text', content });
  project.setReport({ uri: 'a.md', body: ['a.md'], appendices: [], missing: [] });
  const { evaluations, report } = project.check('a.md');
  return evaluations.map(evaluation => arithmetic(evaluation, report.style));
}

const table = (rules: string, row: string): string =>
  `:::table{#t title="T"}\n| Nội dung | A | B | C |\n|---|--:|--:|--:|\n| x | ${row} |\n\`\`\`rules\n${rules}\n\`\`\`\n:::\n`;

test.each([
  ['A = B + C', '+105 | +150 | -45', '150 - 45 = 105'],
  ['A = B + C', '-195 | -150 | -45', '-150 - 45 = -195'],
  ['A = B - C', '195 | 150 | -45', '150 - (-45) = 195'],
  ['A = B - C', '105 | 150 | 45', '150 - 45 = 105'],
  ['A = B + C', '195 | 150 | 45', '150 + 45 = 195'],
])('%s of %s is %s', (rules, row, line) => {
  expect(lines(table(rules, row))).toContain(line);
});
