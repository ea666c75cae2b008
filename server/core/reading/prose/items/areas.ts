/**
 * The whole that a passage speaks of: "toàn tỉnh", "trên địa bàn huyện An Biên", "cả nước".
 */
import { memo } from '../../../derive.ts';
import { matchesOf } from '../../../text.ts';
import type { Lexicon } from '../lexicon.ts';
import type { Passage } from './items.ts';
import { anyOf, itemsOf, wordsOf } from './words-of-items.ts';

export interface Area {
  /** The items that say it: from the first (included) to the last (excluded). */
  readonly from: number;
  readonly to: number;
  /** `tỉnh`, or `beyondIt`; empty where it is not said: "trên địa bàn". */
  readonly kind: string;
  /** `an biên`; empty where it has none. */
  readonly name: string;
}

/** A text in lower case with single spaces, without its areas. */
export function withoutAreas(text: string, lexicon: Lexicon): string {
  return text.replace(pattern(lexicon), ' ');
}

/** In order. Linear. */
export function spokenAreas(passage: Passage): readonly Area[] {
  const { text, starts } = wordsOf(passage);
  const found: Area[] = [];
  for (const { match, from, to } of itemsOf(starts, matchesOf(text, pattern(passage.language.lexicon)))) {
    const { kind = match.groups!.beyond ? beyondIt : '' } = match.groups!;
    const end = kind === '' || kind === beyondIt ? to : nameEnd(passage, to);
    const name = passage.items
      .slice(to, end)
      .map(item => (item.kind === 'word' || item.kind === 'cue' ? item.lower : ''))
      .join(' ');
    found.push({ from, to: end, kind, name });
  }
  return found;
}

/** The kind of a whole that is larger than any that reports are about. */
export const beyondIt = '*';

const longestName = 6;

/** Where the words written with capitals end. */
function nameEnd({ items, text }: Passage, start: number): number {
  let end = start;
  while (end < items.length && end - start < longestName) {
    const item = items[end]!;
    if (item.kind !== 'word' && item.kind !== 'cue') break;
    if (!/^\p{Lu}/u.test(text.slice(item.span.start, item.span.start + 2))) break;
    end++;
  }
  return end;
}

const pattern = memo(({ statements: { whole, areas, unnamed, beyond } }: Lexicon): RegExp => {
  return new RegExp(
    `(?<![^ ])(?:(?:${anyOf(whole)}) (?<kind>${anyOf(areas)})|(?<beyond>${anyOf(beyond)})|${anyOf(unnamed)})(?![^ ])`,
    'gu',
  );
});
