/**
 * The measures a passage states: each amount with the words that say what it measures, reduced to what tells it apart.
 * "Số hồ sơ giải quyết đúng hạn 618.369 hồ sơ" and "đúng hạn: 61.878 hồ sơ" are the same measure of a whole and a part.
 */
import type { Quantity } from '../claim.ts';
import { isAmount } from './items/amounts.ts';
import { lowerOf, upperOf } from './items/fractions.ts';
import type { Language, Passage, QuantityItem } from './items/items.ts';
import { readItems } from './items/read-items.ts';

export interface Measure {
  readonly quantity: Quantity;
  /** The words of its label without those that only fill, synonyms made one; empty when it has none. */
  readonly key: readonly string[];
}

/** The level or other heading that opens a passage: "Cấp tỉnh: …", "Đối với cấp xã, …". */
export interface Opening {
  readonly label: string;
}

export interface Measured {
  readonly measures: readonly Measure[];
  readonly opening: Opening | undefined;
  /** The passage announces that its parts follow: it ends with "Trong đó:", "cụ thể như sau:". */
  readonly announces: boolean;
}

/** Linear in the text; never throws. */
export function readMeasures(text: string, language: Language): Measured {
  const passage = readItems(text, language);
  const measures: Measure[] = [];
  for (const item of passage.quantities) {
    if (!isAmount(item) || lowerOf(passage, item) || upperOf(passage, item)) continue;
    measures.push({ quantity: item.quantity, key: keyOf(passage, item) });
  }
  return { measures, opening: openingOf(passage), announces: announces(passage) };
}

/** The last words decide: it is enough to look at a stretch of them. */
const longest = 24;

/** Words before the figure back to the clause's beginning, what stands in parentheses left out. */
function keyOf(passage: Passage, item: QuantityItem): string[] {
  const words: string[] = [];
  for (let at = item.at - 1; at >= 0 && words.length < longest; at--) {
    const other = passage.items[at]!;
    if (other.sentence !== item.sentence) break;
    if (other.kind === 'mark') {
      if (other.mark === ')' && other.partner >= 0) {
        at = other.partner;
        continue;
      }
      if (other.mark === ';' || other.mark === '(' || other.mark === ',' || other.mark === '\n') {
        if (words.length > 0) break;
        continue;
      }
      if (other.mark === ':' && words.length > 0) break;
      continue;
    }
    if (other.kind === 'quantity') {
      if (other.role === 'aside') continue;
      break;
    }
    if (other.kind === 'cue' && (other.cue === 'of-which' || other.cue === 'consists')) break;
    for (const word of other.lower.normalize('NFC').split(' ').reverse()) words.unshift(word);
  }
  return reduce(words.join(' '), passage.language);
}

function reduce(label: string, { lexicon }: Language): string[] {
  let text = ` ${label} `;
  for (const [first, ...others] of lexicon.synonyms) {
    for (const other of others) text = text.replace(` ${other} `, ` ${first} `);
  }
  const fillers = new Set(lexicon.fillers);
  return text.split(' ').filter(word => word !== '' && !fillers.has(word));
}

function openingOf(passage: Passage): Opening | undefined {
  const { lexicon } = passage.language;
  const start = passage.text.slice(0, 60).normalize('NFC').toLowerCase();
  const colon = start.search(/[:,;.]/u);
  const head = colon < 0 ? start : start.slice(0, colon);
  const level = lexicon.levels
    .filter(name => name.includes(' '))
    .find(name => new RegExp(`(?:^|[^\\p{L}])${name}(?:$|[^\\p{L}])`, 'u').test(head));
  if (level) return { label: level };
  if (colon > 0 && start[colon] === ':' && !/\d/.test(head)) return { label: head.replace(/^[-+*•\s]+/u, '').trim() };
  return undefined;
}

function announces({ text }: Passage): boolean {
  return /:\s*$/u.test(text.slice(-6));
}

/** How far two keys are apart: the words only one of them has. Undefined when they share none. */
export function distance(a: readonly string[], b: readonly string[]): number | undefined {
  let shared = 0;
  for (const word of a) if (b.includes(word)) shared++;
  if (shared === 0) return a.length === 0 && b.length === 0 ? 0 : undefined;
  return a.length + b.length - 2 * shared;
}
