/**
 * The formats for machines, on a report whose names and words are as hard as paths and texts can be.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv';
import { parse } from 'junit2json';
import { afterAll, describe, expect, test } from 'vitest';
import { command, folderWith } from '../support/command.ts';
import { root } from '../support/sources.ts';
import { type Element, readXml } from '../support/xml.ts';

const appendix = `soat: 1
appendix: II
id: pl2
title: Cơ quan <A & "B">
columns:
  - {id: ten, title: Tên, type: text}
  - {id: tong, title: Tổng số, type: count}
  - {id: tinh, title: "Cấp tỉnh, 100%: <&>", type: count}
  - {id: xa, title: Cấp xã, type: count}
rules: |
  tong = tinh + xa
rows: |
  | 𝟙 Sở Nội vụ | 27 | 13 | 12 |
  | Sở Tư pháp | 25 | 13 | 12 |
  | Sở Y tế | 27 | 13 | 12 |
`;
const name = 'báo cáo, 100% #1/phụ lục.yaml';
const folder = folderWith({ [name]: appendix, 'a/sạch.md': 'Không có gì để đối chiếu.\n' });
afterAll(folder.remove);

async function printed(format: string, ...more: string[]): Promise<string> {
  const argv = ['check', 'báo cáo, 100% #1/phụ lục.yaml', 'a/sạch.md', '--format', format, ...more];
  const first = await command(folder.path, argv);
  const second = await command(folder.path, argv);
  expect(first.code).toBe(1);
  expect(first.stderr).toBe('');
  expect(second.stdout).toBe(first.stdout);
  return first.stdout;
}

describe('sarif', () => {
  const schema = JSON.parse(
    readFileSync(join(root, 'node_modules/@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json'), 'utf8'),
  );
  // The published schema is draft-04; what it uses of it means the same today.
  delete schema.$schema;
  delete schema.id;
  const validate = new Ajv({ strict: false, unicodeRegExp: false, validateFormats: false, allErrors: true }).compile(
    schema,
  );

  test.each([[[]], [['--report-silenced']], [['--lang', 'en']], [['--max-findings', '0']]])(
    'is valid: %j',
    async more => {
      const log = JSON.parse(await printed('sarif', ...more));
      expect(validate(log), JSON.stringify(validate.errors)).toBe(true);
    },
  );

  test('a run without findings is valid', async () => {
    const { stdout, code } = await command(folder.path, ['check', 'a/sạch.md', '--format', 'sarif']);
    expect(code).toBe(0);
    expect(validate(JSON.parse(stdout)), JSON.stringify(validate.errors)).toBe(true);
    expect(JSON.parse(stdout).runs[0].results).toEqual([]);
  });

  test('a wrong log would not be', () => {
    expect(validate({ version: '2.1.0', runs: [{ results: [{}] }] })).toBe(false);
  });

  test('says where, with what, and how it may be mended', async () => {
    const [run] = JSON.parse(await printed('sarif')).runs;
    const uri = 'b%C3%A1o%20c%C3%A1o%2C%20100%25%20%231/ph%E1%BB%A5%20l%E1%BB%A5c.yaml';
    expect(run.artifacts.map((artifact: { location: { uri: string } }) => artifact.location.uri)).toEqual([
      'a/s%E1%BA%A1ch.md',
      uri,
    ]);
    expect(decodeURIComponent(uri)).toBe(name);
    const [first] = run.results;
    expect(first).toMatchObject({ ruleId: 'total-differs-from-parts', ruleIndex: 0, level: 'error' });
    // In UTF-16 units: the digit at the head of the name is two of them.
    expect(first.locations[0].physicalLocation).toEqual({
      artifactLocation: { uri },
      region: { startLine: 13, startColumn: 20, endLine: 13, endColumn: 22 },
    });
    expect(first.relatedLocations).toHaveLength(2);
    expect(first.fixes[0].artifactChanges[0].replacements[0]).toMatchObject({ insertedContent: { text: '25' } });
    const [rule] = run.tool.driver.rules;
    expect(rule.id).toBe('total-differs-from-parts');
    expect(rule.help.markdown).toContain('```yaml');
    expect(rule.help.text).not.toContain('```yaml');
  });

  test('fingerprints stay when lines move', async () => {
    const marks = async (path: string): Promise<unknown[]> => {
      const { stdout } = await command(folder.path, ['check', path, '--format', 'sarif']);
      return JSON.parse(stdout).runs[0].results.map(
        (result: { partialFingerprints: unknown }) => result.partialFingerprints,
      );
    };
    const before = await marks(name);
    folder.write({ [name]: appendix.replace('rules:', '# một dòng\n# nữa\nrules:') });
    const after = await marks(name);
    folder.write({ [name]: appendix });
    expect(after).toEqual(before);
    expect(new Set(before.map(mark => JSON.stringify(mark))).size).toBe(2);
  });
});

test('junit: a suite for each file, a case for each check', async () => {
  const suites = readXml(await printed('junit'));
  expect(suites.name).toBe('testsuites');
  expect(suites.attributes).toEqual({ name: 'soat', tests: '2', failures: '1', errors: '0' });
  expect(suites.children.map(suite => suite.attributes)).toEqual([
    { name: 'a/sạch.md', file: 'a/sạch.md', tests: '1', failures: '0', errors: '0', skipped: '0' },
    { name, file: name, tests: '1', failures: '1', errors: '0', skipped: '0' },
  ]);
  const [passing, failing] = suites.children as [Element, Element];
  expect(passing.children[0]).toMatchObject({ name: 'testcase', children: [] });
  expect(failing.children[0]!.attributes).toEqual({ name: 'total-differs-from-parts', classname: name });
  const [failure] = failing.children[0]!.children;
  expect(failure!.attributes.type).toBe('error');
  expect(failure!.attributes.message).toContain('cấp tỉnh, 100%: <&> 13');
  expect(failure!.text.split('\n')).toHaveLength(2);
  expect(failure!.text).toContain(`${name}:13:20: error: Tổng số ghi 27`);
});

test('junit: a reader of others understands it', async () => {
  const read = await parse(await printed('junit'));
  if (!read || !('testsuite' in read)) throw new Error('no suites');
  expect(read.testsuite?.map(({ name, tests, failures }) => [name, tests, failures])).toEqual([
    ['a/sạch.md', 1, 0],
    [name, 1, 1],
  ]);
  const [failed] = read.testsuite?.[1]?.testcase ?? [];
  expect([failed?.name, failed?.classname]).toEqual(['total-differs-from-parts', name]);
  expect(failed?.failure?.[0]?.message).toContain('cấp tỉnh, 100%: <&> 13');
});

/** What Jenkins' schema of JUnit XML (junit-10) allows of what is written here; it refuses every other attribute. */
const allowed: { readonly [element: string]: readonly string[] } = {
  testsuites: ['name', 'time', 'tests', 'failures', 'disabled', 'errors'],
  testsuite: [
    ...['name', 'tests', 'failures', 'errors', 'group', 'time', 'skipped', 'timestamp', 'hostname', 'id', 'package'],
    ...['file', 'log', 'url', 'version'],
  ],
  testcase: ['name', 'time', 'classname', 'group'],
  failure: ['type', 'message'],
  error: ['type', 'message'],
  'system-out': [],
};

test('junit: nothing stands in it that a strict reader refuses', async () => {
  const walk = ({ name: element, attributes, children }: Element): void => {
    expect(allowed, element).toHaveProperty(element);
    for (const attribute of Object.keys(attributes)) expect(allowed[element]).toContain(attribute);
    for (const child of children) walk(child);
  };
  for (const more of [['--fail-on', 'error'], ['--fail-on', 'never'], ['không-có.md']])
    walk(readXml((await command(folder.path, ['check', '.', '--format', 'junit', ...more])).stdout));
});

test('junit: what is below --fail-on passes, and is still said', async () => {
  const { stdout, code } = await command(folder.path, ['check', name, '--format', 'junit', '--fail-on', 'never']);
  const suites = readXml(stdout);
  expect([code, suites.attributes.failures]).toEqual([0, '0']);
  expect(suites.children[0]!.children[0]!.children.map(({ name }) => name)).toEqual(['system-out']);
});

test('checkstyle: files with their errors', async () => {
  const top = readXml(await printed('checkstyle'));
  expect([top.name, top.attributes.version]).toEqual(['checkstyle', '4.3']);
  expect(top.children.map(({ attributes }) => attributes.name)).toEqual([name]);
  const errors = top.children[0]!.children;
  expect(errors.map(({ attributes: { line, column, severity, source } }) => [line, column, severity, source])).toEqual([
    ['13', '20', 'error', 'soat.total-differs-from-parts'],
    ['15', '15', 'error', 'soat.total-differs-from-parts'],
  ]);
});

test('github: workflow commands, escaped as GitHub reads them back', async () => {
  const lines = (await printed('github')).trimEnd().split('\n');
  expect(lines).toHaveLength(2);
  const read = readWorkflowCommand(lines[0]!);
  expect(read).toMatchObject({
    level: 'error',
    file: name,
    line: '13',
    endLine: '13',
    col: '20',
    endColumn: '21',
    title: 'Soát: total-differs-from-parts',
  });
  expect(read.message).toContain('100%: <&> 13');
});

test('gitlab: code quality with a fingerprint for each', async () => {
  const issues = JSON.parse(await printed('gitlab'));
  expect(issues).toHaveLength(2);
  for (const issue of issues) {
    expect(Object.keys(issue)).toEqual(['description', 'check_name', 'fingerprint', 'severity', 'location']);
    expect(issue.severity).toBe('critical');
    expect(issue.location.path).toBe(name);
    expect(issue.fingerprint).toMatch(/^[0-9a-f]{16}$/);
  }
  expect(issues.map((issue: { location: { lines: unknown } }) => issue.location.lines)).toEqual([
    { begin: 13, end: 13 },
    { begin: 15, end: 15 },
  ]);
  expect(issues[0].fingerprint).not.toBe(issues[1].fingerprint);
});

test('rdjson: columns in bytes, suggestions that mend the line', async () => {
  const { source, diagnostics } = JSON.parse(await printed('rdjson'));
  expect(source).toEqual({ name: 'soat' });
  const [first] = diagnostics;
  expect(first).toMatchObject({ severity: 'ERROR', code: { value: 'total-differs-from-parts' } });
  const line = Buffer.from(appendix.split('\n')[12]!);
  const cut = ({ start, end }: { start: { column: number }; end: { column: number } }): string =>
    line.subarray(start.column - 1, end.column - 1).toString();
  expect(cut(first.location.range)).toBe('27');
  expect(first.related_locations.map((other: { location: { range: never } }) => cut(other.location.range))).toEqual([
    '13',
    '12',
  ]);
  const [suggestion] = first.suggestions;
  const { start, end } = suggestion.range;
  const mended = Buffer.concat([
    line.subarray(0, start.column - 1),
    Buffer.from(suggestion.text),
    line.subarray(end.column - 1),
  ]);
  expect(mended.toString()).toBe('  | 𝟙 Sở Nội vụ | 25 | 13 | 12 |');
});

describe('in a folder of a repository', () => {
  const repository = folderWith({
    '.git/HEAD': 'ref: refs/heads/main\n',
    'năm 2025/phụ lục.yaml': appendix,
    'năm 2025/ở dưới/x.md': 'Không có gì.\n',
  });
  afterAll(repository.remove);
  const below = join(repository.path, 'năm 2025/ở dưới');
  const said = async (format: string): Promise<string> =>
    (await command(below, ['check', '../phụ lục.yaml', 'x.md', '--format', format])).stdout;

  test('sarif, github and gitlab count paths from its root', async () => {
    const [run] = JSON.parse(await said('sarif')).runs;
    const { uri } = run.results[0].locations[0].physicalLocation.artifactLocation;
    expect(decodeURIComponent(uri)).toBe('năm 2025/phụ lục.yaml');
    expect(run.artifacts.map((one: typeof run) => decodeURIComponent(one.location.uri))).toEqual([
      'năm 2025/phụ lục.yaml',
      'năm 2025/ở dưới/x.md',
    ]);
    expect(readWorkflowCommand((await said('github')).split('\n')[0]!)).toMatchObject({
      file: 'năm 2025/phụ lục.yaml',
    });
    expect(JSON.parse(await said('gitlab'))[0].location.path).toBe('năm 2025/phụ lục.yaml');
    const there = await command(repository.path, ['check', 'năm 2025/phụ lục.yaml', '--format', 'gitlab']);
    expect(JSON.parse(there.stdout)).toEqual(JSON.parse(await said('gitlab')));
  });

  test('the others from the working directory', async () => {
    expect(JSON.parse(await said('json')).files[0].path).toBe('../phụ lục.yaml');
    expect(await said('checkstyle')).toContain('name="../phụ lục.yaml"');
  });

  test('a file outside has its whole path', async () => {
    const outside = join(folder.path, 'a/lệch.yaml');
    folder.write({ 'a/lệch.yaml': appendix });
    const { stdout } = await command(below, ['check', outside, '--format', 'sarif']);
    const { uri } = JSON.parse(stdout).runs[0].results[0].locations[0].physicalLocation.artifactLocation;
    expect(decodeURIComponent(uri)).toBe(`file://${outside}`);
  });
});

describe('what could not be read is said', () => {
  const sentence = 'b, 100%.md: no such file.';
  const printedWith = async (format: string): Promise<string> => {
    const argv = ['check', 'a/sạch.md', 'b, 100%.md', 'c.md', '--format', format, '--fail-on', 'never', '--lang', 'en'];
    const { code, stdout, stderr } = await command(folder.path, argv);
    expect([code, stderr]).toEqual([2, `soat: ${sentence}\nsoat: c.md: no such file.\n`]);
    return stdout;
  };

  test('sarif', async () => {
    const [invocation] = JSON.parse(await printedWith('sarif')).runs[0].invocations;
    expect(invocation.executionSuccessful).toBe(false);
    expect(invocation.toolExecutionNotifications).toEqual([
      { level: 'error', message: { text: sentence } },
      { level: 'error', message: { text: 'c.md: no such file.' } },
    ]);
  });

  test('junit', async () => {
    const suites = readXml(await printedWith('junit'));
    expect(suites.attributes).toEqual({ name: 'soat', tests: '2', failures: '0', errors: '1' });
    const [error] = suites.children[0]!.children[0]!.children;
    expect([error!.name, error!.attributes.message]).toEqual(['error', sentence]);
    expect(error!.text).toBe(`${sentence}\nc.md: no such file.`);
  });

  test('github', async () => {
    const [first = ''] = (await printedWith('github')).split('\n');
    expect(readWorkflowCommand(first)).toEqual({ level: 'error', title: 'Soát', message: sentence });
  });

  test('checkstyle', async () => {
    const files = readXml(await printedWith('checkstyle')).children;
    expect(files.map(({ attributes }) => attributes.name)).toEqual(['b, 100%.md', 'c.md']);
    expect(files[0]!.children.map(({ attributes }) => attributes)).toEqual([
      { line: '1', severity: 'error', message: sentence, source: 'soat.unreadable' },
    ]);
  });

  test('gitlab', async () => {
    const issues = JSON.parse(await printedWith('gitlab'));
    expect(issues).toHaveLength(2);
    expect(issues[0]).toMatchObject({
      description: sentence,
      check_name: 'unreadable',
      severity: 'blocker',
      location: { path: 'b, 100%.md', lines: { begin: 1 } },
    });
    expect(issues[0].fingerprint).not.toBe(issues[1].fingerprint);
  });

  test('rdjson', async () => {
    const { diagnostics } = JSON.parse(await printedWith('rdjson'));
    expect(diagnostics).toHaveLength(2);
    expect(diagnostics[0]).toEqual({
      message: sentence,
      location: { path: 'b, 100%.md' },
      severity: 'ERROR',
      code: { value: 'unreadable' },
    });
  });

  test('json', async () => {
    const { failures, summary } = JSON.parse(await printedWith('json'));
    expect(summary.unreadable).toBe(2);
    expect(failures).toEqual([
      { path: 'b, 100%.md', message: sentence },
      { path: 'c.md', message: 'c.md: no such file.' },
    ]);
  });
});

/** As the runner reads a line: `::level key=value,key=value::message`. */
function readWorkflowCommand(line: string): { readonly [name: string]: string } {
  const match = /^::([a-z]+) ([^:]*)::(.*)$/.exec(line);
  if (!match) throw new Error(`no workflow command: ${line}`);
  const [, level = '', properties = '', message = ''] = match;
  const data = (text: string): string => text.replaceAll('%0A', '\n').replaceAll('%0D', '\r').replaceAll('%25', '%');
  const property = (text: string): string => data(text.replaceAll('%3A', ':').replaceAll('%2C', ','));
  const found: { [name: string]: string } = { level, message: data(message) };
  for (const pair of properties.split(',')) {
    const at = pair.indexOf('=');
    found[pair.slice(0, at)] = property(pair.slice(at + 1));
  }
  return found;
}
