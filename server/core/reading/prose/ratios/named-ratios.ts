/**
 * Shares and ratios whose part or whole is only named, and stands with its figure elsewhere: "Nhóm 1 – 5 tuổi chiếm 41,33%, gấp đôi
 * nhóm 6 – 10 tuổi", "Tân Hòa có 60 hộ, chiếm 27,78% số hộ nghèo toàn phường". What is read here are the words alone: those that
 * it is said of, and those that say of what.
 */
import type { Span } from '../../../text.ts';
import type { Quantity } from '../../claim.ts';
import { isPercent } from '../items/amounts.ts';
import { namesTotal, opensWith } from '../items/fractions.ts';
import type { Item, Passage } from '../items/items.ts';
import { maySay } from '../items/may-say.ts';
import { otherMatter } from '../items/other-matter.ts';
import type { Cue } from '../lexicon.ts';
import { wordsOf } from '../shares/base-words.ts';
import { printedRatios, type SpokenRatio, spokenRatios } from './spoken-ratios.ts';

export interface NamedRatio {
  /** The printed share or multiple, or the ratio that is said in words. */
  readonly stated: Quantity | undefined;
  readonly spoken: SpokenRatio | undefined;
  readonly span: Span;
  /** Whether it is a part of something: no multiple. */
  readonly isPart: boolean;
  /** What it is said of, word by word. */
  readonly lead: readonly Token[];
  /** What stands before that and a colon: "Đông Hải là địa bàn nóng: 18 vụ, bằng một nửa …". */
  readonly over: readonly Token[];
  /** The words behind it that say of what. */
  readonly tail: readonly Token[];
  /** Behind a comma, what may still be part of a name: "giáo dục, y tế". */
  readonly beyond: readonly Token[];
  /** They say that it is all: "tổng số", "toàn xã". */
  readonly ofAll: boolean;
  /** They name a plan: "dự toán năm", "kế hoạch". */
  readonly ofPlan: boolean;
  /** "Đạt 90%": a plan may be meant where nothing is named. */
  readonly reaches: boolean;
}

/** One word in lower case, or the digits of an amount. */
export interface Token {
  readonly text: string;
  readonly amount: Quantity | undefined;
}

export function readNamedRatios(passage: Passage): readonly NamedRatio[] {
  const ratios = ratiosIn(passage);
  const found: NamedRatio[] = [];
  let last: Standing | undefined;
  for (const ratio of ratios) {
    const standing = standingOf(passage, ratio, last);
    last = standing;
    const { said, tail } = standing;
    if (!said || !tail || ratio.vague) continue;
    const { stated, spoken, span, isPart } = ratio;
    if (isUnsaid(passage, ratio)) continue;
    const reaches = verbBefore(passage, ratio);
    const { tokens, beyond, ofAll, ofPlan } = tail;
    found.push({ stated, spoken, span, isPart, ...said, tail: tokens, beyond, ofAll, ofPlan, reaches });
  }
  return found;
}

/** A rule, a plan, a vote: shares of something else. */
const unsaid: ReadonlySet<Cue> = new Set<Cue>(['norm', 'target', 'vote']);

function isUnsaid({ items }: Passage, { from }: Ratio): boolean {
  const { sentence } = items[from]!;
  return items
    .slice(Math.max(0, from - 60), from + 60)
    .some(item => item.kind === 'cue' && item.sentence === sentence && unsaid.has(item.cue));
}

interface Ratio {
  readonly stated: Quantity | undefined;
  readonly spoken: SpokenRatio | undefined;
  readonly span: Span;
  readonly isPart: boolean;
  readonly vague: boolean;
  /** Its first item, and the one behind its last. */
  readonly from: number;
  readonly to: number;
}

function ratiosIn(passage: Passage): readonly Ratio[] {
  const { items, quantities, language } = passage;
  const found: Ratio[] = [];
  for (const item of quantities) {
    const isPart = isPercent(item) && item.role === 'share';
    if (!isPart && item.role !== 'multiple') continue;
    const { quantity, span, at } = item;
    // "gấp 1,5 lần": the word for times is its noun.
    const times = items[at + 1];
    const to = !isPart && times?.kind === 'word' && times.lower === item.counted[0] ? at + 2 : at + 1;
    const vague = quantity.approximate;
    found.push({ stated: quantity, spoken: undefined, span, isPart, vague, from: at, to });
  }
  const spoken = maySay(passage, language.lexicon.ratioWords) ? spokenRatios(passage) : [];
  for (const one of [...spoken, ...printedRatios(passage)]) {
    if (one.kind === 'change') continue;
    const { from, to } = one;
    const span = { start: items[from]!.span.start, end: items[to - 1]!.span.end };
    const vague = one.limit !== 'none';
    found.push({ stated: undefined, spoken: one, span, isPart: one.kind === 'part', vague, from, to });
  }
  return found.sort((a, b) => a.from - b.from);
}

type Said = Pick<NamedRatio, 'lead' | 'over'>;

interface Tail {
  readonly tokens: readonly Token[];
  readonly beyond: readonly Token[];
  readonly ofAll: boolean;
  readonly ofPlan: boolean;
}

interface Standing {
  readonly ratio: Ratio;
  readonly said: Said | undefined;
  readonly tail: Tail | undefined;
  /** The item behind its tail. */
  readonly end: number;
}

function standingOf(passage: Passage, ratio: Ratio, last: Standing | undefined): Standing {
  const { tail, end } = tailOf(passage, ratio);
  return { ratio, said: saidBefore(passage, ratio, last), tail, end };
}

/** The words before a ratio, back to a mark that parts; where the ratio before has a mark or "and" behind it alone, those of that. */
function saidBefore(passage: Passage, ratio: Ratio, last: Standing | undefined): Said | undefined {
  const { items } = passage;
  const { from, span } = ratio;
  if (items[from]!.depth > 0) return undefined;
  const start = startOf(passage, from);
  if (start === undefined) return undefined;
  const follows = last !== undefined && last.ratio.span.end <= span.start && start <= last.ratio.from;
  const own = follows && start < last.end ? last.end : start;
  const lead = tokensOf(passage, own, from);
  if (lead === undefined) return undefined;
  // "Gấp đôi giáo dục, y tế và bằng 3/10 tổng số": behind the comma the name goes on.
  const beyond = own > start ? (last!.tail?.beyond ?? []).map(({ text }) => text) : [];
  if (own > start && lead.every(({ text }) => beyond.includes(text) || isLight(passage, text))) return last!.said;
  const colon = items[start - 1];
  const before =
    own === start && colon?.kind === 'mark' && colon.mark === ':' ? startOf(passage, start - 1) : undefined;
  return { lead, over: (before !== undefined && tokensOf(passage, before, start - 1)) || [] };
}

/** The first item behind a mark that parts. */
function startOf({ items }: Passage, from: number): number | undefined {
  const { sentence, depth } = items[from]!;
  let start = from;
  while (start > 0 && !parts(items[start - 1]!, sentence, depth)) {
    start--;
    if (from - start > longest) return undefined;
  }
  return start;
}

const longest = 44;

function parts(item: Item, sentence: number, depth: number): boolean {
  if (item.sentence !== sentence) return true;
  return item.kind === 'mark' && item.depth === depth && (item.mark === ';' || item.mark === ':' || item.mark === '\n');
}

/** Undefined where something is said that is neither a name nor an amount. */
function tokensOf({ items }: Passage, from: number, to: number): readonly Token[] | undefined {
  const tokens: Token[] = [];
  for (let at = from; at < to; at++) {
    const item = items[at]!;
    if (item.depth > 0) continue;
    if (item.kind === 'cue' && othersSaid.has(item.cue)) return undefined;
    if (item.kind === 'cue' && (item.cue === 'share' || item.cue === 'multiple' || item.cue === 'and')) continue;
    if (item.kind === 'quantity') {
      const { quantity, role } = item;
      if (role !== 'aside' && (isPercent(item) || role === 'multiple')) return undefined;
      const amount = role === 'aside' ? undefined : quantity;
      tokens.push({ text: quantity.figure.text.toLowerCase(), amount });
    } else for (const text of wordsOf(item)) tokens.push({ text: text.normalize('NFC'), amount: undefined });
  }
  return tokens;
}

const othersSaid: ReadonlySet<Cue> = new Set<Cue>([
  'increase',
  'decrease',
  'exceed',
  'base',
  'average',
  'merge',
  'from',
  'bound',
  'earlier',
  'remainder',
  'besides',
]);

/** The words behind a ratio, up to a mark, "and", or what is said next; undefined where a figure of another says of what. */
function tailOf(passage: Passage, { from, to, isPart }: Ratio): Pick<Standing, 'tail' | 'end'> {
  const { items, language } = passage;
  const { lexicon } = language;
  const { sentence, depth } = items[from]!;
  const tokens: Token[] = [];
  let beyond: readonly Token[] = [];
  let ofAll = false;
  let ofPlan = false;
  let at = to;
  for (; at < items.length && at < to + 16; at++) {
    const item = items[at]!;
    if (item.sentence !== sentence || item.depth < depth) break;
    if (item.kind === 'mark') {
      if (saysAgain(passage, at)) return { tail: undefined, end: at };
      if (item.mark === ',') beyond = beyondComma(passage, at);
      break;
    }
    if (item.kind === 'quantity') {
      if (item.role !== 'aside') return { tail: undefined, end: at };
      tokens.push({ text: item.quantity.figure.text.toLowerCase(), amount: undefined });
      continue;
    }
    if (item.kind === 'cue') {
      if (ends.has(item.cue)) break;
      ofPlan ||= item.cue === 'plan';
      if (item.cue === 'earlier' || item.cue === 'average' || item.cue === 'target')
        return { tail: undefined, end: at };
      if (item.cue === 'total') ofAll = true;
      if (item.cue === 'base') {
        if (isPart && opensWith(item.lower, lexicon.comparing)) return { tail: undefined, end: at };
        ofAll ||= namesTotal(item.lower, lexicon);
        continue;
      }
    }
    for (const text of wordsOf(item)) {
      ofAll ||= lexicon.totalWords.includes(text) || lexicon.entire.includes(text);
      tokens.push({ text: text.normalize('NFC'), amount: undefined });
    }
  }
  return { tail: { tokens, beyond, ofAll, ofPlan }, end: at };
}

const ends: ReadonlySet<Cue> = new Set<Cue>([...otherMatter, 'multiple', 'besides']);

/** The next words, up to a mark, a figure or a cue. */
function beyondComma({ items }: Passage, comma: number): readonly Token[] {
  const tokens: Token[] = [];
  for (let at = comma + 1; at < items.length && at < comma + 6; at++) {
    const item = items[at]!;
    if (item.kind !== 'word') break;
    tokens.push({ text: item.lower.normalize('NFC'), amount: undefined });
  }
  return tokens;
}

/** "(40 người)", ", tức 63 ca": an amount that it is said with. */
function saysAgain({ items, language: { lexicon } }: Passage, at: number): boolean {
  const [mark, next, after] = items.slice(at, at + 3);
  if (mark?.kind !== 'mark') return false;
  if (mark.mark === '(') return items.slice(at + 1, mark.partner).some(({ kind }) => kind === 'quantity');
  if (mark.mark !== ',' || !next || next.kind === 'mark' || next.kind === 'quantity') return false;
  if (!lexicon.equalling.includes(next.lower) || after?.kind !== 'quantity' || isPercent(after)) return false;
  // ", tức 3/5": the same again.
  const slash = items[at + 3];
  return slash?.kind !== 'mark' || slash.mark !== '/';
}

/** "Đạt", not "chiếm". */
function verbBefore({ items, language: { lexicon } }: Passage, { from }: Ratio): boolean {
  const verb = items[from - 1];
  return verb?.kind === 'cue' && verb.cue === 'share' && lexicon.reaching.includes(verb.lower);
}

function isLight({ language: { lexicon } }: Passage, word: string): boolean {
  const { statements, equalling, copulas, stopWords, articles, exactly } = lexicon;
  return [statements.light, equalling, copulas, stopWords, articles, exactly].some(words => words.includes(word));
}
