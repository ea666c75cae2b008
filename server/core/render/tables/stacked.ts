/**
 * `layout: stacked`: one row a unit in the source, one line a measure in print.
 *
 *     | STT | Đơn vị  | Phòng › 2018 | Phòng › 2019 | ĐVSN › 2018 | ĐVSN › 2019 | Ghi chú |
 *
 * is printed with the columns STT, Đơn vị, 2018, 2019, Ghi chú, and under each unit a line for each measure.
 */
import { memo } from '../../derive.ts';
import { folded } from '../../model/names.ts';
import type { Column, Row, Table } from '../../model/table.ts';
import type { PrintedColumn } from './columns.ts';

export interface StackedTable {
  readonly columns: readonly PrintedColumn[];
  /** The printed lines of a row: for each printed column, the column of the table it shows there. */
  lines(row: Row): readonly StackedLine[];
}

export interface StackedLine {
  /** The measure's title in the label column; undefined on the line of the unit itself. */
  readonly measure: string | undefined;
  /** Index of a column, or undefined for an empty cell. */
  readonly cells: readonly (number | undefined)[];
}

/** Undefined when the columns are not measures side by side: the table is then printed as it stands. */
export const stackedTable = memo((table: Table): StackedTable | undefined => {
  if (table.layout !== 'stacked' || table.labelColumn === undefined) return undefined;
  const titles = measureTitles(table);
  const values = new Map<string, (number | undefined)[]>();
  const order: PrintedColumn[] = [];
  const slots: (readonly (number | undefined)[] | number)[] = [];
  for (const column of table.columns) {
    const found = measureOf(column, titles, table);
    if (!found) {
      order.push({ title: column.title, path: column.path, type: column.type, columns: [column.index] });
      slots.push(column.index);
      continue;
    }
    const key = found.rest.join('\u0000');
    let byMeasure = values.get(key);
    if (!byMeasure) {
      byMeasure = titles.map(() => undefined);
      values.set(key, byMeasure);
      order.push({
        title: found.rest.at(-1) ?? column.title,
        path: found.rest.slice(0, -1),
        type: column.type,
        columns: [],
      });
      slots.push(byMeasure);
    }
    byMeasure[found.measure] = column.index;
  }
  if (values.size === 0) return undefined;
  const columns = order.map((column, index) => {
    const slot = slots[index]!;
    return typeof slot === 'number'
      ? column
      : { ...column, columns: slot.filter((at): at is number => at !== undefined) };
  });
  const bare = Math.max(
    0,
    table.measures.findIndex(({ id }) => id === table.bare),
  );
  const valuesOf = (measure: number): (number | undefined)[] =>
    slots.map(slot => (typeof slot === 'number' ? undefined : slot[measure]));
  const labelAt = slots.indexOf(table.labelColumn);
  return {
    columns,
    lines: row => {
      const filled = titles.map((_, measure) =>
        valuesOf(measure).some(column => column !== undefined && row.cells[column]?.text.trim() !== ''),
      );
      const alone = filled.every((has, measure) => !has || measure === bare);
      const own = slots.map(slot => (typeof slot === 'number' ? slot : alone ? slot[bare] : undefined));
      const lines: StackedLine[] = [{ measure: undefined, cells: own }];
      if (alone) return lines;
      for (const [measure, title] of titles.entries()) {
        if (!filled[measure]) continue;
        const cells = valuesOf(measure);
        cells[labelAt] = undefined;
        lines.push({ measure: title, cells });
      }
      return lines;
    },
  };
});

/** Declared, or the group titles above the columns. */
function measureTitles(table: Table): readonly string[] {
  if (table.measures.length > 0) return table.measures.map(({ title }) => title);
  const groups = new Set<string>();
  for (const { path } of table.columns) if (path.length > 0) groups.add(path[0]!);
  return [...groups];
}

/** Which measure a column holds, and what else its titles say: the year, the period. */
function measureOf(
  column: Column,
  titles: readonly string[],
  table: Table,
): { measure: number; rest: readonly string[] } | undefined {
  const names = [...column.path, column.title];
  for (const [measure, title] of titles.entries()) {
    const at = names.findIndex(name => folded(name) === folded(title));
    if (at >= 0 && names.length > 1) return { measure, rest: names.filter((_, index) => index !== at) };
    const id = table.measures[measure]?.id;
    if (id !== undefined && column.id.startsWith(`${id}_`)) {
      const rest = column.title
        .normalize('NFC')
        .replace(title.normalize('NFC'), '')
        .replace(/^[\s,;:–-]+|[\s,;:–-]+$/gu, '');
      return { measure, rest: [...column.path, rest === '' ? column.title : rest] };
    }
  }
  return undefined;
}
