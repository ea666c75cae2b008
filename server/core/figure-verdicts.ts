/** The verdict of every figure of a table: the worst over the relations in which it is the result. */
import type { Figure } from './figures/figure.ts';
import type { Place, Verdict } from './finding.ts';
import { cellAddress, figurePlace, type Table } from './model/table.ts';
import type { Evaluation } from './relations/evaluation.ts';

export interface FigureVerdict {
  readonly address: string;
  readonly place: Place;
  readonly figure: Figure;
  readonly verdict: Verdict;
  /** The relations in which it is the result. */
  readonly evaluations: readonly Evaluation[];
}

export function verdictsOf(tables: readonly Table[], evaluations: readonly Evaluation[]): FigureVerdict[] {
  if (tables.length === 0) return [];
  const byAddress = new Map<string, Evaluation[]>();
  for (const evaluation of evaluations) {
    const { address } = evaluation.relation.result;
    if (!address) continue;
    const known = byAddress.get(address);
    if (known) known.push(evaluation);
    else byAddress.set(address, [evaluation]);
  }
  return tables.flatMap(table => [...tableVerdicts(table, byAddress)]);
}

function* tableVerdicts(table: Table, byAddress: ReadonlyMap<string, readonly Evaluation[]>): Generator<FigureVerdict> {
  for (const row of table.rows) {
    for (const [column, cell] of row.cells.entries()) {
      if (cell.kind !== 'figure' && cell.kind !== 'phrase') continue;
      if (table.columns[column]!.type === 'text' && cell.kind === 'phrase') continue;
      const address = cellAddress(table, row, column);
      const own = byAddress.get(address) ?? [];
      for (const figure of cell.figures) {
        yield {
          address,
          place: figurePlace(table, row, column, figure),
          figure,
          verdict: worst(own),
          evaluations: own,
        };
      }
    }
  }
}

const order: readonly Verdict[] = ['wrong', 'rounded', 'exact'];

function worst(evaluations: readonly Evaluation[]): Verdict {
  return order.find(verdict => evaluations.some(evaluation => evaluation.verdict === verdict)) ?? 'unchecked';
}
