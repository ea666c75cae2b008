/** A stated change, rate of change, multiple or average that is not what the figures give. */
import type { Finding, MessageData } from '../finding.ts';
import { type Said, saidBefore } from '../reading/said-words.ts';
import type { Evaluation } from '../relations/evaluation.ts';
import type { Check } from './check.ts';
import { faultFindings } from './faults.ts';
import { operandNote, setFigure, slip, text } from './words.ts';

export const check: Check = {
  id: 'change-differs',
  severity: 'error',
  family: 'figures',
  scope: 'local',
  *run(subject) {
    for (const finding of faultFindings('change-differs', subject, ['change'], withBase)) yield inWordsOfText(finding);
  },
  words: {
    vi: {
      summary: 'Mức tăng, giảm ghi không bằng mức tính được từ hai số.',
      message: data => {
        if (data.way)
          return `Ghi "${text(data.said)}" từ ${text(data.from)}, nhưng ${text(data.stated)} ${data.way === 'increase' ? 'nhỏ' : 'lớn'} hơn. Đề nghị kiểm tra chữ "${text(data.said)}" hoặc hai số này.`;
        return data.turned
          ? `Ghi ${text(data.said)} ${text(data.stated)}, nhưng số liệu ${text(data.opposite)}: ${text(data.arithmetic)}. Đề nghị kiểm tra chữ "${text(data.said)}" hoặc các số dùng để tính.`
          : `Ghi ${what(data, 'vi')}${text(data.stated)}; ${text(data.arithmetic)}${contrary(data, 'vi')}: lệch ${text(data.difference)}${points(data, 'vi')}.${slip(data, 'vi')} Đề nghị kiểm tra mức ghi hoặc các số dùng để tính.`;
      },
      notes: operandNote.vi,
      fixes: { ...setFigure.vi, word: data => `Ghi "${text(data.opposite)}"` },
    },
    en: {
      summary: 'A stated rise or fall is not what the two figures give.',
      message: data => {
        if (data.way)
          return `Says "${text(data.said)}" from ${text(data.from)}, but ${text(data.stated)} is ${data.way === 'increase' ? 'less' : 'more'}. Please check the word "${text(data.said)}" or the two figures.`;
        return data.turned
          ? `Says ${what(data, 'en')}${text(data.stated)}, but the figures give the contrary: ${text(data.arithmetic)}. Please check the word "${text(data.said)}" or the figures it is computed from.`
          : `Says ${what(data, 'en')}${text(data.stated)}; ${text(data.arithmetic)}${contrary(data, 'en')}: off by ${text(data.difference)}${points(data, 'en')}.${slip(data, 'en')} Please check what is stated or the figures it is computed from.`;
      },
      notes: operandNote.en,
      fixes: { ...setFigure.en, word: data => `Write "${text(data.opposite)}"` },
    },
  },
};

/** What a value is said to have come from, where no figure says how far. */
function withBase({ relation: { data, operands, result } }: Evaluation): MessageData {
  const figure = operands[0]?.figure;
  if (data?.way === undefined || !figure) return {};
  const { unit } = figure;
  const named = unit !== undefined && unit !== '%' && unit === result.figure?.unit;
  return { from: named ? `${figure.text} ${unit}` : figure.text };
}

/** With the word of the text; where only that is wrong, it is what is to be mended. */
function inWordsOfText(finding: Finding): Finding {
  const { place, data } = finding;
  if (place.kind !== 'text' || typeof data.direction !== 'string' || data.suspectRepaired !== undefined) return finding;
  const from = Math.max(0, place.start - nearby);
  const said = saidBefore(
    place.block.text.slice(from, place.start),
    data.direction === 'average' ? 'average' : 'change',
  );
  if (!said) return finding;
  const word = said.word.toLowerCase();
  if (!isTurned(data, said)) return { ...finding, data: { ...data, said: word } };
  const { opposite } = said;
  const start = from + said.start;
  const at = { ...place, start, end: start + said.word.length };
  return {
    ...finding,
    data: { ...data, said: word, opposite: opposite!.toLowerCase(), turned: true },
    fixes: [{ title: 'word', data: { opposite: opposite! }, safe: false, edits: [{ place: at, newText: opposite! }] }],
  };
}

/** Characters before the figure in which its word stands. */
const nearby = 60;

/** "tăng 27" for a fall of 27. */
function isTurned({ stated, expected }: MessageData, { opposite }: Said): boolean {
  const other = text(expected);
  return opposite !== undefined && other.startsWith('-') && unpadded(other.slice(1)) === unpadded(text(stated));
}

function unpadded(figure: string): string {
  return figure.replace(/^0+(?=\d)/u, '');
}

function what(data: MessageData, language: 'vi' | 'en'): string {
  if (language === 'vi' && data.said !== undefined && /[^\0-\x7f]/u.test(text(data.said))) return `${text(data.said)} `;
  return typeof data.direction === 'string' ? (directions[data.direction]?.[language] ?? '') : '';
}

const directions: { readonly [direction: string]: { readonly vi: string; readonly en: string } } = {
  increase: { vi: 'tăng ', en: 'a rise of ' },
  decrease: { vi: 'giảm ', en: 'a fall of ' },
  exceed: { vi: 'vượt ', en: 'above by ' },
  multiple: { vi: 'gấp ', en: 'a multiple of ' },
  average: { vi: 'bình quân ', en: 'an average of ' },
};

/** A rise that is a fall. */
function contrary(data: MessageData, language: 'vi' | 'en'): string {
  const expected = text(data.expected);
  const other = data.direction === 'decrease' ? 'increase' : 'decrease';
  if (typeof data.direction !== 'string' || !expected.startsWith('-')) return '';
  return ` (${directions[other]![language]}${expected.slice(1)})`;
}

function points(data: MessageData, language: 'vi' | 'en'): string {
  if (!/%\)?$/.test(text(data.stated)) || text(data.difference).includes(' ')) return '';
  if (language === 'vi') return ' điểm phần trăm';
  return data.difference === '1' ? ' percentage point' : ' percentage points';
}
