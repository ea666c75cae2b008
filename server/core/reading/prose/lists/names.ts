/**
 * How many names a list holds. Names contain commas and "và" ("Sở Văn hóa, Thể thao và Du lịch"), so a list may be
 * counted in more than one way. What tells them apart is how names begin: with a word for an institution, a place or a
 * document (sở, xã, kế hoạch), with the noun that is counted, or with a word that another name of the list begins with.
 */
import type { Passage } from '../items/items.ts';
import { firstWord, type Segment, type Stretch, segmentsOf } from './name-segments.ts';

export interface Names {
  /** The counts its words allow, likeliest first; none where one name may be several. */
  readonly meant: readonly number[];
  /** Fewer and more names than these it cannot hold. */
  readonly least: number;
  readonly most: number;
  /**
   * What makes sure of that: `semicolons` alone, two or more; `heads`, where every name begins with a word that begins
   * names; `capitals`, where each of three stretches between commas or more begins with one.
   */
  readonly sure: 'semicolons' | 'heads' | 'capitals' | undefined;
  /** Two names or more begin with a word that begins names, the first of them among these. */
  readonly headed: boolean;
  /** Every one begins with a capital. */
  readonly proper: boolean;
  /** The word that the first begins with, in lower case. */
  readonly first: string;
  /** Hyphens stand in it, which may join two names. */
  readonly hyphens: boolean;
}

/**
 * `noun`: the first word of what is counted. Undefined for one name, when members have numbers of their own, or when the
 * list says that it goes on.
 */
export function countNames(passage: Passage, stretch: Stretch, noun: string): Names | undefined {
  const found = segmentsOf(passage, stretch, noun);
  if (!found || found.segments.length < 2) return undefined;
  const { segments, hyphens } = found;
  const semicolons = segments.filter(({ joint }) => joint === ';').length;
  const headed = segments[0]!.head && segments.filter(({ head }) => head).length >= 2;
  const sure = segments.filter(({ joint, head }) => joint === undefined || joint === ';' || (headed && head)).length;
  const natural = segments.filter((_, at) => mayOpenName(segments, at)).length;
  const least = headed || semicolons > 0 ? sure : segments.filter(({ joint }) => joint !== 'and').length;
  const doubtful = segments.filter(({ joint, head }, at) => joint !== ';' && !head && at > 0);
  const counts = countsOf({ headed, first: segments[0]!, semicolons, least, most: natural, doubtful });
  return {
    meant: endsBesides(segments) ? [...counts, ...counts.map(count => count - 1)] : counts,
    least,
    // "Thủy Sơn và Mộc Sơn ở phía đông, Thổ Sơn": any "và" may part two names, unless names begin alike.
    most: headed ? natural : segments.length,
    sure: surely(segments, { headed, semicolons }),
    headed,
    proper: segments.every(({ capital }) => capital),
    first: firstWord(passage.text, segments[0]!),
    hyphens,
  };
}

interface Cuts {
  readonly headed: boolean;
  readonly first: Segment;
  readonly semicolons: number;
  readonly least: number;
  readonly most: number;
  /** Segments that may go on with the name before them. */
  readonly doubtful: readonly Segment[];
}

function countsOf({ headed, first, semicolons, least, most, doubtful }: Cuts): number[] {
  // "Sở Nội vụ, Sở Nông nghiệp và Môi trường": where names begin alike, what does not begin so goes on with one.
  if (headed) return doubtful.some(({ joint }) => joint === 'and') ? [least] : [least, most];
  // "A; B, C; D và E": semicolons part names, and what else does is not known.
  if (semicolons > 0) return [least, most, least + (doubtful.at(-1)?.joint === 'and' ? 1 : 0)];
  // "Trung tâm Xúc tiến đầu tư và Hỗ trợ doanh nghiệp": one name, or two.
  return first.head && doubtful.some(({ joint }) => joint === 'and') ? [] : [most];
}

function surely(
  segments: readonly Segment[],
  { headed, semicolons }: { headed: boolean; semicolons: number },
): Names['sure'] {
  if (semicolons >= 2 && segments.every(({ joint }) => joint === ';' || joint === undefined)) return 'semicolons';
  if (headed && segments.every(({ head, words, says }) => head && words <= longestName && !says)) return 'heads';
  const stretches = segments.filter(({ joint }) => joint !== 'and');
  return semicolons === 0 && stretches.length >= 3 && stretches.every(({ capital }) => capital)
    ? 'capitals'
    : undefined;
}

/** "luật Chứng khoán; luật Thư viện; và xem xét dự thảo …": the last may be no name, where others begin as names do. */
function endsBesides(segments: readonly Segment[]): boolean {
  const last = segments.at(-1);
  return last?.joined === true && !last.head && segments.filter(({ head }) => head).length >= 2;
}

/** In words; a longer one says more than a name. */
const longestName = 12;

/** "và" before another comma stands in a name, unless a name begins behind it. */
function mayOpenName(segments: readonly Segment[], at: number): boolean {
  const { joint, head } = segments[at]!;
  const next = segments[at + 1]?.joint;
  return joint !== 'and' || head || next === undefined || next === ';';
}
