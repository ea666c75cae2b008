/** JSON, version 1. Fields are only ever added. */

import type { Check } from '../../core/checks/check.ts';
import type { DocumentMention } from '../../core/documents/index.ts';
import { uriOf } from '../../core/finding.ts';
import type { Checked } from '../../core/project.ts';
import { checkById, fixTitle, locate, messageOf, type ReportedFinding, relatedMessage } from '../../core/project.ts';
import { printNumber } from '../../core/reading/documents/number.ts';
import { isoWritten } from '../../core/reading/documents/print.ts';
import { typeOf } from '../../core/reading/documents/types.ts';
import { arithmetic } from '../../core/relations/arithmetic.ts';
import type { Evaluation } from '../../core/relations/evaluation.ts';
import type { Options } from '../args.ts';
import type { CheckedReport } from '../checking.ts';
import type { Io } from '../io.ts';
import { relativePath } from '../paths.ts';
import { type Ending, isShown, type Writer } from './totals.ts';
import { type Kept, waitingTexts } from './waiting.ts';

/** What is written of each file. */
export interface What {
  readonly claims: boolean;
  /** All findings, those of one family of checks, or none. */
  readonly findings: boolean | Check['family'];
  readonly mentions?: boolean;
}

type Json = { readonly [key: string]: unknown };

interface FileJson {
  readonly path: string;
  findings?: readonly Json[];
  [key: string]: unknown;
}

/** What is written of a file is made when its report is read; it waits as text, and the report is let go. */
export function jsonWriter(options: Options, io: Io, what: What): Writer<CheckedReport> {
  const files: WaitingFile[] = [];
  const waiting = waitingTexts();
  return {
    report: ({ checked }) => {
      for (const uri of [...checked.uris].sort()) {
        const file = fileOf(checked, uri, options, io, what);
        files.push({ path: file.path, findings: file.findings?.length ?? 0, kept: waiting.keep(printFile(file)) });
      }
    },
    end: totals => {
      files.sort((a, b) => (a.path < b.path ? -1 : 1));
      let room = options.maxFindings;
      const failures = totals.failures?.map(({ path, sentence }) => ({ path, message: sentence }));
      const said = failures && failures.length > 0 ? { failures } : {};
      const opening = JSON.stringify({ version: 1, summary: summary(totals), ...said, files: [] }, null, 2);
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
  const { exact, rounded, wrong, unchecked } = verdicts;
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
    files,
    unreadable,
  };
}

function fileOf(checked: Checked, uri: string, options: Options, io: Io, what: What): FileJson {
  const place = (at: Parameters<typeof locate>[1]): Json => {
    const { range, sheet, cell } = locate(checked, at);
    return range ? { range } : cell ? { sheet, cell } : {};
  };
  const file: FileJson = { path: relativePath(uri, io.cwd) };
  if (what.findings) {
    file.findings = checked.findings
      .filter(finding => uriOf(finding.place) === uri && isShown(finding, options.reportSilenced))
      .filter(finding => what.findings === true || checkById.get(finding.check)?.family === what.findings)
      .map(finding => findingJson(checked, finding, options, io, place));
  }
  if (what.claims) {
    const evaluations = checked.evaluations.filter(({ relation }) => uriOf(relation.result.place) === uri);
    const numbers = new Map(evaluations.map((evaluation, index) => [evaluation, index]));
    file.claims = evaluations.map(evaluation => claimJson(checked, evaluation, place));
    file.figures = checked.figures
      .filter(figure => uriOf(figure.place) === uri)
      .map(figure => ({
        address: figure.address,
        ...place(figure.place),
        text: figure.figure.text,
        verdict: figure.verdict,
        claims: figure.evaluations.map(evaluation => numbers.get(evaluation)).filter(number => number !== undefined),
      }));
  }
  if (what.mentions) {
    file.mentions = checked.mentions
      .filter(mention => uriOf(mention.place) === uri)
      .map(mention => mentionJson(mention, place));
  }
  return file;
}

function mentionJson(mention: DocumentMention, place: (at: ReportedFinding['place']) => Json): Json {
  const { key, number, read, date, datePlace, issuer, issuerPlace, self, source } = mention;
  return {
    ...place(mention.place),
    key,
    number: number ? number.digits + number.suffix : (read.short?.digits ?? null),
    year: number?.year ?? read.short?.year ?? null,
    type: number?.type ?? null,
    issuer: number?.issuer || null,
    unit: number?.unit ?? null,
    numberRange: mention.number ? place(mention.numberPlace).range : undefined,
    written: number ? printNumber(number) : null,
    // The letterhead's number has its type on another line.
    typeWords: read.typeWords ?? (read.own && number?.type ? typeOf(number.type)?.words[0] : null) ?? null,
    name: read.name ?? null,
    date: date ? isoWritten(date) : null,
    dateText: date && datePlace ? textAt(datePlace) : null,
    place: issuerPlace ?? null,
    issuerWords: issuer?.words ?? null,
    subject: source.subject?.text ?? null,
    self,
  };
}

function textAt(place: ReportedFinding['place']): string {
  return place.kind === 'text' ? place.block.text.slice(place.start, place.end).replace(/\s+/gu, ' ') : '';
}

function findingJson(
  checked: Checked,
  finding: ReportedFinding,
  { language }: Options,
  io: Io,
  place: (at: ReportedFinding['place']) => Json,
): Json {
  return {
    check: finding.check,
    severity: finding.severity,
    fingerprint: finding.fingerprint,
    ...place(finding.place),
    message: messageOf(finding, language, checked.report.style),
    data: finding.data,
    related: (finding.related ?? []).map(related => ({
      path: relativePath(uriOf(related.place), io.cwd),
      ...place(related.place),
      message: relatedMessage(finding, related, language),
    })),
    fixes: (finding.fixes ?? []).map(fix => ({
      title: fixTitle(finding, fix, language),
      safe: fix.safe,
      edits: fix.edits.map(edit => ({
        path: relativePath(uriOf(edit.place), io.cwd),
        ...place(edit.place),
        newText: edit.newText,
      })),
    })),
    ...(finding.silencedBy ? { silenced: { reason: finding.silencedBy.reason } } : {}),
    ...(finding.known ? { known: true } : {}),
  };
}

function claimJson(checked: Checked, evaluation: Evaluation, place: (at: ReportedFinding['place']) => Json): Json {
  const { relation } = evaluation;
  return {
    kind: relation.kind,
    verdict: evaluation.verdict,
    ...(evaluation.rounding ? { rounding: evaluation.rounding } : {}),
    ...(evaluation.reason ? { reason: evaluation.reason } : {}),
    ...place(relation.place),
    quote: relation.words,
    computation: arithmetic(evaluation, checked.report.style),
    operands: relation.operands.map(operand => ({
      ...place(operand.place),
      text: operand.figure?.text ?? '',
      label: operand.label,
    })),
    origin: relation.origin,
  };
}
