/**
 * A figure of the closing part that repeats one of the body in other words, but for one digit. What a report closes with has
 * all been said before: a figure that stands nowhere else, and is a slip of the pen away from one whose words it shares,
 * is that one.
 */
import { again, memo, memo2 } from '../derive.ts';
import { equal } from '../figures/decimal.ts';
import type { NumberStyle } from '../figures/figure.ts';
import { append, settle } from '../lists.ts';
import type { Passage, Report } from '../model/report.ts';
import type { Table } from '../model/table.ts';
import { closingPassages } from './closing-passages.ts';
import { type EchoWords, sharesMatter, wordsAbout } from './echo-words.ts';
import { type ProseFigure, proseOf } from './from-prose.ts';
import { areOneSlip, echoKeys, valueKey } from './slipped-digits.ts';
import { type Topic, topicOf } from './statement-scopes.ts';

/** A figure of the text with the passage it stands in. */
export interface StandingFigure {
  readonly prose: ProseFigure;
  readonly passage: Passage;
}

export interface Echo {
  readonly closing: StandingFigure;
  readonly body: StandingFigure;
  /** The nearest heading over the figure of the body. */
  readonly heading: Passage | undefined;
}

/** In the order of the closing part; at most one for each of its figures. */
export function echoes(report: Report): readonly Echo[] {
  return echoesOf(report).found;
}

interface Echoes {
  readonly wanted: Wanted | undefined;
  readonly found: readonly Echo[];
}

/** What is looked for in the body. Right as long as the closing passages are the same. */
interface Wanted {
  readonly closing: readonly Passage[];
  readonly style: NumberStyle;
  readonly own: ReadonlySet<Passage>;
  readonly figures: readonly StandingFigure[];
  readonly byKey: ReadonlyMap<string, readonly StandingFigure[]>;
  readonly values: ReadonlySet<string>;
}

const echoesOf = again((report: Report, before: Echoes | undefined): Echoes => {
  const closing = closingPassages(report);
  if (closing.length === 0) return nothing;
  const { style } = report;
  const old = before?.wanted;
  const wanted = old?.closing === closing && old.style === style ? old : wantedOf(closing, style);
  return { wanted, found: settleEchoes(before?.found, echoesAmong(report, wanted)) };
});

const nothing: Echoes = { wanted: undefined, found: [] };

function wantedOf(closing: readonly Passage[], style: NumberStyle): Wanted {
  const figures = closing.flatMap(passage =>
    proseOf(passage, style)
      .figures.filter(mayEcho)
      .map(prose => ({ prose, passage })),
  );
  const byKey = new Map<string, StandingFigure[]>();
  for (const standing of figures) {
    for (const key of keysOf(standing.prose)) {
      const known = byKey.get(key);
      if (known) known.push(standing);
      else byKey.set(key, [standing]);
    }
  }
  const values = new Set(figures.flatMap(({ prose }) => soughtAs(prose)));
  return { closing, style, own: new Set(closing), figures, byKey, values };
}

function mayEcho({ figure, approximate }: ProseFigure): boolean {
  return !approximate && figure.sign === '';
}

// Right because a figure of the text is immutable.
const keysOf = memo((prose: ProseFigure): readonly string[] => echoKeys(prose.figure, nounOf(prose)));

/** A short count is the same number only of the same noun; where one of the two has none, of any. */
const saidAs = memo((prose: ProseFigure): readonly string[] => {
  const value = valueKey(prose.figure);
  return isShort(prose) ? [value, `${value} ${nounOf(prose) || anyNoun}`] : [value];
});

const soughtAs = memo((prose: ProseFigure): readonly string[] => {
  const value = valueKey(prose.figure);
  const noun = isShort(prose) ? nounOf(prose) : '';
  return noun === '' ? [value] : [`${value} ${noun}`, `${value} ${anyNoun}`];
});

const anyNoun = '*';

function isShort({ figure }: ProseFigure): boolean {
  return figure.kind === 'count' && figure.text.replace(/\D/gu, '').length < 4;
}

function nounOf({ counted }: ProseFigure): string {
  return /^\s*(\p{L}+)/u.exec(counted)?.[1]?.toLowerCase().normalize('NFC') ?? '';
}

/** What a passage of the body says of the figures that are looked for. */
interface Hits {
  /** Keys of values that stand here as well. */
  readonly same: readonly string[];
  readonly slips: readonly Hit[];
}

interface Hit {
  readonly closing: StandingFigure;
  readonly body: StandingFigure;
}

// Right because passages and what is wanted are immutable.
const hitsIn = memo2((passage: Passage, wanted: Wanted): Hits => {
  const same: string[] = [];
  const slips: Hit[] = [];
  if (passage.kind === 'heading' || passage.kind === 'caption') return noHits;
  for (const prose of proseOf(passage, wanted.style).figures) {
    const values = saidAs(prose).filter(value => wanted.values.has(value));
    append(same, values);
    if (values.length === 0 && mayEcho(prose)) {
      const met = new Set<StandingFigure>();
      for (const key of keysOf(prose)) for (const closing of wanted.byKey.get(key) ?? noFigures) met.add(closing);
      for (const closing of met)
        if (areOneSlip(closing.prose.figure, prose.figure)) slips.push({ closing, body: { prose, passage } });
    }
  }
  return same.length + slips.length === 0 ? noHits : { same, slips };
});

const noHits: Hits = { same: [], slips: [] };
const noFigures: readonly StandingFigure[] = [];

function echoesAmong(report: Report, wanted: Wanted): readonly Echo[] {
  const said = new Set<string>();
  const slips: Hit[] = [];
  for (const { kind, passages } of report.parts) {
    for (const passage of passages) {
      if (wanted.own.has(passage)) continue;
      const hits = hitsIn(passage, wanted);
      if (hits === noHits) continue;
      for (const value of hits.same) said.add(value);
      if (kind === 'body') for (const hit of hits.slips) slips.push(hit);
    }
  }
  const open = slips.filter(({ closing }) => !soughtAs(closing.prose).some(value => said.has(value)));
  if (open.length === 0) return [];
  const best = new Map<StandingFigure, { readonly score: number; readonly echo: Echo | undefined }>();
  for (const { closing, body } of open) {
    const heading = headingOver(report, body.passage);
    if (heading && partsIt(topicOf(heading, wanted.style))) continue;
    const score = scoreOf(closing, body, heading, wanted.style);
    if (score === 0) continue;
    const known = best.get(closing);
    if (known && known.score > score) continue;
    const other = known?.score === score ? known.echo : undefined;
    const alike = other && !equal(other.body.prose.figure.value, body.prose.figure.value);
    best.set(closing, { score, echo: alike ? undefined : (other ?? { closing, body, heading }) });
  }
  const found = [...best.values()].flatMap(({ echo }) => (echo ? [echo] : []));
  const order = new Map(wanted.figures.map((standing, at) => [standing, at]));
  return found
    .filter(({ closing }) => !report.parts.some(part => part.tables.some(table => standsIn(table, closing))))
    .sort((a, b) => order.get(a.closing)! - order.get(b.closing)!);
}

/** What is still to come, or what one body does. */
function partsIt({ ahead, named }: Topic): boolean {
  return ahead || named;
}

function scoreOf(
  closing: StandingFigure,
  body: StandingFigure,
  heading: Passage | undefined,
  style: NumberStyle,
): number {
  const [own, others] = [closing, body].map(standing => standing.prose.figure.text.replace(/\D/gu, ''));
  const [telling, least] = [own!, others!].map(digits => digits.replace(/0+$/u, '').length).sort((x, y) => y - x);
  // 950 and 450, 1.200 and 1.240: round numbers come near one another by chance.
  const round = least! + 2 <= own!.length || (telling! < own!.length && telling! < 3);
  if (round && own!.length > 1) return 0;
  const words = (standing: StandingFigure): EchoWords => wordsAbout(standing.prose, standing.passage, style);
  return sharesMatter(words(closing), words(body), heading ? topicOf(heading, style).words : [], {
    digits: least!,
    style,
  });
}

/** Asked only of what may be repeated. */
function headingOver({ parts }: Report, passage: Passage): Passage | undefined {
  for (const { passages } of parts) {
    const headings = headingsOver(passages);
    if (headings.has(passage)) return headings.get(passage);
  }
  return undefined;
}

// Right because a list of passages is immutable.
const headingsOver = memo((passages: readonly Passage[]): ReadonlyMap<Passage, Passage | undefined> => {
  const over = new Map<Passage, Passage | undefined>();
  let heading: Passage | undefined;
  for (const passage of passages) {
    over.set(passage, heading);
    if (passage.kind === 'heading') heading = passage;
  }
  return over;
});

/** Longer tables are lists of particulars. */
const mostRows = 300;

function standsIn({ rows }: Table, { prose: { figure } }: StandingFigure): boolean {
  if (rows.length > mostRows) return false;
  return rows.some(row => row.cells.some(cell => cell.figures.some(other => equal(other.value, figure.value))));
}

/** The pairs of the version before, where they are about the same figures. */
function settleEchoes(old: readonly Echo[] | undefined, fresh: readonly Echo[]): readonly Echo[] {
  if (!old) return fresh;
  const kept = fresh.map(
    echo =>
      old.find(
        one =>
          one.closing.prose === echo.closing.prose &&
          one.body.prose === echo.body.prose &&
          one.heading === echo.heading,
      ) ?? echo,
  );
  return settle(old, kept);
}
