/**
 * Bundles what runs on Node, the command line and the language server: doors that begin at once, and beside them parts
 * that are read when they are asked for. The doors have their parts in common, and no module is in two parts.
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
import { pagesBeside, pagesFile, pagesText } from './pages.mjs';

/**
 * The command line, `cli.js` with the door of its threads, and the server, `server.cjs`. Gives the paths of these two
 * doors, the parts as esbuild tells of them, and the file that each part is in.
 */
export async function bundleForNode(outdir, options) {
  const setting = {
    ...options,
    bundle: true,
    minify: true,
    target: 'node20',
    // The protocol's packages have files of their own for Node. Those that `yaml` and `fflate` have for it are CommonJS,
    // and require built-in modules.
    platform: 'node',
    mainFields: ['module', 'main'],
    alias: { yaml: './node_modules/yaml/browser/index.js', fflate: './node_modules/fflate/esm/browser.js' },
  };
  const { metafile, fileOf } = await bundleParts(outdir, setting);
  await build({
    ...setting,
    format: 'cjs',
    entryPoints: { cli: 'server/cli/main.ts', 'cli-worker': 'server/cli/worker.ts' },
    outdir,
    external: ['./run.ts', './work.ts'],
  });
  await build({
    ...setting,
    format: 'cjs',
    entryPoints: { server: 'server/lsp/main.node.ts' },
    outdir,
    outExtension: { '.js': '.cjs' },
    external: ['./start.node.ts'],
  });
  // Above it the manifest may say otherwise of the sources.
  writeFileSync(join(outdir, 'package.json'), '{ "type": "commonjs" }\n');
  return { commandLine: join(outdir, 'cli.js'), server: join(outdir, 'server.cjs'), metafile, fileOf };
}

/** What is read when a door has begun, by the name its file is asked for. */
const begun = {
  'cli-run': 'server/cli/run.ts',
  'cli-work': 'server/cli/work.ts',
  'server-start': 'server/lsp/start.node.ts',
};

/** Parts that are read one after another anyway are in one file: which one. */
function together(metafile) {
  // What an unchanged report needs.
  const run = reached(metafile, ['server/cli/run.ts', 'server/cli/formats/pretty.ts']);
  // What checking needs beside it.
  const check = reached(metafile, [
    'server/cli/checking.ts',
    'server/cli/showing.ts',
    'server/cli/selecting.ts',
    'server/core/project/loading.ts',
  ]);
  const start = reached(metafile, ['server/lsp/start.node.ts']);
  const late = reached(metafile, ['server/lsp/late.ts']);
  const files = new Map();
  const put = (parts, file) => {
    for (const part of parts) if (!files.has(part)) files.set(part, file);
  };
  // The server begins with little of what the command line has. It reads the smaller file for it, not the core.
  put([...run, ...[...start].filter(part => check.has(part))], 'cli-run.cjs');
  put(check, 'part-core.cjs');
  put(start, 'server-start.cjs');
  put(late, 'part-late.cjs');
  return files;
}

async function bundleParts(outdir, options) {
  const { outputFiles, metafile } = await build({
    ...options,
    entryPoints: begun,
    outdir,
    outExtension: { '.js': '.cjs' },
    chunkNames: 'part-[name]-[hash]',
    splitting: true,
    format: 'esm',
    plugins: [pagesBeside, letters],
    metafile: true,
    write: false,
  });
  const fileOf = new Map(outputFiles.map(({ path }) => [basename(path), basename(path)]));
  for (const [part, file] of together(metafile)) fileOf.set(part, file);
  const files = new Map();
  for (const { path, text } of outputFiles) {
    const part = basename(path);
    const file = fileOf.get(part);
    const code = `${JSON.stringify(nameIn(part, fileOf))}:(function(exports,require,module,here){${await commonJs(text, fileOf)}})`;
    files.set(file, [...(files.get(file) ?? []), code]);
  }
  mkdirSync(outdir, { recursive: true });
  // Parts of an earlier build have other names; they would be packed too.
  for (const file of readdirSync(outdir)) if (/^(?:cli|server|part)-.*\.c?js$/.test(file)) rmSync(join(outdir, file));
  for (const [file, parts] of files) writeFileSync(join(outdir, file), `({${parts.join(',')}})\n`);
  writeFileSync(join(outdir, pagesFile), await pagesText());
  return { metafile, fileOf };
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
  const file = fileOf.get(part);
  return file === part ? `./${part}` : `./${file}#${part}`;
}

async function commonJs(text, fileOf) {
  const constants = text.replace(
    /(?<=^|[;}])import\{([^{}]*)\}from"(\.\/[\w.-]+\.cjs)";?/gm,
    (_, names, path) => `var{${names.replaceAll(' as ', ':')}}=require("${path}");`,
  );
  if (/\bfrom"\.\//.test(constants)) {
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
  return inAscii(code).replace(/"\.\/((?:cli|server|part)-[\w.-]+\.cjs)"/g, (_, part) =>
    JSON.stringify(nameIn(part, fileOf)),
  );
}

/**
 * The same with `\u` for every letter beyond ASCII, also in patterns, where esbuild leaves them: with one such letter a
 * text is read byte by byte from there on, and with one beyond Latin-1 it is held at two bytes for each character.
 */
function inAscii(code) {
  return code.replace(/(\\?)([^\x00-\x7f])/g, (_, slash, letter) => {
    if (slash !== '') throw new Error(`A letter that needs no escape has one: ${letter}`);
    return `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
}
