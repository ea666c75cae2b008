/**
 * Shares: "14/42 đơn vị (chiếm 33,3%)", "a hồ sơ, chiếm p%", "đạt p% kế hoạch (a/b)", "đạt p% kế hoạch (B)".
 *
 * The base is what the words name. Where they do not, every earlier amount of the same unit is a candidate: a share
 * that fits one of them is understood, a share that fits none is reported only if the structure leaves one base.
 */
import { compare, multiply } from '../../figures/decimal.ts';
import type { Claim } from '../claim.ts';
import { claim, operand, quotient } from './build.ts';
import type { Passage, QuantityItem } from './items.ts';
import type { Cue } from './lexicon.ts';
import {
  before,
  type Fraction,
  fractionFrom,
  fractionOf,
  hostOf,
  inside,
  isAmount,
  isPercent,
  itemsBetween,
  near,
  parenthesisAfter,
  reach,
  sameUnit,
  sentenceHas,
} from './navigate.ts';

export function* readShares(passage: Passage): Generator<Claim> {
  for (const item of passage.quantities) {
    if (!isPercent(item)) continue;
    if (item.role !== 'share' && item.role !== 'plain' && item.role !== 'remainder') continue;
    const share = readShare(passage, item);
    if (share) yield share;
  }
}

function readShare(passage: Passage, stated: QuantityItem): Claim | undefined {
  const host = partOf(passage, stated);
  const own = host && fractionOf(passage, host);
  const hasCue = stated.cues.includes('share');
  const alone = standsAlone(passage, stated);
  if (own && (hasCue || alone)) return ofFraction(passage, stated, own);
  const after = fractionAfter(passage, stated);
  if (after && hasCue) return ofFraction(passage, stated, after);
  if (!host || !(hasCue || alone) || !isAmount(host)) return undefined;
  const named = namedBase(passage, stated, host);
  if (named) return ofBase(passage, stated, host, named, 'explicit');
  const parent = parentOf(passage, host, stated);
  if (parent) return ofBase(passage, stated, host, parent.base, parent.certainty);
  const repeated = repeatedBase(passage, stated, host);
  if (repeated) return ofBase(passage, stated, host, repeated, 'structure');
  return ofBase(passage, stated, host, undefined, 'guess');
}

/** The amount the share is said of: the host of its parenthesis, or the last amount before it in its sentence. */
function partOf(passage: Passage, stated: QuantityItem): QuantityItem | undefined {
  if (stated.parenthesis >= 0) {
    const first = inside(passage, stated.parenthesis)[0];
    if (first === stated) return hostOf(passage, stated.parenthesis);
  }
  return before(passage, stated, item => {
    if (item.depth > stated.depth) return false;
    return !isPercent(item) && item.role !== 'aside' && item.role !== 'increase' && item.role !== 'decrease';
  });
}

/** A share printed alone in its parenthesis: "(79,3%)". */
function standsAlone(passage: Passage, stated: QuantityItem): boolean {
  const previous = passage.items[stated.at - 1];
  const next = passage.items[stated.at + 1];
  return (
    previous?.kind === 'mark' &&
    previous.mark === '(' &&
    (next === undefined || (next.kind === 'mark' && next.mark === ')'))
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
  const certain =
    !sentenceHas(passage, stated, votes, 60) && !namesAnotherBase(passage, stated) && !stated.quantity.approximate;
  return claim(passage, {
    form: 'share',
    stated,
    operands: [upper, lower],
    expression: quotient(operand(0), operand(1)),
    certainty: certain ? 'explicit' : 'guess',
  });
}

// Of members of an assembly a share is taken of all, and how many they are often stands elsewhere.
const votes: ReadonlySet<Cue> = new Set<Cue>(['vote']);

/** "chiếm 93,72% tổng số đại biểu": the base is named, so it need not be the lower part of the fraction. */
function namesAnotherBase(passage: Passage, stated: QuantityItem): boolean {
  const next = passage.items[stated.at + 1];
  return next?.kind === 'cue' && (next.cue === 'total' || next.cue === 'base');
}

/** A base that the words after the share name with its number: "(913.216,2 tỷ đồng)", "trong tổng số 728.000 việc". */
function namedBase(passage: Passage, stated: QuantityItem, part: QuantityItem): QuantityItem | undefined {
  const parenthesis = parenthesisAfter(passage, stated);
  if (parenthesis !== undefined) {
    const members = inside(passage, parenthesis);
    const only = members[0];
    const opensWith = passage.items[parenthesis + 1];
    if (members.length === 1 && only && opensWith === only && isAmount(only) && only.role === 'plain') {
      if (sameUnit(only, part) && (saysPlan(stated) || nextIs(passage, stated, bases))) return only;
    }
  }
  const next = passage.quantities[stated.order + 1];
  if (!next || next.sentence !== stated.sentence || next.clause !== stated.clause) return undefined;
  const between = itemsBetween(passage, stated.at, next.at);
  const [first] = between;
  const namesBase = first?.kind === 'cue' && (first.cue === 'base' || first.cue === 'total');
  if (!namesBase || between.some(item => item.kind === 'mark')) return undefined;
  return isAmount(next) && next.role === 'plain' && sameUnit(next, part) ? next : undefined;
}

const bases: ReadonlySet<Cue> = new Set<Cue>(['base', 'plan', 'total']);

function nextIs(passage: Passage, stated: QuantityItem, cues: ReadonlySet<Cue>): boolean {
  const next = passage.items[stated.at + 1];
  return next?.kind === 'cue' && cues.has(next.cue);
}

function saysPlan(stated: QuantityItem): boolean {
  return planWord(stated) !== undefined;
}

/** What a part belongs to: the host of the parenthesis it stands in, or the amount before "trong đó". */
function parentOf(
  passage: Passage,
  part: QuantityItem,
  stated: QuantityItem,
): { readonly base: QuantityItem; readonly certainty: 'explicit' | 'structure' | 'guess' } | undefined {
  if (saysPlan(stated) || nextIs(passage, stated, bases) || stated.quantity.approximate) return undefined;
  if (part.parenthesis >= 0) {
    const host = hostOf(passage, part.parenthesis);
    const opensWith = passage.items[part.parenthesis + 1];
    const listed = opensWith?.kind === 'cue' && (opensWith.cue === 'of-which' || opensWith.cue === 'consists');
    if (host && isAmount(host) && sameUnit(host, part) && largerThan(host, part)) {
      return { base: host, certainty: listed ? 'explicit' : 'structure' };
    }
    return undefined;
  }
  for (let at = part.at - 1; at >= 0 && at >= part.at - 120; at--) {
    const item = passage.items[at]!;
    if (part.sentence - item.sentence > 1) return undefined;
    if (item.kind === 'mark' && item.mark === ')' && item.partner >= 0) {
      at = item.partner;
      continue;
    }
    if (item.depth > part.depth || item.kind !== 'cue' || item.cue !== 'of-which') continue;
    const holder = previousAmount(passage, at);
    if (!holder || !sameUnit(holder, part) || !largerThan(holder, part)) return undefined;
    const inOneSentence = item.sentence === part.sentence;
    return { base: holder, certainty: inOneSentence && sharesNoun(holder, part) ? 'structure' : 'guess' };
  }
  return undefined;
}

function previousAmount(passage: Passage, before: number): QuantityItem | undefined {
  const origin = passage.items[before]!;
  for (let at = before - 1; at >= 0 && at >= before - 60; at--) {
    const item = passage.items[at]!;
    if (item.kind === 'mark' && item.mark === ')' && item.partner >= 0) {
      at = item.partner;
      continue;
    }
    if (item.kind !== 'quantity' || item.depth !== origin.depth) continue;
    return isAmount(item) ? item : undefined;
  }
  return undefined;
}

function sharesNoun(a: QuantityItem, b: QuantityItem): boolean {
  const left = a.quantity.noun.split(' ')[0];
  return left !== '' && left === b.quantity.noun.split(' ')[0];
}

function largerThan(whole: QuantityItem, part: QuantityItem): boolean {
  return compare(whole.quantity.figure.value, part.quantity.figure.value) >= 0;
}

/** "đạt 56,35% kế hoạch (3.145/5.582 tỷ); … đạt 84,17% kế hoạch vốn cả năm": the plan named a clause before. */
function repeatedBase(passage: Passage, stated: QuantityItem, part: QuantityItem): QuantityItem | undefined {
  const word = planWord(stated);
  if (!word) return undefined;
  const earlier = before(passage, stated, item => isPercent(item) && planWord(item) === word);
  if (!earlier) return undefined;
  const own = fractionAfter(passage, earlier)?.lower ?? lowerBefore(passage, earlier);
  if (!own || !sameUnit(own, part)) return undefined;
  const { value } = part.quantity.figure;
  const expected = multiply(stated.quantity.figure.value, own.quantity.figure.value);
  return near(expected, value, 3) ? own : undefined;
}

function lowerBefore(passage: Passage, stated: QuantityItem): QuantityItem | undefined {
  const host = partOf(passage, stated);
  return host && fractionOf(passage, host)?.lower;
}

/** The plan a share is measured against: its noun begins with the word for it. */
function planWord(stated: QuantityItem): string | undefined {
  const words = stated.quantity.noun.split(' ').slice(0, 2).join(' ');
  return planWords.has(words) ? words : undefined;
}

const planWords: ReadonlySet<string> = new Set(['kế hoạch', 'dự toán', 'chỉ tiêu', 'lộ trình']);

/** A share of `base`, or of any other amount that fits. */
function ofBase(
  passage: Passage,
  stated: QuantityItem,
  part: QuantityItem,
  base: QuantityItem | undefined,
  certainty: Claim['certainty'],
): Claim | undefined {
  const operands: QuantityItem[] = [part];
  if (base) operands.push(base);
  for (const candidate of candidates(passage, stated, part)) {
    if (candidate !== base && candidate !== part) operands.push(candidate);
  }
  if (operands.length < 2) return undefined;
  const readings = operands.slice(1).map((_, index) => quotient(operand(0), operand(index + 1)));
  return claim(passage, {
    form: 'share',
    stated,
    operands,
    expression: readings[0]!,
    alternatives: readings.slice(1),
    certainty: stated.quantity.approximate ? 'guess' : certainty,
  });
}

/** Amounts that come near enough to being the base to be worth an exact look. */
function candidates(passage: Passage, stated: QuantityItem, part: QuantityItem): QuantityItem[] {
  const found: QuantityItem[] = [];
  const first = Math.max(0, stated.order - 2 * reach);
  const last = Math.min(passage.quantities.length - 1, stated.order + reach);
  for (let order = first; order <= last; order++) {
    const item = passage.quantities[order]!;
    if (item === part || isPercent(item) || item.role === 'aside') continue;
    const expected = multiply(stated.quantity.figure.value, item.quantity.figure.value);
    if (near(expected, part.quantity.figure.value, tolerance(stated))) found.push(item);
  }
  return found;
}

/** In percent: half of the last printed unit of the share against the share itself, generously. */
function tolerance(stated: QuantityItem): number {
  return stated.quantity.figure.decimals === 0 ? 60 : 12;
}
