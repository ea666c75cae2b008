/**
 * How likely a number of a part that says a report again comes so near one of its body by chance. Of numbers about as large,
 * few are a given one with two neighbouring digits swapped, more are it but for one digit; and as many numbers as the body
 * has with no fewer of the same words beside them, as many could have been met. Where a part says nearly nothing that does
 * not stand in the body too, one number that does not is likely to be a slip.
 */
import type { Figure, NumberStyle } from '../../figures/figure.ts';
import type { Report } from '../../model/report.ts';
import { slipOfDigits, tellingDigits, valueKey } from '../diagnosis/slipped-digits.ts';
import { type ProseFigure, proseOf, readText } from '../prose/from-prose.ts';
import { type Sought, type StandingFigure, soughtAs, type Wanted, type Zone } from './echo-figures.ts';
import { areOfOneTime, difference, type Judged, sharedWords } from './echo-matter.ts';
import { figuresBeside, figuresOfBody } from './echo-rivals.ts';
import { type EchoWords, wordsAbout } from './echo-words.ts';

/** Up to so much a slip is more likely than chance. */
const most = 0.01;
/** Even a part that says nothing else anew may say something. */
const least = 0.1;
/** One of the two is told as a change, or with a name that the other does not have: seldom one matter. */
const parted = 10;

/**
 * For each of the parts that say the report again how many of its figures it alone says, for each that the body has too.
 * With fewer than two of these nothing shows that it says the body again, and nothing is likely.
 */
export type Aloneness = Readonly<Record<Zone, number>>;

export function alonenessOf({ figures }: Wanted, isSaid: (sought: Sought) => boolean): Aloneness {
  const counts = { opening: { said: 0, alone: 0 }, closing: { said: 0, alone: 0 }, ahead: { said: 0, alone: 0 } };
  for (const sought of figures) counts[sought.zone][isSaid(sought) ? 'said' : 'alone']++;
  const share = (zone: Zone): number => {
    const { said, alone } = counts[zone];
    return said < fewestSaid ? Number.POSITIVE_INFINITY : Math.max(least, alone / (said + 1));
  };
  return { opening: share('opening'), closing: share('closing'), ahead: share('ahead') };
}

const fewestSaid = 2;

export interface Odds {
  readonly report: Report;
  readonly wanted: Wanted;
  readonly aloneness: Aloneness;
  readonly judged: Omit<Judged, 'digits'>;
}

/** The one figure of those it may be a slip of that chance hardly accounts for. */
export function likeliest(sought: Sought, bodies: readonly StandingFigure[], odds: Odds): StandingFigure | undefined {
  const { wanted, aloneness, judged } = odds;
  const { style } = judged;
  const alone = aloneness[sought.zone];
  const own = wordsAbout(sought.prose, sought.passage, style);
  let best: Likely | undefined;
  let tied = false;
  for (const body of bodies) {
    const { chance, fewest } = slipFrom(sought.prose.figure, body.prose.figure);
    if (alone * chance > most * company ** mostBeside) continue;
    const words = wordsAbout(body.prose, body.passage, style);
    if (own.beyond !== words.beyond || !areOfOneTime(own, words, judged)) continue;
    if (speaksOfAnotherTime(own, words, judged) || speaksOfAnotherTime(words, own, judged)) continue;
    const differ = difference(own, words, style);
    if (differ === 'matter') continue;
    const score = sharedWords(own, words);
    if (score < fewest || (best && score < best.score)) continue;
    const same = best !== undefined && valueKey(best.body.prose.figure) === valueKey(body.prose.figure);
    tied = best?.score === score && (tied || !same);
    if (best?.score === score && same) continue;
    best = { sought, body, score, chance: alone * chance * (differ === 'change' ? parted : 1) };
  }
  if (!best || tied) return undefined;
  if (namesAnother(sought, best.body) || namesAnother(best.body, sought))
    best = { ...best, chance: best.chance * parted };
  if (best.chance <= most) {
    const rivals = figuresOfBody(odds.report, wanted).rivalsOf(best, beyond(most / best.chance));
    if (rivals === undefined) return undefined;
    if (best.chance * rivals <= most) return best.body;
  }
  return isInCompany(best, odds) ? best.body : undefined;
}

/** "Năm 2023 chi 20.984 triệu đồng", where the other one names no time and the report is of another year. */
function speaksOfAnotherTime(one: EchoWords, other: EchoWords, { ownTimes, titled }: Odds['judged']): boolean {
  return (
    other.times.length === 0 && one.times.length > 0 && !one.times.some(time => ownTimes(time) || titled.has(time))
  );
}

/** "Xã Mường Lát trồng 421 ha": a name beside one that the other does not stand with. */
function namesAnother({ prose: { span }, passage }: StandingFigure, other: StandingFigure): boolean {
  const clause = readText(passage)
    .slice(Math.max(0, span.start - nameReach), span.start)
    .split(/[;:.!?\d\n]/u)
    .at(-1)!;
  const names = clause.match(/(?<=\p{L}[\p{L}\s,]*\s)\p{Lu}\p{Ll}+/gu) ?? [];
  const text = readText(other.passage);
  return names.some(name => !text.includes(name));
}

const nameReach = 80;

interface Likely {
  readonly sought: Sought;
  readonly body: StandingFigure;
  readonly score: number;
  readonly chance: number;
}

/**
 * "Bão làm thiệt hại 110 ha lúa, hư hỏng 80 ngôi nhà, giá trị 1,44 tỷ đồng", and the section with 120 ha has the 80 and the
 * 1,44 too: what the sentence says besides shows where it is from.
 */
function isInCompany(likely: Likely, { report, wanted }: Odds): boolean {
  const { sought, body, chance } = likely;
  const section = figuresBeside(report, body.passage, wanted);
  const beside = besideIt(sought, wanted.style).filter(prose => soughtAs(prose).some(value => section.says(value)));
  const values = new Set(beside.map(({ figure }) => valueKey(figure)));
  const less = company ** Math.min(mostBeside, values.size);
  if (chance > most * less) return false;
  const rivals = section.rivalsOf(likely, beyond((most * less) / chance));
  return rivals !== undefined && chance * Math.max(1, rivals) <= most * less;
}

/** Each figure of a sentence that stands with the other one too makes chance so much less likely; of so many at the most. */
const company = 3;
const mostBeside = 3;

/** The other figures of two digits or more of its sentence. */
function besideIt({ prose: { span }, prose, passage }: StandingFigure, style: NumberStyle): readonly ProseFigure[] {
  const text = readText(passage);
  const from = Math.max(text.lastIndexOf('. ', span.start), text.lastIndexOf('\n', span.start));
  const ends = [text.indexOf('. ', span.end), text.indexOf('\n', span.end)].filter(end => end >= 0);
  const to = Math.min(text.length, ...ends);
  return proseOf(passage, style).figures.filter(
    other => other !== prose && other.span.start > from && other.span.start < to && digitsOf(other.figure).length > 1,
  );
}

/** More rivals than this make no difference. */
function beyond(few: number): number {
  return Math.floor(few) + 2;
}

interface Slip {
  /** Of the numbers about as large as a printed one the part that is such a slip of it. */
  readonly chance: number;
  /** So much must the words have in common, whatever the chance. */
  readonly fewest: number;
}

/**
 * By how many of its digits tell. Digits in any other order are no slip. Two numbers but for one digit are also what a
 * round number makes of one another, as a total and its other part: their words must speak of one matter.
 */
function slipFrom(one: Figure, other: Figure): Slip {
  const digits = Math.min(mostDigits, Math.max(tellingDigits(one), tellingDigits(other)));
  switch (slipOfDigits(one, other)) {
    case 'swapped':
      return { chance: swapped[digits]!, fewest: digits < 4 ? 1 : 0 };
    case 'digit':
      return { chance: anotherDigit[digits]!, fewest: digits < 4 ? 4 : digits < 5 ? 2 : 1 };
    default:
      return { chance: 1, fewest: 0 };
  }
}

const mostDigits = 6;
const swapped: readonly number[] = [2, 2, 0.05, 0.01, 0.0015, 0.0002, 0.00003];
const anotherDigit: readonly number[] = [2, 2, 0.5, 0.1, 0.015, 0.002, 0.0003];

function digitsOf({ text }: Figure): string {
  return text.replace(/\D/gu, '');
}
