/**
 * Which rows of a table a sentence names, and which of its figures stand behind each name: "Thị xã Đông Hải xảy ra 93 vụ,
 * chết 43 người" names one row and says two things of it.
 */
import { memo } from '../../derive.ts';
import type { NumberStyle } from '../../figures/figure.ts';
import { languageFor } from '../../reading/languages.ts';
import type { Lexicon } from '../../reading/prose/lexicon.ts';
import type { ProseFigure } from '../prose/from-prose.ts';
import { type NamedRow, namesFrom, type RowIndex, type RowsOfName } from './row-names.ts';
import { type Sentence, wordPattern } from './said-sentences.ts';

/** What a sentence says of one row. */
export interface SaidOfRow {
  readonly named: NamedRow;
  readonly figures: readonly ProseFigure[];
}

export interface Mention {
  readonly rows: readonly NamedRow[];
  readonly start: number;
  readonly end: number;
  /** All of its name, not only how it begins. */
  readonly whole: boolean;
}

/**
 * The rows that a sentence names with the figures that are said of each: those behind its name up to the next one, and
 * those before it that nothing parts from it. Nothing where names stand side by side, for several rows at once.
 */
export function saidOfRows(sentence: Sentence, index: RowIndex, style: NumberStyle): readonly SaidOfRow[] {
  const mentions = mentionsIn(sentence, index).map(one =>
    isLeftOut(one, sentence, style) ? { ...one, rows: [] } : one,
  );
  if (mentions.length === 0) return [];
  const figures = sentence.figures.filter(
    ({ span: { start } }) => !mentions.some(one => one.start <= start && start < one.end),
  );
  const said = new Map<NamedRow, ProseFigure[]>();
  const say = (rows: readonly NamedRow[], figure: ProseFigure): void => {
    for (const row of rows) said.set(row, [...(said.get(row) ?? []), figure]);
  };
  for (const figure of figures) {
    const before = mentions.findLast(one => one.end <= figure.span.start);
    if (before && !sharesItsPlace(before, mentions, sentence)) say(before.rows, figure);
    const behind = mentions.find(one => one.start >= figure.span.end);
    if (!behind || behind.rows === before?.rows) continue;
    if (directly(sentence.text.slice(figure.span.end, behind.start)) && !leadsToOwn(behind, sentence, style))
      say(behind.rows, figure);
  }
  return Array.from(said, ([named, figures]) => ({ named, figures }));
}

/** "Nếu không tính tiền sử dụng đất, số thu đạt 56 %" says nothing of that row. */
function isLeftOut({ start }: Mention, { text, start: from }: Sentence, style: NumberStyle): boolean {
  return leavingOut(languageFor(style).lexicon).test(text.slice(Math.max(from, start - 60), start));
}

// Right because a lexicon never changes.
const leavingOut = memo(
  ({ leavingOut: words }: Lexicon): RegExp =>
    new RegExp(`(?<!\\p{L})(?:${words.join('|')})(?: \\p{L}{1,20}){0,2}\\s$`, 'u'),
);

/** Whether another name stands beside this one with no figure between: "huyện A và huyện B lần lượt là 12 vụ và 13 vụ". */
function sharesItsPlace(mention: Mention, mentions: readonly Mention[], { figures }: Sentence): boolean {
  const at = mentions.indexOf(mention);
  const earlier = mentions[at - 1];
  return earlier !== undefined && !figures.some(({ span }) => span.start >= earlier.end && span.end <= mention.start);
}

/** Nothing between a figure and the name behind it but a word or two. */
function directly(between: string): boolean {
  return !/[\d,;:()\n]/u.test(between) && (between.match(wordPattern)?.length ?? 0) <= 4;
}

/** "Tổng thu 1.350 triệu đồng từ nguồn học phí 1.250 triệu đồng": a figure stands right behind the name. */
function leadsToOwn({ end }: Mention, { text, figures }: Sentence, style: NumberStyle): boolean {
  const next = figures.find(({ span }) => span.start >= end);
  if (!next || next.span.start - end > 20) return false;
  const { copulas } = languageFor(style).lexicon;
  const between = text.slice(end, next.span.start);
  return /^[\s:\p{L}]*$/u.test(between) && (between.match(wordPattern) ?? []).every(word => copulas.includes(word));
}

/** The rows that a sentence names, where it does. */
export function mentionsIn(sentence: Sentence, index: RowIndex): readonly Mention[] {
  const { words } = sentence;
  const mentions: Mention[] = [];
  for (let at = 0; at < words.length; ) {
    let longest = 0;
    let whole = false;
    let rows = new Set<NamedRow>();
    const starting = index.get(words[at]!.text);
    // Nearly all words begin no name.
    for (const { name, fewest, rows: named } of starting ? namesFrom(starting, words[at + 1]?.text) : none) {
      let length = 1;
      while (length < name.length && words[at + length]?.text === name[length]) length++;
      const all = length === name.length;
      // "Dân sự" is "Dân sự sơ thẩm", where no other row begins so.
      if (length < longest || (!all && length < fewest)) continue;
      if (length > longest || (all && !whole)) rows = new Set();
      else if (!all && whole) continue;
      longest = length;
      whole = all;
      for (const row of named) rows.add(row);
    }
    const known = whole || rows.size === 1;
    // "Lĩnh vực" of "Lĩnh vực đất đai" is no row "Lĩnh vực khác".
    const before = mentions.at(-1);
    if (known && longest > 0 && before && !before.whole && isBeside(before, words[at]!.start, sentence)) mentions.pop();
    if (known && longest > 0)
      mentions.push({ rows: [...rows], start: words[at]!.start, end: words[at + longest - 1]!.end, whole });
    at += Math.max(1, longest);
  }
  return mentions;
}

const none: readonly RowsOfName[] = [];

function isBeside({ end }: Mention, start: number, { text }: Sentence): boolean {
  return /^\s*$/u.test(text.slice(end, start));
}
