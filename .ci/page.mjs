/**
 * `npm run page`: the offline page as one HTML file, out/soat.html. Program and style are part of it; its policy allows
 * exactly these two, by hash, and no connection.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, transformSync } from 'esbuild';
import { letters } from './letters.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const target = join(root, 'out', 'soat.html');

const { outputFiles } = await build({
  entryPoints: [join(root, 'server/offline/main.ts')],
  bundle: true,
  minify: true,
  write: false,
  format: 'iife',
  platform: 'browser',
  target: 'es2022',
  // Without this, `</script>` inside a string would end the program.
  supported: { 'inline-script': false },
  legalComments: 'none',
  plugins: [letters],
  logLevel: 'warning',
});
const script = outputFiles[0].text.trimEnd();
const style = transformSync(readFileSync(join(root, 'server/offline/page.css'), 'utf8'), {
  loader: 'css',
  minify: true,
}).code.trimEnd();
const hash = text => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
const policy = [
  "default-src 'none'",
  `script-src ${hash(script)}`,
  `style-src ${hash(style)}`,
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');
const parts = {
  policy: `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
  style: `<style>${style}</style>`,
  script: `<script>${script}</script>`,
};
const html = readFileSync(join(root, 'server/offline/index.html'), 'utf8').replace(
  /<!-- (policy|style|script) -->/g,
  (_, name) => parts[name],
);
mkdirSync(dirname(target), { recursive: true });
writeFileSync(target, html);
console.log(`out/soat.html ${Math.round(Buffer.byteLength(html) / 1024)} KB`);
