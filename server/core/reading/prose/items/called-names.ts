/** What an amount is called, where two amounts are told apart by the very same words. */
import type { Passage, QuantityItem } from './items.ts';

/** The words before it, without the verbs at their end: "Thu nội địa ước đạt" is thu nội địa. */
export function nameOf(passage: Passage, { quantity }: QuantityItem): string {
  const label = quantity.label.toLowerCase().normalize('NFC');
  return withoutVerbs(passage, label.replace(/[\s,;:.()]+/gu, ' ').trim());
}

export function withoutVerbs({ language: { lexicon } }: Passage, name: string): string {
  const verbs = [...lexicon.copulas, ...lexicon.reaching, ...(lexicon.cues.remainder ?? []), ...lexicon.stating];
  let rest = name;
  for (let verb = lastWord(rest); verbs.includes(verb); verb = lastWord(rest))
    rest = rest.slice(0, -verb.length).trim();
  return rest;
}

function lastWord(name: string): string {
  return name.slice(name.lastIndexOf(' ') + 1);
}
