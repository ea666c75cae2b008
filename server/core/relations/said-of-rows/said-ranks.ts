/**
 * Which place a sentence says that a row of a table has among the others: "Thôn Đông dẫn đầu về tỷ lệ hộ nộp đủ, trong khi
 * thôn Hạ xếp cuối với 86,54%" says two. Nothing where the rank is one among others than all rows: "cao nhất cả nước",
 * "trong số các xã miền núi".
 */
import { memo } from '../../derive.ts';
import type { NumberStyle } from '../../figures/figure.ts';
import { languageFor } from '../../reading/languages.ts';
import type { RankWords } from '../../reading/prose/lexicon-parts.ts';
import { matchesOf, type Span } from '../../text.ts';
import type { ProseFigure } from '../prose/from-prose.ts';
import type { NamedRow, RowIndex } from './row-names.ts';
import { type Mention, mentionsIn } from './said-rows.ts';
import type { Sentence } from './said-sentences.ts';

export interface SaidRank {
  readonly sentence: Sentence;
  readonly span: Span;
  /** Rows of one name. */
  readonly rows: readonly NamedRow[];
  readonly top: boolean;
  /** From there: 1 for the first. */
  readonly nth: number;
  /** Words of its clause, without those of the name. */
  readonly words: readonly string[];
  /** The figures that may be what is said of it, the nearest first. */
  readonly values: readonly ProseFigure[];
  readonly change: 'up' | 'down' | undefined;
  /** What it is a rank of is said by that figure alone. */
  readonly ofValue: boolean;
  readonly share: boolean;
  /** No other one has changed so. */
  readonly only: boolean;
}

/** Whether a text may say ranks at all. */
export function saysRanks(text: string, style: NumberStyle): boolean {
  return patternsOf(ranksOf(style)).any.test(text.toLowerCase());
}

export function ranksIn(sentence: Sentence, index: RowIndex, style: NumberStyle): readonly SaidRank[] {
  const words = ranksOf(style);
  const found = rankPhrases(sentence, words);
  if (found.length === 0) return [];
  const mentions = mentionsIn(sentence, index);
  if (mentions.length === 0) return [];
  return found.flatMap(phrase => rankOf(phrase, { sentence, mentions, words }) ?? []);
}

const ranksOf = (style: NumberStyle): RankWords => languageFor(style).lexicon.ranks;

interface Phrase {
  readonly start: number;
  readonly end: number;
  readonly top: boolean;
  readonly nth: number;
  readonly ofValue: boolean;
  readonly only: boolean;
}

function rankPhrases({ text, start, end }: Sentence, words: RankWords): readonly Phrase[] {
  const { ranks } = patternsOf(words);
  const own = text.slice(start, end);
  return matchesOf(own, ranks).flatMap((match): Phrase[] => {
    const said = match.groups!;
    const ordinal = said.before ?? said.up ?? said.down;
    const nth = ordinal === undefined ? 1 : ordinalOf(ordinal, words);
    if (!nth) return [];
    const at = start + match.index;
    const top = [said.high, said.heavy, said.open, said.up, said.only].some(one => one !== undefined);
    const ofValue = said.heavy !== undefined || said.light !== undefined;
    return [{ start: at, end: at + match[0].length, top, nth, ofValue, only: said.only !== undefined }];
  });
}

function ordinalOf(text: string, { ordinals }: RankWords): number | undefined {
  return /^\d/u.test(text) ? Number(text) : ordinals.find(([word]) => word === text)?.[1];
}

interface Patterns {
  readonly any: RegExp;
  readonly ranks: RegExp;
  readonly naming: RegExp;
  readonly continuing: RegExp;
  readonly limiting: RegExp;
  readonly limits: RegExp;
  readonly shares: RegExp;
}

// Right because a lexicon never changes.
const patternsOf = memo((words: RankWords): Patterns => {
  const any = (list: readonly string[]): string =>
    list.length === 0 ? '(?!)' : [...list].sort((a, b) => b.length - a.length).join('|');
  const {
    highest,
    lowest,
    heaviest,
    lightest,
    openHigh,
    openLow,
    most,
    placedHigh,
    placedLow,
    ordinals,
    ordinalLeads,
  } = words;
  const leads = ordinalLeads.length > 0 ? `(?:${any(ordinalLeads)}) ` : '';
  const nth = `${any(ordinals.map(([word]) => word))}|\\d{1,2}(?!\\d)`;
  const open = (list: readonly string[]): string => `(?:${any(list)})(?: \\p{L}{1,10}){1,4}? (?:${any(most)})(?! là)`;
  const one = [
    `(?:${leads}(?<before>${any(ordinals.map(([word]) => word))}) )?(?:(?<high>${any(highest)})|(?<low>${any(lowest)}))`,
    `(?<only>${any(words.only)})`,
    `(?<heavy>${any(heaviest)})|(?<light>${any(lightest)})`,
    `(?:${any(placedHigh)}) (?<up>${nth})|(?:${any(placedLow)}) (?<down>${nth})`,
    `(?<open>${open(openHigh)})|(?<openLow>${open(openLow)})`,
  ].join('|');
  const limiting = any(words.limiting);
  return {
    any: new RegExp(
      `(?<!\\p{L})(?:${any([...highest, ...lowest, ...heaviest, ...lightest, ...placedHigh, ...placedLow, ...most, ...words.only])})(?!\\p{L})`,
      'u',
    ),
    ranks: new RegExp(`(?<!\\p{L})(?:${one})(?!\\p{L})`, 'gu'),
    naming: new RegExp(`^,? (?:lại |vẫn |cũng )?(?:${any(words.naming)})(?: \\p{L}{1,12}){0,3} ?$`, 'u'),
    continuing: new RegExp(`^[\\s)]*(?:${any(words.continuing)})(?!\\p{L})`, 'u'),
    limiting: new RegExp(`^\\s*(?:${limiting})(?!\\p{L})`, 'u'),
    limits: new RegExp(`(?<!\\p{L})(?:${any(words.apart)})(?!\\p{L})`, 'u'),
    shares: new RegExp(`(?<!\\p{L})(?:${any(words.shares)})(?!\\p{L})`, 'u'),
  };
});

interface Around {
  readonly sentence: Sentence;
  readonly mentions: readonly Mention[];
  readonly words: RankWords;
}

function rankOf(phrase: Phrase, { sentence, mentions, words }: Around): SaidRank | undefined {
  const { text, figures, start: from, end: to } = sentence;
  const { limiting, limits, shares } = patternsOf(words);
  // "Ít nhất 10% số vụ", "nhiều nhất 5 người": a bound.
  if (/^ \d/u.test(text.slice(phrase.end, phrase.end + 2))) return undefined;
  const mention = namedBy(phrase, { sentence, mentions, words });
  if (!mention || mention.rows.length === 0) return undefined;
  const isBehind = mention.start >= phrase.end;
  const begins = clauseStart(
    text,
    Math.min(phrase.start, isBehind ? phrase.start : Math.max(mention.start, lastMark(text, from, phrase.start))),
    from,
  );
  const last = Math.max(phrase.end, mention.end);
  const ends = clauseEnd(text, last, to);
  const clause = text.slice(begins, ends);
  if (
    limits.test(text.slice(from, ends)) ||
    limiting.test(text.slice(phrase.end, to)) ||
    limiting.test(text.slice(last, to))
  )
    return undefined;
  const within = (one: Span): boolean => one.start >= begins && one.end <= ends;
  const own = sentence.words.filter(
    word => within(word) && !mentions.some(one => one.start <= word.start && word.end <= one.end),
  );
  const ranked = text.slice(phrase.start, phrase.end).split(' ');
  const said = own.filter(word => word.start < phrase.start || word.end > phrase.end).map(word => word.text);
  // "Nhiều phòng xuống cấp nhất": what stands between.
  if (!words.highest.includes(ranked.join(' '))) said.push(...ranked.slice(1, -1));
  const up = words.rising.some(word => said.includes(word));
  const down = words.falling.some(word => said.includes(word));
  if (up && down) return undefined;
  if (phrase.only && !up && !down) return undefined;
  const values = [valueBehind(last, { sentence, mentions, words }), valueBefore(mention, phrase, figures, text)];
  return {
    sentence,
    span: { start: phrase.start, end: phrase.end },
    rows: mention.rows,
    top: phrase.top,
    nth: phrase.nth,
    words: said,
    values: values.filter(value => value !== undefined),
    change: up ? 'up' : down ? 'down' : undefined,
    ofValue: phrase.ofValue,
    only: phrase.only,
    share: shares.test(clause),
  };
}

/** The row that has the rank: "thấp nhất là thôn Hạ", else the one that its clause is about. */
function namedBy(phrase: Phrase, { sentence: { text, start: from }, mentions, words }: Around): Mention | undefined {
  const { naming, continuing } = patternsOf(words);
  const behind = mentions.findIndex(one => one.start >= phrase.end);
  if (phrase.only) {
    const near = behind >= 0 && /^ (?:\p{L}{1,8} ){0,2}$/u.test(text.slice(phrase.end, mentions[behind]!.start));
    return near && !isJoined(behind, mentions, text) ? mentions[behind] : undefined;
  }
  if (behind >= 0 && naming.test(text.slice(phrase.end, mentions[behind]!.start)))
    return isJoined(behind, mentions, text) ? undefined : mentions[behind];
  // "Thu ngoài quốc doanh là khoản thu lớn nhất": no other name.
  const isSaidOf = (one: Mention, at: number): boolean =>
    at > 0 && !one.whole && / (?:là|the) $/u.test(text.slice(from, one.start));
  const front = mentions.findLastIndex((one, at) => one.end <= phrase.start && !isSaidOf(one, at));
  if (front < 0 || isJoined(front, mentions, text)) return undefined;
  const mention = mentions[front]!;
  const between = text.slice(mention.end, phrase.start);
  const mark = lastMark(text, from, phrase.start);
  if (mark >= mention.end && !continuing.test(text.slice(mark + 1, phrase.end).replace(/^ ?[–-] /u, '')))
    return undefined;
  return /\n/u.test(between) ? undefined : mention;
}

/** Another name stands beside it: "Hòa Bình và Vĩnh Tân cùng dẫn đầu". */
function isJoined(at: number, mentions: readonly Mention[], text: string): boolean {
  const near = (one: Mention | undefined, other: Mention | undefined): boolean =>
    one !== undefined &&
    other !== undefined &&
    /^[\s,]*(?:\p{L}{1,4})?[\s,]*(?:\p{L}{1,8} ?){0,2}$/u.test(text.slice(one.end, other.start));
  return near(mentions[at - 1], mentions[at]) || near(mentions[at], mentions[at + 1]);
}

/** The figure right behind a rank or the name of what has it: "(90%)", "với 60 kiến nghị", ", mới được 75%". */
function valueBehind(last: number, { sentence: { text, figures }, mentions, words }: Around): ProseFigure | undefined {
  const value = figures.find(({ span }) => span.start >= last);
  if (!value || mentions.some(one => one.start >= last && one.start <= value.span.start)) return undefined;
  const between = text.slice(last, value.span.start);
  if (patternsOf(words).ranks.test(between)) return undefined;
  return /^(?: \p{L}{1,12}){0,6}\s?[,(:–-]?\s?(?:\p{L}{1,8} ){0,6}$/u.test(between) ? value : undefined;
}

/** "Thu ngoài quốc doanh 799,2 tỷ đồng, là khoản thu lớn nhất". */
function valueBefore(
  { end }: Mention,
  { start }: Phrase,
  figures: readonly ProseFigure[],
  text: string,
): ProseFigure | undefined {
  const [value, more] = figures.filter(({ span }) => span.start >= end && span.end <= start);
  return value && !more && /^\s?(?:\p{L}{1,8} ){0,4}$/u.test(text.slice(end, value.span.start)) ? value : undefined;
}

const marks = /[;:,.()–](?!\d)/u;

function lastMark(text: string, from: number, end: number): number {
  for (let at = end - 1; at >= from; at--) if (marks.test(text.slice(at, at + 2))) return at;
  return from - 1;
}

function clauseStart(text: string, end: number, from: number): number {
  return lastMark(text, from, end) + 1;
}

function clauseEnd(text: string, start: number, to: number): number {
  const mark = text.slice(start, to).search(/[;:,.()–\d]/u);
  return mark < 0 ? to : start + mark;
}
