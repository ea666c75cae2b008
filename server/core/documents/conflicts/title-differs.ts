/**
 * A law's title and a number of another law: "Luật Ngân sách nhà nước số 86/2015/QH13".
 */
import { memo } from '../../derive.ts';
import { compareDates } from '../../reading/dates.ts';
import { knownDate } from '../../reading/documents/known-dates.ts';
import { beginsWith, lawsOf, sameTitle, titleOf } from '../../reading/documents/laws.ts';
import { numberOf } from '../../reading/documents/number.ts';
import { assemblySeries } from '../../reading/documents/types.ts';
import type { DocumentMention } from '../mentions/mentions.ts';
import { issueDate } from '../mentions/series.ts';

export interface TitleDiffers {
  readonly mention: DocumentMention;
  /** "Luật ngân sách nhà nước 2015", as written. */
  readonly words: string;
  /** "Luật Ngân sách nhà nước". */
  readonly title: string;
  /** The title of the law that has the number; where `amends`, of the one that it amends. */
  readonly other: string;
  readonly amends: boolean;
  /** The numbers of the laws with the title, likeliest first. */
  readonly numbers: readonly string[];
}

/**
 * Undefined where title and number agree or one of them is not known: a law that amends the one named, an older or a
 * newer one, or a name that was shortened. The law with the number may be another of those named before, as in "Luật
 * Nhà ở, Luật Kinh doanh bất động sản số 27/2023/QH15, 29/2023/QH15". Right to remember because a mention is immutable.
 */
export const titleDiffers: (mention: DocumentMention) => TitleDiffers | undefined = memo(mention => {
  const { number, read, self, place } = mention;
  if (number?.form !== 'assembly' || self || !read.typeWords) return undefined;
  if (assemblySeries(read.typeWords) !== 'law') return undefined;
  const name = read.name ?? nameBefore(mention);
  const numbers = name === undefined ? [] : lawsOf(name);
  const other = numbers.length > 0 ? titleOf(number) : undefined;
  if (!name || !other || sameTitle(other.title, name) || beginsWith(other.title, name)) return undefined;
  if (place.kind !== 'text' || isNamedAround(place.block.text, place.start, place.end, other.title)) return undefined;
  const words = read.name ? `${read.typeWords} ${name}` : `Luật ${name}`;
  const title = titleOf(numberOf(numbers[0]!)!)?.title ?? words;
  return { mention, words, title, other: other.title, amends: other.amends, numbers: likeliestFirst(numbers, mention) };
});

/** "Luật Ban hành văn bản quy phạm pháp luật số 64/2025/QH15": a title whose last word is that of the type. */
function nameBefore({ read, place }: DocumentMention): string | undefined {
  if (read.typeWords !== 'luật' || place.kind !== 'text') return undefined;
  const before = place.block.text.slice(Math.max(0, place.start - 60), place.start).normalize('NFC');
  const at = before.lastIndexOf('Luật ');
  return at >= 0 && before.endsWith(' pháp ') ? `${before.slice(at + 5)}luật` : undefined;
}

function isNamedAround(text: string, start: number, end: number, title: string): boolean {
  const words = title.replace(/^(?:Bộ luật|Luật) /u, '').toLowerCase();
  const around = `${text.slice(Math.max(0, start - 300), start)} | ${text.slice(end, end + 150)}`;
  return around.normalize('NFC').toLowerCase().includes(words);
}

/** Those of the mention's day, then those of the number's year, then the newest. */
function likeliestFirst(numbers: readonly string[], mention: DocumentMention): readonly string[] {
  const date = issueDate(mention);
  const rank = (number: string): number => {
    const read = numberOf(number)!;
    const day = knownDate(read, read.year!, 'luật');
    return (date && day && compareDates(day, date) === 0 ? 2 : 0) + (read.year === mention.number!.year ? 1 : 0);
  };
  return [...numbers].reverse().sort((a, b) => rank(b) - rank(a));
}
