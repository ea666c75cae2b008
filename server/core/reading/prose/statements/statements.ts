/**
 * What a passage states by itself: an amount with all that tells it from others - what is counted, what is done with it,
 * of what whole, when - so that another sentence that states the same is known again. Words are compared, never numbers.
 */

import { equal } from '../../../figures/decimal.ts';
import type { Span } from '../../../text.ts';
import type { Quantity } from '../../claim.ts';
import { isAmount, isPercent } from '../items/amounts.ts';
import type { Area } from '../items/areas.ts';
import { lowerOf, upperOf } from '../items/fractions.ts';
import type { Passage, QuantityItem } from '../items/items.ts';
import { wordsBefore } from './before.ts';
import { wordsBehind } from './behind.ts';
import { type Context, contextOf, timeBefore } from './context.ts';
import { contentOf, counts, isRate, isRecurring, isTied, unitLength, unitOf } from './words.ts';

export interface Statement {
  readonly quantity: Quantity;
  /** What it counts and what is done with it: the words that tell it apart, in no order, and its unit. */
  readonly key: string;
  /** The same, one by one. */
  readonly words: ReadonlySet<string>;
  /** What else its sentence says before: words, and of those the names. */
  readonly around: string;
  readonly names: string;
  readonly area: Area | undefined;
  /** Keys of times, see `SpokenTime`; empty where it says none. */
  readonly time: string;
  /** It says how many there are, not what has been done with them. */
  readonly stock: boolean;
  /** How surely its words mean one thing in a report. */
  readonly strength: 'strong' | 'fair';
  /** Its clause. */
  readonly span: Span;
}

/** Linear in the text: every look is bounded. */
export function readStatements(passage: Passage): readonly Statement[] {
  const candidates = passage.quantities.filter(item => mayState(passage, item));
  if (candidates.length === 0) return none;
  const context = contextOf(passage);
  const found = candidates.map(item => statementOf(context, item)).filter(one => one !== undefined);
  return withoutRivals(found);
}

const none: readonly Statement[] = [];

function mayState(passage: Passage, item: QuantityItem): boolean {
  const { quantity, depth, mixed, role } = item;
  if (
    depth > 0 ||
    isJoined(passage, item) ||
    quantity.approximate ||
    mixed ||
    lowerOf(passage, item) ||
    upperOf(passage, item)
  )
    return false;
  if (isPercent(item)) return role === 'plain' || role === 'share' || role === 'remainder';
  return (isAmount(item) || role === 'average') && (quantity.figure.kind === 'measure' || quantity.figure.sign === '');
}

/** "36,53 - 36,61", "Km 82+500": one of two numbers that are read together. */
function isJoined({ items }: Passage, { at }: QuantityItem): boolean {
  for (const side of [-1, 1]) {
    const mark = items[at + side];
    const other = items[at + 2 * side];
    if (mark?.kind === 'mark' && joints.has(mark.mark) && other && (other.kind === 'quantity' || mark.mark === '+'))
      return true;
  }
  return false;
}

const joints: ReadonlySet<string> = new Set(['-', '–', '+', '/', 'x', '×']);

/** A sentence that says two things in the same words tells neither. */
function withoutRivals(found: readonly Statement[]): readonly Statement[] {
  const firsts = new Map<string, Statement>();
  const rivals = new Set<string>();
  for (const one of found) {
    const first = firsts.get(one.key);
    if (!first) firsts.set(one.key, one);
    else if (!equal(first.quantity.figure.value, one.quantity.figure.value)) rivals.add(one.key);
  }
  return [...firsts.values()].filter(({ key }) => !rivals.has(key));
}

function statementOf(context: Context, item: QuantityItem): Statement | undefined {
  const { passage } = context;
  const { lexicon } = passage.language;
  const { being, staying } = lexicon.statements;
  const behind = wordsBehind(context, item);
  const before = behind && wordsBefore(context, item);
  if (!behind || !before) return undefined;
  if (isPercent(item) && !isRate(before.own, lexicon.statements.rates)) return undefined;
  const { figure } = item.quantity;
  if (figure.kind === 'count' && !counts(passage, item)) return undefined;
  const counted = figure.kind === 'measure' ? behind.words.slice(unitLength(behind.words, figure.unit)) : behind.words;
  // "Số cán bộ y tế là 5.421 người".
  const repeats = (item.person || item.generic) && before.own.length > 0 && isTied(passage, item);
  const noun = repeats ? [] : contentOf(counted, passage);
  const label = contentOf(before.own, passage);
  const own = [...(isPercent(item) ? label.filter(word => !staying.includes(word)) : label), ...noun];
  const unit = figure.kind === 'count' ? '' : isPercent(item) ? '%' : unitOf(figure.unit ?? '');
  // A number that counts nothing has to be called by a name.
  if (figure.kind === 'measure' && unit === '') return undefined;
  const words = new Set(own);
  const area = behind.area ?? before.area;
  const stock = noun.length > 0 && label.every(word => noun.includes(word) || being.includes(word));
  const wholly = stock && area !== undefined && area.kind !== '';
  const often = !wholly && !isTied(passage, item) && isRecurring(noun, lexicon.statements.recurring);
  // Words that say enough by themselves; a figure that shares those of others says less.
  const spare = words.size - (often ? 5 : 3) - 2 * before.others;
  if (spare < 0) return undefined;
  return {
    quantity: item.quantity,
    key: `${[...words].sort().join(' ')} ${unit}`.trim(),
    words,
    around: [...new Set(contentOf(before.around, passage))].sort().join(' '),
    names: [...new Set([...before.names])].sort().join(' '),
    area,
    time: behind.time || before.time || timeBefore(context, item),
    stock: stock || (noun.length === 0 && figure.kind === 'count'),
    strength: spare >= 2 ? 'strong' : 'fair',
    span: { start: passage.items[before.from]!.span.start, end: passage.items[behind.to]!.span.end },
  };
}
