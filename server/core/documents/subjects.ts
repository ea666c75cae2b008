/**
 * How alike two subjects are: by the syllables that tell documents of this report apart, not by those they all share.
 */
import { copyOf, matchesOf } from '../text.ts';
import type { DocumentMention } from './mentions.ts';

/** Syllables that say nothing about which document it is. */
const empty = new Set(
  'về việc công tác thực hiện triển khai của và các những trên địa bàn năm giai đoạn nhiệm vụ theo tại cho đối với trong một số tỉnh huyện xã ban hành quy định phê duyệt tổ chức kế hoạch quyết chương trình báo cáo đề án thông tư nghị chỉ thị văn bản số ngày đến từ là có được'.split(
    ' ',
  ),
);

/** The telling syllables of a subject; abbreviations spelt out by `expand`. */
function syllables(subject: string, expand: (word: string) => string): ReadonlySet<string> {
  const words = subject.match(/[\p{L}&]+/gu) ?? [];
  const found = new Set<string>();
  for (const word of words) {
    const lower = word.toLowerCase();
    // Most words have at most their first letter in capitals.
    if (lower.slice(1) === word.slice(1) || !/\p{Lu}\p{Lu}/u.test(word)) {
      if (!empty.has(lower)) found.add(lower);
      continue;
    }
    for (const one of expand(word).toLowerCase().split(' ')) if (!empty.has(one)) found.add(one);
  }
  return found;
}

export interface Likeness {
  /** 0 where two subjects share nothing that tells, 1 where all of the smaller one is in the other. */
  of(a: DocumentMention, b: DocumentMention): number;
  /** How many telling syllables a subject has. */
  size(mention: DocumentMention): number;
}

/**
 * Weighs each syllable by how few of the subjects have it: what they all speak of tells nothing. The same object as
 * long as the subjects are the same words, so that what was compared once is not compared again.
 */
export function likeness(mentions: readonly DocumentMention[], expand: (word: string) => string): Likeness {
  const subjects = new Set<string>();
  for (const { source } of mentions) if (source.subject) subjects.add(source.subject.text);
  const known = recent.find(one => one.expand === expand && sameSubjects(one.subjects, subjects));
  if (known) return known.likeness;
  // What subjects consist of does not depend on the others.
  const kept = recent.find(one => one.expand === expand)?.read;
  const read = kept && kept.size < 2 * subjects.size + 100 ? kept : new Map<string, ReadonlySet<string>>();
  const fresh = likenessOf(subjects, expand, read);
  recent.unshift({ subjects, expand, read, likeness: fresh });
  recent.length = Math.min(recent.length, 4);
  return fresh;
}

// Right because everything a likeness depends on is compared; only the last few are kept.
const recent: {
  readonly subjects: ReadonlySet<string>;
  readonly expand: (word: string) => string;
  readonly read: Map<string, ReadonlySet<string>>;
  readonly likeness: Likeness;
}[] = [];

function sameSubjects(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  if (a.size !== b.size) return false;
  for (const subject of a) if (!b.has(subject)) return false;
  return true;
}

interface Weighed {
  readonly syllables: ReadonlySet<string>;
  readonly weight: number;
}

function likenessOf(
  subjects: ReadonlySet<string>,
  expand: (word: string) => string,
  read: Map<string, ReadonlySet<string>>,
): Likeness {
  const syllablesOf = (subject: string): ReadonlySet<string> => {
    let found = read.get(subject);
    if (!found) {
      found = syllables(subject, expand);
      read.set(copyOf(subject), found);
    }
    return found;
  };
  let counts: Map<string, number> | undefined;
  const weights = new Map<string, number>();
  const telling = (syllable: string): number => {
    const known = weights.get(syllable);
    if (known !== undefined) return known;
    if (!counts) {
      counts = new Map();
      for (const subject of subjects) {
        for (const one of syllablesOf(subject)) counts.set(one, (counts.get(one) ?? 0) + 1);
      }
    }
    const weight = Math.log(subjects.size / (counts.get(syllable) ?? 1)) + 0.05;
    weights.set(syllable, weight);
    return weight;
  };
  const weighed = new Map<string, Weighed>();
  const weigh = (subject: string): Weighed => {
    let found = weighed.get(subject);
    if (!found) {
      const own = syllablesOf(subject);
      let weight = 0;
      for (const one of own) weight += telling(one);
      found = { syllables: own, weight };
      weighed.set(subject, found);
    }
    return found;
  };
  const pairs = new Map<string, Map<string, number>>();
  const textOf = ({ source }: DocumentMention): string => source.subject?.text ?? '';
  return {
    of: (a, b) => {
      const [first, second] = [textOf(a), textOf(b)];
      let others = pairs.get(first);
      if (!others) {
        others = new Map();
        pairs.set(first, others);
      }
      let found = others.get(second);
      if (found === undefined) {
        found = shared(weigh(first), weigh(second), telling);
        others.set(second, found);
      }
      return found;
    },
    size: mention => syllablesOf(textOf(mention)).size,
  };
}

function shared(a: Weighed, b: Weighed, telling: (syllable: string) => number): number {
  const least = Math.min(a.weight, b.weight);
  if (least === 0) return 0;
  let weight = 0;
  for (const one of a.syllables) if (b.syllables.has(one)) weight += telling(one);
  return weight / least;
}

/**
 * "giai đoạn 2021 - 2025", "năm học 2024 - 2025": the one range of years that a subject names, as written; undefined when
 * it names none or several.
 */
export function subjectRange(subject: string): string | undefined {
  const ranges = matchesOf(
    subject,
    /(?:giai đoạn|năm học|nhiệm kỳ|thời kỳ|niên độ|năm) ((?:19|20)\d\d ?[-–] ?(?:19|20)\d\d)(?![\d/-])/giu,
  );
  return ranges.length === 1 ? ranges[0]![1] : undefined;
}

/** "năm 2019": the one year a subject closes with or names; undefined when it names none or several. */
export function subjectYear(subject: string): number | undefined {
  const years = new Set(
    [...matchesOf(subject, /(?<![\d/-])năm ((?:19|20)\d\d)(?![\d-])/gu)].map(([, year]) => Number(year)),
  );
  if (years.size !== 1 || /(?:19|20)\d\d ?[-–] ?(?:19|20)\d\d|những năm tiếp theo/u.test(subject)) return undefined;
  return [...years][0];
}
