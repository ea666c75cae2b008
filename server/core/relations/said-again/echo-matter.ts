/** Whether two figures are told of one matter by the words about them. */
import { memo } from '../../derive.ts';
import type { NumberStyle } from '../../figures/figure.ts';
import { languageFor } from '../../reading/languages.ts';
import { changeWords, type EchoWords, setsOf } from './echo-words.ts';

export interface Judged {
  /** Of both figures the fewer that tell. */
  readonly digits: number;
  readonly style: NumberStyle;
  /** The time that its title names; empty where it names none. */
  readonly titled: ReadonlySet<string>;
  /** Whether a time is one of the days that its figures run from or to. */
  readonly ownTimes: (time: string) => boolean;
}

/** How much of the words of the first the second has too; 0 where they are not surely of one matter. */
export function sharesMatter(one: EchoWords, other: EchoWords, over: readonly string[], judged: Judged): number {
  const { digits } = judged;
  if (partTheTwo(one, other, judged)) return 0;
  const known = (word: string): boolean => other.near.has(word) || other.around.has(word) || over.includes(word);
  const alike = one.noun === other.noun && one.noun !== '';
  // "118 người" of those who died: a noun that says little by itself still says that it counts the same.
  const counted = alike && one.counts && !one.near.has(one.noun) ? 1 : 0;
  let covered = counted;
  let shared = counted + (one.left && other.left ? 1 : 0);
  for (const word of one.near) {
    if (other.near.has(word)) shared++;
    if (known(word)) covered++;
  }
  // "Phòng giao dịch đã cho vay 2.586 lượt": what stands before the first word in common says who did it.
  const nobodyElse = other.front.length === 0 || one.near.has(other.front[0]!);
  const first = digits >= 3 && nobodyElse ? one.front.findIndex(known) : 0;
  const agent = new Set(one.front.slice(0, Math.max(0, first)));
  const size = one.near.size + counted - agent.size;
  const most = covered >= 2 && (10 * covered >= 7 * size || (size > 2 && covered === size - 1));
  // Five digits or more come so near by chance only once in thousands.
  const long = digits >= 5 && alike && (2 * covered >= size || digits >= 6);
  // "Cấp 6.284 giấy chứng nhận", "cấp 6.284 giấy chứng nhận quyền sử dụng đất": only the noun says more.
  const longer = alike && shared >= 2 && 2 * covered >= size && one.front.every(known);
  const enough =
    digits >= 4
      ? most ||
        long ||
        longer ||
        (alike && covered > 0 && (covered === size || (shared >= 3 && 3 * covered >= 2 * size)))
      : digits === 3
        ? most && shared >= 1
        : covered >= 2 &&
          shared >= (digits === 2 ? 1 : 2) &&
          4 * covered >= 3 * size &&
          (alike || (digits === 2 && known(one.noun)));
  return enough ? covered + shared + 1 : 0;
}

/** What one says makes another matter of it, whatever else the two have in common. */
function partTheTwo(one: EchoWords, other: EchoWords, { style, ownTimes, titled }: Judged): boolean {
  const { differing } = setsOf(languageFor(style).lexicon.statements);
  for (const word of one.near) if (differing.has(word) && !other.near.has(word)) return true;
  for (const words of [other.near, other.opening])
    for (const word of words) if (differing.has(word) && !one.near.has(word) && !one.around.has(word)) return true;
  if (one.beyond !== other.beyond) return true;
  if (!areOfOneTime(one, other, { ownTimes, titled })) return true;
  // "Có 12 hợp tác xã": of them all; not "thành lập 21 hợp tác xã".
  const told = one.near.size >= 4 && [...one.near].every(word => other.near.has(word) || other.around.has(word));
  if (
    one.front.length === 0 &&
    !one.left &&
    !told &&
    other.front.length > 0 &&
    !other.front.some(word => one.near.has(word))
  )
    return true;
  // "45.210 cử tri"; not "45.120 cử tri đi bầu".
  if (one.front.length === 0 && !one.left && one.near.size < 3 && other.near.size > one.near.size) return true;
  // "Nộp trực tiếp", "nộp trực tuyến": the same but for a word or two stands beside it in a list.
  const own = [...one.near].filter(word => !other.near.has(word));
  const strangers = [...other.near].filter(word => !one.near.has(word));
  const swapped = own.length === strangers.length && own.length > 0 && own.length < 3;
  const strange = own.every(word => !other.around.has(word)) && strangers.every(word => !one.around.has(word));
  return swapped && own.length < one.near.size && strange;
}

/** Neither speaks of a time that the other does not, but for that of the report. */
export function areOfOneTime(
  one: EchoWords,
  other: EchoWords,
  { ownTimes, titled }: Pick<Judged, 'ownTimes' | 'titled'>,
): boolean {
  const [times, others] = [one, other].map(({ times }) => times.filter(time => !ownTimes(time)));
  if (times!.length > 0 && others!.length > 0 && !times!.some(time => others!.includes(time))) return false;
  // "Trong tháng 11 sửa 26 căn nhà": of a part of the time that the other one is about; "năm 2023" of another time.
  const isOther = (time: string): boolean =>
    !titled.has(time) && (/^[mq]\d/u.test(time) || (titled.size > 0 && /^y\d/u.test(time)));
  return !(others!.length === 0 && times!.some(isOther));
}

/**
 * Whether one of them says what makes another matter of it: "nữ", "kế hoạch". A rise, and "vượt kế hoạch", may be said
 * of the figure itself.
 */
export function difference(one: EchoWords, other: EchoWords, style: NumberStyle): 'none' | 'change' | 'matter' {
  const { lexicon } = languageFor(style);
  const { differing } = setsOf(lexicon.statements);
  const changing = changeWords(lexicon);
  let found: 'none' | 'change' = 'none';
  for (const [a, b] of [
    [one, other],
    [other, one],
  ] as const) {
    const only = [...a.near].filter(word => differing.has(word) && !b.near.has(word));
    if (only.length === 0) continue;
    if (!only.some(word => changing.has(word))) return 'matter';
    found = 'change';
  }
  return found;
}

/** How many words they have in common beside them; those that stand near one and only around the other weigh half. */
export function sharedWords(one: EchoWords, other: EchoWords): number {
  let shared = one.counts && other.counts && one.noun === other.noun && one.noun !== '' ? 2 : 0;
  const roots = rootsOf(other);
  for (const word of rootsOf(one).near) shared += roots.near.has(word) ? 2 : roots.around.has(word) ? 1 : 0;
  return shared;
}

/** How many words stand beside both, in their own clauses. */
export function sharedBeside(one: EchoWords, other: EchoWords): number {
  const { near } = rootsOf(other);
  let shared = 0;
  for (const word of rootsOf(one).near) if (near.has(word)) shared++;
  return shared;
}

/** "Members" and "membership", "inspected" and "inspections" begin alike; words of one syllable are what they are. */
const rootsOf = memo(
  ({ near, around }: EchoWords): Pick<EchoWords, 'near' | 'around'> => ({
    near: new Set(Array.from(near, rootOf)),
    around: new Set(Array.from(around, rootOf)),
  }),
);

function rootOf(word: string): string {
  return /^[a-z]+$/u.test(word) ? word.replace(/(?<=...)s$/u, '').slice(0, rootLength) : word;
}

const rootLength = 5;

/** How much two figures have in common of all that is said nearest to them: from 0 to 1. */
export function likeness(one: EchoWords, other: EchoWords): number {
  let shared = one.noun === other.noun ? 1 : 0;
  for (const word of one.near) if (other.near.has(word)) shared++;
  return shared / (one.near.size + other.near.size + 2 - shared);
}
