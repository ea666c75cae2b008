/**
 * "Phụ lục kèm theo Báo cáo số 88/BC-SCT ngày 05/7/2023" in the report that has this very number and is of 05/7/2024: most
 * likely its own day with another year. A question: the report of the year before may have had the number, and the day.
 */

import type { DocumentMention } from '../mentions/mentions.ts';
import { bare, issueDate } from '../mentions/series.ts';
import type { Conflict } from './conflict.ts';

/** `own`: where the report says its number. */
export function* ownYears(mentions: readonly DocumentMention[], own: readonly DocumentMention[]): Generator<Conflict> {
  const reports = new Map(own.filter(issueDate).map(report => [seriesOf(report), report]));
  if (reports.size === 0) return;
  for (const mention of mentions) {
    const report = reports.get(seriesOf(mention));
    if (!report || mention.key === report.key) continue;
    const [day, right] = [issueDate(mention), issueDate(report)!];
    if (day && day.month === right.month && day.day === right.day)
      yield { kind: 'date', mention, other: report, doubt: 'year' };
  }
}

function seriesOf(mention: DocumentMention): string {
  return [mention.number!.symbol, mention.issuerPlace, bare(mention)].join('/');
}
