/**
 * What the checks on relations have in common: from a diagnosed fault to a finding.
 */

import { memo, memo2 } from '../derive.ts';
import { type Decimal, isNegative } from '../figures/decimal.ts';
import type { Figure } from '../figures/figure.ts';
import { printLike } from '../figures/print.ts';
import type { Finding, Fix, MessageData, Related, Severity } from '../finding.ts';
import { groupBy } from '../group.ts';
import { spelledLike } from '../reading/spelled-like.ts';
import { arithmetic, outcome } from '../relations/arithmetic.ts';
import { certainSuspect, type Evaluation, type Fault, type Suspect } from '../relations/evaluation.ts';
import { summaryOfAll } from '../relations/pieces.ts';
import type { Certainty, Operand, Relation, RelationSubject } from '../relations/relation.ts';
import type { Subject } from './check.ts';

/** Findings for the faults whose first relation is of one of these kinds. */
export function* faultFindings(
  check: string,
  { faults, report }: Pick<Subject, 'faults' | 'report'>,
  subjects: readonly RelationSubject[],
  more?: (evaluation: Evaluation) => MessageData,
): Generator<Finding> {
  for (const kind of subjects) {
    for (const fault of bySubject(faults).get(kind) ?? none) {
      yield findingOnce(fault, { check, style: report.style, more });
    }
  }
}

const none: readonly Fault[] = [];

// Right because a list of faults is immutable: of all of them many checks ask for theirs.
const bySubject = memo((faults: readonly Fault[]) => groupBy(faults, fault => fault.evaluations[0]!.relation.subject));

interface Manner {
  readonly check: string;
  readonly style: Subject['report']['style'];
  readonly more: ((evaluation: Evaluation) => MessageData) | undefined;
}

/**
 * Right because a fault is immutable: as long as an edit leaves it, it is told by the same object. A function that looks
 * at more than the evaluation is another one for every subject.
 */
const findingOnce = memo2(
  (fault: Fault, { check, style, more }: Manner): Finding => {
    const evaluation = fault.evaluations[0]!;
    const { relation } = evaluation;
    const suspect = certainSuspect(fault);
    const place = suspect?.operand.place ?? relation.result.place;
    const address = suspect?.operand.address ?? relation.result.address;
    return {
      check,
      severity: severityOf(certaintyOf(fault, suspect)),
      place,
      ...(address ? { about: address } : {}),
      data: {
        ...relation.data,
        ...outcome(evaluation, style),
        arithmetic: arithmetic(evaluation, style),
        comparison: relation.comparison,
        resultLabel: relation.result.label,
        parts: relation.pieces
          ? summaryOfAll(relation.pieces).figures
          : relation.operands.filter(({ figure }) => figure !== undefined).length,
        origin: relation.origin,
        ...suspectData(fault, suspect, style),
        ...more?.(evaluation),
      },
      related: relatedOf(fault, suspect),
      fixes: fixesOf(fault, style),
    };
  },
  (a, b) => a.check === b.check && a.style === b.style && a.more === b.more,
);

function severityOf(certainty: Certainty): Severity {
  return certainty === 'explicit' ? 'error' : certainty === 'structure' ? 'warning' : 'information';
}

/** Relations that only the figures suggest, all repaired by one value of one figure, bear one another out. */
function certaintyOf({ evaluations }: Fault, suspect: Suspect | undefined): Certainty {
  const { certainty } = evaluations[0]!.relation;
  return suspect?.repaired && certainty === 'likely' ? 'structure' : certainty;
}

function suspectData(fault: Fault, suspect: Suspect | undefined, style: Subject['report']['style']): MessageData {
  const likely =
    suspect ?? (fault.suspects[0]?.[0]?.hypothesis && isOnlyLikely(fault) ? fault.suspects[0][0] : undefined);
  if (likely && !likely.repaired) return { hypothesis: likely.hypothesis, broken: fault.evaluations.length };
  if (!likely?.repaired || !likely.operand.figure) return {};
  return {
    suspect: labelIn(fault, likely.operand),
    suspectCounts: fault.evaluations.some(({ relation }) => isCounted(relation, likely.operand)),
    suspectStated: likely.operand.figure.text,
    suspectRepaired: writtenLike(likely.repaired, likely.operand.figure, style),
    hypothesis: likely.hypothesis,
    broken: fault.evaluations.length,
  };
}

/** What the calculation that the message tells of calls the figure: in the sum of a column its row. */
function labelIn({ evaluations }: Fault, { label, place }: Operand): string {
  const told = evaluations[0]!.relation;
  return told.operands.find(operand => operand.place === place)?.label || label;
}

/** Called by what it counts, which stands behind the number: "248 sản phẩm". */
function isCounted(relation: Relation, operand: Operand): boolean {
  const { result, data } = relation;
  if (operand === result) return data?.resultCounts === true;
  return data?.numbersFirst === true && relation.operands.includes(operand);
}

function isOnlyLikely(fault: Fault): boolean {
  return fault.suspects.filter(([suspect]) => suspect?.hypothesis !== undefined).length === 1;
}

function relatedOf(fault: Fault, suspect: Suspect | undefined): Related[] {
  const related: Related[] = [];
  const seen = new Set<unknown>();
  for (const { relation } of fault.evaluations) {
    for (const operand of operandsOf(relation)) {
      if (operand.figure === undefined || operand === suspect?.operand || seen.has(operand.place)) continue;
      if (operand === relation.result && !suspect) continue;
      seen.add(operand.place);
      related.push({
        place: operand.place,
        note: 'operand',
        data: { label: operand.label, figure: operand.figure.text },
      });
      if (related.length >= 12) return related;
    }
  }
  return related;
}

/** The result and what it is of; a long sum is not put together for its first few. */
function* operandsOf(relation: Relation): Generator<Operand> {
  yield relation.result;
  for (const piece of relation.pieces ?? [relation.operands]) yield* piece;
}

function fixesOf(fault: Fault, style: Subject['report']['style']): Fix[] {
  const fixes: Fix[] = [];
  const add = (suspect: Suspect | undefined): void => {
    const place = suspect?.operand.place;
    const figure = suspect?.operand.figure;
    if (!suspect?.repaired || !figure || place?.kind !== 'text' || fixes.length >= 3) return;
    // "tăng -8": the word is at fault, not the number.
    if (isNegative(suspect.repaired) && figure.sign === '' && isDirected(fault)) return;
    const newText = writtenLike(suspect.repaired, figure, style);
    fixes.push({ title: 'set', data: { figure: newText }, safe: false, edits: [{ place, newText }] });
  };
  for (const [suspect] of fault.suspects) add(suspect);
  return fixes;
}

/** As the figure is written: in digits, or in words. */
function writtenLike(value: Decimal, figure: Figure, style: Subject['report']['style']): string {
  return spelledLike(value, figure.text) ?? printLike(value, figure, style);
}

/** Words say which way the figure goes: "tăng 8". */
function isDirected({ evaluations }: Fault): boolean {
  return evaluations[0]!.relation.data?.direction !== undefined;
}

// Right because evaluations are immutable.
const roundedShares = memo((list: readonly Evaluation[]) =>
  list.filter(({ verdict, relation }) => verdict === 'rounded' && relation.subject === 'percent'),
);

/** Findings for relations that hold only by a rounding of this kind. */
export function* roundingFindings(
  check: string,
  { evaluationLists, report }: Subject,
  accept: (evaluation: Evaluation) => boolean,
): Generator<Finding> {
  for (const evaluation of evaluationLists.flatMap(roundedShares)) {
    if (!accept(evaluation)) continue;
    const { relation } = evaluation;
    const place = relation.result.place;
    const figure = relation.result.figure!;
    const newText = writtenLike(evaluation.expected!, figure, report.style);
    yield {
      check,
      place,
      ...(relation.result.address ? { about: relation.result.address } : {}),
      data: { ...outcome(evaluation, report.style), arithmetic: arithmetic(evaluation, report.style) },
      related: relation.operands.slice(0, 2).map(operand => ({
        place: operand.place,
        note: 'operand',
        data: { label: operand.label, figure: operand.figure?.text },
      })),
      fixes:
        place.kind === 'text'
          ? [{ title: 'set', data: { figure: newText }, safe: false, edits: [{ place, newText }] }]
          : [],
    };
  }
}
