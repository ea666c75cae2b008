/** The command line's table: one report, and fifty of them scaled to a thousand, for each program. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../support/sources.ts';
import { printTable, short } from '../support/client.ts';
import type { Gate } from '../support/gates.ts';
import { foundingReport } from '../support/texts.ts';
import { inPeer, versionOf } from './install.ts';

const files = 50;
/** Seconds for all files of one program. */
const limit = 120;

interface Program {
  readonly name: string;
  readonly argv: (path: string) => readonly string[];
}

const programs: readonly Program[] = [
  { name: 'Soát', argv: path => [join(root, 'dist', 'cli.js'), 'check', path, '--quiet', '--no-cache'] },
  {
    name: 'markdownlint-cli2',
    argv: path => [inPeer('markdownlint-cli2/markdownlint-cli2-bin.mjs'), path.endsWith('.md') ? path : `${path}/*.md`],
  },
  {
    name: 'remark-cli',
    argv: path => [
      inPeer('remark-cli/cli.js'),
      '--no-stdout',
      '--no-color',
      ...['frontmatter', 'gfm', 'preset-lint-recommended'].flatMap(name => [
        '--use',
        inPeer(`remark-${name}/index.js`),
      ]),
      path,
    ],
  },
  {
    name: 'textlint',
    argv: path => [
      inPeer('textlint/bin/textlint.js'),
      '--rules-base-directory',
      inPeer(''),
      '--preset',
      'jtf-style',
      path.endsWith('.md') ? path : `${path}/*.md`,
    ],
  },
];

interface Run {
  readonly seconds: number;
  /** Megabytes at its largest. */
  readonly peak: number;
}

/** Prints the table; gives what the gates are held against. */
export function commandLineTable(folder: string): Gate[] {
  mkdirSync(join(folder, 'nhieu'), { recursive: true });
  const report = foundingReport();
  for (let index = 0; index < files; index++) {
    // A word of its own in every paragraph: no copy is like another.
    const text = report.replaceAll(/\n\n(?=\p{L})/gu, `\n\nBản ${index}: `);
    writeFileSync(join(folder, 'nhieu', `bao-cao-${index}.md`), `---\nsoat: 1\ntype: Báo cáo\n---\n\n${text}`);
  }
  const versions = programs.slice(1).map(({ name }) => `${name} ${versionOf(name)}`);
  console.log(
    `The command line: ${files} reports of ${Math.round(report.length / 1000)} thousand characters, scaled to 1,000. ${versions.join(', ')} (textlint with preset-jtf-style, remark with preset-lint-recommended). In brackets how many times Soát's figure it is. "–": not done in ${limit} s.\n`,
  );
  const rows: string[][] = [['', 'one report (s)', 'each of 50 (ms)', '1,000 reports (s)', 'peak 1 → 50 (MB)']];
  const gates: Gate[] = [];
  let mine: number | undefined;
  for (const { name, argv } of programs) {
    const one = run(argv('nhieu/bao-cao-1.md'), folder);
    const all = one && run(argv('nhieu'), folder);
    const each = one && all && (all.seconds - one.seconds) / (files - 1);
    const thousand = one && each !== undefined ? one.seconds + 999 * each : undefined;
    mine ??= thousand;
    const ratio = thousand === undefined ? Number.POSITIVE_INFINITY : thousand / mine!;
    rows.push([
      name,
      one ? short(one.seconds) : '–',
      each === undefined ? '–' : short(each * 1000),
      thousand === undefined ? '–' : `${short(thousand)} (${short(ratio)}x)`,
      all ? `${one.peak} → ${all.peak}` : '–',
    ]);
    if (name === 'Soát') {
      gates.push({ name: `${files} reports, peak memory`, at: 'most', limit: 130, value: all?.peak ?? 0, unit: ' MB' });
    } else gates.push({ name: `1,000 reports, faster than ${name}`, at: 'least', limit: 40, value: ratio, unit: 'x' });
    process.stderr.write(`${name}: done\n`);
  }
  printTable(rows);
  return gates;
}

const watch =
  'data:text/javascript,process.on("exit",()=>process.stderr.write("\\nRSS "+process.resourceUsage().maxRSS))';

/** Runs to its end, whatever it finds; undefined when that takes too long. */
function run(argv: readonly string[], folder: string): Run | undefined {
  if (!existsSync(argv[0]!)) throw new Error(`${argv[0]} is not there`);
  // Certificates named in the environment cost 30 ms a start, of any program.
  const { NODE_EXTRA_CA_CERTS: _, ...env } = process.env;
  const begun = performance.now();
  const { error, status, stdout, stderr } = spawnSync(process.execPath, ['--import', watch, ...argv], {
    cwd: folder,
    env,
    encoding: 'utf8',
    maxBuffer: 1 << 30,
    timeout: limit * 1000,
  });
  if (error && (error as NodeJS.ErrnoException).code === 'ETIMEDOUT') return undefined;
  // 1 is what all of these say when they have found something.
  if (error || (status !== 0 && status !== 1))
    throw new Error(`${argv.join(' ')}: ${error?.message ?? `exit code ${status}`}\n${stdout}${stderr}`.slice(0, 2000));
  const seconds = (performance.now() - begun) / 1000;
  return { seconds, peak: Math.round(Number(/RSS (\d+)/.exec(stderr)?.[1] ?? 0) / 1024) };
}
