/**
 * How a figure is called when something is said about it: the words of its label, or the noun it counts.
 */
import { memo, memo2 } from '../../derive.ts';
import type { Quantity } from '../claim.ts';
import type { Cue, Lexicon } from './lexicon.ts';

export interface Name {
  readonly text: string;
  /** The noun stands after the number: "85 xã"; else a label before it: "cấp tỉnh 1.621". */
  readonly after: boolean;
}

/**
 * Without the words that only join it to the sentence ("trong đó có", "và", "tương ứng"), the letter of an item before them ("b)"), and
 * all but the last so many. Right to remember because a quantity is immutable: every relation that it stands in calls it so.
 */
export const nameOf = memo2((quantity: Quantity, lexicon: Lexicon): Name => {
  const joints = jointsOf(lexicon);
  const { words, plainWords } = wordsOf(ownLabel(quantity.label, lexicon));
  // "b) Thu bổ sung": the letter is of the item.
  if (words.length > 1 && item.test(words[0]!)) {
    words.shift();
    plainWords.shift();
  }
  const own = within(words, plainWords, joints);
  const counted = countedBy(quantity, lexicon);
  // "189 người trên máy bay gồm 178 người lớn … và 8 thành viên": what is counted stands behind the number.
  if (counted !== '' && announces(plainWords, joints)) return { text: counted, after: true };
  if (own !== '') return { text: own, after: false };
  return { text: counted, after: true };
});

const emphasis = /^[*_]+|[*_]+$/gu;

const item = /^(?:\p{L}|[IVX]{2,4}|\d{1,2})[.)]$/u;

/** As printed, and to compare: in lower case, with nothing but letters and digits. */
function wordsOf(label: string): { readonly words: string[]; readonly plainWords: string[] } {
  const words: string[] = [];
  const plainWords: string[] = [];
  const printed = label.split(/\s+/u);
  const lower = label.toLowerCase().normalize('NFC').split(/\s+/u);
  for (let at = 0; at < printed.length; at++) {
    // "**Hội Nông dân:**": the marks of bold letters are no part of it.
    const word = printed[at]!.replace(emphasis, '');
    const own = lower[at]!;
    const plainWord = marks.test(own) ? bare(own) : own;
    // "chính trị - xã hội" is one name.
    if (/^[–-]$/u.test(word) && words.length > 0) words[words.length - 1] += ` ${word}`;
    // The sign of a product is no word.
    if (plainWord === '' || word === 'x' || word === 'X') continue;
    words.push(word);
    plainWords.push(plainWord);
  }
  return { words, plainWords };
}

/**
 * How the members of one list are called: where one of them is called by what it counts, so are all that count something.
 * "9.814 hộ nghèo và 7.236 hộ cận nghèo", not "toàn tỉnh 9.814".
 */
export function namesOf(quantities: readonly Quantity[], lexicon: Lexicon): readonly Name[] {
  const names = quantities.map(quantity => nameOf(quantity, lexicon));
  const behind = names.filter(({ after, text }) => after && text !== '').length;
  if (behind === 0 || behind === names.length) return names;
  const nouns = quantities.map(quantity => countedBy(quantity, lexicon));
  const tells = nouns.every(noun => noun !== '') && new Set(nouns.map(plain)).size === nouns.length;
  // "71 sản phẩm, còn lại 248 sản phẩm": a noun beside labels tells nothing.
  return tells
    ? nouns.map(text => ({ text, after: true }))
    : names.map(name => (name.after ? { ...name, text: '' } : name));
}

/** What is counted, as printed; empty for a measure. */
function countedBy({ nounText, figure }: Quantity, lexicon: Lexicon): string {
  return figure.kind === 'measure' ? '' : nounOf(nounText, lexicon);
}

/** The noun up to what is said of it: "thí sinh (là thủ khoa …)", "lượt (với)"; empty where nothing is counted: "5.1% on the". */
function nounOf(noun: string, { copulas, grammar: { longestName: most }, joining }: Lexicon): string {
  const words = noun.split(/\s+/u);
  // "78.4% of last year".
  if (joining.includes(words[0]!)) return '';
  // A plain loop: this is asked of every number.
  let said = 1;
  while (said < Math.min(words.length, most) && plain(words[said]!) !== copulas[1]) said++;
  while (said > 0 && joining.includes(words[said - 1]!)) said--;
  return said < words.length ? words.slice(0, said).join(' ') : words.join(' ');
}

/** Behind its last colon, and behind a time that is parted by a comma: "đầu năm, tỷ lệ", "các hình thức: khiển trách". */
function ownLabel(label: string, { cues }: Lexicon): string {
  const behind = label.slice(label.lastIndexOf(':') + 1);
  const own = /\p{L}/u.test(behind) ? behind : label;
  const comma = own.lastIndexOf(',');
  if (comma <= 0) return own;
  const before = ` ${own.slice(0, comma).toLowerCase().normalize('NFC')} `;
  return cues.earlier?.some(phrase => before.includes(` ${phrase} `)) ? own.slice(comma + 1) : own;
}

/** The words that are left when those that join them are taken from both ends. */
function within(words: readonly string[], plainWords: readonly string[], joints: Joints): string {
  let start = opening(plainWords, joints);
  let end = words.length;
  for (let length = 1; length > 0 && end > start; end -= length) length = jointBefore(plainWords, end, joints);
  const first = start;
  for (let length = 1; length > 0 && start < end; start += length) length = jointAt(plainWords, start, joints);
  // "còn phải thu", "còn thiếu": one syllable alone says too little.
  if (start - first > 0 && end - start === 1 && joints.leftOver.has(plainWords.slice(first, start).join(' ')))
    start = first;
  // "In 2024 the department received": the year is of what it did.
  if (end - start > 2 && year.test(plainWords[start]!) && joints.articles.includes(plainWords[start + 1]!)) start += 2;
  const left = plainWords.slice(start, end);
  if (left.every(word => joints.light.has(word))) return '';
  // "6 tháng đầu năm 200 tỷ đồng": what is left of a time names nothing.
  if (left.length === 1 && joints.calendar.includes(left[0]!)) return '';
  // "3.3 percentage points above 78.4%": what another number is of.
  const said = left.join(' ');
  if (joints.points.some(phrase => said.startsWith(phrase))) return '';
  return words
    .slice(Math.max(start, end - joints.longestName), end)
    .join(' ')
    .replace(/^[\s,;:.–-]+|[\s,;:.–-]+$/gu, '');
}

const year = /^(?:19|20)\d\d$/;

/** How many words before `end` only join. "Hoàn thành" is one word, "cao đẳng trở xuống" ends with a limit, "còn lại" is a name. */
function jointBefore(words: readonly string[], end: number, { last }: Joints): number {
  const found = last.get(words[end - 1]!)?.find(({ parts }) => endsWith(words, end, parts));
  return found?.joins ? found.parts.length : 0;
}

/** How many words from `start` on only join. "Thành phố" is another word than "thành"; "còn lại" begins a name. */
function jointAt(words: readonly string[], start: number, { first }: Joints): number {
  const found = first.get(words[start]!)?.find(({ parts }) => startsWith(words, start, parts));
  return found?.joins ? found.parts.length : 0;
}

function startsWith(words: readonly string[], start: number, phrase: readonly string[]): boolean {
  // A plain loop: this is asked of every name, for each of many phrases.
  for (let index = 0; index < phrase.length; index++) if (words[start + index] !== phrase[index]) return false;
  return true;
}

function endsWith(words: readonly string[], end: number, phrase: readonly string[]): boolean {
  return end >= phrase.length && startsWith(words, end - phrase.length, phrase);
}

/** The words end with "gồm", "trong đó có" or "và", and something else before: the number opens a member of its own. */
function announces(words: readonly string[], { announcers }: Joints): boolean {
  const known = announcers.get(words.at(-1) ?? '');
  return known?.some(parts => words.length > parts.length && endsWith(words, words.length, parts)) ?? false;
}

/** How many words "trong đó", "bao gồm" take at the beginning. */
function opening(words: readonly string[], { openings }: Joints): number {
  let longest = 0;
  for (const parts of openings.get(words[0] ?? '') ?? []) {
    if (parts.length > longest && startsWith(words, 0, parts)) longest = parts.length;
  }
  return longest;
}

function plain(word: string): string {
  return bare(word.toLowerCase().normalize('NFC'));
}

/** Its letters and digits. */
function bare(word: string): string {
  return marks.test(word) ? word.replace(/[^\p{L}\p{N}]/gu, '') : word;
}

const marks = /[^\p{L}\p{N}]/u;

const joiningCues: readonly Cue[] = [
  'of-which',
  'consists',
  'and',
  'share',
  'increase',
  'decrease',
  'exceed',
  'multiple',
  'approximate',
  'bound',
  'base',
  'remainder',
  'up-to',
  'down-to',
  'from',
  'into',
];

/** Words that only join, or that look as if they did. */
interface Joint {
  readonly parts: readonly string[];
  readonly joins: boolean;
}

interface Joints {
  /** By their first and by their last word, the longest first. */
  readonly first: ReadonlyMap<string, readonly Joint[]>;
  readonly last: ReadonlyMap<string, readonly Joint[]>;
  /** Words that are no name by themselves: mức, tỷ lệ. */
  readonly light: ReadonlySet<string>;
  /** Phrases that announce a member, by their last word; those that open a list, by their first. */
  readonly announcers: ReadonlyMap<string, readonly (readonly string[])[]>;
  readonly openings: ReadonlyMap<string, readonly (readonly string[])[]>;
  readonly calendar: readonly string[];
  readonly points: readonly string[];
  readonly articles: readonly string[];
  readonly longestName: number;
  /** What says that something is left: none where nouns stand last. */
  readonly leftOver: ReadonlySet<string>;
}

/** Words that begin or end no name. Right to remember because a lexicon never changes. */
const jointsOf = memo((lexicon: Lexicon): Joints => {
  const { cues, nameWords, allTheRest, compounds, limits } = lexicon;
  // "Có mặt 121 người": one word that begins like a verb.
  const present = lexicon.present.filter(phrase => lexicon.copulas.includes(phrase.split(' ')[0]!));
  const names = new Set([...allTheRest, ...compounds, ...limits, ...present]);
  const averages = (cues.average ?? []).filter(phrase => !phrase.includes(' '));
  const joining = [
    ...lexicon.copulas,
    ...lexicon.spent,
    ...(cues['of-which']?.[0]?.split(' ') ?? []),
    ...averages,
    ...joiningCues.flatMap(cue => cues[cue] ?? []),
  ];
  const bySize: Joint[][] = [];
  const add = (parts: readonly string[], joins: boolean): void => {
    const known = bySize[parts.length];
    if (known) known.push({ parts, joins });
    else bySize[parts.length] = [{ parts, joins }];
  };
  for (const phrase of names) add(phrase.split(' '), false);
  for (const phrase of joining) {
    const parts = phrase.split(' ');
    if (!names.has(phrase) && !parts.some(part => nameWords.includes(part))) add(parts, true);
  }
  // The longest first.
  const joints = bySize.reverse().flat();
  return {
    first: byWord(joints, ({ parts }) => parts[0]!),
    last: byWord(joints, ({ parts }) => parts.at(-1)!),
    announcers: byWord(split(cues.consists, cues['of-which'], cues.and), parts => parts.at(-1)!),
    openings: byWord(split(cues['of-which'], cues.consists), parts => parts[0]!),
    calendar: lexicon.calendar,
    points: lexicon.points,
    articles: lexicon.articles,
    longestName: lexicon.grammar.longestName,
    leftOver: new Set(lexicon.grammar.headLast ? [] : cues.remainder),
    light: new Set(nameWords.filter(word => word !== cues.total?.[0]?.split(' ')[0])),
  };
});

function split(...lists: readonly (readonly string[] | undefined)[]): string[][] {
  return lists.flatMap(list => list ?? []).map(phrase => phrase.split(' '));
}

function byWord<Phrase>(
  phrases: readonly Phrase[],
  word: (phrase: Phrase) => string,
): ReadonlyMap<string, readonly Phrase[]> {
  const found = new Map<string, Phrase[]>();
  for (const phrase of phrases) {
    const known = found.get(word(phrase));
    if (known) known.push(phrase);
    else found.set(word(phrase), [phrase]);
  }
  return found;
}
