/**
 * Later mentions without a symbol: "Nghị định 30/2020", "Kế hoạch số 93". They say nothing by themselves; a report ties
 * them to the one document it cites in full with that type and number.
 */
import type { Span } from '../../text.ts';
import type { Folded } from './fold.ts';
import type { TextMention } from './mention.ts';
import { typeWords } from './types.ts';

/** `taken` are the stretches of numbered mentions, in order. */
export function* shortMentions(folded: Folded, taken: readonly Span[]): Generator<TextMention> {
  const { text } = folded;
  let next = 0;
  for (const match of text.matchAll(shortPattern)) {
    const start = match.index;
    const end = start + match[0].length;
    while (next < taken.length && taken[next]!.end <= start) next++;
    if (next < taken.length && taken[next]!.start < end) continue;
    const { type, said, digits, year } = match.groups!;
    // "Kế hoạch 5 năm": without "số" or a year the number may count what follows.
    if (
      !said &&
      !year &&
      !/^(?:[.,;:)]| (?:của|này|về|và|đã|nêu|nói|quy định)(?!\p{L})|$)/u.test(text.slice(end, end + 12))
    )
      continue;
    yield {
      kind: 'short',
      span: folded.span(start, end),
      number: undefined,
      short: { digits: digits!.replace(/^0+(?=\d)/, ''), year: year === undefined ? undefined : Number(year) },
      typeWords: type,
      typeSpan: folded.span(start, start + type!.length),
      typeBeside: true,
      name: undefined,
      date: undefined,
      issuer: undefined,
      subject: undefined,
      own: false,
    };
  }
}

const numbered = typeWords.filter(word => !/^(?:Luật|Bộ luật|Hiến pháp|Lệnh|Văn bản|Hợp đồng|Đăng ký)$/u.test(word));
const shortPattern = new RegExp(
  `(?<![\\p{L}])(?<type>${numbered.join('|')}) (?<said>số:? ?)?(?<digits>\\d{1,5}[a-zđ]?)(?:/(?<year>(?:19|20)\\d\\d))?(?! ?[/%-]|[\\d.,]\\d|[\\p{L}\\d])`,
  'gu',
);
