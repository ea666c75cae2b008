/**
 * The day of a law that is cited by its name alone, as the bases of resolutions do: "Luật Tổ chức chính quyền địa phương
 * ngày 16 tháng 6 năm 2024". Told only where one part of the day is another than that of a known law with the title.
 */
import { type CalendarDate, compareDates } from '../../reading/dates.ts';
import { knownDate } from '../../reading/documents/known-dates.ts';
import { lawsOf } from '../../reading/documents/laws.ts';
import { numberOf } from '../../reading/documents/number.ts';
import type { DocumentMention } from '../mentions/mentions.ts';
import { issueDate } from '../mentions/series.ts';
import type { Conflict } from './conflict.ts';

export function* lawDays(mentions: readonly DocumentMention[]): Generator<Conflict> {
  for (const mention of mentions) {
    const { read, number } = mention;
    if (number || read.kind !== 'named' || !read.name || !/luật$/iu.test(read.typeWords ?? '')) continue;
    const date = issueDate(mention);
    const days = date ? daysOf(read.name, date.year) : [];
    if (!date || days.length === 0 || date.year > days.at(-1)!.year) continue;
    if (days.some(day => compareDates(day, date) === 0) || isAmended(mention)) continue;
    // Of an older law with the title nothing may be known; it was not replaced within three years.
    const isOlder = date.year < days[0]!.year - 3;
    const [known] = isOlder ? [] : days.filter(day => areNear(day, date)).reverse();
    if (known) yield { kind: 'known-date', mention, known, same: [mention] };
  }
}

/** Of the laws with a title whose day is known, oldest first; empty where one of that year has a day that is not. */
function daysOf(title: string, year: number): readonly CalendarDate[] {
  const days: CalendarDate[] = [];
  for (const written of lawsOf(title)) {
    const number = numberOf(written);
    const day = number && knownDate(number, number.year!, 'luật');
    if (day) days.push(day);
    else if (number?.year === year) return [];
  }
  return days;
}

/** Two of three parts are the same. */
function areNear(a: CalendarDate, b: CalendarDate): boolean {
  return [a.day === b.day, a.month === b.month, a.year === b.year].filter(Boolean).length === 2;
}

/** "Luật sửa đổi, bổ sung một số điều của Luật …": the day is that of another law. */
function isAmended({ place }: DocumentMention): boolean {
  if (place.kind !== 'text') return true;
  const before = place.block.text.slice(Math.max(0, place.start - 160), place.start).normalize('NFC');
  return /(?:sửa đổi|bổ sung|điều của)[^;]*$/iu.test(before);
}
