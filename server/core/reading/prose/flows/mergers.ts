/**
 * Mergers: "sáp nhập 11 bệnh viện, 15 trung tâm y tế và 15 trung tâm dân số thành 15 trung tâm (giảm 26 đơn vị)",
 * "sáp nhập 3 trung tâm vào 03 trường (giảm 03 đơn vị)".
 */
import type { Expression } from '../../../figures/expression.ts';
import { rational } from '../../../figures/rational.ts';
import type { Claim } from '../../claim.ts';
import { claim, difference, one, operand, sumOf } from '../build.ts';
import { isAmount } from '../items/amounts.ts';
import type { CueItem, Passage, QuantityItem } from '../items/items.ts';
import { readLists } from '../lists/members.ts';

export function* readMergers(passage: Passage): Generator<Claim> {
  for (const at of passage.cues) {
    const item = passage.items[at]!;
    if (item.kind !== 'cue' || item.cue !== 'merge') continue;
    const merger = readMerger(passage, item, at);
    if (merger) yield merger;
  }
}

function readMerger(passage: Passage, merge: CueItem, at: number): Claim | undefined {
  const into = intoAfter(passage, merge, at);
  const stated = into && cutAfter(passage, into, merge);
  if (!into || !stated) return undefined;
  const members = readLists(passage, at + 1, into.at, merge.depth)[0]!.members.filter(
    ({ head }) => !head || !isOwner(passage, head),
  );
  const sources = members.flatMap(({ head }) => (head ? [head] : []));
  // "03 xã Tân Hòa, Tân Bình và Tân Lập": the names are those of the three.
  const [counted] = sources;
  const names = members.length - sources.length;
  const own = sources.length === 1 && counted && Number(counted.quantity.figure.value.coefficient) === names + 1;
  const named = own ? 0 : names;
  const target = targetAfter(passage, into.at);
  const absorbs = into.absorbs;
  const operands: QuantityItem[] = [...sources];
  const before: Expression[] = sources.map((_, index) => operand(index));
  if (named > 0) before.push({ kind: 'constant', value: rational(named) });
  if (before.length === 0) return undefined;
  const all = before.length === 1 ? before[0]! : sumOf(before);
  const after = target ? operand(operands.push(target) - 1) : one;
  const merged = difference(all, after);
  return claim(passage, {
    form: 'merger',
    stated,
    operands,
    // Units that join another one disappear; units that become others leave those behind.
    expression: absorbs ? all : merged,
    // Units that become a number of others leave that number behind; where what comes out is named, it may be either.
    alternatives: absorbs ? [merged] : target ? [] : [all],
    certainty: sources.length > 0 && named === 0 && !stated.quantity.approximate ? 'explicit' : 'guess',
  });
}

/** "53 chi cục của 63 cục": whose they are, not what is merged. */
function isOwner({ items, language: { lexicon } }: Passage, { at }: QuantityItem): boolean {
  const before = items[at - 1];
  return before !== undefined && 'lower' in before && lexicon.belonging.includes(before.lower);
}

/** "thành", "còn", "vào" in the same sentence, before the next merger. */
function intoAfter(passage: Passage, merge: CueItem, from: number): { at: number; absorbs: boolean } | undefined {
  for (let at = from + 1; at < passage.items.length && at < from + 160; at++) {
    const item = passage.items[at]!;
    if (item.sentence !== merge.sentence) return undefined;
    if (item.kind === 'mark' && item.mark === '(') {
      at = item.partner;
      continue;
    }
    if (item.depth < merge.depth) return undefined;
    if (item.kind !== 'cue') continue;
    if (item.cue === 'merge') return undefined;
    if (item.cue === 'into') return { at, absorbs: passage.language.lexicon.absorbing.includes(item.lower) };
    if (item.cue === 'remainder' && passage.items[at + 1]?.kind === 'quantity') return { at, absorbs: false };
  }
  return undefined;
}

/** The number right after "thành"; none when what comes out is named. */
function targetAfter(passage: Passage, into: number): QuantityItem | undefined {
  const next = passage.items[into + 1];
  return next?.kind === 'quantity' && isAmount(next) ? next : undefined;
}

/** "(giảm 26 đơn vị)", ", giảm 26 đơn vị": the first fall stated after it, before the next merger. */
function cutAfter(passage: Passage, into: { at: number }, merge: CueItem): QuantityItem | undefined {
  for (let at = into.at + 1; at < passage.items.length && at < into.at + 60; at++) {
    const item = passage.items[at]!;
    if (item.sentence !== merge.sentence) return undefined;
    if (item.kind === 'cue' && item.cue === 'merge') return undefined;
    if (item.kind === 'mark' && item.mark === ';') return undefined;
    if (item.kind === 'quantity' && item.role === 'decrease' && item.quantity.figure.kind === 'count') return item;
    if (item.kind === 'quantity' && item.depth > merge.depth) return undefined;
  }
  return undefined;
}
