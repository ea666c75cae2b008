/** Figures of one column that print different scales: triệu beside tỷ. */
import { memo, memo2 } from '../derive.ts';
import type { Figure, NumberStyle } from '../figures/figure.ts';
import { scaleWords } from '../figures/units.ts';
import type { Finding } from '../finding.ts';
import { tablesOf } from '../model/report.ts';
import { type Column, figurePlace, type Row, type Table } from '../model/table.ts';
import type { Check } from './check.ts';
import { operandNote, text } from './words.ts';

export const check: Check = {
  id: 'unit-mixed',
  severity: 'warning',
  family: 'figures',
  scope: 'local',
  *run({ report }) {
    for (const { table } of tablesOf(report)) yield* mixedIn(table, report.style);
  },
  words: {
    vi: {
      summary: 'Một cột ghi hai đơn vị khác nhau.',
      message: data =>
        data.column
          ? `Cột "${text(data.column)}" tính bằng ${text(data.expected)}, ô này ghi ${text(data.stated)} ${text(data.unit)}. Đề nghị thống nhất đơn vị tính.`
          : `Bảng tính bằng ${text(data.expected)}, ô này ghi ${text(data.stated)} ${text(data.unit)}. Đề nghị thống nhất đơn vị tính.`,
      notes: operandNote.vi,
    },
    en: {
      summary: 'One column prints two different units.',
      message: data =>
        data.column
          ? `Column "${text(data.column)}" is in ${text(data.expected)}, this cell says ${text(data.stated)} ${text(data.unit)}. Please use one unit.`
          : `The table is in ${text(data.expected)}, this cell says ${text(data.stated)} ${text(data.unit)}. Please use one unit.`,
      notes: operandNote.en,
    },
  },
};

// Right because a table is immutable.
const mixedIn = memo2((table: Table, _style: NumberStyle): readonly Finding[] =>
  table.columns.flatMap(column => (column.type === 'text' || column.type === 'index' ? [] : mixed(table, column))),
);

/** Cells with another scale than the column's own, or than nearly all of its cells print. */
function mixed(table: Table, column: Column): Finding[] {
  const cells = table.pieces.flatMap(measured).filter(({ index }) => index === column.index);
  if (cells.length === 0) return [];
  const own = column.unit ? scaleIn(column.unit) : undefined;
  const usual = own ?? mostFrequent(cells.map(({ scale }) => scale));
  if (usual === undefined) return [];
  const name = own === undefined ? cells.find(({ scale }) => scale === usual)!.unit : column.unit!;
  return cells
    .filter(({ scale }) => scale !== usual)
    .slice(0, 3)
    .map(({ row, figure, unit }) => finding(table, column, row, figure, unit, name));
}

// Cells that print a unit with a scale. Right because rows are immutable.
const measured = memo((rows: readonly Row[]): readonly Measured[] => {
  const found: Measured[] = [];
  // Every cell of a piece is looked at after each key in it.
  for (const row of rows) {
    for (let index = 0; index < row.cells.length; index++) {
      const { kind, figures } = row.cells[index]!;
      const figure = figures[0];
      if (kind !== 'figure' || figure?.kind !== 'measure' || !figure.unit) continue;
      const scale = scaleIn(figure.unit);
      if (scale !== undefined) found.push({ row, index, figure, unit: figure.unit, scale });
    }
  }
  return found;
});

interface Measured {
  readonly row: Row;
  readonly index: number;
  readonly figure: Figure;
  readonly unit: string;
  readonly scale: number;
}

function finding(
  table: Table,
  column: Column,
  row: Row,
  figure: Row['cells'][number]['figures'][number],
  unit: string,
  expected: string,
): Finding {
  return {
    check: 'unit-mixed',
    place: figurePlace(row, column.index, figure),
    data: { column: column.title, stated: figure.text, unit, expected },
    about: `${table.id}.${row.address}.${column.id}`,
  };
}

/** The power of ten that a unit's scale words stand for; undefined for a unit without any. */
function scaleIn(unit: string): number | undefined {
  let exponent: number | undefined;
  for (const word of unit
    .normalize('NFC')
    .toLowerCase()
    .split(/[\s/]+/u)) {
    const power = scaleWords[word];
    if (power !== undefined) exponent = (exponent ?? 0) + power;
  }
  return exponent ?? (/^(?:đồng|vnd|vnđ)$/iu.test(unit.trim()) ? 0 : undefined);
}

/** What three cells in four or more have; undefined when no value is that frequent. */
function mostFrequent(values: readonly number[]): number | undefined {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  for (const [value, count] of counts) if (count * 4 >= values.length * 3 && count >= 3) return value;
  return undefined;
}
