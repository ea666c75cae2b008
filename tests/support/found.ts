/**
 * What is found in one sentence or passage, as lines `check "text at the place"`; each is a report of its own.
 */
import { expect, it } from 'vitest';
import { checkById } from '../../server/core/project.ts';
import { checkFiles, type MemoryFiles } from './memory-host.ts';

const families = new Set(['documents', 'dates', 'text']);
/** Said of nearly every sentence; it has cases of its own. */
const aside = new Set(['abbreviation-undefined']);

/** Of documents, dates and letters, at any severity; `declared` are lines of `report.yaml`. */
export async function found(text: string, declared?: string): Promise<string[]> {
  const files: MemoryFiles = declared
    ? { 'report.yaml': `soat: 1\ntype: Báo cáo\nbody: bao-cao.md\n${declared}\n`, 'bao-cao.md': text }
    : { 'bao-cao.md': text };
  const { findings, problems } = await checkFiles(files);
  expect(problems).toEqual([]);
  return findings
    .filter(({ check }) => families.has(checkById.get(check)!.family) && !aside.has(check))
    .map(
      ({ check, place }) => `${check} "${place.kind === 'text' ? place.block.text.slice(place.start, place.end) : ''}"`,
    );
}

/** A text, and what is found in it; nothing where nothing follows. */
export type FoundCase = readonly [text: string, ...expected: string[]];

/** One test for each case. */
export function eachFound(cases: readonly FoundCase[], declared?: string): void {
  it.each(cases.map(([text, ...expected]) => ({ text, expected })))('$text', async ({ text, expected }) => {
    expect(await found(text, declared)).toEqual(expected);
  });
}
