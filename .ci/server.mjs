/**
 * Bundles the language server for Node: `server.cjs` answers `initialize`; what is needed later lies beside it, in parts
 * that are read when they are asked for. No module is in two of them.
 *
 * esbuild splits modules of the standard only; a start through CommonJS is faster. So each part is turned into CommonJS
 * after it is made. What it takes from another part it takes once, into constants: parts never need each other in a
 * circle, and nothing that one exports changes afterwards.
 */
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { build, transform } from 'esbuild';
import { letters } from './letters.mjs';

/** Bundles into a folder, with these options of esbuild beside its own. Gives the path of the door, and what is where. */
export async function bundleServer(outdir, options) {
  const { outputFiles, metafile } = await build({
    ...options,
    entryPoints: { server: 'server/lsp/main.node.ts' },
    outdir,
    outExtension: { '.js': '.cjs' },
    chunkNames: 'server-[name]-[hash]',
    bundle: true,
    minify: true,
    splitting: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    plugins: [letters],
    metafile: true,
    write: false,
  });
  const parts = await Promise.all(outputFiles.map(async ({ path, text }) => [path, await commonJs(text)]));
  mkdirSync(outdir, { recursive: true });
  // Parts of an earlier build have other names; they would be packed too.
  for (const name of readdirSync(outdir)) if (/^server-.*\.cjs$/.test(name)) rmSync(join(outdir, name));
  for (const [path, text] of parts) writeFileSync(join(outdir, basename(path)), text);
  return { door: join(outdir, 'server.cjs'), metafile };
}

async function commonJs(text) {
  const constants = text.replace(
    /(?<=^|[;}])import\{([^{}]*)\}from"(\.\/server-[\w.-]+\.cjs)";?/gm,
    (_, names, path) => `var{${names.replaceAll(' as ', ':')}}=require("${path}");`,
  );
  if (/\bfrom"\.\/server-/.test(constants)) throw new Error('A part takes something from another in an unknown way.');
  const { code } = await transform(constants, {
    minify: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    // `import()` of CommonJS would read each part twice, once for the names it exports.
    supported: { 'dynamic-import': false },
  });
  return code;
}
