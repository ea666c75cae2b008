/**
 * Later mentions without a symbol: "Nghị định 30/2020", "Kế hoạch số 93". They say nothing by themselves; a report ties
 * them to the one document it cites in full with that type and number.
 */
import { matchesOf, type Span } from '../../text.ts';
import type { Folded } from './fold.ts';
import type { TextMention } from './mention.ts';
import { typeWords } from './types.ts';
import { dateAfter } from './written-dates.ts';

/** `taken` are the stretches of numbered mentions, in order. */
export function* shortMentions(folded: Folded, taken: readonly Span[]): Generator<TextMention> {
  const { text } = folded;
  let next = 0;
  for (const match of matchesOf(text, shortPattern)) {
    const start = match.index;
    const end = start + match[0].length;
    while (next < taken.length && taken[next]!.end <= start) next++;
    if (next < taken.length && taken[next]!.start < end) continue;
    const { type, said, digits, year } = match.groups!;
    // "Kế hoạch 5 năm": without "số" or a year the number may count what follows.
    const closed = closedPattern.test(text.slice(end, end + 12));
    if (!said && !year && !closed) continue;
    const date = dateAfter(text, end);
    yield {
      kind: 'short',
      span: folded.span(start, date?.end ?? end),
      number: undefined,
      short: {
        digits: digits!.replace(/^0+(?=\d)/, ''),
        year: year === undefined ? undefined : Number(year),
        alone: said !== undefined && year === undefined && closed && administrative.test(type!),
      },
      typeWords: type,
      typeSpan: folded.span(start, start + type!.length),
      typeBeside: true,
      name: undefined,
      date: date && { ...date.date, span: folded.span(date.date.span.start, date.date.span.end) },
      issuer: undefined,
      subject: undefined,
      own: false,
    };
  }
}

/** What follows a number that is no count of what comes next. */
const closedPattern =
  /^(?:[.,;:)]| (?:của|này|về|và|đã|chưa|được|là|có|do|vẫn|nêu|nói|quy định|ngày|tiếp tục|cũng|còn|phải|sẽ|yêu cầu|giao|không|để|thì)(?!\p{L})|$)/u;
/** Types whose documents are never known by their number alone, as a project or a programme may be. */
const administrative =
  /^(?:Nghị quyết|Quyết định|Chỉ thị|Kế hoạch|Tờ trình|Thông tư|Nghị định|Hướng dẫn|Kết luận|Công văn)$/u;
const numbered = typeWords.filter(word => !/^(?:Luật|Bộ luật|Hiến pháp|Lệnh|Văn bản|Hợp đồng|Đăng ký)$/u.test(word));
const shortPattern = new RegExp(
  `(?<![\\p{L}])(?<type>${numbered.join('|')}) (?<said>số:? ?)?(?<digits>\\d{1,5}[a-zđ]?)(?:/(?<year>(?:19|20)\\d\\d))?(?! ?[/%-]|[\\d.,]\\d|[\\p{L}\\d])`,
  'gu',
);
