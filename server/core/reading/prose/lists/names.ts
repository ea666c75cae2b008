/**
 * How many names a list holds. Names contain commas and "và" ("Sở Văn hóa, Thể thao và Du lịch"), so a list may be
 * counted in more than one way. What tells them apart is how names begin: with a word for an institution, a place or a
 * document (sở, xã, kế hoạch), with the noun that is counted, or with a word that another name of the list begins with.
 */
import type { Passage } from '../items/items.ts';

/** Items of a passage, `from` … `to` - 1, at `depth`. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly depth: number;
}

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

interface Segment {
  /** What stands before it; nothing before the first. */
  readonly joint: ';' | ',' | 'and' | undefined;
  /** It begins with a word that begins names. */
  readonly head: boolean;
  readonly capital: boolean;
  readonly words: number;
  /** "và" stands before it, behind a semicolon. */
  readonly joined: boolean;
  /** A verb stands in it: "… và Sở B đã ban hành". */
  readonly says: boolean;
  /** Where it begins in the text. */
  readonly from: number;
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

type Draft = { -readonly [key in keyof Segment]: Segment[key] };

function segmentsOf(
  passage: Passage,
  { from, to, depth }: Stretch,
  noun: string,
): { readonly segments: readonly Segment[]; readonly hyphens: boolean } | undefined {
  const { lexicon } = passage.language;
  const segments: Draft[] = [];
  let joint: Segment['joint'];
  let current: Draft | undefined;
  let hyphens = false;
  let joined = false;
  for (let at = from; at < to; at++) {
    const item = passage.items[at]!;
    if (item.kind === 'mark' && item.mark === '(') {
      at = Math.min(item.partner, to);
      continue;
    }
    if (item.depth !== depth) continue;
    if (item.kind === 'mark') {
      if (item.mark === '…') return undefined;
      hyphens ||=
        (item.mark === '-' || item.mark === '–') &&
        !symbolHyphen.test(passage.text.slice(item.span.start, item.span.start + 4));
      const next = item.mark === ';' || item.mark === '\n' ? ';' : item.mark === ',' ? ',' : undefined;
      if (!next) continue;
      joint = current ? next : joint;
      current = undefined;
      continue;
    }
    if (item.kind === 'quantity') {
      if (item.role !== 'aside') return undefined;
      continue;
    }
    // "… và ba quan chức khác": counted, but not by its names.
    const before = passage.items[at - 1];
    const starts = before?.kind === 'mark' || (before?.kind === 'cue' && before.cue === 'and');
    if (starts && lexicon.countingWords.includes(item.lower)) return undefined;
    if (item.kind === 'cue' && item.cue === 'open') {
      if (lexicon.others.includes(item.lower) || before?.kind !== 'word') return undefined;
    }
    if (item.kind === 'cue' ? item.cue === 'and' : lexicon.joiningNames.includes(item.lower)) {
      // "…; và Sở B": the semicolon parts them.
      joined = current === undefined && joint === ';';
      if (current) joint = 'and';
      current = undefined;
      continue;
    }
    if (!current) {
      const text = passage.text.slice(item.span.start, item.span.start + 40);
      current = {
        joint: segments.length === 0 ? undefined : joint,
        head: beginsName(text, noun, lexicon.nameHeads),
        capital: /^\p{Lu}/u.test(text),
        words: 0,
        joined,
        says: false,
        from: item.span.start,
      };
      joined = false;
      segments.push(current);
    }
    current.words++;
    if (lexicon.copulas.includes(item.lower)) current.says = true;
  }
  if (endsInInitial(passage, to)) return undefined;
  markRepeated(segments, passage.text);
  return { segments, hyphens };
}

/** "Hoàng Thị H. (10 tuổi), Hoàng Thị Ph.": an initial and its full stop, behind which the list may go on. */
function endsInInitial({ items, text }: Passage, to: number): boolean {
  const last = items[to - 1];
  const word = last?.kind === 'mark' && last.mark === '.' ? items[to - 2] : last;
  if (word?.kind !== 'word') return false;
  const initial = text.slice(word.span.start, word.span.end).normalize('NFD');
  // Without a vowel it is no word: "Ph.", not "An.".
  return /^\p{Lu}\p{Ll}?$/u.test(initial) && !/[aeiouy]/iu.test(initial) && text[word.span.end] === '.';
}

function beginsName(text: string, noun: string, heads: readonly string[]): boolean {
  const own = text.normalize('NFC');
  const lower = own.toLowerCase();
  const opens = (head: string): boolean => {
    if (head === '' || !lower.startsWith(head)) return false;
    const rest = own.slice(head.length);
    // One syllable may begin another word ("xã hội"): what it names has a capital.
    return head.includes(' ') ? !/^[\p{L}\p{N}]/u.test(rest) : /^ (?:\p{Lu}|\p{N})/u.test(rest);
  };
  return documentNumber.test(own) || opens(noun) || heads.some(opens);
}

/** "QĐ-UBND": joins no names. */
const symbolHyphen = /^-(?:\p{Lu}{2}|\p{Lu}\p{Ll}\p{Lu})/u;

/** "số 214/QĐ-UBND", of several documents of one type. */
const documentNumber = /^số \d{1,6}[a-zđ]?(?:\/\d{4})?[/-]\p{Lu}/u;

/** "Đội A, Đội B và Đội C": the word that all begin with begins names; "Mỹ Lợi, Mỹ Đức, Tân An" have none. */
function markRepeated(segments: readonly Draft[], text: string): void {
  const [opening] = segments;
  if (!opening) return;
  const word = firstWord(text, opening);
  const alike = segments.filter(segment => firstWord(text, segment) === word);
  const last = segments.length - 1;
  const names = segments.every((segment, at) => alike.includes(segment) || (segment.joint === 'and' && at < last));
  if (alike.length >= 2 && names) for (const segment of alike) segment.head = true;
}

function firstWord(text: string, { from }: Segment): string {
  return (
    /^\p{L}+/u.exec(
      text
        .slice(from, from + 24)
        .normalize('NFC')
        .toLowerCase(),
    )?.[0] ?? ''
  );
}
