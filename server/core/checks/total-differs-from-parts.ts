/** A total beside its breakdown that is not the sum of the breakdown. */
import { printFigure } from '../figures/print.ts';
import type { MessageData } from '../finding.ts';
import type { Evaluation } from '../relations/evaluation.ts';
import type { Check } from './check.ts';
import { faultFindings } from './faults.ts';
import { operandNote, setFigure, slip, text } from './words.ts';

export const check: Check = {
  id: 'total-differs-from-parts',
  severity: 'error',
  family: 'figures',
  scope: 'local',
  run: subject => faultFindings('total-differs-from-parts', subject, ['total'], terms),
  words: {
    vi: {
      summary: 'Tổng số không bằng tổng các thành phần.',
      message: data =>
        `${said(data, 'vi')}; cộng ${data.levels ? 'các cấp' : 'các thành phần'} được ${text(data.expected)} (${text(data.terms)}${absent(data, 'vi')}): lệch ${text(data.difference)}.${slip(data, 'vi')} Đề nghị kiểm tra ${data.levels ? 'tổng số hoặc số của từng cấp' : 'tổng số hoặc các thành phần'}.`,
      notes: operandNote.vi,
      fixes: setFigure.vi,
    },
    en: {
      summary: 'A total is not the sum of its parts.',
      message: data =>
        `${said(data, 'en')}; the ${data.levels ? 'levels' : 'parts'} add up to ${text(data.expected)} (${text(data.terms)}${absent(data, 'en')}): off by ${text(data.difference)}.${slip(data, 'en')} Please check the total or its parts.`,
      notes: operandNote.en,
      fixes: setFigure.en,
    },
  },
};

/** `cấp tỉnh 13 + cấp huyện 12`, and what does not apply. */
function terms({ relation }: Evaluation): MessageData {
  const present = relation.operands.filter(({ figure }) => figure !== undefined);
  const shown = present.length > 8 ? present.slice(0, 7) : present;
  const listed = shown.map(({ label, figure }) =>
    (relation.data?.numbersFirst ? `${printFigure(figure!)} ${label}` : `${label} ${printFigure(figure!)}`).trim(),
  );
  const absent = relation.operands.filter(({ standing }) => standing === 'not-applicable').map(({ label }) => label);
  return {
    terms: listed.join(' + ') + (present.length > shown.length ? ` + … (${present.length})` : ''),
    notApplicable: absent.join(', '),
    levels: relation.operands.every(({ label }) => /^(?:cấp |tỉnh$|huyện$|xã$|trung ương$)/u.test(label.toLowerCase())),
  };
}

/** "Tổng số ghi 27"; where the figure counts a noun in a sentence, "Ghi 58 văn bản". */
function said(data: MessageData, language: 'vi' | 'en'): string {
  if (data.noun) return `${language === 'vi' ? 'Ghi' : 'Says'} ${text(data.stated)} ${text(data.noun)}`;
  return `${name(data, language)} ${language === 'vi' ? 'ghi' : 'says'} ${text(data.stated)}`;
}

function name(data: MessageData, language: 'vi' | 'en'): string {
  const label = text(data.resultLabel);
  return label === '' ? (language === 'vi' ? 'Tổng số' : 'The total') : label.charAt(0).toUpperCase() + label.slice(1);
}

function absent(data: MessageData, language: 'vi' | 'en'): string {
  if (!data.notApplicable) return '';
  return language === 'vi'
    ? `; ${text(data.notApplicable)} không áp dụng`
    : `; ${text(data.notApplicable)} does not apply`;
}
