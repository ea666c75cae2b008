/**
 * A figure of an introduction, a heading, a summary or a closing part that repeats one of the body in other words, but for
 * a slip of the pen. What such a part says is all said in the body: a figure that stands nowhere there, and is a slip away
 * from one whose words it shares, is that one. Two figures are of one indicator where
 *
 * - they are of one noun or unit, and are both a level, both a share, both a change, both what is left (`echo-words.ts`);
 * - the body says all that the other part says of it, but for who did it; no word makes another matter of one of them
 *   ("nữ", "quá hạn", "kế hoạch"), and neither names a time that the other does not;
 * - the part that repeats does not say the value of the body too: that would be another figure's;
 * - no other figure of the body is as like it in words and size: words said of many things tell none of them.
 *
 * Where these words leave it open, it is asked how likely it is that the two come so near by chance: `echo-odds.ts`.
 */
import { again, memo } from '../../derive.ts';
import { absolute, compare, type Decimal, decimal, equal, multiply, subtract } from '../../figures/decimal.ts';
import type { Figure, NumberStyle } from '../../figures/figure.ts';
import { settle } from '../../lists.ts';
import type { Passage, Report } from '../../model/report.ts';
import type { Table } from '../../model/table.ts';
import { languageFor } from '../../reading/languages.ts';
import { timesOfText } from '../../reading/prose/items/spoken-times.ts';
import { type ProseFigure, proseOf, readText } from '../prose/from-prose.ts';
import { isAskedFor } from './asked-for.ts';
import {
  isShort,
  mayEcho,
  type Sought,
  type StandingFigure,
  saidAs,
  soughtAs,
  type Wanted,
  wantedOf,
} from './echo-figures.ts';
import { hitsOf } from './echo-hits.ts';
import { type Judged, likeness, sharesMatter } from './echo-matter.ts';
import { alonenessOf, likeliest } from './echo-odds.ts';
import { type EchoWords, wordsAbout } from './echo-words.ts';
import { restatingPassages } from './restating-passages.ts';
import { ownOf } from './statement-matching.ts';
import { type Topic, topicOf } from './statement-scopes.ts';

export interface Echo {
  /** The one that differs: of the part that says it again, or of the body where two such parts agree. */
  readonly stated: StandingFigure;
  readonly other: StandingFigure;
  /** The nearest heading over the other. */
  readonly heading: Passage | undefined;
  /** The other stands before it. */
  readonly above: boolean;
  /** The digits tell, or the body says all the words right beside its figure. */
  readonly sure: boolean;
}

/** In the order of the text that says it again; at most one for each of its figures. */
export function echoes(report: Report): readonly Echo[] {
  return echoesOf(report).found;
}

interface Echoes {
  readonly wanted: Wanted | undefined;
  readonly found: readonly Echo[];
}

const echoesOf = again((report: Report, before: Echoes | undefined): Echoes => {
  const restating = restatingPassages(report);
  if (restating.opening.length + restating.closing.length === 0) return nothing;
  const { style } = report;
  const old = before?.wanted;
  const wanted = old?.restating === restating && old.style === style ? old : wantedOf(restating, style);
  return { wanted, found: settleEchoes(before?.found, echoesAmong(report, wanted)) };
});

const nothing: Echoes = { wanted: undefined, found: [] };

interface Found {
  readonly sought: Sought;
  readonly body: StandingFigure;
  readonly heading: Passage | undefined;
  /** That they come so near one another by chance. */
  readonly unlikely?: boolean;
}

function echoesAmong(report: Report, wanted: Wanted): readonly Echo[] {
  const { said, saidBefore, slips } = hitsOf(report, wanted);
  if (slips.length === 0) return [];
  const isSaid = ({ prose }: StandingFigure, where: ReadonlyMap<string, number>): boolean =>
    soughtAs(prose).some(value => where.has(value));
  const open = slips.filter(
    ({ sought, body }) =>
      !(isSaid(sought, said) && !isSaidOfOthers(sought, body, report, wanted)) &&
      !(wanted.zones.has(body.passage) && isSaid(sought, saidBefore)),
  );
  if (open.length === 0) return [];
  const own = ownTimesOf(wanted);
  const titled = timesOfTitle(report);
  const ahead = new Set(wanted.restating.ahead);
  const judged = {
    style: wanted.style,
    ownTimes: (time: string) => own.has(time),
    titled,
  };
  const best = new Map<Sought, { readonly score: number; readonly found: Found | undefined }>();
  const possible = new Map<Sought, StandingFigure[]>();
  for (const { sought, body } of open) {
    if (ahead.has(body.passage)) continue;
    const isAsked = ({ prose, passage }: StandingFigure): boolean => isAskedFor(prose.span, passage, wanted.style);
    if (isAsked(sought) && !isAsked(body)) continue;
    const heading = headingOver(report, body.passage);
    if (heading && partsIt(topicOf(heading, wanted.style))) continue;
    const known = possible.get(sought);
    if (known) known.push(body);
    else possible.set(sought, [body]);
    const score = scoreOf(sought, body, heading, judged);
    if (score === 0) continue;
    const first = best.get(sought);
    if (first && first.score > score) continue;
    const other = first?.score === score ? first.found : undefined;
    const differs = other && !equal(other.body.prose.figure.value, body.prose.figure.value);
    best.set(sought, { score, found: differs ? undefined : (other ?? { sought, body, heading }) });
  }
  const order = new Map(wanted.figures.map((standing, at) => [standing, at]));
  const aloneness = alonenessOf(wanted, sought => isSaid(sought, said));
  const found = Array.from(possible, ([sought, bodies]): readonly Found[] => {
    const told = best.get(sought)?.found;
    if (told && !hasRivals(told, report, wanted)) return [told];
    const body = likeliest(sought, bodies, { report, wanted, aloneness, judged });
    return body ? [{ sought, body, heading: headingOver(report, body.passage), unlikely: true }] : [];
  })
    .flat()
    .filter(
      ({ sought }) => !report.parts.some(part => part.tables.some(table => standsIn(table, sought, wanted.style))),
    )
    .sort((a, b) => order.get(a.sought)! - order.get(b.sought)!);
  return asEchoes(found, report, wanted.style);
}

/** "Giảm 16 vụ" of what has fallen by 19 in the very same words, where the other 16 in the body are told in others. */
function isSaidOfOthers(sought: Sought, body: StandingFigure, { parts }: Report, { zones, style }: Wanted): boolean {
  const about = ({ prose, passage }: StandingFigure): EchoWords => wordsAbout(prose, passage, style);
  const own = about(sought);
  if (own.near.size < 3 || likeness(own, about(body)) < alike) return false;
  return parts.every(({ passages }) =>
    passages.every(
      passage =>
        zones.has(passage) ||
        proseOf(passage, style).figures.every(
          prose =>
            !equal(prose.figure.value, sought.prose.figure.value) ||
            likeness(own, about({ prose, passage })) < alike / 2,
        ),
    ),
  );
}

const alike = 0.9;

/** The body says as much of other numbers with its words: they are of many things, such as the prices of many sellers. */
function hasRivals({ sought, body }: Found, { parts }: Report, { zones, style, values, restating }: Wanted): boolean {
  const { figure } = body.prose;
  const about = ({ prose, passage }: StandingFigure): EchoWords => wordsAbout(prose, passage, style);
  const own = about(sought);
  const other = about(body);
  const least = likeness(own, other);
  const isRival = (prose: ProseFigure, passage: Passage): boolean => {
    const { kind, unit, value } = prose.figure;
    if (kind !== figure.kind || unit !== figure.unit || !mayEcho(prose)) return false;
    if (equal(value, figure.value) || !isNear(value, figure.value)) return false;
    // What the same part says too is told of already.
    if (saidAs(prose).some(one => values.get(one)?.has(sought.zone))) return false;
    const words = about({ prose, passage });
    return words.times.every(time => other.times.includes(time)) && likeness(own, words) >= least;
  };
  return parts.some(
    ({ kind, passages }) =>
      kind === 'body' &&
      passages.some(
        passage =>
          !zones.has(passage) &&
          proseOf(passage, style).figures.some(prose => isRival(prose, passage)) &&
          !restating.ahead.includes(passage),
      ),
  );
}

/** Neither is more than twice the other: a much smaller one is a part of it. */
function isNear(a: Decimal, b: Decimal): boolean {
  return compare(a, multiply(b, two)) <= 0 && compare(b, multiply(a, two)) <= 0;
}

const two = decimal(2);

/** One finding for each figure of the body; where two parts say the same of it, it is the one that differs. */
function asEchoes(found: readonly Found[], report: Report, style: NumberStyle): readonly Echo[] {
  const byBody = new Map<ProseFigure, Found[]>();
  for (const one of found) {
    const known = byBody.get(one.body.prose);
    if (known) known.push(one);
    else byBody.set(one.body.prose, [one]);
  }
  return Array.from(byBody.values(), group => {
    const [first] = group as [Found];
    const second = group.find(
      ({ sought }) =>
        sought.zone !== first.sought.zone && equal(sought.prose.figure.value, first.sought.prose.figure.value),
    );
    const { sought, body, heading } = first;
    const sure = group.some(one => one.unlikely || isSure(one, style));
    return second
      ? { stated: body, other: second.sought, heading: headingOver(report, second.sought.passage), above: false, sure }
      : { stated: sought, other: body, heading, above: sought.zone === 'closing', sure };
  });
}

/** The times of its subject, with and without their year, and the years of its first heading: "Annual Report, 2024". */
function timesOfTitle({ identity, style, parts }: Report): ReadonlySet<string> {
  const own = ownOf(identity, style).times.flatMap(time => [time, time.split('/', 1)[0]!]);
  const title = parts[0]?.passages.find(({ kind }) => kind === 'heading');
  const years = title ? (readText(title).match(/(?<!\d)(?:19|20)\d\d(?!\d)/gu) ?? []) : [];
  return new Set([...own, ...years.map(year => `y${year}`)]);
}

/** The days that a report begins by naming are those its figures run from and to. */
const ownTimesOf = memo(({ restating, style }: Wanted): ReadonlySet<string> => {
  const { lexicon } = languageFor(style);
  const times = restating.opening.flatMap(passage => timesOfText(readText(passage), lexicon).times);
  return new Set(times.filter(time => /^[<>]?d/u.test(time)));
});

/** Of two short numbers one may be a digit away by chance. */
function isSure({ sought, body }: Found, style: NumberStyle): boolean {
  if (sought.prose.figure.text.replace(/\D/gu, '').length > 2) return true;
  const [own, other] = [sought, body].map(({ prose, passage }) => wordsAbout(prose, passage, style));
  // "0,5%" and "0,2%" of one formula after another.
  const telling = sought.prose.figure.text.replace(/\D/gu, '').replace(/^0+/u, '').length;
  if (!own!.counts && telling > 1 && saysAllOf(own!, other!, [])) return true;
  if (!own!.counts || own!.near.size < 3 || own!.noun !== other!.noun) return false;
  // "Còn 9 cống chưa sửa chữa", "tặng 12 mái ấm": what is done with it, too.
  const done = (own!.left && other!.left) || own!.front.some(word => other!.front.includes(word));
  return done && [...own!.near].every(word => other!.near.has(word));
}

/** What is still to come, or what one body does. */
function partsIt({ ahead, named }: Topic): boolean {
  return ahead || named;
}

function scoreOf(
  sought: StandingFigure,
  body: StandingFigure,
  heading: Passage | undefined,
  { style, ...more }: Omit<Judged, 'digits'>,
): number {
  const [own, others] = [sought, body].map(standing => standing.prose.figure.text.replace(/\D/gu, ''));
  // The zero of "107,0" is no rounding; "110,00" is as round as 110.
  const whole = [sought, body].every(({ prose: { figure } }) => !/[1-9]/u.test(decimalsOf(figure)));
  const [telling, least] = [own!, others!]
    .map(digits => (whole ? digits.replace(/0+$/u, '') : digits).length)
    .sort((x, y) => y - x);
  // 950 and 450, 1.200 and 1.240: round numbers come near one another by chance.
  const round = least! + 2 <= own!.length || (telling! < own!.length && telling! < 3);
  const words = (standing: StandingFigure): EchoWords => wordsAbout(standing.prose, standing.passage, style);
  const over = heading ? topicOf(heading, style).words : [];
  // "Mức 320.000 đồng/người", "mức 120.000 đồng/người": so much for one thing after another.
  const isRate = sought.prose.figure.unit?.includes('/');
  const surely = !isRate && !isRounding(sought, body) && saysAllOf(words(sought), words(body), over);
  if (round && own!.length > 1 && !surely) return 0;
  return sharesMatter(words(sought), words(body), over, { digits: least!, style, ...more });
}

function decimalsOf({ text, decimals }: Figure): string {
  return decimals === 0 ? '' : text.replace(/\D/gu, '').slice(-decimals);
}

/** 1.200 of 1.240: the rounder of the two is less than its last digit away. */
function isRounding({ prose: { figure: a } }: StandingFigure, { prose: { figure: b } }: StandingFigure): boolean {
  const zeros = ({ text }: Figure): number => /0*$/u.exec(text.replace(/\D/gu, ''))![0].length;
  const [rounder, other] = zeros(a) >= zeros(b) ? [a, b] : [b, a];
  if (zeros(rounder) === zeros(other)) return false;
  const gap = absolute(subtract(a.value, b.value));
  return compare(gap, decimal(1, -(rounder.quantum + zeros(rounder)))) < 0;
}

/** Words that leave no doubt even of round numbers: three or more, all of them said of the other one, with the same noun. */
function saysAllOf(one: EchoWords, other: EchoWords, over: readonly string[]): boolean {
  if (one.noun === '' || one.noun !== other.noun || one.near.size < 3) return false;
  const shared = [...one.near].filter(word => other.near.has(word)).length;
  return (
    shared >= 2 &&
    shared + 2 > one.near.size &&
    [...one.near].every(word => other.near.has(word) || over.includes(word) || other.around.has(word))
  );
}

/** Asked only of what may be repeated. */
function headingOver({ parts }: Report, passage: Passage): Passage | undefined {
  for (const { passages } of parts) {
    const at = passages.indexOf(passage);
    if (at < 0) continue;
    for (let above = at - 1; above >= 0; above--) if (passages[above]!.kind === 'heading') return passages[above];
    return undefined;
  }
  return undefined;
}

/** Longer tables are lists of particulars. */
const mostRows = 300;

/** A short count stands in many tables: it is from one whose row or column says some of its words. */
function standsIn({ rows, columns }: Table, { prose, passage }: StandingFigure, style: NumberStyle): boolean {
  if (rows.length > mostRows) return false;
  const near = isShort(prose) ? wordsAbout(prose, passage, style).near : undefined;
  const says = (words: string): boolean =>
    words
      .normalize('NFC')
      .toLowerCase()
      .match(/\p{L}+/gu)
      ?.some(word => near!.has(word)) ?? false;
  return rows.some(row =>
    row.cells.some(
      (cell, at) =>
        cell.figures.some(other => equal(other.value, prose.figure.value)) &&
        (!near || says(row.label) || says(columns[at]?.title ?? '')),
    ),
  );
}

/** The pairs of the version before, where they are about the same figures. */
function settleEchoes(old: readonly Echo[] | undefined, fresh: readonly Echo[]): readonly Echo[] {
  if (!old) return fresh;
  const kept = fresh.map(
    echo =>
      old.find(
        one =>
          one.stated.prose === echo.stated.prose &&
          one.other.prose === echo.other.prose &&
          one.heading === echo.heading &&
          one.sure === echo.sure &&
          one.above === echo.above,
      ) ?? echo,
  );
  return settle(old, kept);
}
