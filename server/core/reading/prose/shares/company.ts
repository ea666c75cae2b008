/**
 * The base of a share by the company it keeps: where the shares beside it are all of one whole, it is of that whole too:
 * "xuất sắc 96 tổ chức (18,75%), tốt 374 tổ chức (73,05%), … trong tổng số 512 tổ chức".
 */
import { compare, multiply, sum } from '../../../figures/decimal.ts';
import { countsAlike, exceeds, isAmount, isPercent, near } from '../items/amounts.ts';
import { isOfFraction } from '../items/fractions.ts';
import type { Passage, QuantityItem } from '../items/items.ts';
import { reach } from '../items/navigate.ts';
import { partOf } from './parts.ts';
import { isRight } from './readings.ts';

interface Said {
  readonly share: QuantityItem;
  readonly part: QuantityItem;
}

/** The whole that the shares around `stated` are of, and `part` with them; undefined where they do not say it plainly. */
export function baseOfCompany(passage: Passage, stated: QuantityItem, part: QuantityItem): QuantityItem | undefined {
  if (part.quantity.approximate || part.quantity.noun === '') return undefined;
  const company = companyOf(passage, stated, part);
  if (company.length === 0) return undefined;
  for (const base of wholesAround(passage, [...company.map(other => other.part), part])) {
    const right = company.filter(({ share, part: own }) => isRight(share, own, base));
    if (right.length === 0 || right.length * 2 < company.length) continue;
    if (right.length >= 2 || (countsAlike(base, part) && isShared(stated, part, base, right[0]!))) return base;
  }
  return undefined;
}

/** Shares near by whose parts count the same and stand as deep. */
function companyOf(passage: Passage, stated: QuantityItem, part: QuantityItem): Said[] {
  const found: Said[] = [];
  for (const share of passage.quantities.slice(Math.max(0, stated.order - 8), stated.order + 9)) {
    if (share === stated || !isPercent(share) || share.quantity.approximate) continue;
    if (share.depth !== stated.depth || !(share.role === 'share' || share.role === 'plain')) continue;
    const own = partOf(passage, share);
    if (!own || own === part || own.depth !== part.depth || !isPart(passage, own) || !countsAlike(own, part)) continue;
    // Each has its own part right before it.
    const between = passage.quantities.slice(own.order + 1, share.order);
    if (own.order < share.order && between.every(({ role }) => role === 'aside')) found.push({ share, part: own });
  }
  return found;
}

function isPart(passage: Passage, item: QuantityItem): boolean {
  return isAmount(item) && !item.quantity.approximate && !isOfFraction(passage, item);
}

/** Amounts of the same noun that are none of the parts and larger than each, nearest first. */
function wholesAround(passage: Passage, parts: readonly QuantityItem[]): QuantityItem[] {
  const [first] = parts;
  const found = passage.quantities
    .slice(Math.max(0, first!.order - reach), first!.order + reach)
    .filter(item => !parts.includes(item) && isPart(passage, item))
    .filter(item => countsAlike(item, first!) || isTotalOfOthers(item, first!))
    .filter(item => parts.every(part => !exceeds(part, item)));
  return found.sort((a, b) => Math.abs(a.order - first!.order) - Math.abs(b.order - first!.order)).slice(0, 6);
}

/** "Tổng số 85.056 thí sinh dự thi; 10.853 bài (12,76%), 74.203 bài (87,24%)": a total before parts of another noun. */
function isTotalOfOthers(item: QuantityItem, first: QuantityItem): boolean {
  const counts = [item, first].every(({ quantity }) => quantity.figure.kind === 'count');
  return counts && item.cues.includes('total') && item.order < first.order && first.sentence - item.sentence <= 1;
}

/** One share beside it only: both are of the whole where the two parts make it, or where they are called alike. */
function isShared(stated: QuantityItem, part: QuantityItem, base: QuantityItem, other: Said): boolean {
  const both = sum([part.quantity.figure.value, other.part.quantity.figure.value]);
  if (compare(both, base.quantity.figure.value) === 0) return comparable(stated, part, base, 50);
  const [own, others] = [part, other.part].map(firstWords);
  const alike = own !== '' && own === others && base.order < Math.min(part.order, other.part.order);
  return alike && comparable(stated, part, base, 35);
}

/** The first three words of what an amount is called. */
function firstWords({ quantity: { label } }: QuantityItem): string {
  const words = label.toLowerCase().normalize('NFC').split(/\s+/u);
  return words.length < 3 ? '' : words.slice(0, 3).join(' ');
}

/** A slip of the pen would make this share of that. */
export function comparable(stated: QuantityItem, part: QuantityItem, base: QuantityItem, percent: number): boolean {
  return near(multiply(stated.quantity.figure.value, base.quantity.figure.value), part.quantity.figure.value, percent);
}
