/** A range whose end is before its beginning: "giai đoạn 2020-2016". */

import type { MessageData } from '../finding.ts';
import { textFaults } from '../texts/of-report.ts';
import type { Check } from './check.ts';
import { rewriting } from './document-words.ts';
import { text } from './words.ts';

export const check: Check = {
  id: 'range-reversed',
  severity: 'warning',
  family: 'dates',
  scope: 'local',
  *run({ report }) {
    for (const { fault } of textFaults(report).dates) {
      if (fault.kind !== 'reversed') continue;
      yield {
        check: 'range-reversed',
        ...(fault.open ? { severity: 'information' as const } : {}),
        place: fault.place,
        data: {
          from: fault.from,
          to: fault.to,
          ...(fault.open && { open: true }),
          ...(fault.events && { events: true }),
          ...fault.order,
          ...(fault.effectOf && { effectOf: fault.effectOf }),
          ...(fault.bid && { bidOf: fault.bid.of, bid: fault.bid.kind }),
        },
        fixes: fault.repairs.flatMap(repair => rewriting('swap', fault.place, repair)),
      };
    }
  },
  words: {
    vi: {
      summary: 'Khoảng thời gian có điểm cuối trước điểm đầu.',
      message: data =>
        isOfDocuments(data)
          ? documentWords.vi(data)
          : data.events
            ? `Theo lời văn, ${named(data.from)} trước ${named(data.to)}; theo lịch thì sau. Đề nghị kiểm tra.`
            : data.open
              ? `Khoảng thời gian ghi từ ${text(data.from)} đến ${text(data.to)}: nếu cùng một năm thì điểm cuối trước điểm đầu. Đề nghị kiểm tra hoặc ghi rõ năm.`
              : `Khoảng thời gian ghi từ ${text(data.from)} đến ${text(data.to)}: điểm cuối trước điểm đầu. Đề nghị kiểm tra.`,
      fixes: { swap: data => `Ghi ${text(data.text)}` },
    },
    en: {
      summary: 'A range of time ends before it begins.',
      message: data =>
        isOfDocuments(data)
          ? documentWords.en(data)
          : data.events
            ? `By the words ${text(data.from)} comes before ${text(data.to)}; by the calendar it comes after. Please check.`
            : data.open
              ? `The range runs from ${text(data.from)} to ${text(data.to)}: within one year it ends before it begins. Please check, or give the year.`
              : `The range runs from ${text(data.from)} to ${text(data.to)}: it ends before it begins. Please check.`,
      fixes: { swap: data => `Write ${text(data.text)}` },
    },
  },
};

/** Two documents, or one and the day from which it holds. */
function isOfDocuments(data: MessageData): boolean {
  return data.earlier !== undefined || data.effectOf !== undefined || data.bidOf !== undefined;
}

const documentWords: Readonly<Record<'vi' | 'en', (data: MessageData) => string>> = {
  vi: data =>
    data.bidOf !== undefined
      ? `Văn bản ${numbered(data.bidOf)} ghi ngày ${text(data.from)}, sau ${data.bid === 'meeting' ? 'ngày mời họp' : 'thời hạn mà văn bản yêu cầu'} (${text(data.to)}). Đề nghị đối chiếu bản gốc.`
      : data.effectOf === undefined
        ? `Theo lời văn, văn bản ${numbered(data.earlier)} (${named(data.from)}) có trước văn bản ${numbered(data.later)} (${named(data.to)}); theo ${isYear(data.from) ? 'năm' : 'ngày'} ghi thì có sau. Đề nghị đối chiếu bản gốc.`
        : `Văn bản ${numbered(data.effectOf)} ghi ngày ban hành ${text(data.from)}, sau ngày có hiệu lực ${text(data.to)}. Đề nghị đối chiếu bản gốc.`,
  en: data =>
    data.bidOf !== undefined
      ? `Document ${text(data.bidOf)} is dated ${text(data.from)}, after ${text(data.to)}, the ${data.bid === 'meeting' ? 'day of the meeting that it calls' : 'term that it sets'}. Please compare with the original.`
      : data.effectOf === undefined
        ? `By the words document ${text(data.earlier)} (${text(data.from)}) comes before ${text(data.later)} (${text(data.to)}); by their ${isYear(data.from) ? 'years' : 'dates'} it comes after. Please compare with the originals.`
        : `Document ${text(data.effectOf)} is dated ${text(data.from)}, after ${text(data.to)}, the day from which it is said to hold. Please compare with the original.`,
};

/** Documents that give no day are told apart by the years of their numbers. */
function named(time: MessageData[string]): string {
  return `${isYear(time) ? 'năm' : 'ngày'} ${text(time)}`;
}

function isYear(time: MessageData[string]): boolean {
  return /^\d{4}$/u.test(text(time));
}

/** "số 41/2023/QĐ-UBND"; an English number says "No." itself. */
function numbered(number: MessageData[string]): string {
  return /^\p{Lu}?\d/u.test(text(number)) ? `số ${text(number)}` : text(number);
}
