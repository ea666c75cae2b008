/**
 * What the words right before and behind a figure make of it: a share, a change, a rest, or nothing to compute with.
 */
import { memo } from '../../../derive.ts';
import { compare } from '../../../figures/decimal.ts';
import type { Figure } from '../../../figures/figure.ts';
import type { Cue, Lexicon } from '../lexicon.ts';
import type { Item, QuantityItem, Role } from './items.ts';
import { firstWord, type NounAfter } from './nouns.ts';

/** A figure that is about to join the items read so far. */
export interface Newcomer {
  readonly figure: Figure;
  readonly after: NounAfter;
  /** Cues between the figure before (or the boundary) and this one, in order. */
  readonly cues: readonly Cue[];
}

export function roleAt(
  items: readonly Item[],
  quantities: QuantityItem[],
  { figure, after, cues }: Newcomer,
  lexicon: Lexicon,
  text: string,
): Role {
  if (after.time && figure.kind === 'count' && !figure.grouped && !isStepOfTime(items, after, lexicon)) {
    markRange(items, quantities, lexicon);
    return 'aside';
  }
  if (lexicon.ages.length > 0 && isAge(items, lexicon)) return 'aside';
  const last = items.at(-1);
  if (last?.kind === 'cue' && figure.kind === 'count' && !figure.grouped) {
    // "so với mức 320 vụ": a level to compare with.
    const before = items.at(-2);
    const each =
      (before?.kind === 'word' && lexicon.every.includes(before.lower)) ||
      (before?.kind === 'cue' && before.cue === 'average' && lexicon.every.includes(before.lower.split(' ').at(-1)!));
    // "mỗi lớp 45 học viên": so many for each of them.
    const noun = before?.kind === 'word' && lexicon.numberNouns.includes(`${before.lower} ${last.lower}`);
    // "lên mức 702 hộ": what was reached.
    const reached = before?.kind === 'cue' && leads.has(before.cue) && figure.text.length > 1;
    const level = noun || ((isBase(before) || each || reached) && after.noun !== '');
    const counted = level || (last.cue === 'identifier' && countsOn(quantities, figure, after, text));
    if (last.cue === 'rank' || (last.cue === 'identifier' && !counted)) return 'aside';
    // "Trong năm 47 hộ thoát nghèo": no year.
    const counts =
      (lexicon.periods.year.includes(last.lower) || !lexicon.grammar.monthsAreNumbered) &&
      after.noun !== '' &&
      !/^(?:19|20)\d\d$/.test(figure.text);
    // "kế hoạch 9 tháng 630 trẻ": how many months was said before.
    // "cuối tháng 238 người": no month.
    const many = after.noun !== '' && /^\d{3}$/.test(figure.text);
    const day = items.at(-3);
    const span = before?.kind === 'quantity' && after.noun !== '' && !(day?.kind === 'cue' && day.cue === 'time');
    // "mỗi ngày 6 tiết": no day.
    const apiece = each && after.noun !== '';
    if (last.cue === 'time' && lexicon.calendar.includes(last.lower) && !counts && !span && !many && !apiece)
      return 'aside';
    // "6 giờ 30, …": minutes.
    const clock = before?.kind === 'quantity' && lexicon.hours.includes(last.lower);
    if (clock && after.noun === '' && figure.text.length <= 2) return 'aside';
  }
  // "Tại Mục 6 Kế hoạch", "mục 2 Phần I": a part of a text by its number.
  if (last?.kind === 'word' && namesPart(items, figure, lexicon)) return 'aside';
  const noun = after.noun === '' ? '' : firstWord(after.noun);
  if (last?.kind === 'word' && lexicon.gradeNouns.includes(noun)) return 'aside';
  const size = lexicon.sizeNouns.includes(noun);
  if (size && last?.kind === 'word' && lexicon.sized.includes(last.lower)) return 'aside';
  // "Đường ĐT.605": the digits of a name.
  if (text[figure.span.start - 1] === '.' && /^\p{Lu}/u.test(text[figure.span.start - 2] ?? '')) return 'aside';
  if (isBound(items, lexicon) || after.bound || after.names || compares(text, figure) || isGlued(text, figure))
    return 'aside';
  const slashed = last?.kind === 'mark' && last.mark === '/';
  if (slashed && isPerSoMany(items, quantities, figure, after)) return 'aside';
  if (
    isLikeYear(figure) &&
    ((slashed && behindTime(items)) ||
      after.noun === '' ||
      lexicon.yearNouns.includes(noun) ||
      (last?.kind === 'word' && lexicon.yearTitles.includes(last.lower) && isCapital(text[last.span.start]!)))
  )
    return 'aside';
  if (isRange(items, quantities, figure)) return 'aside';
  if (figure.kind === 'count' && (size || after.noun === '') && followsAside(items, quantities, size)) return 'aside';
  // "tăng từ 96 lên 309": where it rises from, not by how much.
  if (last?.kind === 'cue' && last.cue === 'from') return 'plain';
  // "giảm một nửa so với 300 hộ": what it is compared with.
  if (last?.kind === 'cue' && last.cue === 'base' && figure.kind !== 'percent' && compared(last.lower, lexicon))
    return 'plain';
  // "giảm xuống còn 980", "tăng mạnh lên 1,2 triệu", "xuống mức 200 đồng": where it falls or rises to.
  const level = last?.kind === 'cue' && lexicon.levelNouns.includes(last.lower) ? items.at(-2) : last;
  if (level?.kind === 'cue' && lexicon.grammar.leadsToLevel.includes(level.cue)) return 'plain';
  // "tăng đến 5,3 triệu": where it rises to; "chiếm tới 12,4%" is a share all the same.
  if (last?.kind === 'word' && lexicon.upTo.includes(last.lower) && cues.at(-1) !== 'share') return 'plain';
  // "bình quân 1 hợp tác xã đạt 2,2 tỷ đồng": for each one.
  if (last?.kind === 'cue' && last.cue === 'average' && /^0?1$/.test(figure.text) && after.noun !== '') return 'aside';
  const behind = directionBehind(after, lexicon);
  if (behind) return behind;
  // "(+20% so với cùng kỳ)".
  if (figure.kind === 'percent' && figure.sign === '+') return 'increase';
  if (figure.sign === '+' && text[figure.span.start - 1] === '(' && lexicon.grammar.plusIsChange) return 'increase';
  if (
    cues.includes('average') &&
    !isChangeOfAverage(items, cues, { text, figure, lexicon }) &&
    !isRating(items, figure, lexicon)
  )
    return 'average';
  // "giảm án cho 912 người", "giảm giá vé tại 48 dự án": whom or where, and not by how much.
  const placed = figure.kind !== 'percent' && last?.kind === 'word' && lexicon.placing.includes(last.lower);
  for (let at = cues.length - 1; at >= 0; at--) {
    // "số còn lại gồm 1 …, 2 …": of what is left.
    if (cues[at] === 'consists') break;
    const role = roleByCue[cues[at]!];
    if (role === 'average' || (placed && role && remarks.has(role))) continue;
    if (role) return role;
  }
  return 'plain';
}

/** "148 vụ theo tuyến đường: quốc lộ 51 vụ, đường tỉnh 43 vụ": what the figure before counts, and nothing more is said of it. */
function countsOn(quantities: readonly QuantityItem[], { span }: Figure, { noun }: NounAfter, text: string): boolean {
  const previous = quantities.at(-1);
  if (noun === '' || !previous || previous.role === 'aside' || previous.counted[0] !== firstWord(noun)) return false;
  const behind = text.slice(span.end, span.end + noun.length + 4).trimStart();
  return behind.toLowerCase().normalize('NFC').startsWith(noun) && /^\s?[,;.)]/u.test(behind.slice(noun.length));
}

/** "fell from 24 days to 18 days", "giảm từ 24 ngày xuống còn 18 ngày": how long it took, and takes. */
function isStepOfTime(items: readonly Item[], { noun }: NounAfter, { periods }: Lexicon): boolean {
  const [before, last] = items.slice(-2);
  if (last?.kind !== 'cue' || periods.half.includes(noun.split(' ', 2)[1] ?? '')) return false;
  if (last.cue === 'from') return before?.kind === 'cue' && (before.cue === 'increase' || before.cue === 'decrease');
  if (last.cue !== 'up-to' && last.cue !== 'down-to') return false;
  for (let at = items.length - 2; at >= 0 && at >= items.length - 7; at--) {
    const item = items[at]!;
    if (item.kind === 'quantity') return item.role !== 'aside' && item.cues.at(-1) === 'from' && isTime(items[at + 1]);
    if (item.kind === 'mark') return false;
  }
  return false;
}

function isTime(item: Item | undefined): boolean {
  return item?.kind === 'cue' && item.cue === 'time';
}

/** "8.1% higher than", "1.7 percentage points below", "32 fewer accidents than". */
function directionBehind({ noun, follows }: NounAfter, lexicon: Lexicon): Role | undefined {
  const { moreBehind, lessBehind, points } = lexicon;
  if (moreBehind.length === 0) return undefined;
  // "16 of more than 10 years": a limit of each.
  const end = noun.slice(noun.lastIndexOf(' ') + 1);
  if (follows !== '' && (lexicon.owning.includes(end) || lexicon.placing.includes(end))) return undefined;
  const [first = ''] = noun.split(' ', 1);
  // "16 fewer than", "1.4 quintals higher than"; not "5 households below the line".
  const bare =
    noun === '' ||
    /\p{Sc}/u.test(noun) ||
    points.some(unit => noun.startsWith(unit)) ||
    lexicon.pointNouns.includes(first);
  const named = noun !== first && lexicon.comparatives.includes(first) && !lexicon.comparing.includes(follows);
  const words = (bare || !standing.has(follows) ? [follows, first] : [first]).filter(
    word => !(named && word === first),
  );
  if (words.some(word => moreBehind.includes(word))) return 'increase';
  if (words.some(word => lessBehind.includes(word))) return 'decrease';
  const all = noun.split(' ');
  // "12 are older than 14": a limit of each.
  if (lexicon.copulas.includes(first)) return undefined;
  // "27 tonnes fewer", "0.7 days less".
  if (follows === '' && all.length > 1 && all.length <= 3 && lexicon.endingComparatives.includes(end))
    return lessBehind.includes(end) ? 'decrease' : 'increase';
  // "1,150 hectares smaller than last year's 49,800 hectares".
  const way = all.slice(1, 4).find((_, at) => lexicon.comparing.includes(all[at + 2] ?? follows));
  if (way === undefined) return undefined;
  return moreBehind.includes(way) ? 'increase' : lessBehind.includes(way) ? 'decrease' : undefined;
}

const standing: ReadonlySet<string> = new Set(['above', 'below']);

function compared(words: string, { comparing }: Lexicon): boolean {
  return comparing.includes(words.split(' ', 1)[0]!);
}

const leads: ReadonlySet<Cue> = new Set<Cue>(['up-to', 'down-to']);

/**
 * "thu nhập bình quân tăng 3,2 triệu đồng": how much it rose; "bình quân mỗi năm tăng 120 hộ", "bình quân giảm 1,5%/năm": so many a
 * year.
 */
function isChangeOfAverage(
  items: readonly Item[],
  cues: readonly Cue[],
  { text, figure: { span }, lexicon }: { readonly text: string; readonly figure: Figure; readonly lexicon: Lexicon },
): boolean {
  const last = cues.at(-1);
  if ((last !== 'increase' && last !== 'decrease') || cues.slice(cues.indexOf('average')).includes('time'))
    return false;
  const at = items.findLastIndex(item => item.kind === 'cue' && item.cue === 'average');
  const before = items[at - 1];
  const named =
    (before?.kind === 'word' && !/\d/.test(before.lower)) || (before?.kind === 'cue' && before.cue === 'identifier');
  return named && !recurrence(lexicon).test(text.slice(span.end, span.end + 40));
}

// Right because a lexicon never changes.
const recurrence = memo(
  ({ recurrent }: Lexicon): RegExp => new RegExp(`^[\\p{L}\\s]{0,24}(?:${['/', ...recurrent].join('|')})`, 'u'),
);

function isBase(item: Item | undefined): boolean {
  return item?.kind === 'cue' && item.cue === 'base';
}

/** "khá 33 đơn vị, trung bình 15 đơn vị": a grade, not an average; averages of things are mostly no whole numbers. */
function isRating(items: readonly Item[], { kind }: Figure, { grades, scales }: Lexicon): boolean {
  const last = items.at(-1);
  if (last?.kind !== 'cue' || !grades.includes(last.lower)) return false;
  if (kind !== 'percent') return kind === 'count';
  // "khá 48,2%, trung bình 15,1%": other grades stand beside it.
  const others = scales.find(scale => scale.includes(last.lower)) ?? [];
  return items.slice(-10, -1).some(item => item.kind === 'word' && others.includes(item.lower));
}

/** `3xxx`, `9M530`, `30T`: letters right behind the digits, and no unit. */
function isGlued(text: string, { kind, exponent, span }: Figure): boolean {
  if (kind !== 'count' || exponent !== 0 || text.charCodeAt(span.end) < 0x41) return false;
  return /^[^đĐ\P{L}]/u.test(text.slice(span.end, span.end + 2));
}

/** `≥ 20 căn hộ`, `< 5%`: a limit. */
function compares(text: string, { span }: Figure): boolean {
  const before = text[span.start - 1] === ' ' ? text[span.start - 2] : text[span.start - 1];
  return before === '≥' || before === '≤' || before === '<' || before === '>';
}

/** `Luật Đầu tư 2020`, `năm 2019, 2021`: four digits of a year, where they count nothing. */
function isLikeYear({ kind, grouped, text }: Figure): boolean {
  return kind === 'count' && !grouped && text.length === 4 && /^(?:19|20)\d\d$/.test(text);
}

function isCapital(letter: string): boolean {
  return letter !== letter.toLowerCase();
}

/** "26,7 giường/10.000 dân": behind a slash, for each so many of another noun. */
function isPerSoMany(
  items: readonly Item[],
  quantities: readonly QuantityItem[],
  { kind, text }: Figure,
  { noun }: NounAfter,
): boolean {
  if (items.at(-2)?.kind !== 'word' || kind !== 'count') return false;
  const counted = quantities.at(-1)?.counted[0];
  return (
    noun !== '' &&
    counted !== undefined &&
    !`${noun} `.startsWith(`${counted} `) &&
    /^1(?:00?|0{0,2}\.?000)$/.test(text)
  );
}

/** "6 tháng/2018 ước đạt": before the slash stands a time. */
function behindTime(items: readonly Item[]): boolean {
  const time = items.at(-2);
  return time?.kind === 'cue' && time.cue === 'time';
}

/** "hơn 92.000", "chiếm khoảng 27,31%": the word stands right before the figure. */
export function isApproximate(
  items: readonly Item[],
  { limits, upon, loosely }: Lexicon,
  { time }: NounAfter,
  { text }: Figure,
): boolean {
  const last = items.at(-1);
  if (last?.kind !== 'cue') return false;
  // "Some 3,906 farmers took part": to the last of them.
  if (loosely.includes(last.lower) && /\d{2}[1-9]$/.test(text)) return false;
  // "over 12 months the clinic saw 1,800 patients": in so long.
  const before = items.at(-2);
  if (time && upon.includes(last.lower) && before?.kind !== 'word') return false;
  // "đại học trở lên 18,5%": the limit is that of the name before.
  return last.cue === 'approximate' || (last.cue === 'bound' && !limits.includes(last.lower));
}

/** Behind the word for a part of a text, which nothing counts. */
function namesPart(items: readonly Item[], { kind, grouped, text, decimals }: Figure, { textParts }: Lexicon): boolean {
  const word = items.at(-1);
  if (word?.kind !== 'word' || !textParts.includes(word.lower)) return false;
  const counted = items.at(-2)?.kind === 'quantity';
  return kind === 'count' && !grouped && !counted && text.length <= (decimals > 0 ? 6 : 2);
}

/** "tối thiểu 80%", "không quá 5 ngày", "từ trên 50%". */
function isBound(items: readonly Item[], lexicon: Lexicon): boolean {
  const { limits, copulas } = lexicon;
  const end = items.at(-1);
  const before = items.at(-2);
  // "mật độ tối đa là 30%".
  const said = end?.kind === 'word' && copulas.includes(end.lower) && before?.kind === 'cue' && before.cue === 'bound';
  const last = said ? before : end;
  if (last?.kind !== 'cue') return false;
  // "12 are older than 14", "40 were larger than 5 ha".
  const [verb, way] = items.slice(-3);
  const compares = way?.kind === 'word' && lexicon.comparatives.includes(way.lower);
  if (last.cue === 'base' && compares && verb?.kind === 'word' && lexicon.copulas.includes(verb.lower)) return true;
  if (last.cue === 'bound') return !limits.includes(last.lower);
  const previous = items.at(-2);
  return (
    last.cue === 'approximate' && previous?.kind === 'cue' && (previous.cue === 'from' || previous.cue === 'bound')
  );
}

/** "20-30%", "10 - 10,5%/năm", "từ 3 đến 5 ngày": the second number of a range makes both of them limits. */
function isRange(items: readonly Item[], quantities: QuantityItem[], figure: Figure): boolean {
  const before = quantities.at(-1);
  const joint = items.at(-1);
  if (!before || items.at(-2) !== before || joint?.kind !== 'mark') return false;
  if (joint.mark !== '-' && joint.mark !== '–') return false;
  if (figure.kind !== 'percent' && before.quantity.figure.kind !== 'count') return false;
  if (compare(before.quantity.figure.value, figure.value) > 0 && figure.kind !== 'percent') return false;
  if (before.quantity.figure.unit !== undefined && before.quantity.figure.kind !== 'percent') return false;
  setAside(items, quantities, before);
  return true;
}

/** "5 to 10 years": the first number of a span of time says no more than the second. */
function markRange(items: readonly Item[], quantities: QuantityItem[], { rangeWords }: Lexicon): void {
  const [first, joint] = items.slice(-2);
  if (first?.kind !== 'quantity' || first.quantity.figure.kind !== 'count' || !saysOne(joint, rangeWords)) return;
  // "from 24 to 18 days", "rose by 5 to 10 years": a change.
  if (first.role === 'plain' && !first.cues.includes('from')) setAside(items, quantities, first);
}

/** "aged 15", "aged 15 to 64". */
function isAge(items: readonly Item[], { ages, rangeWords }: Lexicon): boolean {
  const [before, first, joint] = items.slice(-3);
  if (saysOne(joint, ages)) return true;
  return first?.kind === 'quantity' && saysOne(joint, rangeWords) && saysOne(before, ages);
}

function saysOne(item: Item | undefined, words: readonly string[]): boolean {
  return item !== undefined && 'lower' in item && words.includes(item.lower);
}

function setAside(items: readonly Item[], quantities: QuantityItem[], item: QuantityItem): void {
  const aside: QuantityItem = { ...item, role: 'aside' };
  quantities[quantities.length - 1] = aside;
  (items as Item[])[item.at] = aside;
}

/** "mức độ 3 và 4", "mức độ 1, 2": a number joined to one that is a name is a name too. */
function followsAside(items: readonly Item[], quantities: readonly QuantityItem[], size: boolean): boolean {
  const before = quantities.at(-1);
  if (before?.role !== 'aside') return false;
  const joint = items.at(-1);
  // "loại 60 chỗ và 80 chỗ": the noun of the first may stand between.
  if (!joint || items.length !== before.at + (size ? 3 : 2)) return false;
  return (joint.kind === 'cue' && joint.cue === 'and') || (joint.kind === 'mark' && joint.mark === ',');
}

/** What is said of another amount. */
const remarks: ReadonlySet<Role> = new Set<Role>(['increase', 'decrease', 'exceed']);

const roleByCue: { readonly [cue in Cue]?: Role } = {
  share: 'share',
  increase: 'increase',
  decrease: 'decrease',
  exceed: 'exceed',
  multiple: 'multiple',
  average: 'average',
  remainder: 'remainder',
};

/** "kế hoạch của 06 đơn vị là 2.050 giường", "cùng kỳ của 03 xã cũ": how many they are whose it is. */
export function isOwners(
  items: readonly Item[],
  { at, quantity: { figure, noun } }: QuantityItem,
  { owning }: Lexicon,
): boolean {
  const word = items[at - 1];
  const owns = word?.kind === 'word' && owning.includes(word.lower) && items[at - 2]?.kind !== 'quantity';
  return owns && figure.kind === 'count' && figure.text.length <= 3 && noun !== '';
}
