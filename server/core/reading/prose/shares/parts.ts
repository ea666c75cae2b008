/** The amount that a share is said of. */

import { exceeds, isAmount, isPercent, sharesNoun } from '../items/amounts.ts';
import { fractionOf } from '../items/fractions.ts';
import type { Fraction, Passage, QuantityItem } from '../items/items.ts';
import { before, hostOf, inside } from '../items/navigate.ts';
import { baseBehind } from './behind.ts';
import { aspectOf, countsAspect, hasOwnSubject } from './words.ts';

/** The amount the share is said of: the host of its parenthesis, or the last amount before it in its sentence. */
export function partOf(passage: Passage, stated: QuantityItem): QuantityItem | undefined {
  if (stated.parenthesis >= 0) {
    const first = inside(passage, stated.parenthesis)[0];
    if (first === stated) {
      const host = countedHost(passage, stated);
      return host && !namesBetween(passage, host, stated.parenthesis) ? host : undefined;
    }
  }
  const aspect = aspectOf(passage, stated);
  if (aspect !== undefined)
    return before(passage, stated, item => isAmount(item) && countsAspect(passage, item, aspect));
  const cue = passage.items[stated.at - 1];
  const reaches = cue?.kind === 'cue' && passage.language.lexicon.reaching.includes(cue.lower);
  const last = before(
    passage,
    stated,
    item =>
      item.depth <= stated.depth &&
      isSubject(item) &&
      !(reaches && isLeft(passage, item)) &&
      !isBaseOfOther(passage, item),
  );
  if (!last || fractionOf(passage, last)) return last;
  // "14/42 đơn vị thuộc 5 huyện, chiếm 33,3%": the fraction of the clause is what the share is said of.
  const fraction = before(
    passage,
    stated,
    item => item.depth <= stated.depth && item.clause === stated.clause && fractionOf(passage, item) !== undefined,
  );
  return fraction && fraction.phrase === last.phrase ? fraction : last;
}

/** "56 bài điểm 0 (chiếm 0,07%)": past a number that only names. */
function countedHost(passage: Passage, { parenthesis }: QuantityItem): QuantityItem | undefined {
  const host = hostOf(passage, parenthesis);
  if (host?.role !== 'aside') return host;
  const counted = passage.quantities[host.order - 1];
  return counted && counted.role !== 'aside' && counted.phrase === host.phrase ? counted : host;
}

/** "5/29 thành viên, bao gồm: Mỹ (3,6%), Anh (2,1%)": the parenthesis is said of the name before it. */
function namesBetween(passage: Passage, host: QuantityItem, parenthesis: number): boolean {
  for (let at = parenthesis - 1; at > host.at; at--) {
    const item = passage.items[at]!;
    // "312 of them (74.6%)", "63 xe trong số đó (75%)": said of the number right before.
    const last = at === parenthesis - 1 || at === host.at + 1;
    if (item.kind === 'cue' && (item.cue === 'consists' || (item.cue === 'of-which' && !last))) return true;
    if (item.kind === 'mark' && item.mark === ':') return true;
    // "30 hồ sơ xây dựng (25%), còn lại là lĩnh vực khác (37,5%)": a rest without a number has its own share.
    if (item.kind === 'cue' && passage.language.lexicon.allTheRest.includes(item.lower)) return true;
  }
  return false;
}

/** "đã giải quyết 25 đơn, còn 03 đơn, đạt 89,29%": what is left, where what is done of the same stands right before it. */
function isLeft(passage: Passage, item: QuantityItem): boolean {
  const done = passage.quantities[item.order - 1];
  if (item.role !== 'remainder' || !done || done.clause !== item.clause || !sharesNoun(done, item)) return false;
  return beginsWithRest(passage, item) && (isAmount(done) || fractionOf(passage, done) !== undefined);
}

/** ", còn 03 đơn", "và hiện còn 03 đơn"; not "nên lợi nhuận còn lại 552 tỷ đồng", which names what it is. */
function beginsWithRest({ items, language: { lexicon } }: Passage, { at: from }: QuantityItem): boolean {
  for (let at = from - 1; at >= 0 && at >= from - 6; at--) {
    const item = items[at]!;
    if (item.kind === 'mark' || (item.kind === 'cue' && item.cue === 'and')) return true;
    const light =
      item.kind === 'word' && (lexicon.copulas.includes(item.lower) || lexicon.present.includes(item.lower));
    if (!light && !(item.kind === 'cue' && item.cue === 'remainder')) return false;
  }
  return true;
}

/** "đạt 34,6% dự toán pháp lệnh là 108 tỷ đồng, đạt 33,3% chỉ tiêu phấn đấu": the base of the share before. */
export function isBaseOfOther(passage: Passage, item: QuantityItem): boolean {
  const share = passage.quantities[item.order - 1];
  return share !== undefined && isPercent(share) && baseBehind(passage, share) === item;
}

/** Roles of figures that no share is said of. */
const unsaid: ReadonlySet<QuantityItem['role']> = new Set(['aside', 'increase', 'decrease', 'multiple'] as const);

function isSubject(item: QuantityItem): boolean {
  return !isPercent(item) && !unsaid.has(item.role);
}

/** "923 cuộc so với 1.105 cuộc theo chương trình, đạt 83,53%": what is compared is the base. */
export function comparedWith(passage: Passage, base: QuantityItem): Fraction | undefined {
  const cue = passage.items[base.at - 1];
  const upper = passage.quantities[base.order - 1];
  if (cue?.kind !== 'cue' || cue.cue !== 'base' || !upper || upper.phrase !== base.phrase || !isAmount(upper))
    return undefined;
  return sharesNoun(upper, base) ? { upper, lower: base } : undefined;
}

/** "39 nhà (trên tổng số 919 nhà, chiếm 4,2%)": the whole in the parenthesis of its part, and the share behind it. */
export function wholeBeside(passage: Passage, base: QuantityItem, stated: QuantityItem): Fraction | undefined {
  const opening = passage.items[base.parenthesis + 1];
  if (base.parenthesis < 0 || base.parenthesis !== stated.parenthesis || opening?.kind !== 'cue') return undefined;
  if (opening.cue !== 'base' && opening.cue !== 'total') return undefined;
  if (passage.quantities[stated.order - 1] !== base || inside(passage, base.parenthesis)[0] !== base) return undefined;
  const upper = hostOf(passage, base.parenthesis);
  return upper && isAmount(upper) && sharesNoun(upper, base) && !exceeds(upper, base)
    ? { upper, lower: base }
    : undefined;
}

/** A share printed alone in its parenthesis: "(79,3%)". */
export function standsAlone(passage: Passage, stated: QuantityItem): boolean {
  const previous = passage.items[stated.at - 1];
  const next = passage.items[stated.at + 1];
  return (
    previous?.kind === 'mark' &&
    previous.mark === '(' &&
    (next === undefined || (next.kind === 'mark' && (next.mark === ')' || next.mark === ';' || next.mark === ',')))
  );
}

/**
 * The share follows its part in the next phrase, with nothing else said between but in a parenthesis: "171 vụ (hành chính
 * 164 vụ, hình sự 7 vụ), đạt 91,9%", "968 km - đạt 78,3%".
 */
export function isRightAt(passage: Passage, part: QuantityItem, stated: QuantityItem): boolean {
  const { figure } = part.quantity;
  if (figure.kind !== 'count' && (figure.kind !== 'measure' || figure.exponent !== 0)) return false;
  if (hasOwnSubject(passage, part, stated)) return false;
  if (stated.depth !== part.depth) return stated.depth === part.depth + 1 && stated.order === part.order + 1;
  let commas = 0;
  for (let at = part.at + 1; at < stated.at; at++) {
    const item = passage.items[at]!;
    if (item.depth > part.depth || item.phrase === part.phrase) {
      if (item.kind === 'mark' && (item.mark === '-' || item.mark === '–')) commas++;
      continue;
    }
    if (item.kind === 'quantity') return false;
    if (item.kind === 'mark' && item.mark === ',') commas++;
  }
  return commas <= 1;
}

/** "56.420 tỷ đồng, chiếm 60,9%, …": a share of it stands right behind, so it is a part itself. */
export function isShared(passage: Passage, item: QuantityItem): boolean {
  const next = passage.quantities[item.order + 1];
  return (
    next !== undefined &&
    isPercent(next) &&
    next.sentence === item.sentence &&
    next.role !== 'increase' &&
    next.role !== 'decrease'
  );
}
