/** JSON, version 1. Fields are only ever added. */

import type { Location } from '../../core/project.ts';
import type { Options } from '../args.ts';
import type { Io } from '../io.ts';
import { relativePath } from '../paths.ts';
import type { FoundReport, ShownFinding } from '../shown.ts';
import { type Ending, isShown, type Writer } from './totals.ts';
import { type Kept, waitingTexts } from './waiting.ts';

/** What is written of each file. */
export interface What<Report> {
  /** Which findings, where any are. */
  readonly findings?: (finding: ShownFinding) => boolean;
  /** What is written beside them. */
  readonly more?: (report: Report, uri: string) => Json;
}

export type Json = { readonly [key: string]: unknown };

interface FileJson {
  readonly path: string;
  findings?: readonly Json[];
  [key: string]: unknown;
}

/** What is written of a file is made when its report is read; it waits as text, and the report is let go. */
export function jsonWriter<Report extends FoundReport>(options: Options, io: Io, what: What<Report>): Writer<Report> {
  const files: WaitingFile[] = [];
  const waiting = waitingTexts();
  return {
    report: report => {
      for (const uri of [...report.shown.uris].sort()) {
        const file = fileOf(report, uri, options, io, what);
        files.push({ path: file.path, findings: file.findings?.length ?? 0, kept: waiting.keep(printFile(file)) });
      }
    },
    end: totals => {
      files.sort((a, b) => (a.path < b.path ? -1 : 1));
      let room = options.maxFindings;
      const failures = totals.failures?.map(({ path, sentence }) => ({ path, message: sentence }));
      const said = failures && failures.length > 0 ? { failures } : {};
      const { passedOver = [] } = totals;
      const beside = passedOver.length > 0 ? { passedOver } : {};
      const opening = JSON.stringify({ version: 1, summary: summary(totals), ...said, ...beside, files: [] }, null, 2);
      io.stdout.write(files.length === 0 ? `${opening}\n` : opening.slice(0, -']\n}'.length));
      for (const [index, { findings, kept }] of files.entries()) {
        const text = waiting.text(kept);
        io.stdout.write(`${index === 0 ? '' : ','}\n${findings > room ? withFindings(text, room) : text}`);
        room -= Math.min(findings, room);
      }
      if (files.length > 0) io.stdout.write('\n  ]\n}\n');
      waiting.close();
    },
  };
}

interface WaitingFile {
  readonly path: string;
  /** How many there are. */
  readonly findings: number;
  readonly kept: Kept;
}

/** As it stands in the list of files, two levels deep. */
function printFile(file: FileJson): string {
  return JSON.stringify({ files: [file] }, null, 2).slice('{\n  "files": [\n'.length, -'\n  ]\n}'.length);
}

function withFindings(printed: string, most: number): string {
  const file: FileJson = JSON.parse(printed);
  return printFile({ ...file, findings: (file.findings ?? []).slice(0, most) });
}

function summary({ severities, verdicts, files, unreadable }: Ending): Json {
  const { exact, rounded, wrong, unchecked, used, related, involved, faulty } = verdicts;
  return {
    errors: severities.error,
    warnings: severities.warning,
    informations: severities.information,
    hints: severities.hint,
    figures: exact + rounded + wrong + unchecked,
    exact,
    rounded,
    wrong,
    unchecked,
    used,
    related,
    involved,
    faulty,
    files,
    unreadable,
  };
}

function fileOf<Report extends FoundReport>(
  report: Report,
  uri: string,
  { reportSilenced }: Options,
  io: Io,
  { findings, more }: What<Report>,
): FileJson {
  const file: FileJson = { path: relativePath(uri, io.cwd) };
  if (findings) {
    file.findings = report.shown.findings
      .filter(finding => finding.place.uri === uri && isShown(finding, reportSilenced) && findings(finding))
      .map(finding => findingJson(finding, io));
  }
  return more ? { ...file, ...more(report, uri) } : file;
}

/** A range of lines, a cell of a sheet, or nothing for the file as a whole. */
export function placeJson({ range, sheet, cell }: Location): Json {
  return range ? { range } : cell ? { sheet, cell } : {};
}

function findingJson(finding: ShownFinding, io: Io): Json {
  const { check, severity, fingerprint, place, message, data, related, fixes, silenced, known } = finding;
  return {
    check,
    severity,
    fingerprint,
    ...placeJson(place),
    message,
    data,
    related: related.map(one => ({
      path: relativePath(one.place.uri, io.cwd),
      ...placeJson(one.place),
      message: one.message,
    })),
    fixes: fixes.map(({ title, safe, edits }) => ({
      title,
      safe,
      edits: edits.map(edit => ({
        path: relativePath(edit.place.uri, io.cwd),
        ...placeJson(edit.place),
        newText: edit.newText,
      })),
    })),
    ...(silenced ? { silenced: { reason: silenced.reason } } : {}),
    ...(known ? { known } : {}),
  };
}
