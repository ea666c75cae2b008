/** Every text on its way to being typed: no layer throws, and every place lies inside its text. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Place } from '../../server/core/finding.ts';
import { loadReport } from '../../server/core/project/loading.ts';
import { type Checked, messageOf, openProject } from '../../server/core/project.ts';
import { scanBlocks } from '../../server/core/syntax/markdown/blocks.ts';
import { memoryHost } from '../support/memory-host.ts';
import { readPages } from '../support/pages.ts';
import { root } from '../support/sources.ts';

async function check(path: string, content: string): Promise<Checked> {
  const project = openProject();
  const files = { [path]: content };
  await loadReport(project, memoryHost(files), `/${path}`);
  const checked = project.check(`/${path}`);
  expect(checked.problems).toEqual([]);
  for (const finding of checked.findings) {
    inside(finding.place);
    for (const { place } of finding.related ?? []) inside(place);
    for (const fix of finding.fixes ?? []) for (const { place } of fix.edits) inside(place);
    for (const language of ['vi', 'en'] as const) {
      const message = messageOf(finding, language, checked.report.style);
      expect(message).not.toMatch(/undefined|\[object|NaN/);
    }
  }
  for (const { place, figure } of checked.figures) {
    inside(place);
    if (place.kind === 'text') expect(figure.text.length).toBeLessThanOrEqual(place.block.text.length);
  }
  return checked;
}

function inside(place: Place): void {
  if (place.kind !== 'text') return;
  expect(place.start).toBeGreaterThanOrEqual(0);
  expect(place.end).toBeGreaterThanOrEqual(place.start);
  expect(place.end).toBeLessThanOrEqual(place.block.text.length);
}

/** One example of each page: every construct of the report language stands on some page. */
const examples = readPages().flatMap(({ id, examples: all }) => {
  const sources = all
    .flatMap(({ files }) => Object.entries(files))
    .filter(([, content]) => typeof content === 'string');
  const [first] = sources.filter(([path, content]) => /\.(?:md|yaml)$/.test(path) && content.length < 700);
  return first ? [{ id, path: first[0], content: String(first[1]) }] : [];
});

describe('all prefixes of the examples', () => {
  it.each(examples)('$id', async ({ path, content }) => {
    // Every third, and every one around an end of line, where most is decided.
    for (let end = 0; end <= content.length; end++) {
      if (end % 3 === 0 || content[end] === '\n' || content[end - 1] === '\n') await check(path, content.slice(0, end));
    }
  });
});

const sample = join(root, 'samples/bao-cao-389');
const large = ['body.md', 'report.yaml', ...readdirSync(join(sample, 'appendices')).map(name => `appendices/${name}`)];

describe('prefixes of the founding report around block boundaries', () => {
  it.each(large)('%s', async path => {
    const content = readFileSync(join(sample, path), 'utf8');
    const starts = path.endsWith('.md')
      ? scanBlocks({ uri: path, content }).starts
      : [...content.matchAll(/^/gm)].map(({ index }) => index);
    const step = Math.max(1, Math.floor(starts.length / 12));
    for (let index = 0; index < starts.length; index += step) {
      for (const by of [-1, 0, 1, 4])
        await check(path.replaceAll('/', '-'), content.slice(0, Math.max(0, starts[index]! + by)));
    }
  });
});

describe('garbage', () => {
  const pieces = fc.constantFrom(
    '|',
    '---',
    '\n',
    '\n\n',
    ' ',
    '\t',
    '#',
    ':::table',
    ':::',
    '```',
    '<!--',
    '-->',
    '[^1]',
    '- ',
    '> ',
    '1. ',
    '\r\n',
    'Tổng số',
    'Chia ra',
    '84,17%',
    '4.689/5.582',
    'đạt',
    '1.991',
    'gồm',
    'tăng',
    'Số: ',
    '172/KH-UBND',
    'ngày 31/11/2019',
    'soat: 1',
    'rows: |',
    '{',
    '}',
    '[',
    ']',
    '"',
    "'",
    '&a',
    '*a',
    '%',
    '\u0000',
    '\ufeff',
    '\ud83d',
    '\u0301',
    'ệ',
    '<<<<<<< a\n',
    '=======\n',
    '>>>>>>> b\n',
    '= ',
    'SUM(',
    'rules: |\n  ',
    '/',
    '-',
    '…',
  );
  const garbage = fc.array(pieces, { maxLength: 40 }).map(parts => parts.join(''));
  it.each(['a.md', 'a.yaml', 'a.txt', 'report.yaml'])('as %s', async path => {
    await fc.assert(
      fc.asyncProperty(garbage, async content => void (await check(path, content))),
      { numRuns: 150 },
    );
  });
});
