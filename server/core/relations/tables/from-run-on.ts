/**
 * What the rows of a table say whose line breaks were lost. Where its rows begin is a guess, and the last of them may be
 * missing, so only what holds is said.
 */

import { memo2 } from '../../derive.ts';
import type { NumberStyle } from '../../figures/figure.ts';
import { append } from '../../lists.ts';
import type { Report } from '../../model/report.ts';
import { runOnRows, tableFromRunOn } from '../../model/sources/run-on-source.ts';
import type { Block } from '../../text.ts';
import { evaluate } from '../evaluate.ts';
import type { Operand, Relation } from '../relation.ts';
import { relationsOfTable } from './from-tables.ts';

export function relationsFromRunOn(report: Report): Relation[] {
  const relations: Relation[] = [];
  for (const part of report.parts) {
    for (const { kind, block } of part.passages) {
      if (kind === 'paragraph' && block.text.includes('| |')) append(relations, relationsOf(block, report.style));
    }
  }
  return relations;
}

// Right because a block is immutable, and what its rows say depends on it and on the style of its numbers.
const relationsOf = memo2((block: Block, style: NumberStyle): readonly Relation[] => {
  const spans = runOnRows(block);
  if (!spans) return [];
  const { table } = tableFromRunOn({ block, id: 'rows', style }, spans);
  return relationsOfTable(table, style)
    .flat()
    .filter(relation => /^(?:exact|rounded)$/.test(evaluate(relation).verdict))
    .map(withoutAddresses);
});

/** No table of the report: its cells have no address. */
function withoutAddresses(relation: Relation): Relation {
  const plain = (operand: Operand): Operand => ({ ...operand, address: undefined });
  return { ...relation, result: plain(relation.result), operands: relation.operands.map(plain) };
}
