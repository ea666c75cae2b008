/**
 * Documents in a translation: English texts write symbols without the marks of Vietnamese, ND-CP for NĐ-CP, QD-TTg for
 * QĐ-TTg. Beside the Vietnamese text that is no second symbol.
 */
import { memo } from '../derive.ts';
import { englishType } from '../reading/documents/worded-number.ts';
import { unmarked } from './letters.ts';
import type { DocumentMention } from './mentions/mentions.ts';

/** Whether `mention` stands in an English passage, its symbol without marks, and `other` does not or has them. */
export function isTranslated(mention: DocumentMention, other: DocumentMention): boolean {
  const symbol = mention.number!.symbol.toUpperCase();
  if (unmarked(symbol) !== symbol || !isInEnglish(mention)) return false;
  const meant = other.number!.symbol;
  return !isInEnglish(other) || (unmarked(meant) === symbol && meant.toUpperCase() !== symbol);
}

/** By the words around it. Right to remember because a mention is immutable. */
const isInEnglish = memo(({ place, read }: DocumentMention): boolean => {
  if (place.kind !== 'text') return false;
  if (read.typeWords && englishType(read.typeWords)) return true;
  const { text } = place.block;
  const before = text.slice(Math.max(0, place.start - around), place.start);
  const after = text.slice(place.end, place.end + around);
  const words = `${before} ${after}`.normalize('NFC');
  return englishWords.test(words) && !vietnameseLetters.test(words);
});

const around = 40;
const englishWords = /(?<!\p{L})(?:the|of|dated|no|on|under|pursuant|decree|decision|circular|resolution)(?!\p{L})/iu;
const vietnameseLetters = /[đĐơƠưƯăĂ\u1ea0-\u1ef9]/u;
