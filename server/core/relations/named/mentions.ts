/** Where words of a sentence name members of a family, by all of their name or by what alone tells one from the others. */
import { memo, memo2 } from '../../derive.ts';
import type { NumberStyle } from '../../figures/figure.ts';
import { languageFor } from '../../reading/languages.ts';
import type { Lexicon } from '../../reading/prose/lexicon.ts';
import type { Token } from '../../reading/prose/ratios/named-ratios.ts';
import { type Family, namesIn, telling } from './families.ts';

/** What names are looked for in. */
export interface AskedOf {
  readonly family: Family;
  /** Its list stands in the same passage. */
  readonly own: boolean;
  readonly style: NumberStyle;
}

export interface Mention {
  /** Undefined where several are called so. */
  readonly member: number | undefined;
  readonly from: number;
  readonly to: number;
}

/** Where names stand among words, the longest first. */
export function mentionsIn(tokens: readonly Token[], { family, own, style }: AskedOf): readonly Mention[] {
  const found: Mention[] = [];
  const index = namesIn(family);
  for (let at = 0; at < tokens.length; ) {
    let best: Mention | undefined;
    for (const { member, words } of index.get(tokens[at]!.text) ?? []) {
      const { length } = words;
      if (!own && !tellsByItself(words, style)) continue;
      if (best && length < best.to - at) continue;
      if (!words.every((word, index) => tokens[at + index]?.text === word)) continue;
      const same = best !== undefined && best.to === at + length && best.member !== member;
      best = { member: same ? undefined : member, from: at, to: at + length };
    }
    if (best) found.push(best);
    at = best ? best.to : at + 1;
  }
  return found;
}

/** One syllable is a word of many sentences: "nữ", "tỉnh" are names in their own paragraph alone. */
function tellsByItself(words: readonly string[], { id }: NumberStyle): boolean {
  return words.length >= (id === 'en' ? 1 : 2) && words.join('').length >= 4;
}

/** The one member in whose name all of the words stand, in their order: "tiền mặt", "nhóm 1 – 5 tuổi" of "Trẻ từ 1 đến 5 tuổi". */
export function shortened(words: readonly string[], { family, style }: AskedOf): number | undefined {
  const { lexicon } = languageFor(style);
  const light = lightWords(lexicon);
  const named = wordsOfNames(family);
  const telling: string[] = [];
  // "Tiền mặt" is a name, "tiền mua thiết bị" none.
  const plain: string[] = [];
  for (const word of words) {
    if (light.has(word) || (!named.has(word) && family.context().has(word))) continue;
    telling.push(word);
    if (!lexicon.moneyWords.includes(word)) plain.push(word);
  }
  return onlyWith(telling, family) ?? (plain.length < telling.length ? onlyWith(plain, family) : undefined);
}

function onlyWith(name: readonly string[], { members }: Family): number | undefined {
  if (name.length < 2) return undefined;
  const [first, second] = name;
  let found: number | undefined;
  for (const [member, { names }] of members.entries()) {
    for (const words of names) {
      // Most names hold none of the words.
      if (!words.includes(first!) || !words.includes(second!) || !isWithin(name, words)) continue;
      if (found !== undefined) return undefined;
      found = member;
      break;
    }
  }
  return found;
}

// Right because a family is immutable.
const wordsOfNames = memo(
  ({ members }: Family): ReadonlySet<string> => new Set(members.flatMap(({ names }) => names.flat())),
);

function isWithin(name: readonly string[], words: readonly string[]): boolean {
  let at = 0;
  for (const word of words) if (word === name[at]) at++;
  return at === name.length && name.length * 2 >= words.length;
}

export function onlyOne(found: readonly Mention[]): number | undefined {
  const [first] = found;
  return first && found.every(({ member }) => member === first.member) ? first.member : undefined;
}

/** Without words that tell nothing. Right to remember because tokens are immutable: of one sentence many families are asked. */
export const content = memo2((tokens: readonly Token[], style: NumberStyle): readonly Token[] => {
  const kept = new Set(
    telling(
      tokens.map(({ text }) => text),
      style,
    ),
  );
  return tokens.filter(({ text }) => kept.has(text));
});

// Right because a lexicon never changes.
export const lightWords = memo((lexicon: Lexicon): ReadonlySet<string> => {
  const { articles, copulas, cues, entire, equalling, memberNouns, nameHeads, placing, statements, totalWords } =
    lexicon;
  const phrases = [...(cues['of-which'] ?? []), ...(cues.total ?? []), ...nameHeads, ...equalling];
  return new Set([
    ...[articles, copulas, entire, memberNouns, placing, statements.light, totalWords].flat(),
    ...lexicon.countingWords,
    ...phrases.flatMap(phrase => phrase.split(' ')),
  ]);
});
