/**
 * What mentions say about one another: which document a short mention is of, and of what years a number is.
 */
import { memo2 } from '../derive.ts';
import { alikeAtEnds } from '../lists.ts';
import type { TextMention } from '../reading/documents/mention.ts';
import { type DocumentNumber, plainDigits } from '../reading/documents/number.ts';
import { isoWritten } from '../reading/documents/print.ts';
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
}

export function tiesOf(placed: PlacedLists, home: Home): Ties {
  const full = fullOf(placed, home);
  const years = new Map<string, Set<number>>();
  for (const list of placed) {
    for (const { source, next } of list) {
      const base = baseIn(full, source, home);
      const year = yearOf(source, next);
      if (year === undefined || !base) continue;
      const known = years.get(base.text);
      if (known) known.add(year);
      else years.set(base.text, new Set([year]));
    }
  }
  return { full, years };
}

function yearOf({ read, date }: SourceMention, next: OpeningDate | undefined): number | undefined {
  return read.number?.year ?? date?.year ?? next?.date.year;
}

/**
 * A short mention is one of the only document cited in full with its type and number; else it is a document by itself,
 * or says nothing. Of two documents it names neither.
 */
export function baseIn(full: Ties['full'], source: SourceMention, home: Home): Base | undefined {
  const { short } = source.read;
  const known = short && full.get(shortKey(source.read));
  if (!short || (known === undefined && short.alone)) return baseOnce(source, home);
  return known ?? undefined;
}

/** Of each type and number, the base of the mention in full; null where two documents have them. */
function fullOf(placed: PlacedLists, home: Home): Ties['full'] {
  const full = new Map<string, Base | null>();
  if (!placed.some(list => list.some(({ source }) => source.read.kind === 'short'))) return full;
  const first = new Map<string, DocumentNumber>();
  for (const list of placed) {
    for (const { source } of list) {
      const { number, typeWords } = source.read;
      if (!number || !typeWords || number.form === 'blank') continue;
      for (const year of number.year === undefined ? [undefined] : [undefined, number.year]) {
        const key = `${typeWords.toLowerCase()}/${plainDigits(number)}/${year ?? ''}`;
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
