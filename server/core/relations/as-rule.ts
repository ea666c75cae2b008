/**
 * A relation between cells of one table, written as a rule that says the same.
 */
import { type Column, cellAddress, type Row, type Table } from '../model/table.ts';
import type { Expression, Operand, Relation } from './relation.ts';

/** More terms make no rule that a person would read. */
const most = 40;

/**
 * The text of the rule: of every row where all figures stand in one row or under a fixed base (`[Tỷ lệ] = [Số lượng] /
 * r1.[Số lượng]`), else of the one row (`tong_cong.[Số lượng] = r1.[Số lượng] + r2.[Số lượng]`). Undefined where the
 * rule language has no way to say it, or no name for a column.
 */
export function ruleTextOf(
  { result, operands, comparison, left, expression }: Relation,
  table: Table,
): string | undefined {
  if (left || operands.length > most) return undefined;
  const stated = cellOf(result, table);
  const cells = operands.map(operand => cellOf(operand, table));
  if (!stated || cells.some(cell => !cell)) return undefined;
  // A total's share of itself: the second is the base, which does not move with the row.
  const itself = operands.length === 2 && operands[0]!.address === operands[1]!.address ? 1 : -1;
  const own = cells.filter((cell, index) => cell!.row === stated.row && index !== itself).length;
  // A base in another row stays where it is while the rule moves from row to row.
  const moves = own === cells.length || (own > 0 && expression.kind === 'quotient');
  const name = ({ row, column }: CellName, fixed = false): string | undefined => {
    const called = columnName(column, table);
    return called && moves && row === stated.row && !fixed ? called : called && `${row.address}.${called}`;
  };
  const first = name(stated);
  const computed = print(expression, index => name(cells[index]!, index === itself));
  return first && computed ? `${first} ${comparison} ${computed}` : undefined;
}

interface CellName {
  readonly row: Row;
  readonly column: Column;
}

function cellOf({ address }: Operand, table: Table): CellName | undefined {
  if (!address?.startsWith(`${table.id}.`)) return undefined;
  const end = address.lastIndexOf('.');
  const column = table.columns.find(({ id }) => id === address.slice(end + 1));
  const row = table.rows.find(each => each.address === address.slice(table.id.length + 1, end));
  return row && column && cellAddress(table, row, column.index) === address ? { row, column } : undefined;
}

/** By its title where that is unique and can be written in brackets; else by its id. */
export function columnName({ title, id, path }: Column, { columns }: Table): string | undefined {
  const full = [...path, title].join(' / ');
  for (const name of [title, full]) {
    const same = columns.filter(other => other.title === name || [...other.path, other.title].join(' / ') === name);
    if (name !== '' && same.length === 1 && !/[\][\n|]/.test(name)) return `[${name}]`;
  }
  return /^[a-z][a-z0-9_]*$/.test(id) ? id : undefined;
}

function print(node: Expression, name: (index: number) => string | undefined): string | undefined {
  const inner = (of: Expression): string | undefined => print(of, name);
  const grouped = (of: Expression): string | undefined => {
    const text = inner(of);
    return text && (of.kind === 'sum' || of.kind === 'difference') ? `(${text})` : text;
  };
  switch (node.kind) {
    case 'operand':
      return name(node.index);
    case 'constant':
      return node.value.denominator === 1n && node.value.numerator >= 0n ? String(node.value.numerator) : undefined;
    case 'sum': {
      const parts = node.of.map(inner);
      return parts.every(part => part !== undefined) ? parts.join(' + ') : undefined;
    }
    case 'difference': {
      const [a, b] = [inner(node.left), grouped(node.right)];
      return a && b ? `${a} - ${b}` : undefined;
    }
    case 'product':
    case 'quotient': {
      const [a, b] = [grouped(node.left), grouped(node.right)];
      return a && b ? `${a} ${node.kind === 'product' ? '*' : '/'} ${b}` : undefined;
    }
    default:
      return undefined;
  }
}
