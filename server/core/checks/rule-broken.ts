/** A declared rule that the figures do not obey, when no other check speaks for it. */
import type { MessageData } from '../finding.ts';
import type { Check } from './check.ts';
import { faultFindings } from './faults.ts';
import { operandNote, setFigure, slip, text } from './words.ts';

export const check: Check = {
  id: 'rule-broken',
  severity: 'error',
  family: 'figures',
  scope: 'local',
  run: subject => faultFindings('rule-broken', subject, ['rule']),
  words: {
    vi: {
      summary: 'Số liệu không theo quy tắc đã khai.',
      message: data =>
        ofTable(data, 'vi') ??
        `Quy tắc "${text(data.rule)}"${data.rowLabel ? `, dòng "${text(data.rowLabel)}"` : ''}: ${said(data, 'vi')}.${slip(data, 'vi')} Đề nghị kiểm tra các số này hoặc quy tắc.`,
      notes: operandNote.vi,
      fixes: setFigure.vi,
    },
    en: {
      summary: 'Figures do not obey a declared rule.',
      message: data =>
        ofTable(data, 'en') ??
        `Rule "${text(data.rule)}"${data.rowLabel ? `, row "${text(data.rowLabel)}"` : ''}: ${said(data, 'en')}.${slip(data, 'en')} Please check these figures or the rule.`,
      notes: operandNote.en,
      fixes: setFigure.en,
    },
  },
};

/** What the titles and labels of a table say: nobody has declared it. */
function ofTable(data: MessageData, language: 'vi' | 'en'): string | undefined {
  if (!data.inferred) return undefined;
  const place = `"${text(data.rowLabel) || text(data.row)}"`;
  const column = `"${text(data.column)}"`;
  const stated = text(data.stated);
  const extreme = typeof data.extreme === 'string' ? extremes[data.extreme]?.[language] : undefined;
  if (data.ranked !== undefined) {
    const [by, place] = [text(data.ranked), text(data.expected)];
    return language === 'vi'
      ? `Dòng ${text(data.rowLabel) ? `"${text(data.rowLabel)}"` : text(data.row)}, cột ${column} ghi ${stated}; theo cột "${by}" của các dòng thì là ${place}. Đề nghị kiểm tra các số này.`
      : `Row ${text(data.rowLabel) ? `"${text(data.rowLabel)}"` : text(data.row)}, column ${column} says ${stated}; by column "${by}" of the rows it is ${place}. Please check these figures.`;
  }
  if (language === 'vi') {
    const found = extreme
      ? `Dòng ${place}, cột ${column} ghi ${stated}; ${extreme} ${text(data.limit) || text(data.expected)}.`
      : `Theo "${text(data.rule)}", dòng ${place} ghi ${stated}; tính được ${text(data.arithmetic)}.`;
    return `${found}${slip(data, 'vi')} Đề nghị kiểm tra các số này.`;
  }
  const found = extreme
    ? `Row ${place}, column ${column} says ${stated}; ${extreme} ${text(data.limit) || text(data.expected)}.`
    : `By "${text(data.rule)}", row ${place} says ${stated}; computed ${text(data.arithmetic)}.`;
  return `${found}${slip(data, 'en')} Please check these figures.`;
}

const extremes: { readonly [extreme: string]: { readonly vi: string; readonly en: string } } = {
  largest: { vi: 'số lớn nhất trong các dòng là', en: 'the largest of the rows is' },
  least: { vi: 'số nhỏ nhất trong các dòng là', en: 'the least of the rows is' },
  above: {
    vi: 'bình quân không thể cao hơn dòng cao nhất là',
    en: 'an average cannot be above the highest row, which is',
  },
  below: {
    vi: 'bình quân không thể thấp hơn dòng thấp nhất là',
    en: 'an average cannot be below the lowest row, which is',
  },
};

/** What a rule of order wants is not a value but a side. */
function said(data: MessageData, language: 'vi' | 'en'): string {
  if (data.comparison === '=' || data.comparison === undefined) {
    return language === 'vi'
      ? `ghi ${text(data.stated)}; tính được ${text(data.arithmetic)}`
      : `says ${text(data.stated)}; computed ${text(data.arithmetic)}`;
  }
  return language === 'vi'
    ? `ghi ${text(data.stated)}; quy tắc cần ${text(data.arithmetic)}`
    : `says ${text(data.stated)}; the rule wants ${text(data.arithmetic)}`;
}
