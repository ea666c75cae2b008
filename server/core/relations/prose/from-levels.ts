/**
 * A paragraph of totals, and the paragraphs or items after it that give the same measures for each level: "Số hồ sơ đã
 * giải quyết 621.448 hồ sơ … Trong đó: + Cấp tỉnh: … + Cấp huyện: … + Cấp xã: …". The levels share the whole between
 * them, so that each measure must add up.
 */
import { memo2 } from '../../derive.ts';
import { equal, sum } from '../../figures/decimal.ts';
import type { NumberStyle } from '../../figures/figure.ts';
import { gatherAround } from '../../model/gather.ts';
import { passageText } from '../../model/passage-text.ts';
import type { Passage, Report } from '../../model/report.ts';
import { languageOf } from '../../reading/languages.ts';
import { distance, type Measure, type Measured, readMeasures } from '../../reading/prose/measures.ts';
import type { Operand, Relation } from '../relation.ts';
import { remembered } from './remembered.ts';

/** A passage that announces measures, with those of the passages right behind it. */
export const relationsFromLevels: (report: Report) => readonly Relation[] = gatherAround(
  { back: 0, ahead: 12 },
  mayAnnounce,
  ({ around: [passage, ...behind] }, style) => {
    const total = measuresOf(passage!, style);
    if (!total.announces || total.measures.length === 0) return [];
    const blocks: Block[] = [];
    for (const next of behind) {
      const measured = measuresOf(next, style);
      if (!measured.opening || measured.measures.length === 0) break;
      blocks.push({ passage: next, measured, label: measured.opening.label });
    }
    const passages = blocks.map(block => block.passage);
    return blocks.length < 2
      ? []
      : ofBlocks(passage!, passages, style, () => [...levelSums(passage!, total, blocks, style)]);
  },
);

const ofBlocks = remembered<Relation>();

interface Block {
  readonly passage: Passage;
  readonly measured: Measured;
  readonly label: string;
}

function mayAnnounce({ block, span }: Passage): boolean {
  return block.text
    .slice(Math.max(span.start, span.end - 8), span.end)
    .trimEnd()
    .endsWith(':');
}

// Right because a passage is immutable.
const measuresOf = memo2((passage: Passage, style: NumberStyle) =>
  readMeasures(passageText(passage).text, languageOf(passageText(passage).text, style)),
);

function* levelSums(
  passage: Passage,
  total: Measured,
  blocks: readonly Block[],
  style: NumberStyle,
): Generator<Relation> {
  const matches = blocks.map(({ measured }) => assign(total.measures, measured.measures));
  const complete = isComplete(blocks, style);
  for (const [index, { quantity }] of total.measures.entries()) {
    const parts = matches.map(match => match[index]);
    if (parts.some(part => part === undefined)) continue;
    const figures = parts.map(part => part!.quantity.figure);
    const holds = equal(sum(figures.map(({ value }) => value)), quantity.figure.value);
    if (!holds && !complete) continue;
    const words = passageText(passage);
    const result: Operand = {
      standing: 'figure',
      figure: quantity.figure,
      place: words.place(quantity.span),
      address: undefined,
      label: nameOf(quantity.label) || quantity.noun,
    };
    yield {
      kind: 'sum',
      subject: 'total',
      origin: 'prose',
      certainty: complete ? 'explicit' : 'likely',
      result,
      comparison: '=',
      expression: { kind: 'sum', of: parts.map((_, operand) => ({ kind: 'operand', index: operand })) },
      operands: parts.map((part, place) => ({
        standing: 'figure',
        figure: part!.quantity.figure,
        place: passageText(blocks[place]!.passage).place(part!.quantity.span),
        address: undefined,
        label: blocks[place]!.label,
      })),
      words: words.text.slice(Math.max(0, quantity.span.start - 60), quantity.span.end),
      place: result.place,
      data: { form: 'levels' },
    };
  }
}

function nameOf(label: string): string {
  return label
    .replace(/\s+/gu, ' ')
    .replace(/^(?:trong đó|in which)\s*:?\s*/iu, '')
    .trim();
}

/**
 * Which measure of a block is which of the totals: the pairs whose words are least apart first, each measure once, so
 * that "giải quyết" is taken by "đã giải quyết" and not by "giải quyết đúng hạn".
 */
function assign(totals: readonly Measure[], measures: readonly Measure[]): readonly (Measure | undefined)[] {
  const pairs: { total: number; own: number; apart: number }[] = [];
  for (const [total, { key }] of totals.entries()) {
    for (const [own, measure] of measures.entries()) {
      const apart = distance(key, measure.key);
      if (apart !== undefined) pairs.push({ total, own, apart });
    }
  }
  pairs.sort((a, b) => a.apart - b.apart || a.total - b.total || a.own - b.own);
  const found: (Measure | undefined)[] = totals.map(() => undefined);
  const taken = new Set<number>();
  for (const { total, own } of pairs) {
    if (found[total] || taken.has(own)) continue;
    found[total] = measures[own];
    taken.add(own);
  }
  return found;
}

/** The openings are all the levels of a known set, each once. */
function isComplete(blocks: readonly Block[], style: NumberStyle): boolean {
  const labels = blocks.map(({ label }) => label);
  return languageOf(labels.join(' '), style).lexicon.partitions.some(
    set => set.length === labels.length && set.every(level => labels.includes(level)),
  );
}
