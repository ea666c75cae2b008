/**
 * Bundles what runs on Node: doors that begin at once, and beside them parts that are read when they are asked for. No
 * module is in two parts.
 *
 * esbuild splits modules of the standard only; a start through CommonJS is faster, and its parts can be kept compiled
 * (`server/kept-parts.ts`, which says what a file of parts looks like). So each part is turned into CommonJS after it is
 * made. What it takes from another part it takes once, into constants: parts never need each other in a circle, and
 * nothing that one exports changes afterwards.
 */
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { build, transform } from 'esbuild';
import { letters } from './letters.mjs';

/** The language server: `server.cjs`. Gives the path of this door, and which part holds what. */
export async function bundleServer(outdir, options) {
  // Not `neutral`: the protocol's packages have files of their own for Node.
  const setting = { ...options, platform: 'node' };
  const metafile = await bundleParts(outdir, 'server', {
    ...setting,
    entryPoints: { 'server-start': 'server/lsp/start.node.ts' },
  });
  const door = join(outdir, 'server.cjs');
  await build({
    ...setting,
    entryPoints: ['server/lsp/main.node.ts'],
    outfile: door,
    bundle: true,
    minify: true,
    format: 'cjs',
    target: 'node20',
    external: ['./start.node.ts'],
  });
  return { door, metafile };
}

/** The command line: `cli.js`, and the door of its threads. */
export async function bundleCommandLine(outdir, options) {
  // Not `node`: there the `yaml` package resolves to CommonJS that requires built-in modules.
  const neutral = { ...options, platform: 'neutral', mainFields: ['module', 'main'], external: ['node:*'] };
  const parts = { 'cli-run': 'server/cli/run.ts', 'cli-work': 'server/cli/work.ts' };
  // What an unchanged report needs, and what checking needs beside it.
  const together = {
    run: ['run', 'formats/pretty'].map(path => `server/cli/${path}.ts`),
    check: ['cli/checking', 'cli/showing', 'cli/selecting', 'core/project/loading'].map(path => `server/${path}.ts`),
  };
  await bundleParts(outdir, 'cli', { ...neutral, entryPoints: parts, together });
  const door = join(outdir, 'cli.js');
  await build({
    ...neutral,
    entryPoints: { cli: 'server/cli/main.ts', 'cli-worker': 'server/cli/worker.ts' },
    outdir,
    bundle: true,
    minify: true,
    format: 'cjs',
    target: 'node20',
    external: [...neutral.external, './run.ts', './work.ts'],
  });
  // Above it the manifest may say otherwise of the sources.
  writeFileSync(join(outdir, 'package.json'), '{ "type": "commonjs" }\n');
  return { door };
}

/**
 * Parts that are read one after another anyway, those of one name in `together` with all that they import at once, are one
 * file: `NAME-run.cjs` holds those of `run`. A part that is wanted in two files is in the first.
 */
async function bundleParts(outdir, name, { together = {}, ...options }) {
  const { outputFiles, metafile } = await build({
    ...options,
    outdir,
    outExtension: { '.js': '.cjs' },
    chunkNames: `${name}-[name]-[hash]`,
    bundle: true,
    minify: true,
    splitting: true,
    format: 'esm',
    target: 'node20',
    plugins: [letters],
    metafile: true,
    write: false,
  });
  const fileOf = new Map();
  for (const [file, entries] of Object.entries(together)) {
    for (const part of reached(metafile, entries)) if (!fileOf.has(part)) fileOf.set(part, `${name}-${file}.cjs`);
  }
  const files = new Map();
  for (const { path, text } of outputFiles) {
    const part = basename(path);
    const file = fileOf.get(part) ?? part;
    const code = `${JSON.stringify(nameIn(part, fileOf))}:(function(exports,require,module,here){${await commonJs(text, name, fileOf)}})`;
    files.set(file, [...(files.get(file) ?? []), code]);
  }
  mkdirSync(outdir, { recursive: true });
  // Parts of an earlier build have other names; they would be packed too.
  const own = new RegExp(`^${name}-.*\\.(?:cjs|js)$`);
  for (const file of readdirSync(outdir)) if (own.test(file)) rmSync(join(outdir, file));
  for (const [file, parts] of files) writeFileSync(join(outdir, file), `({${parts.join(',')}})\n`);
  return metafile;
}

/** The parts of some entries, and those that they import at once. */
function reached({ outputs }, entries) {
  const found = new Set();
  const add = path => {
    if (found.has(basename(path))) return;
    found.add(basename(path));
    for (const { kind, external, path: other } of outputs[path].imports) {
      if (kind === 'import-statement' && !external) add(other);
    }
  };
  for (const [path, { entryPoint }] of Object.entries(outputs)) if (entries.includes(entryPoint)) add(path);
  return found;
}

/** What a part is asked for by: its file, and which of the parts in it. */
function nameIn(part, fileOf) {
  const file = fileOf.get(part) ?? part;
  return file === part ? `./${part}` : `./${file}#${part}`;
}

async function commonJs(text, name, fileOf) {
  const taking = new RegExp(`(?<=^|[;}])import\\{([^{}]*)\\}from"(\\./${name}-[\\w.-]+\\.cjs)";?`, 'gm');
  const constants = text.replace(
    taking,
    (_, names, path) => `var{${names.replaceAll(' as ', ':')}}=require("${path}");`,
  );
  if (new RegExp(`\\bfrom"\\./${name}-`).test(constants)) {
    throw new Error('A part takes something from another in an unknown way.');
  }
  const { code } = await transform(constants, {
    minify: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    // `import()` of CommonJS would read each part twice, once for the names it exports.
    supported: { 'dynamic-import': false },
    // Given to each part by what reads it.
    define: { 'import.meta.url': 'here' },
  });
  return inLatin(code).replace(new RegExp(`"\\./(${name}-[\\w.-]+\\.cjs)"`, 'g'), (_, part) =>
    JSON.stringify(nameIn(part, fileOf)),
  );
}

/**
 * The same with `\u` for every letter beyond Latin-1, also in patterns, where esbuild leaves them: a text with one such
 * letter is held at two bytes for each of its characters.
 */
function inLatin(code) {
  return code.replace(/(\\?)([^\x00-\xff])/g, (_, slash, letter) => {
    if (slash !== '') throw new Error(`A letter that needs no escape has one: ${letter}`);
    return `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
}
