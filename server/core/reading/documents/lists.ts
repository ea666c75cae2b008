/**
 * What the numbers of one list have in common: a symbol, an issuer, a day.
 */
import { memoText } from '../../derive.ts';
import { matchesOf } from '../../text.ts';
import type { Draft } from './draft.ts';
import type { WrittenDate } from './mention.ts';
import type { DocumentNumber } from './number.ts';

/**
 * "số 22, 23/KH-UBND", "các số 12, 15 và 17/TB-UBND": the numbers before the one that carries the symbol, in order.
 */
export function listHeads(text: string, last: DocumentNumber): readonly DocumentNumber[] {
  const { start } = last.span;
  // Most numbers follow "số" at once.
  if (!/(?:[,;]|và|hoặc) ?(?:số )?$/u.test(text.slice(Math.max(0, start - 10), start))) return none;
  const from = Math.max(0, start - 120);
  const list = headsPattern.exec(text.slice(from, start));
  if (!list) return none;
  const heads: DocumentNumber[] = [];
  const first = from + list.index + list[0].length - list.groups!.heads!.length;
  for (const head of matchesOf(list.groups!.heads!, headPattern)) {
    const at = first + head.index;
    const { digits, suffix, year } = head.groups!;
    const span = { start: at, end: at + head[0].length };
    heads.push({
      ...last,
      digits: digits!,
      suffix: suffix ?? '',
      year: year === undefined ? last.year : Number(year),
      span,
      digitsSpan: { start: at, end: at + digits!.length + (suffix?.length ?? 0) },
      symbolElsewhere: true,
    });
  }
  return heads;
}

const none: readonly DocumentNumber[] = [];
const head = '\\d{1,6}[a-zđ]?(?:/(?:19|20)\\d\\d)?';
const headsPattern = new RegExp(
  `(?:số|Số)(?: hiệu)?:? ?(?<heads>(?:${head}(?:, ?|; ?|,? (?:và|hoặc) )(?:số )?){1,24})$`,
  'u',
);
const headPattern = /(?<digits>\d{1,6})(?<suffix>[a-zđ])?(?:\/(?<year>(?:19|20)\d\d))?/gu;

/**
 * "Thông tư số 12/2025/TT-BTC sửa đổi Thông tư số 40/2017/TT-BTC ngày 19/3/2025": a date that is not of the inner
 * number's year but of the outer one's belongs to the outer number.
 */
export function outerDates(drafts: readonly Draft[], text: string): readonly Draft[] {
  const all = [...drafts];
  for (let index = 1; index < all.length; index++) {
    const own = all[index]!;
    const outer = all[index - 1]!;
    const { date } = own;
    const year = own.number.year;
    // "Luật số 36/2024/QH15 và Luật số 35/2023/QH15 ngày 27/6/2024": one beside the other, not within it.
    if (date?.how !== 'beside' || year === undefined || date.year === year || own.joined) continue;
    const between = text.slice(outer.end, own.number.span.start).replace(/(?<!\p{L})[Nn]os?\./gu, '');
    if (outer.date || outer.number.year !== date.year || /[.;]/.test(between)) continue;
    all[index - 1] = { ...outer, date: { ...date, how: 'elsewhere' } };
    all[index] = { ...own, date: undefined, end: own.number.span.end };
  }
  return all;
}

/** "số 846/QĐ-TTg … và số 877/QĐ-TTg … của Thủ tướng": the issuer at the end of a list is that of all in it. */
export function sharedIssuers(drafts: readonly Draft[]): readonly Draft[] {
  const all = [...drafts];
  for (let index = all.length - 2; index >= 0; index--) {
    const own = all[index]!;
    const next = all[index + 1]!;
    if (next.listed && next.issuer && !own.issuer && own.number.issuer === next.number.issuer) {
      all[index] = { ...own, issuer: next.issuer };
    }
  }
  return all;
}

/**
 * "UBND huyện Mường Ảng ban hành Kế hoạch số 57/KH-UBND … Kế hoạch số 57/KH-UBND của UBND huyện": the district named before,
 * where it is the only one, and no others are spoken of since ("các xã khác làm tương tự, …").
 */
export function likelyPlaces(drafts: readonly Draft[], text: string): readonly Draft[] {
  if (drafts.length < 2) return drafts;
  const named = new Map<string, string | null>();
  let from = 0;
  let all: Draft[] | undefined;
  for (const [index, draft] of drafts.entries()) {
    const { issuer } = draft;
    // "UBND tỉnh" is that of the report's own province.
    if (issuer?.level === undefined || issuer.level === 'tỉnh' || issuer.level === 'thành phố') continue;
    const before = named.get(issuer.level);
    if (issuer.place !== undefined) {
      // "Tại xã Mỹ Đức, Đảng ủy xã …": said of the clause.
      const own = issuer.words.includes(issuer.place) && (before === undefined || before === issuer.place);
      named.set(issuer.level, own ? issuer.place : null);
      from = issuer.span.end;
    } else if (before && !others(issuer.level).test(text.slice(from, issuer.span.start))) {
      all ??= [...drafts];
      all[index] = { ...draft, issuer: { ...issuer, likely: before } };
    }
  }
  return all ?? drafts;
}

/** "các xã", "mỗi xã", "12 xã", "xã khác": of several. */
const others = memoText(
  (level: string) =>
    new RegExp(
      `(?<!\\p{L})(?:(?:các|những|mỗi|mọi|từng|nhiều|một số|một|hai|ba|\\d+) ${level}|${level} (?:khác|còn lại|nào|bạn|lân cận))(?!\\p{L})`,
      'iu',
    ),
);

/**
 * "số 22, 23/KH-UBND ngày 13/02/2019", "… và Kế hoạch số 24/KH-UBND cùng ngày 14/02/2019", "… Kế hoạch số 23/KH-UBND cùng
 * ngày": the day said once for several.
 */
export function sharedDates(drafts: readonly Draft[]): readonly Draft[] {
  const all = [...drafts];
  let last: WrittenDate | undefined;
  for (const [index, draft] of all.entries()) {
    if (draft.date) last = draft.date;
    else if (draft.sameDay && last?.day !== undefined)
      all[index] = {
        ...draft,
        date: { ...last, how: 'same-day', span: { start: draft.end - 'cùng ngày'.length, end: draft.end } },
      };
  }
  for (let index = all.length - 2; index >= 0; index--) {
    const own = all[index]!;
    const next = all[index + 1]!;
    if (own.date || !next.date || !next.joined) continue;
    const { how } = next.date;
    if (how === 'same-day' || (next.sameDay && how === 'beside')) {
      all[index] = { ...own, date: { ...next.date, how: 'same-day' } };
    } else if (own.number.symbolElsewhere && how !== 'before') {
      all[index] = { ...own, date: { ...next.date, how: 'listed' } };
    }
  }
  return all;
}
