/** A figure of the text bound to a cell or a calculation that has become another. */

import type { Finding } from '../finding.ts';
import { partOfTable, relationsFromBindings } from '../relations/declared/from-bindings.ts';
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
    yield* relationsFromBindings(subject.report).faults;
  },
  words: {
    vi: {
      summary: 'Số gắn với ô phụ lục không còn bằng ô đó.',
      message: data =>
        data.calculated
          ? `Lời văn ghi ${text(data.stated)}; phép tính gắn kèm cho ${text(data.arithmetic)}. Đề nghị cập nhật lời văn.`
          : `Lời văn ghi ${text(data.stated)}; ô nguồn (${cellWords(data, 'vi')}) hiện ghi ${text(data.cell)}. Đề nghị cập nhật lời văn.`,
      notes: operandNote.vi,
      fixes: { set: data => `Cập nhật thành ${text(data.figure)}` },
    },
    en: {
      summary: 'A figure bound to a cell is no longer what the cell says.',
      message: data =>
        data.calculated
          ? `The text says ${text(data.stated)}; the bound calculation gives ${text(data.arithmetic)}. Please update the text.`
          : `The text says ${text(data.stated)}; its source (${cellWords(data, 'en')}) now says ${text(data.cell)}. Please update the text.`,
      notes: operandNote.en,
      fixes: { set: data => `Update to ${text(data.figure)}` },
    },
  },
};

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
