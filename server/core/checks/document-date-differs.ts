/** One document with two dates. */

import { memo } from '../derive.ts';
import type { Conflict } from '../documents/conflict.ts';
import { conflictsOf } from '../documents/conflicts-of.ts';
import type { DocumentMention } from '../documents/index.ts';
import { registeredOf } from '../documents/registered.ts';
import { issueDate } from '../documents/series.ts';
import type { Finding } from '../finding.ts';
import type { Report } from '../model/report.ts';
import { type CalendarDate, compareDates, printDate } from '../reading/dates.ts';
import type { Check } from './check.ts';
import { aboutMention, dateOf, dating, inFormOf, numberAt, rewriting, writeText } from './document-words.ts';
import { text } from './words.ts';

export const check: Check = {
  id: 'document-date-differs',
  severity: 'warning',
  family: 'documents',
  *run({ report, mentions }) {
    yield* againstRegister(report, mentions);
    const registered = registeredOf(report);
    for (const conflict of conflictsOf(report)) {
      if (conflict.kind === 'known-date' && !registered?.of(conflict.mention)?.date) yield unusual(conflict);
      if (conflict.kind === 'date') yield twoDates(conflict);
    }
  },
  words: {
    vi: {
      summary: 'Một văn bản ghi hai ngày khác nhau.',
      message: data =>
        data.usual
          ? `Văn bản số ${text(data.number)} ở đây ghi ngày ${text(data.stated)}; các văn bản khác thường dẫn ngày ${text(data.other)}. Đề nghị đối chiếu bản gốc.`
          : data.register
            ? `Văn bản số ${text(data.number)} ở đây ghi ngày ${text(data.stated)}, sổ văn bản ghi ngày ${text(data.other)}. Đề nghị đối chiếu bản gốc.`
            : data.sure
              ? `Văn bản số ${text(data.number)} ở đây ghi ngày ${text(data.stated)}, nơi khác ghi ngày ${text(data.other)}. Đề nghị đối chiếu bản gốc.`
              : `Văn bản số ${text(data.number)} ghi ngày ${text(data.stated)}; nơi khác có số này ngày ${text(data.other)}${data.doubt === 'body' ? ', không ghi rõ tổ chức đảng ban hành' : ', chỉ khác năm'}. Đề nghị xác nhận có phải cùng một văn bản hay không.`,
      notes: { other: data => `Ở đây ghi ngày ${text(data.date)}` },
      fixes: { ...writeText.vi, there: data => `Ở nơi kia ghi ${text(data.text)}` },
    },
    en: {
      summary: 'One document has two dates.',
      message: data =>
        data.usual
          ? `Document ${text(data.number)} is dated ${text(data.stated)} here; others usually cite it with ${text(data.other)}. Please compare with the original.`
          : data.register
            ? `Document ${text(data.number)} is dated ${text(data.stated)} here and ${text(data.other)} in the register. Please compare with the original.`
            : data.sure
              ? `Document ${text(data.number)} is dated ${text(data.stated)} here and ${text(data.other)} elsewhere. Please compare with the original.`
              : `Document ${text(data.number)} is dated ${text(data.stated)}; elsewhere that number is dated ${text(data.other)}, ${data.doubt === 'body' ? 'and which Party body issued it is not said' : 'another year only'}. Please confirm whether it is one document.`,
      notes: { other: data => `Dated ${text(data.date)} here` },
      fixes: { ...writeText.en, there: data => `Write ${text(data.text)} in the other place` },
    },
  },
};

/** Told once, whatever the number of mentions; the repair is for all of them. */
// Right because a conflict is immutable.
const unusual = memo(({ mention, known, same }: Extract<Conflict, { kind: 'known-date' }>): Finding => {
  const fixes = same.flatMap(one => dating('set', one, known));
  return {
    check: 'document-date-differs',
    place: mention.datePlace ?? mention.place,
    data: { number: numberAt(mention), stated: dateOf(mention), other: printDate(known, 'slash'), usual: true },
    related: same.slice(1, 11).map(({ datePlace, place }) => ({ place: datePlace ?? place })),
    about: aboutMention(mention, 'usual'),
    fixes: fixes[0] ? [{ ...fixes[0], edits: fixes.flatMap(({ edits }) => edits) }] : [],
  };
});

// Right because a conflict is immutable.
const twoDates = memo(({ mention, other, doubt }: Extract<Conflict, { kind: 'date' }>): Finding => {
  const here = dating('set', mention, other.date as CalendarDate);
  const there = dating('there', other, mention.date as CalendarDate);
  return {
    check: 'document-date-differs',
    ...(doubt ? { severity: 'information' as const } : {}),
    place: mention.datePlace ?? mention.place,
    data: {
      number: numberAt(mention),
      stated: dateOf(mention),
      other: dateOf(other),
      sure: !doubt,
      ...(doubt && { doubt }),
    },
    related: [{ place: other.datePlace ?? other.place, note: 'other', data: { date: dateOf(other) } }],
    about: aboutMention(mention, 'date'),
    fixes: [...here, ...there],
  };
});

/** Mentions whose date is not that of the register; those that differ among themselves are reported as such. */
function* againstRegister(report: Report, mentions: readonly DocumentMention[]): Generator<Finding> {
  const registered = registeredOf(report);
  if (!registered) return;
  const explained = new Set(
    conflictsOf(report).flatMap(({ kind, mention }) => (kind === 'known-date' ? [] : [mention])),
  );
  for (const mention of mentions) {
    const date = issueDate(mention);
    const known = date && !explained.has(mention) ? registered.of(mention)?.date : undefined;
    if (!date || !known || compareDates(date, known.value) === 0) continue;
    yield {
      check: 'document-date-differs',
      place: mention.datePlace ?? mention.place,
      data: {
        number: numberAt(mention),
        stated: dateOf(mention),
        other: printDate(known.value, 'slash'),
        sure: true,
        register: true,
      },
      related: [{ place: known.place, note: 'other', data: { date: printDate(known.value, 'slash') } }],
      about: aboutMention(mention, 'register'),
      fixes: rewriting('set', mention.datePlace, inFormOf(mention.datePlace, known.value)),
    };
  }
}
