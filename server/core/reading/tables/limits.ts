/**
 * Words around a sum of money in a caption or a title that make it a limit, not what was paid: "không quá 5 triệu đồng",
 * "at most $500", "500.000 đồng trở xuống".
 */

import { captionWords } from './languages.ts';

// The words, and a few more that stand between them and the sum: "tối đa là 500.000 đồng", "maximum of $500".
const before = pattern(captionWords('limits', 'sumLimits'), '(?:\\s\\p{L}{1,12}){0,4}[\\s:(=$€£]{0,3}$');
/** Prepositions say so right before it alone. */
const next = pattern(captionWords('limitPrepositions'), '\\s[$€£]?$');
const after = new RegExp(`^(?:\\s?[/\\p{L}]{1,12}){0,4}\\s?${captionWords('limitEnds')}(?![\\p{L}\\p{N}])`, 'iu');
const ceiling = pattern(captionWords('limits'), '(?![\\p{L}\\p{N}])');

function pattern(words: string, ending: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])${words}${ending}`, 'iu');
}

/** Whether the sum at `start` to `end` of a text is a limit. */
export function isLimit(text: string, start: number, end: number): boolean {
  const words = text.slice(Math.max(0, start - 60), start);
  return before.test(words) || next.test(words) || after.test(text.slice(end, end + 40));
}

/** A column of limits: "Mức tối đa", "Maximum grant". What is paid may be less than so much for each. */
export function isLimitTitle(title: string): boolean {
  return ceiling.test(title.normalize('NFC'));
}
