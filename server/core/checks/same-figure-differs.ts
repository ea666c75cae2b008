/** One indicator with two values: in the text, and in a row of a table. A question, not an error. */
import { carried, memo, memo2 } from '../derive.ts';
import { tellingDigits } from '../figures/slips.ts';
import type { Finding, MessageData } from '../finding.ts';
import { eachChange } from '../list-changes.ts';
import { headingWords } from '../model/passage-text.ts';
import type { Report } from '../model/report.ts';
import { figurePlace } from '../model/table.ts';
import { partOfTable } from '../relations/declared/from-bindings.ts';
import { type FigureKey, figuresOf, keyOf } from '../relations/diagnosis/shared-figures.ts';
import { areOneSlip, areSlipped } from '../relations/diagnosis/slipped-digits.ts';
import type { Fault, Suspect } from '../relations/evaluation.ts';
import { type ProseFigure, readText } from '../relations/prose/from-prose.ts';
import { isAskedFor } from '../relations/said-again/asked-for.ts';
import type { StandingFigure } from '../relations/said-again/echo-figures.ts';
import { unitOf } from '../relations/said-again/echo-words.ts';
import { type Echo, echoes } from '../relations/said-again/echoes.ts';
import { restatingPassages } from '../relations/said-again/restating-passages.ts';
import { type CellOf, type SameCells, sameCells } from '../relations/said-again/same-cells.ts';
import { type SameFigure, sameFigures } from '../relations/said-again/same-figures.ts';
import {
  type SameStatements,
  type StandingStatement,
  sameStatements,
} from '../relations/said-again/same-statements.ts';
import { slippedCells } from '../relations/said-again/slipped-cells.ts';
import { type SlippedScale, slippedScales } from '../relations/said-again/slipped-scales.ts';
import { rankedSlips } from '../relations/said-of-rows/ranks.ts';
import { calledRow } from '../relations/said-of-rows/row-names.ts';
import { rowReadings } from '../relations/said-of-rows/row-readings.ts';
import { singleSpaced } from '../text.ts';
import type { Check, Subject } from './check.ts';
import { text } from './words.ts';

export const check: Check = {
  id: 'same-figure-differs',
  severity: 'information',
  family: 'figures',
  *run(subject) {
    const { report } = subject;
    /** A figure is told of once, be it by a sum that does not hold. */
    const told = new Set<FigureKey>();
    const broken = brokenFigures(report, subject.faults);
    const isTold = (...figures: readonly Pick<ProseFigure, 'place'>[]): boolean =>
      figures.some(figure => told.has(keyOf(figure)) || broken.has(keyOf(figure)));
    for (const reading of rowReadings(report)) {
      if (!reading.certain || isTold(reading.prose) || isRepair(reading, subject.faults)) continue;
      told.add(keyOf(reading.prose));
      yield { ...finding(reading, subject), severity: 'warning' };
    }
    for (const slip of rankedSlips(report)) {
      if (isTold(slip.prose)) continue;
      told.add(keyOf(slip.prose));
      yield { ...finding(slip, subject), severity: 'warning' };
    }
    for (const slip of slippedScales(report)) {
      if (isTold(slip.stated.prose, slip.other.prose)) continue;
      told.add(keyOf(slip.stated.prose));
      yield inScales(slip);
    }
    for (const pair of sameStatements(report)) {
      if (isTold(pair.first, pair.second)) continue;
      told.add(keyOf(pair.first)).add(keyOf(pair.second));
      yield inText(pair, isRestated(pair, report));
    }
    for (const echo of echoes(report)) {
      if (isTold(echo.stated.prose, echo.other.prose)) continue;
      told.add(keyOf(echo.stated.prose));
      yield echoed(echo);
    }
    for (const pairs of [rowReadings(report), sameFigures(report), slippedCells(report)]) {
      for (const pair of pairs) {
        if (isTold(pair.prose) || isRepair(pair, subject.faults)) continue;
        told.add(keyOf(pair.prose));
        yield finding(pair, subject);
      }
    }
    for (const pair of sameCells(report)) yield between(pair, subject);
  },
  words: {
    vi: {
      summary: 'Một chỉ tiêu ghi hai giá trị ở hai nơi.',
      message: data =>
        data.scale
          ? `Ghi ${text(data.stated)} ("${text(data.quote)}"); ${data.above ? 'ở trên' : 'ở dưới'} ghi ${text(data.other)} ("${text(data.otherQuote)}"): cùng chữ số mà gấp nhau 1.000 lần. Đề nghị kiểm tra đơn vị tính.`
          : data.quote !== undefined
            ? `Ghi ${text(data.stated)} ("${text(data.quote)}"); ${data.heading ? `mục "${text(data.heading)}"` : data.above ? 'ở trên' : 'ở dưới'} ghi ${text(data.other)} ("${text(data.otherQuote)}"). Đề nghị xác nhận hai nơi có cùng phạm vi, thời điểm hay không.`
            : data.other !== undefined
              ? `${text(data.rowLabel)}, cột "${text(data.column)}": ${rowOf(data.otherNumeral, data.otherTitle, data.otherRow, 'vi')} ghi ${text(data.other)}, ${rowOf(data.numeral, data.tableTitle, data.row, 'vi')} ghi ${text(data.stated)}. Đề nghị xác nhận hai bảng có cùng phạm vi, thời điểm hay không.`
              : `Ghi ${text(data.stated)}; ${tableOf(data.numeral, data.tableTitle, 'vi')}, dòng "${text(data.rowLabel)}", cột "${text(data.column)}", ghi ${text(data.cell)}. Đề nghị xác nhận hai nơi có cùng phạm vi, thời điểm hay không.`,
      notes: {
        cell: data => `Ô ghi ${text(data.figure)}`,
        sentence: data => `Nơi này ghi ${text(data.figure)}`,
      },
    },
    en: {
      summary: 'One indicator has two values in two places.',
      message: data =>
        data.scale
          ? `Says ${text(data.stated)} ("${text(data.quote)}"); ${data.above ? 'the text above' : 'the text below'} says ${text(data.other)} ("${text(data.otherQuote)}"): the same digits, a thousand times apart. Please check the unit.`
          : data.quote !== undefined
            ? `Says ${text(data.stated)} ("${text(data.quote)}"); ${data.heading ? `section "${text(data.heading)}"` : data.above ? 'the text above' : 'the text below'} says ${text(data.other)} ("${text(data.otherQuote)}"). Please confirm whether both have the same scope and date.`
            : data.other !== undefined
              ? `${text(data.rowLabel)}, column "${text(data.column)}": ${rowOf(data.otherNumeral, data.otherTitle, data.otherRow, 'en')} says ${text(data.other)}, ${rowOf(data.numeral, data.tableTitle, data.row, 'en')} says ${text(data.stated)}. Please confirm whether both tables have the same scope and date.`
              : `Says ${text(data.stated)}; ${tableOf(data.numeral, data.tableTitle, 'en')}, row "${text(data.rowLabel)}", column "${text(data.column)}", says ${text(data.cell)}. Please confirm whether both have the same scope and date.`,
      notes: {
        cell: data => `The cell says ${text(data.figure)}`,
        sentence: data => `This place says ${text(data.figure)}`,
      },
    },
  },
};

/** The faults of the newest version, and how many of them have each figure. */
interface Broken {
  faults: readonly Fault[];
  readonly figures: Map<FigureKey, number>;
}

// Right because what it holds is compared with the faults it was made from.
const brokenOf = carried<Report, Broken>(() => ({ faults: [], figures: new Map() }));

/** Figures of broken relations that are told of as errors or warnings. */
function brokenFigures(report: Report, faults: readonly Fault[]): ReadonlyMap<FigureKey, number> {
  const memory = brokenOf(report);
  const { figures } = memory;
  eachChange(memory.faults, faults, {
    gone: fault => {
      for (const key of figuresOfFault(fault)) {
        const left = figures.get(key)! - 1;
        if (left > 0) figures.set(key, left);
        else figures.delete(key);
      }
    },
    come: fault => {
      for (const key of figuresOfFault(fault)) figures.set(key, (figures.get(key) ?? 0) + 1);
    },
  });
  memory.faults = faults;
  return figures;
}

// Right because a fault is immutable.
const figuresOfFault = memo(({ evaluations }: Fault): ReadonlySet<FigureKey> => {
  const keys = new Set<FigureKey>();
  for (const evaluation of evaluations) {
    const { certainty, pieces } = evaluation.relation;
    if (pieces || (certainty !== 'explicit' && certainty !== 'structure')) continue;
    for (const operand of figuresOf(evaluation)) keys.add(keyOf(operand));
  }
  return keys;
});

/** The text has what the sums of the table ask of the cell, in whatever unit: they tell of it, and the text is right. */
function isRepair({ prose, row, column }: SameFigure, faults: readonly Fault[]): boolean {
  const [figure] = row.cells[column.index]!.figures;
  if (!figure) return false;
  const key = keyOf({ place: figurePlace(row, column.index, figure) });
  const asked = ([suspect, ...others]: readonly Suspect[]): boolean =>
    suspect?.repaired !== undefined &&
    others.length === 0 &&
    keyOf(suspect.operand) === key &&
    tellingDigits(suspect.repaired) === tellingDigits(prose.figure.value);
  return faults.some(fault => figuresOfFault(fault).has(key) && fault.suspects.some(asked));
}

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
      rowLabel: calledRow(row, table),
      column: [...column.path, column.title].join(', '),
      tableTitle: table.title,
    },
    related: figure
      ? [{ place: figurePlace(row, column.index, figure), note: 'cell', data: { figure: figure.text } }]
      : [],
  };
}

/** Two tables: at the later one, with the earlier as related place. */
function between({ first, second }: SameCells, { report }: Subject): Finding {
  const placeOf = ({ row, column, figure }: CellOf): Finding['place'] => figurePlace(row, column.index, figure);
  return {
    check: 'same-figure-differs',
    place: placeOf(second),
    data: {
      ...partOfTable(report, second.table.id),
      otherNumeral: partOfTable(report, first.table.id).numeral,
      rowLabel: second.row.label,
      column: second.column.title,
      stated: second.figure.text,
      other: first.figure.text,
      row: nameOf(second),
      tableTitle: second.table.title ?? second.table.id,
      otherRow: nameOf(first),
      otherTitle: first.table.title ?? first.table.id,
    },
    related: [{ place: placeOf(first), note: 'cell', data: { figure: first.figure.text } }],
  };
}

/**
 * One of them stands in a part that says the body once more, in words that mean one thing, and a slip of the pen makes
 * one number of the other: no question any more.
 */
function isRestated({ first, second }: SameStatements, report: Report): boolean {
  const { opening, closing } = restatingPassages(report);
  const restates = ({ passage }: StandingStatement): boolean => opening.includes(passage) || closing.includes(passage);
  const [one, other] = [first.statement, second.statement];
  if (restates(first) === restates(second) || one.left !== other.left) return false;
  const isAsked = ({ statement, passage }: StandingStatement): boolean =>
    isAskedFor(statement.quantity.span, passage, report.style);
  // What is to come, or is wanted, repeats nothing.
  if (isAsked(first) !== isAsked(second)) return false;
  const [figure, repeated] = [one.quantity.figure, other.quantity.figure];
  return areSlipped(figure, repeated) || (one.key === other.key && one.words.size > 1 && areOneSlip(figure, repeated));
}

/** Two sentences: at the one that differs, with the other as related place. Right to remember because a pair is immutable. */
const inText = memo2(({ first, second, heading, above }: SameStatements, restated: boolean): Finding => {
  const stated = second.statement.quantity.figure.text;
  const other = first.statement.quantity.figure.text;
  return {
    check: 'same-figure-differs',
    ...(restated ? { severity: 'warning' as const } : {}),
    place: second.place,
    data: {
      stated,
      other,
      quote: quoted(second),
      otherQuote: quoted(first),
      above,
      heading: heading ? shortened(headingWords(heading)) : undefined,
    },
    related: [{ place: first.place, note: 'sentence', data: { figure: other } }],
  };
});

/** A figure that the closing part says again. Right to remember because an echo is immutable. */
const echoed = memo(({ stated: odd, other: repeated, heading, above, sure }: Echo): Finding => {
  const stated = odd.prose.figure.text;
  const other = repeated.prose.figure.text;
  return {
    check: 'same-figure-differs',
    ...(sure ? { severity: 'warning' as const } : {}),
    place: odd.prose.place,
    data: {
      stated,
      other,
      quote: clauseOf(odd),
      otherQuote: clauseOf(repeated),
      above,
      heading: heading ? shortened(headingWords(heading)) : undefined,
    },
    related: [{ place: repeated.prose.place, note: 'sentence', data: { figure: other } }],
  };
});

/** Right to remember because a slip is immutable. */
const inScales = memo(({ stated, other, above }: SlippedScale): Finding => {
  const said = withScale(other);
  return {
    check: 'same-figure-differs',
    severity: 'warning',
    place: stated.prose.place,
    data: {
      stated: withScale(stated),
      other: said,
      quote: clauseOf(stated),
      otherQuote: clauseOf(other),
      above,
      scale: true,
    },
    related: [{ place: other.prose.place, note: 'sentence', data: { figure: said } }],
  };
});

function withScale({ prose: { figure } }: StandingFigure): string {
  return `${figure.text} ${unitOf(figure)}`;
}

/** The clause as it stands. */
function quoted({ passage, statement: { span } }: StandingStatement): string {
  return shortened(readText(passage).slice(span.start, span.end));
}

/** The words up to the marks around it, and the figure. */
function clauseOf({ prose: { figure, span }, passage }: StandingFigure): string {
  const text = readText(passage);
  const { start } = span;
  const end = start + figure.text.length;
  const before = text
    .slice(Math.max(0, start - longest), start)
    .split(clauseEnds)
    .at(-1)!;
  const behind = text.slice(end, end + longest).split(clauseEnds, 1)[0]!;
  return shortened(`${before}${figure.text}${behind}`);
}

const clauseEnds = /[;:!?()\n]|[.,]\s|[.,]$/u;

function shortened(words: string): string {
  const plain = singleSpaced(words).trim();
  if (plain.length <= longest) return plain;
  return `… ${plain.slice(plain.indexOf(' ', plain.length - longest) + 1)}`;
}

const longest = 90;

function nameOf({ row }: CellOf): string {
  return (row.number ?? '').replace(/[.)]$/, '');
}

type Said = MessageData[string];

function rowOf(numeral: Said, title: Said, row: Said, language: 'vi' | 'en'): string {
  const table = tableOf(numeral, title, language);
  return row === '' ? table : `${table} ${language === 'vi' ? 'dòng' : 'row'} ${text(row)}`;
}

function tableOf(numeral: Said, title: Said, language: 'vi' | 'en'): string {
  const vi = language === 'vi';
  if (numeral) return `${vi ? 'Phụ lục' : 'Appendix'} ${text(numeral)}`;
  return title ? `${vi ? 'bảng' : 'table'} "${text(title)}"` : vi ? 'bảng' : 'the table';
}
