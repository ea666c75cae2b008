/**
 * Documents mentioned by name only: laws ("Luật Đầu tư năm 2020"), and programmes, plans and schemes written with a
 * capital within a sentence and closed by their period ("Chương trình tổng thể … giai đoạn 2011-2020").
 */
import type { Span } from '../../text.ts';
import type { Folded } from './fold.ts';
import type { TextMention } from './mention.ts';
import { typeWords } from './types.ts';
import { issuerAfter } from './words.ts';

/** `taken` are the stretches of numbered mentions, in order. */
export function* namedMentions(folded: Folded, taken: readonly Span[]): Generator<TextMention> {
  const { text } = folded;
  let next = 0;
  let done = 0;
  for (const match of text.matchAll(namePattern)) {
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
      date: undefined,
      issuer: undefined,
      subject: { text: text.slice(start, own.end), span: folded.span(start, own.end) },
      own: false,
    };
  }
}

const namePattern =
  /(?<![\p{L}“"])(?:Bộ luật|Luật|Pháp lệnh|Hiến pháp|Chương trình|Kế hoạch|Đề án|Chiến lược|Quy hoạch)(?= \p{L})/gu;

/** A law's name ends with its year, or where the sentence goes on; a programme's with its period. */
function closeName(
  text: string,
  start: number,
  words: string,
  limit: number,
): { readonly end: number; readonly nameEnd: number } | undefined {
  const rest = text.slice(start + words.length, Math.min(limit, start + words.length + 200));
  const law = /^(?:Bộ luật|Luật|Pháp lệnh|Hiến pháp)$/u.test(words);
  const head = start === 0 || /[.!?:;|] ?$|^ ?$/u.test(text.slice(Math.max(0, start - 3), start));
  if (law) {
    const named = lawPattern.exec(rest);
    if (!named || (head && !named.groups!.year && !/^ \p{Lu}/u.test(rest))) return undefined;
    if (!named.groups!.year && !/^ \p{Lu}/u.test(rest)) return undefined;
    const end = start + words.length + named[0].length;
    return { end, nameEnd: end - (named.groups!.year?.length ?? 0) };
  }
  // At the head of a sentence the capital says nothing.
  if (head) return undefined;
  const named = programmePattern.exec(rest);
  if (!named) return undefined;
  const end = start + words.length + named[0].length;
  return { end, nameEnd: end - named.groups!.period!.length };
}

const lawPattern =
  /^ [^.;:()\d"”]{2,150}?(?:(?<year> (?:năm |\((?:năm )?)(?:19|20)\d\d(?:\))?)(?!\d)|(?= (?:có|được|quy định|và các|đã|là|nên|để|thì|về việc) |[.;:,)]|$))/u;
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
