/** A total beside its breakdown that is not the sum of the breakdown. */
import { printFigure } from '../figures/print.ts';
import type { MessageData } from '../finding.ts';
import type { Evaluation } from '../relations/evaluation.ts';
import type { Expression, Operand } from '../relations/relation.ts';
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
        `${said(data, 'vi')}; ${data.less ? 'tính' : data.levels ? 'cộng các cấp' : 'cộng các thành phần'} được ${text(data.expected)} (${text(data.terms)}${absent(data, 'vi')}): lệch ${text(data.difference)}.${slip(data, 'vi')} Đề nghị kiểm tra ${data.less ? 'các số này' : data.levels ? 'tổng số hoặc số của từng cấp' : 'tổng số hoặc các thành phần'}.`,
      notes: operandNote.vi,
      fixes: setFigure.vi,
    },
    en: {
      summary: 'A total is not the sum of its parts.',
      message: data =>
        `${said(data, 'en')}; ${data.less ? 'the others give' : data.levels ? 'the levels add up to' : 'the parts add up to'} ${text(data.expected)} (${text(data.terms)}${absent(data, 'en')}): off by ${text(data.difference)}.${slip(data, 'en')} Please check ${data.less ? 'these figures' : 'the total or its parts'}.`,
      notes: operandNote.en,
      fixes: setFigure.en,
    },
  },
};

/** `cấp tỉnh 13 + cấp huyện 12`, `tồn đầu kỳ 4 + tiếp nhận mới 11 - đã giải quyết 12`, and what does not apply. */
function terms({ relation, reading }: Evaluation): MessageData {
  const less = new Set<Operand>();
  subtracted(reading, false, index => less.add(relation.operands[index]!));
  const present = relation.operands.filter(({ figure }) => figure !== undefined);
  const shown = present.length > 8 ? present.slice(0, 7) : present;
  const listed = shown.map(({ label, figure }) =>
    (relation.data?.numbersFirst ? `${printFigure(figure!)} ${label}` : `${label} ${printFigure(figure!)}`).trim(),
  );
  const absent = relation.operands.filter(({ standing }) => standing === 'not-applicable').map(({ label }) => label);
  // "Bí thư, 02 Phó Bí thư và 36 Ủy viên": those that print no number stand first.
  const unprinted = reading.kind === 'sum' ? reading.of.flatMap(of => (of.kind === 'constant' ? [of.value] : [])) : [];
  const first = unprinted.map(({ numerator }) => `${numerator} + `).join('');
  const signed = listed.map((term, index) =>
    index === 0 ? first + term : `${less.has(shown[index]!) ? ' - ' : ' + '}${term}`,
  );
  return {
    less: less.size > 0 || relation.data?.carried === true || present.some(({ label }) => changeLabel.test(label)),
    terms: signed.join('') + (present.length > shown.length ? ` + … (${present.length})` : ''),
    notApplicable: absent.join(', '),
    levels: relation.operands.every(({ label }) => /^(?:cấp |tỉnh$|huyện$|xã$|trung ương$)/u.test(label.toLowerCase())),
  };
}

/** A rise or a fall is taken off or put on: no part of a total. */
const changeLabel = /^(?:số )?(?:tăng|giảm|increase|decrease|rise|fall|reduction)(?![\p{L}\p{M}])/iu;

/** Calls back for each operand that is taken away. */
function subtracted(node: Expression, minus: boolean, found: (index: number) => void): void {
  if (node.kind === 'operand') {
    if (minus) found(node.index);
  } else if (node.kind === 'sum') for (const of of node.of) subtracted(of, minus, found);
  else if (node.kind === 'negate') subtracted(node.of, !minus, found);
  else if (node.kind === 'difference') {
    subtracted(node.left, minus, found);
    subtracted(node.right, !minus, found);
  }
}

/** "Tổng số ghi 27"; where the figure counts a noun in a sentence, "Ghi 58 văn bản". */
function said(data: MessageData, language: 'vi' | 'en'): string {
  if (data.noun) return `${language === 'vi' ? 'Ghi' : 'Says'} ${text(data.stated)} ${text(data.noun)}`;
  // A label may be of several things: "Property offences".
  const label = text(data.resultLabel);
  // "It replaced 21.7 km": a verb alone is no name.
  if (language === 'en' && /^\p{Ll}+ed$/u.test(label)) return `Says ${text(data.stated)}`;
  if (language === 'en' && label !== '') return `"${name(data, language)}" is given as ${text(data.stated)}`;
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
