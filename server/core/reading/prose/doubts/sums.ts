/** Why amounts need not be the parts of one beside them. */
import { compare, multiply } from '../../../figures/decimal.ts';
import { isYear } from '../changes/times.ts';
import { isChange } from '../changes/values.ts';
import { isOpening, ownWords, sideOf, wordsAround } from '../flows/flow-words.ts';
import { isAmount, sameUnit, sharesNoun } from '../items/amounts.ts';
import type { Passage, QuantityItem } from '../items/items.ts';
import { isPerUnit } from '../lists/no-parts.ts';
import type { Said } from './doubts.ts';
import { endsInWord, isCountedIn, isOfNearer, leavesToAnother, standsAsChange } from './left-unread.ts';
import { namesOtherTime } from './other-times.ts';
import { isMark, labelOf, says, wordsBetween } from './words.ts';

export function isDoubtfulSum(said: Said): boolean {
  const { passage, stated: whole, operands: parts } = said;
  if (parts.length < 2) return false;
  return (
    isOneOfParts(whole, parts) ||
    isOtherSize(whole, parts) ||
    isLevel(passage, whole, parts) ||
    endsInWord(passage, whole, parts) ||
    leavesToAnother(passage, whole, parts) ||
    standsAsChange(passage, whole, parts) ||
    isOfNearer(passage, whole, parts) ||
    isCountedIn(whole, parts) ||
    isNet(passage, whole, parts) ||
    isTradeOfOther(passage, whole, parts) ||
    stateBesides(passage, parts) ||
    leaveOff(passage, parts) ||
    goOn(passage, whole, parts) ||
    areRated(passage, whole, parts) ||
    areChanges(whole, parts) ||
    comeAndGo(passage, whole, parts) ||
    isLeftOfOther(passage, whole, parts) ||
    areOfOtherTime(passage, whole, parts) ||
    areAllOfAll(passage, whole, parts) ||
    areCauses(passage, whole, parts) ||
    isOffset(passage, parts) ||
    isOfVotes(passage, parts) ||
    areSymbols(whole, parts) ||
    areOfFirst(whole, parts)
  );
}

/** "4,5 tỷ của họ, 4,5 tỷ của ta và 1,9 tỷ còn lại": one of the parts is as much as the whole. */
function isOneOfParts({ quantity }: QuantityItem, parts: readonly QuantityItem[]): boolean {
  return parts.some(part => compare(part.quantity.figure.value, quantity.figure.value) === 0);
}

/** "EPS 25 đồng, thấp hơn bên kia (báo lãi 181 tỷ đồng)": a part is a hundred thousand times the whole, which no slip makes. */
function isOtherSize({ quantity }: QuantityItem, parts: readonly QuantityItem[]): boolean {
  const far = multiply(quantity.figure.value, { coefficient: 1, scale: -5 });
  return parts.some(part => compare(part.quantity.figure.value, far) > 0);
}

/** "tốc độ 160 km/h trên tuyến chính, các đoạn còn lại 80 km/h", "bằng 1,13 lần (chi tích lũy 0,99 lần, …)". */
function isLevel(passage: Passage, whole: QuantityItem, parts: readonly QuantityItem[]): boolean {
  const { doubts, times } = passage.language.lexicon;
  if ([whole, ...parts].some(item => isSpeed(passage, item))) return true;
  if (times.includes(whole.counted[0]) && (whole.role === 'share' || whole.role === 'multiple')) return true;
  return says(labelOf(whole), doubts.levels);
}

/** "100 km/h", "60 km/giờ". */
function isSpeed({ text }: Passage, { span }: QuantityItem): boolean {
  return /^\s?k?m\s?\/\s?(?:h|s|giờ|giây)(?!\p{L})/iu.test(text.slice(span.end, span.end + 12));
}

/** "mua ròng 151 triệu USD, trong đó mua ròng … 154 triệu USD và bán ròng … 3 triệu USD": one side is taken away. */
function isNet(passage: Passage, whole: QuantityItem, parts: readonly QuantityItem[]): boolean {
  const { net } = passage.language.lexicon.doubts;
  const spoken = (item: QuantityItem): boolean => says(labelOf(item), net);
  return spoken(whole) && parts.some(spoken);
}

/** "giá trị sản xuất 16,2 tỷ USD, trong đó xuất khẩu 15,4 tỷ USD và nhập khẩu 14,8 tỷ USD": two sides of no production. */
function isTradeOfOther(passage: Passage, whole: QuantityItem, parts: readonly QuantityItem[]): boolean {
  const { traded, trade } = passage.language.lexicon.doubts;
  const labels = parts.map(labelOf);
  const sides = traded.every(side => labels.some(label => label.includes(` ${side} `)));
  if (!sides) return false;
  const around = `${labelOf(whole)}${wordsBetween(passage, Math.max(-1, whole.at - 20), whole.at)}`;
  return !says(around, trade);
}

/** "có 6 dự án, trong đó 3 dự án đang hoạt động; ngoài ra còn có 4 dự án khác": not among them. */
function stateBesides({ items }: Passage, parts: readonly QuantityItem[]): boolean {
  const first = parts[0]!;
  const last = parts.at(-1)!;
  return items
    .slice(first.at, Math.min(last.at, first.at + 120))
    .some(item => item.kind === 'cue' && item.cue === 'besides' && item.depth <= first.depth);
}

/** "…, khu kiểm tra 5.038 m2…": the list goes on. */
function leaveOff({ text }: Passage, parts: readonly QuantityItem[]): boolean {
  const { span } = parts.at(-1)!;
  return /^[^.;:()\n]{0,40}(?:…|\.\.\.|,\s?v\.\s?v|,\s?vv\b)/u.test(text.slice(span.end, span.end + 48));
}

/**
 * "Bộ A còn 12 danh mục; Bộ B 7 danh mục và Bộ C 3 danh mục; Bộ D 2 danh mục": behind a semicolon, as between its members, the list goes
 * on with one that begins like them.
 */
function goOn(passage: Passage, whole: QuantityItem, parts: readonly QuantityItem[]): boolean {
  const { items, quantities } = passage;
  const last = parts.at(-1)!;
  const first = parts[0]!;
  const semicolon = (from: number, to: number): number => {
    for (let at = from + 1; at < to && at < items.length; at++) {
      const item = items[at]!;
      if (item.kind === 'mark' && item.mark === ';' && item.parenthesis === last.parenthesis) return at;
    }
    return -1;
  };
  const mark = semicolon(last.at, last.at + 60);
  const next = mark < 0 ? undefined : quantities.slice(last.order + 1, last.order + 9).find(item => item.at > mark);
  if (!next || next.sentence !== last.sentence || next.depth !== last.depth || !isAmount(next)) return false;
  if (next.at - mark > 8) return false;
  const parted = semicolon(first.at, last.at);
  if (parted < 0) return false;
  const numbered = items[parted + 1]?.kind === 'quantity' && next.at === mark + 1;
  const [own, other] = [items[parted + 1], items[mark + 1]];
  const opensAlike = own?.kind === 'word' && other?.kind === 'word' && own.lower === other.lower;
  return (numbered && !isChange(next)) || (opensAlike && (sameUnit(next, whole) || sharesNoun(next, last)));
}

/** "Cấp mới: 200.000 đồng/giấy phép; gia hạn: 15.000 đồng/giấy phép": fees, where no words say that they make one. */
function areRated(passage: Passage, whole: QuantityItem, parts: readonly QuantityItem[]): boolean {
  const { items } = passage;
  const part = parts.some(one => isSlashed(passage, one));
  if (part && !isSlashed(passage, whole)) return true;
  if (!part || !isPerUnit(passage, whole)) return false;
  const [from, to] = [Math.min(whole.at, parts[0]!.at), Math.max(whole.at, parts[0]!.at)];
  return !items
    .slice(from, to)
    .some(item => item.kind === 'cue' && (item.cue === 'consists' || item.cue === 'of-which'));
}

/** "100 cái/1 hộp", "10 hộp/thùng". */
function isSlashed({ text }: Passage, { span, quantity: { noun } }: QuantityItem): boolean {
  return (
    noun !== '' && /^\s?[\p{L}]{1,12}(?: \p{L}{1,12})?\/\s?(?:1 )?\p{Ll}/u.test(text.slice(span.end, span.end + 32))
  );
}

/** "thuế giảm xuống 2.100 đồng thì giá trước thuế giảm 900 đồng, giá sau thuế giảm 990 đồng": what they fall by. */
function areChanges(whole: QuantityItem, parts: readonly QuantityItem[]): boolean {
  const changes = (item: QuantityItem): boolean => item.cues.some(cue => cue === 'increase' || cue === 'decrease');
  return !isChange(whole) && parts.every(part => !isChange(part) && changes(part)) && !changes(whole);
}

/** "480 staff at the start, 36 left and 41 joined, a total of 485": what was there or came in makes no sum with what went out. */
function comeAndGo(passage: Passage, whole: QuantityItem, parts: readonly QuantityItem[]): boolean {
  if (whole.at < parts.at(-1)!.at) return false;
  const { flows } = passage.language.lexicon;
  const out = parts.filter(part => sideOf(ownWords(passage, part), flows) === 'out');
  const comes = (part: QuantityItem): boolean =>
    sideOf(ownWords(passage, part), flows) === 'in' || isOpening(wordsAround(passage, part), flows);
  return out.length > 0 && parts.some(part => !out.includes(part) && comes(part));
}

/** "Income was £4.3 million, spending £4.0 million excluding depreciation, leaving £0.1 million": of more than is told. */
function isLeftOfOther(passage: Passage, whole: QuantityItem, parts: readonly QuantityItem[]): boolean {
  const rest = parts.at(-1)!;
  if (rest.role !== 'remainder' || whole.at > rest.at) return false;
  return says(wordsBetween(passage, whole.at, rest.at), passage.language.lexicon.doubts.leavingOut);
}

/** "5.320 hồ sơ, trong đó đúng hạn 5.207 hồ sơ; số hồ sơ quá hạn năm trước là 94": of a time that no other of them names. */
function areOfOtherTime(passage: Passage, whole: QuantityItem, parts: readonly QuantityItem[]): boolean {
  const { items } = passage;
  const first = parts[0]!;
  const [one, ...more] = parts.filter(part => namesOtherTime(passage, part));
  if (!one || more.length > 0 || whole.at > first.at || parts.some(({ depth }) => depth !== whole.depth)) return false;
  if (namesOtherTime(passage, whole)) return false;
  const timed = parts.some(part => part !== one && items.slice(Math.max(0, part.at - 8), part.at).some(isYear));
  const listed = items.slice(whole.at, first.at).some(item => item.kind === 'cue' && item.cue === 'consists');
  return !timed && !listed && !says(wordsAround(passage, one), passage.language.lexicon.doubts.broughtOver);
}

/**
 * "có 42 xã đạt 19 tiêu chí, 26 xã đạt từ 15 tiêu chí, 12 xã còn lại đạt 12 tiêu chí", "420 nhiệm vụ đã hoàn thành, 360 nhiệm vụ đang thực
 * hiện, 11 nhiệm vụ chưa hoàn thành": the first is one of them.
 */
function areAllOfAll(passage: Passage, whole: QuantityItem, parts: readonly QuantityItem[]): boolean {
  const { items } = passage;
  const { underWay, finished, allTheRest } = passage.language.lexicon;
  const first = parts[0]!;
  const last = parts.at(-1)!;
  if (whole.at > first.at || ![first, last].every(part => sharesNoun(part, whole))) return false;
  const announced = items
    .slice(whole.at, first.at)
    .some(
      item => isMark(item, ':', '(') || (item.kind === 'cue' && (item.cue === 'consists' || item.cue === 'of-which')),
    );
  if (announced) return false;
  const inState = ({ quantity }: QuantityItem): boolean =>
    says(` ${quantity.nounText.toLowerCase().normalize('NFC')} `, [...underWay, ...finished]);
  if ([whole, ...parts].every(inState)) return true;
  const reached = ({ at }: QuantityItem): boolean =>
    items.slice(at + 1, at + 4).some(item => item.kind === 'cue' && (item.cue === 'share' || item.cue === 'bound'));
  const rest = last.role === 'remainder' || says(wordsBetween(passage, last.at, last.at + 4), allTheRest);
  return rest && reached(whole) && reached(first);
}

/** "an increase of $19,512 million, driven by: …": what made most of it, and not all. */
function areCauses(passage: Passage, whole: QuantityItem, parts: readonly QuantityItem[]): boolean {
  const [first] = parts;
  if (whole.at > first!.at) return false;
  return says(wordsBetween(passage, whole.at, first!.at), passage.language.lexicon.doubts.causes);
}

/** "consisting of $20.4 million and $38.2 million, partially offset by $13.5 million": less what follows. */
function isOffset(passage: Passage, parts: readonly QuantityItem[]): boolean {
  const last = parts.at(-1)!;
  const next = passage.quantities[last.order + 1];
  if (!next || next.sentence !== last.sentence) return false;
  return says(wordsBetween(passage, last.at, next.at), passage.language.lexicon.doubts.offsets);
}

/** "447/474 đại biểu có mặt đồng ý, 26 đại biểu không đồng ý": others do not vote. */
function isOfVotes({ items }: Passage, parts: readonly QuantityItem[]): boolean {
  const from = parts.reduce((least, { at }) => Math.min(least, at), parts[0]!.at);
  const to = parts.reduce((most, { at }) => Math.max(most, at), 0);
  return parts.length === 2 && items.slice(from, to + 8).some(item => item.kind === 'cue' && item.cue === 'vote');
}

/** "C 6 H 12 O": numbers of atoms. */
function areSymbols(whole: QuantityItem, parts: readonly QuantityItem[]): boolean {
  return [whole, ...parts].every(({ quantity }) => /^[A-Z](?:\s|$)/u.test(quantity.nounText));
}

/** "có 126 trường, 36 trường ngoài công lập, 41 trường chuẩn quốc gia": those that follow are some of the first. */
function areOfFirst(whole: QuantityItem, [first, ...others]: readonly QuantityItem[]): boolean {
  if (whole.sentence === first!.sentence) return false;
  const { noun } = first!.quantity;
  return noun !== '' && others.length >= 2 && others.every(({ quantity }) => quantity.noun.startsWith(`${noun} `));
}
