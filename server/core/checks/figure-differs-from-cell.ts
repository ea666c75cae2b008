/** A figure of the text bound to a cell or a calculation that has become another. */

import { isZero } from '../figures/decimal.ts';
import type { Finding, MessageData } from '../finding.ts';
import { outcomeWords } from '../outcome-words.ts';
import { arithmetic } from '../relations/arithmetic.ts';
import { partOfTable, relationsFromBindings } from '../relations/declared/from-bindings.ts';
import { evaluateOnce } from '../relations/evaluate.ts';
import type { Relation } from '../relations/relation.ts';
import { cellWords } from './cell-words.ts';
import type { Check, Subject } from './check.ts';
import { faultFindings } from './faults.ts';
import { operandNote, text } from './words.ts';

export const check: Check = {
  id: 'figure-differs-from-cell',
  severity: 'error',
  family: 'figures',
  *run(subject) {
    // What is bound stands in another section, or is looked for there.
    const bound = { report: subject.report, faults: subject.faultsBetween };
    for (const finding of faultFindings('figure-differs-from-cell', bound, ['bound'])) yield whole(finding, subject);
    const { relations, faults } = relationsFromBindings(subject.report);
    yield* faults;
    for (const relation of relations) {
      const finding = notReckoned(relation, subject);
      if (finding) yield finding;
    }
  },
  words: {
    vi: {
      summary: 'Số gắn với ô phụ lục không còn bằng ô đó.',
      message: data =>
        data.reason
          ? `Lời văn ghi ${text(data.stated)}; ${data.calculated ? `phép tính gắn kèm ${text(data.arithmetic)} không tính được (${why(data.reason, 'vi')})` : `ô nguồn (${cellWords(data, 'vi')}) ${data.cell ? `hiện ghi "${text(data.cell)}", không phải một số` : 'hiện để trống'}`}. Đề nghị kiểm tra lại chỗ gắn số.`
          : data.calculated
            ? `Lời văn ghi ${text(data.stated)}; phép tính gắn kèm cho ${text(data.arithmetic)}. Đề nghị cập nhật lời văn.`
            : `Lời văn ghi ${text(data.stated)}; ô nguồn (${cellWords(data, 'vi')}) hiện ghi ${text(data.cell)}. Đề nghị cập nhật lời văn.`,
      notes: operandNote.vi,
      fixes: { set: data => `Cập nhật thành ${text(data.figure)}` },
    },
    en: {
      summary: 'A figure bound to a cell is no longer what the cell says.',
      message: data =>
        data.reason
          ? `The text says ${text(data.stated)}; ${data.calculated ? `the bound calculation ${text(data.arithmetic)} gives nothing (${why(data.reason, 'en')})` : `its source (${cellWords(data, 'en')}) ${data.cell ? `now says "${text(data.cell)}", which is no figure` : 'is blank now'}`}. Please check what the figure is bound to.`
          : data.calculated
            ? `The text says ${text(data.stated)}; the bound calculation gives ${text(data.arithmetic)}. Please update the text.`
            : `The text says ${text(data.stated)}; its source (${cellWords(data, 'en')}) now says ${text(data.cell)}. Please update the text.`,
      notes: operandNote.en,
      fixes: { set: data => `Update to ${text(data.figure)}` },
    },
  },
};

/** Bound to what gives no figure: a person has asked for a comparison that does not take place. */
function notReckoned(relation: Relation, subject: Subject): Finding | undefined {
  const evaluation = evaluateOnce(relation);
  const { figure, place } = relation.result;
  if (evaluation.verdict !== 'unchecked' || !figure) return undefined;
  const { report } = subject;
  const { calculated } = relation.data ?? {};
  // "-" in a cell is how nothing is written.
  if (!calculated && evaluation.reason === 'not-applicable' && isZero(figure.value)) return undefined;
  const finding: Finding = {
    check: 'figure-differs-from-cell',
    // Cells may still be filled in; what has none is of the text alone.
    severity: relation.operands.length > 0 ? 'warning' : 'error',
    place,
    data: {
      ...relation.data,
      stated: figure.text,
      reason: evaluation.reason ?? '',
      // Of a cell without a figure its name says more than a gap.
      arithmetic:
        evaluation.reason === 'division-by-zero'
          ? arithmetic(evaluation, report.style)
          : relation.words.replace(/^=/, ''),
    },
  };
  return whole(finding, subject);
}

function why(reason: MessageData[string], language: 'vi' | 'en'): string {
  return outcomeWords[language].unchecked[text(reason)] ?? text(reason);
}

/** With the appendix of the cell, and the text's own repair alone: a cell is never changed to suit the text. */
function whole(finding: Finding, { report }: Subject): Finding {
  const table = finding.data.table;
  const place = typeof table === 'string' ? partOfTable(report, table) : {};
  const own = (finding.fixes ?? []).filter(({ edits }) => edits.every(edit => sameText(edit.place, finding.place)));
  return { ...finding, data: { ...finding.data, ...place }, fixes: own };
}

function sameText(a: Finding['place'], b: Finding['place']): boolean {
  return a.kind === 'text' && b.kind === 'text' && a.block === b.block && a.start === b.start;
}
