/**
 * What a passage states by itself: an amount with all that tells it from others - what is counted, what is done with it,
 * of what whole, when - so that another sentence that states the same is known again. Words are compared, never numbers.
 */

import { withLate } from '../../../derive.ts';
import { equal } from '../../../figures/decimal.ts';
import type { Span } from '../../../text.ts';
import type { Quantity } from '../../claim.ts';
import { isAmount, isPercent } from '../items/amounts.ts';
import type { Area } from '../items/areas.ts';
import { lowerOf, upperOf } from '../items/fractions.ts';
import type { Passage, QuantityItem, Role } from '../items/items.ts';
import type { Lexicon } from '../lexicon.ts';
import { wordsBefore } from './before.ts';
import { wordsBehind } from './behind.ts';
import { type Context, contextOf, timeBefore } from './context.ts';
import {
  contentOf,
  counts,
  isNumbered,
  isRate,
  isRecurring,
  isTied,
  unitLength,
  unitOf,
  withoutChange,
} from './words.ts';

export interface Statement {
  readonly quantity: Quantity;
  /** What it counts and what is done with it: the words that tell it apart, in no order, and its unit. */
  readonly key: string;
  /** The same, one by one. */
  readonly words: ReadonlySet<string>;
  /** What else its sentence says before: words, and of those the names. */
  readonly around: string;
  readonly names: string;
  /** Words of phrases before it that state nothing: "Riêng các xã miền núi, …". */
  readonly adjunct: string;
  readonly area: Area | undefined;
  /** Keys of times, see `SpokenTime`; empty where it says none. */
  readonly time: string;
  /** It says how many there are, not what has been done with them. */
  readonly stock: boolean;
  /** "Còn 12 …": what is left, or what there still is. */
  readonly left: boolean;
  /** Nothing else stands before it in its sentence. */
  readonly alone: boolean;
  /** What a percentage is of, or a change is from, where its words say so: `dân số`, `năm 2024`. */
  readonly base: string;
  /** Its sentence begins with words such as "Ưu điểm:", "Tóm lại": it repeats what stands elsewhere. */
  readonly sumsUp: boolean;
  /** How surely its words mean one thing in a report; weak ones only where the numbers are a slip of one another. */
  readonly strength: 'strong' | 'fair' | 'weak';
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
  if (depth > 0 || quantity.approximate || mixed || upperOf(passage, item)) return false;
  if (isJoined(passage, item) && !lowerOf(passage, item)) return false;
  const previous = passage.items[item.at - 1];
  if (previous?.kind === 'mark' && previous.mark === '/') return false;
  // "Cao hơn 4,53 điểm phần trăm" is no rate.
  if (isPercent(item)) return percentRoles.has(role) && quantity.figure.text.endsWith('%');
  return (isAmount(item) || role === 'average') && (quantity.figure.kind === 'measure' || quantity.figure.sign === '');
}

const percentRoles: ReadonlySet<Role> = new Set<Role>(['plain', 'share', 'remainder', 'increase', 'decrease']);

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
  const { statements } = lexicon;
  const { figure } = item.quantity;
  const percent = isPercent(item);
  // "97/116 xã đạt chuẩn": the noun stands behind the whole.
  const last = lowerOf(passage, item) ?? item;
  const behind = wordsBehind(context, last);
  if (!behind || isRule(passage, item)) return undefined;
  const counted = figure.kind === 'measure' ? behind.words.slice(unitLength(behind.words, figure.unit)) : behind.words;
  const noun = contentOf(counted, lexicon);
  const before = wordsBefore(context, item, noun.length >= 4);
  if (!before) return undefined;
  if (figure.kind === 'count' && !counts(passage, item, last)) return undefined;
  const unit = figure.kind === 'count' ? '' : percent ? '%' : unitOf(figure.unit ?? '');
  // A number that counts nothing has to be called by a name.
  if (figure.kind === 'measure' && unit === '') return undefined;
  const tied = isTied(passage, item);
  const left = before.own.some(word => statements.being.includes(word));
  const area = behind.area ?? before.area;
  const changes = item.role === 'increase' || item.role === 'decrease';
  let label = contentOf(before.own, lexicon).filter(word => !statements.being.includes(word));
  if (changes) label = withoutChange(label, lexicon);
  // "(Số ca mắc là 1.286 ca,) giảm 46,7%": too little by itself.
  let { around } = before;
  if (label.length + (percent ? 0 : noun.length) < (noun.length === 0 ? 3 : 2)) {
    label = [...contentOf([...before.adjunct, ...around], lexicon), ...label];
    around = [];
  }
  if (percent) label = label.filter(word => !statements.staying.includes(word));
  const calledRate = percent && isRate(before.own, statements.rates);
  const rated = percent && (calledRate || isRate(before.adjunct, statements.rates));
  // "Tỷ lệ thu gom, xử lý chất thải đạt 92,4%": one name, with a comma in it.
  if (rated && !calledRate) label = [...contentOf(before.adjunct, lexicon), ...label];
  // "Công suất sử dụng giường bệnh đạt 96,4%".
  const called = label.length >= 4 && noun.length === 0 && tied;
  if (percent && !changes && !rated && !called) return undefined;
  // "Số cán bộ y tế là 5.421 người", "dân số trung bình 1.824.600 người": the noun is a unit, what is counted has its name.
  const named = label.length >= (tied ? 1 : 3);
  const unitOnly = before.others === 0 && named && (item.person || item.generic || noun.length === 1);
  const own = new Set([...label, ...(percent || unitOnly ? [] : noun), ...(changes ? [item.role] : [])]);
  // "Có 120 hộ nghèo", "tổng số hộ nghèo là 120 hộ".
  const stock =
    noun.length > 0 && (label.every(word => noun.includes(word)) || (tied && isNumbered(before.own, passage)));
  const wholly = stock && area !== undefined && area.kind !== '';
  const often = !wholly && !unitOnly && !tied && isRecurring(noun, statements.recurring);
  // Words that say enough by themselves; a figure that shares those of others says less.
  const spare = own.size - (often ? 5 : wholly ? 2 : 3) - (label.length === 0 ? 0 : 2 * before.others);
  if (own.size < (wholly ? 1 : 2)) return undefined;
  return withSurroundings({
    quantity: item.quantity,
    key: `${[...own].sort().join(' ')} ${unit}`.trim(),
    words: own,
    area,
    time: behind.time || before.time || timeBefore(context, item),
    stock: stock || (noun.length === 0 && figure.kind === 'count'),
    left,
    alone: before.others === 0 && before.around.length === 0,
    base: percent ? [...noun, behind.base].join(' ').trim() : '',
    sumsUp: before.sumsUp,
    strength: spare >= 2 ? 'strong' : spare >= 0 ? 'fair' : 'weak',
    span: { start: passage.items[before.from]!.span.start, end: passage.items[behind.to]!.span.end },
    before: { around, names: before.names, adjunct: before.adjunct, lexicon },
  });
}

/** "Mức 320.000 đồng/người/buổi áp dụng đối với diễn viên": so much for each, by a rule with its cases. */
function isRule({ items }: Passage, { at, sentence }: QuantityItem): boolean {
  for (let next = at + 1; next < items.length && next < at + 10; next++) {
    const item = items[next]!;
    if (item.sentence !== sentence || item.kind === 'quantity') return false;
    if (item.kind === 'cue' && item.cue === 'norm') return true;
  }
  return false;
}

interface WordsBefore {
  readonly around: readonly string[];
  readonly names: readonly string[];
  readonly adjunct: readonly string[];
  readonly lexicon: Lexicon;
}

type Surroundings = Pick<Statement, 'around' | 'names' | 'adjunct'>;

/** Asked for only where two statements have the same words. */
const withSurroundings = withLate<Omit<Statement, keyof Surroundings> & { readonly before: WordsBefore }, Surroundings>(
  {
    around: ({ before: { around, lexicon } }) => sorted(contentOf(around, lexicon)),
    names: ({ before: { names } }) => sorted(names),
    adjunct: ({ before: { adjunct, lexicon } }) => contentOf(adjunct, lexicon).join(' '),
  },
);

/** In no order of their own, each once. */
function sorted(words: readonly string[]): string {
  return words.length === 0 ? '' : [...new Set(words)].sort().join(' ');
}
