/**
 * Decompositions: "42 VBQPPL (21 nghị quyết và 21 quyết định)", "103 đơn vị, gồm 31 phường và 72 xã", "tổng số 854
 * TTHC, trong đó …; …; …", "851/851 đơn vị, trong đó cấp tỉnh 138/138, cấp huyện 713/713".
 */
import { compare, equal, sum } from '../../figures/decimal.ts';
import type { Claim } from '../claim.ts';
import { claim, operand, sumOf } from './build.ts';
import type { CueItem, Item, Passage, QuantityItem } from './items.ts';
import { fractionFrom, fractionOf, hostOf, isAmount, isPercent, sameUnit } from './navigate.ts';

export function* readSums(passage: Passage): Generator<Claim> {
  for (let at = 0; at < passage.items.length; at++) {
    const item = passage.items[at]!;
    if (item.kind === 'mark' && item.mark === '(') yield* inParenthesis(passage, at);
    if (item.kind === 'cue' && (item.cue === 'consists' || item.cue === 'of-which')) yield* afterCue(passage, item, at);
  }
}

/** How plainly a list says that it is complete. */
type Completeness = 'closed' | 'open' | 'bare';

/** "N X (a Y, b Z)", "N X (trong đó: …)". */
function* inParenthesis(passage: Passage, opening: number): Generator<Claim> {
  const mark = passage.items[opening]!;
  if (mark.kind !== 'mark') return;
  const whole = hostOf(passage, opening);
  if (!whole || !isAmount(whole) || !adjacent(passage, whole, opening)) return;
  const first = passage.items[opening + 1];
  // Lists behind a cue are read from the cue, which knows whether they are complete.
  if (first?.kind === 'cue' && (first.cue === 'consists' || first.cue === 'of-which')) return;
  if (first?.kind === 'cue' && first.cue !== 'approximate') return;
  const list = readList(passage, opening + 1, mark.partner, mark.depth + 1);
  yield* decompose(passage, whole, list, 'bare');
}

/** "N X, gồm a Y và b Z"; "N X. Trong đó: …". */
function* afterCue(passage: Passage, cue: CueItem, at: number): Generator<Claim> {
  const whole = wholeBefore(passage, cue, at);
  if (!whole) return;
  const end = endOfList(passage, cue, at);
  const list = readList(passage, at + 1, end, cue.depth);
  const completeness = cue.cue === 'consists' ? 'closed' : 'open';
  yield* decompose(passage, whole, list, completeness);
}

function wholeBefore(passage: Passage, cue: CueItem, at: number): QuantityItem | undefined {
  if (cue.parenthesis >= 0 && at === cue.parenthesis + 1) {
    const host = hostOf(passage, cue.parenthesis);
    return host && isAmount(host) ? host : undefined;
  }
  for (let index = at - 1; index >= 0 && index >= at - 80; index--) {
    const item = passage.items[index]!;
    if (cue.sentence - item.sentence > 1) return undefined;
    if (item.kind === 'mark' && item.mark === ')' && item.partner >= 0) {
      index = item.partner;
      continue;
    }
    if (item.depth < cue.depth) return undefined;
    if (item.kind !== 'quantity') continue;
    if (isPercent(item) || item.role === 'increase' || item.role === 'decrease' || item.role === 'aside') continue;
    if (cue.sentence !== item.sentence && !opensSentence(passage, at)) return undefined;
    return isAmount(item) ? item : undefined;
  }
  return undefined;
}

function opensSentence(passage: Passage, at: number): boolean {
  return at === 0 || passage.items[at - 1]!.sentence !== passage.items[at]!.sentence || isStop(passage.items[at - 1]!);
}

function isStop(item: Item): boolean {
  return item.kind === 'mark' && (item.mark === '.' || item.mark === '\n');
}

/** A list runs to the end of its parenthesis, its sentence, or the next "trong đó". */
function endOfList(passage: Passage, cue: CueItem, at: number): number {
  let end = at + 1;
  for (; end < passage.items.length && end < at + 400; end++) {
    const item = passage.items[end]!;
    if (item.sentence !== cue.sentence) break;
    if (item.kind === 'mark' && item.mark === ')' && item.partner === cue.parenthesis) break;
    if (item.kind === 'cue' && item.depth === cue.depth && (item.cue === 'of-which' || item.cue === 'consists')) break;
  }
  return end;
}

interface PartList {
  readonly parts: readonly QuantityItem[];
  /** Members without a number: "Chủ tịch, 3 Phó Chủ tịch". */
  readonly unnumbered: boolean;
  /** Says that it names only some: "như", "một số", "chủ yếu". */
  readonly open: boolean;
}

/** Members at `depth` between two items: one leading amount each; what follows it in parentheses is its own matter. */
function readList(passage: Passage, from: number, to: number, depth: number): PartList {
  const parts: QuantityItem[] = [];
  let unnumbered = false;
  let open = false;
  let member: QuantityItem | undefined;
  let words = 0;
  const close = (separator: string): void => {
    if (!member && words > 0 && separator !== ':') unnumbered = true;
    member = undefined;
    words = 0;
  };
  for (let at = from; at < to && at < passage.items.length; at++) {
    const item = passage.items[at]!;
    if (item.kind === 'mark' && item.mark === '(') {
      at = item.partner;
      continue;
    }
    if (item.depth !== depth) continue;
    if (item.kind === 'mark') {
      if (item.mark === ',' || item.mark === ';' || item.mark === '\n') close(item.mark);
      else if (item.mark === ':') words = 0;
      continue;
    }
    if (item.kind === 'word') {
      words++;
      continue;
    }
    if (item.kind === 'cue') {
      if (item.cue === 'open' && !member && passage.items[at + 1]?.kind !== 'quantity') open ||= words === 0;
      if (item.cue === 'and' && member) {
        const next = passage.items.slice(at + 1, at + 10).find(other => other.kind !== 'word');
        if (next?.kind === 'quantity' || member === undefined) close(',');
      }
      continue;
    }
    if (isPercent(item) || item.role === 'aside' || item.role === 'increase' || item.role === 'decrease') continue;
    const lower = fractionOf(passage, item);
    if (lower && lower.upper === member) continue;
    if (member) {
      // Two numbers in one member: the second belongs to what is said of the first, unless a verb joins them.
      if (item.phrase !== member.phrase || passage.items[at - 1]?.kind === 'cue') {
        parts.push(item);
        member = item;
      }
      continue;
    }
    member = item;
    parts.push(item);
  }
  close('');
  return { parts, unnumbered, open };
}

function* decompose(
  passage: Passage,
  whole: QuantityItem,
  { parts, unnumbered, open }: PartList,
  completeness: Completeness,
): Generator<Claim> {
  if (parts.length < 2) return;
  const own = parts.filter(part => part.quantity.figure.kind === whole.quantity.figure.kind);
  if (own.length !== parts.length) return;
  yield* decomposeFractions(passage, whole, parts);
  const prefix = longestSum(whole, parts);
  const certainty = certaintyOf(passage, whole, parts, completeness, unnumbered || open, prefix);
  const used = prefix ?? parts;
  yield claim(passage, {
    form: 'sum',
    stated: whole,
    operands: used,
    expression: sumOf(used.map((_, index) => operand(index))),
    certainty,
  });
}

/** A list may run on into other matters: the first members that make exactly the whole are the list. */
function longestSum(whole: QuantityItem, parts: readonly QuantityItem[]): readonly QuantityItem[] | undefined {
  for (let count = parts.length; count >= 2; count--) {
    const some = parts.slice(0, count);
    if (equal(sum(some.map(part => part.quantity.figure.value)), whole.quantity.figure.value)) return some;
  }
  return undefined;
}

/**
 * A list that holds is always taken. One that does not is reported when the words close it (gồm, a partition such
 * as đúng hạn and quá hạn), or when a bare parenthesis lists the same noun; never when a member has no number.
 */
function certaintyOf(
  passage: Passage,
  whole: QuantityItem,
  parts: readonly QuantityItem[],
  completeness: Completeness,
  incomplete: boolean,
  exact: readonly QuantityItem[] | undefined,
): Claim['certainty'] {
  if (exact) return 'explicit';
  if (incomplete || whole.quantity.approximate || parts.some(part => part.quantity.approximate)) return 'guess';
  const total = sum(parts.map(part => part.quantity.figure.value));
  if (isPartition(passage, parts)) return 'explicit';
  if (completeness === 'closed' && parts.every(part => sameUnit(part, whole) || kindred(total, whole))) {
    return kindred(total, whole) ? 'explicit' : 'guess';
  }
  if (completeness === 'bare' && kindred(total, whole)) return 'explicit';
  return 'guess';
}

/** Whether a sum comes within a quarter of the whole: else the numbers are about different things. */
function kindred(total: { coefficient: number | bigint; scale: number }, whole: QuantityItem): boolean {
  const { value } = whole.quantity.figure;
  const times = (coefficient: number): typeof total => ({ coefficient, scale: 2 });
  const low = scaleBy(value, times(75));
  const high = scaleBy(value, times(125));
  return compare(total, low) >= 0 && compare(total, high) <= 0;
}

function scaleBy(
  value: { coefficient: number | bigint; scale: number },
  factor: { coefficient: number | bigint; scale: number },
): { coefficient: number | bigint; scale: number } {
  return {
    coefficient: BigInt(value.coefficient) * BigInt(factor.coefficient),
    scale: value.scale + factor.scale,
  };
}

/** True when the members carry all the words of a known partition, one each. */
function isPartition(passage: Passage, parts: readonly QuantityItem[]): boolean {
  const { partitions } = passage.language.lexicon;
  return partitions.some(
    words =>
      words.length === parts.length &&
      words.every(word => parts.filter(part => carries(passage, part, word)).length === 1),
  );
}

function carries(passage: Passage, part: QuantityItem, word: string): boolean {
  const label = passage.text.slice(Math.max(0, part.span.start - 60), part.span.start);
  const own = `${part.quantity.label} ${part.quantity.noun}`.toLowerCase().normalize('NFC');
  return own.includes(word) || (part.quantity.noun === '' && label.toLowerCase().normalize('NFC').includes(word));
}

/** "851/851 …, trong đó cấp tỉnh 138/138, cấp huyện 713/713": upper and lower parts add up apart. */
function* decomposeFractions(passage: Passage, whole: QuantityItem, parts: readonly QuantityItem[]): Generator<Claim> {
  const total = fractionFrom(passage, whole) ?? fractionOf(passage, whole);
  if (!total) return;
  const fractions = parts.map(part => fractionFrom(passage, part));
  if (fractions.some(fraction => fraction === undefined)) return;
  for (const side of ['upper', 'lower'] as const) {
    if (total[side] === whole) continue;
    const operands = fractions.map(fraction => fraction![side]);
    yield claim(passage, {
      form: 'sum',
      stated: total[side],
      operands,
      expression: sumOf(operands.map((_, index) => operand(index))),
      certainty: 'structure',
    });
  }
}

/** Only the noun of the whole stands between it and the parenthesis. */
function adjacent(passage: Passage, whole: QuantityItem, opening: number): boolean {
  for (let at = whole.at + 1; at < opening; at++) {
    const item = passage.items[at]!;
    if (item.kind === 'mark' && item.mark !== '/' && item.mark !== '-') return false;
  }
  return opening - whole.at < 20;
}
