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
        `Quy tắc "${text(data.rule)}"${data.rowLabel ? `, dòng "${text(data.rowLabel)}"` : ''}: ${said(data, 'vi')}.${slip(data, 'vi')} Đề nghị kiểm tra các số này hoặc quy tắc.`,
      notes: operandNote.vi,
      fixes: setFigure.vi,
    },
    en: {
      summary: 'Figures do not obey a declared rule.',
      message: data =>
        `Rule "${text(data.rule)}"${data.rowLabel ? `, row "${text(data.rowLabel)}"` : ''}: ${said(data, 'en')}.${slip(data, 'en')} Please check these figures or the rule.`,
      notes: operandNote.en,
      fixes: setFigure.en,
    },
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
