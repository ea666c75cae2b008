/** Decompositions behind a colon: of what stands right before it, or of what was said before the words a list is parted by. */
import { memo } from '../../../derive.ts';
import { groupBy } from '../../../group.ts';
import type { Claim } from '../../claim.ts';
import { isAmount, sharesNoun, sumsTo } from '../items/amounts.ts';
import { upperOf } from '../items/fractions.ts';
import type { MarkItem, Passage, QuantityItem } from '../items/items.ts';
import type { Reading } from '../parents.ts';
import { sum } from './claims.ts';
import { decompose } from './decompose.ts';
import { endOfList } from './ends.ts';
import { readLists } from './members.ts';
import { sumComesNear } from './nearness.ts';
import { isPost } from './posts.ts';
import { namesTotalBehind } from './totals-behind.ts';
import { wholeBefore } from './wholes-before.ts';

/** "Tuyển mới 2.450 chỉ tiêu: hệ cao đẳng 1.205, hệ trung cấp 864 và hệ sơ cấp 381". */
export function* afterColon(passage: Passage, mark: MarkItem, at: number, seen: Reading): Generator<Claim> {
  // "91 trường, trong đó: …": read from the cue, which says whether the list is complete.
  const before = passage.items[at - 1];
  if (before?.kind === 'cue' && (before.cue === 'of-which' || before.cue === 'consists')) return;
  const whole = wholeBefore(passage, at, at, mark.depth);
  if (!whole || whole.depth !== mark.depth || at - whole.at > 20) {
    yield* afterCriterion(passage, mark, at, seen);
    return;
  }
  const plain = leadsToColon(passage, whole, at) || countsPeople(passage, whole, at);
  const upper = upperOf(passage, whole);
  // "18 lớp cho 1.042 học viên: khối Đảng 5 lớp, 286 học viên; …": each of the two has its column.
  const wholes = upper ? [whole, upper] : [whole, ...besidesOf(passage, whole)];
  if (!plain && !namesTwice(passage, whole, at)) {
    yield* afterCriterion(passage, mark, at, seen);
    return;
  }
  if (whole.quantity.noun === '' || wholes.some(one => seen.seen.has(one)) || namesSome(passage, whole, at)) return;
  const end = endOfList(passage, mark, at);
  const lists = readLists(passage, at + 1, end, mark.depth);
  const [{ members } = { members: [] }] = lists;
  const noted = notedOnly(passage, at + 1, end, mark.depth);
  const meant = noted && wholes.find(one => one.quantity.noun !== '' && sumComesNear(noted, one));
  if (meant) {
    seen.seen.add(meant);
    yield sum(passage, meant, noted, sumsTo(noted, meant) ? 'guess' : 'structure');
    return;
  }
  if (members.length < 2 || members.some(member => !member.head && !(whole.person && isPost(passage, member)))) return;
  if (!plain && !members.every(({ numberFirst }) => numberFirst)) return;
  yield* decompose({ passage, wholes, lists, completeness: 'bare', seen });
}

/** "five provinces: Lao Cai (84), Yen Bai (71) and Son La (42)": a number alone in the brackets behind each of three names or more. */
function notedOnly({ items }: Passage, from: number, to: number, depth: number): QuantityItem[] | undefined {
  const found: QuantityItem[] = [];
  let words = 0;
  for (let at = from; at < to; at++) {
    const item = items[at]!;
    if (item.depth !== depth || item.kind === 'quantity') return undefined;
    if (item.kind !== 'mark') words++;
    else if (item.mark === '(') {
      const own = items[at + 1];
      const alone = own?.kind === 'quantity' && item.partner === at + 2 && own.quantity.figure.kind === 'count';
      if (!alone || words === 0 || !isAmount(own) || own.quantity.approximate) return undefined;
      found.push(own);
      at = item.partner;
      words = 0;
    } else if (item.mark === ';' || item.mark === ',') words = 0;
    else if (item.mark !== '-' && item.mark !== '.') return undefined;
  }
  return found.length >= 3 ? found : undefined;
}

/** Amounts of other nouns right before a whole, in its clause. */
function besidesOf({ quantities }: Passage, whole: QuantityItem): QuantityItem[] {
  const found: QuantityItem[] = [];
  for (let order = whole.order - 1; order >= 0 && order >= whole.order - 2; order--) {
    const item = quantities[order]!;
    if (item.clause !== whole.clause || item.depth !== whole.depth || !isAmount(item)) break;
    if (item.quantity.noun !== '' && ![whole, ...found].some(other => sharesNoun(other, item))) found.push(item);
  }
  return found;
}

/** Only words stand between, or a parenthesis with a share: "22/24 đơn (91,7%):". */
function leadsToColon({ items }: Passage, whole: QuantityItem, colon: number): boolean {
  let words = 0;
  for (let at = whole.at + 1; at < colon; at++) {
    const item = items[at]!;
    if (item.kind === 'mark' && item.mark === '(') at = item.partner;
    else if (item.kind === 'mark' && item.mark !== '-' && item.mark !== '/') return false;
    else words++;
  }
  return words <= 14;
}

/**
 * "Đã kỷ luật 168 đảng viên, giảm 12 so với năm trước. Hình thức: khiển trách 112, cảnh cáo 37, …": what the list parts by
 * stands before its colon; what it parts, in the clause or sentence before.
 */
function* afterCriterion(passage: Passage, mark: MarkItem, at: number, seen: Reading): Generator<Claim> {
  const opening = criterionBefore(passage, at);
  if (opening === undefined) return;
  const { sentence } = passage.items[opening]!;
  const wholes: QuantityItem[] = [];
  for (let index = opening - 1; index >= 0 && index >= opening - 80 && wholes.length < 6; index--) {
    const item = passage.items[index]!;
    if (sentence - item.sentence > 1) break;
    if (item.kind !== 'quantity' || item.depth !== mark.depth || !isAmount(item) || item.quantity.noun === '') continue;
    if (!seen.seen.has(item) || item.sentence < sentence) wholes.push(item);
  }
  if (wholes.length === 0) return;
  const end = endOfList(passage, mark, at);
  if (namesTotalBehind(passage, at, end)) return;
  const lists = readLists(passage, at + 1, end, mark.depth);
  if (!lists[0] || lists[0].members.length < 2 || lists[0].members.some(({ head }) => !head)) return;
  yield* decompose({ passage, wholes, lists, completeness: 'open', announced: true, seen });
}

/** Where the words before a colon begin, when they open a clause and say by what a list is parted. */
function criterionBefore({ items, language: { lexicon } }: Passage, colon: number): number | undefined {
  const { clause } = items[colon]!;
  let from = colon;
  while (from > 0 && colon - from < 8 && items[from - 1]!.clause === clause && items[from - 1]!.kind !== 'mark') from--;
  const words = items.slice(from, colon).map(item => ('lower' in item ? item.lower : '#'));
  const before = items[from - 1];
  if (words.length === 0 || (before && before.kind !== 'mark')) return undefined;
  const phrase = words.join(' ');
  const known = criteriaBy(lexicon.criteria).get(phrase.split(' ', 1)[0]!);
  return known?.some(one => phrase === one || phrase.startsWith(`${one} `)) ? from : undefined;
}

/** By their first word. Right because a lexicon never changes. */
const criteriaBy = memo((criteria: readonly string[]) => groupBy(criteria, one => one.split(' ', 1)[0]));

/** "46 tập thể lãnh đạo, quản lý: 9 tập thể …": a comma stands in the noun, which the list takes up. */
function namesTwice({ items }: Passage, whole: QuantityItem, colon: number): boolean {
  const first = items[colon + 1];
  const between = items.slice(whole.at + 1, colon);
  const commas = between.filter(item => item.kind === 'mark' && item.mark === ',').length;
  const plain = between.every(
    item => item.kind === 'word' || item.kind === 'cue' || (item.kind === 'mark' && item.mark === ','),
  );
  return commas === 1 && plain && between.length <= 9 && first?.kind === 'quantity' && sharesNoun(first, whole);
}

/** "21 khu vực, cụ thể như:", "120 dự án, tiêu biểu:". */
function namesSome({ items, language: { lexicon } }: Passage, whole: QuantityItem, colon: number): boolean {
  return items
    .slice(whole.at + 1, colon)
    .some(item => item.kind === 'cue' && item.cue === 'open' && !lexicon.plurals.includes(item.lower));
}

/** "412 cán bộ, công chức: …": the comma stands in the noun. */
function countsPeople({ items, language }: Passage, whole: QuantityItem, colon: number): boolean {
  const noun: string[] = [];
  for (let at = colon - 1; at > whole.at; at--) {
    const item = items[at]!;
    if (item.kind === 'mark') {
      const words = noun.join(' ');
      return item.mark === ',' && language.lexicon.persons.some(one => words === one || words.startsWith(`${one} `));
    }
    if (item.kind !== 'word') return false;
    noun.unshift(item.lower);
  }
  return false;
}
