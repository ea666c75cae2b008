/**
 * One document with two dates.
 */

import type { Conflict } from './conflict.ts';
import { byKey } from './index.ts';
import type { DocumentMention } from './mentions.ts';
import { bare, dayText, issueDate, ownSeries } from './series.ts';

export function* dateConflicts(mentions: readonly DocumentMention[]): Generator<Conflict> {
  for (const own of byKey(mentions).values()) {
    if (own.length < 2 || ownSeries(own[0]!)) continue;
    const dated = own.filter(mention => issueDate(mention));
    const most = commonest(dated.map(mention => dayText(issueDate(mention)!)));
    const right = dated.find(mention => dayText(issueDate(mention)!) === most);
    if (!right) continue;
    for (const mention of dated) {
      if (dayText(issueDate(mention)!) !== most) yield { kind: 'date', mention, other: right, sure: true };
    }
  }
  // The same day and month a year or more apart: "ngày 04/02/2016" and "ngày 04/02/2017".
  const bases = new Map<string, DocumentMention[]>();
  for (const mention of mentions) {
    const date = issueDate(mention);
    if (!date || mention.number!.year !== undefined || ownSeries(mention)) continue;
    const base = [mention.number!.symbol, mention.issuerPlace, bare(mention), date.month, date.day].join('/');
    const known = bases.get(base);
    if (known) known.push(mention);
    else bases.set(base, [mention]);
  }
  for (const own of bases.values()) {
    const most = commonest(own.map(mention => mention.key));
    const right = own.find(({ key }) => key === most)!;
    for (const mention of own) if (mention.key !== most) yield { kind: 'date', mention, other: right, sure: false };
  }
}

/** The text that occurs most often; the first of those that occur alike. */
function commonest(texts: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  let best: string | undefined;
  for (const [text, count] of counts) if (best === undefined || count > counts.get(best)!) best = text;
  return best;
}
