/** Findings for people at a terminal. */

import type { Severity } from '../../core/finding.ts';
import { displayWidth, isPlainText } from '../../core/render/terminal/display-width.ts';
import { excerpt } from '../../core/render/terminal/excerpt.ts';
import type { Options } from '../args.ts';
import { type Io, visible } from '../io.ts';
import { relativePath } from '../paths.ts';
import type { FoundReport, ShownFinding } from '../shown.ts';
import { wordsOf } from '../words/words.ts';
import { paint } from './colour.ts';
import { isShown, type Writer } from './totals.ts';

/** Places named beside a finding; of more, how many there are is said. */
const mostRelated = 6;

export function prettyWriter(options: Options, io: Io): Writer<FoundReport> {
  const words = wordsOf(options.language);
  const colour = paint(options.color, io);
  const width = Math.max(40, Math.min(io.stdout.columns, 140));
  let printed = 0;
  let left = 0;
  const one = ({ lineOf }: FoundReport, finding: ShownFinding): string => {
    const location = finding.place;
    const path = visible(relativePath(location.uri, io.cwd));
    const { range } = location;
    const at = range
      ? `:${range.start.line + 1}:${range.start.character + 1}`
      : location.cell
        ? `#${location.sheet}!${location.cell}`
        : '';
    const lines: string[] = [];
    const severity = tint[finding.severity];
    lines.push(
      `${colour.bold(path + at)}  ${colour[severity](words.severity[finding.severity])}  ${colour.dim(finding.check + words.quiet(finding.silenced, finding.known))}`,
    );
    lines.push(...wrap(visible(finding.message), width - 2).map(line => `  ${line}`));
    const line = range && lineOf(location.uri, range.start.line);
    if (range && line !== undefined) {
      const number = String(range.start.line + 1);
      const end = range.end.line === range.start.line ? range.end.character : line.length;
      const shown = excerpt(line, range.start.character, end, width - number.length - 5);
      lines.push(`  ${colour.dim(`${number} │`)} ${shown.line}`);
      lines.push(`  ${' '.repeat(number.length)} ${colour.dim('│')} ${colour[severity](shown.marks)}`);
    }
    const places = finding.related.map(({ place, message }) => {
      const where = place.range
        ? `${place.range.start.line + 1}:${place.range.start.character + 1}`
        : (place.cell ?? '');
      const file = place.uri === location.uri ? '' : `${relativePath(place.uri, io.cwd)}:`;
      return message === '' ? file + where : `${message} (${file}${where})`;
    });
    // Calculations that break together share figures: each is named once.
    const distinct = [...new Set(places)];
    // One more is as long as the words for it.
    const related = distinct.length > mostRelated + 1 ? distinct.slice(0, mostRelated) : distinct;
    const rest = distinct.length - related.length;
    if (related.length > 0)
      lines.push(
        ...wrap(`→ ${[...related, ...(rest > 0 ? [words.morePlaces(rest)] : [])].join(' · ')}`, width - 2).map(
          line => `  ${colour.dim(line)}`,
        ),
      );
    const fixes = finding.fixes.slice(0, 3).map(fix => {
      const other = fix.edits.length === 1 ? fix.edits[0]!.place : undefined;
      const elsewhere = other?.range?.start;
      const file = other && other.uri !== location.uri ? `${relativePath(other.uri, io.cwd)}:` : '';
      const apart =
        elsewhere &&
        (file !== '' || elsewhere.line !== range?.start.line || elsewhere.character !== range.start.character);
      const where = apart ? ` (${file}${elsewhere.line + 1}:${elsewhere.character + 1})` : '';
      return fix.title + where;
    });
    if (fixes.length > 0) {
      const [first = '', ...more] = wrap(`${words.fix}: ${fixes.join(' · ')}`, width - 2);
      const offered = [first.slice(words.fix.length + 2), ...more].join('\n  ').split(' · ').join(colour.dim(' · '));
      lines.push(`  ${colour.dim(`${words.fix}:`)} ${offered}`);
    }
    return `${lines.join('\n')}\n\n`;
  };
  return {
    report: report => {
      let text = '';
      for (const finding of report.shown.findings) {
        if (!isShown(finding, options.reportSilenced)) continue;
        if (printed >= options.maxFindings) left++;
        else {
          printed++;
          text += one(report, finding);
        }
      }
      if (text !== '') io.stdout.write(text);
    },
    end: totals => {
      if (left > 0) io.stdout.write(`${words.more(left)}\n`);
      if (options.quiet) return;
      // When nothing could be read, nothing can be said of it.
      if (totals.files === 0 && totals.unreadable > 0) return;
      if (totals.files === 0 && options.changed) {
        io.stdout.write(`${words.nothingChanged}\n`);
        return;
      }
      const any = Object.values(totals.severities).some(count => count > 0);
      const { silenced, known } = totals.left;
      const { exact, rounded, wrong, unchecked } = totals.verdicts;
      io.stdout.write(
        `${any ? colour.bold(words.counts(totals.severities)) : colour.green(known > 0 ? words.nothingNew : words.clean)}\n`,
      );
      if (silenced + known > 0) io.stdout.write(`${words.leftOut(totals.left)}\n`);
      const figures = exact + rounded + wrong + unchecked;
      io.stdout.write(`${figures > 0 ? words.coverage(totals.verdicts) : words.noFigures}\n`);
      io.stdout.write(`${words.files(totals.files)}\n`);
      const { passedOver = [] } = totals;
      if (passedOver.length === 0) return;
      for (const line of wrap(words.passedOver(passedOver), width)) io.stdout.write(`${colour.dim(line)}\n`);
    },
  };
}

const tint: { readonly [severity in Severity]: 'red' | 'yellow' | 'blue' | 'cyan' } = {
  error: 'red',
  warning: 'yellow',
  information: 'blue',
  hint: 'cyan',
};

/** Breaks at spaces, as wide as a terminal shows it; a word longer than the width stays whole. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  let used = 0;
  const plain = isPlainText(text);
  // The label of a cell in a workbook may stand in several lines.
  for (const word of text.split(/[ \t\r\n]+/)) {
    const own = plain ? word.length : displayWidth(word);
    if (line !== '' && used + 1 + own > width) {
      lines.push(line);
      line = word;
      used = own;
    } else {
      line = line === '' ? word : `${line} ${word}`;
      used = line === word ? own : used + 1 + own;
    }
  }
  if (line !== '') lines.push(line);
  return lines;
}
