/**
 * What mentions say about one another: which document a short mention is of, and of what years a number is.
 */
import { memo2 } from '../../derive.ts';
import { alikeAtEnds } from '../../lists.ts';
import { plainBody } from '../../reading/documents/english-bodies.ts';
import type { TextMention } from '../../reading/documents/mention.ts';
import { type DocumentNumber, plainDigits } from '../../reading/documents/number.ts';
import { isoWritten } from '../../reading/documents/print.ts';
import { meantNumber } from '../marked.ts';
import { type Base, baseOf, type Home } from './keys.ts';
import type { Placed, PlacedLists } from './placing.ts';
import type { SourceMention } from './source-mention.ts';
import type { OpeningDate } from './sources.ts';

/** What mentions say about one another. */
export interface Ties {
  /** Of each base, the years that its mentions name. */
  readonly years: ReadonlyMap<string, ReadonlySet<number>>;
  /** Of each type and number cited in full, its base; null where two documents have them. */
  readonly full: ReadonlyMap<string, Base | null>;
  /** Of each base of a worded number, the bodies that its mentions name. */
  readonly bodies: ReadonlyMap<string, ReadonlySet<string>>;
}

export function tiesOf(placed: PlacedLists, home: Home): Ties {
  const full = fullOf(placed, home);
  const bodies = bodiesOf(placed, home);
  const years = new Map<string, Set<number>>();
  for (const list of placed) {
    for (const { source, next } of list) {
      const base = baseIn({ full, bodies }, source, home);
      const year = yearOf(source, next);
      if (year === undefined || !base) continue;
      const known = years.get(base.text);
      if (known) known.add(year);
      else years.set(base.text, new Set([year]));
    }
  }
  return { full, years, bodies };
}

/** Which bodies name a worded number as theirs: "Circular No. 8/2023" of two ministries is two documents. */
function bodiesOf(placed: PlacedLists, home: Home): Ties['bodies'] {
  const bodies = new Map<string, Set<string>>();
  for (const list of placed) {
    for (const { source } of list) {
      const body = bodyOf(source);
      if (body === undefined) continue;
      const { text } = baseOnce(source, home);
      const known = bodies.get(text);
      if (known) known.add(body);
      else bodies.set(text, new Set([body]));
    }
  }
  return bodies;
}

function bodyOf({ read: { number, issuer }, issuer: ofRow }: SourceMention): string | undefined {
  if (number?.form !== 'worded') return undefined;
  if (number.issuer !== '') return number.issuer;
  const said = issuer ?? ofRow;
  return said && plainBody(said.words);
}

function yearOf({ read, date }: SourceMention, next: OpeningDate | undefined): number | undefined {
  return read.number?.year ?? date?.year ?? next?.date.year;
}

/**
 * A short mention is one of the only document cited in full with its type and number; else it is a document by itself,
 * or says nothing. Of two documents it names neither.
 */
export function baseIn(
  { full, bodies }: Pick<Ties, 'full' | 'bodies'>,
  source: SourceMention,
  home: Home,
): Base | undefined {
  const { short, number } = source.read;
  if (number?.form === 'worded') return full.get(numberKey(source.read, number.year)) ?? ofBody(bodies, source, home);
  const known = short && full.get(shortKey(source.read));
  if (!short || (known === undefined && short.alone)) return baseOnce(source, home);
  return known ?? undefined;
}

/** A worded number of several bodies is that of the one it names; with none named it is a document by itself. */
function ofBody(bodies: Ties['bodies'], source: SourceMention, home: Home): Base {
  const base = baseOnce(source, home);
  if ((bodies.get(base.text)?.size ?? 0) < 2) return base;
  const { date } = source;
  const where = bodyOf(source) ?? `?${date ? isoWritten(date) : ''}`;
  return { ...base, text: `${base.text}/${where}`, where };
}

/** Of each type and number, the base of the mention in full; null where two documents have them. */
function fullOf(placed: PlacedLists, home: Home): Ties['full'] {
  const full = new Map<string, Base | null>();
  if (!placed.some(list => list.some(({ source }) => isLater(source)))) return full;
  const first = new Map<string, DocumentNumber>();
  for (const list of placed) {
    for (const { source } of list) {
      const { typeWords } = source.read;
      const number = meantNumber(source.read);
      if (!number || !typeWords || number.form === 'blank' || number.form === 'worded') continue;
      for (const year of number.year === undefined ? [undefined] : [undefined, number.year]) {
        const key = numberKey(source.read, year);
        const other = first.get(key);
        if (!other) {
          first.set(key, number);
          full.set(key, baseOnce(source, home));
        } else if (other.symbol !== number.symbol || other.year !== number.year) full.set(key, null);
      }
    }
  }
  return full;
}

/** It may be a later mention of a number that others cite with its symbol: "Kế hoạch số 99", "Decree 15/2020". */
function isLater({ read }: SourceMention): boolean {
  return read.kind === 'short' || read.number?.form === 'worded';
}

function numberKey({ typeWords, number }: TextMention, year: number | undefined): string {
  return `${typeWords!.toLowerCase()}/${plainDigits(number!)}/${year ?? ''}`;
}

/** What the ties of a report are made of, of one section. Right because its mentions and a home are immutable. */
const tieFacts = memo2((list: readonly Placed[], home: Home): string => {
  let facts = '';
  for (const { source, next } of list) facts += `${ownFacts(source, home)},${yearOf(source, next)}\n`;
  return facts;
});

// Right because a mention and a home are immutable.
const ownFacts = memo2((source: SourceMention, home: Home): string => {
  const { kind, number, typeWords, short } = source.read;
  const base = baseOnce(source, home);
  return JSON.stringify([
    kind,
    typeWords,
    number && [number.form, number.symbol, number.year, plainDigits(number)],
    short,
    bodyOf(source),
    [base.symbol, base.place, base.where, base.digits, base.ofSome, base.ofOwn],
  ]);
});

/** Whether ties made of either are the same. */
export function sameTies(old: PlacedLists, fresh: PlacedLists, home: Home): boolean {
  const { top, bottom } = alikeAtEnds(old, fresh);
  const facts = (lists: PlacedLists): string =>
    lists
      .slice(top, lists.length - bottom)
      .map(list => (list.length === 0 ? '' : tieFacts(list, home)))
      .filter(text => text !== '')
      .join();
  return facts(old) === facts(fresh);
}

/** How a short mention names its document: by type, digits, and year where it has one. */
export function shortKey({ typeWords, short }: TextMention): string {
  return `${typeWords!.toLowerCase()}/${short!.digits}/${short!.year ?? ''}`;
}

// Right because a mention and a home are immutable.
const baseOnce = memo2(
  (source: SourceMention, home: Home): Base =>
    baseOf(
      source.issuer ? { ...source.read, issuer: source.issuer } : source.read,
      home,
      source.date && isoWritten(source.date),
    ),
);
