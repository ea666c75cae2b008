/**
 * What CI systems run, run here: the steps of action.yml, the script of the GitLab template, the hooks of
 * .pre-commit-hooks.yaml by pre-commit itself, what the reviewdog example pipes, and checkstyle as reviewdog reads it.
 *
 *   npm run test:integrations
 */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const scratch = mkdtempSync(join(tmpdir(), 'soat-ci-'));
let passed = 0;
let failed = 0;

interface Ran {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

function run(command: string, argv: readonly string[], cwd: string, env: NodeJS.ProcessEnv = {}): Ran {
  const { status, stdout, stderr } = spawnSync(command, argv, {
    cwd,
    env: { ...process.env, ...env },
    encoding: 'utf8',
    timeout: 300_000,
  });
  return { status, stdout, stderr };
}

function expect(name: string, holds: boolean, ran?: Ran): void {
  if (holds) passed++;
  else failed++;
  console.log(`${holds ? '✓' : '✗'} ${name}`);
  if (!holds && ran) console.log(`exit code ${ran.status}\n${ran.stdout.slice(-3000)}\n${ran.stderr.slice(-3000)}`);
}

/** A repository with the founding report, committed. */
function repository(name: string): string {
  const folder = join(scratch, name);
  mkdirSync(folder);
  cpSync(join(root, 'samples', 'bao-cao-389'), join(folder, 'bao-cao'), { recursive: true });
  writeFileSync(join(folder, 'GHI-CHU.md'), 'Không phải báo cáo: 1 + 1 = 3.\n');
  git(folder, 'init', '-q', '-b', 'main');
  git(folder, 'add', '-A');
  git(folder, 'commit', '-qm', 'Báo cáo');
  return folder;
}

function git(cwd: string, ...argv: string[]): Ran {
  return run('git', ['-c', 'user.name=Soát', '-c', 'user.email=soat@example.invalid', ...argv], cwd);
}

interface Action {
  readonly inputs: { readonly [name: string]: { readonly default?: string } };
  readonly runs: {
    readonly steps: readonly { readonly run: string; readonly env?: { readonly [name: string]: string } }[];
  };
}

/** Runs the steps as the runner does: inputs are put in, `run` goes to bash. */
function action(
  cwd: string,
  given: { readonly [input: string]: string },
): Ran & { readonly files: Map<string, string> } {
  const { inputs, runs }: Action = parse(readFileSync(join(root, 'action.yml'), 'utf8'));
  const evaluated = (text: string): string =>
    text.replace(/\$\{\{ inputs\.([a-z-]+) \}\}/g, (_, input: string) => given[input] ?? inputs[input]?.default ?? '');
  const output = join(scratch, 'output');
  const summary = join(scratch, 'summary');
  for (const file of [output, summary]) writeFileSync(file, '');
  let last: Ran = { status: 0, stdout: '', stderr: '' };
  for (const step of runs.steps) {
    const env = Object.fromEntries(Object.entries(step.env ?? {}).map(([name, value]) => [name, evaluated(value)]));
    last = run('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', evaluated(step.run)], cwd, {
      ...env,
      GITHUB_ACTION_PATH: root,
      GITHUB_OUTPUT: output,
      GITHUB_STEP_SUMMARY: summary,
    });
    if (last.status !== 0) break;
  }
  const files = new Map([
    ['output', readFileSync(output, 'utf8')],
    ['summary', readFileSync(summary, 'utf8')],
  ]);
  return { ...last, files };
}

function githubAction(): void {
  const folder = repository('github');
  const found = action(folder, { paths: 'bao-cao\n', sarif: 'soat.sarif' });
  expect('action: findings fail the step', found.status === 1, found);
  expect('action: annotations', /^::error file=bao-cao\/[^,]+,line=\d+/m.test(found.stdout), found);
  expect('action: outputs', /^findings=[1-9]\d*\nsarif=soat\.sarif\n$/.test(found.files.get('output')!), found);
  expect('action: summary', /^\| error \| `bao-cao\//m.test(found.files.get('summary')!), found);
  const sarif = JSON.parse(readFileSync(join(folder, 'soat.sarif'), 'utf8'));
  expect('action: SARIF', sarif.runs[0].results.length > 0);
  const missing = action(folder, { paths: 'bao-cao\nkhông-có', 'fail-on': 'never' });
  expect(
    'action: what cannot be read is in the summary and fails the step',
    missing.status === 2 && /^- không-có: /m.test(missing.files.get('summary')!),
    missing,
  );
  const lenient = action(folder, { paths: 'bao-cao', 'fail-on': 'never', lang: 'en' });
  expect('action: never fails when told so', lenient.status === 0 && /figures|says/.test(lenient.stdout), lenient);
  expect(
    'action: the summary in English',
    /^Compared \d+ of \d+ figures/m.test(lenient.files.get('summary')!),
    lenient,
  );
  const nested = action(folder, { paths: 'bao-cao', 'fail-on': 'never', sarif: 'out/ci/soat.sarif' });
  expect('action: SARIF in a folder of its own', nested.status === 0 && existsSync(join(folder, 'out/ci/soat.sarif')));
  const refused = action(folder, { paths: 'bao-cao', 'fail-on': 'never', sarif: 'GHI-CHU.md/soat.sarif' });
  expect(
    'action: SARIF that cannot be written is said, without a trace',
    refused.status === 2 &&
      /^::error title=Soát::GHI-CHU\.md\/soat\.sarif: không ghi được/m.test(refused.stdout) &&
      !refused.stderr.includes('    at ') &&
      refused.files.get('output')!.endsWith('sarif=\n'),
    refused,
  );
  const plain = action(folder, { paths: 'bao-cao', annotations: 'false' });
  expect('action: without annotations the log still says what', /^bao-cao\/\S+:\d+:\d+ /m.test(plain.stdout), plain);
  const none = action(folder, { changed: 'HEAD' });
  expect('action: nothing changed', none.status === 0 && none.stdout === '', none);
  const quoted = action(folder, { paths: 'bao-cao"; touch bi-chay; "\n$(touch bi-chay)' });
  expect('action: inputs are never run', quoted.status === 2 && !existsSync(join(folder, 'bi-chay')), quoted);
}

function gitlabTemplate(path: string): void {
  const folder = repository('gitlab');
  const template = parse(readFileSync(join(root, 'docs/ci/gitlab-ci.yml'), 'utf8'));
  const { before_script, script, artifacts } = template.soat;
  const lines = [...before_script, ...script].join('\n');
  const ran = run('bash', ['-eo', 'pipefail', '-c', lines], folder, {
    ...template.variables,
    PATH: path,
    SOAT_PATHS: 'bao-cao',
  });
  expect('GitLab: findings fail the job', ran.status === 1, ran);
  const quality = JSON.parse(readFileSync(join(folder, artifacts.reports.codequality), 'utf8'));
  expect(
    'GitLab: code quality',
    quality.length > 0 && quality.every((issue: { fingerprint: string }) => issue.fingerprint),
  );
  const unread = run('bash', ['-eo', 'pipefail', '-c', lines], folder, {
    ...template.variables,
    PATH: path,
    SOAT_PATHS: 'bao-cao không-có',
  });
  const told = JSON.parse(readFileSync(join(folder, artifacts.reports.codequality), 'utf8'));
  expect(
    'GitLab: what cannot be read fails the job and stands in both reports',
    unread.status === 2 &&
      told[0].check_name === 'unreadable' &&
      readFileSync(join(folder, artifacts.reports.junit), 'utf8').includes('<error'),
    unread,
  );
  expect('GitLab: test report', readFileSync(join(folder, artifacts.reports.junit), 'utf8').includes('<failure'));
}

function reviewdogExample(path: string): void {
  const folder = repository('reviewdog');
  const { jobs } = parse(readFileSync(join(root, 'docs/ci/reviewdog.yml'), 'utf8'));
  const { run: line } = jobs.reviewdog.steps.at(-1);
  const [command] = line.split(' | reviewdog ');
  git(folder, 'checkout', '-q', '-b', 'nhánh');
  writeFileSync(join(folder, 'bao-cao', 'body.md'), 'Có 22/42 đơn vị xếp loại tốt (chiếm 52,5%).\n');
  git(folder, 'commit', '-qam', 'Sửa');
  const ran = run('bash', ['-c', command], folder, { PATH: path, BASE: 'main' });
  const { diagnostics } = JSON.parse(ran.stdout);
  const suggested = diagnostics.some(({ suggestions }: { suggestions?: unknown[] }) => suggestions !== undefined);
  expect('reviewdog: diagnostics with suggestions', ran.status === 0 && suggested, ran);
}

/** Reviewdog's own reader of checkstyle, which Debian has as a library of Go. */
function checkstyleReader(path: string): void {
  const source = '/usr/share/gocode/src/github.com/haya14busa/go-checkstyle';
  if (!existsSync(source) || run('go', ['version'], scratch).status !== 0) {
    console.log('- go-checkstyle is not here: apt-get install golang-go golang-github-haya14busa-go-checkstyle-dev');
    return;
  }
  const folder = repository('checkstyle');
  writeFileSync(join(folder, 'read.go'), readerOfCheckstyle);
  const found = run('soat', ['check', 'bao-cao', 'không-có.md', '--format', 'checkstyle'], folder, { PATH: path });
  writeFileSync(join(folder, 'soat.xml'), found.stdout);
  const json = JSON.parse(run('soat', ['check', 'bao-cao', '--format', 'json'], folder, { PATH: path }).stdout);
  const environment = { GO111MODULE: 'off', GOPATH: '/usr/share/gocode', GOCACHE: join(scratch, 'go') };
  const read = run('go', ['run', 'read.go'], folder, environment);
  const listed = read.stdout.trimEnd().split('\n');
  expect('checkstyle: what cannot be read stands first', listed[0]!.startsWith('không-có.md:1:0 error '), read);
  type Listed = { readonly path: string; readonly findings: readonly { readonly message: string }[] };
  const messages = json.files.flatMap(({ findings }: Listed) => findings.map(({ message }) => message));
  expect(
    'checkstyle: every finding is read, word for word',
    messages.length > 0 &&
      listed.length === messages.length + 1 &&
      messages.every((message: string, index: number) => listed[index + 1]!.endsWith(` ${message}`)),
    read,
  );
}

const readerOfCheckstyle = `package main

import (
	"encoding/xml"
	"fmt"
	"os"

	"github.com/haya14busa/go-checkstyle/checkstyle"
)

func main() {
	data, err := os.ReadFile("soat.xml")
	if err != nil {
		panic(err)
	}
	var result checkstyle.Result
	if err := xml.Unmarshal(data, &result); err != nil {
		panic(err)
	}
	for _, file := range result.Files {
		for _, e := range file.Errors {
			fmt.Printf("%s:%d:%d %s %s %s\\n", file.Name, e.Line, e.Column, e.Severity, e.Source, e.Message)
		}
	}
}
`;

/** pre-commit installs the hook from this repository's last commit, as a user's pre-commit would. */
function preCommit(): void {
  if (run('pre-commit', ['--version'], scratch).status !== 0) {
    console.log('- pre-commit is not here: apt-get install pre-commit');
    return;
  }
  const folder = repository('pre-commit');
  const rev = git(root, 'rev-parse', 'HEAD').stdout.trim();
  const top = git(root, 'rev-parse', '--path-format=absolute', '--git-common-dir').stdout.trim();
  writeFileSync(
    join(folder, '.pre-commit-config.yaml'),
    `default_language_version:\n  node: system\nrepos:\n  - repo: ${top}\n    rev: ${rev}\n    hooks:\n      - id: soat\n`,
  );
  const env = {
    PRE_COMMIT_HOME: join(scratch, 'pre-commit-home'),
    npm_config_audit: 'false',
    npm_config_fund: 'false',
  };
  git(folder, 'add', '-A');
  const hook = (): Ran => run('pre-commit', ['run'], folder, env);
  const none = hook();
  expect('pre-commit: files that are no report pass', none.status === 0 && none.stdout.includes('Soát'), none);
  const path = join(folder, 'bao-cao', 'appendices', 'phu-luc-2.md');
  writeFileSync(path, `${readFileSync(path, 'utf8')}\n`);
  git(folder, 'add', '-A');
  const wrong = hook();
  expect('pre-commit: a wrong report fails', wrong.status === 1 && wrong.stdout.includes('phu-luc-2.md:'), wrong);
  rmSync(join(folder, 'bao-cao'), { recursive: true });
  writeFileSync(join(folder, 'bao-cao.md'), '---\nsoat: 1\ntype: Báo cáo\n---\n\nCó 22/42 đơn vị tốt (chiếm 52,4%).\n');
  git(folder, 'add', '-A');
  const mended = hook();
  expect('pre-commit: a report that holds passes', mended.status === 0, mended);
}

const bin = join(scratch, 'bin');
mkdirSync(bin);
symlinkSync(join(root, 'dist', 'cli.js'), join(bin, 'soat'));
const path = `${bin}:${process.env.PATH}`;
githubAction();
gitlabTemplate(path);
reviewdogExample(path);
checkstyleReader(path);
preCommit();
rmSync(scratch, { recursive: true, force: true });
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
