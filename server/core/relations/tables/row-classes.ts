/**
 * Rows that are the classes of one scale, "0 - 14", "15 - 29", "Từ 30 đến 44 tuổi", "65 and over": whether one is left out.
 */
import type { OutlineRow } from '../../model/tables/outline.ts';

interface Class {
  readonly from: number;
  readonly to: number;
}

/** How rows divide a scale: each class where the one before it ends, or with one left out; else no scale. */
export function classesOf(parts: readonly OutlineRow[]): 'next to next' | 'gap' | 'none' {
  if (parts.length < 3 || parts.length > most || !boundsOf(parts[1]!)) return 'none';
  const bounds = parts.map(boundsOf);
  if (bounds.some(each => !each) || bounds.filter(each => each!.length === 2).length < 2) return 'none';
  const [first, second] = bounds as [readonly number[], readonly number[]];
  const rising = first[0]! < second[0]! ? bounds : bounds.toReversed();
  const classes = rising.map((each, index): Class => {
    const [from, to] = each as [number, number?];
    if (to !== undefined) return { from, to };
    // "Under 15" at one end, "65 and over" at the other.
    return index === 0 ? { from: Number.NEGATIVE_INFINITY, to: from } : { from, to: from };
  });
  let gaps = 0;
  for (const [index, { from, to }] of classes.entries()) {
    const before = classes[index - 1];
    if (from > to || (before && from < before.to)) return 'none';
    if (before && from > before.to + 1) gaps++;
  }
  // "Dưới 30 ngày" at one end, "Từ 91 đến 120 ngày" at the other.
  if (gaps === 0 && rising[0]!.length === 1 && rising.at(-1)!.length === 2) return 'gap';
  return gaps > 0 ? (gaps * 2 < classes.length ? 'gap' : 'none') : 'next to next';
}

const most = 60;

/** The one or two numbers of a short label; undefined where it has more or none. */
function boundsOf({ row: { label } }: OutlineRow): readonly number[] | undefined {
  if (label.length > 40) return undefined;
  const numbers = label.match(/\d+(?:[.,]\d+)*/gu);
  if (!numbers || numbers.length > 2) return undefined;
  return numbers.map(text =>
    Number(/^\d{1,3}(?:[.,]\d{3})+$/u.test(text) ? text.replace(/[.,]/gu, '') : text.replace(',', '.')),
  );
}
