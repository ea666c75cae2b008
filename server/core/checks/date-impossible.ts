/** A day, month, quarter or year that the calendar does not have: 31/11, month 18, year 20225. */

import type { DocumentMention } from '../documents/index.ts';
import type { Place } from '../finding.ts';
import { daysInMonth } from '../reading/dates.ts';
import { textFaults } from '../texts/of-report.ts';
import type { Check } from './check.ts';
import { rewriting, writeText } from './document-words.ts';
import { text } from './words.ts';

const dayFirst = /(?<![\d/])(?:1[3-9]|2\d|3[01])\/(?:0?[1-9]|1[0-2])\/(?:19|20)\d\d(?!\d)/u;

export const check: Check = {
  id: 'date-impossible',
  severity: 'error',
  family: 'dates',
  scope: 'local',
  *run({ report, mentions }) {
    for (const { text: own, fault } of textFaults(report).dates) {
      if (fault.kind !== 'impossible') continue;
      const { place, stated, why, day, month, year, repairs, beside } = fault;
      // "1/31/2018" is how English prints it, unless another date beside it has the day first.
      if (why === 'order' && report.style.id === 'en' && !dayFirst.test(own.folded.text)) continue;
      // The year in the number of the document tells the year of its date.
      const known = why === 'year-digits' || why === 'year' ? yearOfDocument(place, mentions) : undefined;
      const ordered =
        known === undefined
          ? repairs
          : [...repairs].sort((a, b) => Number(b.includes(known)) - Number(a.includes(known)));
      yield {
        check: 'date-impossible',
        ...(warned.has(why) ? { severity: 'warning' as const } : {}),
        place,
        data: {
          stated,
          why,
          month,
          year,
          day,
          days: why === 'day' && month >= 1 ? daysInMonth(year ?? 2000, month) : undefined,
          ...(beside && { beside }),
        },
        fixes: ordered.slice(0, 3).flatMap(repair => rewriting('set', place, repair)),
      };
    }
  },
  words: {
    vi: {
      summary: 'Ngày, tháng, quý hoặc năm không có trong lịch.',
      message: data => {
        switch (data.why) {
          case 'day':
            return data.day === 0
              ? `Ngày ${text(data.stated)} không có: ngày bắt đầu từ 1. Đề nghị kiểm tra.`
              : `Ngày ${text(data.stated)} không có: tháng ${text(data.month)}${data.month === 2 && data.year ? ` năm ${text(data.year)}` : ''} có ${text(data.days)} ngày. Đề nghị kiểm tra.`;
          case 'month':
            return `"${text(data.stated)}" ghi tháng ${text(data.month)}; một năm có 12 tháng. Đề nghị kiểm tra.`;
          case 'order':
            return `"${text(data.stated)}" ghi tháng ${text(data.month)}; có thể ghi theo thứ tự tháng/ngày/năm của tiếng Anh. Đề nghị kiểm tra.`;
          case 'quarter':
            return `"${text(data.stated)}": một năm có bốn quý. Đề nghị kiểm tra.`;
          case 'year':
            return `"${text(data.stated)}" ghi năm ${text(data.year)}. Đề nghị kiểm tra năm.`;
          case 'school-year':
            return `"${text(data.stated)}": một năm học thuộc hai năm liền nhau. Đề nghị kiểm tra; nếu là nhiều năm học, đề nghị ghi "các năm học".`;
          case 'split-year':
            return `"${text(data.stated)}": năm này thuộc hai năm dương lịch liền nhau. Đề nghị kiểm tra; nếu là nhiều năm, đề nghị ghi "years".`;
          case 'other-years':
            return `"${text(data.stated)}": khoảng thời gian bên cạnh, "${text(data.beside)}", thuộc năm khác. Đề nghị kiểm tra.`;
          case 'clock':
            return `"${text(data.stated)}": một ngày có 24 giờ, một giờ có 60 phút. Đề nghị kiểm tra giờ.`;
          default:
            return `"${text(data.stated)}" ghi năm có ${String(text(data.year)).length} chữ số. Có thể thừa một chữ số, hoặc dính số của chú thích; đề nghị kiểm tra.`;
        }
      },
      fixes: writeText.vi,
    },
    en: {
      summary: 'A day, month, quarter or year that does not exist.',
      message: data => {
        switch (data.why) {
          case 'day':
            return data.day === 0
              ? `There is no ${text(data.stated)}: days begin with 1. Please check.`
              : `There is no ${text(data.stated)}: month ${text(data.month)}${data.month === 2 && data.year ? ` of ${text(data.year)}` : ''} has ${text(data.days)} days. Please check.`;
          case 'month':
            return `"${text(data.stated)}" has month ${text(data.month)}; a year has 12. Please check.`;
          case 'order':
            return `"${text(data.stated)}" has month ${text(data.month)}; it may be in English order, month first. Please check.`;
          case 'quarter':
            return `"${text(data.stated)}": a year has four quarters. Please check.`;
          case 'year':
            return `"${text(data.stated)}" has the year ${text(data.year)}. Please check the year.`;
          case 'school-year':
            return `"${text(data.stated)}": a school year runs from one year to the next. Please check; if several are meant, please say "các năm học".`;
          case 'split-year':
            return `"${text(data.stated)}": such a year runs from one year to the next. Please check; if several are meant, please say "years".`;
          case 'other-years':
            return `"${text(data.stated)}": the days beside it, "${text(data.beside)}", are of other years. Please check.`;
          case 'clock':
            return `"${text(data.stated)}": a day has 24 hours, an hour 60 minutes. Please check the time.`;
          default:
            return `"${text(data.stated)}" has a year of ${String(text(data.year)).length} digits. Perhaps a digit too many, or the mark of a note; please check.`;
        }
      },
      fixes: writeText.en,
    },
  },
};

/** More may be meant than the words say. */
const warned: ReadonlySet<string> = new Set(['order', 'school-year', 'split-year', 'other-years']);

function yearOfDocument(place: Place, mentions: readonly DocumentMention[]): string | undefined {
  if (place.kind !== 'text') return undefined;
  const own = mentions.find(
    ({ datePlace }) =>
      datePlace?.kind === 'text' &&
      datePlace.block === place.block &&
      datePlace.start <= place.start &&
      datePlace.end >= place.end,
  );
  return own?.number?.year === undefined ? undefined : String(own.number.year);
}
