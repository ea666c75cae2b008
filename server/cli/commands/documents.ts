/** `soat documents`: every document the report cites, with its mentions and what does not agree about it. */

import { writeFile } from 'node:fs/promises';
import { dateOf, isInEnglish } from '../../core/checks/document-words.ts';
import { type CitedDocument, type DocumentMention, documentsOf } from '../../core/documents/index.ts';
import { gatheredDocuments } from '../../core/documents/mentions/gathered.ts';
import { completed, newRegister } from '../../core/documents/register/completing.ts';
import { isBroken } from '../../core/documents/register/registered.ts';
import { type Place, uriOf } from '../../core/finding.ts';
import { soatKind } from '../../core/model/files/recognise.ts';
import { type Checked, checkById, locate, messageOf, type Project } from '../../core/project.ts';
import { printWritten } from '../../core/reading/documents/print.ts';
import type { Options } from '../args.ts';
import { type CheckedReport, checkedReports } from '../checking.ts';
import type { Outcome } from '../each-report.ts';
import { mentionsIn } from '../formats/claims.ts';
import { type Colours, paint } from '../formats/colour.ts';
import { jsonWriter } from '../formats/json.ts';
import { noTotals, tally } from '../formats/totals.ts';
import type { ExitCode, Io } from '../io.ts';
import { relativePath } from '../paths.ts';
import { replaceFile } from '../replacing.ts';
import { withShown } from '../showing.ts';
import type { FoundReport } from '../shown.ts';
import { wordsOf } from '../words/words.ts';

export async function documents(options: Options, io: Io): Promise<ExitCode> {
  const outcome = { failed: 0, failures: [] } satisfies Outcome;
  const colour = paint(options.color, io);
  const json =
    options.format === 'json'
      ? jsonWriter<FoundReport & CheckedReport>(options, io, {
          findings: ({ check }) => checkById.get(check)?.family === 'documents',
          more: ({ checked }, uri) => mentionsIn(checked, uri),
        })
      : undefined;
  let totals = noTotals;
  let count = 0;
  let mentions = 0;
  let seen = 0;
  const broken = new Set<string>();
  // Held back until there is a second report: one alone needs no heading.
  let first: { readonly heading: string; readonly text: string } | undefined;
  for await (const read of checkedReports(options, io, outcome)) {
    const report = withShown(read, options);
    seen++;
    totals = tally(totals, report.shown, options.reportSilenced);
    if (options.write) {
      if (!(await write(report, options, io, broken))) outcome.failed++;
    } else if (json) json.report(report);
    else {
      const own = { heading: relativePath(report.uri, io.cwd), text: printed(report.checked, options, io, colour) };
      if (seen === 1) first = own;
      else {
        for (const { heading, text } of first ? [first, own] : [own]) {
          if (text !== '') io.stdout.write(`${colour.bold(heading)}\n${text.replace(/^(?=.)/gmu, '  ')}\n`);
        }
        first = undefined;
      }
    }
    const cited = gatheredDocuments(report.checked.report).filter(document => !isOwn(document));
    count += cited.length;
    mentions += cited.reduce((sum, document) => sum + document.mentions.length, 0);
  }
  if (first) io.stdout.write(first.text);
  if (json && !options.write) json.end({ ...totals, unreadable: outcome.failed, failures: outcome.failures });
  else if (!options.quiet && (seen > 0 || outcome.failed === 0))
    io.stdout.write(`${wordsOf(options.language).documents(count, mentions)}\n`);
  return outcome.failed > 0 ? 2 : 0;
}

/** The report speaks of itself. */
function isOwn({ mentions }: CitedDocument): boolean {
  return mentions.every(({ self }) => self);
}

/** Completes the report's register, or makes one beside the report; what a person wrote there stays as it is. */
async function write(
  { uri, checked, project }: CheckedReport,
  options: Options,
  io: Io,
  broken: Set<string>,
): Promise<boolean> {
  const words = wordsOf(options.language);
  const { report, mentions } = checked;
  const register = report.registers?.[0];
  if (register) {
    const { text, added, filled } = completed(report, register);
    const path = relativePath(register.uri, io.cwd);
    if (isBroken(register)) {
      // Several reports may share it.
      if (!broken.has(path)) io.stderr.write(`soat: ${words.registerNotWritten(path, 'broken')}\n`);
      broken.add(path);
      return false;
    }
    if (added + filled > 0) await replaceFile(register.uri, text);
    io.stderr.write(`${words.register(path, added, filled)}\n`);
    return true;
  }
  const cited = documentsOf(mentions).filter(
    ({ number, mentions: own }) => number && own[0]!.number?.form !== 'blank' && !own.some(({ self }) => self),
  );
  if (cited.length === 0) {
    io.stderr.write(`${words.noRegister(relativePath(uri, io.cwd))}\n`);
    return true;
  }
  const named = project.reports()[0]?.registerToMake;
  const target = named ?? uri.slice(0, uri.lastIndexOf('/') + 1) + registerName(uri);
  const path = relativePath(target, io.cwd);
  try {
    await writeFile(target, newRegister(cited), { flag: 'wx' });
  } catch (error) {
    const reason = error instanceof Error && 'code' in error && error.code === 'EEXIST' ? 'exists' : undefined;
    if (reason === undefined) throw error;
    io.stderr.write(`soat: ${words.registerNotWritten(path, reason, headOf(project, uri))}\n`);
    return false;
  }
  const advice = named ? '' : ` ${words.nameRegister(registerName(uri), headOf(project, uri))}`;
  io.stderr.write(`${words.register(path, cited.length, 0)}${advice}\n`);
  return true;
}

/** What of the head by which a report says what it is, is there to take one line more. */
export type ReportHead = 'whole' | /** Front matter that is not said to be Soát's. */ 'unmarked' | 'none';

function headOf(project: Project, uri: string): ReportHead {
  const head = project.document(uri)?.blocks[0]?.text ?? '';
  const kind = soatKind(uri.slice(uri.lastIndexOf('/') + 1), head);
  if (kind === 'report' || kind === 'markdown') return 'whole';
  return /^\ufeff?---[ \t]*\r?\n/u.test(head) ? 'unmarked' : 'none';
}

/** `documents.yaml` beside a report file; a name of its own beside a report in one file. */
function registerName(uri: string): string {
  const name = uri.slice(uri.lastIndexOf('/') + 1);
  return /\.ya?ml$/i.test(name) ? 'documents.yaml' : `${name.replace(/\.[^.]+$/, '')}.documents.yaml`;
}

function printed(checked: Checked, options: Options, io: Io, colour: Colours): string {
  const words = wordsOf(options.language);
  const lines: string[] = [];
  const cited = gatheredDocuments(checked.report);
  if (!cited.some(isOwn)) lines.push(...ofItself(checked, words.thisReport, io, colour));
  for (const document of cited) {
    const { number, name, typeWords, subject, mentions } = document;
    const self = isOwn(document) ? checked.report.identity : undefined;
    const date = dayOf(document) ?? (self?.date && ownDay(self.date));
    const by = issuedBy(document);
    const title = [name ?? typeWords, number, date, by && `(${by})`, self && `- ${words.thisReport}`];
    lines.push(colour.bold(title.filter(Boolean).join(' ')));
    if (subject) lines.push(`    ${colour.dim(subject)}`);
    for (const mention of mentions) lines.push(`    ${at(checked, mention, io)}  ${quote(mention)}`);
    for (const finding of checked.findings) {
      if (finding.silencedBy || !mentions.some(mention => within(finding.place, mention))) continue;
      const severity = words.severity[finding.severity];
      const tint = finding.severity === 'error' ? colour.red : colour.yellow;
      lines.push(`    ${tint(severity)}: ${messageOf(finding, options.language, checked.report.style)}`);
    }
  }
  return lines.map(line => `${line}\n`).join('');
}

/** A report in a folder says its number in `report.yaml`: no mention of its text has it. */
function ofItself({ report, ...checked }: Checked, thisReport: string, io: Io, colour: Colours): readonly string[] {
  const { number, date, place } = report.identity;
  if (!number) return [];
  const title = [number.value, date && ownDay(date), place && `(${place.value})`, `- ${thisReport}`];
  return [
    colour.bold(title.filter(Boolean).join(' ')),
    `    ${at({ report, ...checked }, number, io)}  ${number.value}`,
  ];
}

/** In an English text as it is written: day and month in digits change places from one country to the next. */
function dayOf({ date, mentions }: CitedDocument): string | undefined {
  const mention = date && mentions.find(one => one.date === date);
  return mention && dateOf(mention) !== '' ? dateOf(mention) : date && printWritten(date);
}

function ownDay({ value, place }: NonNullable<Checked['report']['identity']['date']>): string {
  const written = place.kind === 'text' ? place.block.text.slice(place.start, place.end).normalize('NFC') : '';
  return isInEnglish(written) ? written : printWritten(value);
}

/**
 * The place, by which documents of the same number are told apart; of one that is only a level, and of the body that
 * reports where its name stands beside, the body.
 */
function issuedBy({ place, issuer, mentions }: CitedDocument): string | undefined {
  if (place === undefined || issuer === undefined) return place;
  return isLevel(place) || (mentions[0]!.ofOwn && issuer.split(' ').length > 3) ? issuer : place;
}

function isLevel(place: string): boolean {
  return /^(?:tỉnh|thành phố|huyện|quận|thị xã|xã|phường|thị trấn|đặc khu)$/u.test(place);
}

function at(checked: Checked, { place }: { readonly place: Place }, io: Io): string {
  const { range, sheet, cell } = locate(checked, place);
  const path = relativePath(uriOf(place), io.cwd);
  return range
    ? `${path}:${range.start.line + 1}:${range.start.character + 1}`
    : `${path} ${sheet ?? ''}!${cell ?? ''}`;
}

function quote({ place }: DocumentMention): string {
  if (place.kind !== 'text') return '';
  return place.block.text.slice(place.start, place.end).replace(/\s+/gu, ' ');
}

/** The finding stands on the number or the date of the mention. */
function within(place: DocumentMention['place'], mention: DocumentMention): boolean {
  return [mention.place, mention.datePlace].some(
    own =>
      own?.kind === 'text' &&
      place.kind === 'text' &&
      own.block === place.block &&
      place.start >= own.start &&
      place.end <= own.end,
  );
}
