/**
 * Which way imports go. ARCHITECTURE.md states it; this test keeps it.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { modulesUnder, root } from '../support/sources.ts';

/** A layer may import itself and those listed. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  base: [],
  syntax: ['base', 'characters'],
  figures: ['base', 'syntax'],
  reading: ['base', 'syntax', 'figures'],
  model: ['base', 'syntax', 'figures', 'reading'],
  texts: ['base', 'figures', 'reading', 'model'],
  documents: ['base', 'figures', 'reading', 'model', 'texts'],
  rules: ['base', 'syntax', 'figures', 'reading', 'model'],
  relations: ['base', 'figures', 'reading', 'model', 'rules', 'syntax'],
  checks: ['base', 'figures', 'reading', 'model', 'texts', 'documents', 'rules', 'relations'],
  render: ['base', 'characters', 'syntax', 'figures', 'reading', 'model'],
  project: ['base', 'syntax', 'figures', 'reading', 'model', 'documents', 'rules', 'relations', 'checks'],
  copies: ['base', 'model', 'relations', 'project', 'render'],
  lsp: [
    'compiled',
    'copies',
    'protocol',
    'base',
    'figures',
    'model',
    'documents',
    'relations',
    'checks',
    'project',
    'render',
    'reading',
    'syntax',
    'rules',
  ],
  cli: [
    'base',
    'compiled',
    'copies',
    'figures',
    'model',
    'documents',
    'relations',
    'checks',
    'project',
    'render',
    'reading',
    'syntax',
  ],
  offline: ['base', 'checks', 'project', 'reading', 'relations'],
  protocol: [],
  page: ['protocol'],
  client: ['protocol', 'page', 'characters'],
  characters: [],
  compiled: [],
};

/** Packages a layer may import; everything else is refused. */
const packages: Readonly<Record<string, RegExp>> = {
  syntax: /^(yaml|unified|remark(-[a-z]+)?|mdast-util-[a-z-]+|micromark[a-z-]*|ajv\/.*|fflate|saxes|numfmt)$/,
  model: /^(fflate|saxes|numfmt)$/,
  render: /^(unified|remark(-[a-z]+)?)$/,
  lsp: /^(vscode-languageserver(\/.*)?|vscode-languageserver-textdocument|node:.*)$/,
  cli: /^(chokidar|node:.*)$/,
  compiled: /^node:.*$/,
  client: /^(vscode|vscode-languageclient(\/.*)?|node:.*)$/,
};

const modules = modulesUnder('server', 'client');

test('imports only go down', () => {
  const wrong: string[] = [];
  for (const { path, imports } of modules) {
    const layer = layerOf(path);
    for (const { target } of imports) {
      if (!target.endsWith('.ts') && !target.endsWith('.mjs') && !target.endsWith('.md')) {
        const known = packages[layer];
        if (!known?.test(target)) wrong.push(`${path} (${layer}) imports package ${target}`);
      } else if (target.endsWith('.ts')) {
        const other = layerOf(target);
        if (other !== layer && !allowed[layer]!.includes(other))
          wrong.push(`${path} (${layer}) imports ${target} (${other})`);
      }
    }
  }
  expect(wrong).toEqual([]);
});

test('checks do not import one another', () => {
  const wrong = modules
    .filter(({ path }) => path.startsWith('server/core/checks/') && !/\/(index|check|faults|words)\.ts$/.test(path))
    .flatMap(({ path, imports }) =>
      imports
        .filter(({ target }) => target.startsWith('server/core/checks/') && checkFile.test(target))
        .map(({ target }) => `${path} imports ${target}`),
    );
  expect(wrong).toEqual([]);
});

test('figures never pass through IEEE arithmetic', () => {
  const wrong = modules
    .filter(({ path }) => /^server\/core\/(figures|relations|rules)\//.test(path))
    .flatMap(({ path, text }) => (/\bparseFloat\(|\.toFixed\(|\bNumber\.parseFloat\b/.test(text) ? [path] : []));
  expect(wrong).toEqual([]);
});

// Files of checks/ named after a fault are checks; helpers have names without a page.
const checkFile = /\/checks\/(?!check\.ts|index\.ts|words\/|[a-z-]+-words\.ts)[a-z]+(-[a-z0-9]+)+\.ts$/;

function layerOf(path: string): string {
  if (path.startsWith('client/')) return 'client';
  if (/^server\/(?:kept-parts|own-folder|tune-engine)\.ts$/.test(path)) return 'compiled';
  if (path === 'server/lsp/protocol.ts') return 'protocol';
  if (path.startsWith('server/page/')) return 'page';
  if (path.startsWith('server/lsp/')) return 'lsp';
  if (path.startsWith('server/cli/')) return 'cli';
  if (path.startsWith('server/offline/')) return 'offline';
  const inside = path.replace('server/core/', '');
  if (inside === 'copies.ts') return 'copies';
  if (inside === 'characters.ts') return 'characters';
  const slash = inside.indexOf('/');
  if (slash >= 0) return inside.slice(0, slash);
  return inside === 'project.ts' ? 'project' : 'base';
}

const notForMarkdown =
  /^(?:yaml|fflate|numfmt|saxes|unified|remark.*)$|syntax\/(?:yaml\/(?:read-yaml|schema)|workbook\/workbook)\.ts|validators|pages\.gen/;

test.each([
  [
    'the command line',
    ['cli/main', 'cli/run', 'cli/commands/check', 'cli/formats/pretty'],
    // An unchanged report is said again without anything that reads or checks.
    /core\/(?!(?:derive|file-kinds|finding|host|outcome-words|text|utf16)\.|model\/(?:names|files\/recognise|suggest)\.|project\/baseline|reading\/decode|render\/terminal\/)|help\.ts/,
  ],
  ['the server', ['lsp/main.node', 'lsp/start.node', 'lsp/late'], undefined],
])('%s loads late what a plain Markdown report has no use for', (_, starts, more) => {
  // The pattern names files that are there: YAML, its schemas, workbooks.
  expect(modules.filter(({ path }) => /\/syntax\//.test(path) && notForMarkdown.test(path))).toHaveLength(3);
  const byPath = new Map(modules.map(module => [module.path, module]));
  for (const start of starts) expect(byPath.has(`server/${start}.ts`), start).toBe(true);
  const reached = new Set<string>();
  const reach = (path: string): void => {
    if (reached.has(path)) return;
    reached.add(path);
    for (const { target, typeOnly, dynamic } of byPath.get(path)?.imports ?? []) {
      if (!typeOnly && !dynamic) reach(target);
    }
  };
  for (const start of starts) reach(`server/${start}.ts`);
  expect(reached.size).toBeGreaterThan(starts.length);
  expect([...reached].filter(path => notForMarkdown.test(path) || more?.test(path))).toEqual([]);
});

test('every feature of the language server is registered', () => {
  const folder = 'server/lsp/features/';
  const index = modules.find(({ path }) => path === `${folder}index.ts`)!;
  const list = index.text.slice(index.text.indexOf('features: readonly Feature[] = ['));
  const missing = modules
    .filter(({ path }) => path.startsWith(folder) && path !== index.path)
    .flatMap(({ path, text }) =>
      [...text.matchAll(/^export const (\w+): Feature\b/gm)].map(([, name]) => ({ path, name: name! })),
    )
    .filter(({ name }) => !new RegExp(`^  ${name},$`, 'm').test(list));
  expect(missing).toEqual([]);
});

test('no module of what is shipped stands unused', () => {
  const imported = new Set(modules.flatMap(({ imports }) => imports.map(({ target }) => target)));
  const doors = [
    'esbuild.mjs',
    '.ci/page.mjs',
    '.ci/parts.mjs',
    'tests/support/generate.ts',
    'tests/support/review-script.ts',
  ]
    .filter(path => existsSync(join(root, path)))
    .map(path => readFileSync(join(root, path), 'utf8'))
    .join('\n');
  const unused = modules.filter(({ path }) => !imported.has(path) && !doors.includes(path)).map(({ path }) => path);
  expect(unused).toEqual([]);
});

test('what is exported is wanted elsewhere', () => {
  const readers = new Map<string, string[]>();
  for (const { text, imports } of [...modules, ...modulesUnder('tests')])
    for (const { target } of imports) readers.set(target, [...(readers.get(target) ?? []), text]);
  // Types go with what is said in them; an extension's host calls `activate`.
  const exported = /^export (?:async )?(?:function\*?|const|let|class) (?!(?:de)?activate\b)(\w+)/gm;
  const unwanted = modules
    .filter(({ path }) => !path.endsWith('.gen.ts'))
    .flatMap(({ path, text }) => [...text.matchAll(exported)].map(([, name]) => ({ path, name: name! })))
    .filter(({ path, name }) => !readers.get(path)?.some(text => new RegExp(`\\b${name}\\b`).test(text)));
  expect(unwanted).toEqual([]);
});
