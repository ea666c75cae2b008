/**
 * Lists of people that begin with those who hold a post alone: "39 đồng chí: Bí thư, 02 Phó Bí thư và 36 Ủy viên". A post
 * without a number has one holder.
 */
import type { Claim } from '../../claim.ts';
import { claim, operand, sumOf } from '../build.ts';
import { sumsTo } from '../items/amounts.ts';
import type { Passage, QuantityItem } from '../items/items.ts';
import type { Member, MemberList } from './members.ts';
import { sumComesNear } from './nearness.ts';

/** The claim of the first list that names posts, all of them counted or held by one; undefined without any. */
export function withPosts(
  passage: Passage,
  [whole]: readonly QuantityItem[],
  lists: readonly MemberList[],
): { readonly whole: QuantityItem; readonly claim: Claim } | undefined {
  if (!whole?.person || whole.quantity.approximate) return undefined;
  for (const { members } of lists) {
    const counted = members.flatMap(({ head }) => (head ? [head] : []));
    const single = members.filter(({ head }) => !head);
    const plain = counted.every(({ quantity }) => quantity.figure.kind === 'count' && !quantity.approximate);
    if (single.length === 0 || counted.length === 0 || !plain || !single.every(one => isPost(passage, one))) continue;
    if (members.some(({ open, shares }) => open || shares.length > 0)) continue;
    const holds = sumsTo(counted, whole, single.length);
    if (!holds && !sumComesNear(counted, whole)) continue;
    const constant = { kind: 'constant', value: { numerator: BigInt(single.length), denominator: 1n } } as const;
    const { expression: _, ...draft } = claim(passage, {
      form: 'sum',
      stated: whole,
      operands: counted,
      expression: operand(0),
      certainty: 'structure',
    });
    return { whole, claim: { ...draft, expression: sumOf([...counted.map((_, index) => operand(index)), constant]) } };
  }
  return undefined;
}

/** Begins with the name of a post, in few words. */
export function isPost({ items, language: { lexicon } }: Passage, { from, to }: Pick<Member, 'from' | 'to'>): boolean {
  const words: string[] = [];
  for (let at = from; at < to; at++) {
    const item = items[at]!;
    if (item.kind === 'cue' && item.cue === 'and' && words.length === 0) continue;
    if (item.kind === 'mark' && item.mark === ':' && words.length === 0) continue;
    if (item.kind === 'mark') return false;
    if (item.kind !== 'quantity') words.push(item.lower);
  }
  const name = ` ${words.join(' ')} `;
  return words.length <= 8 && lexicon.posts.some(post => name.startsWith(` ${post} `));
}
