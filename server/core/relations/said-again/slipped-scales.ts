/**
 * One amount in two scales: "kinh phí 3.240 tỷ đồng" where the report says "3,24 tỷ đồng" elsewhere, of the same. The digits
 * are the same, one is a thousand times the other, and words beside them are the same too: who copies an amount changes
 * its unit ("triệu", "tỷ") or keeps it, seldom both right. Silent where the report says both amounts more than once or has
 * the one in a table, where either is so much for each, where something is said to be a thousandth or a thousand, and
 * where few digits tell: those meet by chance.
 */
import { carried, lazily, memo, memo2 } from '../../derive.ts';
import { compare, decimal, equal, multiply } from '../../figures/decimal.ts';
import type { NumberStyle } from '../../figures/figure.ts';
import { enter, leave } from '../../group.ts';
import { eachChange } from '../../list-changes.ts';
import { settle } from '../../lists.ts';
import { gather } from '../../model/gather.ts';
import type { Report } from '../../model/report.ts';
import { languageFor } from '../../reading/languages.ts';
import { significantDigits, tellingDigits, unitName, valueKey } from '../diagnosis/slipped-digits.ts';
import { proseOf, readText } from '../prose/from-prose.ts';
import type { StandingFigure } from './echo-figures.ts';
import { sharedBeside } from './echo-matter.ts';
import { wordsAbout } from './echo-words.ts';

export interface SlippedScale {
  /** The one that is said once; of two that are, the later. */
  readonly stated: StandingFigure;
  readonly other: StandingFigure;
  /** The other stands before it. */
  readonly above: boolean;
}

/** In no order that matters; at most one for each amount. */
export function slippedScales(report: Report): readonly SlippedScale[] {
  const memory = memoryOf(report);
  update(memory, scaledFigures(report), report);
  return memory.found;
}

/** Amounts in thousands or millions, whose digits tell, and which are no so much for each. */
const scaledFigures = gather<StandingFigure>(({ section, kind }, style) =>
  kind === 'body' ? section.passages.flatMap(passage => scaledIn(passage, style)) : [],
);

// Right because a passage is immutable.
const scaledIn = memo2((passage: StandingFigure['passage'], style: NumberStyle): readonly StandingFigure[] => {
  const found: StandingFigure[] = [];
  for (const prose of proseOf(passage, style).figures) {
    const { figure, approximate } = prose;
    // Most figures are in no thousands.
    if (figure.exponent < 3 || approximate || figure.kind === 'percent' || figure.unit?.includes('/')) continue;
    if (significantDigits(figure).length >= fewest) found.push({ prose, passage });
  }
  return found.length === 0 ? none : found;
});

const none: readonly never[] = [];

/** Three digits meet by chance once in some hundred pairs of amounts, four in some thousand. */
const [fewest, telling] = [3, 4];
/** So many words beside both make up for it. */
const [wordsOfFew, wordsOfTelling] = [2, 1];

interface Memory {
  figures: readonly StandingFigure[];
  readonly alike: Map<string, Set<StandingFigure>>;
  /** Keys of amounts that do not all agree. */
  readonly contested: Set<string>;
  found: readonly SlippedScale[];
}

// Right because what it holds is compared with the figures it was made from.
const memoryOf = carried<Report, Memory>(() => ({
  figures: [],
  alike: new Map(),
  contested: new Set(),
  found: [],
}));

function update(memory: Memory, figures: readonly StandingFigure[], report: Report): void {
  const { alike, contested } = memory;
  const touched = new Set<string>();
  eachChange(memory.figures, figures, {
    gone: standing => {
      leave(alike, keyOf(standing), standing);
      touched.add(keyOf(standing));
    },
    come: standing => {
      enter(alike, keyOf(standing), standing);
      touched.add(keyOf(standing));
    },
  });
  for (const key of touched) {
    const [first, ...others] = alike.get(key) ?? [];
    if (first && others.some(other => !areEqual(first, other))) contested.add(key);
    else contested.delete(key);
  }
  memory.figures = figures;
  if (contested.size === 0) {
    memory.found = settle(memory.found, none);
    return;
  }
  const order = new Map(figures.map((standing, at) => [standing, at]));
  const before = new Map(memory.found.map(slip => [slip.stated, slip]));
  const inTables = lazily(() => valuesInTables(report));
  const found = Array.from(contested, key => {
    const group = [...alike.get(key)!].sort((a, b) => order.get(a)! - order.get(b)!);
    const slip = slipAmong(group, inTables, report.style);
    const old = slip && before.get(slip.stated);
    return old && old.other === slip.other && old.above === slip.above ? old : slip;
  }).filter(slip => slip !== undefined);
  memory.found = settle(memory.found, found);
}

// Right because a figure of the text is immutable.
const keyOf = memo(({ prose: { figure } }: StandingFigure) => `${unitName(figure)}|${significantDigits(figure)}`);

function areEqual(one: StandingFigure, other: StandingFigure): boolean {
  return equal(one.prose.figure.value, other.prose.figure.value);
}

/** `alike`: in the order of the text. */
function slipAmong(
  alike: readonly StandingFigure[],
  inTables: () => ReadonlySet<string>,
  style: NumberStyle,
): SlippedScale | undefined {
  const [first] = alike as [StandingFigure];
  const same = alike.filter(other => areEqual(first, other));
  const rest = alike.filter(other => !areEqual(first, other));
  if (rest.some(other => !areEqual(other, rest[0]!)) || !isThousandfold(first, rest[0]!)) return undefined;
  const [few, many] = same.length < rest.length ? [same, rest] : [rest, same];
  const [stated] = few as [StandingFigure];
  if (few.length > 1 || isForEach(stated, style) || inTables().has(valueKey(stated.prose.figure))) return undefined;
  const own = wordsAbout(stated.prose, stated.passage, style);
  const digits = Math.max(tellingDigits(stated.prose.figure), tellingDigits(many[0]!.prose.figure));
  const least = digits < telling ? wordsOfFew : wordsOfTelling;
  const other = many.find(
    one => !isForEach(one, style) && sharedBeside(own, wordsAbout(one.prose, one.passage, style)) >= least,
  );
  return other && { stated, other, above: alike.indexOf(other) < alike.indexOf(stated) };
}

function isThousandfold({ prose: { figure: a } }: StandingFigure, { prose: { figure: b } }: StandingFigure): boolean {
  const [less, more] = compare(a.value, b.value) < 0 ? [a, b] : [b, a];
  return equal(multiply(less.value, thousand), more.value);
}

const thousand = decimal(1000);

/**
 * "Mỗi hộ 12,5 triệu đồng", and 12,5 tỷ đồng for a thousand of them; "đơn giá một phòng học"; "phí bằng 0,1%" of the other:
 * the sentence says why one is a thousandth.
 */
function isForEach({ prose: { span }, passage }: StandingFigure, style: NumberStyle): boolean {
  const { cues, each, every, forOne, typical } = languageFor(style).lexicon;
  const text = readText(passage);
  if (perStroke.test(text.slice(span.end, span.end + around)) || saysThousand(passage, style)) return true;
  const from = Math.max(0, span.start - around);
  const words = ` ${text
    .slice(from, span.end + around)
    .normalize('NFC')
    .toLowerCase()
    .replace(/\P{L}+|per cent/gu, ' ')} `;
  return [each, every, forOne, typical, cues.average ?? []].some(phrases =>
    phrases.some(phrase => words.includes(` ${phrase} `)),
  );
}

const around = 60;
/** "… triệu đồng/hộ". */
const perStroke = /^[^\d,.;:\n]*\/\s*\p{L}/u;

/** A thousand things at so much each, or a thousandth of an amount. */
function saysThousand(passage: StandingFigure['passage'], style: NumberStyle): boolean {
  return proseOf(passage, style).figures.some(
    ({ figure: { value } }) => equal(value, thousand) || equal(multiply(value, thousand), one),
  );
}

const one = decimal(1);

function valuesInTables({ parts }: Report): ReadonlySet<string> {
  const values = new Set<string>();
  for (const { tables } of parts)
    for (const { rows } of tables)
      for (const { cells } of rows)
        for (const { figures } of cells) for (const figure of figures) values.add(valueKey(figure));
  return values;
}
