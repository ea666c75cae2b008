/** An amount in words that is not the amount in figures beside it. */
import type { NumberStyle } from '../figures/figure.ts';
import { printLike } from '../figures/print.ts';
import { compare, fromDecimal, roundHalfUp } from '../figures/rational.ts';
import type { MessageData } from '../finding.ts';
import type { Evaluation } from '../relations/evaluation.ts';
import type { Check } from './check.ts';
import { faultFindings } from './faults.ts';
import { setFigure, text } from './words.ts';

export const check: Check = {
  id: 'words-differ-from-figure',
  severity: 'error',
  family: 'figures',
  scope: 'local',
  *run(subject) {
    const { style } = subject.report;
    const more = (evaluation: Evaluation): MessageData => wordsInFull(evaluation, style);
    for (const finding of faultFindings('words-differ-from-figure', subject, ['in-words'], more)) {
      const { place, data } = finding;
      const newText = text(data?.figure);
      if (place.kind !== 'text' || newText === '') yield finding;
      else {
        const edits = [{ place, newText }];
        yield { ...finding, fixes: [{ title: 'set', data: { figure: newText }, safe: false, edits }] };
      }
    }
  },
  words: {
    vi: {
      summary: 'Số viết bằng chữ khác số viết bằng số.',
      message: data =>
        `Bằng số ghi ${text(data.stated)}; bằng chữ là ${text(data.expected)} (${text(data.inWords)}). Đề nghị kiểm tra hai cách ghi.`,
      fixes: setFigure.vi,
    },
    en: {
      summary: 'An amount in words differs from the amount in figures.',
      message: data =>
        `In figures ${text(data.stated)}; in words ${text(data.expected)} (${text(data.inWords)}). Please check both.`,
      fixes: setFigure.en,
    },
  },
};

/** The amount of the words with all its digits: 2,05 tỷ beside 2,5 tỷ. */
function wordsInFull({ relation, exact }: Evaluation, style: NumberStyle): MessageData {
  const { figure } = relation.result;
  if (!figure || !exact) return {};
  for (let { decimals } = figure; decimals < figure.decimals + 12; decimals++) {
    const value = roundHalfUp(exact, figure.exponent - decimals);
    if (compare(fromDecimal(value), exact) !== 0) continue;
    const printed = printLike(value, { ...figure, decimals }, style);
    return {
      figure: printed,
      expected: figure.kind === 'measure' && figure.unit ? `${printed} ${figure.unit}` : printed,
    };
  }
  return {};
}
