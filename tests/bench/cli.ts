/**
 * What a run of the command line costs beside a bare start of Node: medians of interleaved runs, in one process tree.
 *
 *   node tests/bench/cli.ts [RUNS] [REPORTS]
 *
 * Measures the bundle with the Node of the machine (SOAT_NODE names another), as it is when nothing is set: what was found
 * is kept, in a folder of the bench's own. So each quantity is measured twice, of a report that was changed since the last
 * run, and of one that was not; the gates are for both. Prints each beside its gate; the exit code says only that
 * everything ran. Where the time of many reports goes is asked of the sources, by a profile of
 * some of them: its shares, of what each report costs.
 */
import { spawnSync } from 'node:child_process';
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../support/sources.ts';
import { type Profile, sharesByFamily } from './support/families.ts';
import { foundingReport } from './support/texts.ts';

const runs = Number(process.argv[2] ?? 15);
const many = Number(process.argv[3] ?? 200);
const node = process.env.SOAT_NODE ?? (existsSync('/usr/bin/node') ? '/usr/bin/node' : process.execPath);
const cli = join(root, 'dist', 'cli.js');
const folder = mkdtempSync(join(tmpdir(), 'soat-bench-'));
// Certificates named in the environment cost 30 ms a start, of any program.
const { NODE_EXTRA_CA_CERTS: _, SOAT_CACHE: __, NODE_COMPILE_CACHE: ___, ...outside } = process.env;
const env = { ...outside, TMPDIR: join(folder, 'kept') };

writeFileSync(join(folder, 'bare.mjs'), '');
writeFileSync(join(folder, 'bao-cao.md'), foundingReport());
cpSync(join(root, 'samples', 'bao-cao-389'), join(folder, 'bao-cao-389'), { recursive: true });
mkdirSync(join(folder, 'kept'));
mkdirSync(join(folder, 'nhieu'));
mkdirSync(join(folder, 'vai'));
for (let index = 0; index < many; index++) {
  // A word of its own in every paragraph: no copy is like another.
  const text = foundingReport().replaceAll(/\n\n(?=\p{L})/gu, `\n\nBản ${index}: `);
  const content = `---\nsoat: 1\ntype: Báo cáo\n---\n\n${text}`;
  writeFileSync(join(folder, 'nhieu', `bao-cao-${index}.md`), content);
  if (index < 80) writeFileSync(join(folder, 'vai', `bao-cao-${index}.md`), content);
}

interface Case {
  readonly argv: readonly string[];
  /** The file that is changed before each run. */
  readonly changed?: string;
  /** Milliseconds over a bare start. */
  readonly gate: number;
}

const cases: { readonly [name: string]: Case } = {
  'bare start': { argv: [join(folder, 'bare.mjs')], gate: 0 },
  '--version': { argv: [cli, '--version'], gate: 5 },
  'one Markdown report, changed': { argv: [cli, 'check', 'bao-cao.md'], changed: 'bao-cao.md', gate: 25 },
  '… unchanged since the last run': { argv: [cli, 'check', 'bao-cao.md'], gate: 25 },
  'report folder, changed': { argv: [cli, 'check', 'bao-cao-389'], changed: 'bao-cao-389/body.md', gate: 40 },
  '… unchanged since the last run ': { argv: [cli, 'check', 'bao-cao-389'], gate: 40 },
};

let changes = 0;

/** A line more at the end: another text, and as much to check. */
function change(path: string): void {
  appendFileSync(join(folder, path), `\nĐoạn ${++changes}.\n`);
}

// What is compiled is kept by the first run.
for (const { argv } of Object.values(cases)) timed(argv);
const times = new Map(Object.keys(cases).map(name => [name, [] as number[]]));
for (let run = 0; run < runs; run++) {
  for (const [name, { argv, changed }] of Object.entries(cases)) {
    if (changed) change(changed);
    times.get(name)!.push(timed(argv).milliseconds);
  }
}
const bare = median(times.get('bare start')!);
console.log(`${node}, ${runs} runs each\n`);
for (const [name, { gate }] of Object.entries(cases)) {
  const over = median(times.get(name)!) - bare;
  const verdict = name === 'bare start' ? '' : `gate +${gate} ms  ${over <= gate ? 'met' : 'missed'}`;
  row(name, median(times.get(name)!), `+${over.toFixed(1).padStart(6)}  ${verdict}`);
}

const alone = ['nhieu/bao-cao-1.md'];
const one = timed([cli, 'check', ...alone, '-q'], { memory: true });
const oneAgain = timed([cli, 'check', ...alone, '-q']);
const all = timed([cli, 'check', 'nhieu', '-q'], { memory: true });
// The one that was checked alone is not checked again.
const each = (all.milliseconds - oneAgain.milliseconds) / (many - 1);
const again = timed([cli, 'check', 'nhieu', '-q'], { memory: true });
const eachAgain = (again.milliseconds - oneAgain.milliseconds) / (many - 1);
change('nhieu/bao-cao-2.md');
const oneOfThem = timed([cli, 'check', 'nhieu', '-q'], { memory: true });
const verdict = (milliseconds: number, megabytes: number): string =>
  `${milliseconds.toFixed(1)} ms each, ${megabytes} MB  gate 3 ms, 130 MB  ${milliseconds <= 3 && megabytes <= 130 ? 'met' : 'missed'}`;
row(`${many} reports, changed`, all.milliseconds, `${verdict(each, all.megabytes)} (one alone ${one.megabytes} MB)`);
row('… unchanged since the last run', again.milliseconds, verdict(eachAgain, again.megabytes));
row('… one of them changed', oneOfThem.milliseconds, `${oneOfThem.megabytes} MB`);
const profiles = join(folder, 'profiles');
timed(
  ['--cpu-prof', `--cpu-prof-dir=${profiles}`, join(root, 'server/cli/main.ts'), 'check', 'vai', '-q', '--no-cache'],
  {
    program: process.execPath,
  },
);
const [profile] = readdirSync(profiles);
for (const [family, share] of sharesByFamily(JSON.parse(readFileSync(join(profiles, profile!), 'utf8')) as Profile)) {
  console.log(
    `  ${family.padEnd(20)} ${(share * each).toFixed(2).padStart(8)} ms  ${(share * 100).toFixed(1).padStart(5)} %`,
  );
}
rmSync(folder, { recursive: true, force: true });

interface Timing {
  /** Peak memory is asked of the program itself, at its end. */
  readonly memory?: boolean;
  readonly program?: string;
}

function timed(
  argv: readonly string[],
  { memory = false, program = node }: Timing = {},
): { milliseconds: number; megabytes: number } {
  const watch =
    'data:text/javascript,process.on("exit",()=>process.stderr.write("\\nRSS "+process.resourceUsage().maxRSS))';
  const started = performance.now();
  const { status, stderr } = spawnSync(program, [...(memory ? ['--import', watch] : []), ...argv], {
    cwd: folder,
    env,
    stdio: ['ignore', 'ignore', 'pipe'],
    encoding: 'utf8',
  });
  const milliseconds = performance.now() - started;
  if (status !== 0 && status !== 1) throw new Error(`${argv.join(' ')}: exit code ${status}\n${stderr}`);
  return { milliseconds, megabytes: Math.round(Number(/RSS (\d+)/.exec(stderr)?.[1] ?? 0) / 1024) };
}

function row(name: string, milliseconds: number, more: string): void {
  console.log(`${name.padEnd(31)} ${milliseconds.toFixed(1).padStart(8)} ms  ${more}`);
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1]!;
}
