/**
 * How alike two subjects are: by the syllables that tell documents of this report apart, not by those they all share.
 */
import { memo } from '../derive.ts';
import type { DocumentMention } from './mentions.ts';

/** Syllables that say nothing about which document it is. */
const empty = new Set(
  'về việc công tác thực hiện triển khai của và các những trên địa bàn năm giai đoạn nhiệm vụ theo tại cho đối với trong một số tỉnh huyện xã ban hành quy định phê duyệt tổ chức kế hoạch quyết chương trình báo cáo đề án thông tư nghị chỉ thị văn bản số ngày đến từ là có được'.split(
    ' ',
  ),
);

/** The telling syllables of a subject; abbreviations spelt out by `expand`. */
export function syllables(subject: string, expand: (word: string) => string): ReadonlySet<string> {
  const words = subject.match(/[\p{L}&]+/gu) ?? [];
  const found = new Set<string>();
  for (const word of words) {
    const full = /\p{Lu}\p{Lu}/u.test(word) ? expand(word) : word;
    for (const one of full.toLowerCase().split(' ')) if (!empty.has(one)) found.add(one);
  }
  return found;
}

export interface Likeness {
  /** 0 where two subjects share nothing that tells, 1 where all of the smaller one is in the other. */
  of(a: DocumentMention, b: DocumentMention): number;
  /** How many telling syllables a subject has. */
  size(mention: DocumentMention): number;
}

/** Weighs each syllable by how few of the subjects have it: what they all speak of tells nothing. */
export function likeness(mentions: readonly DocumentMention[], expand: (word: string) => string): Likeness {
  const read = memo((mention: DocumentMention) => syllables(mention.source.subject?.text ?? '', expand));
  let counted: { readonly subjects: number; readonly counts: ReadonlyMap<string, number> } | undefined;
  const count = (): NonNullable<typeof counted> => {
    const seen = new Set<string>();
    const counts = new Map<string, number>();
    for (const mention of mentions) {
      const text = mention.source.subject?.text;
      if (text === undefined || seen.has(text)) continue;
      seen.add(text);
      for (const one of read(mention)) counts.set(one, (counts.get(one) ?? 0) + 1);
    }
    return { subjects: seen.size, counts };
  };
  const telling = (syllable: string): number => {
    counted ??= count();
    return Math.log(counted.subjects / (counted.counts.get(syllable) ?? 1)) + 0.05;
  };
  const weight = (all: Iterable<string>): number => {
    let sum = 0;
    for (const one of all) sum += telling(one);
    return sum;
  };
  return {
    of: (a, b) => {
      const [first, second] = [read(a), read(b)];
      const least = Math.min(weight(first), weight(second));
      if (least === 0) return 0;
      return weight([...first].filter(one => second.has(one))) / least;
    },
    size: mention => read(mention).size,
  };
}

/** "năm 2019": the one year a subject closes with or names; undefined when it names none or several. */
export function subjectYear(subject: string): number | undefined {
  const years = new Set(
    [...subject.matchAll(/(?<![\d/-])năm ((?:19|20)\d\d)(?![\d-])/gu)].map(([, year]) => Number(year)),
  );
  if (years.size !== 1 || /(?:19|20)\d\d ?[-–] ?(?:19|20)\d\d|những năm tiếp theo/u.test(subject)) return undefined;
  return [...years][0];
}
