/**
 * Decompositions that words announce: "42 VBQPPL (21 nghị quyết và 21 quyết định)", "103 đơn vị, gồm 31 phường và 72
 * xã", "tổng số 854 TTHC, trong đó …; …; …", "Trong số 44 đơn vị, có 30 …; 13 …; 1 …", "tiếp nhận mới 1.496 đơn, kỳ
 * trước chuyển sang 40 đơn, tổng cộng 1.536 đơn".
 */

import { memo } from '../../../derive.ts';
import type { Claim } from '../../claim.ts';
import { progressAcross } from '../flows/progress.ts';
import { isAmount, sharesNoun, sumsTo } from '../items/amounts.ts';
import type { CueItem, Passage, QuantityItem } from '../items/items.ts';
import { firstWord } from '../items/nouns.ts';
import type { Cue, Lexicon } from '../lexicon.ts';
import type { Parents, Reading } from '../parents.ts';
import { amongThese, directAmount, holds, opensAmong, operandsOf, refersBack } from './among.ts';
import { amongCalled } from './among-called.ts';
import { afterColon } from './behind-colons.ts';
import { readBracketed } from './bracketed.ts';
import { readQuarters } from './by-quarters.ts';
import { readYears } from './by-years.ts';
import { classified } from './classified.ts';
import { decompose } from './decompose.ts';
import { endOfList, longestList } from './ends.ts';
import { readHalves } from './halves.ts';
import { type Member, readLists } from './members.ts';
import { isPost } from './posts.ts';
import { readSeries } from './series.ts';
import { areMoreBySlip, differBySwap } from './slips.ts';
import { summedGroups } from './summed-groups.ts';
import { readTogether } from './together.ts';
import { totalAfter } from './totals-behind.ts';
import { acrossSentences, sharedLower, unannounced } from './unannounced.ts';
import { adjoins, changeBefore, changeRightBefore, wholesBefore, wholesOfParenthesis } from './wholes-before.ts';

/** "Of those who …". */
function saysOfWhom({ items, language: { lexicon } }: Passage, at: number): boolean {
  const [cue, next] = [items[at]!, items[at + 1]];
  if (next?.kind !== 'word' || !lexicon.grammar.ofLeads || !lexicon.predicates.includes(next.lower)) return false;
  return cue.sentence !== items[at - 1]?.sentence || items[at - 1]?.kind === 'mark';
}

export function* readSums(passage: Passage, parents: Parents): Generator<Claim> {
  const seen: Reading = { seen: new Set(), parents };
  const { items, language } = passage;
  const { among } = language.lexicon;
  const classifying = classifyingFirst(language.lexicon);
  for (let at = 0; at < items.length; at++) {
    const item = items[at]!;
    if (item.kind === 'quantity') continue;
    if (item.kind === 'mark') {
      if (item.mark === '(') yield* inParenthesis(passage, at, seen);
      else if (item.mark === ':') yield* afterColon(passage, item, at, seen);
      continue;
    }
    const before = items[at - 1];
    // The first item of a sentence, or of what a comma or semicolon parts from the amounts before.
    if (
      before &&
      (before.kind === 'mark' || before.sentence !== item.sentence) &&
      classifying.has(item.kind === 'word' ? item.lower : firstWord(item.lower))
    )
      yield* classified(passage, at, seen);
    if (item.kind === 'word') {
      if (!among.includes(item.lower) || !opensAmong(passage, at)) continue;
      if (directAmount(passage, at)) yield* amongThese(passage, item, at, seen);
      else yield* amongCalled(passage, at, seen);
    } else if (item.cue === 'consists' || item.cue === 'of-which') {
      // "Of those who left, …": of whom is said again.
      if (saysOfWhom(passage, at)) yield* amongCalled(passage, at, seen);
      yield* afterCue(passage, item, at, seen);
    } else if (item.cue === 'base') {
      if (refersBack(passage, at)) yield* afterCue(passage, item, at, seen, at + 1);
      else yield* amongThese(passage, item, at, seen);
      yield* totalAfter(passage, at, seen);
    } else if (item.cue === 'total') yield* totalAfter(passage, at, seen);
  }
  yield* readBracketed(passage, seen);
  yield* unannounced(passage, seen);
  yield* readHalves(passage, seen);
  yield* acrossSentences(passage, seen);
  yield* progressAcross(passage, seen);
  yield* sharedLower(passage);
  yield* summedGroups(passage);
  yield* readSeries(passage, seen);
  yield* readYears(passage, seen);
  yield* readQuarters(passage, seen);
  yield* readTogether(passage);
}

const classifyingFirst = memo(
  ({ classifying }: Lexicon): ReadonlySet<string> => new Set(classifying.map(start => start.split(' ')[0]!)),
);

/** "N X (a Y, b Z)". Lists behind a cue are read from the cue, which says whether they are complete. */
function* inParenthesis(passage: Passage, opening: number, seen: Reading): Generator<Claim> {
  const mark = passage.items[opening]!;
  if (mark.kind !== 'mark') return;
  const first = passage.items[opening + 1];
  if (first?.kind === 'cue' && !opensPart.has(first.cue) && !opensLabel(passage, opening + 1)) return;
  if (headsOther(passage, opening + 1)) return;
  const change = changeRightBefore(passage, opening);
  const wholes = change ? [change] : wholesOfParenthesis(passage, opening, mark.depth);
  if (!wholes[0] || !adjoins(passage, wholes[0], opening)) return;
  const lists = readLists(passage, opening + 1, Math.min(mark.partner, opening + longestList), mark.depth + 1);
  const found = decompose({ passage, wholes, lists, completeness: 'bare', bounded: true, seen });
  if (!change) yield* found;
  else for (const one of found) if (holds(one, change) || isSlippedChange(passage, change, one)) yield one;
}

/** "Giảm 92 hội viên (chuyển đi 58, qua đời 52, …)": the brackets may name some of it, or what went the other way; more they cannot be. */
function isSlippedChange(passage: Passage, change: QuantityItem, found: Claim): boolean {
  const parts = operandsOf(passage, change, found);
  return parts.length > 2 && areMoreBySlip(parts, change) && differBySwap(parts, change);
}

/** "(nhóm I 218 …", "(quý I 120 …", "(tuyến tỉnh 45 …": part of a label, for no figure follows at once. */
function opensLabel({ items }: Passage, at: number): boolean {
  const cue = items[at];
  const next = items[at + 1];
  if (cue?.kind !== 'cue' || !opensLabels.has(cue.cue)) return false;
  // "412 vụ (năm 2023 …": another time, to compare with.
  return (next?.kind === 'word' && !/^\d/u.test(next.lower)) || endsLabel(items, at + 1);
}

/** "năm 2022: 41 vụ", "đợt 30/4: 326 người": the numbers before the colon are part of a label. */
function endsLabel(items: Passage['items'], from: number): boolean {
  for (const item of items.slice(from, from + 6)) {
    if (item.kind === 'mark' && item.mark !== '/') return item.mark === ':';
    if (item.kind === 'quantity' && item.role !== 'aside') return false;
  }
  return false;
}

/** "16.783 tỷ đồng (cùng kỳ: công nghiệp 12.100 tỷ đồng, …)", "(năm 2023: …", "(kế hoạch: …": all that stands behind the colon, under names of its own. */
function headsOther({ items }: Passage, from: number): boolean {
  const first = items[from];
  if (first?.kind !== 'cue' || !headings.has(first.cue)) return false;
  let colon = from + 1;
  for (let item = items[colon]; item && colon <= from + 8; item = items[++colon])
    if (item.kind === 'mark' || (item.kind === 'quantity' && item.role !== 'aside')) break;
  const mark = items[colon];
  if (mark?.kind !== 'mark' || mark.mark !== ':' || colon > from + 8) return false;
  if (items[colon + 1]?.kind === 'word') return true;
  // "(năm 2023: 112 xã, trong đó 30 xã nâng cao)"; not "(quý I: 310 lượt; quý II: 285 lượt)".
  const { parenthesis } = mark;
  for (let at = colon + 1; at < items.length && at < colon + longestList; at++) {
    const item = items[at]!;
    if (item.kind === 'mark' && item.mark === ')' && item.partner === parenthesis) return true;
    if (item.kind === 'mark' && item.mark === ':') return false;
  }
  return false;
}

const headings: ReadonlySet<Cue> = new Set<Cue>(['plan', 'earlier', 'target', 'time']);

/** "từ tỉnh về xã 15 đồng chí" too. */
const opensLabels: ReadonlySet<Cue> = new Set<Cue>(['identifier', 'time', 'from']);

/** Cues that the first part of a list may begin with: "(kỳ trước chuyển sang 158 đơn, tiếp nhận mới 1.402 đơn)". */
const opensPart: ReadonlySet<Cue> = new Set<Cue>(['approximate', 'plan', 'earlier']);

/** "N X, gồm a Y và b Z"; "N X. Trong đó: …"; "N X (trong đó …)". `from`: where its own words end. */
function* afterCue(passage: Passage, cue: CueItem, at: number, seen: Reading, from = at): Generator<Claim> {
  const inside = cue.parenthesis >= 0 && at === cue.parenthesis + 1;
  const end = endOfList(passage, cue, at);
  const wholes = inside ? wholesOfParenthesis(passage, cue.parenthesis, cue.depth - 1) : wholesBefore(passage, cue, at);
  const lists = readLists(passage, groupsBehind(passage, from, wholes) + 1, end, cue.depth);
  // "tăng thêm 5.230 người, bao gồm: …": the change itself, where nothing else is counted.
  if (wholes.length === 0 && !inside && cue.cue === 'consists') wholes.push(...one(changeBefore(passage, at)));
  if (wholes.length === 0 && !inside && cue.cue === 'consists') wholes.push(...one(takenUpBefore(passage, at)));
  // "gồm 7.172 hồ sơ, có 5.950 … và 1.222 …": the total itself follows the cue.
  for (const { members, separator } of lists) {
    const own = cue.cue === 'consists' && members.length >= 3 ? members[0]!.head : undefined;
    // "gồm 39 đồng chí: Bí thư, 02 Phó Bí thư và 36 Ủy viên": read from its colon.
    if (own && opensPosts(passage, own, members[0]!)) return;
    if (!own || wholes.some(whole => sharesNoun(whole, own)) || !sumsToOne(own, members.slice(1))) continue;
    yield* decompose({
      passage,
      wholes: [own],
      lists: [{ members: members.slice(1), separator }],
      completeness: 'open',
      alone: true,
      seen,
    });
    return;
  }
  if (wholes.length === 0) return;
  const after = passage.items[from + 1];
  if (after?.kind === 'word' && passage.language.lexicon.including.includes(after.lower)) return;
  const before = passage.items[at - 1];
  // "chủ yếu gồm": the list names only some.
  if (before?.kind === 'cue' && before.cue === 'open') return;
  const completeness = cue.cue === 'consists' ? 'closed' : 'open';
  const colon = passage.items[from + 1];
  const announced = colon?.kind === 'mark' && colon.mark === ':';
  yield* decompose({ passage, wholes, lists, completeness, announced, bounded: inside, seen });
}

/** "Có 148 chi bộ với 5.846 đảng viên. Các chi bộ gồm: …": the amount of the sentence before whose noun the words before the cue take up. */
function takenUpBefore({ items, language: { lexicon } }: Passage, cue: number): QuantityItem | undefined {
  const { sentence } = items[cue]!;
  let from = cue;
  while (from > 0 && cue - from < 6 && items[from - 1]!.sentence === sentence && items[from - 1]!.kind !== 'mark')
    from--;
  if (from > 0 && items[from - 1]!.sentence === sentence && items[from - 1]!.kind !== 'mark') return undefined;
  const words = items.slice(from, cue).map(item => ('lower' in item ? item.lower : '#'));
  const plain = words.join(' ').split(' ');
  if (plain.length < 2 || plain.includes('#') || !lexicon.takingUp.includes(plain[0]!)) return undefined;
  for (let at = from - 1; at >= 0 && at >= from - 60; at--) {
    const item = items[at]!;
    if (sentence - item.sentence > 1) return undefined;
    if (item.kind !== 'quantity' || !isAmount(item) || item.depth !== items[cue]!.depth) continue;
    const noun = `${plain.slice(1).join(' ')} `;
    if (item.counted[0] !== '' && noun.startsWith(`${item.counted[0]} `)) return item;
  }
  return undefined;
}

/**
 * "62 đoàn viên, chia thành 04 tổ: tổ 1 có 15 đoàn viên, …": how many the parts are stands between the cue and the colon
 * that opens the list. Where the list opens: at that colon, else at the cue.
 */
function groupsBehind({ items }: Passage, cue: number, wholes: readonly QuantityItem[]): number {
  const count = items[cue + 1];
  if (count?.kind !== 'quantity' || wholes.some(whole => sharesNoun(whole, count))) return cue;
  for (let at = cue + 2; at < items.length && at < cue + 10; at++) {
    const item = items[at]!;
    if (item.kind === 'mark') return item.mark === ':' && item.depth === count.depth ? at : cue;
    if (item.kind === 'quantity') return cue;
  }
  return cue;
}

/** A colon and a post stand behind the total in its stretch of the list. */
function opensPosts(passage: Passage, own: QuantityItem, member: Member): boolean {
  for (let at = own.at + 1; at < member.to; at++) {
    const item = passage.items[at]!;
    if (item.kind === 'mark')
      return item.mark === ':' && own.person && isPost(passage, { from: at + 1, to: member.to });
  }
  return false;
}

function one(whole: QuantityItem | undefined): QuantityItem[] {
  return whole ? [whole] : [];
}

function sumsToOne(whole: QuantityItem, members: readonly Member[]): boolean {
  const heads = members.flatMap(({ head }) => (head ? [head] : []));
  return heads.length >= 2 && sumsTo(heads, whole);
}
