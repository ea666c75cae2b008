/**
 * One number for two documents. Claimed only on evidence: another number of the same series and day has the very
 * subject that this mention states; or two rows of one table, both labelled as documents of that type, share a number.
 * Subjects alone, of one day, make a question.
 */
import { compareDates } from '../../reading/dates.ts';
import { typeOf } from '../../reading/documents/types.ts';
import type { DocumentMention } from '../mentions/mentions.ts';
import { issueDate, ownSeries, seriesAndDay } from '../mentions/series.ts';
import type { Likeness } from '../mentions/subjects.ts';
import type { Conflict } from './conflict.ts';

/** Among all mentions of one number; `ofDay` gives those of one series and day. */
export function* twoDocuments(
  own: readonly DocumentMention[],
  ofDay: (day: string) => readonly DocumentMention[],
  alike: Likeness,
): Generator<Conflict & { readonly kind: 'two-documents' }> {
  const subjects = distinctSubjects(own.filter(mention => alike.size(mention) >= 2));
  if (subjects.length < 2) return;
  for (const mention of subjects) {
    const other = subjects.find(candidate => candidate !== mention && alike.of(mention, candidate) <= 0.34);
    if (!other) continue;
    const likely = ofDay(seriesAndDay(mention) ?? '').find(
      candidate => candidate.key !== mention.key && alike.size(candidate) >= 2 && alike.of(mention, candidate) >= 0.7,
    );
    const rows = mention.source.cell && other.source.cell;
    if (likely || (rows && bothTitled(mention, other))) {
      if (!likely && subjects.indexOf(mention) < subjects.indexOf(other)) continue;
      yield { kind: 'two-documents', mention, other, likely, sure: true };
    } else if (
      subjects.indexOf(mention) > subjects.indexOf(other) &&
      (bothAbout(mention, other, alike) || listedTwice(other, mention))
    ) {
      yield { kind: 'two-documents', mention, other, likely, sure: false };
    }
  }
}

/** A document mentioned a thousand times has few subjects; more than a dozen are not compared. */
function distinctSubjects(mentions: readonly DocumentMention[]): readonly DocumentMention[] {
  const bySubject = new Map<string, DocumentMention>();
  for (const mention of mentions) {
    const text = mention.source.subject!.text;
    if (!bySubject.has(text)) bySubject.set(text, mention);
    if (bySubject.size === 12) break;
  }
  return [...bySubject.values()];
}

/**
 * Two clauses that give the same day and subjects with nothing in common, each with "về": what a document is about, not
 * what it carries out. One document may still be told of in two ways, so it is a question.
 */
function bothAbout(a: DocumentMention, b: DocumentMention, alike: Likeness): boolean {
  const [first, second] = [a, b].map(mention => issueDate(mention));
  if (!first || !second || compareDates(first, second) !== 0 || ownSeries(a)) return false;
  return (
    [a, b].every(mention => !mention.source.cell && alike.size(mention) >= 3 && about(mention)) && alike.of(a, b) <= 0.1
  );
}

/**
 * "Kế hoạch số 45/KH-UBND ngày 20/8/2025 về chuyển đổi số và Kế hoạch số 45/KH-UBND ngày 20/8/2025 về kiểm tra công vụ": no
 * list names one document twice.
 */
function listedTwice(first: DocumentMention, second: DocumentMention): boolean {
  const [a, b] = [first.place, second.place];
  if (a.kind !== 'text' || b.kind !== 'text' || a.block !== b.block || b.start <= a.end || b.start - a.end > 160)
    return false;
  const [one, other] = [issueDate(first), issueDate(second)];
  if (!one || !other || compareDates(one, other) !== 0 || ownSeries(first)) return false;
  if (first.source.cell || second.source.cell || !about(first) || !about(second)) return false;
  const between = a.block.text.slice(a.end, b.start).normalize('NFC');
  return !/[.;:]\s/u.test(between) && /(?:^|[ ,])(?:và|cùng|,) ?$/u.test(between);
}

function about({ source }: DocumentMention): boolean {
  return /^(?:về|v\/v) (?!việc (?:triển khai|thực hiện)|triển khai|thực hiện)/iu.test(source.subject!.text);
}

/** Two rows of one table whose labels name documents of the number's type: "Kế hoạch tuyên truyền …". */
function bothTitled(a: DocumentMention, b: DocumentMention): boolean {
  const words = typeOf(a.number!.type ?? '')?.words ?? [];
  if (a.source.cell!.table !== b.source.cell!.table || !a.source.cell!.leads || !b.source.cell!.leads) return false;
  return [a, b].every(({ source }) => words.some(word => source.subject?.text.startsWith(`${word} `)));
}
