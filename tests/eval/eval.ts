/**
 * How well prose is read, measured on a file of sentences with the claims a careful person found in them.
 *
 *   npm run eval -- FILE.jsonl [--fold k/n] [--not-fold k/n] [--alone]
 *
 * Each line of the file is `{ id, context, quote, kind, expected, source? }`: `quote` is the stretch of `context` that
 * makes the claim, `expected` is `ok`, `rounding` or `wrong`. Passages of one source are read together, as they stand in
 * its document (`documents.ts`), or with `--alone` each by itself. Lines of one document belong to one fold, so that what
 * is developed on some folds can be measured on the others. Prints recall per kind (a claim of a right kind, with the right verdict,
 * that overlaps the quote; a finding where a document or date is wrong), false alarms (findings at warning or above where nothing is wrong), and the misses.
 */
import { readFileSync } from 'node:fs';
import { type Place, severities } from '../../server/core/finding.ts';
import { type Checked, checkById, locate, messageOf, openProject } from '../../server/core/project.ts';
import { arithmetic } from '../../server/core/relations/arithmetic.ts';
import type { Evaluation } from '../../server/core/relations/evaluation.ts';
import type { ClaimKind } from '../../server/core/relations/relation.ts';
import { lineIndex } from '../../server/core/text.ts';
import { documentsOf, type EvalDocument } from './documents.ts';

interface Line {
  readonly id: string;
  readonly context: string;
  readonly quote: string;
  readonly kind: string;
  readonly expected: string;
  readonly detail?: string;
  readonly source?: string;
}

const kinds: { readonly [kind: string]: readonly ClaimKind[] } = {
  ratio_percent: ['ratio'],
  sum_decomposition: ['sum', 'count', 'equality'],
  delta: ['change', 'ratio'],
  delta_percent: ['change', 'ratio'],
  percent_sum: ['share-sum'],
};

const verdicts: { readonly [expected: string]: readonly string[] } = {
  ok: ['exact', 'rounded'],
  rounding: ['rounded'],
  wrong: ['wrong'],
};

const [file, ...rest] = process.argv.slice(2);
if (!file) {
  process.stderr.write('npm run eval -- FILE.jsonl [--fold k/n] [--not-fold k/n] [--alone]\n');
  process.exit(2);
}
const lines: Line[] = readFileSync(file, 'utf8')
  .split('\n')
  .filter(line => line.trim() !== '')
  .map(line => JSON.parse(line));
const documents = documentsOf(lines, rest.includes('--alone')).filter(
  (_, number) => inFold(number, option('--fold'), true) && inFold(number, option('--not-fold'), false),
);
report(documents);

function option(name: string): string | undefined {
  const at = rest.indexOf(name);
  return at < 0 ? undefined : rest[at + 1];
}

/** A document's fold is its number, in the order they come, modulo n. */
function inFold(number: number, fold: string | undefined, wanted: boolean): boolean {
  const match = fold && /^(\d+)\/(\d+)$/.exec(fold);
  if (!match) return true;
  return (number % Number(match[2]) === Number(match[1]) % Number(match[2])) === wanted;
}

interface Range {
  readonly start: number;
  readonly end: number;
}

function report(sample: readonly EvalDocument<Line>[]): void {
  const found = new Map<string, { hits: number; all: number }>();
  const misses: string[] = [];
  const alarms: string[] = [];
  for (const { text, lines: own } of sample) {
    const checked = check(text);
    const offset = offsetsIn(checked, text);
    for (const { line, quote } of own) {
      const wanted = kinds[line.kind];
      if (/^(?:docref|date)/.test(line.kind)) {
        const hit = readsDocument(line, checked, place => overlaps(offset(place), quote));
        const tally = found.get(line.kind) ?? { hits: 0, all: 0 };
        found.set(line.kind, { hits: tally.hits + (hit ? 1 : 0), all: tally.all + 1 });
        if (!hit) misses.push(missed(line, [], checked));
      }
      if (!wanted) continue;
      const near = checked.evaluations.filter(({ relation }) => overlaps(offset(relation.place), quote));
      const hit = near.some(
        ({ relation, verdict }) => wanted.includes(relation.kind) && verdicts[line.expected]!.includes(verdict),
      );
      const tally = found.get(line.kind) ?? { hits: 0, all: 0 };
      found.set(line.kind, { hits: tally.hits + (hit ? 1 : 0), all: tally.all + 1 });
      if (!hit) misses.push(missed(line, near, checked));
    }
    for (const finding of checked.findings) {
      if (severities.indexOf(finding.severity) > severities.indexOf('warning')) continue;
      const at = offset(finding.place);
      if (own.some(({ line, quote }) => line.expected === 'wrong' && overlaps(at, quote))) continue;
      const { line } = own.find(({ quote }) => overlaps(at, quote)) ?? own[0]!;
      alarms.push(
        `${line.id} ${finding.severity} ${finding.check}: ${messageOf(finding, 'vi', checked.report.style)}\n    ${text.slice(Math.max(0, at.start - 90), at.end + 60).replace(/\s+/g, ' ')}`,
      );
    }
  }
  let hits = 0;
  let all = 0;
  for (const [kind, tally] of found) {
    hits += tally.hits;
    all += tally.all;
    print(`${kind.padEnd(20)} ${tally.hits}/${tally.all}  ${percent(tally.hits, tally.all)}`);
  }
  print(`${'recall'.padEnd(20)} ${hits}/${all}  ${percent(hits, all)}`);
  print(`false alarms at warning or above: ${alarms.length}`);
  for (const alarm of alarms) print(`  ${alarm}`);
  print(`misses: ${misses.length}`);
  for (const miss of misses) print(`  ${miss}`);
}

function check(content: string): Checked {
  const project = openProject();
  const uri = 'sentence.md';
  project.set(uri, { kind: 'text', content });
  project.setReport({ uri, body: [uri], appendices: [], missing: [] });
  return project.check(uri);
}

/**
 * A document or date that is wrong has a finding of its family; one that is right is read, and has none at warning or
 * above.
 */
function readsDocument({ kind, expected }: Line, checked: Checked, overlapping: (place: Place) => boolean): boolean {
  const findings = checked.findings.filter(
    ({ check: id, place }) => /^(?:documents|dates)$/.test(checkById.get(id)?.family ?? '') && overlapping(place),
  );
  if (expected === 'wrong') return findings.length > 0;
  const read = !kind.startsWith('docref') || checked.mentions.some(({ place }) => overlapping(place));
  return read && findings.every(({ severity }) => severity === 'information' || severity === 'hint');
}

function offsetsIn(checked: Checked, context: string): (place: Evaluation['relation']['place']) => Range {
  const index = lineIndex(context);
  return place => {
    const { range } = locate(checked, place);
    return range
      ? { start: index.offset(range.start), end: index.offset(range.end) }
      : { start: 0, end: context.length };
  };
}

function overlaps(a: Range, b: Range): boolean {
  return a.start < b.end && b.start < a.end;
}

function missed(line: Line, near: readonly Evaluation[], checked: Checked): string {
  const read = near
    .map(
      evaluation => `${evaluation.relation.kind} ${evaluation.verdict} ${arithmetic(evaluation, checked.report.style)}`,
    )
    .slice(0, 4);
  return `${line.id} ${line.kind} ${line.expected}: ${line.quote.slice(0, 160)}\n    wanted ${line.detail?.slice(0, 120) ?? ''}${read.length > 0 ? `\n    read   ${read.join(' | ')}` : ''}`;
}

function percent(part: number, whole: number): string {
  return whole === 0 ? '-' : (part / whole).toLocaleString('en', { style: 'percent', maximumFractionDigits: 1 });
}

// Read by `head`: what is not wanted is not written.
process.stdout.on('error', error => {
  if ((error as NodeJS.ErrnoException).code !== 'EPIPE') throw error;
  process.exit();
});

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
