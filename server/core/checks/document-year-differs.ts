/** The year in a document's number is not the year of its date: 72/2022/QH14 of 17/11/2020. */

import { memo } from '../derive.ts';
import type { Conflict } from '../documents/conflicts/conflict.ts';
import { conflictsOf } from '../documents/conflicts/conflicts-of.ts';
import type { DocumentMention } from '../documents/index.ts';
import { type Finding, type Place, textPlace } from '../finding.ts';
import type { CalendarDate } from '../reading/dates.ts';
import type { DateFault } from '../texts/days/date-fault.ts';
import { textFaults } from '../texts/of-report.ts';
import type { Check } from './check.ts';
import { aboutMention, dateOf, inFormOf, numberAt, rewriting, writeText } from './document-words.ts';
import { text } from './words.ts';

export const check: Check = {
  id: 'document-year-differs',
  severity: 'error',
  family: 'documents',
  *run({ report }) {
    for (const { fault } of textFaults(report).dates) {
      if (fault.kind === 'law-year') yield named(fault);
      if (fault.kind === 'law-unknown') yield unknownYear(fault);
    }
    for (const conflict of conflictsOf(report)) {
      if (conflict.kind === 'term') yield outsideTerm(conflict);
      else if (conflict.kind === 'year') yield finding(conflict);
    }
  },
  words: {
    vi: {
      summary: 'Năm trong số hiệu khác năm của ngày ban hành.',
      message: data =>
        data.title
          ? `Ghi ${text(data.title)} năm ${text(data.year)}; ${text(data.title)} đã biết là của năm ${text(data.years)}. Đề nghị đối chiếu bản gốc.`
          : data.named
            ? `Tên luật ghi năm ${text(data.year)}, số hiệu ${text(data.number)} ghi năm ${text(data.dateYear)}. Đề nghị đối chiếu bản gốc.`
            : data.term
              ? `Số hiệu ${text(data.number)} ghi ${data.dated ? '' : `năm ${text(data.year)} và `}Quốc hội khóa ${text(data.term)}; ${data.dated ? 'ngày ban hành ghi năm' : 'năm'} ${text(data.year)}${data.dated ? ',' : ''} thuộc khóa ${text(data.terms)}. Đề nghị đối chiếu bản gốc.`
              : `Số hiệu ${text(data.number)} ghi năm ${text(data.year)}, ngày ban hành ghi năm ${text(data.dateYear)} (${text(data.date)}). Đề nghị đối chiếu bản gốc.`,
      fixes: writeText.vi,
    },
    en: {
      summary: 'The year in a document number is not the year of its date.',
      message: data =>
        data.title
          ? `The text says ${text(data.title)} of ${text(data.year)}; those known are of ${text(data.years)}. Please compare with the original.`
          : data.named
            ? `The law's name says ${text(data.year)}, its number ${text(data.number)} says ${text(data.dateYear)}. Please compare with the original.`
            : data.term
              ? `Number ${text(data.number)} says ${data.dated ? '' : `${text(data.year)} and `}term ${text(data.term)} of the National Assembly; ${data.dated ? 'its date is of ' : ''}${text(data.year)}${data.dated ? ', which' : ''} belongs to term ${text(data.terms)}. Please compare with the original.`
              : `Number ${text(data.number)} says ${text(data.year)}, the date of issue says ${text(data.dateYear)} (${text(data.date)}). Please compare with the original.`,
      fixes: writeText.en,
    },
  },
};

// Right because a fault is immutable.
const named = memo(
  ({ place, stated, year, number }: Extract<DateFault, { kind: 'law-year' }>): Finding => ({
    check: 'document-year-differs',
    place,
    data: { number, year: stated, dateYear: year, named: true },
    about: `${number}.name`,
    fixes: rewriting('set', place, year),
  }),
);

// Right because a fault is immutable.
const unknownYear = memo(
  ({ place, stated, title, years, sure }: Extract<DateFault, { kind: 'law-unknown' }>): Finding => ({
    check: 'document-year-differs',
    severity: sure ? 'warning' : 'information',
    place,
    data: { title, year: stated, years: years.join(', ') },
    about: `${title}.year`,
    fixes: years.slice(0, 2).flatMap(year => rewriting('set', place, year)),
  }),
);

/** Weaker than two years side by side: the terms are those of the Assembly, not of this document. */
const outsideTerm = memo(({ mention, year, term, terms }: Extract<Conflict, { kind: 'term' }>): Finding => {
  // Where the number has no year, the day's may be the slip as well.
  const [only] = terms.length === 1 && mention.number!.year !== undefined ? terms : [];
  const number = numberAt(mention);
  return {
    check: 'document-year-differs',
    severity: 'information',
    place: mention.numberPlace,
    data: { number, year, term, terms: terms.join(', '), dated: mention.number!.year === undefined },
    about: aboutMention(mention, 'term'),
    fixes: only ? rewriting('set', mention.numberPlace, number.replace(/\d{1,2}$/u, String(only))) : [],
  };
});

// Right because a conflict is immutable.
const finding = memo(({ mention, suspect, known }: Extract<Conflict, { kind: 'year' }>): Finding => {
  const { year } = mention.number!;
  const date = mention.date!;
  const number = rewriting('set', mention.numberPlace, numberAt(mention).replace(String(year), String(date.year)));
  const likely = known ?? ({ ...date, year } as CalendarDate);
  const dated = rewriting('set', mention.datePlace, inFormOf(mention.datePlace, likely));
  return {
    check: 'document-year-differs',
    // How other countries number is not known for each.
    ...(mention.number!.form === 'worded' ? { severity: 'warning' as const } : {}),
    place: suspect === 'date' && mention.datePlace ? mention.datePlace : mention.numberPlace,
    data: { number: numberAt(mention), year, date: dateOf(mention), dateYear: date.year },
    related: [{ place: suspect === 'date' ? yearPlace(mention) : (mention.datePlace ?? mention.place) }],
    about: aboutMention(mention, 'year'),
    fixes: suspect === 'date' ? [...dated, ...number] : [...number, ...dated],
  };
});

/** The year within the number. */
function yearPlace({ numberPlace, number }: DocumentMention): Place {
  if (numberPlace.kind !== 'text') return numberPlace;
  const at = numberPlace.block.text.slice(numberPlace.start, numberPlace.end).indexOf(String(number!.year));
  return at < 0 ? numberPlace : textPlace(numberPlace.block, numberPlace.start + at, numberPlace.start + at + 4);
}
