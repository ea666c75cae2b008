/**
 * The day of a later mention that says no body, "Quyết định số 2245/QĐ-UBND ngày 16/9/2025", in a text that does not say
 * where it is from, where all other mentions of the number are of one body that is named. A question: another body may
 * have the number too.
 */
import { groupBy } from '../../group.ts';
import { isBoard } from '../../reading/documents/issuers.ts';
import type { DocumentMention } from '../mentions/mentions.ts';
import { bare, dayText, issueDate } from '../mentions/series.ts';
import type { Conflict } from './conflict.ts';

export function* unplacedDates(mentions: readonly DocumentMention[]): Generator<Conflict> {
  const unplaced = mentions.filter(mention => isUnplaced(mention) && issueDate(mention));
  if (unplaced.length === 0) return;
  const placed = groupBy(mentions, mention =>
    isUnplaced(mention) || !issueDate(mention) ? undefined : yearKey(mention),
  );
  if (placed.size === 0) return;
  const order = new Map(mentions.map((mention, index) => [mention, index]));
  for (const mention of unplaced) {
    const known = placed.get(yearKey(mention)) ?? [];
    // Those of one key are compared as mentions of one document.
    const isLater = known.every(one => one.key !== mention.key && order.get(one)! < order.get(mention)!);
    if (!isLater) continue;
    const days = new Set(known.map(one => dayText(issueDate(one)!)));
    const bodies = new Set(known.map(({ issuer }) => issuer?.words.toLowerCase()));
    if (days.size !== 1 || bodies.size !== 1 || days.has(dayText(issueDate(mention)!))) continue;
    yield { kind: 'date', mention, other: known[0]!, doubt: 'issuer' };
  }
}

/** Of a number that bodies of many places give, and neither the words nor the report say which. */
function isUnplaced({ number, issuer, issuerPlace, read, ofOwn }: DocumentMention): boolean {
  if (number!.form !== 'state' && number!.form !== 'letter') return false;
  return (
    !issuer &&
    !issuerPlace &&
    !ofOwn &&
    !read.under &&
    number!.issuer !== '' &&
    (!isBoard(number!.issuer) || companyBoards.test(number!.issuer))
  );
}

/** Of which a company or a school has one. */
const companyBoards = /^HĐ(?:TV|QT|T)$/u;

function yearKey(mention: DocumentMention): string {
  const { number } = mention;
  return [number!.symbol, bare(mention), number!.year ?? issueDate(mention)!.year].join('/');
}
