/** Runs that take a while: how far they are, and `--watch`, which goes on until it is stopped. */
import { spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
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

describe('--watch', () => {
  it.skipIf(!isBuilt())('checks again when a source changes', async () => {
    const watched = folderWith({ 'a.md': right });
    mkdirSync(join(watched.path, 'sub'), { recursive: true });
    const child = spawn(process.execPath, [bundle, 'check', '.', '--watch'], { cwd: watched.path });
    const share = 'Có 22/42 đơn vị xếp loại tốt (chiếm 52,5%).\n';
    let said = '';
    let look = (): void => undefined;
    const hear = (data: Buffer): void => {
      said += data.toString('utf8');
      look();
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    const until = (text: string): Promise<void> =>
      new Promise((resolve, reject) => {
        const timer = setTimeout(() => reject(new Error(`never said ${text}: ${said}`)), 15_000);
        look = () => {
          if (!said.includes(text)) return;
          clearTimeout(timer);
          resolve();
        };
        look();
      });
    await until('Ctrl+C');
    said = '';
    writeFileSync(join(watched.path, 'bao-cao.md'), `---\nsoat: 1\nappendix: I\n---\n\n${wrong}`);
    await until('row-number-skipped');
    await until('Ctrl+C');
    // A save in several steps is one change: one run for this one, and one for the next.
    said = '';
    for (const content of ['', '#', share]) writeFileSync(join(watched.path, 'bao-cao.md'), content);
    await until('percent-differs-from-ratio');
    await until('Ctrl+C');
    writeFileSync(join(watched.path, 'bao-cao.md'), wrong);
    await until('row-number-skipped');
    expect(said.split('── ')).toHaveLength(3);
    child.kill();
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
      if (runs > 1) return 0;
      throw Object.assign(new Error('no'), { code: 'EBUSY', path: join(watched.path, 'a.md') });
    });
    for (const [run, content] of [wrong, right].entries()) {
      writeFileSync(join(watched.path, 'a.md'), content);
      await vi.waitFor(() => expect(said.filter(text => text.includes('Ctrl+C'))).toHaveLength(run + 2), 10_000);
    }
    expect(said.join('')).toContain('soat: a.md: không ghi được: tệp đang được chương trình khác dùng');
    watched.remove();
  });
});
