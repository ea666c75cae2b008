/**
 * Tables of many layouts in `spoiled/`, each followed by what is spoiled in it and what is then said first. A line is
 * `row:column text: severity check`, rows from 1 on, header rows not counted, or `without row: severity check`. As they
 * are, nothing is found in them, as Markdown and as text between tabs.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { openProject } from '../../server/core/project.ts';

const folder = new URL('spoiled/', import.meta.url);

describe.each(readdirSync(folder).sort())('%s', name => {
  const sections = readFileSync(new URL(name, folder), 'utf8').split(/^## /m).slice(1);
  test.each(sections.map(section => [section.slice(0, section.indexOf('\n')), section] as const))(
    '%s',
    (_, section) => {
      const content = section.slice(section.indexOf('\n'), section.indexOf('```spoiled'));
      const spoils = /```spoiled\n([\s\S]*?)```/.exec(section)![1]!.trim().split('\n');
      expect(found('bang.md', content)).toEqual([]);
      expect(found('bang.txt', betweenTabs(content))).toEqual([]);
      const expected = spoils.map(line => line.slice(line.lastIndexOf(': ') + 2));
      expect(spoils.map(line => found('bang.md', spoiled(content, line))[0])).toEqual(expected);
      expect(spoils.map(line => found('bang.txt', betweenTabs(spoiled(content, line)))[0])).toEqual(expected);
    },
  );
});

function found(name: string, content: string): string[] {
  const project = openProject();
  project.set(name, { kind: 'text', content });
  return project.check(name).findings.map(({ severity, check }) => `${severity} ${check}`);
}

function spoiled(content: string, change: string): string {
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
function isHeader(line: string): boolean {
  const cells = line
    .split('|')
    .slice(1, -1)
    .map(cell => cell.trim());
  if (cells.every(cell => /^\(\d+\)(?:=.*)?$/.test(cell))) return true;
  return cells[0] === '' && cells[1] === '' && !cells.some(cell => /^[\d.,]+$/.test(cell));
}

function betweenTabs(content: string): string {
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
