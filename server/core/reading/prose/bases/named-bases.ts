/**
 * Shares and changes whose base is named by its words: "đạt 41,9% kế hoạch vốn", "tăng 12% so với dự toán tỉnh giao"; and how
 * the amounts of a passage are called, which they may name.
 */

import { scaleWords } from '../../../figures/units.ts';
import { isChange } from '../changes/values.ts';
import { isAmount, isPercent, sameUnit } from '../items/amounts.ts';
import { isOfFraction, opensWith } from '../items/fractions.ts';
import type { Item, Passage, QuantityItem } from '../items/items.ts';
import { before, hostOf, inside, sentenceHas } from '../items/navigate.ts';
import { otherMatter } from '../items/other-matter.ts';
import { type Period, periodIn } from '../items/periods.ts';
import type { Cue, Lexicon } from '../lexicon.ts';

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
  /** Of a list that parts a plan: "Dự toán được giao 12.480 tỷ đồng, gồm thu nội địa 11.080 tỷ đồng …". */
  readonly ofPlan?: boolean;
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
  const found: NamedAmount[] = [];
  let sentence = -1;
  let planned = false;
  let parted = false;
  for (const item of passage.quantities) {
    if (!isAmount(item)) continue;
    if (item.sentence !== sentence) {
      ({ sentence } = item);
      planned = item.cues.includes('plan') || saysPlan(passage, item);
      parted = false;
    } else if (planned && (item.cues.includes('consists') || item.cues.includes('of-which'))) parted = true;
    if (item.quantity.approximate || item.mixed || item.counted[0] === '') continue;
    const named = nameOf(passage, item);
    found.push(parted ? { ...named, ofPlan: true } : named);
  }
  return found;
}

/** "được giao": behind a comma or words of a time, the cue for the plan is no longer among those of the amount. */
function saysPlan({ items, language: { lexicon } }: Passage, { at: from, sentence }: QuantityItem): boolean {
  for (let at = from - 1; at >= 0 && at >= from - 16; at--) {
    const item = items[at]!;
    if (item.sentence !== sentence) return false;
    if ('lower' in item && lexicon.assigning.includes(item.lower)) return true;
  }
  return false;
}

function read(passage: Passage, stated: QuantityItem): NamedBase | undefined {
  const changed = isChange(stated);
  if (!changed && !(isPercent(stated) && (stated.role === 'share' || stated.role === 'plain'))) return undefined;
  if (stated.quantity.approximate || sentenceHas(passage, stated, unsaid, 60)) return undefined;
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
  return !isOfFraction(passage, item);
}

interface Named extends Phrase {
  /** "so với" stands before it. */
  readonly compared: boolean;
}

/** The words behind a share or change that name its base, up to a mark, a figure or what is said next. */
function baseAfter(passage: Passage, stated: QuantityItem): Named | undefined {
  const { outOf, belonging } = passage.language.lexicon;
  const kept: Item[] = [];
  let compared = false;
  let own = !isPercent(stated);
  for (let at = stated.at + 1; at < passage.items.length && at <= stated.at + 24; at++) {
    const item = passage.items[at]!;
    if (item.sentence !== stated.sentence || item.depth !== stated.depth) break;
    if (item.kind === 'cue') {
      if (item.cue === 'base' && kept.length === 0) {
        compared = compared || !opensWith(item.lower, [...outOf, ...belonging]);
        own = false;
        continue;
      }
      if (ends.has(item.cue)) break;
    }
    if (own) {
      // The noun of the change itself: "tăng 25 vụ so với …", "tăng 25 vụ, việc so với …".
      const inNoun = item.kind === 'mark' && item.mark === ',' && passage.items[at + 1]?.phrase === stated.phrase;
      if (item.kind !== 'word' && !inNoun) return undefined;
      continue;
    }
    if (item.kind === 'mark' && item.mark !== '/' && item.mark !== '“' && item.mark !== '”') break;
    if (item.kind === 'quantity' && item.role !== 'aside') return undefined;
    kept.push(item);
  }
  const phrase = phraseOf(passage, kept);
  return phrase.words.length > 0 || phrase.period ? { ...phrase, compared } : undefined;
}

const ends: ReadonlySet<Cue> = new Set<Cue>([...otherMatter, 'multiple', 'base', 'besides', 'average']);

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
      // "TP. Cần Thơ": it ends no sentence.
      if (other.mark === '.' && passage.items[at - 1]?.sentence === item.sentence) continue;
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

function wordsOf(text: string, { stopWords, copulas, stating }: Lexicon): string[] {
  const words =
    text
      .toLowerCase()
      .normalize('NFC')
      .match(/\p{L}[\p{L}\p{N}]*/gu) ?? [];
  const telling: string[] = [];
  // A plain loop: the words of all amounts are asked for.
  for (let at = 0; at < words.length; at++) {
    const word = words[at]!;
    if (!stopWords.includes(word) && !copulas.includes(word) && !stating.includes(word)) telling.push(word);
  }
  return telling;
}

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

/** One of them is changed by its words, the other not: "dự toán bổ sung". */
export function isAmended(a: Phrase, b: Phrase, { amending }: Lexicon): boolean {
  return amending.some(words => a.text.includes(` ${words} `) !== b.text.includes(` ${words} `));
}
