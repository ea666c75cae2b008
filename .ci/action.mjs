/**
 * The step of action.yml: checks, prints annotations (or the findings in full where annotations are not wanted), writes
 * SARIF and the summary where they are asked for. Each form is a run of its own; all but the first remember what it found.
 * Reads its inputs from SOAT_* variables, so that nothing a pull request says is ever run as a command.
 */
import { spawnSync } from 'node:child_process';
import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const {
  SOAT_PATHS = '.',
  SOAT_FAIL_ON = 'error',
  SOAT_LANG = '',
  SOAT_CHANGED = '',
  SOAT_BASELINE = '',
  SOAT_SARIF = '',
  SOAT_ANNOTATIONS = 'true',
  GITHUB_OUTPUT = '',
  GITHUB_STEP_SUMMARY = '',
  RUNNER_TEMP = tmpdir(),
  SOAT_CACHE = '',
} = process.env;

const program = join(dirname(fileURLToPath(import.meta.url)), '..', 'dist', 'cli.js');
const paths = SOAT_PATHS.split('\n')
  .map(path => path.trim())
  .filter(path => path !== '');
const options = [
  `--fail-on=${SOAT_FAIL_ON}`,
  ...(SOAT_LANG ? [`--lang=${SOAT_LANG}`] : []),
  ...(SOAT_CHANGED ? [`--changed=${SOAT_CHANGED}`] : []),
  ...(SOAT_BASELINE ? [`--baseline=${SOAT_BASELINE}`] : []),
];

const cache = SOAT_CACHE || join(RUNNER_TEMP, 'soat-cache');

/** Runs `soat check`; a run that could not be done ends the step with its exit code. */
function check(format) {
  const { status, stdout, stderr, error } = spawnSync(
    process.execPath,
    [program, 'check', ...options, `--format=${format}`, '--', ...paths],
    { encoding: 'utf8', maxBuffer: 1 << 30, env: { ...process.env, SOAT_CACHE: cache } },
  );
  if (error) throw error;
  return { status: status ?? 2, stdout, stderr };
}

const json = check('json');
process.stderr.write(json.stderr);
if (json.stdout === '') process.exit(json.status);
const { summary, files, failures = [] } = JSON.parse(json.stdout);
const findings = files.flatMap(({ path, findings: own }) => own.map(finding => ({ path, ...finding })));
process.stdout.write(check(SOAT_ANNOTATIONS === 'true' ? 'github' : 'pretty').stdout);
const unwritten = SOAT_SARIF ? writeSarif() : undefined;
if (unwritten) process.stdout.write(`::error title=Soát::${unwritten}\n`);
if (GITHUB_OUTPUT) appendFileSync(GITHUB_OUTPUT, `findings=${findings.length}\nsarif=${unwritten ? '' : SOAT_SARIF}\n`);
if (GITHUB_STEP_SUMMARY) appendFileSync(GITHUB_STEP_SUMMARY, summaryOf());
process.exit(unwritten ? 2 : json.status);

/** Makes the folders it needs; gives one sentence where the file cannot be written. */
function writeSarif() {
  try {
    mkdirSync(dirname(SOAT_SARIF), { recursive: true });
    writeFileSync(SOAT_SARIF, check('sarif').stdout);
    return undefined;
  } catch ({ code }) {
    return SOAT_LANG === 'en'
      ? `${SOAT_SARIF}: cannot be written (${code}); please give "sarif" another path.`
      : `${SOAT_SARIF}: không ghi được (${code}); đề nghị ghi đường dẫn khác ở "sarif".`;
  }
}

/** A page for the run: counts, what could not be read, then the findings as a table, the first hundred. */
function summaryOf() {
  const { errors, warnings, informations, hints, figures, exact, rounded, wrong } = summary;
  const compared = exact + rounded + wrong;
  const lines = [
    '## Soát',
    '',
    ...(SOAT_LANG === 'en'
      ? [
          `${errors} errors · ${warnings} warnings · ${informations} notes · ${hints} hints.`,
          `Compared ${compared} of ${figures} figures: ${exact} exact, ${rounded} rounded, ${wrong} wrong.`,
        ]
      : [
          `${errors} lỗi · ${warnings} cần kiểm tra · ${informations} lưu ý · ${hints} gợi ý.`,
          `Đã đối chiếu ${compared}/${figures} số liệu: khớp ${exact}, khớp (làm tròn) ${rounded}, lệch ${wrong}.`,
        ]),
    '',
  ];
  if (failures.length > 0) lines.push(...failures.map(({ message }) => `- ${cell(message)}`), '');
  if (findings.length > 0) lines.push('| | Nơi · Place | Điểm · Finding |', '|---|---|---|');
  for (const { path, range, severity, check: id, message } of findings.slice(0, 100)) {
    const at = range ? `:${range.start.line + 1}` : '';
    lines.push(`| ${severity} | \`${cell(path + at)}\` | ${cell(message)} (\`${id}\`) |`);
  }
  if (findings.length > 100) lines.push('', `… +${findings.length - 100}`);
  return `${lines.join('\n')}\n`;
}

function cell(text) {
  return text.replaceAll('|', '\\|').replaceAll('<', '&lt;').replaceAll('\n', ' ').replaceAll('`', "'");
}
