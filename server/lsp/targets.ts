/**
 * What stands under the cursor: one place of one document as the things it can mean, the most telling first.
 */
import { checkById } from '../core/checks/index.ts';
import { blockAtOffset, inDocument, outermost, placedLineAt } from '../core/document.ts';
import type { DocumentMention } from '../core/documents/mentions/mentions.ts';
import type { Figure } from '../core/figures/figure.ts';
import { type Place, type TextPlace, textPlace } from '../core/finding.ts';
import type { RegisteredDocument } from '../core/model/files/register.ts';
import type { Part } from '../core/model/report.ts';
import { type Column, cellAt, cellPlace, type Row, type Table } from '../core/model/table.ts';
import { type CalendarDate, readDates } from '../core/reading/dates.ts';
import type { Evaluation } from '../core/relations/evaluation.ts';
import { proseOf } from '../core/relations/prose/from-prose.ts';
import type { Operand } from '../core/relations/relation.ts';
import { type Restated, restatedIn } from '../core/relations/said-again/restated.ts';
import type { Block } from '../core/text.ts';
import { addressesIn, type CellAddress } from './addresses.ts';
import { type DeclaredId, declaredIds } from './declared-ids.ts';
import { type Key, keyAt } from './keys-at.ts';
import { entriesIn } from './register.ts';
import { namesIn, type RuleName } from './rule-names.ts';
import type { View } from './session.ts';

export type Target =
  | { readonly kind: 'figure'; readonly place: TextPlace; readonly uses: readonly Use[] }
  | CellTarget
  | { readonly kind: 'restated'; readonly place: TextPlace; readonly others: readonly Restated[] }
  | { readonly kind: 'column'; readonly place: TextPlace; readonly table: Table; readonly column: Column }
  | { readonly kind: 'mention'; readonly place: TextPlace; readonly mention: DocumentMention }
  | { readonly kind: 'entry'; readonly place: TextPlace; readonly entry: RegisteredDocument }
  | { readonly kind: 'id'; readonly place: TextPlace; readonly declared: DeclaredId }
  | { readonly kind: 'date'; readonly place: TextPlace; readonly date: CalendarDate }
  | { readonly kind: 'name'; readonly place: TextPlace; readonly name: RuleName }
  | { readonly kind: 'address'; readonly place: TextPlace; readonly address: CellAddress }
  | { readonly kind: 'appendix'; readonly place: TextPlace; readonly part: Part }
  | { readonly kind: 'key'; readonly place: TextPlace; readonly key: Key }
  | { readonly kind: 'check'; readonly place: TextPlace; readonly check: string };

export interface CellTarget {
  readonly kind: 'cell';
  readonly place: TextPlace;
  readonly table: Table;
  readonly row: Row;
  readonly column: number;
  /** The figure at the place, where the cell has one. */
  readonly figure: Figure | undefined;
  readonly uses: readonly Use[];
}

/** A figure's part in a relation. */
export interface Use {
  readonly evaluation: Evaluation;
  readonly operand: Operand;
  readonly role: 'result' | 'operand';
}

export function targetsAt(view: View, offset: number): Target[] {
  const found = blockAtOffset(view.document, offset);
  if (!found) return [];
  const { block } = found;
  const at = offset - found.start;
  const here = <Item extends { readonly place: TextPlace }>(items: Iterable<Item>): Item[] => {
    const inside: Item[] = [];
    for (const item of items) if (holds(item.place, block, at)) inside.push(item);
    return inside;
  };
  return [
    ...here(addressesIn(view.checked, block)).map(address => ({
      kind: 'address' as const,
      place: address.place,
      address,
    })),
    ...here(declaredIds(view)).map(declared => ({ kind: 'id' as const, place: declared.place, declared })),
    ...here(namesIn(view.checked, view.uri, block)).map(name => ({ kind: 'name' as const, place: name.place, name })),
    ...here(checksIn(block)),
    ...mentionsAt(view, block, at),
    ...here(entriesIn(block, view.checked)).map(({ entry, place }) => ({ kind: 'entry' as const, place, entry })),
    ...here(datesIn(block)),
    ...cellsAt(view, block, at),
    ...figuresAt(view, block, at),
    ...restatedAt(view, block, at),
    ...here(appendicesIn(view, block)),
    ...numeralsAt(view, block, at),
    ...keysAt(view, block, at),
  ];
}

/** `block` and `at` are the document's. */
function holds(place: Place, block: Block, at: number): place is TextPlace {
  if (place.kind !== 'text' || outermost(place.block) !== block) return false;
  const { start, end } = inDocument(place);
  return start <= at && at <= end;
}

/** The tables that stand in a block, or whose cells do. */
export function tablesIn({ checked }: Pick<View, 'checked'>, block: Block): readonly Table[] {
  const tables = checked.sectionAt(block)?.tables ?? [];
  return tables.filter(({ origin, rows }) =>
    origin.kind === 'text'
      ? origin.block === block
      : rows.some(({ places }) => places.some(place => place.kind === 'text' && outermost(place.block) === block)),
  );
}

function* cellsAt(view: View, block: Block, at: number): Generator<Target> {
  for (const table of tablesIn(view, block)) {
    for (const column of table.columns) {
      if (column.place && holds(column.place, block, at)) yield { kind: 'column', place: column.place, table, column };
    }
    const found = cellIn(table, block, at);
    if (!found) continue;
    const place = cellPlace(found.row, found.column);
    if (place.kind !== 'text') continue;
    const { figures } = found.row.cells[found.column]!;
    const start = found.row.line ? at - (placedLineAt(block, at)?.start ?? 0) : at;
    const figure =
      figures.length === 1 ? figures[0] : figures.find(({ span }) => span.start <= start && start <= span.end);
    const address = `${table.id}.${found.row.address}.${table.columns[found.column]!.id}`;
    const uses = usesOf(view, block, operand => operand.address === address);
    yield { kind: 'cell', place, table, ...found, figure, uses };
  }
}

/** The cell of a table at an offset of its block; between two cells, the one on the left. */
export function cellIn(
  table: Table,
  block: Block,
  at: number,
): { readonly row: Row; readonly column: number } | undefined {
  if (table.origin.kind === 'text') {
    const placed = table.origin.block === block ? placedLineAt(block, at) : undefined;
    const row = placed && table.rows.find(({ line }) => line === placed.line);
    const inside = at - (placed?.start ?? 0);
    if (!row || inside > placed!.line.text.length) return undefined;
    const column = row.cells.findLastIndex(({ span }) => span.start <= inside);
    return column < 0 ? undefined : { row, column };
  }
  const found = cellAt(table, block, at);
  return found && { row: table.rows[found.row]!, column: found.column };
}

function* figuresAt(view: View, block: Block, at: number): Generator<Target> {
  const uses = usesOf(view, block, ({ place, figure }) => figure !== undefined && holds(place, block, at));
  const prose = uses.filter(({ operand }) => operand.address === undefined);
  const byPlace = new Map<string, Use[]>();
  for (const use of prose) {
    const place = use.operand.place as TextPlace;
    const key = `${place.start}-${place.end}`;
    byPlace.set(key, [...(byPlace.get(key) ?? []), use]);
  }
  for (const own of byPlace.values()) yield { kind: 'figure', place: own[0]!.operand.place as TextPlace, uses: own };
}

/** A figure of the text that other sentences state too. */
function* restatedAt({ checked }: View, block: Block, at: number): Generator<Target> {
  const find = restatedIn(checked.report);
  for (const passage of checked.sectionAt(block)?.passages ?? []) {
    if (outermost(passage.block) !== block) continue;
    for (const { place } of proseOf(passage, checked.report.style).figures) {
      if (place.kind !== 'text' || !holds(place, block, at)) continue;
      const others = find(place);
      if (others.length > 0) yield { kind: 'restated', place, others };
    }
  }
}

/** The relations in which a figure of a block takes part. */
export function usesOf({ checked }: Pick<View, 'checked'>, block: Block, wanted: (operand: Operand) => boolean): Use[] {
  const uses: Use[] = [];
  for (const evaluation of checked.evaluationsAt(block)) {
    const { result, operands } = evaluation.relation;
    if (wanted(result)) uses.push({ evaluation, operand: result, role: 'result' });
    for (const operand of operands) {
      if (operand !== result && wanted(operand)) uses.push({ evaluation, operand, role: 'operand' });
    }
  }
  return uses;
}

function* mentionsAt({ checked }: View, block: Block, at: number): Generator<Target> {
  for (const mention of checked.mentions) {
    if (holds(mention.place, block, at)) yield { kind: 'mention', place: mention.place, mention };
  }
}

function* datesIn(block: Block): Generator<Extract<Target, { kind: 'date' }>> {
  for (const { date, span } of readDates(block.text)) {
    yield { kind: 'date', place: textPlace(block, span.start, span.end), date };
  }
}

function* checksIn(block: Block): Generator<Extract<Target, { kind: 'check' }>> {
  if (block.text.includes('soat-ignore')) {
    for (const match of block.text.matchAll(/soat-ignore[ \t]{1,8}([a-z][a-z0-9-]{0,60})/g)) {
      const start = match.index + match[0].length - match[1]!.length;
      yield { kind: 'check', place: textPlace(block, start, start + match[1]!.length), check: match[1]! };
    }
  }
  if (block.kind !== 'file' && block.kind !== 'front-matter') return;
  for (const match of block.text.matchAll(/^[ \t]{1,8}([a-z][a-z0-9-]{2,60})[ \t]{0,4}:/gm)) {
    if (!checkById.has(match[1]!)) continue;
    const start = match.index + match[0].indexOf(match[1]!);
    yield { kind: 'check', place: textPlace(block, start, start + match[1]!.length), check: match[1]! };
  }
}

/** "Phụ lục IV" where it is spoken of, with the appendix it names. */
export function* appendicesIn({ checked }: View, block: Block): Generator<Extract<Target, { kind: 'appendix' }>> {
  if (block.kind === 'fence' || block.kind === 'front-matter' || block.kind === 'file') return;
  for (const match of block.text.matchAll(
    /(?:phụ lục|appendix)\s{1,3}(?:số\s{1,3})?([IVXLC]{1,7}|\d{1,2}|[A-H])(?![\p{L}\d])/giu,
  )) {
    const numeral = match[1]!.toUpperCase();
    const part = checked.report.parts.find(({ appendix }) => appendix?.numeral?.value.toUpperCase() === numeral);
    if (part) yield { kind: 'appendix', place: textPlace(block, match.index, match.index + match[0].length), part };
  }
}

/** The numeral that makes a part an appendix, where it is declared. */
function* numeralsAt({ checked }: View, block: Block, at: number): Generator<Target> {
  for (const part of checked.report.parts) {
    const place = part.appendix?.numeral?.place;
    if (place && holds(place, block, at)) yield { kind: 'appendix', place, part };
  }
}

function* keysAt({ uri, checked }: View, block: Block, at: number): Generator<Target> {
  const found = keyAt(uri, checked.report.uri, block, at);
  if (found) yield { kind: 'key', place: found.place, key: found.key };
}
