/** Two rows of a table with the same label and the same figures. */
import { memo, memo2 } from '../derive.ts';
import type { Finding } from '../finding.ts';
import { folded } from '../model/names.ts';
import { tablesOf } from '../model/report.ts';
import { cellPlace, type Row, type Table } from '../model/table.ts';
import type { Check } from './check.ts';
import { text } from './words.ts';

export const check: Check = {
  id: 'row-repeated',
  severity: 'warning',
  family: 'figures',
  scope: 'local',
  *run({ report }) {
    for (const { table } of tablesOf(report)) yield* repeatedIn(table);
  },
  words: {
    vi: {
      summary: 'Một dòng ghi hai lần trong bảng.',
      message: data =>
        `Dòng "${text(data.label)}" đã có ở dòng ${text(data.before)} với cùng các số. Đề nghị kiểm tra có nhập lặp hay không.`,
      notes: { before: () => 'Dòng ghi trước' },
    },
    en: {
      summary: 'A row stands twice in a table.',
      message: data =>
        `Row "${text(data.label)}" already stands at row ${text(data.before)} with the same figures. Please check whether it was entered twice.`,
      notes: { before: () => 'The earlier row' },
    },
  },
};

// Right because a table is immutable.
const repeatedIn = memo((table: Table): readonly Finding[] => {
  if (table.labelColumn === undefined || table.measures.length > 0) return [];
  const known = new Map<string, Row>();
  const findings: Finding[] = [];
  for (const row of table.rows) {
    const key = keyOf(row, table.numberColumn);
    if (key === undefined) continue;
    const before = known.get(key);
    if (!before) {
      known.set(key, row);
      continue;
    }
    findings.push({
      check: 'row-repeated',
      place: cellPlace(row, table.labelColumn),
      data: { label: row.label, before: before.number ?? String(before.index + 1) },
      about: `${table.id}.${row.address}`,
      related: [{ place: cellPlace(before, table.labelColumn), note: 'before' }],
    });
    if (findings.length >= 20) break;
  }
  return findings;
});

/**
 * The group, the label and the figures of a row; undefined for rows that say little: short labels, few figures, or
 * figures that are all alike (0, 1). Right to remember because a row is immutable.
 */
const keyOf = memo2((row: Row, numberColumn: number | undefined): string | undefined => {
  if (row.kind !== 'plain' || row.label.length < 4) return undefined;
  const figures = row.cells.flatMap(({ kind, figures: [figure] }, index) =>
    kind === 'figure' && figure && index !== numberColumn ? [figure.text] : [],
  );
  if (figures.length < 2 || new Set(figures).size < 2 || figures.every(figure => figure.length < 2)) return undefined;
  return `${row.parent ?? ''}\u0000${folded(row.label)}\u0000${figures.join('\u0000')}`;
});
