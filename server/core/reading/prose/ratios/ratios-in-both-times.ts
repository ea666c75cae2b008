/** Two values of which words say that the one is of an earlier time and the other of now, before a ratio that is said of them. */
import type { Passage } from '../items/items.ts';
import { wordsOf } from '../shares/base-words.ts';
import type { RatioOperands, Stretch } from './ratio-operands.ts';

/** "96 fires last year and 72 this year, a drop of one quarter": an earlier time and this one, each behind its number. */
export function inBothTimes({ items, quantities, language }: Passage, { from }: Stretch): RatioOperands | undefined {
  const { sentence } = items[from]!;
  const [base, current] = quantities.filter(item => item.at < from && item.sentence === sentence).slice(-2);
  if (!base || !current || base.depth !== current.depth || from - current.at > 8) return undefined;
  const then = items.slice(base.at + 1, current.at).some(item => item.kind === 'cue' && item.cue === 'earlier');
  const behind = ` ${items
    .slice(current.at + 1, from)
    .flatMap(wordsOf)
    .join(' ')} `;
  const now = language.lexicon.statements.times.now.some(words => behind.includes(` ${words} `));
  const alike = base.quantity.figure.kind === 'count' && current.quantity.figure.kind === 'count';
  const exact = [base, current].every(({ quantity, role }) => !quantity.approximate && role === 'plain');
  const same = current.counted[0] === '' || current.counted[0] === base.counted[0];
  return then && now && alike && same && exact ? { current, base } : undefined;
}
