/** One document with two dates. */

import { memo, slot } from '../derive.ts';
import type { Conflict } from '../documents/conflicts/conflict.ts';
import { conflictsOf } from '../documents/conflicts/conflicts-of.ts';
import type { DocumentMention } from '../documents/index.ts';
import { issueDate } from '../documents/mentions/series.ts';
import { registeredOf } from '../documents/register/registered.ts';
import type { Finding } from '../finding.ts';
import type { Report } from '../model/report.ts';
import { type CalendarDate, compareDates } from '../reading/dates.ts';
import type { Check } from './check.ts';
import {
  aboutMention,
  dateOf,
  dating,
  dayAs,
  inFormOf,
  numberAt,
  placeWords,
  rewriting,
  whereOf,
  writeText,
} from './document-words.ts';
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
      if (conflict.kind === 'date') yield twoDates(report, conflict);
    }
  },
  words: {
    vi: {
      summary: 'Một văn bản ghi hai ngày khác nhau.',
      message: data => {
        const document = data.named ? text(data.number) : `Văn bản số ${text(data.number)}`;
        const compare = 'Đề nghị đối chiếu bản gốc.';
        if (data.usual)
          return `${document} ghi ngày ${text(data.stated)}; các văn bản khác thường dẫn ngày ${text(data.other)}. ${compare}`;
        if (data.register)
          return `${document} ghi ngày ${text(data.stated)}; sổ văn bản ghi ngày ${text(data.other)}. ${compare}`;
        const days =
          placeWords(data.here, 'vi') === placeWords(data.there, 'vi')
            ? `${placeWords(data.here, 'vi')} có chỗ ghi ngày ${text(data.stated)}, có chỗ ghi ngày ${text(data.other)}`
            : `${placeWords(data.here, 'vi')} ghi ngày ${text(data.stated)}, ${placeWords(data.there, 'vi')} ghi ngày ${text(data.other)}`;
        return data.sure
          ? `${document}: ${days}. ${compare}`
          : `${document}: ${days}, ${doubts.vi[text(data.doubt)]}. Đề nghị xác nhận có phải cùng một văn bản hay không.`;
      },
      notes: { other: data => `Ghi ngày ${text(data.date)}` },
      fixes: {
        ...writeText.vi,
        there: data => `Ghi ${text(data.text)} ở ${data.same ? 'chỗ kia' : placeWords(data.there, 'vi')}`,
      },
    },
    en: {
      summary: 'One document has two dates.',
      message: data => {
        const document = data.named ? text(data.number) : `Document ${text(data.number)}`;
        const compare = 'Please compare with the original.';
        if (data.usual)
          return `${document} is dated ${text(data.stated)}; others usually cite it with ${text(data.other)}. ${compare}`;
        if (data.register)
          return `${document} is dated ${text(data.stated)}; the register has ${text(data.other)}. ${compare}`;
        const days =
          placeWords(data.here, 'en') === placeWords(data.there, 'en')
            ? `${placeWords(data.here, 'en')} has both ${text(data.stated)} and ${text(data.other)}`
            : `${placeWords(data.here, 'en')} has ${text(data.stated)}, ${placeWords(data.there, 'en')} has ${text(data.other)}`;
        return data.sure
          ? `${document}: ${days}. ${compare}`
          : `${document}: ${days}, ${doubts.en[text(data.doubt)]}. Please confirm whether it is one document.`;
      },
      notes: { other: data => `Dated ${text(data.date)}` },
      fixes: {
        ...writeText.en,
        there: data => `Write ${text(data.text)} in ${data.same ? 'the other place' : placeWords(data.there, 'en')}`,
      },
    },
  },
};

const doubts: { readonly [language in 'vi' | 'en']: { readonly [doubt: string]: string } } = {
  vi: {
    year: 'chỉ khác năm',
    body: 'không ghi rõ tổ chức đảng ban hành',
    term: 'trong năm đại hội có thể thuộc hai nhiệm kỳ',
    issuer: 'không rõ có phải của cùng một cơ quan',
    told: 'một ngày nêu trong câu nói về việc ban hành',
  },
  en: {
    year: 'another year only',
    body: 'and which Party body issued it is not said',
    term: 'in a year of congresses perhaps of two terms',
    issuer: 'and whether both are of one body is not known',
    told: 'one of them in a sentence that tells of its being issued',
  },
};

/** Told once, whatever the number of mentions; the repair is for all of them. */
// Right because a conflict is immutable.
const unusual = memo(({ mention, known, same }: Extract<Conflict, { kind: 'known-date' }>): Finding => {
  const fixes = same.flatMap(one => dating('set', one, known));
  return {
    check: 'document-date-differs',
    place: mention.datePlace ?? mention.place,
    data: {
      number: mention.number ? numberAt(mention) : `${text(mention.read.typeWords)} ${text(mention.read.name)}`,
      stated: dateOf(mention),
      other: dayAs(mention.datePlace, known),
      usual: true,
      ...(!mention.number && { named: true }),
    },
    related: same.slice(1, 11).map(({ datePlace, place }) => ({ place: datePlace ?? place })),
    about: aboutMention(mention, 'usual'),
    fixes: fixes[0] ? [{ ...fixes[0], edits: fixes.flatMap(({ edits }) => edits) }] : [],
  };
});

type TwoDates = Extract<Conflict, { kind: 'date' }>;

function twoDates(report: Report, conflict: TwoDates): Finding {
  const { mention, other, doubt } = conflict;
  const [here, there] = [whereOf(report, mention), whereOf(report, other)];
  const places = JSON.stringify([here, there]);
  const known = saidBefore.get(conflict);
  if (known?.places === places) return known.finding;
  const finding: Finding = {
    check: 'document-date-differs',
    ...(doubt ? { severity: 'information' as const } : {}),
    place: mention.datePlace ?? mention.place,
    data: {
      number: numberAt(mention.number ? mention : other),
      stated: dateOf(mention),
      other: dateOf(other),
      here,
      there,
      sure: !doubt,
      ...(doubt && { doubt }),
    },
    related: [{ place: other.datePlace ?? other.place, note: 'other', data: { date: dateOf(other) } }],
    about: aboutMention(mention, 'date'),
    fixes: [
      ...dating('set', mention, other.date as CalendarDate),
      ...dating('there', other, mention.date as CalendarDate, {
        there,
        same: JSON.stringify(here) === JSON.stringify(there),
      }),
    ],
  };
  saidBefore.set(conflict, { places, finding });
  return finding;
}

// Right because a conflict is immutable and the names of its places are compared.
const saidBefore = slot<TwoDates, { readonly places: string; readonly finding: Finding }>();

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
        number: mention.number ? numberAt(mention) : (mention.read.subject?.text ?? numberAt(mention)),
        stated: dateOf(mention),
        other: dayAs(mention.datePlace, known.value),
        sure: true,
        register: true,
        ...(!mention.number && { named: true }),
      },
      related: [{ place: known.place, note: 'other', data: { date: dayAs(mention.datePlace, known.value) } }],
      about: aboutMention(mention, 'register'),
      fixes: rewriting('set', mention.datePlace, inFormOf(mention.datePlace, known.value)),
    };
  }
}
