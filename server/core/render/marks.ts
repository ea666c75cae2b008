/**
 * What is marked in a report, found by where it is printed: the verdicts of figures, and the places of findings.
 */
import type { Figure } from '../figures/figure.ts';
import type { Place, Severity, Verdict } from '../finding.ts';
import type { Block } from '../text.ts';

/** One figure with what came of its relations. */
export interface FigureMark {
  readonly address: string;
  readonly place: Place;
  readonly figure: Figure;
  readonly verdict: Verdict;
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
  /** The verdict of a figure of a table; asked for in the order of the list, this costs nothing. */
  verdict(figure: Figure): Verdict | undefined;
  /** Marks in a block of prose, in order and without overlaps; figures go before findings. */
  in(block: Block): readonly TextMark[];
  /** Findings in a block, in order. */
  findings(block: Block): readonly TextMark[];
}

export function marksOf(figures: readonly FigureMark[], findings: readonly FindingMark[]): Marks {
  let at = 0;
  let byFigure: Map<Figure, Verdict> | undefined;
  let figuresByBlock: Map<Block, FigureMark[]> | undefined;
  let findingsByBlock: Map<Block, TextMark[]> | undefined;
  const findingsIn = (block: Block): readonly TextMark[] => {
    findingsByBlock ??= groupFindings(findings);
    return findingsByBlock.get(block) ?? none;
  };
  return {
    verdict: figure => {
      const next = figures[at];
      if (next?.figure === figure) {
        at++;
        return next.verdict;
      }
      byFigure ??= new Map(figures.map(mark => [mark.figure, mark.verdict]));
      return byFigure.get(figure);
    },
    in: block => {
      figuresByBlock ??= groupFigures(figures);
      const own = figuresByBlock.get(block);
      const found = findingsIn(block);
      if (!own) return withoutOverlaps(found);
      const marks = own
        .filter(({ verdict }) => verdict !== 'unchecked')
        .map(({ place, verdict }): TextMark => ({ ...spanOf(place), verdict }));
      return withoutOverlaps([...marks, ...found].sort((a, b) => a.start - b.start));
    },
    findings: findingsIn,
  };
}

export const noMarks: Marks = marksOf([], []);

const none: readonly TextMark[] = [];

/** A run of figures in one block costs a comparison each. */
function groupFigures(figures: readonly FigureMark[]): Map<Block, FigureMark[]> {
  const found = new Map<Block, FigureMark[]>();
  let block: Block | undefined;
  let list: FigureMark[] = [];
  for (const mark of figures) {
    if (mark.place.kind !== 'text') continue;
    if (mark.place.block !== block) {
      block = mark.place.block;
      list = found.get(block) ?? [];
      found.set(block, list);
    }
    list.push(mark);
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

function spanOf(place: Place): { start: number; end: number } {
  return place.kind === 'text' ? { start: place.start, end: place.end } : { start: 0, end: 0 };
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
