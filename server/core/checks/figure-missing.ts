/** A blank cell where the figures around it leave no doubt that one belongs there. */
import { isZero } from '../figures/decimal.ts';
import { printLike } from '../figures/print.ts';
import { add, fromDecimal, negate, type Rational, roundHalfUp } from '../figures/rational.ts';
import type { Finding } from '../finding.ts';
import type { Evaluation } from '../relations/evaluation.ts';
import { gatherEvaluations } from '../relations/gather-evaluations.ts';
import type { Operand } from '../relations/relation.ts';
import type { Check } from './check.ts';
import { operandNote, setFigure, text } from './words.ts';

export const check: Check = {
  id: 'figure-missing',
  severity: 'warning',
  family: 'figures',
  *run(subject) {
    const seen = new Set<string>();
    for (const { address, finding } of missingIn(subject)) {
      if (seen.has(address)) continue;
      seen.add(address);
      yield finding;
    }
  },
  words: {
    vi: {
      summary: 'Ô số liệu để trống.',
      message: data =>
        `Ô "${text(data.label)}"${data.rowLabel ? `, dòng "${text(data.rowLabel)}",` : ''} để trống${data.expected ? `; theo ${text(data.words)} thì phải là ${text(data.expected)}` : ''}. Đề nghị ghi số, hoặc ghi "-" nếu không phát sinh.`,
      notes: operandNote.vi,
      fixes: setFigure.vi,
    },
    en: {
      summary: 'A cell that should hold a figure is blank.',
      message: data =>
        `Cell "${text(data.label)}"${data.rowLabel ? `, row "${text(data.rowLabel)}",` : ''} is blank${data.expected ? `; by ${text(data.words)} it should be ${text(data.expected)}` : ''}. Please fill it in, or write "-" where nothing occurred.`,
      notes: operandNote.en,
      fixes: setFigure.en,
    },
  },
};

interface Missing {
  readonly address: string;
  readonly finding: Finding;
}

const none: readonly Missing[] = [];

const missingIn = gatherEvaluations((evaluations, style): readonly Missing[] => {
  const found: Missing[] = [];
  for (const evaluation of evaluations) {
    const missing = blankOf(evaluation);
    if (!missing) continue;
    const { relation } = evaluation;
    const whole = relation.operands.concat(relation.result).find(({ figure }) => figure)?.figure;
    const expected =
      missing.value && whole && missing.value.numerator >= 0n
        ? printLike(roundHalfUp(missing.value, whole.quantum), { ...whole, padding: 0 }, style)
        : undefined;
    found.push({ address: missing.operand.address ?? '', finding: finding(missing.operand, evaluation, expected) });
  }
  return found.length === 0 ? none : found;
});

interface Blank {
  readonly operand: Operand;
  readonly value: Rational | undefined;
}

/**
 * The one blank of a sum that does not hold without it: a blank part when the other parts leave something over, or a
 * blank total whose parts are printed. Sums that nothing but the figures suggest say nothing about blanks.
 */
function blankOf({ relation, verdict, reason, exact }: Evaluation): Blank | undefined {
  if (relation.kind !== 'sum' || relation.certainty === 'likely' || verdict !== 'unchecked') return undefined;
  const { result, operands, expression } = relation;
  if (reason !== 'operand-missing' || expression.kind !== 'sum' || !exact) return undefined;
  const blanks = operands.filter(({ standing, address }) => standing === 'blank' && address !== undefined);
  if (blanks.length !== 1 || !result.figure || isZero(result.figure.value)) return undefined;
  const value = add(fromDecimal(result.figure.value), negate(exact));
  return value.numerator > 0n ? { operand: blanks[0]!, value } : undefined;
}

function finding(operand: Operand, { relation }: Evaluation, expected: string | undefined): Finding {
  const { place } = operand;
  return {
    check: 'figure-missing',
    place,
    ...(operand.address ? { about: operand.address } : {}),
    data: {
      label: operand.label,
      rowLabel: relation.subject === 'total' ? relation.data?.rowLabel : relation.data?.column,
      words: relation.subject === 'total' ? relation.result.label : relation.words,
      expected,
    },
    related: [relation.result, ...relation.operands]
      .filter(({ figure }) => figure !== undefined)
      .slice(0, 8)
      .map(each => ({ place: each.place, note: 'operand', data: { label: each.label, figure: each.figure!.text } })),
    fixes:
      expected && place.kind === 'text'
        ? [
            {
              title: 'set',
              data: { figure: expected },
              safe: false,
              edits: [
                { place, newText: /[|\t]/.test(place.block.text.charAt(place.start - 1)) ? ` ${expected}` : expected },
              ],
            },
          ]
        : [],
  };
}
