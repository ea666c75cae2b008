/** Numbers of one report written in two ways: 1579 beside 1.621; a table with decimal points in a report with commas. */

import { memo2 } from '../derive.ts';
import type { NumberStyle } from '../figures/figure.ts';
import { type Edit, type Finding, type MessageData, textPlace } from '../finding.ts';
import { gather } from '../model/gather.ts';
import type { Report } from '../model/report.ts';
import { cellPlace, figurePlace, type Row, type Table, type TableHead } from '../model/table.ts';
import { isInOtherStyle } from '../model/tables/build-table.ts';
import { isGroupedOtherwise, isOtherStyle } from '../reading/cell.ts';
import { gatherEvaluations } from '../relations/gather-evaluations.ts';
import { proseOf } from '../relations/prose/from-prose.ts';
import type { Check } from './check.ts';
import { text } from './words.ts';

export const check: Check = {
  id: 'number-style-mixed',
  severity: 'hint',
  family: 'figures',
  *run(subject) {
    const { report } = subject;
    const edits: Edit[] = [];
    let grouped = 0;
    let example: { readonly grouped: string } | undefined;
    const add = (style: TableStyle): void => {
      grouped += style.grouped;
      example ??= style.example === undefined ? undefined : { grouped: style.example };
      for (const edit of style.edits) edits.push(edit);
    };
    for (const table of tablesWithStyle(report)) {
      add(styleOf(table, report.style));
      yield* otherStyle(table, report.style);
    }
    for (const style of stylesOfProse(subject)) add(style);
    yield* otherInProse(report);
    const [first] = edits;
    // One way of writing, used throughout, is a style; two are a slip.
    if (!first || grouped <= edits.length) return;
    const { place } = first;
    yield {
      check: 'number-style-mixed',
      place,
      data: {
        fault: 'separator',
        stated: place.block.text.slice(place.start, place.end),
        expected: first.newText,
        count: edits.length,
        example: example?.grouped,
      },
      fixes: [{ title: 'group', data: { count: edits.length }, safe: true, edits }],
    };
  },
  words: {
    vi: {
      summary: 'Số ghi theo hai cách trong cùng báo cáo.',
      message: data =>
        data.fault === 'prose'
          ? `Ghi ${text(data.stated)}, cách ghi của báo cáo là ${text(data.expected)}${many(data, 'vi')}; số này chưa được đối chiếu. Đề nghị thống nhất dấu thập phân.`
          : data.fault === 'decimal'
            ? `Bảng này ghi ${text(data.count)} số theo cách ghi khác với báo cáo (${text(data.stated)} thay cho ${text(data.expected)}) nên chưa đối chiếu được. Đề nghị thống nhất dấu thập phân.`
            : `Ghi ${text(data.stated)}, nơi khác ghi ${text(data.example)} có dấu phân cách${many(data, 'vi')}. Đề nghị thống nhất cách ghi.`,
      fixes: {
        group: data => `Thêm dấu phân cách cho ${text(data.count)} số`,
        decimal: data => `Đổi dấu thập phân của ${text(data.count)} số`,
      },
    },
    en: {
      summary: 'Numbers are written in two ways in one report.',
      message: data =>
        data.fault === 'prose'
          ? `Says ${text(data.stated)}; this report would write ${text(data.expected)}${many(data, 'en')}. It is not verified. Please use one decimal separator.`
          : data.fault === 'decimal'
            ? `${text(data.count)} numbers of this table are written in another style than the report (${text(data.stated)} for ${text(data.expected)}), so they are not verified. Please use one decimal separator.`
            : `Says ${text(data.stated)}, elsewhere ${text(data.example)} has separators${many(data, 'en')}. Please write numbers in one way.`,
      fixes: {
        group: data => `Add separators to ${numbers(data.count)}`,
        decimal: data => `Change the decimal separator of ${numbers(data.count)}`,
      },
    },
  },
};

function numbers(count: MessageData[string]): string {
  return count === 1 ? '1 number' : `${text(count)} numbers`;
}

function many({ count }: { readonly count?: unknown }, language: 'vi' | 'en'): string {
  if (typeof count !== 'number' || count < 2) return '';
  return language === 'vi' ? ` (${count} số như vậy)` : ` (${count} such numbers)`;
}

interface TableStyle {
  readonly grouped: number;
  readonly example: string | undefined;
  readonly edits: readonly Edit[];
}

/** How the numbers of a table are written. */
function styleOf(table: Table, style: NumberStyle): TableStyle {
  const pieces = table.pieces.map(piece => styleIn(piece, { table: table.head, style }));
  return {
    grouped: pieces.reduce((sum, { grouped }) => sum + grouped, 0),
    example: pieces.find(({ example }) => example !== undefined)?.example,
    edits: pieces.flatMap(({ edits }) => edits),
  };
}

interface Written {
  readonly table: TableHead;
  readonly style: NumberStyle;
}

// Right because rows are immutable, and what is read from them depends on the head and the style alone.
const styleIn = memo2((rows: readonly Row[], { table, style }: Written): TableStyle => {
  let grouped = 0;
  let example: string | undefined;
  const edits: Edit[] = [];
  for (const row of rows) {
    for (let index = 0; index < row.cells.length; index++) {
      const cell = row.cells[index]!;
      const figure = cell.figures[0];
      if (cell.kind !== 'figure' || !figure || table.columns[index]!.type === 'text') continue;
      if (figure.grouped) {
        grouped++;
        example ??= figure.text;
      } else if (isUngrouped(figure.text) && !isYear(figure.text)) {
        const place = figurePlace(row, index, figure);
        if (place.kind === 'text') edits.push({ place, newText: withSeparators(figure.text, style) });
      }
    }
  }
  return { grouped, example, edits };
}, sameWriting);

function sameWriting(a: Written, b: Written): boolean {
  return a.table === b.table && a.style === b.style;
}

/** Tables that say something of how numbers are written. */
const tablesWithStyle = gather(({ section }, style) =>
  section.tables.filter(table => {
    const { grouped, edits } = styleOf(table, style);
    return grouped + edits.length > 0 || isInOtherStyle(table, style);
  }),
);

/**
 * Figures of the text that some relation takes for amounts; years and other names are none, sums written out as
 * formulas are written in their own way.
 */
const stylesOfProse = gatherEvaluations((evaluations, style): readonly TableStyle[] => {
  const seen = new Set<string>();
  const edits: Edit[] = [];
  let grouped = 0;
  let example: string | undefined;
  for (const { relation } of evaluations) {
    if (relation.origin !== 'prose' || relation.subject === 'expression') continue;
    for (const { figure, place } of [relation.result, ...relation.operands]) {
      if (!figure || place.kind !== 'text' || !(figure.grouped || isUngrouped(figure.text))) continue;
      const key = `${place.start} ${figure.text}`;
      if (seen.has(key)) continue;
      seen.add(key);
      if (figure.grouped) {
        grouped++;
        example ??= figure.text;
      } else if (!isYear(figure.text)) edits.push({ place, newText: withSeparators(figure.text, style) });
    }
  }
  return grouped + edits.length === 0 ? [] : [{ grouped, example, edits }];
});

/** Four digits or more before the decimals, without separators. */
function isUngrouped(number: string): boolean {
  return /^[-+−–]?[1-9]\d{3,11}(?![\d.])/.test(number) && !/^[-+−–]?\d+\.\d{3}/.test(number);
}

function isYear(number: string): boolean {
  return /^(?:19|20)\d\d$/.test(number);
}

function withSeparators(number: string, { thousands }: NumberStyle): string {
  return number.replace(/\d+/, digits => digits.replace(/\B(?=(?:\d{3})+$)/g, thousands));
}

/** Numbers of the text written in the other style: once a report. */
function* otherInProse(report: Report): Generator<Finding> {
  const { style } = report;
  const unread = unreadIn(report);
  const [first] = unread;
  if (!first) return;
  const edits = unread.flatMap(({ figure, place }): Edit[] =>
    place.kind === 'text' ? [{ place, newText: figure.text.replace(/[.,]/, style.decimal) }] : [],
  );
  yield {
    check: 'number-style-mixed',
    place: first.place,
    data: {
      fault: 'prose',
      stated: first.figure.text,
      expected: first.figure.text.replace(/[.,]/, style.decimal),
      count: unread.length,
    },
    about: 'prose.number-style',
    fixes: [{ title: 'decimal', data: { count: edits.length }, safe: false, edits }],
  };
}

const unreadIn = gather(({ section }, style) => section.passages.flatMap(passage => proseOf(passage, style).unread));

/** A table written throughout as the other style writes decimals. */
function* otherStyle(table: Table, style: NumberStyle): Generator<Finding> {
  if (!isInOtherStyle(table, style)) return;
  const edits: Edit[] = [];
  let count = 0;
  for (const row of table.rows) {
    for (const [index, cell] of row.cells.entries()) {
      if (cell.kind !== 'unreadable' || !isOtherStyle(cell.text, style)) continue;
      count++;
      const place = cellPlace(row, index);
      if (place.kind !== 'text') continue;
      const at = place.block.text.slice(place.start, place.end).search(style.id === 'vi' ? /\./ : /,/);
      if (at >= 0)
        edits.push({ place: textPlace(place.block, place.start + at, place.start + at + 1), newText: style.decimal });
    }
  }
  const unread = table.rows
    .flatMap(row => row.cells.map((cell, index) => ({ row, cell, index })))
    .filter(({ cell }) => cell.kind === 'unreadable');
  const grouped = unread.filter(({ cell }) => isGroupedOtherwise(cell.text, style)).length;
  const first = unread.find(({ cell }) => isOtherStyle(cell.text, style) || isGroupedOtherwise(cell.text, style));
  if (!first) return;
  yield {
    check: 'number-style-mixed',
    severity: 'information',
    place: cellPlace(first.row, first.index),
    data: {
      fault: 'decimal',
      stated: first.cell.text,
      expected: first.cell.text.replace(/[.,]/gu, sign => (sign === '.' ? ',' : '.')),
      count: count + grouped,
    },
    about: `${table.id}.number-style`,
    // Where groups are parted so, numbers that were read may have other values: nothing is rewritten.
    fixes:
      edits.length > 0 && grouped === 0
        ? [{ title: 'decimal', data: { count: edits.length }, safe: false, edits }]
        : [],
  };
}
