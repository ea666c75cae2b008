/**
 * The command line, read once.
 */
import { parseArgs } from 'node:util';
import type { Language } from '../core/checks/check.ts';
import type { Severity } from '../core/finding.ts';
import { nearest } from '../core/model/suggest.ts';
import { type Format, formats } from './formats/names.ts';

export interface Options {
  readonly command: string;
  readonly paths: readonly string[];
  readonly language: Language;
  /** `--lang` was given: no configuration changes it. */
  readonly languageStated: boolean;
  readonly format: Format;
  readonly failOn: Severity | 'never';
  readonly quiet: boolean;
  readonly color: 'auto' | 'always' | 'never';
  readonly watch: boolean;
  /** `documents`: completes the register. */
  readonly write: boolean;
  /** `refresh`: writes the figures that only words tie to a cell too. */
  readonly named: boolean;
  readonly claims: boolean;
  readonly reportSilenced: boolean;
  readonly stdinName: string | undefined;
  readonly maxFindings: number;
  readonly help: boolean;
  readonly version: boolean;
  readonly to: string;
  readonly output: string | undefined;
  readonly only: string | undefined;
  readonly stdio: boolean;
  readonly show: string | undefined;
  readonly baseline: string | undefined;
  readonly updateBaseline: boolean;
  readonly fix: boolean;
  /** Checks whose unsafe repairs are asked for by name. */
  readonly fixUnsafe: readonly string[];
  readonly diff: boolean;
  /** `--changed=REF`, or `--changed` and the argument after it, which may be a revision or a path. */
  readonly changed: { readonly ref: string | undefined; readonly next: string | undefined } | undefined;
  /** Files stand for the reports they belong to. */
  readonly whole: boolean;
  /** Threads that check at the same time. */
  readonly jobs: number;
  /** Folder in which findings are remembered. */
  readonly cache: string | undefined;
  readonly useCache: boolean;
  readonly shard: { readonly number: number; readonly of: number } | undefined;
}

/** What is wrong with the command line, as data; the words are made by `words.ts`. */
export interface UsageFault {
  readonly fault:
    | 'option-unknown'
    | 'option-elsewhere'
    | 'value-missing'
    | 'value-unknown'
    | 'command-unknown'
    | 'path-missing'
    | 'path-empty'
    | 'watch-stdin';
  readonly stated: string;
  readonly nearest?: string | undefined;
  readonly allowed?: readonly string[];
  /** The command that was meant, which has a page of help of its own. */
  readonly command?: string;
  readonly language: Language;
}

export const commands = [
  'check',
  'figures',
  'documents',
  'refresh',
  'explain',
  'render',
  'review',
  'config',
  'lsp',
  'help',
  'version',
] as const;

/** All but those that only tell of the program. */
const reads: ReadonlySet<string> = new Set<string>(commands.filter(name => !['lsp', 'help', 'version'].includes(name)));

export const optionTypes = {
  lang: { type: 'string' },
  format: { type: 'string' },
  'fail-on': { type: 'string' },
  quiet: { type: 'boolean', short: 'q' },
  color: { type: 'string' },
  watch: { type: 'boolean', short: 'w' },
  write: { type: 'boolean' },
  named: { type: 'boolean' },
  claims: { type: 'boolean' },
  'report-silenced': { type: 'boolean' },
  'stdin-filename': { type: 'string' },
  'max-findings': { type: 'string' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean', short: 'V' },
  to: { type: 'string' },
  output: { type: 'string', short: 'o' },
  only: { type: 'string' },
  stdio: { type: 'boolean' },
  show: { type: 'string' },
  baseline: { type: 'string' },
  'update-baseline': { type: 'boolean' },
  fix: { type: 'boolean' },
  'fix-unsafe': { type: 'string', multiple: true },
  diff: { type: 'boolean' },
  changed: { type: 'boolean' },
  whole: { type: 'boolean' },
  jobs: { type: 'string' },
  cache: { type: 'string' },
  'no-cache': { type: 'boolean' },
  shard: { type: 'string' },
} as const;

const choices: { readonly [option: string]: readonly string[] } = {
  lang: ['vi', 'en'],
  format: formats,
  'fail-on': ['error', 'warning', 'information', 'hint', 'never'],
  color: ['auto', 'always', 'never'],
  to: ['html', 'docx', 'pdf'],
};

/**
 * The commands of options that write, repair, or decide the exit code: another command would leave them out without a
 * word, and whoever gave them would take it for done.
 */
const commandsOf: { readonly [option in keyof typeof optionTypes]?: readonly string[] } = {
  'fail-on': ['check'],
  fix: ['check'],
  'fix-unsafe': ['check'],
  diff: ['check'],
  watch: ['check'],
  claims: ['check'],
  'max-findings': ['check'],
  'report-silenced': ['check'],
  'update-baseline': ['check'],
  write: ['documents', 'refresh'],
  named: ['refresh'],
  output: ['render', 'review'],
  to: ['render', 'review'],
  only: ['render', 'review'],
  show: ['config'],
};

/** Commands that list something else than findings. */
export const plainFormats: ReadonlySet<string> = new Set(['figures', 'documents', 'refresh', 'config']);

/** Values that are no choice among a few, but have a form. */
const forms: {
  readonly [option: string]: { readonly accepts: (value: string) => boolean; readonly examples: readonly string[] };
} = {
  shard: { accepts: value => shardIn(value) !== undefined, examples: ['1/2', '2/2', '…'] },
  jobs: { accepts: value => /^[1-9]\d?$/.test(value), examples: ['1', '2', '…', '99'] },
  'max-findings': { accepts: value => /^\d{1,9}$/.test(value), examples: ['0', '1', '…'] },
};

export function readArguments(argv: readonly string[]): Options | UsageFault {
  const read = optionsIn(argv);
  const [first] = argv;
  if (!('fault' in read) || read.fault === 'command-unknown' || first === undefined || !reads.has(first)) return read;
  return { ...read, command: first };
}

function optionsIn(argv: readonly string[]): Options | UsageFault {
  const language: Language = languageIn(argv);
  const { values, positionals, tokens } = parseArgs({
    args: [...argv],
    options: optionTypes,
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const known = optionTypes[token.name as keyof typeof optionTypes];
    if (!known) {
      const near = nearest(token.name, Object.keys(optionTypes));
      return { fault: 'option-unknown', stated: token.rawName, nearest: near && `--${near}`, language };
    }
    // "--fix-unsafe --diff": the next option is no value.
    const value = token.value ?? '';
    const isOption = value.startsWith('--') && value.slice(2).split('=', 1)[0]! in optionTypes;
    if (known.type === 'string' && (value === '' || (isOption && token.inlineValue !== true)))
      return { fault: 'value-missing', stated: token.rawName, language };
    const allowed = choices[token.name];
    const form = forms[token.name];
    if (form && token.value !== undefined && !form.accepts(token.value)) {
      return {
        fault: 'value-unknown',
        stated: `${token.rawName} ${token.value}`,
        allowed: form.examples,
        language,
      };
    }
    if (allowed && token.value !== undefined && !allowed.includes(token.value)) {
      return { fault: 'value-unknown', stated: `${token.rawName} ${token.value}`, allowed, language };
    }
  }
  const text = (name: keyof typeof optionTypes): string | undefined => {
    const value = values[name];
    return typeof value === 'string' ? value : undefined;
  };
  const texts = (name: keyof typeof optionTypes): string[] => {
    const value = values[name];
    return (Array.isArray(value) ? value : [value]).flatMap(one => (typeof one === 'string' ? one.split(',') : []));
  };
  const flag = (name: keyof typeof optionTypes): boolean => values[name] === true;
  const first = positionals[0];
  const isCommand = first !== undefined && (commands as readonly string[]).includes(first);
  if (first !== undefined && !isCommand && !/[./\\*]/.test(first)) {
    return { fault: 'command-unknown', stated: first, nearest: nearest(first, commands), allowed: commands, language };
  }
  const meant = isCommand ? first : 'check';
  for (const token of tokens) {
    if (token.kind !== 'option' || !reads.has(meant) || flag('help') || flag('version')) continue;
    const taking = commandsOf[token.name as keyof typeof optionTypes];
    if (taking && !taking.includes(meant)) {
      return { fault: 'option-elsewhere', stated: token.rawName, allowed: taking, language };
    }
  }
  // Everything under the current folder is a fine answer to "check", not to "print".
  if (
    isCommand &&
    (first === 'render' || first === 'review' || first === 'refresh') &&
    positionals.length === 1 &&
    text('stdin-filename') === undefined &&
    !flag('help')
  ) {
    return { fault: 'path-missing', stated: first, language };
  }
  // Formats of other programs are forms of findings.
  const format = text('format');
  if (isCommand && plainFormats.has(first) && format !== undefined && format !== 'pretty' && format !== 'json') {
    return { fault: 'value-unknown', stated: `--format ${format}`, allowed: ['pretty', 'json'], language };
  }
  const most = text('max-findings');
  const given = isCommand ? positionals.slice(1) : positionals;
  // Whoever names standard input wants it read.
  const paths = given.length === 0 && text('stdin-filename') !== undefined ? ['-'] : given;
  // It is read once and never changes.
  // What a script has not set: everything under the current folder is not what was meant.
  if (given.includes('') && !flag('help')) return { fault: 'path-empty', stated: '', language };
  const stream = paths.find(path => path === '-' || path === '/dev/stdin');
  if (flag('watch') && stream !== undefined && !flag('help')) return { fault: 'watch-stdin', stated: stream, language };
  return {
    command: flag('version') ? 'version' : isCommand ? first : first === undefined && !flag('help') ? 'help' : 'check',
    paths,
    language,
    languageStated: text('lang') !== undefined,
    format: (text('format') as Format | undefined) ?? 'pretty',
    failOn: (text('fail-on') as Options['failOn'] | undefined) ?? 'error',
    quiet: flag('quiet'),
    color: (text('color') as Options['color'] | undefined) ?? 'auto',
    watch: flag('watch'),
    write: flag('write'),
    named: flag('named'),
    claims: flag('claims'),
    reportSilenced: flag('report-silenced'),
    stdinName: text('stdin-filename'),
    maxFindings: most === undefined ? Number.POSITIVE_INFINITY : Number(most),
    help: flag('help'),
    version: flag('version'),
    to: text('to') ?? 'html',
    output: text('output'),
    only: text('only'),
    stdio: flag('stdio'),
    show: text('show'),
    baseline: text('baseline'),
    updateBaseline: flag('update-baseline'),
    fix: flag('fix'),
    fixUnsafe: texts('fix-unsafe'),
    diff: flag('diff'),
    changed: changedIn(tokens),
    whole: flag('whole'),
    jobs: Number(text('jobs') ?? 1),
    cache: flag('no-cache') ? undefined : text('cache'),
    useCache: !flag('no-cache'),
    shard: shardIn(text('shard')),
  };
}

type Token = NonNullable<ReturnType<typeof parseArgs>['tokens']>[number];

function changedIn(tokens: readonly Token[]): Options['changed'] {
  const at = tokens.findIndex(token => token.kind === 'option' && token.name === 'changed');
  const token = tokens[at];
  if (token?.kind !== 'option') return undefined;
  const after = tokens[at + 1];
  return { ref: token.value || undefined, next: after?.kind === 'positional' ? after.value : undefined };
}

/** `2/5`: the second of five. */
function shardIn(text: string | undefined): Options['shard'] {
  const [, number, of] = /^(\d{1,6})\/(\d{1,6})$/.exec(text ?? '') ?? [];
  const shard = { number: Number(number), of: Number(of) };
  return shard.number >= 1 && shard.number <= shard.of ? shard : undefined;
}

/** The language is needed even to say that the rest cannot be read. */
function languageIn(argv: readonly string[]): Language {
  const at = argv.indexOf('--lang');
  return argv.includes('--lang=en') || (at >= 0 && argv[at + 1] === 'en') ? 'en' : 'vi';
}
