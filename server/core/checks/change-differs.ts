/** A stated change, rate of change, multiple or average that is not what the figures give. */
import type { MessageData } from '../finding.ts';
import type { Check } from './check.ts';
import { faultFindings } from './faults.ts';
import { operandNote, setFigure, slip, text } from './words.ts';

export const check: Check = {
  id: 'change-differs',
  severity: 'error',
  family: 'figures',
  scope: 'local',
  run: subject => faultFindings('change-differs', subject, ['change']),
  words: {
    vi: {
      summary: 'Mức tăng, giảm ghi không bằng mức tính được từ hai số.',
      message: data =>
        `Ghi ${what(data, 'vi')}${text(data.stated)}; ${text(data.arithmetic)}${contrary(data, 'vi')}: lệch ${text(data.difference)}${points(data, 'vi')}.${slip(data, 'vi')} Đề nghị kiểm tra mức ghi hoặc các số dùng để tính.`,
      notes: operandNote.vi,
      fixes: setFigure.vi,
    },
    en: {
      summary: 'A stated rise or fall is not what the two figures give.',
      message: data =>
        `Says ${what(data, 'en')}${text(data.stated)}; ${text(data.arithmetic)}${contrary(data, 'en')}: off by ${text(data.difference)}${points(data, 'en')}.${slip(data, 'en')} Please check what is stated or the figures it is computed from.`,
      notes: operandNote.en,
      fixes: setFigure.en,
    },
  },
};

function what(data: MessageData, language: 'vi' | 'en'): string {
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
  if (!text(data.stated).endsWith('%') || text(data.difference).includes(' ')) return '';
  if (language === 'vi') return ' điểm phần trăm';
  return data.difference === '1' ? ' percentage point' : ' percentage points';
}
