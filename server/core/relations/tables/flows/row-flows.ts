/**
 * Stock and flow down a table: "Tồn đầu kỳ", "Thu trong kỳ", "Chi trong kỳ", "Tồn cuối kỳ" as rows, a column for each
 * period or place.
 */
import { memo, memo2 } from '../../../derive.ts';
import { subtract } from '../../../figures/decimal.ts';
import type { Column, Row } from '../../../model/table.ts';
import type { OutlineRow } from '../../../model/tables/outline.ts';
import { holdsOne } from '../../../reading/phrases.ts';
import { cuesOf, isRate } from '../../../reading/tables/cues.ts';
import type { TableLexicon } from '../../../reading/tables/lexicon.ts';
import { normal, startsWithOne } from '../../../reading/tables/phrases.ts';
import { hypothesisFor } from '../../diagnosis/hypotheses.ts';
import { isSlippedSum } from '../../diagnosis/slipped-sums.ts';
import { evaluateOnce } from '../../evaluate.ts';
import { inSentence } from '../../operands.ts';
import type { Certainty, Relation } from '../../relation.ts';
import { inferredSum } from '../across.ts';
import { asPrecise, isRateRow, isStated, type TableContext, unitColumn } from '../context.ts';
import type { ColumnFamily } from '../family.ts';

type Kind = 'opening' | 'in' | 'out' | 'subtotal' | 'closing';

/** Of rows of one level: the first says what there was, the last what is left, and each between them what it is. */
export function rowFlowFamilies(context: TableContext, outline: readonly OutlineRow[]): readonly ColumnFamily[] {
  if (outline.length < 3 || outline.length > mostRows) return [];
  const columns = context.amounts.filter(({ title }) => !isRate(title, context.lexicon));
  const families: ColumnFamily[] = [];
  let opening: OutlineRow | undefined;
  // What "Total receipts" has come to is said once.
  const isClosed = outline.some(({ alike }) => alike);
  let between: { readonly row: OutlineRow; readonly kind: Kind | undefined }[] = [];
  for (const row of outline) {
    if (!row.figures || isRateRow(row.row, context)) continue;
    if (opening && (row.depth > opening.depth || (row.ofWhich && row.parent !== opening.parent))) continue;
    if (row.ofWhich || row.breakdown) continue;
    const kind = kindOf(row.row, context);
    if (kind === 'opening' && !opening) {
      opening = row;
      between = [];
    } else if (opening && kind === 'closing' && row.depth === opening.depth && row.parent === opening.parent) {
      families.push(
        ...flow(
          context,
          [opening, ...between.map(one => one.row), row],
          between.map(one => one.kind),
          columns,
        ),
      );
      opening = undefined;
    } else if (opening && (!isClosed || row.total)) between.push({ row, kind });
  }
  return families;
}

const mostRows = 400;

function flow(
  context: TableContext,
  rows: readonly OutlineRow[],
  kinds: readonly (Kind | undefined)[],
  columns: readonly Column[],
): readonly ColumnFamily[] {
  const [opening, closing] = [rows[0]!, rows.at(-1)!];
  const of = (kind: Kind): readonly OutlineRow[] => rows.slice(1, -1).filter((_, index) => kinds[index] === kind);
  const [incoming, outgoing] = [of('in'), of('out')];
  if (kinds.length === 0 || kinds.length > mostBetween || incoming.length + outgoing.length === 0) return [];
  if (kinds.some(kind => kind === undefined || kind === 'opening')) return [];
  const units = unitColumn(context);
  const unitOf = ({ row }: OutlineRow): string => (units === undefined ? '' : normal(row.cells[units]!.text));
  const moved = [...incoming, ...outgoing];
  if ([closing, ...moved].some(row => unitOf(row) !== '' && unitOf(row) !== unitOf(opening))) return [];
  // "Tổng số phải giải quyết": what there was and what came in before it.
  const before = (at: number): readonly OutlineRow[] => incoming.filter(({ index }) => index < at);
  const subtotals = of('subtotal').filter(({ index }) => outgoing.every(row => row.index > index));
  return [
    ...subtotals.flatMap(row => {
      const came = before(row.index);
      return came.length > 0 ? [sumOfRows(context, row, [opening, ...came], [], columns)] : [];
    }),
    sumOfRows(context, closing, [opening, ...incoming], outgoing, columns),
  ];
}

const mostBetween = 12;

/** What a row has of each column is what some rows have, less what others have. */
function sumOfRows(
  context: TableContext,
  whole: OutlineRow,
  plus: readonly OutlineRow[],
  less: readonly OutlineRow[],
  columns: readonly Column[],
): ColumnFamily {
  const parts = [...plus, ...less];
  const words = [...parts, whole].map(({ row }) => row.label).join(' | ');
  const relation = (index: number): Relation | undefined => {
    const column = columns[index]!;
    const result = context.operand(whole.row, column);
    const operands = parts.map(({ row }) => ({
      ...asPrecise(context.operand(row, column), result),
      label: inSentence(row.label),
    }));
    if (!isStated(result, operands) || !operands[0]!.figure) return undefined;
    return inferredSum(context, plus.length, { result, operands, words, row: whole.row, column });
  };
  return {
    strength: 'words',
    key: `flow-rows:${whole.index}`,
    size: columns.length,
    relation,
    // One column alone: the words are plain, and a slip of the pen in one figure is all that is amiss.
    ifMostFail(): Certainty | undefined {
      const all = columns.map((_, index) => relation(index)).filter(each => each !== undefined);
      // What is left may be less than all that came for reasons that no row gives.
      const isWhole = plus.length > 1 && (less.length > 0 || kindOf(whole.row, context) === 'subtotal');
      return all.length === 1 && isWhole && isSlip(all[0]!, less.length) ? 'structure' : undefined;
    },
  };
}

/** A slip in what there was, came or is left; or in one of the last so many operands, which are taken away. */
function isSlip(relation: Relation, less: number): boolean {
  const { difference } = evaluateOnce(relation);
  if (!difference) return false;
  return (
    isSlippedSum(relation) ||
    relation.operands
      .slice(relation.operands.length - less)
      .some(({ figure }) => figure && hypothesisFor(figure, subtract(figure.value, difference)) !== undefined)
  );
}

/** What a row's label says; undefined where it says none of these. Right to remember because rows and contexts are immutable. */
export const kindOf = memo2(({ label }: Row, { lexicon }: TableContext): Kind | undefined => {
  const { flows } = lexicon;
  const plain = ` ${normal(label)
    .replace(/^[\d.]+|[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `;
  const cues = cuesOf(label, lexicon);
  // Most rows say nothing of the kind.
  const first = plain.trimStart();
  if (
    cues.size === 0 &&
    !holdsOne(plain, flowPhrases(flows)) &&
    !startsWithOne(withoutTotal(first, lexicon), flowVerbs(flows))
  )
    return undefined;
  const words = flows.compounds.reduce((rest, compound) => rest.replaceAll(` ${compound} `, ' - '), plain);
  const says = (phrases: readonly string[]): boolean => holdsOne(words, phrases);
  const carries = says(flows.carriedOver) && !says(flows.closing);
  if (carries || ((says(flows.opening) || cues.has('opening')) && !says(flows.notOpening))) return 'opening';
  // "Tổng thu" and "thu" come in alike.
  const opening = withoutTotal(words.trimStart(), lexicon);
  const moved = says(flows.outgoing) || startsWithOne(opening, flows.spends) ? 'out' : undefined;
  const came = says(flows.incoming) || startsWithOne(opening, flows.earns) ? 'in' : undefined;
  // "Total receipts" came in; "Total" is what there was and came in.
  const isNamed = opening !== words.trimStart() && startsWithOne(opening, flowVerbs(flows));
  if (says(flows.subtotals) && !says(flows.closing) && !isNamed) return 'subtotal';
  if (says(flows.closing) || says(flows.left) || cues.has('closing')) return 'closing';
  if (moved && came)
    return cues.has('increase') === cues.has('decrease') ? undefined : cues.has('increase') ? 'in' : 'out';
  return moved ?? came ?? (cues.has('received') ? 'in' : cues.has('reduced') ? 'out' : undefined);
});

function withoutTotal(text: string, { totalOpenings }: TableLexicon): string {
  const opening = totalOpenings.findLast(each => text.startsWith(`${each} `));
  return opening === undefined ? text : text.slice(opening.length + 1);
}

/** All that says any of it within a label, and at the beginning of one. Right because a lexicon never changes. */
const flowPhrases = memo(
  ({
    carriedOver,
    opening,
    outgoing,
    incoming,
    subtotals,
    closing,
    left,
  }: TableLexicon['flows']): readonly string[] => [
    ...carriedOver,
    ...opening,
    ...outgoing,
    ...incoming,
    ...subtotals,
    ...closing,
    ...left,
  ],
);
const flowVerbs = memo(({ spends, earns }: TableLexicon['flows']): readonly string[] => [...spends, ...earns]);
