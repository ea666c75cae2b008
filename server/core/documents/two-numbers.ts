/**
 * One document with two numbers: another symbol, or digits that are near.
 */
import { memo } from '../derive.ts';
import { outermost } from '../document.ts';
import { groupBy } from '../group.ts';
import { typeOf } from '../reading/documents/types.ts';
import type { Conflict } from './conflict.ts';
import type { DocumentMention } from './mentions.ts';
import { bare, dayText, groupBySeriesAndDay, issueDate } from './series.ts';
import type { Likeness } from './subjects.ts';

/** One document with two numbers: the same digits, issuer and day under a symbol that is no known type. */
export function* twoNumbers(
  mentions: readonly DocumentMention[],
  explained: ReadonlySet<DocumentMention>,
  alike: Likeness,
): Generator<Conflict> {
  for (const own of groupBy(mentions, digitsAndDay).values()) {
    const right = own.find(({ number }) => number!.type && typeOf(number!.type));
    if (!right) continue;
    for (const mention of own) {
      const { type } = mention.number!;
      if (type && !typeOf(type) && !explained.has(mention))
        yield { kind: 'two-numbers', mention, other: right, differs: 'symbol' };
    }
  }
  for (const own of groupBySeriesAndDay(mentions).values()) {
    if (own.length < 2 || own.length > 40) continue;
    for (const [index, mention] of own.entries()) {
      if (explained.has(mention) || alike.size(mention) < 4) continue;
      const other = own
        .slice(0, index)
        .find(
          candidate =>
            candidate.key !== mention.key &&
            candidate.place.kind === 'text' &&
            mention.place.kind === 'text' &&
            outermost(candidate.place.block) !== outermost(mention.place.block) &&
            nearDigits(bare(candidate), bare(mention)) &&
            alike.size(candidate) >= 4 &&
            alike.of(mention, candidate) >= 0.95,
        );
      if (other) yield { kind: 'two-numbers', mention, other, differs: 'digits' };
    }
  }
}

// Right because a mention is immutable.
const digitsAndDay = memo((mention: DocumentMention): string | undefined => {
  const date = issueDate(mention);
  if (!date || mention.number!.form === 'letter') return undefined;
  return [bare(mention), mention.number!.issuer, mention.issuerPlace, dayText(date)].join('/');
});

/** Two digits swapped, or one of them another; numbers that follow one another may well be two documents of a day. */
function nearDigits(a: string, b: string): boolean {
  if (a.length !== b.length || a.length < 2 || a.slice(0, -1) === b.slice(0, -1)) return false;
  const apart = [...a].flatMap((digit, index) => (digit === b.charAt(index) ? [] : [index]));
  if (apart.length === 1) return true;
  const [first, second] = apart;
  return apart.length === 2 && a.charAt(first!) === b.charAt(second!) && a.charAt(second!) === b.charAt(first!);
}
