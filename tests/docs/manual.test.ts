/**
 * Every command and example of the manual, run: a fence with a file name writes the file, a `sh` fence runs its lines
 * in the page's folder, an `output` fence says what they print - line by line, in order, `…` for anything.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { commands } from '../../server/cli/args.ts';
import { checks } from '../../server/core/checks/index.ts';
import { command, type Folder, folderWith } from '../support/command.ts';
import { filesUnder, root } from '../support/sources.ts';

const pages = filesUnder(join(root, 'docs'), '.md').filter(path => !path.startsWith('docs/editors/'));

const read = (path: string): string => readFileSync(join(root, path), 'utf8');

interface Fence {
  readonly info: readonly string[];
  readonly text: string;
  readonly line: number;
}

function fencesOf(text: string): Fence[] {
  const fences: Fence[] = [];
  const lines = text.split('\n');
  for (let at = 0; at < lines.length; at++) {
    const [, ticks, info] = /^(`{3,})(.*)$/.exec(lines[at]!) ?? [];
    if (!ticks) continue;
    const from = at + 1;
    while (++at < lines.length && lines[at] !== ticks);
    fences.push({ info: info!.trim().split(/\s+/), text: `${lines.slice(from, at).join('\n')}\n`, line: from });
  }
  return fences;
}

const told = pages.filter(path => !path.includes('/reference/') && fencesOf(read(path)).length > 0);

describe.each(told)('%s', path => {
  const fences = fencesOf(read(path));
  const language = path.startsWith('docs/en/') ? 'en' : 'vi';
  let folder: Folder;
  let printed = '';
  beforeAll(() => {
    folder = folderWith({ 'soat.config.yaml': `soat: 1\nroot: true\nlanguage: ${language}\n` });
  });
  afterAll(() => folder.remove());

  for (const [index, { info, text, line }] of fences.entries()) {
    const [kind, file] = info;
    if (file) {
      test(`line ${line}: ${file}`, () => {
        if (/ya?ml$/.test(file)) expect(parse(text)).toBeTruthy();
        folder.write({ [file]: text });
      });
    } else if (kind === 'sh') {
      test(`line ${line}: ${text.trim()}`, async () => {
        printed = '';
        for (const one of text.trim().split('\n')) printed += await runLine(one, folder.path);
      });
    } else if (kind === 'output') {
      test(`line ${line}: output`, () => {
        expect(fences[index - 1]?.info).toEqual(['sh']);
        expectLines(printed, text);
      });
    } else {
      test(`line ${line}: ${kind}`, () => expect(['text', 'json']).toContain(kind));
    }
  }
});

/** A command of ours in this process; git as it is; a pipe from `cat` as standard input. */
async function runLine(line: string, cwd: string): Promise<string> {
  const [, source, rest = line] = /^cat (\S+) \| (.*)$/.exec(line) ?? [];
  const [program, ...argv] = rest.split(/\s+/);
  if (program === 'git') {
    const { status, stderr } = spawnSync('git', argv, { cwd, encoding: 'utf8' });
    expect(status, stderr).toBe(0);
    return '';
  }
  expect(program, line).toBe('soat');
  expect(commands).toContain(argv[0]);
  const stdin = source ? readFileSync(join(cwd, source), 'utf8') : '';
  const { code, stdout, stderr } = await command(cwd, argv, { stdin });
  expect(code, `${line}\n${stderr}`).not.toBe(2);
  return stdout;
}

function expectLines(printed: string, wanted: string): void {
  const lines = printed.split('\n');
  let at = 0;
  for (const line of wanted.trimEnd().split('\n')) {
    const pieces = line
      .trim()
      .split('…')
      .map(piece => piece.trim());
    const found = lines.findIndex((candidate, index) => index >= at && fits(candidate.trim(), pieces));
    expect(found, `no line like\n${line}\nin what follows line ${at} of\n${printed}`).toBeGreaterThanOrEqual(0);
    at = found + 1;
  }
}

/** Whether the pieces stand in the line one after another, the first at its start, the last at its end. */
function fits(line: string, pieces: readonly string[]): boolean {
  let at = 0;
  for (const [index, piece] of pieces.entries()) {
    const found = line.indexOf(piece, at);
    if (found < 0 || (index === 0 && found !== 0)) return false;
    at = found + piece.length;
  }
  return pieces.at(-1) === '' || line.endsWith(pieces.at(-1)!);
}

describe('links', () => {
  test.each(pages)('%s', path => {
    const broken: string[] = [];
    for (const [, target = ''] of read(path)
      .replace(/```[\s\S]*?```/g, '')
      .matchAll(/\]\(([^)\s]+)\)/g)) {
      if (/^(?:https?|soat):/.test(target)) continue;
      const [file = '', anchor] = target.split('#');
      const full = file === '' ? path : join(dirname(path), file);
      if (!existsSync(join(root, full))) broken.push(target);
      else if (anchor && !anchorsOf(read(full)).has(decodeURIComponent(anchor))) broken.push(target);
    }
    expect(broken).toEqual([]);
  });
});

/** As GitHub makes them of headings. */
function anchorsOf(text: string): Set<string> {
  return new Set(
    [...text.matchAll(/^#{1,6} (.*)$/gm)].map(([, title = '']) =>
      title
        .toLowerCase()
        .replace(/[^\p{L}\p{N}\p{M} _-]/gu, '')
        .replaceAll(' ', '-'),
    ),
  );
}

test('both languages have the same pages', () => {
  const [index = ''] = [read('docs/README.md')];
  const rows = [...index.matchAll(/^\| \[[^\]]*\]\((vi\/[^)]*)\) \| \[[^\]]*\]\((en\/[^)]*)\) \|$/gm)];
  const linked = new Set(rows.flatMap(([, vi = '', en = '']) => [`docs/${vi}`, `docs/${en}`]));
  const present = pages.filter(path => /^docs\/(?:vi|en)\//.test(path));
  expect([...linked].sort()).toEqual(present.sort());
});

test('checks that the manual names exist', () => {
  const known = new Set(checks.map(({ id }) => id));
  const named = pages.flatMap(path => [...read(path).matchAll(/soat-ignore ([a-z-]+)/g)].map(([, id = '']) => id));
  expect(named.filter(id => !known.has(id))).toEqual([]);
});

test('files for CI are YAML', () => {
  for (const path of ['docs/ci/github.yml', 'docs/ci/gitlab-ci.yml', 'docs/ci/reviewdog.yml']) {
    expect(parse(read(path))).toBeTypeOf('object');
  }
});
