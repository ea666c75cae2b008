/**
 * Texts that wait for the end of a run, because what comes before them is known only then. Beyond a few megabytes they
 * wait in a temporary file, so that memory does not grow with the number of reports.
 */
import { closeSync, mkdtempSync, openSync, readSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface Waiting {
  keep(text: string): Kept;
  /** The text that was kept. */
  text(kept: Kept): string;
  /** Removes the temporary file; nothing can be asked for after it. */
  close(): void;
}

export interface Kept {
  /** Undefined once it stands in the file. */
  bytes: Buffer | undefined;
  readonly start: number;
  readonly length: number;
}

const mostInMemory = 8 * 1024 * 1024;

export function waitingTexts(most = mostInMemory): Waiting {
  let inMemory: Kept[] = [];
  let size = 0;
  let start = 0;
  let file: { readonly folder: string; readonly handle: number } | undefined;
  let usable = true;
  const putAway = (): void => {
    try {
      if (!file) {
        const folder = mkdtempSync(join(tmpdir(), 'soat-'));
        file = { folder, handle: openSync(join(folder, 'texts'), 'wx+', 0o600) };
      }
      for (const kept of inMemory) {
        writeWhole(file.handle, kept.bytes!, kept.start);
        kept.bytes = undefined;
      }
      inMemory = [];
      size = 0;
    } catch {
      // Without a temporary file the texts stay where they are.
      usable = false;
    }
  };
  return {
    keep: text => {
      const bytes = Buffer.from(text);
      const kept: Kept = { bytes, start, length: bytes.length };
      start += bytes.length;
      size += bytes.length;
      inMemory.push(kept);
      if (size > most && usable) putAway();
      return kept;
    },
    text: kept => (kept.bytes ?? readWhole(file!.handle, kept)).toString('utf8'),
    close: () => {
      if (!file) return;
      closeSync(file.handle);
      rmSync(file.folder, { recursive: true, force: true });
      file = undefined;
    },
  };
}

function writeWhole(handle: number, bytes: Buffer, start: number): void {
  for (let done = 0; done < bytes.length; ) done += writeSync(handle, bytes, done, bytes.length - done, start + done);
}

function readWhole(handle: number, { start, length }: Kept): Buffer {
  const bytes = Buffer.allocUnsafe(length);
  for (let done = 0; done < length; ) {
    const read = readSync(handle, bytes, done, length - done, start + done);
    if (read === 0) throw new Error('a temporary file was cut short');
    done += read;
  }
  return bytes;
}
