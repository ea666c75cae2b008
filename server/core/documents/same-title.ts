/**
 * One title under two numbers that hold their years: "Thông tư số 08/2021/TT-BGDĐT … ban hành Quy chế đào tạo trình độ đại
 * học", and "Thông tư số 08/2020/TT-BGDĐT" with the same title. Only where one of the two has no day of its own that
 * agrees with its number, and where no words say that one amends or replaces another.
 */
import { groupBy } from '../group.ts';
import type { Conflict } from './conflict.ts';
import type { DocumentMention } from './mentions.ts';
import { bare, issueDate } from './series.ts';
import type { Likeness } from './subjects.ts';
import { nearDigits } from './two-numbers.ts';

/** `all`: mentions with a number. At most `most` numbers of one symbol and year are compared with one another. */
export function* sameTitles(all: readonly DocumentMention[], alike: Likeness): Generator<Conflict> {
  const told = all.filter(
    mention =>
      mention.number!.year !== undefined &&
      // English titles come back from year to year: "on travel allowances".
      mention.number!.form !== 'worded' &&
      alike.size(mention) >= 4 &&
      !changes.test(subjectOf(mention)),
  );
  if (told.length < 2) return;
  const groups = [
    ...groupBy(told, ({ number }) => `${bareOf(number!)}/${number!.symbol}`).values(),
    ...groupBy(told, ({ number }) => `${number!.year}/${number!.symbol}`).values(),
  ];
  const dated = new Set(all.filter(mention => issueDate(mention)).map(({ key }) => key));
  for (const group of groups) {
    const firsts = [...groupBy(group, ({ key }) => key).values()].map(([first]) => first!);
    if (firsts.length < 2 || firsts.length > most) continue;
    for (const [index, mention] of firsts.entries()) {
      for (const other of firsts.slice(0, index)) {
        if (!areNear(mention, other) || alike.of(mention, other) < 0.95) continue;
        const suspect = !dated.has(mention.key) ? mention : !dated.has(other.key) ? other : undefined;
        if (!suspect) continue;
        const right = suspect === mention ? other : mention;
        yield { kind: 'two-numbers', mention: suspect, other: right, differs: 'title' };
      }
    }
  }
}

const most = 12;
const changes = /sửa đổi|bổ sung|thay thế|bãi bỏ|đính chính|hết hiệu lực/iu;

function subjectOf({ source }: DocumentMention): string {
  return source.subject?.text ?? '';
}

function bareOf({ digits, suffix }: NonNullable<DocumentMention['number']>): string {
  return digits.replace(/^0+(?=\d)/u, '') + suffix;
}

/** The same digits with another year, or the same year with digits that are near. */
function areNear(a: DocumentMention, b: DocumentMention): boolean {
  if (a.issuerPlace !== b.issuerPlace) return false;
  if (a.number!.year !== b.number!.year) return bare(a) === bare(b);
  return nearDigits(a.number!.digits, b.number!.digits);
}
