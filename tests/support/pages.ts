/**
 * The pages of checks as documents: their examples, and the lines of a `findings` fence.
 *
 *   node tests/support/pages.ts ID…      writes what is found now into the fences of these pages, to be read in the diff
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Language } from '../../server/core/checks/check.ts';
import { startOf } from '../../server/core/document.ts';
import { type Checked, locate, messageOf, type ReportedFinding } from '../../server/core/project.ts';
import { checkFiles, type MemoryFiles } from './memory-host.ts';
import { root } from './sources.ts';
import { workbookOf } from './workbook.ts';

export const pagesFolder = 'server/core/checks';

export interface Fence {
  /** `findings`, `findings en`, `repaired`, or a language with a file name. */
  readonly info: readonly string[];
  readonly text: string;
  /** Line numbers (zero-based) of the first line of the text and of the closing fence. */
  readonly from: number;
  readonly to: number;
}

export interface Example {
  /** The line of prose before it, for the name of the test. */
  readonly title: string;
  readonly files: MemoryFiles;
  readonly findings: Fence | undefined;
  readonly findingsEn: Fence | undefined;
  readonly repaired: Fence | undefined;
}

export interface Page {
  readonly id: string;
  readonly text: string;
  readonly headings: readonly string[];
  readonly examples: readonly Example[];
}

/** The pages that stand beside the checks. */
export function readPages(): Page[] {
  return readdirSync(join(root, pagesFolder))
    .filter(name => name.endsWith('.md'))
    .sort()
    .map(name => parsePage(name.slice(0, -'.md'.length), readFileSync(join(root, pagesFolder, name), 'utf8')));
}

const defaultNames: { readonly [language: string]: string } = {
  markdown: 'bao-cao.md',
  yaml: 'phu-luc.yaml',
  text: 'bao-cao.txt',
};

/** A fence is a source unless its info says otherwise; sources that follow one another are one example. */
export function parsePage(id: string, text: string): Page {
  const lines = text.split('\n');
  const examples: { -readonly [key in keyof Example]: Example[key] }[] = [];
  const headings: string[] = [];
  let title = '';
  let open: (typeof examples)[number] | undefined;
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at]!;
    const fence = /^(`{3,}|~{3,})(.*)$/.exec(line);
    if (!fence) {
      if (line.startsWith('#')) headings.push(line);
      if (line.trim() !== '') {
        title = line.trim();
        open = undefined;
      }
      continue;
    }
    const from = at + 1;
    let to = from;
    while (to < lines.length && lines[to] !== fence[1]) to++;
    at = to;
    const info = fence[2]!.trim().split(/\s+/);
    const body = lines.slice(from, to).map(inner => `${inner}\n`);
    const read: Fence = { info, text: body.join(''), from, to };
    const [kind, second] = info;
    if (kind === 'findings' || kind === 'repaired') {
      if (!open) throw new Error(`${id}.md:${from}: a ${kind} fence without a source before it`);
      if (kind === 'repaired') open.repaired = read;
      else if (second === 'en') open.findingsEn = read;
      else open.findings = read;
      continue;
    }
    if (!headings.some(heading => /^## Ví dụ/.test(heading))) continue;
    if (!open || open.findings || open.findingsEn || open.repaired) {
      open = { title, files: {}, findings: undefined, findingsEn: undefined, repaired: undefined };
      examples.push(open);
    }
    open.files = { ...open.files, [second ?? defaultNames[kind!] ?? 'bao-cao.md']: contentOf(read) };
  }
  return { id, text, headings, examples };
}

/** `xlsx` describes a workbook; a third word of the info string asks for another encoding (`… UTF-16LE`). */
function contentOf({ info: [language, , encoding], text }: Fence): string | Uint8Array {
  if (language === 'xlsx') return workbookOf(text);
  return encoding === 'UTF-16LE' ? Buffer.from(`\ufeff${text}`, 'utf16le') : text;
}

export interface Outcome {
  readonly checked: Checked;
  /** Findings of the page's check. */
  readonly own: readonly ReportedFinding[];
  /** Findings of other checks at warning or above: an example must be clean but for its own fault. */
  readonly others: readonly string[];
}

export async function runExample(id: string, example: Example): Promise<Outcome> {
  const checked = await checkFiles(example.files);
  const shown = checked.findings.filter(({ silencedBy }) => !silencedBy);
  const single = Object.keys(example.files).length === 1;
  return {
    checked,
    own: shown.filter(({ check }) => check === id),
    others: [
      ...shown
        .filter(({ check, severity }) => check !== id && (severity === 'error' || severity === 'warning'))
        .map(finding => `${finding.check}: ${findingLine(checked, finding, 'vi', single)}`),
      ...checked.problems,
    ],
  };
}

/** `3:10 error Tổng số ghi 27; …`; with several files, `file.md:3:10`; a cell is `file.xlsx#PL4!D7`; a file is itself. */
export function findingLine(checked: Checked, finding: ReportedFinding, language: Language, single: boolean): string {
  const { uri, range, sheet, cell } = locate(checked, finding.place);
  const path = uri.slice(1);
  const message = messageOf(finding, language, checked.report.style);
  const position = range ? `${range.start.line + 1}:${range.start.character + 1}` : '';
  const at = cell
    ? `${path}#${sheet}!${cell}`
    : single && position
      ? position
      : position
        ? `${path}:${position}`
        : path;
  return `${at} ${finding.severity} ${message}`;
}

/** The files after the first repair of the first finding that has one; undefined where none has. */
export function afterFirstRepair({ checked, own }: Outcome, files: MemoryFiles): MemoryFiles | undefined {
  const fix = own.find(({ fixes }) => fixes && fixes.length > 0)?.fixes?.[0];
  if (!fix) return undefined;
  const changed: { [path: string]: string | Uint8Array } = { ...files };
  const edits = fix.edits
    .map(edit => {
      const document = checked.documents.get(edit.place.block.uri)!;
      const start = startOf(document, edit.place.block)!;
      return { uri: edit.place.block.uri, start: start + edit.place.start, end: start + edit.place.end, edit };
    })
    .sort((a, b) => b.start - a.start);
  for (const { uri, start, end, edit } of edits) {
    const content = String(changed[uri.slice(1)]);
    changed[uri.slice(1)] = content.slice(0, start) + edit.newText + content.slice(end);
  }
  return changed;
}

/** The text a `repaired` fence stands for: the file it names, or the one that the repair changed. */
export function repairedText(fence: Fence, before: MemoryFiles, after: MemoryFiles): string {
  const path = fence.info[1] ?? Object.keys(after).find(name => after[name] !== before[name]);
  return String(path === undefined ? '' : after[path]);
}

async function rewrite(id: string): Promise<void> {
  const file = join(root, pagesFolder, `${id}.md`);
  const page = parsePage(id, readFileSync(file, 'utf8'));
  const lines = page.text.split('\n');
  const replacements: { readonly fence: Fence; readonly text: string }[] = [];
  for (const example of page.examples) {
    const outcome = await runExample(id, example);
    const single = Object.keys(example.files).length === 1;
    const said = (language: Language): string =>
      outcome.own.map(finding => `${findingLine(outcome.checked, finding, language, single)}\n`).join('');
    if (example.findings) replacements.push({ fence: example.findings, text: said('vi') });
    else if (outcome.own.length > 0) console.log(`${id}: "${example.title}" finds\n${said('vi')}`);
    if (example.findingsEn) replacements.push({ fence: example.findingsEn, text: said('en') });
    const after = afterFirstRepair(outcome, example.files);
    if (example.repaired && after) {
      replacements.push({ fence: example.repaired, text: repairedText(example.repaired, example.files, after) });
    } else if (after && !example.repaired) console.log(`${id}: "${example.title}" has a repair`);
    for (const other of outcome.others) console.log(`${id}: "${example.title}" also finds ${other}`);
  }
  for (const { fence, text } of replacements.sort((a, b) => b.fence.from - a.fence.from)) {
    lines.splice(fence.from, fence.to - fence.from, ...text.split('\n').slice(0, -1));
  }
  writeFileSync(file, lines.join('\n'));
}

if (process.argv[1]?.endsWith('pages.ts')) for (const id of process.argv.slice(2)) await rewrite(id);
