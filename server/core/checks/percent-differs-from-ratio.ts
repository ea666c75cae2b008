/** A printed share that is not its part over its base. */
import { compare, decimal, subtract } from '../figures/decimal.ts';
import { roundHalfUp } from '../figures/rational.ts';
import type { Finding, Fix, MessageData } from '../finding.ts';
import { arithmetic, outcome } from '../relations/arithmetic.ts';
import type { Evaluation } from '../relations/evaluation.ts';
import type { Check } from './check.ts';
import { faultFindings } from './faults.ts';
import { operandNote, percentagePoints, setFigure, slip, text } from './words.ts';

export const check: Check = {
  id: 'percent-differs-from-ratio',
  severity: 'error',
  family: 'figures',
  scope: 'local',
  *run(subject) {
    const { style } = subject.report;
    for (const finding of faultFindings('percent-differs-from-ratio', subject, ['percent'], evaluation => {
      const precise = likeSiblings(evaluation, subject.evaluations);
      return {
        ...(precise && { ...outcome(precise, style), arithmetic: arithmetic(precise, style) }),
        ...(partExceeds(evaluation) && { partExceeds: true }),
      };
    })) {
      yield withPrintedDecimals(finding);
    }
  },
  words: {
    vi: {
      summary: 'Tỷ lệ ghi không bằng tử số chia mẫu số.',
      message: data =>
        ofBase(data, 'vi') ??
        ofOthers(data, 'vi') ??
        (data.shareRow
          ? `Ghi ${text(data.stated)}; dòng "${text(data.shareRow)}" cho ${text(data.arithmetic)}: lệch ${text(data.difference)} điểm phần trăm. Đề nghị kiểm tra tỷ lệ hoặc các số dùng để tính.`
          : data.column
            ? `Ghi ${text(data.stated)}; cột "${text(data.column)}" cho ${text(data.arithmetic)}: lệch ${text(data.difference)} điểm phần trăm. Đề nghị kiểm tra tỷ lệ hoặc các số dùng để tính.`
            : `Ghi ${text(data.stated)}; ${text(data.arithmetic)}: lệch ${text(data.difference)} điểm phần trăm.${base(data)}${advice(data, 'vi')}`),
      notes: operandNote.vi,
      fixes: setFigure.vi,
    },
    en: {
      summary: 'A share is not its part divided by its base.',
      message: data =>
        ofBase(data, 'en') ??
        ofOthers(data, 'en') ??
        (data.shareRow
          ? `Says ${text(data.stated)}; row "${text(data.shareRow)}" gives ${text(data.arithmetic)}: off by ${percentagePoints(data.difference)}. Please check the share or the numbers it is computed from.`
          : data.column
            ? `Says ${text(data.stated)}; column "${text(data.column)}" gives ${text(data.arithmetic)}: off by ${percentagePoints(data.difference)}. Please check the share or the numbers it is computed from.`
            : `Says ${text(data.stated)}; ${text(data.arithmetic)}: off by ${percentagePoints(data.difference)}.${advice(data, 'en')}`),
      notes: operandNote.en,
      fixes: setFigure.en,
    },
  },
};

/** What may have happened: a slip of the pen, a part larger than its whole, another base. */
function advice(data: MessageData, language: 'vi' | 'en'): string {
  // A share has no name of its own: what stands before it is said of its base.
  const named = data.suspectStated === data.stated ? { ...data, suspect: '' } : data;
  if (data.suspectRepaired !== undefined && data.hypothesis !== undefined)
    return `${slip(named, language)}${language === 'vi' ? ' Đề nghị kiểm tra tỷ lệ hoặc các số dùng để tính.' : ' Please check the share or the numbers it is computed from.'}`;
  if (data.partExceeds)
    return language === 'vi'
      ? ' Tử số lớn hơn mẫu số; đề nghị kiểm tra hai số này.'
      : ' The part is larger than its base; please check the two.';
  return language === 'vi'
    ? ' Nếu tính trên mẫu số khác, đề nghị ghi rõ mẫu số.'
    : ' If another base is meant, please name it.';
}

/** "50%" of 7 out of 4. */
function partExceeds({ relation, expected }: Evaluation): boolean {
  const stated = relation.result.figure;
  return (
    stated !== undefined && expected !== undefined && compare(stated.value, one) <= 0 && compare(expected, one) > 0
  );
}

const one = decimal(1);

/** One base that several shares are off by. */
function ofBase(data: MessageData, language: 'vi' | 'en'): string | undefined {
  if (typeof data.broken !== 'number' || data.broken < 2 || data.suspectRepaired === undefined) return undefined;
  // The share itself, which also keeps its list from making 100%.
  if (data.suspectStated === data.stated) return undefined;
  const arithmetic = text(data.arithmetic);
  return language === 'vi'
    ? `${text(data.broken)} tỷ lệ tính trên số ${text(data.suspectStated)} đều lệch (ghi ${text(data.stated)}; ${arithmetic}).${slip(data, 'vi')} Đề nghị kiểm tra mẫu số.`
    : `${text(data.broken)} shares of ${text(data.suspectStated)} are off (one says ${text(data.stated)}; ${arithmetic}).${slip(data, 'en')} Please check the base.`;
}

/** The base stands outside the table; the other shares of the column tell it. */
function ofOthers(data: MessageData, language: 'vi' | 'en'): string | undefined {
  if (!data.sharedBase) return undefined;
  const [stated, others, arithmetic] = [text(data.stated), text(data.agreeing), text(data.arithmetic)];
  const about = data.sharedBase === 'about';
  return language === 'vi'
    ? `Ghi ${stated}; ${others} tỷ lệ khác của cột cùng tính trên một mẫu số${about ? ' (vào khoảng)' : ''}, theo đó ${arithmetic}: lệch ${text(data.difference)} điểm phần trăm. Đề nghị kiểm tra tỷ lệ hoặc số của dòng này.`
    : `Says ${stated}; the ${others} other shares of the column have one base${about ? ' (roughly)' : ''}, by which ${arithmetic}: off by ${percentagePoints(data.difference)}. Please check the share or the number of this row.`;
}

/**
 * `100%` in a column that prints two decimals: 963/3.202 is 30,07% there, not 30%. The same evaluation with the result
 * as its column prints it; undefined where the figure already has decimals, or its column has none.
 */
function likeSiblings(evaluation: Evaluation, all: readonly Evaluation[]): Evaluation | undefined {
  const { relation, exact } = evaluation;
  const { figure } = relation.result;
  const { table, column } = relation.data ?? {};
  if (!figure || !exact || figure.decimals > 0 || !figure.text.endsWith('%') || column === undefined) return undefined;
  let decimals = 0;
  for (const other of all) {
    const { result, data, subject } = other.relation;
    if (subject !== 'percent' || data?.table !== table || data?.column !== column) continue;
    decimals = Math.max(decimals, result.figure?.decimals ?? 0);
  }
  if (decimals === 0) return undefined;
  const expected = roundHalfUp(exact, -2 - decimals);
  return {
    ...evaluation,
    verdict: 'exact',
    relation: { ...relation, result: { ...relation.result, figure: { ...figure, decimals } } },
    expected,
    difference: subtract(figure.value, expected),
  };
}

/** The repair of the figure itself writes what the message says. */
function withPrintedDecimals(finding: Finding): Finding {
  const expected = text(finding.data.expected);
  const fixes = finding.fixes?.map((fix): Fix => {
    const [edit, ...more] = fix.edits;
    const own = more.length === 0 && edit?.place === finding.place && edit.newText.endsWith('%');
    return own ? { ...fix, data: { figure: expected }, edits: [{ ...edit, newText: expected }] } : fix;
  });
  return fixes ? { ...finding, fixes } : finding;
}

function base(data: MessageData): string {
  return data.forced ? ' Có thể đã điều chỉnh để các tỷ lệ cộng đủ 100%.' : '';
}
