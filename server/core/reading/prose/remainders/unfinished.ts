/**
 * What is left, said behind its number: "30 of the 38 posts are filled, so 8 are vacant", "52 have been dug, 23 are still to be
 * dug". Of the part beside it, it is the rest only where it says that it is not what that part is: of 60 teachers 45 may be
 * women and 5 not trained.
 */
import { beginsWithOne } from '../../phrases.ts';
import { lowerOf } from '../items/fractions.ts';
import type { Passage, QuantityItem } from '../items/items.ts';

/** "…, so 8 are vacant", "…, 23 wells are still to be dug", "…, 9 short of the target": said right behind the number or its noun. */
export function isUnfinished(
  { items, language: { lexicon } }: Passage,
  { at, phrase, quantity, cues }: QuantityItem,
): boolean {
  const { unfinished } = lexicon;
  if (unfinished.length === 0 || quantity.figure.kind === 'percent' || cues.includes('of-which')) return false;
  let words = ' ';
  for (const item of items.slice(at + 1, at + 6)) {
    if (item.kind === 'mark' || item.kind === 'quantity' || item.phrase !== phrase) break;
    if (item.kind === 'word' && lexicon.copulas.includes(item.lower)) continue;
    words += `${item.lower} `;
  }
  const behindNoun = words.slice(words.indexOf(' ', 1));
  return beginsWithOne(words, unfinished) || beginsWithOne(behindNoun, unfinished);
}

/**
 * Whether the amount called unfinished is what the part is not: it ends in a word for what is left ("25 remain", "288 did
 * not"), in the contrary of what the part is ("filled", "vacant"), or denies the very words of the part and no others.
 */
export function deniesPart(passage: Passage, rest: QuantityItem, part: QuantityItem): boolean {
  const { among, leftOver, undone, contraries, copulas, unfinished, negations } = passage.language.lexicon;
  // "120 people came, 80 of them women; 25 did not": what is not is not what the whole is.
  const next = passage.items[part.at + 1];
  const ofThem = next !== undefined && 'lower' in next && among.includes(next.lower.split(' ')[0]!);
  if (ofThem && !lowerOf(passage, part)) return false;
  const said = saidOf(passage, part, rest);
  if (negations.some(word => said.includes(word))) return false;
  const raw = saidBehind(passage, rest);
  const isPlain = (word: string): boolean => !copulas.includes(word);
  // "25 left in 2024", "25 left" is no rest, but "25 are left".
  const whole = spaced(raw);
  const ends = leftOver.find(ending => whole.endsWith(` ${ending} `));
  if (ends !== undefined) return raw.slice(0, -ends.split(' ').length).filter(isPlain).length <= 1;
  let words = raw.filter(isPlain);
  if (!beginsWithOne(spaced(words), unfinished)) words = words.slice(1);
  const spoken = spaced(words);
  const pair = contraries.find(([word]) => word === words.at(-1));
  if (pair && words.length <= 2) return pair.slice(1).some(word => said.includes(word));
  const denial = undone.find(beginning => spoken.startsWith(` ${beginning} `));
  if (denial === undefined) return false;
  const denied = words.slice(denial.split(' ').length);
  const last = denied.at(-1);
  // "answered 96", "96 have been answered": the part says no more than that.
  return (
    last !== undefined && sameWord(said.at(-1)!, last) && denied.every(word => said.some(own => sameWord(own, word)))
  );
}

/** The words behind a number to the end of its phrase or an "and". */
function saidBehind({ items }: Passage, { at: from, phrase }: QuantityItem): readonly string[] {
  const words: string[] = [];
  for (let at = from + 1; at < items.length && at <= from + 10; at++) {
    const item = items[at]!;
    if (item.kind === 'mark' || item.kind === 'quantity' || item.phrase !== phrase) break;
    if (item.kind === 'cue' && item.cue === 'and') break;
    words.push(...item.lower.split(' '));
  }
  return words;
}

/** What is said of a part, up to the rest: what stands before its number, or behind it. */
function saidOf({ items, language: { lexicon } }: Passage, part: QuantityItem, rest: QuantityItem): readonly string[] {
  const own: string[] = [];
  const take = (at: number): boolean => {
    const item = items[at]!;
    if (item.kind === 'quantity') return at > part.at;
    if (item.kind === 'mark') return item.depth > part.depth || item.mark === '(' || item.mark === ')';
    if ((item.kind === 'cue' && item.cue === 'and') || item.sentence !== part.sentence) return false;
    if (item.depth === part.depth) own.push(...item.lower.split(' ').filter(word => !lexicon.copulas.includes(word)));
    return true;
  };
  for (let at = part.at + 1; at < rest.at && take(at); ) at++;
  if (own.length > 0) return own;
  for (let at = part.at - 1; at >= 0 && at > part.at - 8 && take(at); ) at--;
  return own.length > 0 ? own.slice(0, 1) : [''];
}

/** "attend", "attended". */
function sameWord(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  return (
    short === long || (short.length > 2 && long.length - short.length <= 3 && long.startsWith(short.replace(/e$/u, '')))
  );
}

function spaced(words: readonly string[]): string {
  return ` ${words.join(' ')} `;
}
