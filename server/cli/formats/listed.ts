/**
 * Findings as plain data with lines, columns and words: what every format for machines is printed from.
 */

import type { MessageData, Severity } from '../../core/finding.ts';
import type { Location } from '../../core/project.ts';
import type { Position, Range } from '../../core/text.ts';
import type { Options } from '../args.ts';
import type { Io } from '../io.ts';
import { uriOfPath } from '../paths.ts';
import type { FoundReport, LineOf } from '../shown.ts';
import { fromHere, type PathOf } from './paths.ts';
import { type Ending, isShown, type Writer } from './totals.ts';

export { fromRoot } from './paths.ts';

/** A place as formats need it: a range of lines, a cell of a sheet, or the file as a whole. */
export interface ListedPlace {
  /** Relative to the working directory or to the root of the repository, with `/`. */
  readonly path: string;
  /** Zero-based, as in the Language Server Protocol; columns in the unit that was asked for. */
  readonly range: Range | undefined;
  /** `PL4!D7`. */
  readonly cell: string | undefined;
}

export interface ListedEdit extends ListedPlace {
  readonly newText: string;
}

export interface ListedFinding extends ListedPlace {
  readonly check: string;
  readonly severity: Severity;
  readonly fingerprint: string;
  readonly message: string;
  readonly data: MessageData;
  readonly related: readonly (ListedPlace & { readonly message: string })[];
  readonly fixes: readonly { readonly title: string; readonly safe: boolean; readonly edits: readonly ListedEdit[] }[];
  /** Present for findings that a comment in the source silences; listed only on request. */
  readonly silenced: { readonly reason: string | undefined } | undefined;
  /** True for findings of the baseline; listed only on request. */
  readonly known: boolean;
}

/** Everything a run has to say. */
export interface Run {
  /** Paths of all files that were read, sorted. */
  readonly paths: readonly string[];
  /** By path, then place. */
  readonly findings: readonly ListedFinding[];
  /** Findings left out by `--max-findings`. */
  readonly left: number;
  readonly totals: Ending;
}

/** What stands in the place of a check's id for what could not be read. */
export const unreadable = 'unreadable';

/** Columns in UTF-16 units, or in bytes of UTF-8. */
export type ColumnUnit = 'utf16' | 'utf8';

/** Gathers the findings of all reports and prints them at the end, in one order. */
export function gathering(
  options: Options,
  io: Io,
  unit: ColumnUnit,
  print: (run: Run) => string,
  pathOf: PathOf = fromHere(io),
): Writer<FoundReport> {
  const findings: ListedFinding[] = [];
  const paths = new Set<string>();
  return {
    report: report => {
      for (const uri of report.shown.uris) paths.add(pathOf(uri));
      for (const finding of listFindings(report, options, pathOf, unit)) findings.push(finding);
    },
    end: totals => {
      // The sort is stable: within one file the order is that of the places.
      findings.sort((a, b) => compare(a.path, b.path));
      const shown = findings.slice(0, options.maxFindings);
      const run: Run = {
        paths: [...paths].sort(compare),
        findings: shown,
        left: findings.length - shown.length,
        totals: {
          ...totals,
          ...(totals.failures && {
            failures: totals.failures.map(one => ({ ...one, path: pathOf(uriOfPath(one.path, io.cwd)) })),
          }),
        },
      };
      io.stdout.write(print(run));
    },
  };
}

function* listFindings(
  { shown, lineOf }: FoundReport,
  { reportSilenced }: Pick<Options, 'reportSilenced'>,
  pathOf: PathOf,
  unit: ColumnUnit,
): Generator<ListedFinding> {
  const place = (at: Location): ListedPlace => placeOf(at, lineOf, pathOf, unit);
  for (const finding of shown.findings) {
    if (!isShown(finding, reportSilenced)) continue;
    yield {
      ...place(finding.place),
      check: finding.check,
      severity: finding.severity,
      fingerprint: finding.fingerprint,
      message: finding.message,
      data: finding.data,
      related: finding.related.map(related => ({ ...place(related.place), message: related.message })),
      fixes: finding.fixes.map(fix => ({
        title: fix.title,
        safe: fix.safe,
        edits: fix.edits.map(edit => ({ ...place(edit.place), newText: edit.newText })),
      })),
      silenced: finding.silenced && { reason: finding.silenced.reason },
      known: finding.known === true,
    };
  }
}

function placeOf({ uri, range, sheet, cell }: Location, lineOf: LineOf, pathOf: PathOf, unit: ColumnUnit): ListedPlace {
  return {
    path: pathOf(uri),
    range:
      range && unit === 'utf8'
        ? { start: inBytes(lineOf, uri, range.start), end: inBytes(lineOf, uri, range.end) }
        : range,
    cell: cell === undefined ? undefined : `${sheet}!${cell}`,
  };
}

function inBytes(lineOf: LineOf, uri: string, { line, character }: Position): Position {
  const text = lineOf(uri, line);
  if (text === undefined) return { line, character };
  // What stands beyond the line is its break.
  return { line, character: utf8Length(text.slice(0, character)) + Math.max(0, character - text.length) };
}

/** Bytes of a text in UTF-8. */
export function utf8Length(text: string): number {
  let bytes = 0;
  for (const letter of text) {
    const code = letter.codePointAt(0)!;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return bytes;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Groups in the order in which their keys first come. */
export function byKey<Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}
