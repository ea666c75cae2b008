/**
 * Reads titles and labels of tables by a lexicon.
 */
import { memo, memoText } from '../../derive.ts';
import { groupBy } from '../../group.ts';
import { matchesOf, singleSpaced } from '../../text.ts';
import type { TableLexicon, TitleCue } from './lexicon.ts';

/** Lower case, NFC, one space between words, marks of footnotes and markup left out. */
export const normal: (text: string) => string = memoText(text => {
  let words = text.normalize('NFC').toLowerCase();
  if (/[\u00b9\u00b2\u00b3\u2070-\u2079*_[<]/u.test(words)) {
    words = words.replace(/[\u00b9\u00b2\u00b3\u2070-\u2079*_]+|\[\^?[\p{L}\d]{1,12}\]|<\/?[a-z]{1,8}\/?>/gu, ' ');
  }
  if (words.includes('tỉ ')) words = words.replaceAll('tỉ lệ', 'tỷ lệ').replaceAll('tỉ trọng', 'tỷ trọng');
  if (words.includes('uỹ')) words = words.replaceAll('luỹ kế', 'lũy kế');
  if (words.includes('uỷ')) words = words.replaceAll('thuỷ', 'thủy').replaceAll('uỷ', 'ủy');
  return singleSpaced(words).trim();
});

/** Whether a phrase stands in a normal text as whole words. */
export function hasPhrase(text: string, phrase: string): boolean {
  for (let at = text.indexOf(phrase); at >= 0; at = text.indexOf(phrase, at + 1)) {
    if (!isWord(text, at - 1) && !isWord(text, at + phrase.length)) return true;
  }
  return false;
}

/** Whether one of the phrases stands in a normal text as whole words. */
export function hasOne(text: string, phrases: readonly string[]): boolean {
  // A plain loop: most texts hold none of their letters.
  for (let at = 0; at < phrases.length; at++)
    if (text.includes(phrases[at]!) && hasPhrase(text, phrases[at]!)) return true;
  return false;
}

export function startsWithPhrase(text: string, phrase: string): boolean {
  return text.startsWith(phrase) && !isWord(text, phrase.length);
}

/** Whether a text begins with one of some phrases, a list of a lexicon: most labels begin with none of the first words. */
export function startsWithOne(text: string, phrases: readonly string[]): boolean {
  wordRun.lastIndex = 0;
  const first = wordRun.exec(text)![0];
  const known = (phrasesByWord.get(phrases) ?? byFirstWord(phrases)).get(first);
  return known?.some(phrase => startsWithPhrase(text, phrase)) ?? false;
}

function byFirstWord(phrases: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const groups = groupBy(phrases, firstWord);
  phrasesByWord.set(phrases, groups);
  return groups;
}

// Right because a lexicon never changes. Looked up where it is needed: of every label many lists are asked.
const phrasesByWord = new WeakMap<readonly string[], ReadonlyMap<string, readonly string[]>>();

/** Whether a text begins with one of the phrases and says more. */
export function goesOnFromOne(text: string, phrases: readonly string[]): boolean {
  const known = (phrasesByWord.get(phrases) ?? byFirstWord(phrases)).get(firstWord(text));
  return known?.some(phrase => phrase !== text && startsWithPhrase(text, phrase)) ?? false;
}

/** Empty where a text begins with a sign. */
function firstWord(text: string): string {
  wordRun.lastIndex = 0;
  return wordRun.exec(text)![0];
}

function isWord(text: string, at: number): boolean {
  if (at < 0 || at >= text.length) return false;
  // Nearly always.
  return text.charCodeAt(at) !== 0x20 && /[\p{L}\p{N}]/u.test(text[at]!);
}

/** All cues of a title. */
export function cuesOf(title: string, lexicon: TableLexicon): ReadonlySet<TitleCue> {
  return cuesBy(lexicon)(title);
}

// Right because a lexicon never changes.
const cuesBy = memo((lexicon: TableLexicon) => memoText(title => readCues(title, lexicon)));

function readCues(title: string, lexicon: TableLexicon): ReadonlySet<TitleCue> {
  const text = normal(title);
  const cues = new Set<TitleCue>();
  const { byFirstWord, others } = phrasesOf(lexicon);
  for (const { 0: word, index } of matchesOf(text, words)) {
    const known = byFirstWord.get(word);
    if (!known) continue;
    for (const { cue, phrase } of known)
      if (text.startsWith(phrase, index) && !isWord(text, index + phrase.length)) cues.add(cue);
  }
  for (const { cue, phrase } of others) if (text.includes(phrase) && hasPhrase(text, phrase)) cues.add(cue);
  if (text.includes('%')) cues.add('percent');
  if (lexicon.rankTitles.includes(text)) cues.add('rank');
  // "Vắng có lý do" counts those with a reason.
  if (cues.has('note') && !lexicon.cues.note!.some(phrase => startsWithPhrase(text, phrase))) cues.delete('note');
  // "Lũy kế từ đầu năm" is no figure of the beginning of the year.
  if (cues.has('cumulative')) {
    cues.delete('earlier');
    cues.delete('opening');
  }
  // No more is "6 tháng đầu năm", unless it is said to be of the time before.
  if (cues.has('opening') && lexicon.sinceStarts.some(phrase => text.includes(phrase))) {
    cues.delete('opening');
    if (!isEarlierBeside(text, lexicon)) cues.delete('earlier');
  }
  // "Tồn đầu kỳ", "Cũ còn lại": what was left then is what there is now.
  if (cues.has('opening')) cues.delete('closing');
  if (!text.includes('/') && startsWithOne(text, lexicon.countedAverages)) cues.delete('not-additive');
  if (isTotalTitle(text, lexicon) && !cues.has('percent')) cues.add('total');
  return cues;
}

/** Whether another phrase says that a title is of the earlier time: "Cùng kỳ 6 tháng đầu năm". */
function isEarlierBeside(text: string, { cues: { earlier = [] }, sinceStarts }: TableLexicon): boolean {
  const rest = sinceStarts.reduce((words, phrase) => words.replaceAll(phrase, ' '), text);
  return earlier.some(phrase => hasPhrase(rest, phrase));
}

/** Phrases of cues by their first word; others begin with a sign. Right because a lexicon never changes. */
const phrasesOf = memo((lexicon: TableLexicon) => {
  const all = Object.entries(lexicon.cues).flatMap(([cue, phrases]) =>
    phrases.map(phrase => ({ cue: cue as TitleCue, phrase, first: firstWord(phrase) })),
  );
  return {
    byFirstWord: groupBy(all, ({ first }) => first || undefined),
    others: all.filter(({ first }) => first === ''),
  };
});

const wordRun = /[\p{L}\p{N}]*/uy;
const words = /[\p{L}\p{N}]+/gu;

function isTotalTitle(text: string, lexicon: TableLexicon): boolean {
  const bare = text.replace(/\s*\([^()]{0,60}\)/gu, '').trim();
  if (lexicon.totalTitles.includes(bare) || lexicon.totalEnds.some(end => bare.endsWith(end))) return true;
  return opensTotal(text, lexicon.totalStarts, lexicon);
}

function opensTotal(text: string, openings: readonly string[], lexicon: TableLexicon): boolean {
  return opens(text, openings, lexicon.notTotal);
}

function opens(text: string, openings: readonly string[], exceptions: readonly string[]): boolean {
  return startsWithOne(text, openings) && !startsWithOne(text, exceptions);
}

/** A title that carries its group before its own words: "Chia ra: Cấp tỉnh", "Trong đó - Nữ". */
export function splitGroup(title: string, lexicon: TableLexicon): { group: string; title: string } | undefined {
  const text = title.normalize('NFC');
  const match = /^\s{0,4}([^:/–(-]{2,60}?)\s{0,3}(?::|[-–/]\s)\s{0,4}(\S.{0,200})$/u.exec(text);
  if (!match) return undefined;
  const group = normal(match[1]!);
  const known = startsWithOne(group, lexicon.breakdownStarts) || startsWithOne(group, lexicon.ofWhichStarts);
  return known ? { group: match[1]!.trim(), title: match[2]!.trim() } : undefined;
}

/** Which member of which partition each title is; the first partition all of whose members stand once. */
export function isPartition(titles: readonly string[], lexicon: TableLexicon): boolean {
  const texts = titles.map(normal);
  if (titles.every(isName)) return false;
  if (isRanges(texts, lexicon)) return true;
  return lexicon.partitions.some(({ members, optional = [] }) => {
    if (texts.length < members.length || texts.length > members.length + optional.length) return false;
    const taken = new Set<number>();
    const all = [...members, ...optional];
    for (const text of texts) {
      const at = bestMember(text, all, taken);
      if (at < 0) return false;
      taken.add(at);
    }
    return members.every((_, index) => taken.has(index));
  });
}

/**
 * Whether titles are all but one of what is always listed whole, under a total of nothing wider: "Đường bộ" and "Đường
 * thủy" without "Đường sắt" under "Tổng số vụ". Who lacks one that not all have lacks nothing.
 */
export function lacksMember(titles: readonly string[], total: string, lexicon: TableLexicon): boolean {
  if (titles.length < 2 || titles.length > mostMembers) return false;
  const texts = titles.map(normal);
  return lexicon.partitions.some(({ members, optional = [], wholeOf }) => {
    if (!wholeOf || texts.length > members.length + optional.length) return false;
    const all = [...members, ...optional];
    const taken = new Set<number>();
    for (const text of texts) {
      const at = bestMember(text, all, taken);
      if (at < 0) return false;
      taken.add(at);
    }
    const lacking = members.filter((_, index) => !taken.has(index)).length;
    return lacking === 1 && members.length > 2 && wholeOf.includes(countedBy(normal(total), lexicon));
  });
}

/** What a total says that it counts: "vụ" of "Tổng số vụ", nothing of "Tổng cộng". */
function countedBy(text: string, { totalOpenings }: TableLexicon): string {
  const openings = totalOpenings.filter(opening => startsWithPhrase(text, opening));
  const length = Math.max(0, ...openings.map(opening => opening.length));
  return text
    .slice(length)
    .trim()
    .replace(/^(?:number )?of /u, '');
}

const mostMembers = 8;

/** "Dưới 30 | Từ 30 đến 50 | Trên 50": from below the first number to above the last, each one going on from the other. */
function isRanges(texts: readonly string[], { ranges }: TableLexicon): boolean {
  if (texts.length < 2 || !ranges.below.some(phrase => startsWithPhrase(texts[0]!, phrase))) return false;
  if (!ranges.above.some(phrase => hasPhrase(texts.at(-1)!, phrase))) return false;
  let reached: number | undefined;
  for (const [index, text] of texts.entries()) {
    const numbers = matchesOf(text, /\d{1,6}(?:[.,]\d{1,3})?/gu).map(([number]) => Number(number!.replace(',', '.')));
    if (numbers.length !== (index === 0 || index === texts.length - 1 ? 1 : 2)) return false;
    const [from, to = from] = numbers as [number, number?];
    if (reached !== undefined && (from < reached || from > reached + 1)) return false;
    reached = to;
  }
  return true;
}

/** "Xã Hòa Đông", "Phường 1": one of its kind, not the kind. */
function isName(title: string): boolean {
  return /^\p{Lu}\p{Ll}+\s(?:\p{Lu}\p{Ll}|\d)/u.test(title.trim().normalize('NFC'));
}

/** The longest phrase decides: "trước hạn và đúng hạn" is not "đúng hạn". */
function bestMember(text: string, members: readonly (readonly string[])[], taken: ReadonlySet<number>): number {
  let best = -1;
  let length = 0;
  for (let index = 0; index < members.length; index++) {
    if (taken.has(index)) continue;
    const phrases = members[index]!;
    for (let at = 0; at < phrases.length; at++) {
      const phrase = phrases[at]!;
      if (phrase.length > length && text.includes(phrase) && hasPhrase(text, phrase)) {
        best = index;
        length = phrase.length;
      }
    }
  }
  return best;
}

/** A row label that is a total: "Tổng cộng", "Cộng (I+II)", "TỔNG THU NSNN TRÊN ĐỊA BÀN (I+II+III)". */
export function isTotalLabel(label: string, lexicon: TableLexicon): boolean {
  return totalLabels(lexicon)(label);
}

// Right because a lexicon never changes.
const totalLabels = memo((lexicon: TableLexicon) => memoText(label => readTotalLabel(label, lexicon)));

function readTotalLabel(label: string, lexicon: TableLexicon): boolean {
  const bare = normal(label)
    .replace(/\([^()]{0,60}\)/gu, ' ')
    .replace(/\s*=.*$/u, '')
    .replace(/^[\s\d.,:;–-]+|[\s.,:;–-]+$/gu, '')
    .trim();
  if (lexicon.totalLabels.includes(bare)) return true;
  const letters = label.replace(/\([^()]*\)/gu, '').replace(/[^\p{L}]/gu, '');
  const capitals = letters.length >= 4 && letters === letters.toUpperCase();
  return (capitals || hasFormula(label)) && opensTotal(bare, lexicon.totalOpenings, lexicon);
}

/** A row label that begins as a total does: "Tổng diện tích tự nhiên", "Toàn Đảng bộ"; its place must bear it out. */
export function opensLikeTotal(label: string, lexicon: TableLexicon): boolean {
  const text = normal(label);
  if (opensTotal(text, lexicon.totalOpenings, lexicon) || endsTotal(text, lexicon)) return true;
  // "Overall index", "Chung bình quân": what is said of the whole is no sum.
  return opensTotal(text, lexicon.wholeOpenings, lexicon) && !ratesOf(lexicon).some(phrase => hasPhrase(text, phrase));
}

/** "Programme total". */
function endsTotal(text: string, { totalEnds, notTotal }: TableLexicon): boolean {
  return totalEnds.some(end => text.endsWith(end)) && !startsWithOne(text, notTotal);
}

/** A row label that says of itself that it is of all rows: "Toàn hệ thống", "Cộng 4 phường", "All courts", "City total". */
export function closesAll(label: string, lexicon: TableLexicon): boolean {
  const text = normal(label);
  // "(kể cả tư thục)", "(net of double counting)": of more than the rows, or of less.
  if (/\([^()]*\p{Ll}{2}/u.test(text)) return false;
  return opensTotal(text, lexicon.closers, lexicon) || endsTotal(text, lexicon);
}

/** A row label that counts in more than the rows, or leaves some out: "All sources including imports". */
export function holdsOthers(label: string, { beyond }: TableLexicon): boolean {
  const text = normal(label);
  return beyond.some(phrase => hasPhrase(text, phrase));
}

/** "hợp đồng" of "Cộng (không gồm hợp đồng)", "agency staff" of "Total (excluding agency staff)". */
export function leftOutOf(label: string, { leftOut }: TableLexicon): string | undefined {
  const [, inside] = /\(([^()]+)\)\s*$/u.exec(label) ?? [];
  return inside !== undefined && startsWithOne(normal(inside), leftOut) ? normal(inside) : undefined;
}

/** "Tổng vốn dự án (gồm dự phòng)", "Total cost (and fees)": what is behind the row's name may be in no row. */
export function addsInBrackets(label: string, { beyondInBrackets }: TableLexicon): boolean {
  const [, inside] = /\(([^()]+)\)\s*$/u.exec(normal(label)) ?? [];
  return inside !== undefined && startsWithOne(inside.trim(), beyondInBrackets);
}

/** A row label of a whole place or body, "Toàn huyện", "City total", not of the rows alone, "Tổng cộng", "Total". */
export function isOfBody(label: string, lexicon: TableLexicon): boolean {
  const text = normal(label);
  if (startsWithOne(text, lexicon.wholeOpenings)) return true;
  return endsTotal(text, lexicon) && !lexicon.totalLabels.includes(text);
}

// Right because a lexicon never changes.
const ratesOf = memo((lexicon: TableLexicon): readonly string[] => [
  ...(lexicon.cues['not-additive'] ?? []),
  ...lexicon.rateStarts,
]);

/** "Quý III" behind "Tháng 9": a stretch of time that may hold the one before it. */
export function isLongerPeriod(label: string, before: string, lexicon: TableLexicon): boolean {
  const shorter = periodOf(before, lexicon);
  return shorter >= 0 && periodOf(label, lexicon) > shorter;
}

/** "Tháng 9", "Quý III", "2024". */
export function isPeriod(label: string, lexicon: TableLexicon): boolean {
  return periodOf(label, lexicon) >= 0;
}

/** How many months a label names: 3 for "Quý I", 1 for "T5"; 0 where it names none, or no such stretch. */
export function monthsIn(label: string, lexicon: TableLexicon): number {
  const short = /^(\p{L}{1,2})\.?\s?(\d{1,2})$/u.exec(normal(label));
  if (short && lexicon.monthLetters.includes(short[1]!)) return Number(short[2]) >= 1 && Number(short[2]) <= 12 ? 1 : 0;
  return lexicon.months[periodOf(label, lexicon)] ?? 0;
}

/** How long a stretch of time is that a label names, as a place among the known ones; -1 for other labels. */
function periodOf(label: string, { periods, monthNames, yearLetters }: TableLexicon): number {
  const text = normal(label);
  const lettered = /^(\p{L}{1,9})\.?(?:\s?['’]?(\d{2}|(?:19|20)\d\d(?:\s?[-–/]\s?\d{2,4})?))?$/u.exec(text);
  const isFiscal = lettered?.[2] !== undefined && yearLetters.includes(lettered[1]!);
  const isYear = isFiscal || /^(?:19|20)\d\d$/.test(text);
  const isNamed = lettered !== null && monthNames.includes(lettered[1]!);
  const isMonth = isNamed || (!isYear && /^(?:0?[1-9]|1[0-2])\/(?:19|20)\d\d$/.test(text));
  return periods.findLastIndex(starts =>
    starts.some(
      start =>
        startsWithPhrase(text, start) ||
        (isYear && (start === 'năm' || start === 'year')) ||
        (isMonth && (start === 'tháng' || start === 'month')),
    ),
  );
}

/** "(I+II+III)", "= 1 + 2", "(A-B)": the rows a label says it is computed from, with their signs. */
export function labelFormula(label: string): LabelFormula | undefined {
  if (!/[(=]/.test(label)) return undefined;
  const match = formula.exec(label.normalize('NFC').trim());
  if (!match) return undefined;
  const terms = matchesOf(match[1]!, /([-+–]?)\s{0,3}([^-+–\s]{1,12})/gu);
  return terms.map(([, sign, name]) => ({ name: name!, sign: sign === '-' || sign === '–' ? -1 : 1 }));
}

/** Rows by their numbers, added or subtracted. */
export type LabelFormula = readonly { readonly name: string; readonly sign: 1 | -1 }[];

const rowName = '(?:[IVXLC]{1,6}|[A-ZĐ]|\\d{1,3}(?:\\.\\d{1,2}){0,3})';
const formula = new RegExp(`[(=]\\s{0,3}(${rowName}(?:\\s{0,3}[-+–]\\s{0,3}${rowName}){1,40})\\s{0,3}\\)?\\s*$`, 'u');

function hasFormula(label: string): boolean {
  return labelFormula(label) !== undefined;
}

/** A value per something, or one that is never added up though its word alone could mean other things: "Giá …". */
export function isRate(title: string, lexicon: TableLexicon): boolean {
  const text = normal(title);
  return (
    lexicon.perUnits.some(unit => text.includes(unit)) ||
    text.includes('‰') ||
    /\/\s?1[0.,]{2,9}\s\p{L}/u.test(text) ||
    opens(text, lexicon.rateStarts, lexicon.notRates)
  );
}

/** The years a title names: "Năm 2018", "31/12/2018", "2018-2019" names two. */
export function yearsIn(title: string): number[] {
  return matchesOf(title, /(?<!\d)(?:19|20)\d\d(?!\d)/g).map(([year]) => Number(year));
}
