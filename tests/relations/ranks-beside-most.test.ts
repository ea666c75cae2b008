/** A row that has more than all others together is the first of them, or a total that no word calls one: a rank that holds either way holds. */
import { expect, test } from 'vitest';
import { openProject } from '../../server/core/project.ts';

/** The rows that stand where a sentence has another one. */
function found(rows: readonly string[], sentence: string): string[] {
  const project = openProject();
  const table = ['| Cargo | Tonnage |', '|---|--:|', ...rows].join('\n');
  project.set('report.md', { kind: 'text', content: `---\nsoat: 1\nnumbers: en\n---\n\n${table}\n\n${sentence}\n` });
  return project
    .check('report.md')
    .findings.filter(({ check }) => check === 'rank-differs-from-rows')
    .map(({ data }) => `${data.rowLabel}/${data.otherLabel}`);
}

const between = ['| Dry bulk | 4,126 |', '| Liquid bulk | 2,658 |', '| Containers | 9,842 |', '| Breakbulk | 731 |'];
const first = ['| Containers | 9,842 |', ...between.filter(row => !row.includes('Containers'))];
const beforeTotal = [...first, '| Total | 17,357 |'];

test.each([between, first, beforeTotal])('right: %s', (...rows) => {
  expect(found(rows, 'Liquid bulk ranked third with 2,658 thousand tons.')).toEqual([]);
  expect(found(rows, 'Dry bulk ranked second with 4,126 thousand tons.')).toEqual([]);
});

test.each([between, beforeTotal])('wrong: %s', (...rows) => {
  expect(found(rows, 'Liquid bulk ranked fourth with 2,658 thousand tons.')).toEqual(['Liquid bulk/Breakbulk']);
  expect(found(rows, 'Dry bulk ranked third with 4,126 thousand tons.')).toEqual(['Dry bulk/Liquid bulk']);
});

test('the region first, or the largest: told only where it is neither', () => {
  expect(found(first, 'Liquid bulk ranked second with 2,658 thousand tons.')).toEqual([]);
  expect(found(first, 'Breakbulk ranked second with 731 thousand tons.')).toEqual(['Breakbulk/Liquid bulk']);
});
