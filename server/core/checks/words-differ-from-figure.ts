/** An amount in words that is not the amount in figures beside it. */
import type { Figure, NumberStyle } from '../figures/figure.ts';
import { printLike } from '../figures/print.ts';
import { compare, fromDecimal, type Rational, roundHalfUp } from '../figures/rational.ts';
import { type Finding, type Fix, type MessageData, textPlace } from '../finding.ts';
import { languageFor } from '../reading/languages.ts';
import type { NumberWords } from '../reading/prose/items/number-words.ts';
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
      yield { ...finding, fixes: [...figureFixes(finding), ...wordFixes(finding)] };
    }
  },
  words: {
    vi: {
      summary: 'Số viết bằng chữ khác số viết bằng số.',
      message: data =>
        `Bằng số ghi ${text(data.stated)}; bằng chữ là ${text(data.expected)} (${text(data.inWords)}). Đề nghị kiểm tra hai cách ghi.`,
      fixes: { ...setFigure.vi, write: data => `Ghi bằng chữ: ${text(data.words)}` },
    },
    en: {
      summary: 'An amount in words differs from the amount in figures.',
      message: data =>
        `In figures ${text(data.stated)}; in words ${text(data.expected)} (${text(data.inWords)}). Please check both.`,
      fixes: { ...setFigure.en, write: data => `Write in words: ${text(data.words)}` },
    },
  },
};

/** The figure as the words have it. */
function figureFixes({ place, data }: Finding): readonly Fix[] {
  const newText = text(data?.figure);
  if (place.kind !== 'text' || newText === '') return [];
  return [{ title: 'set', data: { figure: newText }, safe: false, edits: [{ place, newText }] }];
}

/** The words as the figure has them, with a capital where one stands. */
function wordFixes({ place, data }: Finding): readonly Fix[] {
  const [written, spelled] = [text(data?.number), text(data?.spelled)];
  if (place.kind !== 'text' || written === '' || spelled === '') return [];
  const { block, start, end } = place;
  const behind = block.text.indexOf(written, end);
  const at = behind >= 0 && behind - end <= farthest ? behind : block.text.lastIndexOf(written, start);
  if (at < 0 || Math.abs(at - start) > farthest) return [];
  const capital = written[0] !== written[0]!.toLowerCase();
  const words = capital ? spelled[0]!.toUpperCase() + spelled.slice(1) : spelled;
  const edits = [{ place: textPlace(block, at, at + written.length), newText: words }];
  return [{ title: 'write', data: { words }, safe: false, edits }];
}

/**
 * Words for one digit and marks stay as the document has them, where both are of as many words: "Hai mươi bốn tỷ, chín trăm …" is not
 * made "Hai mươi tư tỷ chín trăm …".
 */
function inManner(spelled: string, written: string, digits: NumberWords['digits']): string {
  const [fresh, own] = [spelled, written].map(words => words.trim().split(/\s+/u));
  if (fresh!.length !== own!.length) return spelled;
  return fresh!
    .map((word, at) => {
      const [, bare = '', mark = ''] = /^(.*?)([,;]?)$/u.exec(own![at]!) ?? [];
      const lower = bare.toLowerCase();
      const same = digits[word] !== undefined && digits[word] === digits[lower];
      return (same ? lower : word) + mark;
    })
    .join(' ');
}

/** Words further from their figure are of another. */
const farthest = 300;

/** The amount of the words with all its digits: 2,05 tỷ beside 2,5 tỷ. */
function wordsInFull({ relation, exact }: Evaluation, style: NumberStyle): MessageData {
  const { figure } = relation.result;
  if (!figure || !exact) return {};
  const { numerator, denominator } = fromDecimal(figure.value);
  const { numberWords } = languageFor(style);
  const words = denominator === 1n ? numberWords?.spell(numerator) : undefined;
  const spelled = words && numberWords && inManner(words, text(relation.data?.number), numberWords.digits);
  return { ...inFigures(relation.result.figure!, exact, style), ...(spelled ? { spelled } : {}) };
}

function inFigures(figure: Figure, exact: Rational, style: NumberStyle): MessageData {
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
