/**
 * "Phụ lục kèm theo Báo cáo số 88/BC-SCT ngày 05/7/2023" in the report that has this very number and is of 05/7/2024: most
 * likely its own day with another year. A question: the report of the year before may have had the number, and the day.
 */
import type { Conflict } from './conflict.ts';
import type { DocumentMention } from './mentions.ts';
import { bare, issueDate } from './series.ts';

/** `own`: where the report says its number. */
export function* ownYears(mentions: readonly DocumentMention[], own: readonly DocumentMention[]): Generator<Conflict> {
  for (const report of own) {
    const right = issueDate(report);
    if (!right) continue;
    const { symbol } = report.number!;
    for (const mention of mentions) {
      if (mention.number!.symbol !== symbol || mention.key === report.key || bare(mention) !== bare(report)) continue;
      const day = issueDate(mention);
      if (!day || mention.issuerPlace !== report.issuerPlace || day.month !== right.month || day.day !== right.day)
        continue;
      yield { kind: 'date', mention, other: report, doubt: 'year' };
    }
  }
}
