/** A number of days, months or years that is not that of the range beside it: "10 ngày (từ ngày 10/4/2025 đến ngày 14/4/2025)". */

import type { MessageData } from '../finding.ts';
import { printDate } from '../reading/dates.ts';
import { textFaults } from '../texts/of-report.ts';
import type { Check } from './check.ts';
import { inFormOf, rewriting, writeText } from './document-words.ts';
import { text } from './words.ts';

export const check: Check = {
  id: 'day-count-differs',
  severity: 'warning',
  family: 'dates',
  scope: 'local',
  *run({ report }) {
    for (const { fault } of textFaults(report).dates) {
      if (fault.kind === 'length') {
        const { place, stated, unit, length, range, repair } = fault;
        yield {
          check: 'day-count-differs',
          place,
          data: { stated, unit, days: length, range },
          fixes: rewriting('set', place, repair),
        };
      }
      if (fault.kind === 'period-length') {
        const { place, period, range, right, length } = fault;
        // What is reported before the period has ended may be reported up to then.
        const severity = length < right ? { severity: 'information' as const } : {};
        yield { check: 'day-count-differs', ...severity, place, data: { period, range, right, months: length } };
      }
      if (fault.kind === 'period-aside') {
        const { place, period, aside, months, last, isQuestion } = fault;
        const severity = isQuestion ? { severity: 'information' as const } : {};
        const right = last ? { last } : { ...(months && { right: months }) };
        yield { check: 'day-count-differs', ...severity, place, data: { period, aside, ...right } };
      }
      if (fault.kind !== 'day-count') continue;
      const { place, stated, days, from, to, written, how, isQuestion, isShort, repair, last } = fault;
      yield {
        check: 'day-count-differs',
        ...(isQuestion ? { severity: 'information' as const } : {}),
        place,
        data: {
          stated,
          days,
          from: written?.from ?? printDate(from, 'slash'),
          to: written?.to ?? printDate(to, 'slash'),
          ...(how !== 'range' && { how }),
          ...(isQuestion && { question: true }),
          ...(isShort && { short: true }),
        },
        fixes: [
          ...rewriting('set', place, repair),
          ...(last ? rewriting('set', last.place, inFormOf(last.place, last.date)) : []),
        ],
      };
    }
  },
  words: {
    vi: {
      summary: 'Số ngày, tháng, năm ghi khác khoảng thời gian bên cạnh.',
      message: inVietnamese,
      fixes: { set: data => (/\d/u.test(text(data.text)) ? writeText.vi.set(data) : `Ghi ${quoted(data.text)}`) },
    },
    en: {
      summary: 'A number of days, months or years is not that of the range beside it.',
      message: inEnglish,
      fixes: writeText.en,
    },
  },
};

function inVietnamese(data: MessageData): string {
  if (data.aside !== undefined) return asideWords.vi(data);
  if (data.period !== undefined)
    return `Kỳ "${text(data.period)}" có ${text(data.right)} tháng; khoảng thời gian bên cạnh, ${quoted(data.range)}, có ${text(data.months)} tháng. Đề nghị kiểm tra.`;
  if (data.unit !== undefined)
    return `Ghi ${quoted(data.stated)} ${units[text(data.unit)]?.vi}; khoảng thời gian ${quoted(data.range)} có ${text(data.days)} ${units[text(data.unit)]?.vi}. Đề nghị kiểm tra.`;
  if (data.how === 'listed')
    return `Ghi ${quoted(data.stated)} ngày; bên cạnh liệt kê ${text(data.days)} ngày. Đề nghị kiểm tra.`;
  if (data.question)
    return `Ghi ${quoted(data.stated)} ngày; từ ${text(data.from)} đến ${text(data.to)} có ${text(data.days)} ngày${ends(data, 'vi')}. Nếu chỉ tính ngày làm việc, đề nghị ghi rõ.`;
  return `Ghi ${quoted(data.stated)} ngày; từ ${text(data.from)} đến ${text(data.to)} ${data.short ? '' : 'chỉ '}có ${text(data.days)} ngày${ends(data, 'vi')}. Đề nghị kiểm tra.`;
}

function inEnglish(data: MessageData): string {
  if (data.aside !== undefined) return asideWords.en(data);
  if (data.period !== undefined)
    return `The period "${text(data.period)}" has ${text(data.right)} months; the range beside, ${quoted(data.range)}, has ${text(data.months)}. Please check.`;
  if (data.unit !== undefined)
    return `The text says ${text(data.stated)} ${units[text(data.unit)]?.en}; ${quoted(data.range)} has ${text(data.days)}. Please check.`;
  if (data.how === 'listed')
    return `The text says ${text(data.stated)} days; ${text(data.days)} are listed beside. Please check.`;
  if (data.question)
    return `The text says ${text(data.stated)} days; ${text(data.from)} to ${text(data.to)} are ${text(data.days)}${ends(data, 'en')}. If only working days are counted, please say so.`;
  return `The text says ${text(data.stated)} days; ${text(data.from)} to ${text(data.to)} are ${data.short ? '' : 'only '}${text(data.days)}${ends(data, 'en')}. Please check.`;
}

const units: Readonly<Record<string, { readonly vi: string; readonly en: string }>> = {
  month: { vi: 'tháng', en: 'months' },
  year: { vi: 'năm', en: 'years' },
};

/** What stands in brackets behind a quarter or the first months of a year. */
const asideWords: Readonly<Record<'vi' | 'en', (data: MessageData) => string>> = {
  vi: data =>
    data.last !== undefined
      ? `Kỳ "${text(data.period)}" kết thúc vào tháng ${text(data.last)}; bên cạnh ghi ${quoted(data.aside)}. Đề nghị xác nhận số liệu là của kỳ nào.`
      : data.right !== undefined
        ? `Kỳ "${text(data.period)}" gồm các tháng ${text(data.right)}; bên cạnh ghi ${quoted(data.aside)}. Đề nghị kiểm tra.`
        : `Các tháng ghi bên cạnh kỳ "${text(data.period)}", ${quoted(data.aside)}, không liền nhau. Đề nghị kiểm tra.`,
  en: data =>
    data.last !== undefined
      ? `The period "${text(data.period)}" ends with month ${text(data.last)}; beside it stands ${quoted(data.aside)}. Please confirm which period the figures are of.`
      : data.right !== undefined
        ? `The period "${text(data.period)}" has months ${text(data.right)}; beside it stands ${quoted(data.aside)}. Please check.`
        : `The months beside the period "${text(data.period)}", ${quoted(data.aside)}, do not follow one another. Please check.`,
};

/** Words as they stand there, in whatever language, in quotation marks; figures alone without. */
function quoted(value: MessageData[string]): string {
  return /\p{L}/u.test(text(value)) ? `"${text(value)}"` : text(value);
}

/** Which ends are counted. */
function ends(data: MessageData, language: 'vi' | 'en'): string {
  if (data.how !== undefined) return '';
  return language === 'vi' ? ', tính cả ngày đầu và ngày cuối' : ', the first and the last included';
}
