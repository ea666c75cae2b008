/** A list of names cut at its commas, semicolons and "và", and what each piece begins with. */
import { memo } from '../../../derive.ts';
import { groupBy } from '../../../group.ts';
import type { Passage } from '../items/items.ts';

/** Items of a passage, `from` … `to` - 1, at `depth`. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly depth: number;
}

export interface Segment {
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

type Draft = { -readonly [key in keyof Segment]: Segment[key] };

export function segmentsOf(
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
      if (item.role !== 'aside' && !isNumbered(passage, at, current, noun)) return undefined;
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

/** "ấp 1, ấp 2, …", "khu phố 1": what is counted, and nothing but a number behind it. */
function isNumbered({ items, text }: Passage, at: number, segment: Draft | undefined, noun: string): boolean {
  const item = items[at]!;
  const next = items[at + 1];
  const ends = next === undefined || next.kind === 'mark' || (next.kind === 'cue' && next.cue === 'and');
  if (!segment || segment.words > 2 || item.kind !== 'quantity' || item.quantity.noun !== '' || !ends) return false;
  const { figure } = item.quantity;
  const name = text.slice(segment.from, item.span.start).normalize('NFC').toLowerCase();
  return figure.kind === 'count' && /^\d{1,2}$/u.test(figure.text) && noun !== '' && name.startsWith(`${noun} `);
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
  return documentNumber.test(own) || opens(noun) || (headsBy(heads).get(lettersOf(lower))?.some(opens) ?? false);
}

/** By their first word. Right because a lexicon never changes. */
const headsBy = memo((heads: readonly string[]) => groupBy(heads, lettersOf));

function lettersOf(text: string): string {
  return /^[\p{L}\p{M}]*/u.exec(text)![0];
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

export function firstWord(text: string, { from }: Segment): string {
  return (
    /^\p{L}+/u.exec(
      text
        .slice(from, from + 24)
        .normalize('NFC')
        .toLowerCase(),
    )?.[0] ?? ''
  );
}
