/** `soat review`: the report with everything marked, for people without an editor. */

import { writeFile } from 'node:fs/promises';
import type { Finding, Place } from '../core/finding.ts';
import { type Checked, messageOf, relatedMessage } from '../core/project.ts';
import { arithmetic } from '../core/relations/arithmetic.ts';
import type { Rendered } from '../core/render/render-report.ts';
import type { ReviewData } from '../core/render/review.ts';
import type { Spot } from '../core/render/spots.ts';
import type { Options } from './args.ts';
import { checkedReports, type Outcome } from './checking.ts';
import type { ExitCode, Io } from './io.ts';
import { outputName } from './output-name.ts';
import { relativePath, uriOfPath } from './paths.ts';
import { wordsOf } from './words.ts';

export async function review(options: Options, io: Io): Promise<ExitCode> {
  const words = wordsOf(options.language);
  const outcome: Outcome = { failed: 0 };
  if (options.to !== 'html') {
    io.stderr.write(`soat: ${words.notYet(options.to)}\n`);
    return 2;
  }
  const [{ renderReport }, { reviewHtml }, { marksOf }, { spotOfPlace }, { whereOf }] = await Promise.all([
    import('../core/render/render-report.ts'),
    import('../core/render/review.ts'),
    import('../core/render/marks.ts'),
    import('../core/render/spots.ts'),
    import('../core/render/where.ts'),
  ]);
  let written = 0;
  for await (const { uri, checked } of checkedReports(options, io, outcome)) {
    const marks = marksOf(
      checked.evaluations,
      checked.findings.filter(({ silencedBy }) => !silencedBy),
    );
    const rendered = renderReport(checked.report, { marks, only: options.only });
    if (rendered.sheets.length === 0) {
      outcome.failed++;
      io.stderr.write(`soat: ${words.nothingToRender(relativePath(uri, io.cwd), options.only)}\n`);
      continue;
    }
    const html = reviewHtml(rendered, dataOf(checked, rendered, options, { spotOfPlace, whereOf }));
    if (options.output === '-') {
      io.stdout.write(html);
      continue;
    }
    const target = uriOfPath((written === 0 ? options.output : undefined) ?? outputName(uri, '-ra-soat.html'), io.cwd);
    await writeFile(target, html);
    written++;
    io.stderr.write(`${words.wroteReview(relativePath(target, io.cwd))}\n`);
  }
  return outcome.failed > 0 ? 2 : 0;
}

interface Places {
  readonly spotOfPlace: (rendered: Rendered, place: Place) => Spot | undefined;
  readonly whereOf: (rendered: Rendered, spot: Spot, language: 'vi' | 'en') => string;
}

function dataOf(checked: Checked, rendered: Rendered, options: Options, { spotOfPlace, whereOf }: Places): ReviewData {
  const { language } = options;
  const words = wordsOf(language);
  const { report } = checked;
  const placed = (place: Place): { spot: Spot | undefined; where: string } => {
    const spot = spotOfPlace(rendered, place);
    return { spot, where: spot ? whereOf(rendered, spot, language) : '' };
  };
  const counts = { exact: 0, rounded: 0, wrong: 0, unchecked: 0 };
  for (const { verdict } of checked.figures) counts[verdict]++;
  const heading = [report.identity.number?.value, report.identity.subject?.value].filter(Boolean).join(' - ');
  return {
    language,
    heading: heading === '' ? rendered.title : heading.replace(/\s+/gu, ' '),
    coverage: words.coverage(counts),
    findings: checked.findings
      .filter(({ silencedBy }) => !silencedBy)
      .map(finding => ({
        check: finding.check,
        severity: finding.severity,
        message: messageOf(finding, language, report.style),
        related: relatedWords(finding, placed, language),
        ...placed(finding.place),
      })),
    figures: checked.figures.map(({ figure, verdict, place, evaluations }) => ({
      text: figure.text,
      verdict,
      computations: evaluations
        .filter(({ exact }) => exact !== undefined)
        .map(evaluation => arithmetic(evaluation, report.style)),
      reason:
        verdict === 'unchecked'
          ? words.unchecked[evaluations.find(({ reason }) => reason !== undefined)?.reason ?? 'none']
          : undefined,
      ...placed(place),
    })),
  };
}

/** Those that say something of their own, with where they stand when that is not the row of the finding itself. */
function relatedWords(
  finding: Finding,
  placed: (place: Place) => { readonly where: string },
  language: 'vi' | 'en',
): string[] {
  const row = rowOf(placed(finding.place).where);
  return (finding.related ?? []).flatMap(related => {
    const message = relatedMessage(finding, related, language);
    if (message === '') return [];
    const { where } = placed(related.place);
    return [where === '' || rowOf(where) === row ? message : `${where}: ${message}`];
  });
}

/** `Phụ lục II, dòng 6` of `Phụ lục II, dòng 6, Tổng số`. */
function rowOf(where: string): string {
  return where.split(', ').slice(0, 2).join(', ');
}
