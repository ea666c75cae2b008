/** What the words around a share make of it: whose share it is, and of what. */
import { multiply } from '../../../figures/decimal.ts';
import { moneyUnits } from '../../../figures/units.ts';
import { near } from '../items/amounts.ts';
import { fractionOf } from '../items/fractions.ts';
import type { CueItem, Item, Passage, QuantityItem, WordItem } from '../items/items.ts';
import type { Cue } from '../lexicon.ts';

export const lawful: ReadonlySet<Cue> = new Set<Cue>(['vote', 'norm', 'target']);

export const norms: ReadonlySet<Cue> = new Set<Cue>(['norm']);

// Of members of an assembly a share is taken of all, and how many they are often stands elsewhere.
export const votes: ReadonlySet<Cue> = new Set<Cue>(['vote']);

/**
 * "315/450 tỷ đồng, đạt 70% kế hoạch, bằng 105% so với cùng kỳ": the fraction has a share already, or the share is that of
 * another time: of something else.
 */
export function isOfOther(passage: Passage, stated: QuantityItem, lower: QuantityItem): boolean {
  // "96,53% về số vụ và 93,75% về số bị cáo": each of its own measure.
  if (aspectOf(passage, stated) !== undefined) return comparesTimes(passage, stated);
  const between = passage.quantities.slice(lower.order + 1, stated.order);
  if (between.some(({ quantity, role }) => quantity.figure.kind === 'percent' && role !== 'aside')) return true;
  return comparesTimes(passage, stated);
}

/** "cùng kỳ đạt 75%", "bằng 105% so với cùng kỳ", "bằng 98% cùng kỳ". */
function comparesTimes({ items, language: { lexicon } }: Passage, { at, phrase }: QuantityItem): boolean {
  for (let index = at - 1; index >= 0 && index >= at - 6 && items[index]!.phrase === phrase; index--) {
    const item = items[index]!;
    if (item.kind === 'mark' || item.kind === 'quantity') break;
    if (item.kind === 'cue' && item.cue === 'earlier') return true;
  }
  const [next, after] = items.slice(at + 1, at + 3);
  if (next?.kind !== 'cue') return false;
  if (next.cue === 'earlier') return true;
  const compares = next.cue === 'base' && lexicon.comparing.some(word => next.lower.startsWith(word));
  return compares && after?.kind === 'cue' && (after.cue === 'earlier' || after.cue === 'time');
}

/** "thấp nhất 61,4%, cao nhất 99,1%": of one among many, not of what stands before. */
export function isExtreme({ items, language: { lexicon } }: Passage, { at, phrase }: QuantityItem): boolean {
  for (let index = at - 1; index >= 0 && index >= at - 4 && items[index]!.phrase === phrase; index--) {
    const item = items[index]!;
    if (item.kind === 'word' && lexicon.superlatives.includes(item.lower)) return true;
    if (item.kind === 'mark' || item.kind === 'quantity') return false;
  }
  return false;
}

/** "(74,5%), vượt 0,5% so với kế hoạch (74%)": the share that the plan or the time before had. */
export function isOfComparison(
  { items, quantities }: Passage,
  { at, order, parenthesis, phrase }: QuantityItem,
): boolean {
  const change = quantities[order - 1];
  const said = change?.role === 'increase' || change?.role === 'decrease' || change?.role === 'exceed';
  // "vượt 2,6 điểm phần trăm so với chỉ tiêu 80%": without brackets.
  const inPoints = change?.quantity.figure.kind === 'percent' && change.quantity.figure.unit !== '%';
  if (inPoints && change.phrase === phrase) {
    const cues = items.slice(change.at, at).flatMap(item => (item.kind === 'cue' ? item.cue : []));
    return cues.includes('base') && !cues.includes('and');
  }
  if (!said || parenthesis < 0 || at !== parenthesis + 1 || change.quantity.figure.kind !== 'percent') return false;
  for (let index = parenthesis - 1; index > change.at && index >= parenthesis - 12; index--) {
    const item = items[index]!;
    if (item.kind === 'mark' || item.kind === 'quantity') return false;
    if (item.kind === 'cue' && (item.cue === 'base' || item.cue === 'plan' || item.cue === 'earlier')) return true;
  }
  return false;
}

/** "chiếm 84,95% tổng số xã của tỉnh", "bằng 66,67% số nhiệm vụ": what is named is the noun that `base` counts. */
export function namesNounOf(passage: Passage, stated: QuantityItem, base: QuantityItem): boolean {
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

/**
 * "đạt 93,1% về số vụ và 91,2% về số bị cáo", "93,7% số hộ và 84,7% số tiền", "gấp 2,7 lần về vốn": the noun that the share or change
 * counts.
 */
export function aspectOf(passage: Passage, stated: QuantityItem): string | undefined {
  const aspect = spokenAspect(passage, stated);
  if (!aspect || aspect.plain) return aspect?.noun;
  // "93,7% số hộ" alone names its base; beside "84,7% số tiền" it says of which of the two it is.
  for (const order of [stated.order - 1, stated.order + 1]) {
    const beside = passage.quantities[order];
    if (!beside || beside.sentence !== stated.sentence || beside.depth !== stated.depth) continue;
    const other = beside.quantity.figure.kind === stated.quantity.figure.kind && spokenAspect(passage, beside);
    if (other && other.noun !== aspect.noun) return aspect.noun;
  }
  return undefined;
}

function spokenAspect(
  { items, language: { lexicon } }: Passage,
  { at, counted }: QuantityItem,
): { readonly noun: string; readonly plain: boolean } | undefined {
  const from = lexicon.times.includes(counted[0]) ? at + 2 : at + 1;
  const [first, second, third] = items.slice(from, from + 3);
  const about = first?.kind === 'word' && lexicon.about.includes(first.lower);
  const [number, noun] = about ? [second, third] : [first, second];
  const counts = number?.kind === 'cue' && lexicon.counting.includes(number.lower);
  if (counts && noun?.kind === 'word') return { noun: noun.lower, plain: about };
  const money = about && second?.kind === 'word' && lexicon.moneyWords.includes(second.lower);
  return money ? { noun: second.lower, plain: true } : undefined;
}

/** The amount counts that noun, or is money where money is meant. */
export function countsAspect({ language: { lexicon } }: Passage, { counted }: QuantityItem, aspect: string): boolean {
  return counted[0] === aspect || (lexicon.moneyWords.includes(aspect) && moneyUnits.includes(counted[0]));
}

/** Words after the share name what it is a share of. */
export function namesBase(passage: Passage, stated: QuantityItem): boolean {
  const next = passage.items[stated.at + 1];
  if (aspectOf(passage, stated) !== undefined) return false;
  const { among, grammar, owning } = passage.language.lexicon;
  // "86% have piped water": where "of" names it, other words do not.
  if (next?.kind === 'word') return !grammar.ofLeads || [...among, ...owning].includes(next.lower);
  return next !== undefined && next.kind === 'cue' && next.cue !== 'and';
}

/**
 * "8/10 chỉ tiêu đạt 100% kế hoạch", "1/12 chỉ tiêu đạt 96%": what each of them reaches, not how many there are. Without a
 * mark between, a share far from what the fraction gives is no slip of it.
 */
export function isProperty(passage: Passage, host: QuantityItem, stated: QuantityItem): boolean {
  if (stated.at < host.at || stated.parenthesis !== host.parenthesis) return false;
  for (let at = host.at + 1; at < stated.at; at++) if (passage.items[at]!.kind === 'mark') return false;
  if (stated.quantity.figure.text === '100%' || namesBase(passage, stated)) return true;
  const verb = passage.items[stated.at - 1];
  const upper = fractionOf(passage, host)?.upper;
  const reaches = verb?.kind === 'cue' && passage.language.lexicon.reaching.includes(verb.lower);
  const product = multiply(stated.quantity.figure.value, host.quantity.figure.value);
  return reaches && upper !== undefined && !near(product, upper.quantity.figure.value, 20);
}

/**
 * "63/63 tỉnh có tỷ lệ tiêm chủng đạt 95%", "145.600 lượt, công suất sử dụng giường đạt 98,5%": the words before the
 * share name another rate.
 */
export function isOwnRate(passage: Passage, host: QuantityItem, stated: QuantityItem): boolean {
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

/** "10/11 hạng mục và đang sản xuất với khối lượng đạt 22%", "57.920 người và những người từ 70 tuổi chiếm 86%". */
function startsAnew(passage: Passage, host: QuantityItem, stated: QuantityItem): boolean {
  let words = 0;
  for (let at = stated.at - 1; at > host.at && at >= stated.at - 24; at--) {
    const item = passage.items[at]!;
    if (item.kind === 'mark') return false;
    if (item.kind === 'cue' && item.cue === 'share') words = 0;
    else if (item.kind === 'cue' && item.cue === 'and') return words >= 3;
    else if (item.kind === 'word' && passage.language.lexicon.withWords.includes(item.lower)) return words >= 2;
    else if (item.kind !== 'word' || !passage.language.lexicon.copulas.includes(item.lower)) words++;
  }
  return false;
}

/** "hoàn thành 78,4%": a verb of what has been done right before the share. */
export function isDone(passage: Passage, stated: QuantityItem): boolean {
  const { done } = passage.language.lexicon;
  const words = passage.items.slice(Math.max(0, stated.at - 2), stated.at);
  if (words.length < 2 || words.some(({ kind }) => kind === 'mark' || kind === 'quantity')) return false;
  const said = words.map(item => (item.kind === 'word' || item.kind === 'cue' ? item.lower : '')).join(' ');
  return done.includes(said);
}

const otherSubjects: ReadonlySet<Cue> = new Set<Cue>(['plan', 'earlier', 'target']);

/** Words between the comma and the verb of the share: the share is said of them. */
export function hasOwnSubject(passage: Passage, host: QuantityItem, stated: QuantityItem): boolean {
  if (host.at > stated.at) return false;
  if (host.phrase === stated.phrase) return startsAnew(passage, host, stated);
  let words = 0;
  const verb = isDone(passage, stated) ? 3 : 1;
  for (let at = stated.at - verb; at > host.at && at >= stated.at - 24; at--) {
    const item = passage.items[at]!;
    if (item.kind === 'mark' || item.kind === 'quantity') break;
    // "bằng 93,9% kế hoạch và bằng 105,4% cùng kỳ": the plan is that of the share before.
    if (item.kind === 'cue' && item.cue === 'and' && words === 0) break;
    // "120/900 hồ sơ, trong đó nữ chiếm 60%": of those who are among them.
    if (item.kind === 'cue' && item.cue === 'of-which' && words > 0) return true;
    // "…, kế hoạch năm đạt 95%", "…, cùng kỳ đạt 75%", "…, phấn đấu cả năm đạt 90%".
    if (item.kind === 'cue' && otherSubjects.has(item.cue)) return true;
    if (item.kind === 'cue' && item.cue === 'share') words = 0;
    else if (item.kind === 'word' && !passage.language.lexicon.copulas.includes(item.lower)) words++;
  }
  return words >= 2;
}

/**
 * "thu gom 842/936 tấn, tỷ lệ thu gom đạt 90%", "19 cơ sở vi phạm (tỷ lệ vi phạm 6,6%)", "42 em đạt học lực giỏi trong tổng
 * số 43 em (học lực giỏi chiếm 97,7%)": all words of the rate's name, two at least, are said of the amount.
 */
export function isSaidOfRate(passage: Passage, host: QuantityItem, stated: QuantityItem): boolean {
  const { rates, copulas } = passage.language.lexicon;
  const name: string[] = [];
  let at = stated.at - 1;
  for (; at > host.at; at--) {
    const item = passage.items[at]!;
    if (item.kind === 'cue' && rates.includes(item.lower)) break;
    if (item.kind === 'mark' && item.mark === '(') break;
    if (isNaming(item)) {
      if (!copulas.includes(item.lower)) name.push(item.lower);
    } else if (item.kind !== 'cue' || item.cue !== 'share') return false;
  }
  if (at === host.at || name.length < 2) return false;
  const said = new Set<string>();
  for (let index = at; index >= 0 && index >= host.at - 40; index--) {
    const item = passage.items[index]!;
    if (item.clause !== host.clause) {
      if (index < host.at) break;
    } else if (isNaming(item)) said.add(item.lower);
  }
  return name.every(word => said.has(word));
}

/** A word, or one that carries arithmetic elsewhere only: "đúng giờ". */
function isNaming(item: Item): item is WordItem | (CueItem & { readonly cue: 'time' | 'identifier' }) {
  return item.kind === 'word' || (item.kind === 'cue' && (item.cue === 'time' || item.cue === 'identifier'));
}
