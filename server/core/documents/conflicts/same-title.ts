/**
 * One title under two numbers that hold their years: "Thông tư số 08/2021/TT-BGDĐT … ban hành Quy chế đào tạo trình độ đại
 * học", and "Thông tư số 08/2020/TT-BGDĐT" with the same title. Only where one of the two has no day of its own that
 * agrees with its number, and where no words say that one amends or replaces another.
 */
import { groupBy } from '../../group.ts';
import type { DocumentMention } from '../mentions/mentions.ts';
import { bare, issueDate } from '../mentions/series.ts';
import type { Likeness } from '../mentions/subjects.ts';
import type { Conflict } from './conflict.ts';
import { nearDigits } from './two-numbers.ts';

/** Of mentions with a number those among which two may have one title by their numbers alone. */
export function alikeInNumber(all: readonly DocumentMention[]): readonly (readonly DocumentMention[])[] {
  // English titles come back from year to year: "on travel allowances".
  const yearly = all.filter(({ number }) => number!.year !== undefined && number!.form !== 'worded');
  const groups = [
    ...groupBy(yearly, ({ number }) => `${bareOf(number!)}/${number!.symbol}`).values(),
    ...groupBy(yearly, ({ number }) => `${number!.year}/${number!.symbol}`).values(),
  ];
  return groups.filter(group => group.some(({ key }) => key !== group[0]!.key));
}

/**
 * `all`: mentions with a number; `groups`: those among them whose numbers are alike. At most `most` numbers of one symbol
 * and year are compared with one another.
 */
export function* sameTitles(
  all: readonly DocumentMention[],
  groups: readonly (readonly DocumentMention[])[],
  alike: Likeness,
): Generator<Conflict> {
  const isTold = (mention: DocumentMention): boolean => alike.size(mention) >= 4 && !changes.test(subjectOf(mention));
  let dated: ReadonlySet<string> | undefined;
  for (const group of groups) {
    const told = group.filter(mention => mention.source.subject && isTold(mention));
    if (told.length < 2) continue;
    const firsts = [...groupBy(told, ({ key }) => key).values()].map(([first]) => first!);
    if (firsts.length < 2 || firsts.length > most) continue;
    for (const [index, mention] of firsts.entries()) {
      for (const other of firsts.slice(0, index)) {
        if (!areNear(mention, other) || alike.of(mention, other) < 0.95) continue;
        dated ??= new Set(all.filter(one => issueDate(one)).map(({ key }) => key));
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
