/** A number in words, where a figure is written so: "Five" as "Four", "ba" as "bốn". */
import { type Decimal, isNegative } from '../figures/decimal.ts';
import { fromDecimal } from '../figures/rational.ts';
import { englishNumberWords } from './en/number-words.ts';
import { isNumberWord } from './prose/items/number-words.ts';
import { vietnameseNumberWords } from './vi/number-words.ts';

/** The value in the words of `text`, with a capital where it has one; undefined where that has digits, or no words would be written. */
export function spelledLike(value: Decimal, text: string): string | undefined {
  if (/\d/.test(text) || isNegative(value)) return undefined;
  const { numerator, denominator } = fromDecimal(value);
  const lower = text.toLowerCase().normalize('NFC');
  const words = languages.find(
    one => one.anywhere[lower] !== undefined || isNumberWord(lower.split(/[\s-]/u, 1)[0]!, one),
  );
  const spelled = denominator === 1n ? words?.spell(numerator) : undefined;
  if (!spelled) return undefined;
  return text[0] === lower[0] ? spelled : spelled[0]!.toUpperCase() + spelled.slice(1);
}

const languages = [vietnameseNumberWords, englishNumberWords];
