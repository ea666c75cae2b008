/**
 * Tables of more than thirty families of reports, as Markdown, plain text, YAML and CSV. As they are, nothing is found in them; spoiled as hands and converters spoil
 * them, what is spoiled is seen. `node tests/tables/measure.ts` prints the numbers of longer runs.
 */
import { describe, expect, test } from 'vitest';
import { messageOf } from '../../server/core/project.ts';
import { isBroken, testTables } from './data.ts';
import { check, names, randomFrom, spoilKinds, spoilOf } from './spoil.ts';

const tables = testTables();

test('there are tables enough, of many families', () => {
  expect(tables.length).toBeGreaterThanOrEqual(330);
  expect(new Set(tables.map(({ family }) => family)).size).toBeGreaterThanOrEqual(38);
});

describe.each([...new Set(tables.map(({ family }) => family))])('%s', family => {
  test.each(tables.filter(table => table.family === family))('$name', async table => {
    expect(table.equations.filter(equation => isBroken(equation, table.rows) === true)).toEqual([]);
    const checked = await check(table);
    expect(checked.findings.map(finding => messageOf(finding, 'vi', checked.report.style))).toEqual([]);
  });
});

test('what is spoiled is seen, and the spoiled cell is among those named', async () => {
  const random = randomFrom(20251101);
  let spoils = 0;
  let seen = 0;
  let cells = 0;
  let named = 0;
  for (const table of tables) {
    for (const kind of spoilKinds) {
      const spoil = spoilOf(table, kind, random);
      if (!spoil) continue;
      spoils++;
      const checked = await check(table, spoil.rows);
      if (checked.findings.length > 0) seen++;
      if (spoil.cells.length === 0) continue;
      cells++;
      if (names(checked, spoil.cells)) named++;
    }
  }
  expect(spoils).toBeGreaterThan(600);
  expect(seen / spoils).toBeGreaterThanOrEqual(0.95);
  expect(named / cells).toBeGreaterThanOrEqual(0.9);
}, 300_000);
