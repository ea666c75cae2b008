/** Which figures of the parts that say a report again are looked for in its body, and where a slip of one stands. */
import { memo, memo2 } from '../../derive.ts';
import type { Figure, NumberStyle } from '../../figures/figure.ts';
import { enter } from '../../group.ts';
import { append } from '../../lists.ts';
import type { Passage } from '../../model/report.ts';
import { areOneSlip, areScaledSlip, echoKeys, valueKey } from '../diagnosis/slipped-digits.ts';
import { type ProseFigure, proseOf } from '../prose/from-prose.ts';
import type { Restating } from './restating-passages.ts';

/** A figure of the text with the passage it stands in. */
export interface StandingFigure {
  readonly prose: ProseFigure;
  readonly passage: Passage;
}

export type Zone = keyof Restating;

export interface Sought extends StandingFigure {
  readonly zone: Zone;
}

/** What is looked for in the body. Right as long as the restating passages are the same. */
export interface Wanted {
  readonly restating: Restating;
  readonly style: NumberStyle;
  readonly zones: ReadonlyMap<Passage, Zone>;
  /** The same objects as long as their passages are. */
  readonly figures: readonly Sought[];
  readonly byKey: ReadonlyMap<string, readonly Sought[]>;
  /** Which parts say them. */
  readonly values: ReadonlyMap<string, ReadonlySet<Zone>>;
}

export function wantedOf(restating: Restating, style: NumberStyle): Wanted {
  const zones = new Map<Passage, Zone>();
  const figures: Sought[] = [];
  const values = new Map<string, Set<Zone>>();
  const byKey = new Map<string, Sought[]>();
  for (const zone of ['opening', 'closing'] as const) {
    for (const passage of restating[zone]) {
      zones.set(passage, zone);
      for (const sought of soughtIn[zone](passage, style)) {
        figures.push(sought);
        for (const value of soughtAs(sought.prose)) enter(values, value, zone);
        for (const key of keysOf(sought.prose)) {
          const known = byKey.get(key);
          if (known) known.push(sought);
          else byKey.set(key, [sought]);
        }
      }
    }
  }
  return { restating, style, zones, figures, byKey, values };
}

// Right because a passage is immutable.
const soughtOf = (zone: Zone): ((passage: Passage, style: NumberStyle) => readonly Sought[]) =>
  memo2((passage: Passage, style: NumberStyle) =>
    proseOf(passage, style)
      .figures.filter(mayEcho)
      .map(prose => ({ prose, passage, zone })),
  );
const soughtIn = { opening: soughtOf('opening'), closing: soughtOf('closing') };

export function mayEcho({ figure, approximate }: ProseFigure): boolean {
  return !approximate && figure.sign === '' && !mayBeYear(figure);
}

/** "Luật Đất đai 2024", "từ 1975 đến nay": what is said of two years is not one figure. */
function mayBeYear({ kind, grouped, text }: Figure): boolean {
  return kind === 'count' && !grouped && /^(?:1[89]|20)\d\d$/u.test(text);
}

// Right because a figure of the text is immutable.
const keysOf = memo((prose: ProseFigure): readonly string[] => echoKeys(prose.figure, nounOf(prose)));

/** A short count is the same number only of the same noun; where one of the two has none, of any. */
export const saidAs = memo((prose: ProseFigure): readonly string[] => {
  const value = valueKey(prose.figure);
  return isShort(prose) ? [value, `${value} ${nounOf(prose) || anyNoun}`] : [value];
});

export const soughtAs = memo((prose: ProseFigure): readonly string[] => {
  const value = valueKey(prose.figure);
  const noun = isShort(prose) ? nounOf(prose) : '';
  return noun === '' ? [value] : [`${value} ${noun}`, `${value} ${anyNoun}`];
});

const anyNoun = '*';

export function isShort({ figure }: ProseFigure): boolean {
  return figure.kind === 'count' && figure.text.replace(/\D/gu, '').length < 4;
}

function nounOf({ counted }: ProseFigure): string {
  return /^\s*(\p{L}+)/u.exec(counted)?.[1]?.toLowerCase().normalize('NFC') ?? '';
}

/** What a passage says of the figures that are looked for. */
export interface Hits {
  /** Keys of values that stand here as well. */
  readonly same: readonly string[];
  readonly slips: readonly Hit[];
  /** Of a part that says the report again. */
  readonly zone: Zone | undefined;
}

export interface Hit {
  readonly sought: Sought;
  readonly body: StandingFigure;
}

export function hitsIn(passage: Passage, wanted: Wanted): Hits {
  const same: string[] = [];
  const slips: Hit[] = [];
  const zone = wanted.zones.get(passage);
  if (zone === 'closing' || passage.kind === 'caption') return noHits;
  for (const prose of proseOf(passage, wanted.style).figures) {
    const values = saidAs(prose).filter(value => wanted.values.has(value));
    if (values.length > 0) append(same, values);
    if (!mayEcho(prose)) continue;
    const met = new Set<Sought>();
    for (const key of keysOf(prose)) for (const sought of wanted.byKey.get(key) ?? noFigures) met.add(sought);
    for (const sought of met) {
      // What its own part says besides is another figure.
      if (sought.zone === zone || values.some(value => wanted.values.get(value)!.has(sought.zone))) continue;
      const { figure } = sought.prose;
      if (areOneSlip(figure, prose.figure) || areScaledSlip(figure, prose.figure))
        slips.push({ sought, body: { prose, passage } });
    }
  }
  return same.length + slips.length === 0 ? noHits : { same, slips, zone };
}

const noHits: Hits = { same: [], slips: [], zone: undefined };
const noFigures: readonly Sought[] = [];

/** By what a figure of the body meets those that are looked for. */
export function* meetings(prose: ProseFigure): Generator<string> {
  for (const value of saidAs(prose)) yield `=${value}`;
  if (mayEcho(prose)) yield* keysOf(prose);
}

/** By what a figure that is looked for meets those of the body. */
export function* lookedFor({ prose }: Sought): Generator<string> {
  for (const value of soughtAs(prose)) yield `=${value}`;
  yield* keysOf(prose);
}
