/**
 * A number, then the names it counts: "05 đơn vị (gồm: Sở A; Sở B; …)", "03 thủ tục là: x, y và z".
 */
import { rational } from '../../figures/rational.ts';
import type { Claim } from '../claim.ts';
import { claim } from './build.ts';
import type { Passage, QuantityItem } from './items.ts';
import { isAmount, lowerOf, upperOf } from './navigate.ts';

export function* readNameLists(passage: Passage): Generator<Claim> {
  for (const stated of passage.quantities) {
    if (!canCount(passage, stated)) continue;
    const list = listAfter(passage, stated);
    const counted = list && countNames(passage, list);
    if (!counted) continue;
    const number = Number(stated.quantity.figure.value.coefficient);
    const held = [counted.names, ...counted.others].find(count => count === number);
    const names = held ?? counted.names;
    const far = Math.abs(names - number) > Math.max(2, Math.floor(number / 3));
    // A hyphen may join two names, or stand in one.
    const short = held === undefined && counted.most !== undefined && counted.most < number;
    if (names < 2 || (held === undefined && (far || !(counted.plain || short)))) continue;
    yield {
      ...claim(passage, {
        form: 'list',
        stated,
        operands: [],
        expression: { kind: 'constant', value: rational(names) },
        certainty: held !== undefined ? 'guess' : counted.plain ? 'explicit' : counted.joined ? 'likely' : 'structure',
      }),
      data: { noun: stated.quantity.noun },
    };
  }
}

function canCount(passage: Passage, { quantity, ...item }: QuantityItem): boolean {
  const { figure } = quantity;
  if (figure.kind !== 'count' || figure.grouped || figure.text.length > 3 || quantity.approximate) return false;
  if (figure.exponent !== 0 || Number(figure.value.coefficient) < 2 || item.role !== 'plain') return false;
  const whole = passage.quantities[item.order]!;
  // "một trong 8 nước, gồm …": not all of them.
  const before = passage.items[whole.at - 1];
  if (before?.kind === 'word' && passage.language.lexicon.among.includes(before.lower)) return false;
  return isAmount(whole) && !lowerOf(passage, whole) && !upperOf(passage, whole) && quantity.noun !== '';
}

interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly depth: number;
}

/** What "gồm", "là:", ":" or a parenthesis that opens with one of them announces right after the noun. */
function listAfter(passage: Passage, stated: QuantityItem): Stretch | undefined {
  for (let at = stated.at + 1; at < passage.items.length && at < stated.at + 24; at++) {
    const item = passage.items[at]!;
    if (item.kind === 'quantity' || item.sentence !== stated.sentence) return undefined;
    if (item.kind === 'mark' && item.mark === '(') {
      const first = passage.items[at + 1];
      const second = passage.items[at + 2];
      const announced = isAnnouncement(first) || (second?.kind === 'mark' && second.mark === ':');
      return announced ? { from: at + 2, to: item.partner, depth: item.depth + 1 } : undefined;
    }
    // A bare colon announces names only right behind the noun: "08 đơn vị: A; B; …".
    if (isAnnouncement(item) || (item.kind === 'mark' && item.mark === ':' && at <= stated.at + 9)) {
      return { from: at + 1, to: endOfSentence(passage, at, stated.depth), depth: stated.depth };
    }
    if (item.kind === 'mark' && item.mark !== ',') return undefined;
  }
  return undefined;
}

function isAnnouncement(item: Passage['items'][number] | undefined): boolean {
  return item?.kind === 'cue' && item.cue === 'consists';
}

function endOfSentence(passage: Passage, from: number, depth: number): number {
  const { sentence } = passage.items[from]!;
  let at = from + 1;
  while (at < passage.items.length && at < from + 600) {
    const item = passage.items[at]!;
    if (item.sentence !== sentence || item.depth < depth) break;
    at++;
  }
  return at;
}

interface Names {
  readonly names: number;
  /** Other ways to count: with the last "và" as a separator, with commas. */
  readonly others: readonly number[];
  /** Cut by semicolons alone, two or more: no other way to count it. */
  readonly plain: boolean;
  /** The most it can be counted as, where commas alone part names with a capital each: they may hold some, never hide one. */
  readonly most?: number;
  /** Hyphens stand in it. */
  readonly joined?: boolean;
}

/** Undefined when members have numbers of their own, or when the list says that it goes on. */
function countNames(passage: Passage, { from, to, depth }: Stretch): Names | undefined {
  let semicolons = 0;
  let commas = 0;
  let ands = 0;
  let afterLast = 0;
  let words = 0;
  /** Members that begin with a capital. */
  let capitals = 0;
  let joined = false;
  let opens = true;
  for (let at = from; at < to; at++) {
    const item = passage.items[at]!;
    if (opens && item.kind !== 'mark' && item.depth === depth) {
      if (/^\p{Lu}/u.test(passage.text.slice(item.span.start, item.span.start + 2))) capitals++;
      opens = false;
    }
    if (item.kind === 'mark' && item.mark === ',' && item.depth === depth) opens = true;
    if (item.kind === 'mark' && item.mark === '(') {
      at = Math.min(item.partner, to);
      continue;
    }
    if (item.depth !== depth) continue;
    if (item.kind === 'mark') {
      if (item.mark === ';' || item.mark === '\n') {
        if (at < to - 1) semicolons++;
        afterLast = 0;
      } else if (item.mark === ',') commas++;
      else if (item.mark === '-' || item.mark === '–') joined = true;
      else if (item.mark === '…') return undefined;
      continue;
    }
    if (item.kind === 'quantity') {
      if (item.role !== 'aside' && words === 0) return undefined;
      if (item.role !== 'aside') return undefined;
      continue;
    }
    // "… và ba quan chức khác": counted, but not by its names.
    const before = passage.items[at - 1];
    const starts = before?.kind === 'mark' || (before?.kind === 'cue' && before.cue === 'and');
    if (starts && passage.language.lexicon.countingWords.includes(item.lower)) return undefined;
    const joins = item.kind === 'cue' ? item.cue === 'and' : passage.language.lexicon.joiningNames.includes(item.lower);
    if (joins) {
      ands++;
      afterLast++;
    }
    if (item.kind === 'cue') {
      if (item.cue === 'open' && passage.language.lexicon.others.includes(item.lower)) return undefined;
      if (item.cue === 'open' && passage.items[at - 1]?.kind !== 'word') return undefined;
    }
    words++;
  }
  if (words === 0) return undefined;
  if (semicolons > 0) {
    const others = [semicolons + 1 + afterLast, semicolons + commas + 1, semicolons + commas + ands + 1];
    return { names: semicolons + 1, others, plain: semicolons >= 2 && commas === 0 && afterLast === 0 };
  }
  if (commas === 0 && ands === 0) return undefined;
  const most = commas >= 2 && capitals === commas + 1 ? { most: commas + ands + 1, joined } : {};
  return { ...most, names: commas + Math.min(ands, 1) + 1, others: [commas + 1, commas + ands + 1], plain: false };
}
