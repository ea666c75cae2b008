/** A place among the rows of a table that another row has. */
import { memo } from '../derive.ts';
import type { Finding } from '../finding.ts';
import { passageText } from '../model/passage-text.ts';
import { figurePlace } from '../model/table.ts';
import { readText } from '../relations/prose/from-prose.ts';
import { type WrongRank, wrongRanks } from '../relations/said-of-rows/ranks.ts';
import { calledRow } from '../relations/said-of-rows/row-names.ts';
import { singleSpaced } from '../text.ts';
import type { Check } from './check.ts';
import { text } from './words.ts';

export const check: Check = {
  id: 'rank-differs-from-rows',
  severity: 'warning',
  family: 'figures',
  *run({ report }) {
    for (const wrong of wrongRanks(report)) yield finding(wrong);
  },
  words: {
    vi: {
      summary: 'Thứ hạng trong lời văn không khớp các dòng của bảng.',
      message: data =>
        `Ghi ${text(data.rowLabel)} "${text(data.rank)}"; cột "${text(data.column)}" của bảng ghi ${text(data.rowLabel)} ${text(data.cell)}, còn ${text(data.otherLabel)} ${text(data.otherCell)}. Đề nghị kiểm tra tên hoặc thứ hạng.`,
      notes: { cell: data => `Ô ghi ${text(data.figure)}` },
    },
    en: {
      summary: 'A rank in the text is not borne out by the rows of the table.',
      message: data =>
        `Says ${text(data.rowLabel)} is "${text(data.rank)}"; column "${text(data.column)}" of the table has ${text(data.cell)} for ${text(data.rowLabel)}, and ${text(data.otherCell)} for ${text(data.otherLabel)}. Please check the name or the rank.`,
      notes: { cell: data => `The cell says ${text(data.figure)}` },
    },
  },
};

// Right because a wrong rank is immutable.
const finding = memo(({ passage, said: { span }, named: { row, table }, column, right }: WrongRank): Finding => {
  const own = row.cells[column.index]!.figures[0]!;
  const other = right.cells[column.index]!.figures[0]!;
  return {
    check: 'rank-differs-from-rows',
    place: passageText(passage).place(span),
    data: {
      rank: singleSpaced(readText(passage).slice(span.start, span.end)),
      rowLabel: calledRow(row, table),
      column: [...column.path, column.title].join(', '),
      cell: own.text,
      otherLabel: calledRow(right, table),
      otherCell: other.text,
    },
    related: [
      { place: figurePlace(row, column.index, own), note: 'cell', data: { figure: own.text } },
      { place: figurePlace(right, column.index, other), note: 'cell', data: { figure: other.text } },
    ],
  };
});
