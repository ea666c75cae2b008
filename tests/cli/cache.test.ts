/** Remembering and several threads: whatever the way, the same is found. */
import {
  chmodSync,
  chownSync,
  cpSync,
  linkSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import { command, type Folder, folderWith } from '../support/command.ts';

let folder: Folder;
afterEach(() => folder.remove());

const share = (percent: string): string => `Có 22/42 đơn vị xếp loại tốt (chiếm ${percent}%).\n`;

const entries = (): string[] => {
  const own = join(folder.path, '.nho', readdirSync(join(folder.path, '.nho'))[0]!, 'results');
  return readdirSync(own)
    .filter(name => name !== 'kept')
    .map(name => join(own, name));
};

/** Changes what an entry says, with a sum that is right. */
function forge(path: string, from: string, to: string): void {
  const text = readFileSync(path, 'utf8');
  const said = text.slice(text.indexOf('\n') + 1).replaceAll(from, to);
  writeFileSync(path, `${crc32(said).toString(16).padStart(8, '0')}\n${said}`);
}

/** Only the superuser can give a file away. */
const others: [string, (path: string) => void][] =
  process.getuid?.() === 0 ? [['is of another user', path => chownSync(path, 12345, 12345)]] : [];

function start(): void {
  folder = folderWith({
    'soat.config.yaml': 'soat: 1\nroot: true\nlanguage: en\n',
    'a/report.yaml': 'soat: 1\ntype: Báo cáo\nbody: body.md\nappendices: pl/*\n',
    'a/body.md': `${share('52,5')}\n<!-- soat-ignore percent-differs-from-ratio: số của Bộ -->\n\n${share('52,6')}`,
    'a/pl/1.md': `---\nsoat: 1\nappendix: I\n---\n\n${share('52,40')}`,
    'b.md': `---\nsoat: 1\ntype: Báo cáo\n---\n\n${share('52,4')}`,
    'c.md': `\uFEFF---\r\nsoat: 1\r\ntype: Báo cáo\r\n---\r\n\r\n𝟙 ${share('52,7')}`,
  });
}

const formats = ['pretty', 'json'];

async function everything(...more: string[]): Promise<string[]> {
  const printed: string[] = [];
  for (const format of formats) {
    const argv = ['check', '.', '--format', format, '--report-silenced', ...more];
    const { code, stdout, stderr } = await command(folder.path, argv);
    printed.push(`${code}\n${stdout}\n${stderr}`);
  }
  return printed;
}

const edits: readonly [string, string][] = [
  ['a/body.md', share('52,4')],
  ['a/body.md', share('52,40')],
  ['a/pl/2.md', share('52,9')],
  ['a/pl/1.md', 'Phụ lục.\n'],
  ['a/report.yaml', 'soat: 1\ntype: Báo cáo\nbody: body.md\n'],
  ['soat.config.yaml', 'soat: 1\nroot: true\nlanguage: en\nrounding: strict\n'],
  ['soat.config.yaml', 'soat: 1\nroot: true\nlanguage: vi\nkey: x\n'],
  ['b.md', share('1')],
  ['d.md', `---\nsoat: 1\ntype: Báo cáo\n---\n\n${share('50')}`],
  ['soat.baseline.json', '{"version": 1, "findings": {}}'],
];

test('with a cache the same is found as without, whatever changes between runs', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.integer({ min: -1, max: edits.length - 1 }), { minLength: 1, maxLength: 5 }),
      async steps => {
        start();
        try {
          await everything('--cache', '.nho');
          for (const step of steps) {
            const [path, content] = edits[step] ?? [];
            if (path) folder.write({ [path]: content! });
            else rmSync(join(folder.path, 'a/pl/1.md'), { force: true });
            expect(await everything('--cache', '.nho')).toEqual(await everything());
          }
        } finally {
          folder.remove();
        }
      },
    ),
    { numRuns: 5 },
  );
});

describe('an entry', () => {
  test.each<[string, (text: string) => string]>([
    ['half of it', text => text.slice(0, text.length / 2)],
    ['nothing of it', () => ''],
    ['a changed message', text => text.replace('52,5', '52,4')],
    ['another build', text => text.replace('"source"', '"sourcf"')],
  ])('of which there is %s is replaced', async (_, spoil) => {
    start();
    const plain = await everything();
    await everything('--cache', '.nho');
    const good = entries().map(path => readFileSync(path, 'utf8'));
    // Three reports, and which reports the command line is about.
    expect(good).toHaveLength(4);
    for (const path of entries()) writeFileSync(path, spoil(readFileSync(path, 'utf8')));
    expect(await everything('--cache', '.nho')).toEqual(plain);
    expect(entries().map(path => readFileSync(path, 'utf8'))).toEqual(good);
  });

  test('is used: what it says is said', async () => {
    start();
    await everything('--cache', '.nho');
    for (const path of entries()) forge(path, '52,7%', '11,1%');
    const env = { SOAT_CACHE: '.nho' };
    const said = await command(folder.path, ['check', 'c.md'], { env });
    expect(said.stdout).toContain('11,1%');
    const off = await command(folder.path, ['check', 'c.md', '--no-cache'], { env });
    expect(off.stdout).not.toContain('11,1%');
  });

  test.each<[string, (path: string) => void]>([
    ['others could write', path => chmodSync(path, 0o666)],
    [
      'is a link to a file',
      path => {
        renameSync(path, `${path}.that`);
        symlinkSync(`${path}.that`, path);
      },
    ],
    ['has another name too', path => linkSync(path, `${path}.other`)],
    ['is of another build', path => forge(path, '"source"', '"other"')],
    ['is of another version of Node', path => forge(path, process.version, 'v0.0.0')],
    ...others,
  ])('that %s is not believed', async (_, spoil) => {
    start();
    const plain = await everything();
    await everything('--cache', '.nho');
    for (const path of entries()) {
      forge(path, '52,7%', '11,1%');
      spoil(path);
    }
    expect(await everything('--cache', '.nho')).toEqual(plain);
  });

  test('of another report under its name is not taken', async () => {
    start();
    const plain = await everything();
    await everything('--cache', '.nho');
    const texts = entries().map(path => readFileSync(path, 'utf8'));
    for (const [index, path] of entries().entries()) writeFileSync(path, texts[(index + 1) % texts.length]!);
    expect(await everything('--cache', '.nho')).toEqual(plain);
  });

  test('serves another checkout', async () => {
    start();
    await everything('--cache', '.nho');
    const plain = await everything();
    const moved = folderWith({});
    cpSync(folder.path, moved.path, { recursive: true });
    renameSync(join(folder.path, '.nho'), join(folder.path, '.cu'));
    folder.remove();
    folder = moved;
    const times = entries().map(path => readFileSync(path, 'utf8'));
    expect(await everything('--cache', '.nho')).toEqual(plain);
    expect(entries().map(path => readFileSync(path, 'utf8'))).toEqual(times);
  });

  test('serves no checkout with more folders above it, which may hold a configuration', async () => {
    folder = folderWith({});
    const deep = `hai/${'sau/'.repeat(folder.path.split('/').length)}`;
    const text = `---\nsoat: 1\ntype: Báo cáo\n---\n\n${share('52,7')}`;
    folder.write({ 'mot/b.md': text, [`${deep}b.md`]: text, 'hai/soat.config.yaml': 'soat: 1\nlanguage: en\n' });
    const argv = ['check', '.', '--cache', join(folder.path, 'nho')];
    expect((await command(join(folder.path, 'mot'), argv)).stdout).toContain('Ghi 52,7%');
    expect((await command(join(folder.path, deep), argv)).stdout).toContain('Says 52,7%');
  });
});

test('known findings are kept apart with a cache too', async () => {
  start();
  await command(folder.path, ['check', '.', '--update-baseline', '--cache', '.nho']);
  expect((await command(folder.path, ['check', '.', '--cache', '.nho'])).code).toBe(0);
  folder.write({ 'c.md': 'x\n' });
  const { stderr } = await command(folder.path, ['check', '.', 'c.md', '--cache', '.nho']);
  expect(stderr).toContain('known finding in soat.baseline.json is gone');
  expect(await everything('--cache', '.nho')).toEqual(await everything());
});

test.each([
  // A file where the folder should be; below /proc no folder can be made, and trying would go on for ever.
  'b.md/nho',
  '/proc/soat/nho',
  'sau/ba/tang',
])('a cache at %s changes nothing of what is found', async place => {
  start();
  const kept = await everything('--cache', place);
  // That nothing could be kept is said, and is all that is said more.
  expect(kept.map(one => one.replace(/soat: --cache .* cannot be written: .*\n/, ''))).toEqual(await everything());
});

test('several threads say what one says', async () => {
  start();
  const argv = ['check', 'a', 'khong-co.md', 'b.md', 'c.md'];
  const plain = await command(folder.path, argv);
  expect([plain.code, plain.stderr]).toEqual([2, 'soat: khong-co.md: no such file.\n']);
  expect(await command(folder.path, [...argv, '--jobs', '2', '--cache', '.nho'])).toEqual(plain);
  expect(await command(folder.path, [...argv, '--jobs', '2', '--cache', '.nho'])).toEqual(plain);
});

test('a folder that was named and cannot be kept in is told of, and what is found is found', async () => {
  const own = folderWith({ 'b.md': share('1'), tep: '' });
  const argv = ['check', 'b.md', '--lang', 'en', '--cache', 'tep'];
  const first = await command(own.path, argv);
  const quiet = await command(own.path, [...argv, '--quiet']);
  own.remove();
  expect(first.stderr).toBe('soat: --cache tep: cannot be written: the path leads through a file.\n');
  expect([first.code, first.stdout.length > 0, quiet.stderr]).toEqual([quiet.code, true, '']);
});
