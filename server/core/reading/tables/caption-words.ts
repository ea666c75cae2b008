/**
 * What the words over a table say of its rows: that they are some of many ("Một số trường tiêu biểu"), and which years,
 * plans or earlier times they are of. In either language: the lines over a table are read before its language is known.
 */
import { matchesOf } from '../../text.ts';
import { captionWords } from './languages.ts';
import { yearsIn } from './periods.ts';
import { normal } from './phrases.ts';

const some = new RegExp(`(?<![\\p{L}\\p{N}])${captionWords('selections')}(?![\\p{L}\\p{N}])`, 'u');
const times = new RegExp(`(?<![\\p{L}\\p{N}])${captionWords('otherTimes')}s?(?![\\p{L}\\p{N}])`, 'gu');

/** "Một số trường tiêu biểu", "Exports to main partners": the rows are some of those that the last one may be of. */
export function saysSome(text: string): boolean {
  return some.test(normal(text));
}

/** The years, plans and other times that a text names, each once: "Kế hoạch năm 2023", "last year's". */
export function timesIn(text: string): string[] {
  return [...new Set([...yearsIn(text).map(String), ...matchesOf(normal(text), times).map(([, time]) => time!)])];
}
