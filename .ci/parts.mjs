/**
 * Bundles what runs on Node: doors that begin at once, and beside them parts that are read when they are asked for. No
 * module is in two parts.
 *
 * esbuild splits modules of the standard only; a start through CommonJS is faster, and its parts can be kept compiled
 * (`server/kept-parts.ts`). So each part is turned into CommonJS after it is made. What it takes from another part it
 * takes once, into constants: parts never need each other in a circle, and nothing that one exports changes afterwards.
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
  await bundleParts(outdir, 'cli', { ...neutral, entryPoints: parts });
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

async function bundleParts(outdir, name, options) {
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
  const parts = await Promise.all(outputFiles.map(async ({ path, text }) => [path, await commonJs(text, name)]));
  mkdirSync(outdir, { recursive: true });
  // Parts of an earlier build have other names; they would be packed too.
  const own = new RegExp(`^${name}-.*\\.(?:cjs|js)$`);
  for (const file of readdirSync(outdir)) if (own.test(file)) rmSync(join(outdir, file));
  for (const [path, text] of parts) writeFileSync(join(outdir, basename(path)), text);
  return metafile;
}

async function commonJs(text, name) {
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
    // Given to each part of the command line by what reads it.
    define: { 'import.meta.url': 'here' },
  });
  return inLatin(code);
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
