/**
 * One fault, one finding: a grid with totals to the right and below, one cell spoiled, is one finding that names the
 * cell and the value that repairs it.
 */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openProject } from '../../server/core/project.ts';

interface Grid {
  readonly cells: readonly (readonly number[])[];
}

const grids: fc.Arbitrary<Grid> = fc
  .tuple(fc.integer({ min: 2, max: 6 }), fc.integer({ min: 2, max: 5 }))
  .chain(([rows, columns]) =>
    fc
      .array(fc.array(fc.integer({ min: 10, max: 99_999 }), { minLength: columns, maxLength: columns }), {
        minLength: rows,
        maxLength: rows,
      })
      .map(cells => ({ cells })),
  );

/** The grid with a total column and a total row. */
function withTotals({ cells }: Grid): number[][] {
  const rows = cells.map(row => [...row, row.reduce((a, b) => a + b, 0)]);
  const last = rows[0]!.map((_, column) => rows.reduce((total, row) => total + row[column]!, 0));
  return [...rows, last];
}

function markdown(rows: readonly (readonly number[])[]): string {
  const columns = rows[0]!.length;
  const ids = Array.from({ length: columns - 1 }, (_, index) => `Cột ${index + 1}`);
  const print = (value: number): string => String(value).replace(/\B(?=(\d{3})+$)/g, '.');
  const body = rows.map((row, index) => {
    const label = index === rows.length - 1 ? 'Tổng cộng' : `Đơn vị ${index + 1}`;
    return `| ${index === rows.length - 1 ? '' : index + 1} | ${label} | ${row.map(print).join(' | ')} |`;
  });
  return [
    ':::table{#bang}',
    `| STT | Đơn vị | ${ids.join(' | ')} | Tất cả |`,
    `|---|---|${'--:|'.repeat(columns)}`,
    ...body,
    '```rules',
    `[Tất cả] = ${ids.map(id => `[${id}]`).join(' + ')}`,
    ...[...ids, 'Tất cả'].map(id => `on totals: [${id}] = SUM(rows)`),
    '```',
    ':::',
  ].join('\n');
}

function findings(source: string) {
  const project = openProject();
  project.set('bang.md', { kind: 'text', content: source });
  const { findings: found, faults, problems } = project.check('bang.md');
  expect(problems).toEqual([]);
  return { found: found.filter(({ severity }) => severity === 'error' || severity === 'warning'), faults };
}

test('a right grid gives nothing', () => {
  fc.assert(
    fc.property(grids, grid => {
      expect(findings(markdown(withTotals(grid))).found.map(({ check, data }) => [check, data])).toEqual([]);
    }),
    { numRuns: 60 },
  );
});

test('one spoiled cell is one fault; its first suspect is the cell, with the right value', () => {
  fc.assert(
    fc.property(grids, fc.nat(), fc.nat(), fc.integer({ min: 1, max: 9_999 }), (grid, row, column, change) => {
      const right = withTotals(grid);
      const at = [row % (right.length - 1), column % (right[0]!.length - 1)] as const;
      const spoiled = right.map((cells, index) =>
        cells.map((value, place) => (index === at[0] && place === at[1] ? value + change : value)),
      );
      const { found, faults } = findings(markdown(spoiled));
      expect(found).toHaveLength(1);
      expect(faults).toHaveLength(1);
      const suspect = faults[0]!.suspects[0]![0]!;
      expect(suspect.operand.figure!.value.coefficient).toBe(right[at[0]]![at[1]]! + change);
      expect(suspect.repaired!.coefficient).toBe(right[at[0]]![at[1]]!);
    }),
    { numRuns: 60 },
  );
});

test('two spoiled cells in different rows and columns are two faults', () => {
  fc.assert(
    fc.property(grids, fc.integer({ min: 1, max: 500 }), fc.integer({ min: 501, max: 999 }), (grid, first, second) => {
      const rows = withTotals(grid);
      rows[0]![0]! += first;
      rows[1]![1]! += second;
      expect(findings(markdown(rows)).faults).toHaveLength(2);
    }),
    { numRuns: 40 },
  );
});

test('a figure whose change would break what holds is no suspect', () => {
  const { faults } = findings(
    'Tỷ lệ đúng hạn đạt 98,5% (985/1.000 hồ sơ), cao hơn 2,3 điểm phần trăm so với năm trước (96,5%).',
  );
  const named = faults.flatMap(({ suspects }) => suspects.flat().map(({ operand }) => operand.figure!.text));
  expect(named).toEqual(['2,3', '96,5%']);
});
