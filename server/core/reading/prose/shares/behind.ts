/** The base of a share or change that stands right behind it: "đạt 70% kế hoạch 52 tỷ đồng", "so với 15 vụ". */

import type { Item, Passage, QuantityItem } from '../items/items.ts';
import { itemsBetween } from '../items/navigate.ts';
import { otherMatter } from '../items/other-matter.ts';

/** The next figure, where the words between name a base by it and begin no other matter. */
export function baseBehind(passage: Passage, stated: QuantityItem): QuantityItem | undefined {
  const next = passage.quantities[stated.order + 1];
  if (!next || next.sentence !== stated.sentence || next.clause !== stated.clause) return undefined;
  const between = itemsBetween(passage, stated.at, next.at);
  const [first] = between;
  const names = first?.kind === 'cue' && (first.cue === 'base' || first.cue === 'total' || first.cue === 'plan');
  const last = between.at(-1);
  // "bằng 120% so với cùng kỳ năm 2023 - 4.725 tỷ đồng": only the dash that leads to the number.
  const dash = names && last?.kind === 'mark' && /^[-–]$/.test(last.mark);
  // "bằng 70% số tiền phải cưỡng chế là 52 tỷ đồng".
  const counts = first?.kind === 'cue' && first.cue === 'identifier';
  const equated = counts && last?.kind === 'word' && passage.language.lexicon.equating.includes(last.lower);
  // "chiếm 31,6% trong 838 cơ sở", "bằng 12% của 450 hộ".
  const { among, owning } = passage.language.lexicon;
  const direct = first?.kind === 'word' && [...among, ...owning].includes(first.lower) && isNamed(passage, between);
  if (!names && !equated && !direct) return undefined;
  if ((dash ? between.slice(0, -1) : between).some(item => item.kind === 'mark')) return undefined;
  // "đạt 80% chỉ tiêu kế hoạch và 60 cuộc": the next member of a list.
  if (names && last?.kind === 'cue' && last.cue === 'and') return undefined;
  if ((dash || equated) && between.some(item => item.kind === 'cue' && otherMatter.has(item.cue))) return undefined;
  return next;
}

/** "of 450 households", "of the 450 households", "of spending of 450 million dong": nothing stands between but the name. */
function isNamed({ language: { lexicon } }: Passage, [, ...words]: readonly Item[]): boolean {
  const last = words.at(-1);
  if (!last) return true;
  if (!lexicon.grammar.ofLeads || last.kind !== 'word' || words.length > 10) return false;
  const leads = lexicon.owning.includes(last.lower) || lexicon.articles.includes(last.lower);
  return leads && !words.some(item => item.kind === 'mark' || (item.kind === 'cue' && otherMatter.has(item.cue)));
}
