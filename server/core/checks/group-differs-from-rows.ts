/** A total or group row that is not the sum of the rows under it. */
import type { MessageData } from '../finding.ts';
import type { Check } from './check.ts';
import { faultFindings } from './faults.ts';
import { operandNote, setFigure, slip, text } from './words.ts';

export const check: Check = {
  id: 'group-differs-from-rows',
  severity: 'error',
  family: 'figures',
  scope: 'local',
  run: subject => faultFindings('group-differs-from-rows', subject, ['group']),
  words: {
    vi: {
      summary: 'Dòng tổng hoặc dòng nhóm không bằng tổng các dòng chi tiết.',
      message: data =>
        data.measureTitle
          ? `Mục ${text(data.groupNumber ?? data.groupLabel)}, ${text(data.measureTitle)} ${text(data.columnTitle)} ghi ${text(data.stated)}; cộng được ${text(data.expected)} (${text(data.detailRows)} dòng chi tiết ${text(data.detailSum)}${bare(data)}): lệch ${text(data.difference)}.${slip(data, 'vi')} Đề nghị kiểm tra dòng tổng hoặc các dòng chi tiết.`
          : `${row(data, 'vi')}, cột "${text(data.column)}" ghi ${text(data.stated)}; cộng ${text(data.parts)} dòng được ${text(data.expected)}: lệch ${text(data.difference)}.${slip(data, 'vi')}${wholeRow(data, 'vi')} Đề nghị kiểm tra dòng tổng hoặc các dòng chi tiết.`,
      notes: operandNote.vi,
      fixes: setFigure.vi,
    },
    en: {
      summary: 'A total or group row is not the sum of the rows under it.',
      message: data =>
        data.measureTitle
          ? `Group ${text(data.groupNumber ?? data.groupLabel)}, ${text(data.measureTitle)} ${text(data.columnTitle)} says ${text(data.stated)}; the rows add up to ${text(data.expected)} (${text(data.detailRows)} detail rows ${text(data.detailSum)}${bareEnglish(data)}): off by ${text(data.difference)}.${slip(data, 'en')} Please check the total row or the detail rows.`
          : `${row(data, 'en')}, column "${text(data.column)}" says ${text(data.stated)}; ${text(data.parts)} rows add up to ${text(data.expected)}: off by ${text(data.difference)}.${slip(data, 'en')}${wholeRow(data, 'en')} Please check the total row or the detail rows.`,
      notes: operandNote.en,
      fixes: setFigure.en,
    },
  },
};

/** All columns of the row fail alike. */
function wholeRow(data: MessageData, language: 'vi' | 'en'): string {
  if (data.hypothesis === 'row-missing') {
    return language === 'vi'
      ? ` ${text(data.broken)} cột của dòng này đều lệch thừa: có thể thiếu một dòng chi tiết.`
      : ` ${text(data.broken)} columns of this row are too large: a detail row may be missing.`;
  }
  if (data.hypothesis === 'row-counted-twice') {
    return language === 'vi'
      ? ` ${text(data.broken)} cột của dòng này đều lệch thiếu: có thể một dòng chi tiết ghi hai lần, hoặc không được cộng vào tổng.`
      : ` ${text(data.broken)} columns of this row are too small: a detail row may stand twice, or be left out of the total.`;
  }
  return '';
}

function bare(data: MessageData): string {
  return data.bareRows === 0 ? '' : ` + ${text(data.bareRows)} đơn vị ghi một số ${text(data.bareSum)}`;
}

function bareEnglish(data: MessageData): string {
  return data.bareRows === 0 ? '' : ` + ${text(data.bareRows)} units with one number ${text(data.bareSum)}`;
}

function row(data: MessageData, language: 'vi' | 'en'): string {
  const label = text(data.rowLabel) || text(data.row);
  return language === 'vi' ? `Dòng "${label}"` : `Row "${label}"`;
}
