/**
 * "Presidential Decree No. 17/2023 of 3 March 2023" and, further on, "Decree No. 17/2023 of 13 March 2023": in an English
 * text the longer name and the shorter are most likely of one document, where their days differ by a slip. A question:
 * another body may have the number too.
 */
import { groupBy } from '../../group.ts';
import type { DocumentMention } from '../mentions/mentions.ts';
import { bare, dayText, issueDate } from '../mentions/series.ts';
import type { Conflict } from './conflict.ts';
import { isSlip } from './worded-dates.ts';

export function* namedDecrees(mentions: readonly DocumentMention[]): Generator<Conflict> {
  const decrees = mentions.filter(
    ({ number }) => number?.form === 'worded' && number.year !== undefined && /decree$/u.test(number.symbol),
  );
  if (decrees.length < 2) return;
  for (const all of groupBy(decrees, mention => `${mention.number!.year}/${bare(mention)}`).values()) {
    const names = new Set(all.map(({ number }) => number!.symbol));
    // "Royal Decree" beside "Presidential Decree": two.
    if (names.size !== 2 || !names.has('decree')) continue;
    const named = all.filter(mention => mention.number!.symbol !== 'decree' && issueDate(mention));
    const days = new Set(named.map(mention => dayText(issueDate(mention)!)));
    const other = named[0];
    if (days.size !== 1 || !other) continue;
    for (const mention of all) {
      const day = mention.number!.symbol === 'decree' && issueDate(mention);
      if (day && !days.has(dayText(day)) && isSlip(day, issueDate(other)!))
        yield { kind: 'date', mention, other, doubt: 'issuer' };
    }
  }
}
