/**
 * The main job, shown: checks the sources of the founding report, prints the findings, and writes the rendered report.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const soat = args =>
  spawnSync(process.execPath, [join(root, 'dist', 'cli.js'), ...args], { cwd: root, stdio: 'inherit' }).status ?? 2;
const report = 'samples/bao-cao-389';

console.log(`\nsoat check ${report}\n`);
const found = soat(['check', report]);
mkdirSync(join(root, 'out'), { recursive: true });
const rendered = soat(['render', report, '-o', 'out/bao-cao-389.html']);

// The founding report has its errors: that they are found (exit code 1) is what this run shows.
if (found !== 1 || rendered !== 0 || !existsSync(join(root, 'out', 'bao-cao-389.html'))) {
  console.error(`\nsoat check: ${found}, soat render: ${rendered}`);
  process.exit(1);
}
