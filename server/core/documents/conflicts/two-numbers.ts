/**
 * One document with two numbers: another symbol, or digits that are near.
 */
import { memo } from '../../derive.ts';
import { outermost } from '../../document.ts';
import { groupBy } from '../../group.ts';
import { typeOf } from '../../reading/documents/types.ts';
import type { DocumentMention } from '../mentions/mentions.ts';
import { bare, dayText, issueDate } from '../mentions/series.ts';
import { isCarriedOut, isSaidAbove } from '../mentions/standing.ts';
import type { Likeness } from '../mentions/subjects.ts';
import { isTranslated } from '../translated.ts';
import type { Conflict } from './conflict.ts';

/** The same digits, issuer and day under a symbol that is no known type. */
export function* otherSymbols(mentions: readonly DocumentMention[]): Generator<Conflict> {
  for (const own of groupBy(mentions, digitsAndDay).values()) {
    if (own.length < 2) continue;
    const right = own.find(({ number }) => number!.type && typeOf(number!.type));
    if (!right) continue;
    for (const mention of own) {
      const { type } = mention.number!;
      if (type && !typeOf(type) && !isTranslated(mention, right))
        yield { kind: 'two-numbers', mention, other: right, differs: 'symbol' };
    }
  }
}

/** A mention and those before it, of one series and day, whose digits are near. */
export interface NearNumbers<Mention> {
  readonly mention: Mention;
  readonly others: readonly Mention[];
  /** It is said to be one of those, "nêu trên", and is nowhere above. */
  readonly isAbove: boolean;
  readonly isAlone: boolean;
}

/** `days`: mentions of one series and day; `isAlone`: no other mention has the number. */
export function nearNumbers(
  days: Iterable<readonly DocumentMention[]>,
  isAlone: (mention: DocumentMention) => boolean,
): readonly NearNumbers<DocumentMention>[] {
  const found: NearNumbers<DocumentMention>[] = [];
  for (const own of days) {
    if (own.length < 2 || own.length > 40) continue;
    for (const [index, mention] of own.entries()) {
      const alone = isAlone(mention);
      const isAbove = isSaidAbove(mention) && alone;
      const others = own
        .slice(0, index)
        .filter(
          candidate =>
            candidate.key !== mention.key &&
            candidate.place.kind === 'text' &&
            mention.place.kind === 'text' &&
            (isAbove ||
              outermost(candidate.place.block) !== outermost(mention.place.block) ||
              refersBack(mention, candidate)) &&
            nearDigits(bare(candidate), bare(mention)),
        );
      if (others.length > 0) found.push({ mention, others, isAbove, isAlone: alone });
    }
  }
  return found;
}

/** "Sau 6 tháng thực hiện Kế hoạch số 172/KH-UBND" in the paragraph that tells of 127/KH-UBND: two digits swapped. */
function refersBack(mention: DocumentMention, candidate: DocumentMention): boolean {
  return isCarriedOut(mention) && !isCarriedOut(candidate) && areSwapped(bare(mention), bare(candidate));
}

/**
 * "Kế hoạch số 18/KH-BATGT … về …" and further on "Kế hoạch số 81/KH-BATGT" of the same day, which is mentioned nowhere
 * else and of which nothing is said: two digits swapped.
 */
export function swapped(
  mention: DocumentMention,
  others: readonly DocumentMention[],
  alike: Likeness,
): Conflict | undefined {
  const [other] = others;
  if (!other || others.length > 1) return undefined;
  if (alike.size(mention) > 0 && !(refersBack(mention, other) && alike.of(mention, other) >= 0.5)) return undefined;
  return areSwapped(bare(mention), bare(other))
    ? { kind: 'two-numbers', mention, other, differs: 'swapped' }
    : undefined;
}

function areSwapped(a: string, b: string): boolean {
  return (
    a.length === b.length && [...a].filter((digit, index) => digit !== b.charAt(index)).length === 2 && nearDigits(a, b)
  );
}

/** One document with two numbers that are near: both have the same subject. */
export function nearAlike(
  mention: DocumentMention,
  others: readonly DocumentMention[],
  alike: Likeness,
): Conflict | undefined {
  if (alike.size(mention) < 4) return undefined;
  const other = others.find(candidate => alike.size(candidate) >= 4 && alike.of(mention, candidate) >= 0.95);
  return other && { kind: 'two-numbers', mention, other, differs: 'digits' };
}

// Right because a mention is immutable.
const digitsAndDay = memo((mention: DocumentMention): string | undefined => {
  const date = issueDate(mention);
  if (!date || mention.number!.form === 'letter') return undefined;
  return [bare(mention), mention.number!.issuer, mention.issuerPlace, dayText(date)].join('/');
});

/** Two digits swapped, or one of them another; numbers that follow one another may well be two documents of a day. */
export function nearDigits(a: string, b: string): boolean {
  if (a.length !== b.length || a.length < 2 || a.slice(0, -1) === b.slice(0, -1)) return false;
  const apart = [...a].flatMap((digit, index) => (digit === b.charAt(index) ? [] : [index]));
  if (apart.length === 1) return true;
  const [first, second] = apart;
  return apart.length === 2 && a.charAt(first!) === b.charAt(second!) && a.charAt(second!) === b.charAt(first!);
}
