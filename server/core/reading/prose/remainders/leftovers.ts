/**
 * What is left of a whole that stands further off: "Tổng kinh phí là 318,6 tỷ đồng. Đã giải ngân 287,9 tỷ đồng, còn 30,7 tỷ
 * đồng", "thụ lý 1.027 vụ/1.764 bị cáo. Đã xét xử 938 vụ/1.603 bị cáo; trả hồ sơ 22 vụ/41 bị cáo; còn lại 67 vụ/120 bị cáo".
 * Members of lists stand between, and are passed over. What a sentence says by itself is read in `remainders.ts`.
 */
import { memo } from '../../../derive.ts';
import { compare } from '../../../figures/decimal.ts';
import type { Claim, Quantity } from '../../claim.ts';
import { holdsOne } from '../../phrases.ts';
import { countsAlike, exceeds, isAmount, isPercent, sharesNoun, sumsTo } from '../items/amounts.ts';
import { opensWith } from '../items/fractions.ts';
import type { Passage, QuantityItem } from '../items/items.ts';
import { maySay } from '../items/may-say.ts';
import { sentenceHas } from '../items/navigate.ts';
import type { Cue, Lexicon } from '../lexicon.ts';
import { sum } from '../lists/claims.ts';
import { columnBeside } from '../lists/columns-beside.ts';
import { sumComesNear } from '../lists/nearness.ts';
import { areDenied, labelWords, plainWords, says } from '../lists/partitions.ts';
import { differBySlip, isOneSlip } from '../lists/slips.ts';
import { isCalledTotal } from '../lists/wholes-before.ts';
import type { Parents } from '../parents.ts';
import { isRight } from '../shares/readings.ts';
import { followsAllTheRest, hasMore } from './remainder-words.ts';
import { isFirstPart, isLeftByOthers } from './remainders.ts';

/** Figures of the sums and differences that other readers have found. */
export interface Explained {
  /** Of those that words announce. */
  readonly told: ReadonlySet<Quantity>;
  readonly known: ReadonlySet<Quantity>;
}

export function* readLeftovers(passage: Passage, parents: Parents, { told, known }: Explained): Generator<Claim> {
  for (const rest of passage.quantities) {
    // Its whole stands before it, and what is done of that.
    if (rest.order < 2 || !isAmount(rest) || told.has(rest.quantity) || parents.has(rest) || rest.quantity.approximate)
      continue;
    if (!isRest(passage, rest) || hasMore(passage, rest) || sentenceHas(passage, rest, earlier)) continue;
    const found = wholeAbove(passage, rest, parents);
    if (!found) continue;
    const { whole, parts } = found;
    const all = [...parts, rest];
    if (isFirstPart(passage, whole) || isLeftByOthers(passage, rest, whole, parts.at(-1)!)) continue;
    if (known.has(rest.quantity) && sumsTo(all, whole)) continue;
    const certainty = certaintyOf(passage, whole, all);
    if (!certainty) continue;
    yield sum(passage, whole, all, certainty);
    yield* columnBeside(passage, whole, all);
  }
}

const earlier: ReadonlySet<Cue> = new Set<Cue>(['earlier']);

/** "còn 12 vụ", "đang xác minh 12 vụ", "12 đơn không thuộc thẩm quyền". */
function isRest(passage: Passage, item: QuantityItem): boolean {
  if (item.role === 'remainder') return true;
  const { lexicon } = passage.language;
  const words = restWords(lexicon);
  return (
    (maySay(passage, lexicon.flows.carried) && carriesOver(passage, item)) ||
    (maySay(passage, words) && says(item, words))
  );
}

// Right because a lexicon never changes.
const restWords = memo(({ underWay, lacking, negations, still }: Lexicon): readonly string[] => [
  ...underWay,
  ...lacking,
  ...negations,
  ...still,
]);

/** "chuyển kỳ sau 713 việc", "238 cuộc chuyển sang năm sau". */
function carriesOver({ language: { lexicon } }: Passage, { quantity }: QuantityItem): boolean {
  const { carried } = lexicon.flows;
  return holdsOne(labelWords(quantity), carried) || holdsOne(plainWords(quantity.nounText), carried);
}

const farthest = 16;
const mostParts = 5;

interface Found {
  readonly whole: QuantityItem;
  readonly parts: readonly QuantityItem[];
}

/** The share beside a part that is right for its whole: it says of which the part is. */
function isShareOf(passage: Passage, whole: QuantityItem, part: QuantityItem, rest: QuantityItem): boolean {
  return passage.quantities
    .slice(part.order + 1, part.order + 4)
    .some(
      share =>
        share.sentence === part.sentence &&
        share.order < rest.order + 2 &&
        isPercent(share) &&
        (share.role === 'share' || share.role === 'plain') &&
        isRight(share, part, whole),
    );
}

/** "… đạt 98,0% số bản án thuộc diện công bố (3.620 bản); chưa công bố 72 bản": behind the share that is of it. */
function wholeBesideShare(passage: Passage, rest: QuantityItem): Found | undefined {
  for (const part of passage.quantities.slice(Math.max(0, rest.order - 4), rest.order)) {
    const [share, whole] = [part.order + 1, part.order + 2].map(order => passage.quantities[order]);
    if (!share || !whole || whole.order >= rest.order || part.sentence !== rest.sentence) continue;
    if (part.depth !== rest.depth || whole.depth !== rest.depth + 1 || !isAmount(part) || !isAmount(whole)) continue;
    if (sharesNoun(part, rest) && sharesNoun(whole, rest) && isShareOf(passage, whole, part, rest))
      return { whole, parts: [part] };
  }
  return undefined;
}

/** The amount of the noun that what was done and what is left come nearest to. Members of lists are whole, never done. */
function wholeAbove(passage: Passage, rest: QuantityItem, parents: Parents): Found | undefined {
  const beside = wholeBesideShare(passage, rest);
  if (beside) return beside;
  const before: QuantityItem[] = [];
  const members: QuantityItem[] = [];
  for (let order = rest.order - 1; order >= 0 && order >= rest.order - farthest; order--) {
    const item = passage.quantities[order]!;
    if (rest.sentence - item.sentence > 2 || before.length > mostParts) break;
    if (item.depth !== rest.depth || !isAmount(item) || !countsAlike(item, rest) || isCompared(passage, item)) continue;
    if (parents.has(item)) {
      members.push(item);
      continue;
    }
    if (item.quantity.approximate || item.role === 'remainder') return undefined;
    before.push(item);
  }
  for (let count = 1; count < before.length; count++) {
    const parts = before.slice(0, count).reverse();
    const whole = before[count]!;
    if (count > 1 && !saysAllTheRest(passage, rest)) return undefined;
    const all = [...parts, rest];
    const told = count === 1 && rest.sentence === parts[0]!.sentence && isShareOf(passage, whole, parts[0]!, rest);
    if (told && (sumComesNear(all, whole, 50) || isOneSlip(all, whole))) return { whole, parts };
    if (rest.sentence - parts.at(-1)!.sentence > 1 || exceeds(rest, whole) || !isParted(passage, whole, parts, rest))
      continue;
    if (parts.some(part => exceeds(part, whole)) || !sumComesNear(all, whole)) continue;
    // "… đường xã 8.179,6 km. Đã cứng hóa 7.843,1 km đường xã, còn 336,5 km".
    const nearer = members.some(member => member.order < parts[0]!.order && sumComesNear([...parts, rest], member));
    return nearer ? undefined : { whole, parts };
  }
  return undefined;
}

/** "đạt 23.260 tỷ đồng, so với 21.859 tỷ đồng của cùng kỳ": of another time. */
function isCompared({ items, language: { lexicon } }: Passage, { at }: QuantityItem): boolean {
  const cue = items[at - 1];
  return cue?.kind === 'cue' && (cue.cue === 'from' || (cue.cue === 'base' && opensWith(cue.lower, lexicon.comparing)));
}

/** What is left is so of what was done: "đã giải ngân … còn", "thuộc thẩm quyền … không thuộc thẩm quyền". */
function isParted(passage: Passage, whole: QuantityItem, parts: readonly QuantityItem[], rest: QuantityItem): boolean {
  const { done, finished, present, lacking } = passage.language.lexicon;
  if (saysAllTheRest(passage, rest)) return true;
  const [part] = parts;
  // "được giao 286 người; hiện có 271 người, thiếu 15 người".
  if (says(part!, present) && says(rest, lacking)) return says(whole, passage.language.lexicon.assigning);
  // "khá 27 em, đạt 22 em, chưa đạt 1 em": in one sentence it may be one more of a list.
  if (areDenied(passage, [part!, rest])) return whole.sentence !== rest.sentence || says(part!, done);
  const { negations } = passage.language.lexicon;
  if (rest.role !== 'remainder' && says(rest, negations) && !says(rest, passage.language.lexicon.underWay))
    return false;
  const { label, nounText } = part!.quantity;
  const { flows } = passage.language.lexicon;
  return (
    says(part!, done) ||
    says(part!, flows.outgoing) ||
    finished.some(word => plainWords(label).startsWith(` ${word} `) || plainWords(nounText).includes(` ${word} `))
  );
}

/** Undefined where others may have come in, and no slip tells. */
function certaintyOf(
  passage: Passage,
  whole: QuantityItem,
  all: readonly QuantityItem[],
): 'structure' | 'likely' | undefined {
  const rest = all.at(-1)!;
  const { assigning } = passage.language.lexicon;
  const { figure } = whole.quantity;
  const [part] = all;
  if (all.length === 2 && isShareOf(passage, whole, part!, rest)) return 'structure';
  const { flows } = passage.language.lexicon;
  const stock = says(whole, flows.incoming) && says(part!, flows.outgoing) && says(rest, flows.endings);
  const given =
    (stock && whole.sentence === rest.sentence) ||
    figure.kind === 'measure' ||
    says(whole, assigning) ||
    isCalledTotal(passage, whole) ||
    areDenied(passage, all) ||
    saysAllTheRest(passage, rest);
  if (given && (sumComesNear(all, whole, 10) || isOneSlip(all, whole))) return 'structure';
  if (differBySlip(all, whole) && compare(figure.value, { coefficient: 1000, scale: 0 }) >= 0) return 'structure';
  return sumsTo(all, whole) || sumComesNear(all, whole, 15) ? 'likely' : undefined;
}

/** "còn lại", not "còn". */
function saysAllTheRest(passage: Passage, item: QuantityItem): boolean {
  return carriesOver(passage, item) || (item.role === 'remainder' && followsAllTheRest(passage, item));
}
