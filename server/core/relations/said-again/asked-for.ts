/**
 * Whether a figure is told of what is to come, or is asked for: "Năm 2026 phấn đấu cho 243 hộ vay vốn", "the Board proposes to
 * employ 1,422 nurses". Such a figure repeats none of what has been, however near it comes.
 */
import { memo, memo2 } from '../../derive.ts';
import type { NumberStyle } from '../../figures/figure.ts';
import type { Passage } from '../../model/report.ts';
import { languageFor } from '../../reading/languages.ts';
import type { StatementWords } from '../../reading/prose/lexicon-parts.ts';
import type { Span } from '../../text.ts';
import { readText } from '../prose/from-prose.ts';

/** Where the figure stands in `readText` of its passage. */
export function isAskedFor({ start, end }: Span, passage: Passage, style: NumberStyle): boolean {
  // Right to ask first: of most passages none of their figures is.
  if (!speaksOfIt(passage, style)) return false;
  const words = wordsOf(languageFor(style).lexicon.statements);
  const text = readText(passage);
  const before = plain(text.slice(Math.max(0, start - farthest), start), words)
    .split(sentenceEnd)
    .at(-1)!;
  const [first, ...rest] = before.split(words.done);
  if (words.asking.test(rest.at(-1) ?? first!)) return true;
  const after = plain(text.slice(end, end + farthest), words).split(clauseEnd, 1)[0]!;
  const [own, ...others] = after.split(/,\s/u);
  if (words.asking.test(own!)) return true;
  // "1,422 nurses, 36 doctors and 12 midwives will be employed".
  for (const clause of others) {
    const figure = clause.search(/\d/u);
    if (figure < 0 || words.asking.test(clause.slice(0, figure))) return false;
    if (words.asking.test(clause)) return true;
  }
  return false;
}

const farthest = 1000;
const sentenceEnd = /[!?\n]|\.\s/u;
const clauseEnd = /[;!?\n]|\.(?:\s|$)/u;

// Right because a passage is immutable.
const speaksOfIt = memo2((passage: Passage, style: NumberStyle): boolean => {
  const words = wordsOf(languageFor(style).lexicon.statements);
  return words.asking.test(plain(readText(passage), words));
});

interface Words {
  readonly asking: RegExp;
  readonly unasked: RegExp;
  readonly done: RegExp;
}

/** Without names and phrases in which such words ask for nothing: "chương trình mục tiêu quốc gia", "as planned". */
function plain(text: string, { unasked }: Words): string {
  return text.normalize('NFC').toLowerCase().replace(unasked, ' ');
}

// Right because a lexicon never changes.
const wordsOf = memo(({ asking, unasked, done }: StatementWords): Words => {
  const anyOf = (words: readonly string[], flags: string): RegExp =>
    words.length === 0 ? /(?!)/gu : new RegExp(`(?<!\\p{L})(?:${words.join('|')})(?!\\p{L})`, flags);
  return { asking: anyOf(asking, 'u'), unasked: anyOf(unasked, 'gu'), done: anyOf(done, 'u') };
});
