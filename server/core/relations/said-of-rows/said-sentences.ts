/** The sentences of the text that give figures, with their words and the times they speak of. */
import { lazily, memo2 } from '../../derive.ts';
import type { NumberStyle } from '../../figures/figure.ts';
import type { Passage } from '../../model/report.ts';
import { languageFor } from '../../reading/languages.ts';
import { timesOfText } from '../../reading/prose/items/spoken-times.ts';
import { matchesOf } from '../../text.ts';
import { type ProseFigure, proseOf, readText } from '../prose/from-prose.ts';

interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

export interface Sentence {
  readonly words: readonly Word[];
  readonly figures: readonly ProseFigure[];
  /** The whole passage, in lower case. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** The times it speaks of: read only where something else is found. */
  readonly times: () => Times;
}

interface Times {
  /** `2024` */
  readonly years: readonly string[];
  /** Months, quarters or days, which tables of years say nothing of. */
  readonly withinYear: boolean;
}

/** The sentences of a passage that have figures in them, in order. Right to remember because a passage is immutable. */
export const sentencesOf = memo2((passage: Passage, style: NumberStyle): readonly Sentence[] => {
  const { figures } = proseOf(passage, style);
  return figures.length === 0 ? none : sentencesWith(passage, style, 1);
});

/** Those with so many figures or more. */
export function sentencesWith(passage: Passage, style: NumberStyle, fewest: number): readonly Sentence[] {
  const text = readText(passage).toLowerCase();
  if (passage.kind === 'caption' || text.normalize('NFC') !== text) return none;
  const { figures } = proseOf(passage, style);
  const sentences: Sentence[] = [];
  let start = 0;
  const ends = [...matchesOf(text, /[.!?](?=\s)|\n\s*\n/gu).map(({ index }) => index), text.length];
  for (const end of ends) {
    const own = figures.filter(({ span }) => span.start >= start && span.start < end);
    if (own.length >= fewest && own.length <= mostFigures) sentences.push(sentenceOf(text, start, end, own, style));
    start = end + 1;
  }
  return sentences;
}

const none: readonly Sentence[] = [];

/** What gives more is a list of particulars. */
const mostFigures = 24;

function sentenceOf(
  text: string,
  start: number,
  end: number,
  figures: readonly ProseFigure[],
  style: NumberStyle,
): Sentence {
  const own = text.slice(start, end);
  const { stopWords } = languageFor(style).lexicon;
  const words: Word[] = [];
  for (const { 0: word, index } of matchesOf(own, wordPattern))
    if (!stopWords.includes(word)) words.push({ text: word, start: start + index, end: start + index + word.length });
  const times = lazily((): Times => {
    const { times } = timesOfText(own, languageFor(style).lexicon);
    return { years: times.flatMap(yearOf), withinYear: times.some(isWithinYear) };
  });
  return { words, figures, text, start, end, times };
}

export const wordPattern = /[\p{L}\p{N}]+/gu;

/** The years that words speak of, those of months and quarters too. */
export function yearsOf(text: string, style: NumberStyle): readonly string[] {
  return timesOfText(text, languageFor(style).lexicon).times.flatMap(yearOf);
}

function yearOf(time: string): readonly string[] {
  return /(?:19|20)\d\d$/u.exec(time) ?? [];
}

function isWithinYear(time: string): boolean {
  return /^[<>]?[dmqnh]\d/u.test(time);
}
