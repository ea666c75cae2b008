/** One indicator with two values: in the text, and in a row of a table. A question, not an error. */
import type { Finding } from '../finding.ts';
import { figurePlace } from '../model/table.ts';
import { partOfTable } from '../relations/from-bindings.ts';
import { type SameFigure, sameFigures } from '../relations/same-figures.ts';
import type { Check, Subject } from './check.ts';
import { text } from './words.ts';

export const check: Check = {
  id: 'same-figure-differs',
  severity: 'information',
  family: 'figures',
  *run(subject) {
    for (const pair of sameFigures(subject.report)) yield finding(pair, subject);
  },
  words: {
    vi: {
      summary: 'Một chỉ tiêu ghi hai giá trị ở hai nơi.',
      message: data =>
        `${text(data.rowLabel)}: lời văn ghi ${text(data.stated)}, ${data.numeral ? `Phụ lục ${text(data.numeral)}` : `bảng "${text(data.tableTitle)}"`} dòng ${text(data.row)} ghi ${text(data.cell)}. Đề nghị xác nhận hai nơi có cùng phạm vi, thời điểm hay không.`,
      notes: { cell: data => `Ô ghi ${text(data.figure)}` },
    },
    en: {
      summary: 'One indicator has two values in two places.',
      message: data =>
        `${text(data.rowLabel)}: the text says ${text(data.stated)}, ${data.numeral ? `Appendix ${text(data.numeral)}` : `table "${text(data.tableTitle)}"`} row ${text(data.row)} says ${text(data.cell)}. Please confirm whether both have the same scope and date.`,
      notes: { cell: data => `The cell says ${text(data.figure)}` },
    },
  },
};

function finding({ prose, table, row, column }: SameFigure, { report }: Subject): Finding {
  const cell = row.cells[column.index]!;
  const [figure] = cell.figures;
  return {
    check: 'same-figure-differs',
    place: prose.place,
    data: {
      ...partOfTable(report, table.id),
      stated: prose.figure.text,
      cell: figure?.text ?? cell.text,
      row: (row.number ?? row.label).replace(/[.)]$/, ''),
      rowLabel: row.label,
      tableTitle: table.title ?? table.id,
    },
    related: figure
      ? [{ place: figurePlace(table, row, column.index, figure), note: 'cell', data: { figure: figure.text } }]
      : [],
  };
}
