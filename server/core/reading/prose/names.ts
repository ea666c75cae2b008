/**
 * How a figure is called when something is said about it: the words of its label, or the noun it counts.
 */
import { memo, memoText } from '../../derive.ts';
import type { Quantity } from '../claim.ts';
import type { Cue, Lexicon } from './lexicon.ts';

export interface Name {
  readonly text: string;
  /** The noun stands after the number: "85 xã"; else a label before it: "cấp tỉnh 1.621". */
  readonly after: boolean;
}

const most = 9;

/** Without the words that only join it to the sentence ("trong đó có", "và", "đạt"); at most nine words. */
export function nameOf({ label, noun, figure }: Quantity, lexicon: Lexicon): Name {
  const joints = jointsOf(lexicon);
  const words = label.split(/\s+/u).filter(word => /[\p{L}\p{N}]/u.test(word));
  const plainWords = words.map(plain);
  let start = opening(plainWords, lexicon);
  let end = words.length;
  while (end > start && joints.has(plainWords[end - 1]!)) end--;
  while (start < end && joints.has(plainWords[start]!) && !isRemainder(plainWords[start]!, lexicon)) start++;
  const own = words
    .slice(Math.max(start, end - most), end)
    .join(' ')
    .replace(/^[\s,;:.–-]+|[\s,;:.–-]+$/gu, '');
  const counted = figure.kind === 'measure' ? '' : nounOf(noun, lexicon);
  // "189 người trên máy bay gồm 178 người lớn … và 8 thành viên": what is counted stands behind the number.
  if (counted !== '' && announces(plainWords, lexicon)) return { text: counted, after: true };
  if (own !== '') return { text: own, after: false };
  return { text: counted, after: true };
}

/** The noun up to what is said of it: "thí sinh (là thủ khoa …)". */
function nounOf(noun: string, { copulas }: Lexicon): string {
  const words = noun.split(/\s+/u);
  const said = words.findIndex((word, index) => index > 0 && word === copulas[1]);
  return words.slice(0, said < 0 ? most : Math.min(said, most)).join(' ');
}

/** The words end with "gồm", "trong đó có" or "và", and something else before: the number opens a member of its own. */
function announces(words: readonly string[], lexicon: Lexicon): boolean {
  return announcementsOf(lexicon).some(parts => {
    const from = words.length - parts.length;
    return from > 0 && parts.every((part, index) => words[from + index] === part);
  });
}

// Right because a lexicon never changes.
const announcementsOf = memo(({ cues }: Lexicon): readonly (readonly string[])[] =>
  [...(cues.consists ?? []), ...(cues['of-which'] ?? []), ...(cues.and ?? [])].map(phrase => phrase.split(' ')),
);

/** How many words "trong đó", "bao gồm" take at the beginning. */
function opening(words: readonly string[], lexicon: Lexicon): number {
  let longest = 0;
  for (const parts of openingsOf(lexicon)) {
    if (parts.length > longest && parts.every((part, index) => words[index] === part)) longest = parts.length;
  }
  return longest;
}

// Right because a lexicon never changes.
const openingsOf = memo(({ cues }: Lexicon): readonly (readonly string[])[] =>
  [...(cues['of-which'] ?? []), ...(cues.consists ?? [])].map(phrase => phrase.split(' ')),
);

/** "còn lại" begins a name; "còn" only ends one. */
function isRemainder(word: string, { cues }: Lexicon): boolean {
  return cues.remainder?.includes(word) ?? false;
}

/** The letters and digits of a word in lower case. Reports say the same words again and again. */
const plain = memoText(word =>
  word
    .toLowerCase()
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}]/gu, ''),
);

const joining: readonly Cue[] = [
  'of-which',
  'consists',
  'and',
  'share',
  'increase',
  'decrease',
  'exceed',
  'approximate',
  'bound',
  'base',
  'remainder',
  'average',
  'up-to',
  'down-to',
  'from',
];

const known = new WeakMap<Lexicon, ReadonlySet<string>>();

/** Single words that begin or end no name. Right to remember because a lexicon never changes. */
function jointsOf(lexicon: Lexicon): ReadonlySet<string> {
  const found = known.get(lexicon);
  if (found) return found;
  const joints = new Set<string>([...lexicon.copulas, ...(lexicon.cues['of-which']?.[0]?.split(' ') ?? [])]);
  for (const cue of joining) {
    for (const phrase of lexicon.cues[cue] ?? []) if (!phrase.includes(' ')) joints.add(phrase);
  }
  for (const word of lexicon.nameWords) joints.delete(word);
  known.set(lexicon, joints);
  return joints;
}
