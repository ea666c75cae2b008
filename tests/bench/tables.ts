/**
 * Very large tables in one process: the first reading, how it grows, and the processor time of an edit from the change
 * of the text to the findings.
 *
 *   node tests/bench/tables.ts [ROWS]
 */
import type { SourceFile } from '../../server/core/host.ts';
import { documentOf, editDocument } from '../../server/core/project/sources.ts';
import { openProject, type Project } from '../../server/core/project.ts';
import type { TextEdit } from '../../server/core/syntax/scan.ts';
import type { SourceDocument } from '../../server/core/text.ts';
import { tableWithTotals, wideTable } from './support/texts.ts';

const uri = 'file:///bao-cao.md';
const rounds = 40;

interface Opened {
  readonly project: Project;
  document: SourceDocument;
}

function held(document: SourceDocument): SourceFile {
  return {
    kind: 'text',
    get content() {
      return document.text.content;
    },
    document,
  };
}

function check({ project, document }: Opened): void {
  project.set(uri, held(document));
  void project.check(uri).findings.length;
}

/** Milliseconds of the processor. */
function cost(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

function open(text: string): { readonly opened: Opened; readonly first: number } {
  let opened: Opened | undefined;
  const first = cost(() => {
    opened = { project: openProject(), document: documentOf(uri, text) };
    check(opened);
  });
  return { opened: opened!, first };
}

/** Makes each edit and takes it back. */
function edits(opened: Opened, edit: (round: number, content: string) => TextEdit): readonly number[] {
  const costs: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const own = edit(round, opened.document.text.content);
    const back: TextEdit = { start: own.start, end: own.start + own.text.length, text: '' };
    for (const each of [own, back]) {
      costs.push(
        cost(() => {
          opened.document = editDocument(opened.document, each);
          check(opened);
        }),
      );
    }
  }
  return costs.slice(rounds / 2).sort((a, b) => a - b);
}

function report(name: string, costs: readonly number[]): void {
  const at = (share: number): string => costs[Math.floor(costs.length * share)]!.toFixed(1).padStart(7);
  console.log(`  ${name.padEnd(34)} p50 ${at(0.5)} ms   p95 ${at(0.95)} ms`);
}

const rows = Number(process.argv[2] ?? 20_000);
open(tableWithTotals(200));
const half = open(tableWithTotals(rows / 2)).first;
const { opened, first } = open(tableWithTotals(rows));
console.log(`${rows} rows of 8 columns with totals and shares, milliseconds of the processor`);
console.log(
  `  first reading ${first.toFixed(0)} ms; half as many rows ${half.toFixed(0)} ms: ${(first / half).toFixed(2)}x`,
);
const rowAt = (round: number, content: string): number => content.indexOf(`\n| ${1 + ((round * 7919) % rows)} | `) + 1;
report(
  'a digit typed into a figure',
  edits(opened, (round, content) => {
    const row = rowAt(round, content);
    const cell = content.indexOf('|', content.indexOf('|', content.indexOf('|', row + 1) + 1) + 1) + 2;
    return { start: cell, end: cell, text: '7' };
  }),
);
report(
  'a letter typed into a label',
  edits(opened, (round, content) => {
    const label = content.indexOf('Đơn vị', rowAt(round, content)) + 6;
    return { start: label, end: label, text: 'n' };
  }),
);
report(
  'a row put in and taken out',
  edits(opened, (round, content) => {
    const row = rowAt(round, content);
    return { start: row, end: row, text: '| | Đơn vị mới | 1 | 0 | 0 | 1 | 0,0000 | x |\n' };
  }),
);
const wide = open(wideTable(200, 300));
console.log(`200 rows of 300 columns: first reading ${wide.first.toFixed(0)} ms`);
report(
  'a digit typed into a figure',
  edits(wide.opened, (round, content) => {
    const cell = content.indexOf('|', content.indexOf(`\n| ${1 + ((round * 37) % 200)} | `) + 40 + 20 * round) + 2;
    return { start: cell, end: cell, text: '7' };
  }),
);
