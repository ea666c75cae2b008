/** A bound figure's cell in words, and what a figure is compared with, in both languages. */
import type { MessageData } from '../finding.ts';
import type { Report } from '../model/report.ts';
import { arithmetic } from '../relations/arithmetic.ts';
import { partOfTable } from '../relations/declared/from-bindings.ts';
import type { Evaluation } from '../relations/evaluation.ts';
import { text } from './words.ts';

/** "Phụ lục IV, dòng 1, Tổng số", of the data of a bound figure's relation with those of the appendix of its table. */
export function cellWords(data: MessageData, language: 'vi' | 'en'): string {
  const part = data.numeral
    ? `${language === 'vi' ? 'Phụ lục' : 'Appendix'} ${text(data.numeral)}`
    : text(data.tableTitle) || text(data.table);
  const number = text(data.row).replace(/[.)]$/, '');
  const row = number ? `${language === 'vi' ? 'dòng' : 'row'} ${number}` : `"${text(data.rowLabel)}"`;
  return [part, row, text(data.column)].filter(piece => piece !== '' && piece !== '""').join(', ');
}

/** `13 + 12 = 25`; of a figure that is bound to one cell what the cell says, and which cell it is. */
export function computationWords(evaluation: Evaluation, report: Report, language: 'vi' | 'en'): string {
  const { data, origin } = evaluation.relation;
  const computed = arithmetic(evaluation, report.style);
  if (origin !== 'bound' || !data || typeof data.table !== 'string') return computed;
  return `${computed} (${cellWords({ ...data, ...partOfTable(report, data.table) }, language)})`;
}
