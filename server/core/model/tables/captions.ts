/**
 * What the lines over a table say of it: sums of money, that its rows are a selection, which times they are of, a unit.
 */
import { saysSome, timesIn } from '../../reading/tables/caption-words.ts';
import { isLimit } from '../../reading/tables/limits.ts';
import { matchesOf } from '../../text.ts';
import { saysScale } from './column-units.ts';

export interface Caption {
  /** The sums of money, but for limits: "1,5 triệu đồng; 2.340.000 đồng". */
  readonly sums: string;
  /** The rows are some of many: "Một số trường tiêu biểu". */
  readonly some: boolean;
  /** Years, plans, earlier times: "2023; kế hoạch". */
  readonly times: string;
  /** Sums of money are printed in thousands or more. */
  readonly scaled: boolean;
}

export const noCaption: Caption = { sums: '', some: false, times: '', scaled: false };

/** What a short text says of the table under it, its last sentence of the rows; what it is silent of, `earlier` says. */
export function captionOf(text: string, earlier: Caption): Caption {
  const isShort = text.length <= longestCaption;
  const caption = isShort ? text.normalize('NFC') : '';
  return settled(earlier, {
    sums: sumsIn(caption) || earlier.sums,
    some: isShort && saysSome(lastSentence(caption)),
    times: timesIn(caption).join('; ') || earlier.times,
    scaled: earlier.scaled || saysScale(caption),
  });
}

/** What both say. */
export function joinedCaptions(a: Caption, b: Caption): Caption {
  const joined = (...texts: readonly string[]): string => texts.filter(Boolean).join('; ');
  return settled(a, {
    sums: joined(a.sums, b.sums),
    some: a.some || b.some,
    times: joined(a.times, b.times),
    scaled: a.scaled || b.scaled,
  });
}

/** `old` where it says the same. */
function settled(old: Caption, fresh: Caption): Caption {
  return sameCaption(old, fresh) ? old : fresh;
}

export function sameCaption(a: Caption, b: Caption): boolean {
  return a === b || (a.sums === b.sums && a.some === b.some && a.times === b.times && a.scaled === b.scaled);
}

/** "Xã A cao nhất. Kết quả các xã như sau:": of the rows the last says. */
function lastSentence(text: string): string {
  return text.split(/(?<=[.!?])\s+(?=\p{Lu})/u).at(-1)!;
}

function sumsIn(caption: string): string {
  if (!/\d/u.test(caption)) return '';
  const found = matchesOf(
    caption,
    /(?<![\d.,])\d[\d.,]{0,20}\s?(?:(?:nghìn|ngàn|triệu|tỷ|thousand|million)\s)?(?:đồng|đ|VNĐ|VND|USD)(?!\p{L})|[$€£]\s?\d[\d.,]{0,20}/gu,
  );
  return found
    .filter(({ index, 0: sum }) => !isLimit(caption, index, index + sum.length))
    .slice(0, 3)
    .map(([sum]) => sum)
    .join('; ');
}

const longestCaption = 300;

/** "Đơn vị tính: triệu đồng" in a line of its own or at the end of a caption. */
export function captionUnit(text: string): string | undefined {
  const end = text.slice(-400);
  if (!end.includes(':')) return undefined;
  const match = /(?:Đơn vị tính|ĐVT|Đơn vị|Unit)\s{0,3}:\s{0,3}([^\n.;()]{1,40})/u.exec(end.normalize('NFC'));
  return match?.[1]?.replace(/[*_\s]+$/u, '').trim();
}
