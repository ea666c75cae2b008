/** A calculation written out in the text whose result is another. */
import { add } from '../figures/decimal.ts';
import type { NumberStyle } from '../figures/figure.ts';
import { printLike } from '../figures/print.ts';
import type { MessageData } from '../finding.ts';
import { hypothesisFor } from '../relations/diagnosis/hypotheses.ts';
import type { Evaluation } from '../relations/evaluation.ts';
import type { Check } from './check.ts';
import { faultFindings } from './faults.ts';
import { operandNote, setFigure, slip, text } from './words.ts';

export const check: Check = {
  id: 'expression-wrong',
  severity: 'error',
  family: 'figures',
  scope: 'local',
  run: subject =>
    faultFindings('expression-wrong', subject, ['expression'], evaluation =>
      firstTerm(evaluation, subject.report.style),
    ),
  words: {
    vi: {
      summary: 'Phép tính viết trong lời văn cho kết quả khác.',
      message: data =>
        data.ratio
          ? `Ghi "${text(data.ratio)}"; ${text(data.arithmetic)}, số ghi là ${text(data.stated)}. Đề nghị kiểm tra các số hoặc cách nói.`
          : data.again
            ? `Ghi ${amount(data)}, ngay sau đó ghi ${text(data.stated)}; ${amount(data)} là ${text(data.expected)}. Đề nghị kiểm tra hai cách ghi.`
            : `${text(data.arithmetic)}, kết quả ghi ${text(data.stated)}.${slip(data, 'vi')}${data.first ? ` Nếu số đầu là ${text(data.first)} thì kết quả khớp.` : ''} Đề nghị kiểm tra lại phép tính.`,
      notes: operandNote.vi,
      fixes: setFigure.vi,
    },
    en: {
      summary: 'A calculation written in the text gives another result.',
      message: data =>
        data.ratio
          ? `Says "${text(data.ratio)}"; ${text(data.arithmetic)}, and the figure is ${text(data.stated)}. Please check the figures or the words.`
          : data.again
            ? `Says ${amount(data)}, and right after it ${text(data.stated)}; ${amount(data)} is ${text(data.expected)}. Please check the two.`
            : `${text(data.arithmetic)}, but the result says ${text(data.stated)}.${slip(data, 'en')}${data.first ? ` If the first number were ${text(data.first)}, it would hold.` : ''} Please check the calculation.`,
      notes: operandNote.en,
      fixes: setFigure.en,
    },
  },
};

/** The amount that is said again, without what its unit is reckoned by. */
function amount({ arithmetic }: MessageData): string {
  return text(arithmetic).split(/ [=×] /u, 1)[0]!;
}

/** The first term that would make a sum hold, when a slip of the pen explains it: 10000 for 1000. */
function firstTerm({ relation, reading, difference }: Evaluation, style: NumberStyle): MessageData {
  const figure = relation.operands[0]?.figure;
  if (!figure || !difference || (reading.kind !== 'sum' && reading.kind !== 'difference')) return {};
  const repaired = add(figure.value, difference);
  return repaired.coefficient > 0 && hypothesisFor(figure, repaired) !== undefined
    ? { first: printLike(repaired, figure, style) }
    : {};
}
