/** Which column of a row the words around a figure speak of. */
import { memo, memo2 } from '../../derive.ts';
import type { NumberStyle } from '../../figures/figure.ts';
import type { Column, TableHead } from '../../model/table.ts';
import { languageFor } from '../../reading/languages.ts';
import { lexiconFor } from '../../reading/tables/languages.ts';
import { titleWords } from '../../reading/tables/rate-titles.ts';
import type { ProseFigure } from '../prose/from-prose.ts';
import type { NamedRow } from './row-names.ts';
import type { SaidOfRow } from './said-rows.ts';
import { type Sentence, wordPattern, yearsOf } from './said-sentences.ts';

/** The years whose columns a sentence is about: those it names, else those of what it says right, else the last one. */
export function yearsMeant(
  { times }: Sentence,
  columns: readonly ColumnWords[],
  agreed: ReadonlySet<Column>,
): readonly string[] {
  const { years } = times();
  if (years.length > 0) return years;
  const shown = columns.filter(({ column }) => agreed.has(column)).flatMap(({ times }) => times);
  if (shown.length > 0) return shown;
  return columns
    .flatMap(({ times }) => times)
    .sort()
    .slice(-1);
}

export interface ColumnWords {
  readonly column: Column;
  readonly words: readonly string[];
  readonly times: readonly string[];
}

// Right because a head is immutable.
export const columnsOf = memo2(
  ({ columns, labelColumn, numberColumn }: TableHead, style: NumberStyle): readonly ColumnWords[] => {
    const { lexicon } = languageFor(style);
    const tables = lexiconFor(columns.map(titleOf).join(' '), style);
    return columns
      .filter(({ index, type }) => index !== labelColumn && index !== numberColumn && type !== 'text')
      .map(column => {
        const title = titleOf(column);
        const bare = title.match(/(?<!\d)(?:19|20)\d\d(?!\d)/gu) ?? [];
        const words = titleWords(title, tables).filter(word => !lexicon.stopWords.includes(word));
        return { column, words: [...new Set(words)], times: [...new Set([...bare, ...yearsOf(title, style)])] };
      });
  },
);

function titleOf({ path, title }: Column): string {
  return [...path, title].join(' ');
}

/** The words before a figure in its clause, and what it counts. */
export function wordsAbout(
  { span: { start, end } }: ProseFigure,
  { text, words, start: from, end: to }: Sentence,
): ReadonlySet<string> {
  const front = text.slice(from, start);
  const clause = from + Math.max(behindLast(digit, front), front.lastIndexOf(';') + 1);
  const behind = text.slice(end, to).search(/[,;:()\d\n]/u);
  const last = behind < 0 ? to : end + behind;
  const about = new Set<string>();
  for (const word of words) if (word.start >= clause && word.end <= last) about.add(word.text);
  return about;
}

const digit = /\d/u;
const markOrDigit = /[,;:()\d\n]/u;

/** Where the stretch without such a character begins that a text ends with. Linear: a search for a stretch begins anew at each character. */
function behindLast(character: RegExp, text: string): number {
  let at = text.length;
  while (at > 0 && !character.test(text[at - 1]!)) at--;
  return at;
}

/** How much of what a title says the clause says too, from 0 to 1; a year alone is said by the sentence. */
export function scoreOf({ words, times }: ColumnWords, clause: ReadonlySet<string>, sentence: Sentence): number {
  if (words.length === 0) return times.length === 1 && sentence.times().years.includes(times[0]!) ? 1 : 0;
  return words.filter(word => clause.has(word)).length / words.length;
}

/**
 * Whether the words around a figure say what its column does and nothing besides: not "16 vụ cháy rừng", "tăng 8 vụ cháy" or
 * "quý I có 9 vụ cháy" of a column "Số vụ cháy".
 */
export function saysJustThat(
  { figure, span: { start, end } }: ProseFigure,
  { words: title }: ColumnWords,
  { named }: SaidOfRow,
  { text, words, start: from, end: to, times }: Sentence,
  { style, loose }: { readonly style: NumberStyle; readonly loose: boolean },
): boolean {
  if (times().withinYear) return false;
  const { light, parting } = wordsOfLanguage(style);
  const front = from + behindLast(digit, text.slice(from, start));
  const rest = text.slice(end, to).search(/[.,;:()\d\n]/u);
  const last = rest < 0 ? to : end + rest;
  // "Đạt 77,3% dự toán" names another column, which the rate is of.
  const others = figure.kind === 'percent' ? columnsOf(named.table, style).flatMap(({ words }) => words) : [];
  const known = (word: string): boolean =>
    title.includes(word) || light.has(word) || others.includes(word) || (loose && !parting.has(word));
  const ofName = new Set(named.names.flat());
  return words.every(({ text: word, start: at, end: until }) =>
    at >= end && until <= last
      ? known(word) || ofName.has(word)
      : at < front || until > start || title.includes(word) || !parting.has(word),
  );
}

/**
 * "Tổng mức đầu tư 630.000 triệu đồng, từ nguồn ngân sách trung ương 450.000 triệu đồng": a name of three words or more right before a
 * figure, of which neither the row nor the head of its table has any: something else that the row is made of or comes with.
 */
export function isCalledOtherwise(
  { span: { start } }: ProseFigure,
  { table, row, names }: NamedRow,
  { text, words, start: from }: Sentence,
  style: NumberStyle,
): boolean {
  const { light } = wordsOfLanguage(style);
  const mark = from + behindLast(markOrDigit, text.slice(from, start));
  const said = words.filter(word => word.start >= mark && word.end <= start && !light.has(word.text));
  if (said.length < 3) return false;
  const label = row.label.normalize('NFC').toLowerCase();
  const known = new Set([...names.flat(), ...(label.match(wordPattern) ?? []), ...titleWordsOf(table)]);
  return !said.some(word => known.has(word.text));
}

// Right because a head is immutable.
const titleWordsOf = memo(
  ({ columns }: TableHead): readonly string[] =>
    columns.map(titleOf).join(' ').normalize('NFC').toLowerCase().match(wordPattern) ?? [],
);

// Right because the words of a language never change.
const wordsOfLanguage = memo((style: NumberStyle) => {
  const { cues, periods, planWords, statements } = languageFor(style).lexicon;
  const parting = [
    cues.increase,
    cues.decrease,
    cues.exceed,
    cues.multiple,
    cues['of-which'],
    periods.before,
    planWords,
  ];
  return {
    light: new Set(statements.light),
    parting: new Set(parting.flatMap(phrases => (phrases ?? []).flatMap(phrase => phrase.split(' ')))),
  };
});
