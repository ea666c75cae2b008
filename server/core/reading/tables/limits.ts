/**
 * Words around a sum of money in a caption or a title that make it a limit, not what was paid: "không quá 5 triệu đồng",
 * "at most $500", "500.000 đồng trở xuống"; and words that say that the rows of a table are some of many.
 */

// The words, and a few more that stand between them and the sum: "tối đa là 500.000 đồng", "maximum of $500".
const before =
  /(?<![\p{L}\p{N}])(?:không quá|không vượt(?: quá)?|không được quá|tối đa|tối thiểu|ít nhất|nhiều nhất|cao nhất|thấp nhất|trần|định mức|at most|at least|up to|(?:no|not) more than|not exceed(?:ing)?|maximum|minimum|max|min|ceiling|capped|limit(?:ed)?)(?:\s\p{L}{1,12}){0,4}[\s:(=$€£]{0,3}$/iu;
/** Prepositions say so right before it alone. */
const next = /(?<![\p{L}\p{N}])(?:dưới|trên|đến|under|over|below|between|from)\s[$€£]?$/iu;
const after = /^(?:\s?[/\p{L}]{1,12}){0,4}\s?(?:trở xuống|trở lên|or less|or more|and above|maximum|max\b|tối đa)/iu;

/** Whether the sum at `start` to `end` of a text is a limit. */
export function isLimit(text: string, start: number, end: number): boolean {
  const words = text.slice(Math.max(0, start - 60), start);
  return before.test(words) || next.test(words) || after.test(text.slice(end, end + 40));
}

const ceiling =
  /(?<![\p{L}\p{N}])(?:tối đa|tối thiểu|không quá|không vượt|mức trần|giá trần|maximum|minimum|at most|at least|up to|ceiling|not exceed(?:ing)?)(?![\p{L}\p{N}])/iu;

/** A column of limits: "Mức tối đa", "Maximum grant". What is paid may be less than so much for each. */
export function isLimitTitle(title: string): boolean {
  return ceiling.test(title.normalize('NFC'));
}

const some =
  /(?<![\p{L}\p{N}])(?:một số|một vài|vài|tiêu biểu|điển hình|nổi bật|chủ yếu|chủ lực|trọng điểm|trọng tâm|hàng đầu|lớn nhất|cao nhất|nhiều nhất|main|major|selected|leading|largest|biggest|highest|top|key|principal|chosen|examples?)(?![\p{L}\p{N}])/iu;

/** "Một số trường tiêu biểu", "Exports to main partners": the rows are some of those that the last one may be of. */
export function saysSome(text: string): boolean {
  return some.test(text);
}
