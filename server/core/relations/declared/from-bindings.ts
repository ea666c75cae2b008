/**
 * Figures of the text that a person has bound: `[1.991](soat:pl4.r1.tong)` to a cell, `[84,00%](soat:=4.689/5.582)` to a
 * calculation. The text must be what the cell prints, or what the calculation gives.
 */
import { memo, memo2 } from '../../derive.ts';
import type { Figure, NumberStyle } from '../../figures/figure.ts';
import { fromDecimal } from '../../figures/rational.ts';
import { readFigures } from '../../figures/scan.ts';
import { type Fix, type MessageData, type Place, type TextPlace, textPlace } from '../../finding.ts';
import { gather } from '../../model/gather.ts';
import { type Part, partData, type Report, tablesById, tablesOf } from '../../model/report.ts';
import type { Table } from '../../model/table.ts';
import { type CellReference, resolveName, type Unknown, unknownData, unknownTable } from '../../rules/names.ts';
import { parseRules } from '../../rules/parse.ts';
import type { NameTerm, Term } from '../../rules/tree.ts';
import { type Block, matchesOf } from '../../text.ts';
import { cellOperand, tableData } from '../operands.ts';
import type { Expression, Operand, Relation } from '../relation.ts';

export interface Bindings {
  readonly relations: readonly Relation[];
  /** Addresses that lead nowhere, calculations that cannot be read, words without a figure. */
  readonly faults: readonly BindingFault[];
}

export interface BindingFault {
  readonly check: 'name-unknown' | 'rule-unreadable';
  readonly place: Place;
  readonly data: MessageData;
  readonly fixes?: readonly Fix[];
}

/** All bindings of a report. The links are read once a block; what they lead to is looked up in each report. */
export const relationsFromBindings: (report: Report) => Bindings = memo(report => {
  const relations: Relation[] = [];
  const faults: BindingFault[] = [];
  let tables: ReadonlyMap<string, Table> | undefined;
  for (const binding of bindingsOf(report)) {
    if ('check' in binding) {
      faults.push(binding);
      continue;
    }
    tables ??= tablesById(report);
    const read = relationOf(binding, tables);
    if ('check' in read) faults.push(read);
    else relations.push(read);
  }
  return { relations, faults };
});

const bindingsOf = gather(({ section }, style) => {
  const blocks = new Set<Block>();
  for (const { block } of section.passages) if (block.text.includes('](')) blocks.add(block);
  return [...blocks].flatMap(block => bindingsIn(block, style));
});

interface Binding {
  readonly figure: Figure;
  readonly place: Place;
  readonly target: string;
  readonly targetPlace: TextPlace;
  readonly term: Term | undefined;
  readonly calculated: boolean;
}

/** What makes a rule of an address or a calculation. */
const ruleStart = '0 = ';

// Right because a block never changes.
const bindingsIn = memo2((block: Block, style: NumberStyle): readonly (Binding | BindingFault)[] => {
  const bindings: (Binding | BindingFault)[] = [];
  for (const match of matchesOf(block.text, boundLink)) {
    const words = match[1]!;
    const target = (match[2] ?? match[3] ?? '').trim();
    const [figure] = readFigures(words, style);
    if (!figure) {
      const start = match.index + 1;
      bindings.push({
        check: 'rule-unreadable',
        place: textPlace(block, start, start + words.length),
        data: { fault: 'no-figure', stated: words, expected: 'digits' },
      });
      continue;
    }
    const start = match.index + 1 + figure.span.start;
    const calculated = target.startsWith('=');
    const from = block.text.indexOf('soat:', match.index + words.length) + 5;
    const parsed = parseRules(`${ruleStart}${calculated ? target.slice(1) : target}`, style);
    bindings.push({
      figure: { ...figure, span: { start, end: start + figure.text.length } },
      place: textPlace(block, start, start + figure.text.length),
      target,
      targetPlace: textPlace(block, from, from + target.length),
      term: parsed.faults.length === 0 ? parsed.rules[0]?.right : undefined,
      calculated,
    });
  }
  return bindings;
});

/** Its words, and the address or calculation behind `soat:`, which may have brackets of its own: in 2, or in 3 where it is in `<>`. */
export const boundLink =
  /\[([^[\]\n]{1,80})\]\((?:soat:((?:[^()\s<>]|\((?:[^()\s<>]|\([^()\s<>]{0,80}\)){0,120}\)){0,160})|<soat:([^<>\n]{1,200})>)\)/gu;

function relationOf(binding: Binding, tables: ReadonlyMap<string, Table>): Relation | BindingFault {
  const { figure, place, target, targetPlace, term } = binding;
  const unreadable: BindingFault = {
    check: 'rule-unreadable',
    place: targetPlace,
    data: { fault: 'binding', stated: target, expected: 'address' },
  };
  if (!term) return unreadable;
  const operands: Operand[] = [];
  let fault: BindingFault | undefined;
  let source: CellReference | undefined;
  const resolve = (name: NameTerm): Expression | undefined => {
    const [first] = tables.values();
    const found = first && resolveName(name, { table: first, row: undefined, tables });
    if (found?.kind !== 'cell') {
      const missing = found ?? unknownTable(name.parts[0]!, tables.keys());
      if (missing.kind === 'unknown' && name.parts.length > 2) fault = nameFault(binding, missing);
      return undefined;
    }
    source = found.cell;
    const { table, row, column } = found.cell;
    return { kind: 'operand', index: operands.push(cellOperand(table, row, column, column.title)) - 1 };
  };
  const expression = expressionOf(term, resolve);
  if (!expression) return fault ?? unreadable;
  const single = !binding.calculated && source !== undefined;
  return {
    kind: 'equality',
    subject: 'bound',
    origin: 'bound',
    certainty: 'explicit',
    result: { standing: 'figure', figure, place, address: undefined, label: '' },
    comparison: '=',
    expression,
    operands,
    words: target,
    place,
    data: {
      target,
      calculated: binding.calculated,
      ...(single && source
        ? {
            ...tableData(source.table, source.row, source.column),
            cell: operands[0]?.figure?.text ?? source.row.cells[source.column.index]!.text,
          }
        : {}),
    },
  };
}

function nameFault({ targetPlace, calculated }: Binding, unknown: Unknown): BindingFault {
  const { part, nearest: near } = unknown;
  // A calculation has its mark before it.
  const from = targetPlace.start - ruleStart.length + (calculated ? 1 : 0);
  const place = textPlace(targetPlace.block, from + part.span.start, from + part.span.end);
  // A title would need brackets, which end a link.
  const fixes: readonly Fix[] =
    near !== undefined && /^[a-z][a-z0-9_.]*$/i.test(near)
      ? [{ title: 'rename', data: { name: near }, safe: false, edits: [{ place, newText: near }] }]
      : [];
  return { check: 'name-unknown', place, data: unknownData(unknown), fixes };
}

function expressionOf(term: Term, resolve: (name: NameTerm) => Expression | undefined): Expression | undefined {
  switch (term.kind) {
    case 'number':
      return { kind: 'constant', value: fromDecimal(term.value) };
    case 'name':
      return resolve(term);
    case 'negate': {
      const of = expressionOf(term.of, resolve);
      return of && { kind: 'negate', of };
    }
    case 'binary': {
      const left = expressionOf(term.left, resolve);
      const right = left && expressionOf(term.right, resolve);
      if (!left || !right) return undefined;
      switch (term.operator) {
        case '+':
          return { kind: 'sum', of: [left, right] };
        case '-':
          return { kind: 'difference', left, right };
        case '*':
          return { kind: 'product', left, right };
        case '/':
          return { kind: 'quotient', left, right };
        default:
          return term.operator satisfies never;
      }
    }
    case 'call':
    case 'text':
      return undefined;
    default:
      return term satisfies never;
  }
}

/** "Phụ lục IV", for messages about a bound cell. */
export function partOfTable(report: Report, id: string): ReturnType<typeof partData> {
  const part = partsByTable(report).get(id);
  return part ? partData(part) : {};
}

// Right because a report is immutable.
const partsByTable = memo((report: Report): ReadonlyMap<string, Part> => {
  const parts = new Map<string, Part>();
  for (const { part, table } of tablesOf(report)) if (!parts.has(table.id)) parts.set(table.id, part);
  return parts;
});
