/**
 * The mentions of a report and all that is concluded from them but where they stand: as long as that stays the same,
 * conclusions drawn before are about the mentions that stand there now.
 */
import { again, memo } from '../../derive.ts';
import { alikeAtEnds } from '../../lists.ts';
import type { Identity, Report } from '../../model/report.ts';
import { type Expand, expander } from '../abbreviations.ts';
import { mayBeOfAnother } from '../conflicts/other-days.ts';
import { titleDiffers } from '../conflicts/title-differs.ts';
import { type DocumentMention, mentionListsOf, mentionsOf } from './mentions.ts';

export interface Standing {
  readonly identity: Identity;
  readonly expand: Expand;
  readonly mentions: readonly DocumentMention[];
  readonly lists: readonly (readonly DocumentMention[])[];
  /** The same object for reports whose mentions say the same. */
  readonly facts: object;
  /** The same where they say the same but for the words that tell what documents are about. */
  readonly numbers: object;
}

export const standingOf: (report: Report) => Standing = again((report, before: Standing | undefined) => {
  const lists = mentionListsOf(report);
  const mentions = mentionsOf(report);
  const expand = expander(report);
  const { identity } = report;
  const old = before?.identity === identity ? before : undefined;
  const alike = old ? alikeIn(old.lists, lists) : neither;
  const numbers = old && alike.numbers ? old.numbers : {};
  const facts = old && alike.numbers && alike.words && old.expand === expand ? old.facts : {};
  return { identity, expand, mentions, lists, facts, numbers };
});

const neither = { numbers: false, words: false };

type Lists = readonly (readonly DocumentMention[])[];

function alikeIn(old: Lists, fresh: Lists): typeof neither {
  const { top, bottom } = alikeAtEnds(old, fresh);
  const between = (lists: Lists): Lists => lists.slice(top, lists.length - bottom).filter(list => list.length > 0);
  const [before, now] = [between(old), between(fresh)];
  const same = (facts: (list: readonly DocumentMention[]) => string): boolean =>
    before.length === now.length && before.every((list, index) => facts(list) === facts(now[index]!));
  return { numbers: same(numbersOf), words: same(wordsOf) };
}

/** "dự kiến ban hành", "dự thảo": what is still to come may bear a later date. Right because a mention is immutable. */
export const isPlanned: (mention: DocumentMention) => boolean = memo(({ place }) => {
  const before = wordsBefore(place, 60);
  return /dự kiến|dự thảo|sẽ|chuẩn bị|sắp|will|draft|planned|forthcoming|to be/iu.test(before)
    ? /(?:dự kiến|dự thảo|sẽ|chuẩn bị|sắp|will|draft|planned|forthcoming|to be) [^.;]{0,50}$/iu.test(before)
    : false;
});

/** "sơ kết 3 năm thực hiện" right before a mention. Right because a mention is immutable. */
export const anniversaryBefore: (
  mention: DocumentMention,
) => { readonly words: string; readonly years: string } | undefined = memo(({ place }) => {
  const before = wordsBefore(place, 90);
  if (!/\d năm /iu.test(before)) return undefined;
  const said =
    /(?:sơ kết|tổng kết|đánh giá) (\d{1,2}) năm (?:triển khai |tổ chức )?(?:thực hiện|thi hành)[^.;\d]{0,30}$/iu.exec(
      before,
    );
  return said ? { words: said[0].trim(), years: said[1]! } : undefined;
});

function wordsBefore(place: DocumentMention['place'], reach: number): string {
  if (place.kind !== 'text') return '';
  return place.block.text.slice(Math.max(0, place.start - reach), place.start).normalize('NFC');
}

/** Whether a mention stands right behind another of the same block. */
export function isRightBehind(previous: DocumentMention | undefined, { place }: DocumentMention): boolean {
  return (
    previous?.place.kind === 'text' &&
    place.kind === 'text' &&
    previous.place.block === place.block &&
    place.start - previous.place.end < 160
  );
}

// Right because a list of mentions is immutable. All that a conclusion looks at is here and in `wordsOf`, save for the
// report's identity and abbreviations, and which mention it is.
const numbersOf = memo((list: readonly DocumentMention[]): string => {
  const homes = new Map<object, number>();
  let facts = '';
  for (const [index, mention] of list.entries()) {
    const { place, source } = mention;
    const home = source.cell?.table ?? (place.kind === 'text' ? place.block : undefined);
    if (home && !homes.has(home)) homes.set(home, homes.size);
    facts += `${ownNumbers(mention)}\u0001${home && homes.get(home)}\u0001${besideOf(list[index - 1], mention)}\n`;
  }
  return facts;
});

/** What documents are about, by the words of their mentions. Right to remember because a list of mentions is immutable. */
const wordsOf = memo((list: readonly DocumentMention[]): string => {
  let facts = '';
  for (const mention of list) facts += `${ownWords(mention)}\n`;
  return facts;
});

/** How it follows another of its block, and what is said between the two. */
function besideOf(previous: DocumentMention | undefined, mention: DocumentMention): string {
  if (previous?.place.kind !== 'text' || mention.place.kind !== 'text') return '';
  const { block, start, end } = previous.place;
  if (block !== mention.place.block) return '';
  if (mention.place.start - end > mostBetween) return 'far';
  const between = block.text.slice(end, mention.place.start).normalize('NFC');
  const whole = block.text.slice(start, mention.place.start).normalize('NFC');
  return [isRightBehind(previous, mention), parts(between), parts(whole), issues(between), issues(whole)].join();
}

/** What is said between two mentions of one sentence, in characters. */
export const mostBetween = 250;

/** Whether a sentence ends within a text. */
export function parts(between: string): boolean {
  return /[.;]\s/u.test(between);
}

/** Whether it says that a document was issued. */
export function issues(between: string): boolean {
  return /ban hành|xây dựng|tham mưu|thông qua|(?:bằng|thành) $/u.test(between);
}

/** "Thực hiện" right before a mention: the document that others carry out. Right to remember because a mention is immutable. */
export const isCarriedOut: (mention: DocumentMention) => boolean = memo(({ place }) =>
  carrying.test(wordsBefore(place, 60)),
);

/** "Công văn số 2116/CT-DT ngày 20/6/2025 nêu trên": a document spoken of before. Right to remember because a mention is immutable. */
export const isSaidAbove: (mention: DocumentMention) => boolean = memo(
  ({ place }) =>
    place.kind === 'text' && above.test(place.block.text.slice(place.end, place.end + 90).normalize('NFC')),
);

/** The issuer may stand between. */
const above = /^,?(?: của (?:\p{L}|[ -]){2,60}?)? \(?(?:đã )?(?:nêu|nói|dẫn|viện dẫn) (?:ở )?trên(?!\p{L})/iu;

const carrying =
  /(?:thực hiện|thi hành|triển khai|quán triệt|cụ thể hóa|căn cứ|theo|trên cơ sở)(?: (?:chỉ đạo|nội dung|yêu cầu|tinh thần))?(?: (?:tại|của))? $|(?<!\p{L})(?:under|pursuant to|in accordance with|in line with|since|after|following|implementing)(?: the)? $/iu;

// Right because a mention is immutable.
const ownNumbers = memo((mention: DocumentMention): string => {
  const { key, base, number, self, untied, ofOwn, issuerPlace, issuer, source, read, place, date, datePlace } = mention;
  const { cell } = source;
  return [
    key,
    base,
    number &&
      [number.digits, number.suffix, number.year, number.symbol, number.issuer, number.type, number.form].join(
        '\u0002',
      ),
    self,
    untied,
    ofOwn,
    issuerPlace,
    issuer?.words,
    read.issuer?.words,
    source.attached,
    cell && `${cell.row.address} ${cell.leads}`,
    place.kind,
    datePlace !== undefined,
    isPlanned(mention),
    isCarriedOut(mention),
    isSaidAbove(mention),
    date !== undefined && mayBeOfAnother(mention),
    titleDiffers(mention) !== undefined,
    read.kind,
    read.typeWords,
    read.own,
    date && [date.year, date.month, date.day, date.how],
  ].join('\u0001');
});

// Right because a mention is immutable.
const ownWords = memo((mention: DocumentMention): string => {
  const { source, read } = mention;
  return [source.subject?.text, read.subject?.text, read.name, anniversaryBefore(mention)?.words].join('\u0001');
});

/** The mention that stands now where one stood before; undefined where none has moved. */
export function moves(before: Standing, now: Standing): ((old: DocumentMention) => DocumentMention) | undefined {
  const { top, bottom } = alikeAtEnds(before.lists, now.lists);
  const old = before.lists.slice(top, before.lists.length - bottom).flat();
  const fresh = now.lists.slice(top, now.lists.length - bottom).flat();
  if (old.every((mention, index) => mention === fresh[index])) return undefined;
  const where = new Map(old.map((mention, index) => [mention, fresh[index]!]));
  return mention => where.get(mention) ?? mention;
}
