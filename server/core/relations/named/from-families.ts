/**
 * Shares and ratios of figures that are named here and stand elsewhere: in a table of the report, in a list of the passages
 * before. A relation only where one pair of figures can be meant; where any pair makes it right, that is the one.
 */
import { carried, memo2 } from '../../derive.ts';
import type { NumberStyle } from '../../figures/figure.ts';
import { compare } from '../../figures/rational.ts';
import { enter, leave } from '../../group.ts';
import { eachChange } from '../../list-changes.ts';
import { append, settle } from '../../lists.ts';
import { gather, gatherAround } from '../../model/gather.ts';
import type { Passage, Report } from '../../model/report.ts';
import type { NamedRatio } from '../../reading/prose/ratios/named-ratios.ts';
import { evaluateOnce } from '../evaluate.ts';
import { longestList, relationsOver } from '../prose/from-items.ts';
import { proseOf } from '../prose/from-prose.ts';
import { remembered } from '../prose/remembered.ts';
import type { Operand, Relation } from '../relation.ts';
import { type Family, familyOfSum, familyOfTable, wordsToMeet } from './families.ts';
import { readingsOfAmounts } from './from-amounts.ts';
import { isRight, type RatioReading, type SaidRatio, withFigures } from './ratio-relations.ts';
import { readingOf } from './said-of-family.ts';

export function relationsFromFamilies(report: Report): readonly Relation[] {
  const memory = memoryOf(report);
  const lists = ofLists(report);
  const tables = ofTables(report, memory);
  const amounts = readingsOfAmounts(report);
  if (memory.lists === lists && memory.tables === tables && memory.amounts === amounts) return memory.found;
  const byRatio = new Map<NamedRatio, RatioReading[]>();
  for (const reading of [...lists, ...tables, ...amounts]) {
    const known = byRatio.get(reading.ratio);
    if (known) known.push(reading);
    else byRatio.set(reading.ratio, [reading]);
  }
  memory.lists = lists;
  memory.tables = tables;
  memory.amounts = amounts;
  memory.found = settle(
    memory.found,
    [...byRatio.values()].flatMap(readings => meantBy(readings) ?? []),
  );
  return memory.found;
}

/** The reading that holds; else the one there is, or one of several that come to the same. */
function meantBy(readings: readonly RatioReading[]): Relation | undefined {
  const held = readings.filter(({ holds }) => holds);
  if (held.length > 0) return held.find(({ relation }) => relation)?.relation;
  const [first, ...others] = readings.flatMap(({ relation }) => relation ?? []);
  const given = first && evaluateOnce(first).exact;
  return given && others.every(other => isAlike(evaluateOnce(other).exact, given)) ? first : undefined;
}

function isAlike(a: Parameters<typeof compare>[0] | undefined, b: Parameters<typeof compare>[0]): boolean {
  return a !== undefined && compare(a, b) === 0;
}

/** What ratios say of lists in the passages before them, or of one in their own. */
const ofLists: (report: Report) => readonly RatioReading[] = gatherAround(
  { back: 12, ahead: longestList },
  (passage, style) => proseOf(passage, style).ratios.length > 0,
  ({ passage, around, at }, style) =>
    readingsOfLists(passage, around, style, () => {
      const found: RatioReading[] = [];
      for (let index = 0; index <= at; index++) {
        const other = around[index]!;
        const sums = [
          ...proseOf(other, style).relations,
          ...relationsOver(other, around.slice(index + 1, index + 1 + longestList), style),
        ];
        for (const sum of sums) {
          const family = familyOfSum(sum, style);
          if (family) append(found, readingsIn(passage, family, other === passage, style));
        }
      }
      return found;
    }),
);

const readingsOfLists = remembered<RatioReading>();

function* readingsIn(passage: Passage, family: Family, own: boolean, style: NumberStyle): Generator<RatioReading> {
  for (const ratio of proseOf(passage, style).ratios) {
    const said: SaidRatio = { ratio, passage, style };
    const reading = readingOf(said, family, own);
    if (!reading) continue;
    const { relation, holds, named } = reading;
    yield !holds && relation && fitsBeside(relation, said, named)
      ? { ratio, holds: true, relation: undefined, named }
      : reading;
  }
}

/** Two amounts near it make it right. */
function fitsBeside(relation: Relation, { ratio, passage, style }: SaidRatio, named: boolean): boolean {
  const near = proseOf(passage, style)
    .amounts.map(({ item }) => item.quantity)
    .filter(({ span }) => Math.abs(span.start - ratio.span.start) < reach)
    .map(({ figure }): Operand => ({ ...relation.result, standing: 'figure', figure }));
  const parts =
    named || ratio.lead.some(({ amount }) => amount)
      ? relation.operands.length > 1
        ? [relation.operands[0]!]
        : [relation.result]
      : near;
  return parts.some(part => near.some(whole => part !== whole && isRight(withFigures(relation, part, whole), ratio)));
}

/** Characters. */
const reach = 400;

interface Memory {
  style: NumberStyle | undefined;
  families: readonly Family[];
  passages: readonly Passage[];
  /** By the first words of their names. */
  readonly byWord: Map<string, Set<Family>>;
  readonly passagesByWord: Map<string, Set<Passage>>;
  readonly readings: Map<Passage, readonly RatioReading[]>;
  ofTables: readonly RatioReading[];
  lists: readonly RatioReading[];
  tables: readonly RatioReading[];
  amounts: readonly RatioReading[];
  found: readonly Relation[];
}

const none: readonly never[] = [];

const begun = (style: NumberStyle | undefined): Memory => ({
  style,
  families: none,
  passages: none,
  byWord: new Map(),
  passagesByWord: new Map(),
  readings: new Map(),
  ofTables: none,
  lists: none,
  tables: none,
  amounts: none,
  found: none,
});

// Right because what it holds is compared with the families and passages it was made from.
const memoryOf = carried<Report, Memory>(() => begun(undefined));

const allFamilies = gather(({ section }, style) => section.tables.flatMap(table => familyOfTable(table, style) ?? []));

const sayingPassages = gather(({ section, kind }, style) =>
  kind === 'body' ? section.passages.filter(passage => proseOf(passage, style).ratios.length > 0) : [],
);

const mostOfWord = 24;

/** What ratios say of tables. Only passages are asked again that have changed, or name something of a table that has. */
function ofTables(report: Report, memory: Memory): readonly RatioReading[] {
  const { style } = report;
  if (memory.style !== style) Object.assign(memory, begun(style));
  const passages = sayingPassages(report);
  const families = passages.length + memory.passages.length === 0 ? memory.families : allFamilies(report);
  if (passages === memory.passages && families === memory.families) return memory.ofTables;
  const { byWord, passagesByWord, readings } = memory;
  const touched = new Set<Passage>();
  eachChange(memory.passages, passages, {
    gone: passage => {
      readings.delete(passage);
      for (const word of wordsOf(passage, style)) leave(passagesByWord, word, passage);
    },
    come: passage => {
      touched.add(passage);
      for (const word of wordsOf(passage, style)) enter(passagesByWord, word, passage);
    },
  });
  const meet = (family: Family): void => {
    if (touched.size === passages.length) return;
    for (const word of wordsToMeet(family))
      for (const passage of passagesByWord.get(word) ?? none) touched.add(passage);
  };
  eachChange(memory.families, families, {
    gone: family => {
      for (const word of wordsToMeet(family)) leave(byWord, word, family);
      meet(family);
    },
    come: family => {
      for (const word of wordsToMeet(family)) enter(byWord, word, family);
      meet(family);
    },
  });
  const order = new Map(families.map((family, at) => [family, at]));
  for (const passage of touched) {
    const met = new Set<Family>();
    for (const word of wordsOf(passage, style)) {
      const known = byWord.get(word);
      // What begins a name in very many tables tells none of them from another.
      if (known && known.size <= mostOfWord) for (const family of known) met.add(family);
    }
    // In the order of the report, whatever the order in which they were met.
    const found = [...met]
      .sort((a, b) => order.get(a)! - order.get(b)!)
      .flatMap(family => [...readingsIn(passage, family, false, style)]);
    if (found.length > 0) readings.set(passage, found);
    else readings.delete(passage);
  }
  memory.families = families;
  memory.passages = passages;
  memory.ofTables = settle(
    memory.ofTables,
    readings.size === 0 ? none : passages.flatMap(passage => readings.get(passage) ?? none),
  );
  return memory.ofTables;
}

/** The words of its ratios. Right to remember because a passage is immutable. */
const wordsOf = memo2(
  (passage: Passage, style: NumberStyle): ReadonlySet<string> =>
    new Set(proseOf(passage, style).ratios.flatMap(({ lead, tail }) => [...lead, ...tail].map(({ text }) => text))),
);
