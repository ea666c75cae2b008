/** Sentences with the claims they make: `sentences/*.txt`, written for people who know the language. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Place } from '../../server/core/finding.ts';
import { openProject } from '../../server/core/project.ts';
import { root } from '../support/sources.ts';

const folder = join(root, 'tests/prose/sentences');

describe.each(readdirSync(folder).sort())('%s', name => {
  it.each(sentencesOf(readFileSync(join(folder, name), 'utf8')))('$sentence', ({ sentence, claims }) => {
    expect(claimsOf(sentence)).toEqual([...claims].sort());
  });
});

/**
 * A line at the margin is a sentence; the indented lines under it are its claims: kind, verdict, figure. What is wrong is
 * written by the severity of its finding, or as `wrong` where another finding speaks for it. `#` is a title, ` ¶ ` a new
 * paragraph.
 */
function sentencesOf(text: string): { sentence: string; claims: string[] }[] {
  const cases: { sentence: string; claims: string[] }[] = [];
  for (const line of text.split('\n')) {
    if (line.trim() === '' || line.startsWith('#')) continue;
    if (line.startsWith('  ')) cases.at(-1)!.claims.push(line.trim());
    else cases.push({ sentence: line, claims: [] });
  }
  return cases;
}

function claimsOf(sentence: string): string[] {
  const project = openProject();
  const uri = 'sentence.md';
  project.set(uri, { kind: 'text', content: sentence.replaceAll(' ¶ ', '\n\n') });
  project.setReport({ uri, body: [uri], appendices: [], missing: [] });
  const { evaluations, findings } = project.check(uri);
  return evaluations
    .map(({ relation: { kind, result }, verdict }) => {
      const finding = findings.find(({ place }) => samePlace(place, result.place));
      return `${kind} ${verdict === 'wrong' ? (finding?.severity ?? verdict) : verdict} ${result.figure?.text}`;
    })
    .sort();
}

function samePlace(a: Place, b: Place): boolean {
  return a.kind === 'text' && b.kind === 'text' && a.block === b.block && a.start === b.start && a.end === b.end;
}
