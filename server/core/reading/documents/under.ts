/**
 * Of whose documents a clause speaks that names no body for them: "Tại xã Tân Hội, đã ban hành …", "Huyện Thoại Sơn (cũ)
 * có …", "cấp xã: …". It is no more than a doubt that a number is of the body that reports. All on folded text.
 */
import { levelWords } from './body-words.ts';
import type { WrittenIssuer } from './mention.ts';

export type Under = Pick<WrittenIssuer, 'place' | 'level'>;

/** The place nearest to the end of `before`, where the clause goes on to say that a document is issued there. */
export function underBefore(before: string): Under | undefined {
  if (!issued.test(before)) return undefined;
  const place = placePattern.exec(before);
  if (!place) return undefined;
  const { level, many, name } = place.groups!;
  const word = (level ?? many)!.toLowerCase().replace(/^tp\.?$/u, 'thành phố');
  if (!name) return { place: undefined, level: word };
  return { place: word === 'tỉnh' || word === 'thành phố' ? name : `${word} ${name}`, level: word };
}

/**
 * "Tại xã Mỹ Đức, Đảng ủy xã ban hành …": the issuer with the place that opens the clause, where it names none itself.
 * `before` is the clause up to the issuer.
 */
export function placedBy(before: string, issuer: WrittenIssuer): WrittenIssuer {
  if (issuer.place !== undefined || issuer.level === undefined) return issuer;
  const match = opened.exec(before);
  if (!match || match[1]!.toLowerCase() !== issuer.level) return issuer;
  const level = issuer.level;
  return { ...issuer, place: level === 'tỉnh' || level === 'thành phố' ? match[2]! : `${level} ${match[2]!}` };
}

/** Whether `between`, from one mention to the next, leaves both to the same body. */
export function goesOnAlike(between: string): boolean {
  return (
    between.length <= 200 &&
    !/[.:] |\p{L}*(?:UBND|HĐND|Ủy ban|Hội đồng|Sở|Bộ|Chính phủ|Thủ tướng)(?!\p{L})/u.test(between) &&
    !carried.test(between)
  );
}

const issued =
  /(?:(?:ban hành|xây dựng|ký|có|thông qua|tham mưu|lập|ra|với|cụ thể hóa(?: [^.;:]{1,80})? (?:bằng|thành|tại))(?: (?:được|kịp thời|các|ban hành)){0,2}|[:(]) ?$/u;
const carried =
  /(?:thực hiện|triển khai|theo|căn cứ|quán triệt|thi hành|cụ thể hóa|sửa đổi|bổ sung|thay thế) ?(?:các )?$/u;

const anyLevel = [...levelWords]
  .map(word => `[${word.charAt(0)}${word.charAt(0).toUpperCase()}]${word.slice(1)}`)
  .join('|');
/** Whatever stands before, the last place of the text: the head of the pattern takes as much as it can. */
const placePattern = new RegExp(
  `^.*(?<!\\p{L})(?:(?<level>${anyLevel}|TP\\.?) (?<name>\\p{Lu}[\\p{L}'’]*(?: (?:- )?\\p{Lu}[\\p{L}'’]*){0,3}|\\d{1,2}(?!\\d))|(?:[Cc]ác|[Nn]hiều|[Mm]ột số|[Cc]ấp|phía) (?<many>${levelWords.join('|')}))(?![\\p{L}\\d])`,
  'su',
);
const opened = new RegExp(
  `(?:^|[.;:,-]) ?(?:[Tt]ại|Ở|ở|[Rr]iêng|[Vv]ới) (${levelWords.join('|')}) (\\p{Lu}[\\p{L}'’]*(?: (?:- )?\\p{Lu}[\\p{L}'’]*){0,3}|\\d{1,2})(?![\\p{L}\\d])[^.;]{0,60}$`,
  'u',
);
