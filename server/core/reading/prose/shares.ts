/**
 * Shares: "14/42 đơn vị (chiếm 33,3%)", "a hồ sơ, chiếm p%", "đạt p% kế hoạch (a/b)", "đạt p% kế hoạch (B)".
 *
 * The base is what the words name. Where they do not, every amount around is a candidate: a share that fits one of
 * them is understood, a share that fits none is reported only if the structure leaves one base.
 */
import { compare, multiply, subtract } from '../../figures/decimal.ts';
import type { Expression } from '../../figures/expression.ts';
import type { Claim, Quantity } from '../claim.ts';
import { claim, operand, quotient } from './build.ts';
import type { Passage, QuantityItem } from './items.ts';
import type { Cue } from './lexicon.ts';
import { mayBe } from './named-bases.ts';
import {
  before,
  exceeds,
  type Fraction,
  fractionFrom,
  fractionOf,
  hostOf,
  inside,
  isAmount,
  isPercent,
  itemsBetween,
  lowerOf,
  near,
  parenthesisAfter,
  reach,
  sameUnit,
  sentenceHas,
  sharesNoun,
} from './navigate.ts';
import type { Parents } from './parents.ts';

/** `taken`: percentages that are said to be changes. */
export function* readShares(passage: Passage, parents: Parents, taken: ReadonlySet<Quantity>): Generator<Claim> {
  for (const item of passage.quantities) {
    if (!isPercent(item) || taken.has(item.quantity)) continue;
    if (item.role !== 'share' && item.role !== 'plain' && item.role !== 'remainder') continue;
    const share = readShare(passage, item, parents);
    if (share) yield share;
  }
}

function readShare(passage: Passage, stated: QuantityItem, parents: Parents): Claim | undefined {
  const host = partOf(passage, stated);
  const own = host && (fractionOf(passage, host) ?? comparedWith(passage, host));
  const hasCue = stated.cues.includes('share');
  const alone = standsAlone(passage, stated);
  const said = hasCue || alone || stated.role === 'remainder';
  if (own && said) return ofFraction(passage, stated, own);
  const others = host && said && hasCue ? outOfOthers(passage, stated, host) : undefined;
  if (others) return ofBase(passage, stated, others.upper, others.lower, 'structure');
  const after = fractionAfter(passage, stated);
  if (after) return ofFraction(passage, stated, after);
  if (!host || !said || !isAmount(host)) return guess(passage, stated);
  if (isOwnRate(passage, host, stated) || sentenceHas(passage, stated, norms, 40)) return guess(passage, stated);
  const named = namedBase(passage, stated, host);
  if (named) {
    const part = likeBase(passage, host, named);
    return part ? ofBase(passage, stated, part, named, 'explicit') : guess(passage, stated);
  }
  const rest = restOf(passage, stated, host);
  if (rest) return ofBase(passage, stated, host, rest, 'explicit');
  const plan = planBase(passage, stated, host);
  if (plan) return ofBase(passage, stated, host, plan, 'structure');
  const parent = parents.get(host);
  const larger = onlyLarger(passage, host);
  const fitsName = (whole: QuantityItem | undefined): boolean =>
    whole !== undefined && namesNounOf(passage, stated, whole);
  const other = namesBase(passage, stated) && !fitsName(parent?.whole) && !fitsName(larger);
  if (!other && !stated.quantity.approximate) {
    const vote = sentenceHas(passage, stated, votes, 60) && !isPractice(passage, stated);
    if (vote) return guess(passage, stated);
    if (parent && isBaseOfSome(passage, stated, parent.whole, parents))
      return ofBase(passage, stated, host, parent.whole, parent.certainty);
    if (larger) return ofBase(passage, stated, host, larger, isRightAt(passage, host, stated) ? 'structure' : 'likely');
  }
  return guess(passage, stated);
}

/** Where other shares of the list are stated too, one of them at least must be of this whole. */
function isBaseOfSome(passage: Passage, stated: QuantityItem, whole: QuantityItem, parents: Parents): boolean {
  let others = 0;
  for (const part of parents.partsOf(whole)) {
    const share = passage.quantities[part.order + 1];
    if (!share || share === stated || !isPercent(share) || share.sentence !== part.sentence) continue;
    if (fits(share, part, whole)) return true;
    others++;
  }
  return others === 0 || fits(stated, passage.quantities[stated.order - 1]!, whole);
}

/** The amount the share is said of: the host of its parenthesis, or the last amount before it in its sentence. */
function partOf(passage: Passage, stated: QuantityItem): QuantityItem | undefined {
  if (stated.parenthesis >= 0) {
    const first = inside(passage, stated.parenthesis)[0];
    if (first === stated) return hostOf(passage, stated.parenthesis);
  }
  const last = before(passage, stated, item => item.depth <= stated.depth && isSubject(item));
  if (!last || fractionOf(passage, last)) return last;
  // "14/42 đơn vị thuộc 5 huyện, chiếm 33,3%": the fraction of the clause is what the share is said of.
  const fraction = before(
    passage,
    stated,
    item => item.depth <= stated.depth && item.clause === stated.clause && fractionOf(passage, item) !== undefined,
  );
  return fraction && fraction.phrase === last.phrase ? fraction : last;
}

function isSubject(item: QuantityItem): boolean {
  return !isPercent(item) && item.role !== 'aside' && item.role !== 'increase' && item.role !== 'decrease';
}

/** "923 cuộc so với 1.105 cuộc theo chương trình, đạt 83,53%": what is compared is the base. */
function comparedWith(passage: Passage, base: QuantityItem): Fraction | undefined {
  const cue = passage.items[base.at - 1];
  const upper = passage.quantities[base.order - 1];
  if (cue?.kind !== 'cue' || cue.cue !== 'base' || !upper || upper.phrase !== base.phrase || !isAmount(upper))
    return undefined;
  return sharesNoun(upper, base) ? { upper, lower: base } : undefined;
}

/**
 * "cấp 411 giấy phép trong số 498 hồ sơ nộp vào, tỷ lệ 82,5%": what came out of what went in has another noun. Only
 * for a share that follows at once.
 */
function outOfOthers(passage: Passage, stated: QuantityItem, lower: QuantityItem): Fraction | undefined {
  const upper = passage.quantities[lower.order - 1];
  const cue = passage.items[lower.at - 1];
  if (!upper || cue?.kind !== 'cue' || cue.cue !== 'base' || !/^(?:tr(?:ên|ong)|out)/u.test(cue.lower))
    return undefined;
  const counts = [upper, lower].every(
    item => isAmount(item) && item.quantity.figure.kind === 'count' && item.quantity.noun !== '',
  );
  if (!counts || upper.phrase !== lower.phrase || upper.depth !== lower.depth || exceeds(upper, lower))
    return undefined;
  if (upper.quantity.approximate || lower.quantity.approximate || isOneOfSeveral(passage, upper, lower))
    return undefined;
  const follows = stated.order === lower.order + 1 && stated.clause === lower.clause && !namesBase(passage, stated);
  if (!follows || isOwnRate(passage, lower, stated) || sentenceHas(passage, stated, lawful, 60)) return undefined;
  return { upper, lower };
}

const lawful: ReadonlySet<Cue> = new Set<Cue>(['vote', 'norm', 'target']);

/** A share printed alone in its parenthesis: "(79,3%)". */
function standsAlone(passage: Passage, stated: QuantityItem): boolean {
  const previous = passage.items[stated.at - 1];
  const next = passage.items[stated.at + 1];
  return (
    previous?.kind === 'mark' &&
    previous.mark === '(' &&
    (next === undefined || (next.kind === 'mark' && (next.mark === ')' || next.mark === ';' || next.mark === ',')))
  );
}

/** "đạt 56,35% kế hoạch (3.145/5.582 tỷ)". */
function fractionAfter(passage: Passage, stated: QuantityItem): Fraction | undefined {
  const parenthesis = parenthesisAfter(passage, stated);
  if (parenthesis === undefined) return undefined;
  const first = inside(passage, parenthesis)[0];
  const opensWith = passage.items[parenthesis + 1];
  return first && opensWith === first ? fractionFrom(passage, first) : undefined;
}

function ofFraction(passage: Passage, stated: QuantityItem, { upper, lower }: Fraction): Claim {
  return claim(passage, {
    form: 'share',
    stated,
    operands: [upper, lower],
    expression: quotient(operand(0), operand(1)),
    certainty:
      upper.quantity.approximate || lower.quantity.approximate || isOneOfSeveral(passage, upper, lower)
        ? 'guess'
        : certaintyOfFraction(passage, stated, lower),
  });
}

/** "45 tập thể xuất sắc, 120 tập thể tiên tiến trong tổng số 180 tập thể": the whole of both. */
function isOneOfSeveral(passage: Passage, upper: QuantityItem, lower: QuantityItem): boolean {
  const before = passage.quantities[upper.order - 1];
  const slash = passage.items[lower.at - 1];
  if (!before || (slash?.kind === 'mark' && slash.mark === '/')) return false;
  return (
    before.clause === upper.clause && before.depth === upper.depth && isAmount(before) && sharesNoun(before, upper)
  );
}

function certaintyOfFraction(passage: Passage, stated: QuantityItem, lower: QuantityItem): Claim['certainty'] {
  if (stated.quantity.approximate || sentenceHas(passage, stated, norms, 40)) return 'guess';
  if (isOwnRate(passage, lower, stated)) return namesItsRate(passage, lower, stated) ? 'likely' : 'guess';
  if (sentenceHas(passage, stated, votes, 60)) return isPractice(passage, stated) ? 'explicit' : 'guess';
  return namesAllOf(passage, stated, lower) || isProperty(passage, lower, stated) ? 'guess' : 'explicit';
}

/** "39/52 vụ trộm cắp, tỷ lệ khám phá đạt 75%": right behind the fraction, a rate that it is the only one to give. */
function namesItsRate(passage: Passage, lower: QuantityItem, stated: QuantityItem): boolean {
  if (stated.order !== lower.order + 1 || stated.phrase !== lower.phrase + 1) return false;
  let start = lower.at + 1;
  while (start < stated.at && passage.items[start]!.phrase !== stated.phrase) start++;
  const first = passage.items[start]?.kind === 'mark' ? passage.items[start + 1] : passage.items[start];
  return first?.kind === 'cue' && passage.language.lexicon.rates.includes(first.lower) && stated.at - lower.at < 14;
}

const norms: ReadonlySet<Cue> = new Set<Cue>(['norm']);

// Of members of an assembly a share is taken of all, and how many they are often stands elsewhere.
const votes: ReadonlySet<Cue> = new Set<Cue>(['vote']);

/** At least two other shares of the passage are right on the lower part of their own fraction: then that is the rule. */
function isPractice(passage: Passage, stated: QuantityItem): boolean {
  let right = 0;
  for (const other of passage.quantities.slice(Math.max(0, stated.order - 60), stated.order + 60)) {
    if (other === stated || !isPercent(other)) continue;
    const host = partOf(passage, other);
    const fraction = host && fractionOf(passage, host);
    if (!fraction || !fits(other, fraction.upper, fraction.lower)) continue;
    if (++right >= 2) return true;
  }
  return false;
}

/** "chiếm 93,72% tổng số đại biểu": the base is named, so it need not be the lower part of the fraction. */
function namesAllOf(passage: Passage, stated: QuantityItem, base: QuantityItem): boolean {
  const next = passage.items[stated.at + 1];
  if (namesNounOf(passage, stated, base)) return false;
  return next?.kind === 'cue' && (next.cue === 'total' || (next.cue === 'base' && /tổng|total/u.test(next.lower)));
}

/** "chiếm 84,95% tổng số xã của tỉnh", "bằng 66,67% số nhiệm vụ": what is named is the noun that `base` counts. */
function namesNounOf(passage: Passage, stated: QuantityItem, base: QuantityItem): boolean {
  const [noun] = base.counted;
  if (noun === '') return false;
  for (let at = stated.at + 1; at <= stated.at + 3 && at < passage.items.length; at++) {
    const item = passage.items[at]!;
    if (item.kind === 'word' && item.lower === noun) return true;
    const leads = item.kind === 'cue' && (item.cue === 'total' || item.cue === 'base' || item.cue === 'identifier');
    if (!leads) return false;
  }
  return false;
}

/** Words after the share name what it is a share of. */
function namesBase(passage: Passage, stated: QuantityItem): boolean {
  const next = passage.items[stated.at + 1];
  return next !== undefined && (next.kind === 'word' || (next.kind === 'cue' && next.cue !== 'and'));
}

/** "8/10 chỉ tiêu đạt 100% kế hoạch": what each of them reaches, not how many there are. */
function isProperty(passage: Passage, host: QuantityItem, stated: QuantityItem): boolean {
  if (stated.at < host.at || stated.parenthesis !== host.parenthesis) return false;
  for (let at = host.at + 1; at < stated.at; at++) if (passage.items[at]!.kind === 'mark') return false;
  return stated.quantity.figure.text === '100%' || namesBase(passage, stated);
}

/**
 * "63/63 tỉnh có tỷ lệ tiêm chủng đạt 95%", "145.600 lượt, công suất sử dụng giường đạt 98,5%": the words before the
 * share name another rate.
 */
function isOwnRate(passage: Passage, host: QuantityItem, stated: QuantityItem): boolean {
  if (hasOwnSubject(passage, host, stated)) return true;
  let named = false;
  let words = 0;
  for (let at = Math.max(host.at + 1, stated.at - 24); at < stated.at; at++) {
    const item = passage.items[at]!;
    if (item.kind === 'cue' && item.cue === 'share' && passage.language.lexicon.rates.includes(item.lower)) {
      named = true;
      words = 0;
    } else if (item.kind === 'mark' || item.kind === 'quantity') {
      named = false;
    } else if (item.kind === 'word') {
      words += passage.language.lexicon.copulas.includes(item.lower) ? 0 : 1;
      if (named && words > 0) return true;
    }
  }
  return false;
}

/** Words between the comma and the verb of the share: the share is said of them. */
function hasOwnSubject(passage: Passage, host: QuantityItem, stated: QuantityItem): boolean {
  if (host.phrase === stated.phrase || host.at > stated.at) return false;
  let words = 0;
  for (let at = stated.at - 1; at > host.at && at >= stated.at - 24; at--) {
    const item = passage.items[at]!;
    if (item.kind === 'mark' || item.kind === 'quantity') break;
    // "120/900 hồ sơ, trong đó nữ chiếm 60%": of those who are among them.
    if (item.kind === 'cue' && item.cue === 'of-which' && words > 0) return true;
    if (item.kind === 'cue' && item.cue === 'share') words = 0;
    else if (item.kind === 'word' && !passage.language.lexicon.copulas.includes(item.lower)) words++;
  }
  return words >= 2;
}

/** A base that the words after the share name with its number: "(913.216,2 tỷ đồng)", "trong tổng số 728.000 việc". */
function namedBase(passage: Passage, stated: QuantityItem, part: QuantityItem): QuantityItem | undefined {
  const parenthesis = parenthesisAfter(passage, stated, 40);
  if (parenthesis !== undefined) {
    const members = inside(passage, parenthesis);
    const only = members[0];
    const opensWith = passage.items[parenthesis + 1];
    const says = saysPlan(passage, stated) || nextIs(passage, stated, bases) || namesBase(passage, stated);
    if (members.length === 1 && only && only !== part && !isPercent(only) && sameUnit(only, part)) {
      if (opensWith === only && isAmount(only) && only.role === 'plain' && says) return only;
      if (opensWith?.kind === 'cue' && (opensWith.cue === 'plan' || opensWith.cue === 'earlier')) return only;
    }
  }
  const next = passage.quantities[stated.order + 1];
  if (!next || next.sentence !== stated.sentence || next.clause !== stated.clause) return undefined;
  const between = itemsBetween(passage, stated.at, next.at);
  const [first] = between;
  const names = first?.kind === 'cue' && (first.cue === 'base' || first.cue === 'total' || first.cue === 'plan');
  if (!names || between.some(item => item.kind === 'mark')) return undefined;
  return isAmount(next) && next.role === 'plain' && sameUnit(next, part) ? next : undefined;
}

/** "(giảm được 52 đơn vị), đạt tỷ lệ 52% so với lộ trình (kế hoạch giảm 100 đơn vị)": a planned cut measures a cut. */
function likeBase(passage: Passage, part: QuantityItem, base: QuantityItem): QuantityItem | undefined {
  if (base.role !== 'increase' && base.role !== 'decrease') return part;
  return before(passage, base, item => item.role === base.role && !isPercent(item) && sameUnit(item, base));
}

const bases: ReadonlySet<Cue> = new Set<Cue>(['base', 'plan', 'total']);

function nextIs(passage: Passage, stated: QuantityItem, cues: ReadonlySet<Cue>): boolean {
  const next = passage.items[stated.at + 1];
  return next?.kind === 'cue' && cues.has(next.cue);
}

function saysPlan(passage: Passage, stated: QuantityItem): boolean {
  return planWord(passage, stated) !== undefined;
}

/** "84/93 kiến nghị …; còn 09 kiến nghị (chiếm 9,68%)": what a fraction leaves over is a share of the same whole. */
function restOf(passage: Passage, stated: QuantityItem, part: QuantityItem): QuantityItem | undefined {
  if (namesBase(passage, stated)) return undefined;
  const lower = before(
    passage,
    part,
    item => {
      const upper = fractionOf(passage, item)?.upper;
      return (
        upper !== undefined &&
        compare(subtract(item.quantity.figure.value, upper.quantity.figure.value), part.quantity.figure.value) === 0
      );
    },
    1,
  );
  const rest = lower && (part.role === 'remainder' || sharesNoun(lower, part));
  return rest && sameUnit(lower, part) ? lower : undefined;
}

/**
 * The plan a share is measured against, stated before: "dự toán 10.367,7 tỷ đồng; thực hiện 11.580 tỷ đồng, đạt 111,7%
 * dự toán", "đạt 56,35% kế hoạch (3.145/5.582 tỷ); … đạt 84,17% kế hoạch vốn cả năm". Only when it comes near: a report
 * has many plans.
 */
function planBase(passage: Passage, stated: QuantityItem, part: QuantityItem): QuantityItem | undefined {
  const word = planWord(passage, stated);
  if (!word) return undefined;
  const comesNear = (base: QuantityItem, percent: number): boolean =>
    sameUnit(base, part) &&
    near(multiply(stated.quantity.figure.value, base.quantity.figure.value), part.quantity.figure.value, percent);
  const repeated = before(passage, stated, item => isPercent(item) && planWord(passage, item) === word);
  const own = repeated && (fractionAfter(passage, repeated)?.lower ?? lowerBefore(passage, repeated));
  if (own && comesNear(own, 3)) return own;
  const labelled = before(
    passage,
    part,
    item => isAmount(item) && isLabelled(item, word) && comesNear(item, 12) && mayBe(passage, stated, item),
    2,
  );
  return labelled;
}

function isLabelled({ quantity }: QuantityItem, word: string): boolean {
  return quantity.label.toLowerCase().normalize('NFC').includes(word);
}

function lowerBefore(passage: Passage, stated: QuantityItem): QuantityItem | undefined {
  const host = partOf(passage, stated);
  return host && fractionOf(passage, host)?.lower;
}

/** The plan a share is measured against: its noun begins with the word for it. */
function planWord(passage: Passage, stated: QuantityItem): string | undefined {
  const next = passage.items[stated.at + 1];
  return next?.kind === 'cue' && next.cue === 'plan' ? next.lower.split(' ').slice(0, 2).join(' ') : undefined;
}

/** The one larger amount of the same noun that stands before in the sentence. */
function onlyLarger(passage: Passage, part: QuantityItem): QuantityItem | undefined {
  if (part.quantity.noun === '' || part.depth > 0) return undefined;
  let found: QuantityItem | undefined;
  for (let order = part.order - 1; order >= 0 && order >= part.order - reach; order--) {
    const item = passage.quantities[order]!;
    if (item.sentence !== part.sentence) break;
    if (!isAmount(item) || item.depth !== part.depth) continue;
    if (!sharesNoun(item, part)) continue;
    if (!exceeds(item, part)) return undefined;
    // What has a share of its own is another part, not the whole.
    const next = passage.quantities[order + 1];
    if (found || (next && isPercent(next))) return undefined;
    found = item;
  }
  return found;
}

/** The share follows its part in the next phrase, with nothing else said between. */
function isRightAt(passage: Passage, part: QuantityItem, stated: QuantityItem): boolean {
  const comma = stated.phrase === part.phrase + 1 && stated.order === part.order + 1;
  return comma && !hasOwnSubject(passage, part, stated) && part.quantity.figure.kind === 'count';
}

/** A share of `base`, or of any other amount that fits. */
function ofBase(
  passage: Passage,
  stated: QuantityItem,
  part: QuantityItem,
  base: QuantityItem,
  certainty: Claim['certainty'],
): Claim {
  const operands: QuantityItem[] = [part, base];
  const readings: Expression[] = [quotient(operand(0), operand(1))];
  for (const candidate of candidates(passage, stated, part)) {
    if (candidate === base || candidate === part || !sameUnit(candidate, part)) continue;
    readings.push(quotient(operand(0), operand(operands.push(candidate) - 1)));
  }
  return claim(passage, {
    form: 'share',
    stated,
    operands,
    expression: readings[0]!,
    alternatives: readings.slice(1),
    certainty: stated.quantity.approximate || !comparable(stated, part, base) ? 'guess' : certainty,
  });
}

/** A slip of the pen stays within an order of magnitude; what is further off was never the share of this base. */
function comparable(stated: QuantityItem, part: QuantityItem, base: QuantityItem): boolean {
  const product = multiply(stated.quantity.figure.value, base.quantity.figure.value);
  const own = part.quantity.figure.value;
  const ten = { coefficient: 10, scale: 0 };
  return compare(multiply(product, ten), own) >= 0 && compare(product, multiply(own, ten)) <= 0;
}

/** The pair of amounts that the share fits, the part being one of the nearest. */
function guess(passage: Passage, stated: QuantityItem): Claim | undefined {
  const operands: QuantityItem[] = [];
  const readings: Expression[] = [];
  for (const part of nearestAmounts(passage, stated)) {
    const own = operands.push(part) - 1;
    const lower = lowerOf(passage, part);
    for (const candidate of candidates(passage, stated, part)) {
      if (candidate === part || candidate === lower) continue;
      readings.push(quotient(operand(own), operand(operands.push(candidate) - 1)));
    }
    if (lower) readings.unshift(quotient(operand(own), operand(operands.push(lower) - 1)));
  }
  const [expression, ...alternatives] = readings;
  if (!expression) return undefined;
  return claim(passage, { form: 'share', stated, operands, expression, alternatives, certainty: 'guess' });
}

function nearestAmounts(passage: Passage, stated: QuantityItem): QuantityItem[] {
  const found: QuantityItem[] = [];
  for (let order = stated.order - 1; order >= 0 && order >= stated.order - 6 && found.length < 3; order--) {
    const item = passage.quantities[order]!;
    if (stated.sentence - item.sentence > 0) break;
    if (isPercent(item) || item.role === 'aside') continue;
    found.push(item);
  }
  const next = passage.quantities[stated.order + 1];
  if (next && next.sentence === stated.sentence && next.clause <= stated.clause + 1 && isAmount(next)) found.push(next);
  return found;
}

/** Amounts that come near enough to being the base to be worth an exact look. */
function candidates(passage: Passage, stated: QuantityItem, part: QuantityItem): QuantityItem[] {
  const found: QuantityItem[] = [];
  const first = Math.max(0, stated.order - 2 * reach);
  const last = Math.min(passage.quantities.length - 1, stated.order + reach);
  for (let order = first; order <= last; order++) {
    const item = passage.quantities[order]!;
    if (item === part || isPercent(item) || item.role === 'aside') continue;
    if (fits(stated, part, item)) found.push(item);
  }
  return found;
}

function fits(stated: QuantityItem, part: QuantityItem, base: QuantityItem): boolean {
  const expected = multiply(stated.quantity.figure.value, base.quantity.figure.value);
  return near(expected, part.quantity.figure.value, stated.quantity.figure.decimals === 0 ? 20 : 6);
}
