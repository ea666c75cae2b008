/**
 * How alike two subjects are: by the syllables that tell documents of this report apart, not by those they all share.
 */
import { copyOf, matchesOf } from '../../text.ts';
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
  // What subjects consist of, and what two of them have in common, does not depend on the others.
  const kept = recent.find(one => one.expand === expand)?.own;
  const own: OwnWords =
    kept && kept.syllables.size < 2 * subjects.size + 100 ? kept : { syllables: new Map(), shared: new Map() };
  const fresh = likenessOf(subjects, expand, own);
  recent.unshift({ subjects, expand, own, likeness: fresh });
  recent.length = Math.min(recent.length, 4);
  return fresh;
}

// Right because everything a likeness depends on is compared; only the last few are kept.
const recent: {
  readonly subjects: ReadonlySet<string>;
  readonly expand: (word: string) => string;
  readonly own: OwnWords;
  readonly likeness: Likeness;
}[] = [];

/** What is known of subjects by their texts, whatever other subjects there are. */
interface OwnWords {
  readonly syllables: Map<string, ReadonlySet<string>>;
  /** The syllables of one that the other has, too. */
  readonly shared: Map<string, Map<string, readonly string[]>>;
}

function sameSubjects(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  if (a.size !== b.size) return false;
  for (const subject of a) if (!b.has(subject)) return false;
  return true;
}

function likenessOf(subjects: ReadonlySet<string>, expand: (word: string) => string, own: OwnWords): Likeness {
  const syllablesOf = (subject: string): ReadonlySet<string> => {
    let found = own.syllables.get(subject);
    if (!found) {
      found = syllables(subject, expand);
      own.syllables.set(copyOf(subject), found);
    }
    return found;
  };
  const sharedBy = (first: string, second: string): readonly string[] => {
    let others = own.shared.get(first);
    if (!others) {
      others = new Map();
      own.shared.set(copyOf(first), others);
    }
    let found = others.get(second);
    if (!found) {
      const other = syllablesOf(second);
      const common: string[] = [];
      for (const one of syllablesOf(first)) if (other.has(one)) common.push(one);
      found = common;
      others.set(copyOf(second), found);
    }
    return found;
  };
  let counts: Map<string, number> | undefined;
  const weights = new Map<string, number>();
  const telling = (syllable: string): number => {
    if (!counts) {
      counts = new Map();
      for (const subject of subjects) {
        for (const one of own.syllables.get(subject) ?? syllablesOf(subject))
          counts.set(one, (counts.get(one) ?? 0) + 1);
      }
    }
    const weight = Math.log(subjects.size / (counts.get(syllable) ?? 1)) + 0.05;
    weights.set(syllable, weight);
    return weight;
  };
  const weighed = new Map<string, number>();
  const weigh = (subject: string): number => {
    let weight = weighed.get(subject);
    if (weight === undefined) {
      weight = 0;
      for (const one of syllablesOf(subject)) weight += weights.get(one) ?? telling(one);
      weighed.set(subject, weight);
    }
    return weight;
  };
  /** `least`: the weight of the subject that says less. */
  const shared = (common: readonly string[], least: number): number => {
    if (least === 0) return 0;
    let weight = 0;
    for (const one of common) weight += weights.get(one) ?? telling(one);
    return weight / least;
  };
  const pairs = new Map<string, Map<string, number>>();
  return {
    of: (a, b) => {
      const first = a.source.subject?.text ?? '';
      const second = b.source.subject?.text ?? '';
      let others = pairs.get(first);
      if (!others) {
        others = new Map();
        pairs.set(first, others);
      }
      let found = others.get(second);
      if (found === undefined) {
        // Most have nothing in common: then nothing is weighed.
        const common = sharedBy(first, second);
        found = common.length === 0 ? 0 : shared(common, Math.min(weigh(first), weigh(second)));
        others.set(second, found);
      }
      return found;
    },
    size: mention => syllablesOf(mention.source.subject?.text ?? '').size,
  };
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
