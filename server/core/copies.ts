/**
 * Files for people without an editor: the report as printed, and the review copy, in which every figure is marked and
 * everything found is listed with its arithmetic. Command line and language server write the same ones.
 */
import { altered, memo } from './derive.ts';
import type { Finding, Place } from './finding.ts';
import { append } from './lists.ts';
import { outcomeWords, whyUnchecked } from './outcome-words.ts';
import { namedFaults, outcomeOf, outcomesOf } from './project/outcomes.ts';
import { type Checked, fixLabel, messageOf, relatedOf } from './project.ts';
import { arithmetics } from './relations/arithmetic.ts';
import { certainSuspect, type Evaluation } from './relations/evaluation.ts';
import type { Operand } from './relations/relation.ts';
import { type Evaluated, marksOf } from './render/marks.ts';
import { pageHtml } from './render/page/page.ts';
import { renderReport } from './render/render-report.ts';
import { type ReviewData, reviewHtml } from './render/review/review.ts';
import type { Rendered } from './render/sheets.ts';
import { type Spot, spotOfPlace } from './render/spots.ts';
import { whereOf } from './render/where.ts';

export interface CopyOptions {
  /** The reader's language. */
  readonly language: 'vi' | 'en';
  /** `body`, `appendices`, the number of an appendix, or the id of a table in it; undefined for the whole report. */
  readonly only?: string | undefined;
}

/** One HTML file, or undefined when there is nothing to print. */
export function printedCopy(checked: Checked, { language, only }: CopyOptions): string | undefined {
  const rendered = renderReport(checked.report, { marks: marksOf(evaluatedFor(checked), []), only });
  return rendered.sheets.length > 0 ? pageHtml(rendered, { language, marked: true }) : undefined;
}

/** One HTML file, or undefined when there is nothing to print. What is silenced in the source is left out. */
export function reviewCopy(checked: Checked, { language, only }: CopyOptions): string | undefined {
  const spoken = checked.findings.filter(({ silencedBy }) => !silencedBy);
  const rendered = renderReport(checked.report, { marks: marksOf(evaluatedFor(checked), spoken), only });
  return rendered.sheets.length > 0
    ? reviewHtml(rendered, reviewData(altered(checked, { findings: spoken }), rendered, language))
    : undefined;
}

/**
 * What is marked where the report is printed: results with their verdicts, and what they are computed from. The figure that a
 * finding names as the fault is marked as wrong, though it is the result of nothing; the results that do not come out because
 * of it are related to it.
 */
export function evaluatedFor({ evaluations, faults }: Pick<Checked, 'evaluations' | 'faults'>): readonly Evaluated[] {
  const culprits: Operand[] = [];
  const explained = new Set<Evaluation>();
  for (const fault of faults) {
    const culprit = certainSuspect(fault)?.operand;
    if (!culprit) continue;
    culprits.push(culprit);
    for (const evaluation of fault.evaluations) explained.add(evaluation);
  }
  const marked: Evaluated[] = [];
  for (const evaluation of evaluations) {
    append(marked, operandMarks(evaluation));
    marked.push(explained.has(evaluation) ? { verdict: 'involved', relation: evaluation.relation } : evaluation);
  }
  for (const result of culprits) marked.push({ verdict: 'wrong', relation: { result } });
  return marked;
}

// Right because an evaluation is immutable; after an edit most of them are the same.
const operandMarks = memo(({ relation, verdict }: Evaluation): readonly Evaluated[] => {
  const own = verdict === 'wrong' ? 'related' : 'used';
  return relation.operands.map(result => ({ verdict: own, relation: { result } }));
});

/** As many as the command line names. */
const mostRepairs = 3;

function reviewData(checked: Checked, rendered: Rendered, language: 'vi' | 'en'): ReviewData {
  const { report, findings, figures, verdicts, faults } = checked;
  const named = namedFaults(faults);
  const placed = (place: Place): { spot: Spot | undefined; where: string } => {
    const spot = spotOfPlace(rendered, place);
    return { spot, where: spot ? whereOf(rendered, spot, language) : '' };
  };
  const heading = [report.identity.number?.value, report.identity.subject?.value].filter(Boolean).join(' - ');
  return {
    language,
    heading: heading === '' ? rendered.title : heading.replace(/\s+/gu, ' '),
    coverage: outcomeWords[language].coverage(outcomesOf(verdicts, faults)),
    findings: findings
      .map(finding => ({
        check: finding.check,
        severity: finding.severity,
        message: messageOf(finding, language, report.style),
        related: relatedWords(finding, placed, language),
        repairs: (finding.fixes ?? []).slice(0, mostRepairs).map(fix => fixLabel(finding, fix, language)),
        ...placed(finding.place),
      }))
      .sort((a, b) => inPrint(a.spot, b.spot)),
    figures: figures.map(figure => ({
      text: figure.figure.text,
      verdict: outcomeOf(figure, named),
      computations: arithmetics(
        figure.evaluations.filter(({ exact }) => exact !== undefined),
        report.style,
      ),
      reason: figure.verdict === 'unchecked' ? whyUnchecked(figure, language) : undefined,
      ...placed(figure.place),
    })),
  };
}

/** In the order of the pages; what is about nothing that is printed comes last. */
function inPrint(a: Spot | undefined, b: Spot | undefined): number {
  if (!a || !b) return Number(!a) - Number(!b);
  for (const key of ['sheet', 'piece', 'row', 'column', 'at', 'text'] as const) {
    const apart = (a[key] ?? -1) - (b[key] ?? -1);
    if (apart !== 0) return apart;
  }
  return 0;
}

/** Those that say something of their own, with where they stand when that is not the row of the finding itself. */
function relatedWords(
  finding: Finding,
  placed: (place: Place) => { readonly where: string },
  language: 'vi' | 'en',
): string[] {
  const row = rowOf(placed(finding.place).where);
  return relatedOf(finding, language).flatMap(({ place, message }) => {
    if (message === '') return [];
    const { where } = placed(place);
    return [where === '' || rowOf(where) === row ? asLine(message) : `${where}: ${message}`];
  });
}

/** A line of its own begins with a capital, as the row or column that it names does in the table: "Tổng số: 18.600". */
function asLine(message: string): string {
  return message.charAt(0).toLocaleUpperCase('vi') + message.slice(1);
}

/** `Phụ lục II, dòng 6` of `Phụ lục II, dòng 6, Tổng số`. */
function rowOf(where: string): string {
  return where.split(', ').slice(0, 2).join(', ');
}
