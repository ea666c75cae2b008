/** Runs that take a while: how far they are, and `--watch`, which goes on until it is stopped. */
import { spawn } from 'node:child_process';
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import type { Options } from '../../server/cli/args.ts';
import { progress } from '../../server/cli/progress.ts';
import { watch } from '../../server/cli/watch.ts';
import { bundle, isBuilt } from '../support/bundle.ts';
import { folderWith } from '../support/command.ts';
import { right, wrong } from './reports.ts';

describe('progress', () => {
  it('shows at a terminal after a while, and leaves nothing behind', () => {
    const written: string[] = [];
    const stderr = { write: (text: string) => void written.push(text), isTerminal: true, columns: 100 };
    let now = 0;
    const io = { cwd: '/', env: {}, stdout: stderr, stderr, readStdin: async () => Buffer.from('') };
    const options = { language: 'vi', quiet: false, watch: false } as Parameters<typeof progress>[0];
    const bar = progress(options, io, 300, () => now);
    for (let done = 0; done < 300; done++) {
      now += 10;
      bar.show(done);
    }
    bar.clear();
    expect(written.length).toBeGreaterThan(5);
    expect(written.length).toBeLessThan(20);
    expect(written[0]).toContain('/300 báo cáo');
    expect(written.at(-1)).toBe('\r\u001b[2K');
    const said = written.length;
    const piped = progress(options, { ...io, stderr: { ...stderr, isTerminal: false } }, 300, () => now);
    now += 5000;
    piped.show(1);
    expect(written).toHaveLength(said);
  });
});

it.skipIf(!isBuilt() || !existsSync('/dev/full'))('says so where what it prints cannot be written', async () => {
  const folder = folderWith({ 'a.md': right });
  const full = openSync('/dev/full', 'w');
  const child = spawn(process.execPath, [bundle, 'check', 'a.md'], {
    cwd: folder.path,
    stdio: ['ignore', full, 'pipe'],
  });
  let said = '';
  child.stderr!.setEncoding('utf8').on('data', text => {
    said += text;
  });
  const code = await new Promise<number | null>(resolve => child.on('close', resolve));
  closeSync(full);
  folder.remove();
  expect([code, said]).toEqual([2, 'soat: không ghi được kết quả · results not written (ENOSPC)\n']);
});

/** `soat check --watch` as bundled, and what it says. */
function watching(cwd: string, ...argv: string[]) {
  const child = spawn(process.execPath, [bundle, 'check', ...argv, '--watch'], { cwd });
  onTestFinished(() => void child.kill());
  let said = '';
  let look = (): void => undefined;
  const hear = (data: Buffer): void => {
    said += data.toString('utf8');
    look();
  };
  child.stdout.on('data', hear);
  child.stderr.on('data', hear);
  return {
    until: (text: string): Promise<void> =>
      new Promise((resolve, reject) => {
        const timer = setTimeout(() => reject(new Error(`never said ${text}: ${said}`)), 15_000);
        look = () => {
          if (!said.includes(text)) return;
          clearTimeout(timer);
          resolve();
        };
        look();
      }),
    said: () => said,
    forget: () => {
      said = '';
    },
  };
}

describe.skipIf(!isBuilt())('--watch', () => {
  it('leaves nothing behind from run to run', async () => {
    const watched = folderWith({ 'bao-cao.md': right, 'sub/bao-cao.md': right });
    const soat = watching(watched.path, '.');
    await soat.until('Ctrl+C');
    for (let run = 10; run < 24; run++) {
      writeFileSync(join(watched.path, 'bao-cao.md'), `Có 22/42 đơn vị xếp loại tốt (chiếm ${run},5%).\n`);
      await soat.until(`Ghi ${run},5%`);
    }
    expect(soat.said()).not.toContain('Warning');
    watched.remove();
  });

  it('is not woken by what it prints into the folder', async () => {
    const watched = folderWith({ 'bao-cao.md': right });
    const path = join(watched.path, 'ket-qua.txt');
    const file = openSync(path, 'w');
    const child = spawn(process.execPath, [bundle, 'check', '.', '--watch'], {
      cwd: watched.path,
      stdio: ['ignore', file, 'ignore'],
    });
    onTestFinished(() => void child.kill());
    const runs = (): number => readFileSync(path, 'utf8').split('── ').length;
    await vi.waitFor(() => expect(readFileSync(path, 'utf8')).not.toBe(''), 10_000);
    await new Promise(resolve => setTimeout(resolve, 500));
    writeFileSync(join(watched.path, 'bao-cao.md'), wrong);
    await vi.waitFor(() => expect(runs()).toBe(2), 10_000);
    await new Promise(resolve => setTimeout(resolve, 700));
    expect(runs()).toBe(2);
    closeSync(file);
    watched.remove();
  });

  const share = 'Có 22/42 đơn vị xếp loại tốt (chiếm 52,5%).\n';

  it('checks again when a source changes', async () => {
    const watched = folderWith({ 'a.md': right });
    mkdirSync(join(watched.path, 'sub'), { recursive: true });
    const soat = watching(watched.path, '.');
    await soat.until('Ctrl+C');
    soat.forget();
    writeFileSync(join(watched.path, 'bao-cao.md'), `---\nsoat: 1\nappendix: I\n---\n\n${wrong}`);
    await soat.until('row-number-skipped');
    await soat.until('Ctrl+C');
    // A save in several steps is one change: one run for this one, and one for the next.
    soat.forget();
    for (const content of ['', '#', share]) writeFileSync(join(watched.path, 'bao-cao.md'), content);
    await soat.until('percent-differs-from-ratio');
    await soat.until('Ctrl+C');
    writeFileSync(join(watched.path, 'bao-cao.md'), wrong);
    await soat.until('row-number-skipped');
    expect(soat.said().split('── ')).toHaveLength(3);
    watched.remove();
  });

  it('checks again when what it rests on changes elsewhere: a configuration above, a file of another folder', async () => {
    const watched = folderWith({
      'bao-cao/report.yaml': 'soat: 1\nbody: [than.md, ../chung/phan-hai.md]\n',
      'bao-cao/than.md': share,
      'chung/phan-hai.md': 'Không có số liệu.\n',
      'ngoai/khac.md': share,
    });
    const soat = watching(watched.path, 'bao-cao');
    await soat.until('percent-differs-from-ratio');
    await soat.until('Ctrl+C');
    soat.forget();
    writeFileSync(join(watched.path, 'soat.config.yaml'), 'soat: 1\nchecks: { percent-differs-from-ratio: off }\n');
    await soat.until('Ctrl+C');
    expect(soat.said()).not.toContain('percent-differs-from-ratio');
    soat.forget();
    // A program that saves safely puts a new file in the place of the old one.
    writeFileSync(join(watched.path, 'chung/phan-hai.tmp'), 'Trong 12 hồ sơ (7 hồ sơ mới, 6 hồ sơ cũ).\n');
    renameSync(join(watched.path, 'chung/phan-hai.tmp'), join(watched.path, 'chung/phan-hai.md'));
    await soat.until('total-differs-from-parts');
    await soat.until('Ctrl+C');
    soat.forget();
    // Of no concern: a file that nothing rests on, and packages.
    writeFileSync(join(watched.path, 'ngoai/khac.md'), right);
    mkdirSync(join(watched.path, 'bao-cao/node_modules/goi'), { recursive: true });
    writeFileSync(join(watched.path, 'bao-cao/node_modules/goi/README.md'), '# Goi\n');
    await new Promise(resolve => setTimeout(resolve, 400));
    expect(soat.said()).toBe('');
    watched.remove();
  });

  it('writes the file of known findings only where it changes, and so comes to rest', async () => {
    const watched = folderWith({ 'bao-cao.md': share, 'soat.baseline.json': '{}' });
    const soat = watching(watched.path, 'bao-cao.md', '--update-baseline');
    await soat.until('Ctrl+C');
    await new Promise(resolve => setTimeout(resolve, 600));
    expect(soat.said().split('── ').length).toBe(1);
    watched.remove();
  });

  it('goes on watching when a run could not be done', async () => {
    const watched = folderWith({ 'a.md': right });
    const said: string[] = [];
    const output = { write: (text: string) => void said.push(text), isTerminal: false, columns: 100 };
    const io = { cwd: watched.path, env: {}, stdout: output, stderr: output, readStdin: async () => Buffer.of() };
    const options = { language: 'vi', format: 'pretty', paths: ['.'] } as unknown as Options;
    let runs = 0;
    void watch(options, io, async () => {
      runs++;
      if (runs !== 2) return { files: new Set(), folders: new Set() };
      throw Object.assign(new Error('no'), { code: 'EBUSY', path: join(watched.path, 'a.md') });
    });
    await vi.waitFor(() => expect(said.filter(text => text.includes('Ctrl+C'))).toHaveLength(1), 10_000);
    for (const [run, content] of [wrong, right].entries()) {
      writeFileSync(join(watched.path, 'a.md'), content);
      await vi.waitFor(() => expect(said.filter(text => text.includes('Ctrl+C'))).toHaveLength(run + 2), 10_000);
    }
    expect(said.join('')).toContain('soat: a.md: không ghi được: tệp đang được chương trình khác dùng');
    watched.remove();
  });
});
