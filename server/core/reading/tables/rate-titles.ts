/**
 * Reads the titles of rates: what is counted, by what, and the power of ten between them.
 */
import { memo, memoText } from '../../derive.ts';
import { matchesOf } from '../../text.ts';
import type { TableLexicon } from './lexicon.ts';
import { normal } from './phrases.ts';

export interface RateTitle {
  /** Words of what is counted; none where the title leaves it open. */
  readonly top: readonly string[];
  readonly base: readonly string[];
  /** 4 for "/10.000 dân", "/vạn dân"; 2 for "số nam/100 nữ". */
  readonly power: number;
}

/** The reading of a title; undefined where it is no rate. The words in brackets are tried by themselves. */
export function rateTitle(title: string, lexicon: TableLexicon): RateTitle | undefined {
  return rateTitles(lexicon)(title);
}

// Right because a lexicon never changes.
const rateTitles = memo((lexicon: TableLexicon) => memoText(title => readRateTitle(title, lexicon)));

function readRateTitle(title: string, lexicon: TableLexicon): RateTitle | undefined {
  const text = normal(title);
  const inner = matchesOf(text, /\(([^()]{3,60})\)/gu).map(([, words]) => words!);
  for (const words of [text.replace(/\([^()]{0,60}\)/gu, ' '), ...inner]) {
    const found = split(words, lexicon);
    if (found) return found;
  }
  return undefined;
}

function split(text: string, lexicon: TableLexicon): RateTitle | undefined {
  const sized = lexicon.averageSizes?.exec(text)?.[1];
  if (sized !== undefined) return { top: [], base: contents([sized], lexicon), power: 0 };
  for (const joint of lexicon.perJoints) {
    const at = text.lastIndexOf(joint);
    if (at < 0) continue;
    const match = /^\s?(?:(1[0.,]{0,9})\s)?(\p{L}.{0,40})$/u.exec(text.slice(at + joint.length).trim());
    if (!match) continue;
    const [first = '', ...rest] = words(match[2]!);
    const power = lexicon.powers[first];
    const digits = (match[1] ?? '').replace(/\D/gu, '');
    const base = contents(power === undefined ? [first, ...rest] : rest, lexicon);
    if (base.length === 0 || base.length > 3) continue;
    return {
      top: contents(words(text.slice(0, at)), lexicon),
      base,
      power: (power ?? 0) + Math.max(0, digits.length - 1),
    };
  }
  return undefined;
}

/** The words of a title that name something, those in brackets too. */
export function titleWords(title: string, lexicon: TableLexicon): readonly string[] {
  return wordsOfTitles(lexicon)(title);
}

// Right because a lexicon never changes.
const wordsOfTitles = memo((lexicon: TableLexicon) => memoText(title => contents(words(normal(title)), lexicon)));

function words(text: string): readonly string[] {
  return matchesOf(text, /\p{L}+/gu).map(([word]) => word);
}

function contents(all: readonly string[], lexicon: TableLexicon): readonly string[] {
  return all.filter(word => !lexicon.emptyWords.includes(word)).map(lexicon.singular);
}
