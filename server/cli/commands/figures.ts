/** `soat figures`: every figure and every calculation, with its verdict. */

import { computationWords } from '../../core/checks/cell-words.ts';
import { type Place, uriOf } from '../../core/finding.ts';
import { tablesOf } from '../../core/model/report.ts';
import { outcomeName } from '../../core/outcome-name.ts';
import { whyUnchecked } from '../../core/outcome-words.ts';
import { namedFaults, outcomeOf } from '../../core/project/outcomes.ts';
import { type Checked, linesOf, locate } from '../../core/project.ts';
import { restatedIn } from '../../core/relations/said-again/restated.ts';
import { displayWidth } from '../../core/render/terminal/display-width.ts';
import type { Range, SourceDocument } from '../../core/text.ts';
import type { Options } from '../args.ts';
import { type CheckedReport, checkedReports } from '../checking.ts';
import type { Outcome } from '../each-report.ts';
import { claimsIn } from '../formats/claims.ts';
import { type Colours, paint } from '../formats/colour.ts';
import { jsonWriter } from '../formats/json.ts';
import { noTotals, tally } from '../formats/totals.ts';
import type { ExitCode, Io } from '../io.ts';
import { relativePath } from '../paths.ts';
import { withShown } from '../showing.ts';
import type { FoundReport } from '../shown.ts';
import { wordsOf } from '../words/words.ts';

export async function figures(options: Options, io: Io): Promise<ExitCode> {
  const outcome = { failed: 0, failures: [] } satisfies Outcome;
  const colour = paint(options.color, io);
  const json =
    options.format === 'json'
      ? jsonWriter<FoundReport & CheckedReport>(options, io, { more: ({ checked }, uri) => claimsIn(checked, uri) })
      : undefined;
  let totals = noTotals;
  for await (const read of checkedReports(options, io, outcome)) {
    const report = withShown(read, options);
    totals = tally(totals, report.shown, options.reportSilenced);
    if (json) json.report(report);
    else {
      print(report.checked, options, io, colour);
    }
  }
  if (json) json.end({ ...totals, unreadable: outcome.failed, failures: outcome.failures });
  else if (!options.quiet && (totals.files > 0 || outcome.failed === 0))
    io.stdout.write(`${wordsOf(options.language).coverage(totals.verdicts)}\n`);
  return outcome.failed > 0 ? 2 : 0;
}

function print(checked: Checked, options: Options, io: Io, colour: Colours): void {
  const words = wordsOf(options.language);
  const titles = new Map([['prose', words.prose]]);
  for (const { table } of tablesOf(checked.report))
    titles.set(table.id, [table.id, table.title].filter(Boolean).join(' · '));
  const named = namedFaults(checked.faults);
  const outcomes = new Map(checked.figures.map(own => [own, outcomeOf(own, named)]));
  const widest = Math.max(
    0,
    ...[...new Set(outcomes.values())].map(outcome => outcomeName(outcome, options.language).length),
  );
  const restated = restatedIn(checked.report);
  let file = '';
  let table = '';
  for (const own of checked.figures) {
    const { address, place, figure, evaluations } = own;
    const location = locate(checked, place);
    const path = relativePath(uriOf(place), io.cwd);
    if (path !== file) io.stdout.write(`${file === '' ? '' : '\n'}${colour.bold(path)}\n`);
    const part = address.slice(0, address.indexOf('.'));
    if (part !== table || path !== file) io.stdout.write(`  ${colour.bold(titles.get(part) ?? part)}\n`);
    file = path;
    table = part;
    const at = location.range
      ? `${location.range.start.line + 1}:${location.range.start.character + 1}`
      : (location.cell ?? '');
    const outcome = outcomes.get(own) ?? 'unchecked';
    const tint =
      outcome === 'wrong'
        ? colour.red
        : outcome === 'involved'
          ? colour.yellow
          : outcome === 'unchecked' || outcome === 'used'
            ? colour.dim
            : colour.green;
    const reasons = evaluations.map(evaluation => {
      const reason = evaluation.reason ? ` (${words.unchecked[evaluation.reason]})` : '';
      return `${computationWords(evaluation, checked.report, options.language)}${reason}`;
    });
    const others = place.kind === 'text' ? restated(place).map(one => lineOf(checked, one.place)) : [];
    const again = others.length > 0 ? words.restated(others.join(', ')) : '';
    const reason = reasons.length > 0 ? reasons.join('; ') : whyUnchecked(own, options.language);
    const plain = reasons.length === 0 && own.reason === undefined && again !== '';
    const why = plain ? again : [reason, again].filter(part => part !== '').join('; ');
    const document = checked.documents.get(location.uri);
    // Addresses in the text are made for machines; people find a figure by the words around it.
    const name =
      part === 'prose' && document && location.range
        ? wordsAround(document, location.range, nameWidth)
        : short(address.slice(part.length + 1), nameWidth);
    io.stdout.write(
      `    ${at.padEnd(8)} ${padded(name, nameWidth)} ${figure.text.padStart(12)}  ${tint(outcomeName(outcome, options.language).padEnd(widest))}  ${colour.dim(why)}\n`,
    );
  }
}

/** The line of a place, counted from one. */
function lineOf(checked: Checked, place: Place): string {
  const { range } = locate(checked, place);
  return range ? `${range.start.line + 1}` : '';
}

const nameWidth = 32;

/** The last words before a figure, or the first ones after it where it begins the line. */
function wordsAround(document: SourceDocument, { start, end }: Range, width: number): string {
  const lines = linesOf(document);
  const { content } = document.text;
  const before = asRead(content.slice(lines.lineStart(start.line), lines.offset(start)));
  if (/\p{L}/u.test(before)) {
    if (before.length <= width) return before;
    const cut = before.slice(1 - width);
    return `…${cut.slice(cut.indexOf(' ') + 1)}`;
  }
  const stop = lines.offset({ line: end.line, character: Number.MAX_SAFE_INTEGER });
  const after = asRead(content.slice(lines.offset(end), stop));
  return after.length <= width ? after : `${after.slice(0, after.lastIndexOf(' ', width - 1))}…`;
}

/** Without emphasis, footnote marks and the addresses of links. */
function asRead(typed: string): string {
  return typed
    .replace(/\]\([^()\n]{0,200}\)/gu, '')
    .replace(/\[\^[^\]\s]{1,40}\]|[[*`]/gu, '')
    .trim();
}

/** Vietnamese typed as letters and marks is as wide as it looks. */
function padded(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - displayWidth(text)));
}

/** The end of a long address tells it from its neighbours. */
function short(address: string, width: number): string {
  return address.length <= width ? address : `…${address.slice(1 - width)}`;
}
