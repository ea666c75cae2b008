/**
 * What the numbers of rows say of whether one was lost.
 */
import { romanValue } from '../../model/names.ts';
import type { OutlineRow } from '../../model/tables/outline.ts';
import { monthNumber } from '../../reading/dates.ts';
import { classesOf } from './row-classes.ts';

/** How the rows are numbered: from one on, with one left out, or from a later number on. */
export function numberingOf(parts: readonly OutlineRow[]): 'whole' | 'gap' | 'later' | 'none' {
  const marked = parts.map(({ marker = '' }) => {
    const digits = /(?:^|[.,-]|^[A-ZĐ])(\d{1,6})$/.exec(marker)?.[1];
    if (digits === undefined && /^[IVX]{1,5}$/.test(marker)) return romanValue(marker) ?? Number.NaN;
    return digits === undefined && letters.includes(marker) ? letterValue(marker) : Number(digits);
  });
  const numbers = marked.some(Number.isNaN) ? countedBy(parts) : marked;
  if (numbers.length === 0) return classesOf(parts) === 'gap' ? 'gap' : 'none';
  const skips = numbers.some((number, index) => index > 0 && number > numbers[index - 1]! + 1);
  if (numbers !== marked && skips && numbers.every((number, index) => index === 0 || number > numbers[index - 1]!))
    return 'gap';
  if (numbers[0]! > 2) return numbers === marked ? 'later' : 'none';
  if (numbers.some((number, index) => number <= (numbers[index - 1] ?? 0))) return 'none';
  return numbers.at(-1)! > numbers.length ? 'gap' : 'whole';
}

/** "đ" and "f" may be left out between their neighbours. */
function letterValue(letter: string): number {
  return letters.slice(0, letters.indexOf(letter) + 1).filter(each => each !== 'đ' && each !== 'f').length;
}

const letters: readonly string[] = [...'abcdđefghiklmnopq'];

/** One after another but for one place: "January, April, July" are chosen, none of them is lost. */
function isRun(months: readonly number[]): boolean {
  return months.filter((month, at) => at > 0 && month !== months[at - 1]! + 1).length <= 1;
}

/** "Tháng 1, Tháng 2 …", "January, February …", "Q1, Q2 …": the numbers of labels that are one word and a number each; else none. */
function countedBy(parts: readonly OutlineRow[]): readonly number[] {
  const months = parts.map(({ row }) => monthNumber(row.label.trim()));
  if (months.length > 0 && months.every(month => month > 0)) return isRun(months) ? months : [];
  const named = parts.map(({ row }) => /^(\p{L}{1,12})(?:\s|(?=\d))(\d{1,2}|[IVX]{1,4})$/u.exec(row.label.trim()));
  const [first] = named;
  if (!named.every(match => match && match[1] === first?.[1])) return [];
  return named.map(match => romanValue(match![2]!) ?? Number(match![2]));
}
