/** Shares that make one whole between them and do not come to 100%. */

import { memo } from '../derive.ts';
import type { Finding } from '../finding.ts';
import { arithmetic, outcome } from '../relations/arithmetic.ts';
import type { Evaluation } from '../relations/evaluation.ts';
import type { Check, Subject } from './check.ts';
import { faultFindings } from './faults.ts';
import { operandNote, percentagePoints, text } from './words.ts';

export const check: Check = {
  id: 'shares-miss-100',
  severity: 'warning',
  family: 'figures',
  scope: 'local',
  *run(subject) {
    yield* faultFindings('shares-miss-100', subject, ['share-sum']);
    yield* missedByRounding(subject);
  },
  words: {
    vi: {
      summary: 'Các tỷ lệ của cùng một tổng thể cộng lại không đủ 100%.',
      message: data =>
        data.rounded
          ? `${text(data.arithmetic)}: lệch ${text(data.difference)} điểm phần trăm so với 100% do làm tròn từng tỷ lệ.`
          : `${text(data.arithmetic)}, không phải 100%: lệch ${text(data.difference)} điểm phần trăm. Đề nghị kiểm tra từng tỷ lệ hoặc nêu phần còn lại.`,
      notes: operandNote.vi,
    },
    en: {
      summary: 'Shares of one whole do not come to 100%.',
      message: data =>
        data.rounded
          ? `${text(data.arithmetic)}: ${percentagePoints(data.difference)} from 100%, from rounding each share.`
          : `${text(data.arithmetic)}, not 100%: off by ${percentagePoints(data.difference)}. Please check each share or name what is left.`,
      notes: operandNote.en,
    },
  },
};

// Right because evaluations are immutable.
const roundedIn = memo((group: readonly Evaluation[]) =>
  group.filter(
    ({ relation, verdict }) =>
      relation.subject === 'share-sum' && verdict === 'rounded' && relation.certainty !== 'likely',
  ),
);

/** Shares that miss 100% by no more than their own rounding: to be known, not to be mended. */
function* missedByRounding({ evaluationLists, report }: Subject): Generator<Finding> {
  for (const evaluation of evaluationLists.flatMap(roundedIn)) {
    const { relation } = evaluation;
    yield {
      check: 'shares-miss-100',
      severity: 'information',
      place: relation.result.place,
      data: { ...outcome(evaluation, report.style), arithmetic: arithmetic(evaluation, report.style), rounded: true },
      related: relation.operands.map(({ place, label, figure }) => ({
        place,
        note: 'operand',
        data: { label, figure: figure?.text },
      })),
    };
  }
}
