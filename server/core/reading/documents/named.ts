/**
 * Documents mentioned by name only: laws ("Luật Đầu tư năm 2020"), and programmes, plans and schemes written with a
 * capital within a sentence and closed by their period ("Chương trình tổng thể … giai đoạn 2011-2020").
 */
import { matchesOf, type Span } from '../../text.ts';
import type { Folded } from './fold.ts';
import { issuerAfter } from './issuer-words.ts';
import type { TextMention, WrittenDate } from './mention.ts';
import { typeWords } from './types.ts';
import { dateAfter } from './written-dates.ts';

/** `taken` are the stretches of numbered mentions, in order. */
export function* namedMentions(folded: Folded, taken: readonly Span[]): Generator<TextMention> {
  const { text } = folded;
  let next = 0;
  let done = 0;
  for (const match of matchesOf(text, namePattern)) {
    const start = match.index;
    const words = match[0];
    while (next < taken.length && taken[next]!.end <= start) next++;
    if (start < done || (next < taken.length && taken[next]!.start < start + words.length)) continue;
    const own = closeName(text, start, words, Math.min(text.length, taken[next]?.start ?? text.length));
    if (!own) continue;
    done = own.end;
    yield {
      kind: 'named',
      span: folded.span(start, own.end),
      number: undefined,
      typeWords: words,
      typeSpan: folded.span(start, start + words.length),
      typeBeside: true,
      name: text.slice(start + words.length, own.nameEnd).trim(),
      date: own.date && { ...own.date, span: folded.span(own.date.span.start, own.date.span.end) },
      ...(own.year === undefined ? {} : { nameYear: own.year }),
      issuer: undefined,
      subject: { text: text.slice(start, own.named), span: folded.span(start, own.named) },
      own: false,
    };
  }
}

const namePattern =
  /(?<![\p{L}“"])(?:Bộ luật|Luật|Pháp lệnh|Hiến pháp|Chương trình|Kế hoạch|Đề án|Chiến lược|Quy hoạch)(?= \p{L})/gu;

interface CloseName {
  /** Where the mention ends, where its name with year or period does, and where the name alone does. */
  readonly end: number;
  readonly named: number;
  readonly nameEnd: number;
  readonly date: WrittenDate | undefined;
  readonly year: number | undefined;
}

/** A law's name ends with its year or day, or where the sentence goes on; a programme's with its period. */
function closeName(text: string, start: number, words: string, limit: number): CloseName | undefined {
  const from = start + words.length;
  const rest = text.slice(from, Math.min(limit, from + 240));
  if (/^(?:Bộ luật|Luật|Pháp lệnh|Hiến pháp)$/u.test(words)) return closeLaw(text, from, rest);
  // At the head of a sentence the capital says nothing.
  if (start === 0 || /[.!?:;|] ?$|^ ?$/u.test(text.slice(Math.max(0, start - 3), start))) return undefined;
  const named = programmePattern.exec(rest);
  if (!named) return undefined;
  const end = from + named[0].length;
  return { end, named: end, nameEnd: end - named.groups!.period!.length, date: undefined, year: undefined };
}

/** "Luật Ngân sách nhà nước ngày 25 tháng 6 năm 2015", "Luật sửa đổi, bổ sung một số điều của Luật … năm 2019". */
function closeLaw(text: string, from: number, rest: string): CloseName | undefined {
  if (!/^ (?:\p{Lu}|sửa đổi, bổ sung )/u.test(rest)) return undefined;
  const match = lawPattern.exec(rest);
  if (!match) return undefined;
  const named = from + match[0].length;
  const year = match.groups!.year;
  const dated = dateAfter(text, named);
  const nameEnd = named - (year?.length ?? 0);
  if (/(?:^| )(?:của|và|về|trong|theo|với) ?$/u.test(text.slice(from, nameEnd))) return undefined;
  return {
    end: dated?.end ?? named,
    named,
    nameEnd,
    date: dated?.date,
    year: year === undefined ? undefined : Number(/\d{4}/.exec(year)![0]),
  };
}

/** After a comma within a name: "Phòng, chống tham nhũng", "Khám bệnh, chữa bệnh". */
const afterComma = ' (?:chống|chữa|bổ sung|sử dụng|xuất|quá cảnh|cư trú|bia|thể thao|khoáng|phòng)(?!\\p{L})';
const lawPattern = new RegExp(
  `^ (?:[^.;:()\\d"”,]|,(?=${afterComma})){2,170}?(?:(?<year> (?:năm |\\((?:năm )?)(?:19|20)\\d\\d(?:\\))?)(?!\\d)|(?= (?:có(?! công)|được|quy định|và các|đã|là|nên|để|thì|về việc|ngày(?= \\d)|đối với|khi|do|tại|thì|phải|cho|theo|hiện hành) |[.;:)]|,(?!${afterComma})|$))`,
  'u',
);
const programmePattern =
  /^ [^.;:()"”\d]{6,160}?(?<period> (?:(?:cho |trong )?(?:giai đoạn|thời kỳ|nhiệm kỳ|các năm) (?:19|20)\d\d ?- ?(?:19|20)\d\d|năm (?:19|20)\d\d|đến năm (?:19|20)\d\d))(?!\d)/u;

/** A cell that names a document by its type and issuer only: "Báo cáo của Bộ Nội vụ". */
export function cellByName(folded: Folded): readonly TextMention[] {
  const { text } = folded;
  const match = cellPattern.exec(text);
  if (!match) return [];
  const { type } = match.groups!;
  const start = text.indexOf(type!);
  const issuer = issuerAfter(text, start + type!.length);
  if (!issuer) return [];
  return [
    {
      kind: 'named',
      span: folded.span(start, issuer.span.end),
      number: undefined,
      typeWords: type,
      typeSpan: folded.span(start, start + type!.length),
      typeBeside: true,
      name: undefined,
      date: undefined,
      issuer: { ...issuer, span: folded.span(issuer.span.start, issuer.span.end) },
      subject: undefined,
      own: false,
    },
  ];
}

const cellPattern = new RegExp(`^ ?(?<type>${typeWords.join('|')})(?= (?:của|do) [^.;:()\\d]{2,80}\\.?$)`, 'u');
