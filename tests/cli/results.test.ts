/** What `soat check` keeps where nobody asks for it: in the bundle, in a folder of the test's own. */
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { crc32 } from 'node:zlib';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { bundleForNode } from '../../.ci/parts.mjs';
import { nodeHost, type Recording, recording } from '../../server/cli/host.node.ts';
import { openStore } from '../../server/cli/kept/store.ts';
import type { Host, SourceFile } from '../../server/core/host.ts';
import { loadPart } from '../../server/kept-parts.ts';
import { type CommandResult, type Folder, folderWith } from '../support/command.ts';
import { root } from '../support/sources.ts';

const bundle = mkdtempSync(join(tmpdir(), 'soat-results-'));
let program: typeof import('../../server/cli/run.ts');

beforeAll(async () => {
  const define = { SOAT_VERSION: '"0.0.0-test"', SOAT_BUILD: '"results"' };
  const made = await bundleForNode(bundle, { absWorkingDir: root, define, logLevel: 'error' });
  process.env.NODE_DISABLE_COMPILE_CACHE = '1';
  program = loadPart(join(dirname(made.commandLine), 'cli-run.cjs'), 'results') as typeof program;
});
afterAll(() => rmSync(bundle, { recursive: true, force: true }));

let folder: Folder;
/** Where the user's own folder is. */
let place: string;
beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'soat-own-'));
  folder = folderWith({
    'a/report.yaml': 'soat: 1\ntype: Báo cáo\nbody: body.md\nappendices: pl/*\n',
    'a/body.md': `${share('52,5')}\n<!-- soat-ignore percent-differs-from-ratio: số của Bộ -->\n\n${share('52,6')}`,
    'a/pl/1.md': `---\nsoat: 1\nappendix: I\n---\n\n${share('52,40')}`,
    'b.md': `---\nsoat: 1\ntype: Báo cáo\n---\n\n${share('52,7')}`,
  });
});
afterEach(() => {
  folder.remove();
  rmSync(place, { recursive: true, force: true });
});

function share(percent: string): string {
  return `Có 22/42 đơn vị xếp loại tốt (chiếm ${percent}%).\n`;
}

interface Setting {
  readonly env?: { readonly [name: string]: string };
  readonly cwd?: string;
  readonly stdin?: string;
}

async function soat(
  argv: readonly string[],
  { env, cwd = folder.path, stdin = '' }: Setting = {},
): Promise<CommandResult> {
  const stdout: string[] = [];
  const stderr: string[] = [];
  const output = (texts: string[]) => ({
    write: (text: string) => void texts.push(text),
    isTerminal: false,
    columns: 100,
  });
  const code = await program.run(argv, {
    cwd,
    env: { NODE_COMPILE_CACHE: place, ...env },
    stdout: output(stdout),
    stderr: output(stderr),
    readStdin: async () => Buffer.from(stdin),
  });
  return { code, stdout: stdout.join(''), stderr: stderr.join('') };
}

function entries(): string[] {
  const [own] = readdirSync(place);
  const results = own === undefined ? '' : join(place, own, 'results');
  if (!existsSync(results)) return [];
  return readdirSync(results)
    .filter(name => name !== 'kept')
    .map(name => join(results, name));
}

/** Makes what is kept say something else, so that it shows where it is used. */
function mark(): void {
  for (const path of entries()) {
    const text = readFileSync(path, 'utf8');
    const said = text.slice(text.indexOf('\n') + 1).replaceAll('52,7%', '11,1%');
    writeFileSync(path, `${crc32(said).toString(16).padStart(8, '0')}\n${said}`);
  }
}
const marked = '11,1%';

describe('what was found is said again', () => {
  test.each(['pretty', 'json', 'sarif', 'junit', 'github', 'gitlab', 'checkstyle', 'rdjson'])('as %s', async format => {
    const argv = ['check', '.', '--format', format, '--report-silenced'];
    const plain = await soat([...argv, '--no-cache']);
    expect(entries()).toEqual([]);
    expect(await soat(argv)).toEqual(plain);
    expect(entries()).toHaveLength(3);
    expect(await soat(argv)).toEqual(plain);
    mark();
    expect((await soat(argv)).stdout).toContain(marked);
  });

  test('whatever is asked of how it is printed', async () => {
    await soat(['check', '.']);
    for (const more of [
      ['--quiet'],
      ['--fail-on', 'never'],
      ['--max-findings', '1'],
      ['--color', 'always'],
      ['b.md', 'a'],
    ]) {
      const argv = ['check', '.', ...more];
      expect(await soat(argv)).toEqual(await soat([...argv, '--no-cache']));
    }
  });

  test('and nothing else is: repairs, calculations, known findings, standard input, other commands', async () => {
    await soat(['check', '.']);
    mark();
    const stdin = folder.read('b.md');
    for (const argv of [
      ['check', '.', '--no-cache'],
      ['check', '.', '--claims', '--format', 'json'],
      ['check', '.', '--diff'],
      ['check', '-', '--stdin-filename', 'b.md'],
      ['figures', '.', '--format', 'json'],
      ['documents', '.'],
      ['check', '.', '--update-baseline'],
    ]) {
      const { stdout, stderr } = await soat(argv, { stdin });
      expect(stdout + stderr).not.toContain(marked);
    }
    const kept = entries().length;
    for (const env of [{ SOAT_CACHE: '' }, { SOAT_CACHE: join(folder.path, 'khac') }])
      expect((await soat(['check', 'b.md'], { env })).stdout).not.toContain(marked);
    expect(entries()).toHaveLength(kept);
  });
});

describe('a report is checked again', () => {
  /** Rewrites it with as many bytes, and gives it the times it had. */
  const inDisguise = (path: string, content: string): void => {
    const file = join(folder.path, path);
    const { atime, mtime, size } = statSync(file);
    writeFileSync(file, content);
    utimesSync(file, atime, mtime);
    expect(statSync(file).size).toBe(size);
  };

  test.each<[string, () => void]>([
    ['its text', () => folder.write({ 'b.md': `---\nsoat: 1\ntype: Báo cáo\n---\n\n${share('52,8')}` })],
    [
      'a digit, with the time of the file put back',
      () => inDisguise('b.md', folder.read('b.md').replace('52,7', '52,9')),
    ],
    ['the body of a folder', () => folder.write({ 'a/body.md': share('99') })],
    ['an appendix that came', () => folder.write({ 'a/pl/2.md': share('52,9') })],
    ['an appendix that went', () => rmSync(join(folder.path, 'a/pl/1.md'))],
    ['a configuration that came', () => folder.write({ 'soat.config.yaml': 'soat: 1\nroot: true\nlanguage: en\n' })],
    ['a configuration below', () => folder.write({ 'a/soat.config.yaml': 'soat: 1\nrounding: strict\nlo: 1\n' })],
    ['known findings that came', () => folder.write({ 'soat.baseline.json': '{"version": 1, "findings": {}}' })],
    ['a report that came', () => folder.write({ 'c.md': folder.read('b.md') })],
    ['a report that went', () => rmSync(join(folder.path, 'b.md'))],
    ['a name', () => renameSync(join(folder.path, 'b.md'), join(folder.path, 'z.md'))],
    [
      'a file that became a folder',
      () => {
        rmSync(join(folder.path, 'a/pl/1.md'));
        mkdirSync(join(folder.path, 'a/pl/1.md'));
      },
    ],
  ])('where this changed: %s', async (_, change) => {
    for (let time = 0; time < 2; time++) {
      await soat(['check', '.']);
      await soat(['check', '.', '--format', 'json']);
    }
    change();
    for (const argv of [
      ['check', '.'],
      ['check', '.', '--format', 'json'],
      ['check', '.'],
    ])
      expect(await soat(argv)).toEqual(await soat([...argv, '--no-cache']));
  });

  test('in another language, and from another folder', async () => {
    await soat(['check', '.']);
    const english = ['check', '.', '--lang', 'en'];
    expect(await soat(english)).toEqual(await soat([...english, '--no-cache']));
    const below = { cwd: join(folder.path, 'a') };
    expect(await soat(['check', '..'], below)).toEqual(await soat(['check', '..', '--no-cache'], below));
    expect(await soat(['check', '..'], below)).toEqual(await soat(['check', '..', '--no-cache'], below));
  });
});

test('known findings stay known, and what is gone is said each time', async () => {
  await soat(['check', '.', '--update-baseline']);
  folder.write({ 'b.md': `---\nsoat: 1\ntype: Báo cáo\n---\n\n${share('52,4')}` });
  const plain = await soat(['check', '.', '--no-cache']);
  expect(plain.code).toBe(0);
  expect(plain.stderr).toContain('soat.baseline.json');
  expect(await soat(['check', '.'])).toEqual(plain);
  expect(await soat(['check', '.'])).toEqual(plain);
});

test('an appendix that nothing names is told of when it comes, and no more when it goes', async () => {
  const at = (path: string): string => join(folder.path, 'a', path);
  const told = async (): Promise<boolean> => {
    const [kept, fresh] = [await soat(['check', 'a']), await soat(['check', 'a', '--no-cache'])];
    expect(kept).toEqual(fresh);
    return kept.stdout.includes('appendix-unnamed');
  };
  writeFileSync(at('report.yaml'), 'soat: 1\ntype: Báo cáo\nbody: body.md\nappendices: [pl/1.md]\n');
  expect(await told()).toBe(false);
  writeFileSync(at('pl/2.md'), 'Không có.\n');
  expect(await told()).toBe(true);
  expect((await soat(['check', 'a'])).stdout).toMatch(/(?:Nêu|Name) "pl\/2\.md"/u);
  renameSync(at('pl/2.md'), at('pl/2024.md'));
  expect(await told()).toBe(false);
  writeFileSync(at('pl/bieu.yaml'), 'ghi chú: chưa xong\n');
  expect(await told()).toBe(false);
  writeFileSync(at('pl/bieu.yaml'), 'soat: 1\nappendix: II\n');
  expect(await told()).toBe(true);
  rmSync(at('pl/bieu.yaml'));
  expect(await told()).toBe(false);
});

test('nothing holds of a file that became another one while it was read', async () => {
  const sources = ['a', 'b'].map((content): SourceFile => ({ kind: 'text', content }));
  const given = (...answers: readonly SourceFile[]): Recording => {
    const left = [...answers];
    const host: Host = { ...nodeHost, read: async () => left.shift()! };
    return recording(host, answer => JSON.stringify(answer));
  };
  for (const [second, steady] of [
    [sources[0]!, true],
    [sources[1]!, false],
  ] as const) {
    const record = given(sources[0]!, second);
    await record.host.read('/x.md');
    await record.host.read('/x.md');
    expect(record.steady).toBe(steady);
  }
});

test('two runs at once find the same, and leave whole entries', async () => {
  const plain = await soat(['check', '.', '--no-cache']);
  const runs = await Promise.all([1, 2, 3].map(() => soat(['check', '.'])));
  expect(runs).toEqual([plain, plain, plain]);
  for (const path of entries()) {
    const text = readFileSync(path, 'utf8');
    const end = text.indexOf('\n');
    expect(
      crc32(text.slice(end + 1))
        .toString(16)
        .padStart(8, '0'),
    ).toBe(text.slice(0, end));
  }
});

test('what threads found is said again too', async () => {
  const argv = ['check', '.', '--jobs', '2'];
  const plain = await soat(['check', '.', '--no-cache']);
  expect(await soat(argv)).toEqual(plain);
  expect(entries()).toHaveLength(3);
  mark();
  expect((await soat(argv)).stdout).toContain(marked);
  expect((await soat(['check', '.'])).stdout).toContain(marked);
});

test('standard input stands for a file of a report', async () => {
  await soat(['check', 'a']);
  const argv = ['check', '-', 'a', '--stdin-filename', 'a/body.md'];
  const stdin = share('77');
  expect(await soat(argv, { stdin })).toEqual(await soat([...argv, '--no-cache'], { stdin }));
  expect((await soat(argv, { stdin })).stdout).toContain('77%');
});

describe('where nothing can be kept, all is found as ever', () => {
  test.each<[string, () => void]>([
    ['there is no folder for it', () => rmSync(place, { recursive: true })],
    [
      'a file stands in its place',
      () => {
        rmSync(place, { recursive: true });
        writeFileSync(place, '');
      },
    ],
    [
      'others could write there',
      () => {
        mkdirSync(join(place, `soat-${process.getuid?.() ?? 'compiled'}`), { mode: 0o777 });
        chmodSync(join(place, `soat-${process.getuid?.() ?? 'compiled'}`), 0o777);
      },
    ],
  ])('%s', async (name, spoil) => {
    if (name.startsWith('others') && !process.getuid) return;
    spoil();
    const plain = await soat(['check', '.', '--no-cache']);
    expect(await soat(['check', '.'])).toEqual(plain);
    expect(await soat(['check', '.'])).toEqual(plain);
    expect(existsSync(place) && statSync(place).isDirectory() ? entries() : []).toEqual([]);
  });
});

test('the folders of the user stay as they are', async () => {
  const before = readdirSync(folder.path, { recursive: true });
  await soat(['check', '.']);
  expect(readdirSync(folder.path, { recursive: true })).toEqual(before);
});

test('what an unchanged report needs is small', () => {
  expect(statSync(join(bundle, 'cli-run.cjs')).size).toBeLessThan(94_500);
  expect(statSync(join(bundle, 'part-core.cjs')).size).toBeGreaterThan(500_000);
});

describe('room', () => {
  const days = (count: number): Date => new Date(Date.now() - count * 24 * 60 * 60 * 1000);
  const own = (): string => join(place, readdirSync(place)[0]!, 'results');
  const keep = (key: string, value: unknown = 'x'): void => {
    const store = openStore(place)!;
    store.put(key, value);
    store.end();
  };
  const get = (key: string): unknown => openStore(place)!.get(key);

  test('what was not asked for in a month is forgotten, when a day has gone by since the last look', () => {
    keep('a');
    const [old] = readdirSync(own()).filter(name => name !== 'kept');
    keep('b');
    utimesSync(join(own(), old!), days(31), days(31));
    keep('c');
    expect(readdirSync(own())).toContain(old);
    utimesSync(join(own(), 'kept'), days(2), days(2));
    keep('d');
    expect(readdirSync(own())).not.toContain(old);
    expect(['a', 'b', 'c', 'd'].map(get)).toEqual([undefined, 'x', 'x', 'x']);
  });

  test('what is asked for is as good as new', () => {
    keep('a');
    const [name] = readdirSync(own()).filter(name => name !== 'kept');
    utimesSync(join(own(), name!), days(20), days(20));
    expect(get('a')).toBe('x');
    expect(Date.now() - statSync(join(own(), name!)).mtimeMs).toBeLessThan(60_000);
  });

  test('beyond its bound the oldest go first', () => {
    const large = 'x'.repeat(3_900_000);
    for (let index = 0; index < 22; index++) {
      keep(`k${index}`, large);
      for (const name of readdirSync(own())) {
        const { mtime } = statSync(join(own(), name));
        if (name !== 'kept') utimesSync(join(own(), name), mtime, new Date(mtime.getTime() - 1000));
      }
    }
    const size = readdirSync(own()).reduce((sum, name) => sum + statSync(join(own(), name)).size, 0);
    expect(size).toBeLessThan(64_000_000 + 256 * 65_536);
    expect(get('k0')).toBeUndefined();
    expect(get('k21')).toBe(large);
  });

  test('what is too large is not kept', () => {
    keep('a', 'x'.repeat(5_000_000));
    expect(get('a')).toBeUndefined();
  });
});
