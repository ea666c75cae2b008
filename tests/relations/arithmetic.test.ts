/** Calculations in one line, as people write them. */
import { expect, test } from 'vitest';
import { openProject } from '../../server/core/project.ts';
import { arithmetic, arithmetics } from '../../server/core/relations/arithmetic.ts';

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

test.each([
  ['Sales rose from $31.0 million to $34.1 million, up 10%.', '34.1 million/31.0 million - 1 = 10%'],
  [
    'Of the 9,412 thousand litres supplied, 7,300 thousand were sold and 2,112 thousand litres were lost.',
    '7,300 thousand + 2,112 thousand litres = 9,412',
  ],
  [
    'The vacancy rate fell from 12.4% to 9.9%, a decrease of 2.5 percentage points.',
    '12.4% - 9.9% = 2.5 percentage points',
  ],
])('%s', (sentence, line) => {
  expect(lines(`# Annual report\n\nThe following figures are those of the year.\n\n${sentence}\n`)).toContain(line);
});

test('a calculation that two relations share is written once', () => {
  const project = openProject();
  project.set('a.md', { kind: 'text', content: 'Có 21/42 đơn vị xếp loại tốt (chiếm 50%).' });
  project.setReport({ uri: 'a.md', body: ['a.md'], appendices: [], missing: [] });
  const { evaluations, report } = project.check('a.md');
  expect(arithmetics([...evaluations, ...evaluations], report.style)).toEqual(['21/42 = 50%']);
});
