/**
 * What a whole is without parts that are named: "Thu nội địa 5.683,5 tỷ đồng, trong đó tiền sử dụng đất 874,3 tỷ đồng, xổ số 803,8 tỷ đồng. Nếu
 * loại trừ tiền sử dụng đất và xổ số, thu nội địa còn 4.005,4 tỷ đồng". Whole and parts are called by the very same words, each of one amount.
 */
import { memo } from '../../../derive.ts';
import type { Claim } from '../../claim.ts';
import { exceeds, isAmount, sameUnit } from '../items/amounts.ts';
import { nameOf, withoutVerbs } from '../items/called-names.ts';
import type { Passage, QuantityItem } from '../items/items.ts';
import { maySay } from '../items/may-say.ts';
import type { Lexicon } from '../lexicon.ts';
import { sum } from '../lists/claims.ts';

export function* readLeftOut(passage: Passage): Generator<Claim> {
  const { leavingOut } = passage.language.lexicon.doubts;
  if (!maySay(passage, leavingOut)) return;
  for (const stated of passage.quantities) {
    if (!isAmount(stated) || stated.quantity.approximate || stated.depth > 0) continue;
    const said = saidWithout(passage, stated);
    if (!said) continue;
    const before = passage.quantities
      .slice(Math.max(0, stated.order - 24), stated.order)
      .filter(item => stated.sentence - item.sentence <= 3 && isAmount(item) && sameUnit(item, stated));
    const called = (name: string): QuantityItem | undefined => {
      const found = before.filter(item => ` ${nameOf(passage, item)}`.endsWith(` ${name}`));
      return found.length === 1 && !found[0]!.quantity.approximate ? found[0] : undefined;
    };
    const whole = called(said.subject);
    const parts = said.names.map(called);
    if (!whole || !parts.every(part => part !== undefined) || parts.some(part => part.order < whole.order)) continue;
    if (new Set([whole, ...parts]).size <= parts.length || exceeds(stated, whole)) continue;
    yield sum(passage, whole, [stated, ...parts], 'structure');
  }
}

interface Without {
  readonly names: readonly string[];
  readonly subject: string;
}

/** "Nếu loại trừ A và B, C còn …": nothing but these words between the beginning of the clause and the amount. */
function saidWithout(passage: Passage, stated: QuantityItem): Without | undefined {
  const { items } = passage;
  const words: string[] = [];
  for (let at = stated.at - 1; at >= 0 && at >= stated.at - 40; at--) {
    const item = items[at]!;
    if (item.sentence !== stated.sentence || item.kind === 'quantity' || item.depth !== stated.depth) break;
    if (item.kind === 'mark' && item.mark !== ',') break;
    words.unshift(item.kind === 'mark' ? item.mark : item.lower.normalize('NFC'));
  }
  const text = words.join(' ');
  const { opening, joint } = patternsOf(passage.language.lexicon);
  const lead = opening.exec(text)?.[1];
  if (lead === undefined) return undefined;
  const comma = text.lastIndexOf(',');
  if (comma < 0) return undefined;
  const names = text
    .slice(text.indexOf(lead) + lead.length, comma)
    .split(joint)
    .map(name => name.trim());
  const subject = withoutVerbs(passage, text.slice(comma + 1).trim());
  return subject === '' || names.some(name => !name.includes(' ')) ? undefined : { names, subject };
}

const patternsOf = memo(({ doubts, cues }: Lexicon) => ({
  opening: new RegExp(`^(?:\\p{L}+ )??(${[...doubts.leavingOut].sort((a, b) => b.length - a.length).join('|')}) `, 'u'),
  joint: new RegExp(`,| (?:${(cues.and ?? []).join('|')}) `, 'u'),
}));
