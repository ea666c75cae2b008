/**
 * Whole reports, as Markdown and as the text that is copied out of Word: right as they stand; spoiled cell by cell, what
 * is spoiled is seen in both forms.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { openProject } from '../../server/core/project.ts';
import { randomFrom } from './spoil.ts';

const folder = new URL('whole/', import.meta.url);

describe.each(readdirSync(folder))('%s', name => {
  const markdown = readFileSync(new URL(name, folder), 'utf8');
  const forms = { 'bao-cao.md': markdown, 'bao-cao.txt': asText(markdown) };

  test.each(Object.entries(forms))('%s is right', (file, content) => {
    expect(loud(file, content)).toEqual([]);
  });

  test.each(Object.entries(forms))('%s spoiled', (file, content) => {
    const random = randomFrom(2511);
    const cells = cellsOf(content);
    let seen = 0;
    let runs = 0;
    for (let attempt = 0; attempt < 200 && runs < 12; attempt++) {
      const { start, text } = cells[random(cells.length)]!;
      const spoiled = withOneDigit(text, random);
      if (spoiled === undefined) continue;
      runs++;
      const changed = content.slice(0, start) + spoiled + content.slice(start + text.length);
      if (loud(file, changed).length > 0) seen++;
    }
    expect(runs).toBe(12);
    // Some figures stand for themselves: nothing else says what they must be.
    expect(seen / runs).toBeGreaterThanOrEqual(0.8);
  });
});

function loud(file: string, content: string): string[] {
  const project = openProject();
  project.set(file, { kind: 'text', content });
  return project
    .check(file)
    .findings.filter(({ severity }) => severity === 'error' || severity === 'warning')
    .map(({ check, about }) => `${check} ${about}`);
}

/** Cells between tabs, without the marks of Markdown. */
function asText(content: string): string {
  return content
    .split('\n')
    .filter(line => !/^\|[-:| ]+\|$/.test(line))
    .map(line =>
      line.startsWith('|')
        ? line
            .replace(/^\||\|$/g, '')
            .split('|')
            .map(cell => cell.trim())
            .join('\t')
        : line,
    )
    .map(line => line.replace(/^#+ |\*\*/g, ''))
    .join('\n');
}

/** Figures of two digits or more that fill a cell behind the first. */
function cellsOf(content: string): { readonly start: number; readonly text: string }[] {
  return [...content.matchAll(/(?<=[|\t] ?(?:\*\*)?)[+-]?\d[\d.]*(?:,\d+)?(?=(?:\*\*)? ?[|\t\n])/g)]
    .map(({ index, 0: text }) => ({ start: index, text }))
    .filter(({ text }) => text.replace(/\D/g, '').length >= 2 && !/^20\d\d$/.test(text));
}

/** A whole number or a decimal with its first digit another one; a change that no rounding explains. */
function withOneDigit(text: string, random: (below: number) => number): string | undefined {
  const at = text.search(/\d/);
  const digit = String(1 + random(9));
  return digit === text[at] ? undefined : text.slice(0, at) + digit + text.slice(at + 1);
}
