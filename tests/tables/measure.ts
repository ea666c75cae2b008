/**
 * Prints how well spoiled tables are seen: `node tests/tables/measure.ts [spoils per table and kind] [seed] [-v] [FILE]`.
 * Seen is what is found at warning or above; in a right table nothing is found at all.
 */
import { readFileSync } from 'node:fs';
import { messageOf } from '../../server/core/project.ts';
import { isBroken, readTables, testTables } from './data.ts';
import { check, names, randomFrom, spoilKinds, spoilOf } from './spoil.ts';

const perKind = Number(process.argv[2] ?? 2);
const random = randomFrom(Number(process.argv[3] ?? 1));
const verbose = process.argv.includes('-v');
const file = process.argv.find(argument => argument.endsWith('.md'));
const tables = file ? readTables('', readFileSync(file, 'utf8')) : testTables();
let rightFindings = 0;
for (const table of tables) {
  for (const equation of table.equations) {
    if (isBroken(equation, table.rows)) console.log('DATA', table.family, table.name, JSON.stringify(equation));
  }
  const checked = await check(table);
  for (const finding of checked.findings) {
    rightFindings++;
    console.log(
      `RIGHT ${table.family} · ${table.name}: ${finding.severity} ${finding.check} ${messageOf(finding, 'vi', checked.report.style)}`,
    );
  }
}
const total = { spoils: 0, seen: 0, cells: 0, named: 0 };
for (const kind of spoilKinds) {
  let spoils = 0;
  let seen = 0;
  let cells = 0;
  let named = 0;
  let findings = 0;
  for (const table of tables) {
    for (let run = 0; run < perKind; run++) {
      const spoil = spoilOf(table, kind, random);
      if (!spoil) continue;
      spoils++;
      const checked = await check(table, spoil.rows);
      const loud = checked.findings.filter(({ severity }) => severity === 'error' || severity === 'warning');
      findings += loud.length;
      if (loud.length > 0) seen++;
      const found = spoil.cells.length === 0 || names(checked, spoil.cells);
      if (spoil.cells.length > 0) {
        cells++;
        if (found) named++;
      }
      if (verbose && (loud.length === 0 || !found)) {
        const lost = table.rows.find(row => !spoil.rows.includes(row));
        const where =
          spoil.cells.length === 0
            ? [lost?.join(' | ')]
            : spoil.cells.map(
                ({ row, column }) =>
                  `${row + 1}:${column + 1} ${table.rows[row]![column]} → ${spoil.rows[row]![column]}`,
              );
        console.log(
          `${loud.length === 0 ? 'MISS' : 'AWAY'} ${kind} ${table.family} · ${table.name} ${where.slice(0, 2).join(' · ')} [${checked.findings.map(({ severity, check: id }) => `${severity} ${id}`).join(', ')}]`,
        );
      }
    }
  }
  total.spoils += spoils;
  total.seen += seen;
  total.cells += cells;
  total.named += named;
  console.log(
    `${kind}: ${spoils} spoils, seen ${(seen / spoils).toFixed(3)}, named ${cells ? (named / cells).toFixed(3) : '-'}, findings each ${(findings / spoils).toFixed(2)}`,
  );
}
console.log(
  `tables ${tables.length}, findings on right tables ${rightFindings}; spoils ${total.spoils}: detection ${(total.seen / total.spoils).toFixed(4)}, cell named ${(total.named / total.cells).toFixed(4)}`,
);
