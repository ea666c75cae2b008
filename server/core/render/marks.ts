/**
 * What is marked in a report, found by where it is printed: the verdicts of figures, and the places of findings.
 */
import type { Figure } from '../figures/figure.ts';
import type { Place, Severity, Verdict } from '../finding.ts';
import type { Block } from '../text.ts';

/** What came of a relation, as far as it marks the figure that is its result. */
export interface ResultMark {
  readonly verdict: Verdict;
  readonly relation: { readonly result: { readonly figure: Figure | undefined; readonly place: Place } };
}

export interface FindingMark {
  readonly place: Place;
  readonly severity: Severity;
}

/** A stretch of a block; offsets are the block's. */
export interface TextMark {
  readonly start: number;
  readonly end: number;
  readonly verdict?: Verdict;
  readonly severity?: Severity;
}

export interface Marks {
  /** The worst verdict over the relations in which a figure is the result; undefined when it is in none. */
  verdict(figure: Figure): Verdict | undefined;
  /** Marks in a block of prose, in order and without overlaps; figures go before findings. */
  in(block: Block): readonly TextMark[];
  /** Findings in a block, in order. */
  findings(block: Block): readonly TextMark[];
}

export function marksOf(results: readonly ResultMark[], findings: readonly FindingMark[]): Marks {
  let index: ReturnType<typeof indexOf> | undefined;
  let findingsByBlock: Map<Block, TextMark[]> | undefined;
  const findingsIn = (block: Block): readonly TextMark[] => {
    findingsByBlock ??= groupFindings(findings);
    return findingsByBlock.get(block) ?? none;
  };
  const verdict = (figure: Figure): Verdict | undefined => {
    index ??= indexOf(results);
    return index.worst.get(figure);
  };
  return {
    verdict,
    in: block => {
      index ??= indexOf(results);
      const own = index.inProse.get(block);
      const found = findingsIn(block);
      if (!own) return withoutOverlaps(found);
      const marks = own.flatMap(({ relation: { result } }): TextMark[] => {
        const worst = result.figure && verdict(result.figure);
        return worst && result.place.kind === 'text'
          ? [{ start: result.place.start, end: result.place.end, verdict: worst }]
          : [];
      });
      return withoutOverlaps([...marks, ...found].sort((a, b) => a.start - b.start));
    },
    findings: findingsIn,
  };
}

export const noMarks: Marks = marksOf([], []);

const none: readonly TextMark[] = [];

const gravity: { readonly [verdict in Verdict]: number } = { unchecked: 0, exact: 1, rounded: 2, wrong: 3 };

/** The worst verdict of each figure, and the results in each block of prose. */
function indexOf(results: readonly ResultMark[]): {
  readonly worst: ReadonlyMap<Figure, Verdict>;
  readonly inProse: ReadonlyMap<Block, readonly ResultMark[]>;
} {
  const worst = new Map<Figure, Verdict>();
  const inProse = new Map<Block, ResultMark[]>();
  for (const result of results) {
    const { verdict, relation } = result;
    const { figure, place } = relation.result;
    if (!figure || verdict === 'unchecked') continue;
    const known = worst.get(figure);
    if (known === undefined || gravity[verdict] > gravity[known]) worst.set(figure, verdict);
    if (place.kind !== 'text' || place.block.kind === 'table' || place.block.kind === 'file') continue;
    const list = inProse.get(place.block);
    if (list) list.push(result);
    else inProse.set(place.block, [result]);
  }
  return { worst, inProse };
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
