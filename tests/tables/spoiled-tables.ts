/** The tables of `spoiled/`, and what is done to them. */
import { readdirSync, readFileSync } from 'node:fs';
import { openProject } from '../../server/core/project.ts';

export interface SpoiledTable {
  readonly file: string;
  readonly name: string;
  /** As Markdown. */
  readonly content: string;
  /** Changes as `row:column text: what is found` or `without row: what is found`. */
  readonly spoils: readonly string[];
}

const folder = new URL('spoiled/', import.meta.url);

export function spoiledTables(): readonly SpoiledTable[] {
  return readdirSync(folder)
    .sort()
    .flatMap(file =>
      readFileSync(new URL(file, folder), 'utf8')
        .split(/^## /m)
        .slice(1)
        .map(section => ({
          file,
          name: section.slice(0, section.indexOf('\n')),
          content: section.slice(section.indexOf('\n'), section.indexOf('```spoiled')),
          spoils: /```spoiled\n([\s\S]*?)```/.exec(section)![1]!.trim().split('\n'),
        })),
    );
}

export function found(name: string, content: string): string[] {
  const project = openProject();
  project.set(name, { kind: 'text', content });
  return project.check(name).findings.map(({ severity, check }) => `${severity} ${check}`);
}

export function spoiled(content: string, change: string): string {
  const lines = content.split('\n');
  const rule = lines.findIndex(line => /^\|[-|]+$/.test(line));
  let first = rule + 1;
  while (isHeader(lines[first]!)) first++;
  const lost = /^without (\d+): /.exec(change);
  if (lost) return lines.filter((_, index) => index !== first + Number(lost[1]) - 1).join('\n');
  const [, row, column, text] = /^(\d+):(\d+) (.+): \S+ \S+$/.exec(change)!;
  const at = first + Number(row) - 1;
  const cells = lines[at]!.split('|');
  cells[Number(column)] = ` ${text} `;
  lines[at] = cells.join('|');
  return lines.join('\n');
}

/** Titles below the first, under which no figure stands, or the numbers of columns. */
export function isHeader(line: string): boolean {
  const cells = line
    .split('|')
    .slice(1, -1)
    .map(cell => cell.trim());
  if (cells.every(cell => /^\(\d+\)(?:=.*)?$/.test(cell))) return true;
  return cells[0] === '' && !cells.some(cell => /^[\d.,]+$/.test(cell) && !/^20\d\d$/.test(cell));
}

export function betweenTabs(content: string): string {
  return content
    .split('\n')
    .filter(line => !/^\|[-|]+$/.test(line))
    .map(line =>
      line.startsWith('|')
        ? line
            .split('|')
            .slice(1, -1)
            .map(cell => cell.trim())
            .join('\t')
        : line,
    )
    .join('\n');
}
