/**
 * Bases that are named, and stated elsewhere: "đạt 95% kế hoạch Thủ tướng Chính phủ giao", "chiếm 97,9% vốn NSTW chưa
 * phân bổ", "bằng 132% so với quý IV/2024", "tăng 12.076,9 tỷ đồng so với tuần trước". What is named is looked for among
 * amounts that are called so: by the words before them, or by the noun behind them.
 */
import { compare, multiply, subtract } from '../../figures/decimal.ts';
import { scaleWords } from '../../figures/units.ts';
import { isChange } from './change-values.ts';
import type { Item, Passage, QuantityItem } from './items.ts';
import type { Cue, Lexicon } from './lexicon.ts';
import {
  absolute,
  before,
  fractionFrom,
  fractionOf,
  hostOf,
  inside,
  isAmount,
  isPercent,
  near,
  sameUnit,
  sentenceHas,
} from './navigate.ts';
import { isRelative, isSamePeriod, type Period, periodIn } from './periods.ts';

/** Words that carry meaning, in order, and the time they speak of. */
export interface Phrase {
  readonly words: readonly string[];
  readonly period: Period | undefined;
  /** All of it, in lower case, words parted by one space. */
  readonly text: string;
}

/** An amount and how it is called. */
export interface NamedAmount {
  readonly item: QuantityItem;
  readonly label: Phrase;
  /** The words behind it. */
  readonly noun: readonly string[];
  /** Stands first in a parenthesis. */
  readonly opens: boolean;
}

/** A share or change whose base is named. */
export interface NamedBase {
  readonly form: 'share' | 'relative-change' | 'difference';
  readonly stated: QuantityItem;
  /** What the share or change is said of. */
  readonly current: NamedAmount;
  readonly base: Phrase;
  /** Of a vote: the base is all members, whoever was present. */
  readonly vote: boolean;
}

export interface FoundBase {
  readonly base: NamedAmount;
  /** Nothing else is called so, and the share or change comes near what it gives. */
  readonly sure: boolean;
}

/** Shares and changes of a passage whose base is named. */
export function readNamedBases(passage: Passage): readonly NamedBase[] {
  const found: NamedBase[] = [];
  for (const stated of passage.quantities) {
    const named = read(passage, stated);
    if (named) found.push(named);
  }
  return found;
}

/** The amounts of a passage, and how each is called. */
export function readNamedAmounts(passage: Passage): readonly NamedAmount[] {
  return passage.quantities
    .filter(item => isAmount(item) && !item.quantity.approximate && !item.mixed && item.counted[0] !== '')
    .map(item => nameOf(passage, item));
}

function read(passage: Passage, stated: QuantityItem): NamedBase | undefined {
  if (stated.quantity.approximate || sentenceHas(passage, stated, unsaid, 60)) return undefined;
  const changed = isChange(stated);
  if (!changed && !(isPercent(stated) && (stated.role === 'share' || stated.role === 'plain'))) return undefined;
  const base = baseAfter(passage, stated);
  if (!base || (changed && !base.compared && stated.role !== 'exceed')) return undefined;
  const current = currentOf(passage, stated);
  if (!current || current.counted[0] === '' || current.quantity.approximate) return undefined;
  if (!isPercent(stated) && !sameUnit(current, stated)) return undefined;
  const form = isPercent(stated) ? (changed ? 'relative-change' : 'share') : 'difference';
  const vote = sentenceHas(passage, stated, votes, 60);
  if (vote && form !== 'share') return undefined;
  return { form, stated, current: nameOf(passage, current), base, vote };
}

/** One ballot is cast by one member. */
function isBallot({ counted }: QuantityItem, { ballots }: Lexicon): boolean {
  return ballots.includes(counted[0]);
}

/** A rule, a plan for later: shares of something else. */
const unsaid: ReadonlySet<Cue> = new Set<Cue>(['norm', 'target', 'composition']);

const votes: ReadonlySet<Cue> = new Set<Cue>(['vote']);

/** The amount that the parenthesis is said of, past a share of it; or the last amount in the clause. */
function currentOf(passage: Passage, stated: QuantityItem): QuantityItem | undefined {
  const opens = stated.parenthesis >= 0 && inside(passage, stated.parenthesis)[0] === stated;
  const last = opens
    ? hostAmount(passage, stated)
    : before(passage, stated, item => item.depth <= stated.depth && isAmount(item));
  if (!last || !isPlain(passage, last)) return undefined;
  return opens || (last.depth === stated.depth && last.clause === stated.clause) ? last : undefined;
}

function hostAmount(passage: Passage, stated: QuantityItem): QuantityItem | undefined {
  const host = hostOf(passage, stated.parenthesis);
  if (!host || isAmount(host)) return host;
  const amount = passage.quantities[host.order - 1];
  const said = isPercent(host) && host.role === 'share' && amount?.clause === host.clause;
  return said && amount.depth === host.depth && isAmount(amount) ? amount : undefined;
}

/** No part of a fraction: its base stands beside it. */
function isPlain(passage: Passage, item: QuantityItem): boolean {
  return !fractionOf(passage, item) && !fractionFrom(passage, item);
}

interface Named extends Phrase {
  /** "so với" stands before it. */
  readonly compared: boolean;
}

/** The words behind a share or change that name its base, up to a mark, a figure or what is said next. */
function baseAfter(passage: Passage, stated: QuantityItem): Named | undefined {
  const kept: Item[] = [];
  let compared = false;
  let own = !isPercent(stated);
  for (let at = stated.at + 1; at < passage.items.length && at <= stated.at + 24; at++) {
    const item = passage.items[at]!;
    if (item.sentence !== stated.sentence || item.depth !== stated.depth) break;
    if (item.kind === 'cue') {
      if (item.cue === 'base' && kept.length === 0) {
        compared = compared || !/^(?:tr(?:ên|ong)|của|out|of)/u.test(item.lower);
        own = false;
        continue;
      }
      if (ends.has(item.cue)) break;
    }
    if (own) {
      // The noun of the change itself: "tăng 25 vụ so với …".
      if (item.kind !== 'word') return undefined;
      continue;
    }
    if (item.kind === 'mark' && item.mark !== '/' && item.mark !== '“' && item.mark !== '”') break;
    if (item.kind === 'quantity' && item.role !== 'aside') return undefined;
    kept.push(item);
  }
  const phrase = phraseOf(passage, kept);
  return phrase.words.length > 0 || phrase.period ? { ...phrase, compared } : undefined;
}

const ends: ReadonlySet<Cue> = new Set<Cue>([
  'share',
  'increase',
  'decrease',
  'exceed',
  'multiple',
  'consists',
  'of-which',
  'remainder',
  'and',
  'base',
  'besides',
  'average',
]);

/** How an amount is called: the words before it in its phrase, or before the parenthesis that it opens. */
function nameOf(passage: Passage, item: QuantityItem): NamedAmount {
  const { lexicon } = passage.language;
  const kept: Item[] = [];
  for (let at = item.at - 1; at >= 0 && at >= item.at - 40; at--) {
    const other = passage.items[at]!;
    if (other.sentence !== item.sentence) break;
    if (other.kind === 'mark') {
      if (other.mark === ')' && other.partner >= 0) {
        at = other.partner;
        continue;
      }
      if (other.mark === '(' && at === item.at - 1) continue;
      if (!joining.has(other.mark)) break;
    } else if (other.kind === 'quantity' && other.role !== 'aside') break;
    else if (other.kind === 'cue' && other.cue === 'and' && kept.length === 0) break;
    kept.push(other);
  }
  const label = phraseOf(passage, kept.reverse());
  const noun = wordsOf(item.quantity.noun, lexicon).slice(unitWords(item));
  const opens = item.parenthesis >= 0 && item.at === item.parenthesis + 1;
  const period = label.period ?? periodBefore(passage, item);
  return { item, label: { ...label, period }, noun, opens };
}

/** How many words behind a measure are its scale and unit: "45,96 tỷ đồng vốn trung ương". */
function unitWords({ quantity: { figure, noun }, counted }: QuantityItem): number {
  if (figure.kind !== 'measure') return 0;
  const words = noun.split(' ');
  const unit = words.indexOf(counted[0]);
  return unit >= 0 && words.slice(0, unit).every(word => scaleWords[word] !== undefined) ? unit + 1 : 0;
}

const joining: ReadonlySet<string> = new Set(['/', ':', '“', '”', '-', '–']);

/** The time that the sentence begins with: "Quý IV/2024, cả nước có 25.409 giao dịch". */
function periodBefore(passage: Passage, item: QuantityItem): Period | undefined {
  let at = item.at;
  while (at > 0 && at > item.at - 60 && passage.items[at - 1]!.sentence === item.sentence) at--;
  return periodIn(passage.text.slice(passage.items[at]!.span.start, item.span.start), passage.language.lexicon)?.period;
}

function phraseOf(passage: Passage, items: readonly Item[]): Phrase {
  const text = items.map(({ span }) => passage.text.slice(span.start, span.end)).join(' ');
  const found = periodIn(text, passage.language.lexicon);
  const rest = found?.rest ?? text;
  return {
    words: wordsOf(rest, passage.language.lexicon),
    period: found?.period,
    text: ` ${rest.toLowerCase().normalize('NFC')} `,
  };
}

function wordsOf(text: string, { stopWords, copulas }: Lexicon): string[] {
  const words =
    text
      .toLowerCase()
      .normalize('NFC')
      .match(/\p{L}[\p{L}\p{N}]*/gu) ?? [];
  return words.filter(word => !stopWords.includes(word) && !copulas.includes(word) && !light.has(word));
}

// Verbs of shares and changes that stand between a label and its number.
const light: ReadonlySet<string> = new Set(['đạt', 'bằng', 'chiếm', 'reached', 'was', 'were']);

/** What `named` may mean among `amounts`, likeliest first; empty when nothing is called so. */
export function basesAmong(named: NamedBase, amounts: readonly NamedAmount[], lexicon: Lexicon): readonly FoundBase[] {
  const scored: { base: NamedAmount; score: number }[] = [];
  for (const base of amounts) {
    const alike = sameUnit(base.item, named.current.item) || (named.vote && isBallot(named.current.item, lexicon));
    if (base.item === named.current.item || !alike) continue;
    const score = scoreOf(named, base, lexicon);
    if (score !== undefined) scored.push({ base, score });
  }
  scored.sort((a, b) => b.score - a.score);
  const [best] = scored;
  if (!best) return [];
  const rival = scored.find(({ base }) => !sameValue(base, best.base));
  const clear = rival === undefined || rival.score < best.score - 1;
  return scored.slice(0, 4).map(({ base, score }) => ({
    base,
    sure: clear && !named.vote && score > doubtful && sameValue(base, best.base) && comesNear(named, base),
  }));
}

function sameValue(a: NamedAmount, b: NamedAmount): boolean {
  return compare(a.item.quantity.figure.value, b.item.quantity.figure.value) === 0;
}

/** How well `base` is called what is named; undefined when it is not. */
function scoreOf(named: NamedBase, base: NamedAmount, lexicon: Lexicon): number | undefined {
  const { words, period } = named.base;
  if (period && words.length === 0) return likeCurrent(named, base, period, lexicon);
  return calledSo(named, base, lexicon);
}

/** The same measure at another time: "so với quý IV/2024", "so với tuần trước". */
function likeCurrent({ current }: NamedBase, base: NamedAmount, period: Period, lexicon: Lexicon): number | undefined {
  // Called alike, with another date: last week's figure of the same.
  if (isRelative(period, lexicon) && current.label.words.length >= 3) {
    const [left, right] = [current, base].map(({ label, noun }) => [...label.words, ...noun].join(' '));
    if (left === right && current.label.text !== base.label.text) return 1;
  }
  if (!base.label.period || !isSamePeriod(period, base.label.period)) return undefined;
  const own = new Set([...current.label.words, ...current.noun]);
  const other = [...base.label.words, ...base.noun];
  const shared = other.filter(word => own.has(word)).length;
  const measured = base.item.quantity.figure.kind === 'measure';
  // Half of the words of the shorter name, and of money more than its unit.
  const alike = shared * 2 >= Math.min(own.size, new Set(other).size) && (!measured || shared >= 2);
  return alike ? shared : undefined;
}

/** "kế hoạch Thủ tướng Chính phủ giao": all of the words, the first of them first, and few others. */
function calledSo(named: NamedBase, base: NamedAmount, lexicon: Lexicon): number | undefined {
  const { words, period, text } = named.base;
  if (words.length < fewest) return planOf(named, base, lexicon) ?? allOf(named, base, lexicon);
  const { label, noun } = base;
  const [head] = words;
  // "… do kế hoạch HĐND tỉnh giao (4.200 tỷ đồng)": whatever stands before, the parenthesis is said of these words.
  if (base.opens && label.text.trimEnd().endsWith(text.trimEnd())) return 0;
  if (label.words[0] !== head && noun[0] !== head) return undefined;
  const own = new Set([...label.words, ...noun]);
  const money = base.item.quantity.figure.exponent >= 3;
  for (const word of words) {
    if (!own.has(word) && !(money && word !== head && lexicon.moneyWords.includes(word))) return undefined;
  }
  const others = own.size - new Set(words).size;
  if (others > words.length) return undefined;
  if (period && label.period && !isSamePeriod(period, label.period)) return undefined;
  return isAmended(label, named.base, lexicon) ? undefined : -others;
}

/**
 * "…, đạt 102,7% dự toán": the plan without saying whose. What was assigned of money, to the hundredth of a percent; of
 * several the one that fits is meant.
 */
function planOf({ base: { words }, stated, form }: NamedBase, base: NamedAmount, lexicon: Lexicon): number | undefined {
  const { label, item } = base;
  const { figure } = stated.quantity;
  if (form !== 'share' || figure.decimals < 2 || item.quantity.figure.exponent < 3) return undefined;
  if (words.length === 0 || !words.every(word => lexicon.planWords.includes(word))) return undefined;
  return lexicon.assigning.some(phrase => label.text.includes(` ${phrase} `)) ? doubtful : undefined;
}

/** "52 phiếu (chiếm 98,11% tổng số đại biểu)" and "Trong số 53 đại biểu, …": all of a noun, counted elsewhere as a total. */
function allOf({ base: { words, text }, form }: NamedBase, base: NamedAmount, lexicon: Lexicon): number | undefined {
  if (form !== 'share' || words.length < 2) return undefined;
  const { item, noun } = base;
  const total = (lexicon.cues.total ?? []).some(phrase => text.startsWith(` ${phrase} `));
  const counted = item.cues.includes('total') || item.cues.includes('base');
  return total && counted && noun[0] === words[0] && noun[1] === words[1] ? doubtful : undefined;
}

/** Less than any that is called by all of its words: told only when it holds. */
const doubtful = -100;

/**
 * Whether what is named behind `stated` may be `amount`: not when words make one of them another plan, nor when both
 * say whose plan it is and say different things.
 */
export function mayBe(passage: Passage, stated: QuantityItem, amount: QuantityItem): boolean {
  const base = baseAfter(passage, stated);
  if (!base) return true;
  const { label } = nameOf(passage, amount);
  if (isAmended(label, base, passage.language.lexicon)) return false;
  const missing = base.words.filter(word => !label.words.includes(word)).length;
  const others = label.words.filter(word => !base.words.includes(word)).length;
  return missing < 2 || others === 0;
}

function isAmended(a: Phrase, b: Phrase, { amending }: Lexicon): boolean {
  return amending.some(words => a.text.includes(` ${words} `) !== b.text.includes(` ${words} `));
}

/** Fewer words name too much: kế hoạch, dự toán, tổng số hộ. */
const fewest = 4;

/** Near enough to what the base gives to be a slip of it. */
function comesNear({ form, stated, current }: NamedBase, base: NamedAmount): boolean {
  const value = absolute(stated.quantity.figure.value);
  const own = current.item.quantity.figure.value;
  const other = base.item.quantity.figure.value;
  if (form === 'share') return near(multiply(value, other), own, 12);
  const change = stated.role === 'decrease' ? subtract(other, own) : subtract(own, other);
  return near(form === 'difference' ? value : multiply(value, other), change, 12);
}
