/**
 * What is marked in a report, found by where it is printed: the verdicts of figures, and the places of findings.
 */
import type { Figure } from '../figures/figure.ts';
import type { Place, Severity, Verdict } from '../finding.ts';
import type { Part } from '../model/report.ts';
import type { Outcome } from '../outcome-words.ts';
import type { Block } from '../text.ts';

/**
 * A verdict, or that a figure does not come out because of another that is named as wrong; of a figure that is the result of
 * nothing, that others are computed from it, and come out or do not.
 */
export type MarkedVerdict = Verdict | 'involved' | 'used' | 'related';

/** What came of a relation, as far as it marks the figure that is its result. */
export interface Evaluated {
  readonly verdict: MarkedVerdict;
  readonly relation: { readonly result: { readonly figure: Figure | undefined; readonly place: Place } };
}

/** A figure that was checked; offsets are the block's. */
export interface ResultMark {
  readonly figure: Figure;
  readonly verdict: MarkedVerdict;
  readonly start: number;
  readonly end: number;
}

/** What says more of a figure comes later: of a result, what came of it, from good to bad. */
export const worse: readonly MarkedVerdict[] = [
  'unchecked',
  'used',
  'related',
  'exact',
  'rounded',
  'involved',
  'wrong',
];

/** As a page has it: one mark for whatever is related to a figure that differs. */
export function shownVerdict(verdict: MarkedVerdict | undefined): Outcome | undefined {
  return verdict === 'related' ? 'involved' : verdict;
}

export interface FindingMark {
  readonly place: Place;
  readonly severity: Severity;
}

/** A stretch of a block; offsets are the block's. */
export interface TextMark {
  readonly start: number;
  readonly end: number;
  readonly verdict?: MarkedVerdict;
  readonly severity?: Severity;
}

export interface Marks {
  /** Checked figures in a block, in the order of their relations; one may be there more than once. */
  results(block: Block): readonly ResultMark[];
  /** The worst verdict over the relations in which a figure is the result; undefined when it is in none. */
  verdict(figure: Figure): MarkedVerdict | undefined;
  /** Marks in a block of prose, in order and without overlaps; figures go before findings. */
  in(block: Block): readonly TextMark[];
  /** Findings in a block, in order. */
  findings(block: Block): readonly TextMark[];
}

export function marksOf(evaluated: readonly Evaluated[], findings: readonly FindingMark[]): Marks {
  let byBlock: ReadonlyMap<Block, readonly ResultMark[]> | undefined;
  let byFigure: ReadonlyMap<Figure, MarkedVerdict> | undefined;
  let findingsByBlock: ReadonlyMap<Block, readonly TextMark[]> | undefined;
  const results = (block: Block): readonly ResultMark[] => {
    byBlock ??= groupResults(evaluated);
    return byBlock.get(block) ?? [];
  };
  const findingsIn = (block: Block): readonly TextMark[] => {
    findingsByBlock ??= groupFindings(findings);
    return findingsByBlock.get(block) ?? [];
  };
  return {
    results,
    verdict: figure => {
      byFigure ??= worstByFigure(evaluated);
      return byFigure.get(figure);
    },
    in: block => {
      const own = results(block);
      const found = findingsIn(block);
      if (own.length === 0) return withoutOverlaps(found);
      const worst = new Map<number, TextMark>();
      for (const { start, end, verdict } of own) {
        const known = worst.get(start)?.verdict;
        if (known === undefined || isWorse(verdict, known)) worst.set(start, { start, end, verdict });
      }
      return withoutOverlaps([...worst.values(), ...found].sort((a, b) => a.start - b.start));
    },
    findings: findingsIn,
  };
}

export const noMarks: Marks = marksOf([], []);

function isWorse(a: MarkedVerdict, b: MarkedVerdict): boolean {
  return worse.indexOf(a) > worse.indexOf(b);
}

function worstByFigure(evaluated: readonly Evaluated[]): Map<Figure, MarkedVerdict> {
  const worst = new Map<Figure, MarkedVerdict>();
  for (const { verdict, relation } of evaluated) {
    const { figure } = relation.result;
    const known = figure && worst.get(figure);
    if (figure && verdict !== 'unchecked' && (known === undefined || isWorse(verdict, known)))
      worst.set(figure, verdict);
  }
  return worst;
}

/** Those of one table come in a run: finding their list costs a comparison each. */
function groupResults(evaluated: readonly Evaluated[]): Map<Block, ResultMark[]> {
  const found = new Map<Block, ResultMark[]>();
  let block: Block | undefined;
  let list: ResultMark[] = [];
  for (const { verdict, relation } of evaluated) {
    const { figure, place } = relation.result;
    if (!figure || verdict === 'unchecked' || place.kind !== 'text') continue;
    if (place.block !== block) {
      block = place.block;
      list = found.get(block) ?? [];
      found.set(block, list);
    }
    list.push({ figure, verdict, start: place.start, end: place.end });
  }
  return found;
}

function groupFindings(findings: readonly FindingMark[]): Map<Block, TextMark[]> {
  const found = new Map<Block, TextMark[]>();
  for (const { place, severity } of findings) {
    if (place.kind !== 'text' || place.end <= place.start) continue;
    const list = found.get(place.block);
    const mark = { start: place.start, end: place.end, severity };
    if (list) list.push(mark);
    else found.set(place.block, [mark]);
  }
  for (const list of found.values()) list.sort((a, b) => a.start - b.start);
  return found;
}

/** Of two that overlap the figure stays, else the first. */
function withoutOverlaps(marks: readonly TextMark[]): readonly TextMark[] {
  const kept: TextMark[] = [];
  for (const mark of marks) {
    const last = kept.at(-1);
    if (!last || mark.start >= last.end) kept.push(mark);
    else if (mark.verdict && !last.verdict) kept[kept.length - 1] = mark;
    else if (mark.start === last.start && mark.end === last.end && mark.severity && !last.severity)
      kept[kept.length - 1] = { ...last, severity: mark.severity };
  }
  return kept;
}

/** True where a verdict or a finding is shown within these blocks, in rows of tables too. */
export function isMarked(blocks: ReadonlySet<Block>, part: Part, marks: Marks): boolean {
  for (const block of blocks) {
    if (marks.in(block).length > 0) return true;
    for (const table of part.tables) {
      if (table.place.kind !== 'text' || table.place.block !== block) continue;
      if (table.rows.some(({ line }) => line && marks.in(line).length > 0)) return true;
    }
  }
  return false;
}
