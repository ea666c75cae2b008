/**
 * `report.yaml`, or the front matter of a report in one file: what the report is and what it is made of.
 */
import { type Finding, type Severity, textPlace } from '../../finding.ts';
import { type CalendarDate, isRealDate, parseDate } from '../../reading/dates.ts';
import { entryOf, type YamlNode, type YamlScalar } from '../../syntax/yaml/tree.ts';
import type { Block } from '../../text.ts';
import { namesOf, truthOf } from '../keys/keys.ts';
import { periodKeys, reportKeys } from '../keys/report-keys.ts';
import type { Identity, Stated } from '../report.ts';
import { nearest } from '../suggest.ts';

/** A path as written, relative to the file it is written in. */
export interface StatedPath {
  readonly path: string;
  readonly place: Stated<string>['place'];
}

export interface ReportFile {
  readonly identity: Identity;
  /** As the file says them, with where; without it the style is recognised from the figures. */
  readonly numbers: Stated<'vi' | 'en'> | undefined;
  readonly levels: Stated<readonly string[]> | undefined;
  readonly checks: ReadonlyMap<string, Stated<Severity | 'off'>>;
  readonly rounding: Stated<Rounding> | undefined;
  readonly body: readonly StatedPath[];
  readonly appendices: readonly StatedPath[];
  /** Registers of documents. */
  readonly documents: readonly StatedPath[];
  readonly findings: readonly Finding[];
}

/** `nội dung: loi-van.md`: what was meant is the text, which nobody would read. */
const namesFile = /^\S+\.(?:md|markdown|txt|ya?ml|docx?|pdf)$/iu;

/** Reads the tree of a report file; `knownChecks` are the ids that `checks:` may name. */
export function readReportFile(block: Block, root: YamlNode | undefined, knownChecks: readonly string[]): ReportFile {
  const findings: Finding[] = [];
  const get = (name: string): YamlNode | undefined => entryOf(root, namesOf(reportKeys, name))?.value;
  const text = (name: string): Stated<string> | undefined => statedText(block, get(name));
  const date = (node: YamlNode | undefined, key: string): Stated<CalendarDate> | undefined => {
    const stated = statedText(block, node);
    if (!stated || stated.value === '') return undefined;
    const value = parseDate(stated.value);
    if (!value || !isRealDate(value)) {
      findings.push({
        check: 'value-invalid',
        place: stated.place,
        data: { key, stated: stated.value, expected: value ? 'real-date' : 'date' },
      });
      return undefined;
    }
    return { value, place: stated.place };
  };
  const subject = text('subject');
  if (subject && namesFile.test(subject.value)) {
    const key = entryOf(root, namesOf(reportKeys, 'subject'))?.key ?? 'subject';
    findings.push({
      check: 'value-invalid',
      place: subject.place,
      data: { key, stated: subject.value, expected: 'no-file' },
    });
  }
  const numbers = text('numbers');
  const style = numbers?.value;
  const levels = textsOf(block, get('levels'));
  return {
    identity: {
      type: text('type'),
      number: text('number'),
      date: date(get('date'), entryOf(root, namesOf(reportKeys, 'date'))?.key ?? 'date'),
      status: statusOf(text('status')?.value),
      place: text('place'),
      issuer: text('issuer'),
      subject,
      period: periodOf(get('period'), date),
      cutOffs: cutOffsOf(get('cutOffs'), date),
      levels: levels.map(({ value }) => value),
      to: textsOf(block, get('to')).map(({ value }) => value),
      recipients: recipientsOf(block, get('recipients')),
      signature: text('signature')?.value.trimEnd(),
      nationalHeading: truthOf(text('nationalHeading')?.value),
    },
    numbers: numbers && (style === 'en' || style === 'vi') ? { value: style, place: numbers.place } : undefined,
    levels: levels[0] && { value: levels.map(({ value }) => value), place: levels[0].place },
    checks: severitiesOf(block, get('checks'), knownChecks, findings),
    rounding: roundingOf(block, get('rounding')),
    body: paths(block, get('body')),
    appendices: paths(block, get('appendices')),
    documents: paths(block, get('documents')),
    findings,
  };
}

export function statedText(block: Block, node: YamlNode | undefined): Stated<string> | undefined {
  if (node?.kind !== 'scalar') return undefined;
  return { value: node.text.normalize('NFC'), place: textPlace(block, node.span.start, node.span.end) };
}

/** A list of texts, or one text. */
export function textsOf(block: Block, node: YamlNode | undefined): Stated<string>[] {
  if (!node) return [];
  const scalars = node.kind === 'sequence' ? node.items : [node];
  return scalars
    .filter((item): item is YamlScalar => item.kind === 'scalar')
    .map(item => statedText(block, item)!)
    .filter(({ value }) => value !== '');
}

/** As they are printed: a text as it is written, a list with a hyphen before each and a semicolon behind it. */
function recipientsOf(block: Block, node: YamlNode | undefined): string | undefined {
  if (node?.kind !== 'sequence') return statedText(block, node)?.value.trimEnd();
  const all = textsOf(block, node).map(({ value }) => value.trim().replace(/[;.]$/u, ''));
  if (all.length === 0) return undefined;
  return all.map((name, index) => `- ${name}${index === all.length - 1 ? '.' : ';'}`).join('\n');
}

function paths(block: Block, node: YamlNode | undefined): StatedPath[] {
  return textsOf(block, node).map(({ value, place }) => ({ path: value, place }));
}

function statusOf(value: string | undefined): Identity['status'] {
  switch (value) {
    case 'draft':
    case 'dự thảo':
      return 'draft';
    case 'submitted':
    case 'đã trình':
      return 'submitted';
    case 'issued':
    case 'đã ban hành':
      return 'issued';
    default:
      return undefined;
  }
}

type DateReader = (node: YamlNode | undefined, key: string) => Stated<CalendarDate> | undefined;

function periodOf(node: YamlNode | undefined, date: DateReader): Identity['period'] {
  const read = (name: string): Stated<CalendarDate> | undefined => {
    const entry = entryOf(node, namesOf(periodKeys, name));
    return date(entry?.value, entry?.key ?? name);
  };
  const from = read('from');
  const to = read('to');
  return from && to ? { from, to } : undefined;
}

function cutOffsOf(node: YamlNode | undefined, date: DateReader): Identity['cutOffs'] {
  const cutOffs = new Map<string, Stated<CalendarDate>>();
  if (node?.kind !== 'map') return cutOffs;
  for (const { key, value } of node.entries) {
    const read = date(value, key);
    if (read) cutOffs.set(key, read);
  }
  return cutOffs;
}

/** How the addressee wants shares rounded. */
export type Rounding = 'strict' | 'usual' | 'lenient';

export function roundingOf(block: Block, node: YamlNode | undefined): Stated<Rounding> | undefined {
  const stated = statedText(block, node);
  const value = stated && roundingWords[stated.value.toLowerCase()];
  return value && { value, place: stated.place };
}

const roundingWords: { readonly [word: string]: Rounding } = {
  strict: 'strict',
  chặt: 'strict',
  usual: 'usual',
  thường: 'usual',
  lenient: 'lenient',
  rộng: 'lenient',
};

/** Severities by check; a check that does not exist is a finding. */
export function severitiesOf(
  block: Block,
  node: YamlNode | undefined,
  knownChecks: readonly string[],
  findings: Finding[],
): ReadonlyMap<string, Stated<Severity | 'off'>> {
  const settings = new Map<string, Stated<Severity | 'off'>>();
  if (node?.kind !== 'map') return settings;
  for (const { key, keySpan, value } of node.entries) {
    const place = textPlace(block, keySpan.start, keySpan.end);
    if (!knownChecks.includes(key)) {
      const near = nearest(key, knownChecks);
      findings.push({
        check: 'key-unknown',
        place,
        data: { key, nearest: near },
        fixes: near ? [{ title: 'rename', data: { key: near }, safe: false, edits: [{ place, newText: near }] }] : [],
      });
      continue;
    }
    const severity = value?.kind === 'scalar' ? severityWords[value.text.normalize('NFC').toLowerCase()] : undefined;
    if (severity) settings.set(key, { value: severity, place });
  }
  return settings;
}

const severityWords: { readonly [word: string]: Severity | 'off' } = {
  error: 'error',
  lỗi: 'error',
  warning: 'warning',
  'cần kiểm tra': 'warning',
  information: 'information',
  'lưu ý': 'information',
  hint: 'hint',
  'gợi ý': 'hint',
  off: 'off',
  false: 'off',
  tắt: 'off',
};
