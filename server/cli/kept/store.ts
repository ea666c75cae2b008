/**
 * Values kept in the user's own folder from one run to the next, each under a key.
 *
 * A value is given back only whole, for the very key it was kept under, and from a file that nobody but the user can
 * have written. Two runs at once may keep the same: each file is put in its place in one step. What was not asked for in
 * a month is forgotten, and the oldest first beyond some 64 MB; that is looked after once a day, and when much was kept.
 */
import {
  appendFileSync,
  closeSync,
  constants,
  fstatSync,
  futimesSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { mayMake, month, ownFolder } from '../../own-folder.ts';

export interface Store {
  /** What was kept under this key, as it comes out of JSON; undefined where there is nothing, or nothing to be trusted. */
  get(key: string): unknown;
  /** Where it cannot be kept, or is too large, it is not. A key is one line. */
  put(key: string, value: unknown): void;
  /** To be called when nothing more is kept: makes room. Gives why something could not be kept, where that is so. */
  end(): string | undefined;
}

/**
 * `place`: where the user's own folder is, undefined for the folder for temporary files. A place that was `named` for it is
 * made where it is not there.
 */
export function openStore(place: string | undefined, { named = false } = {}): Store | undefined {
  const own = ownFolder(place);
  if (typeof crc32 !== 'function') return undefined;
  if (own === undefined) return named ? unusable(place ?? '') : undefined;
  const folder = join(own, 'results');
  const fileOf = (key: string): string => join(folder, nameOf(key));
  let written = 0;
  let refused: string | undefined;
  return {
    get: key => {
      try {
        return readEntry(fileOf(key), key);
      } catch {
        return undefined;
      }
    },
    put: (key, value) => {
      const text = `${key}\n${JSON.stringify(value)}`;
      if (refused !== undefined || text.length > largest || written > room) return;
      const file = fileOf(key);
      const draft = `${file}.${process.pid}`;
      try {
        if (written === 0) {
          mayMake(own, { above: named });
          mayMake(folder);
        }
        writeFileSync(draft, `${sumOf(text)}\n${text}`, { mode: 0o600 });
        renameSync(draft, file);
        written += text.length;
      } catch (error) {
        // A disk that is full, a folder that cannot be written: the next run finds it again.
        refused = codeOf(error);
        try {
          rmSync(draft, { force: true });
        } catch {
          // There is none.
        }
      }
    },
    end: () => {
      if (written === 0) return refused;
      try {
        lookAfter(folder, written);
      } catch {
        // Another run may be at it.
      }
      return refused;
    },
  };
}

/** Keeps nothing, and says why. */
function unusable(place: string): Store {
  let code = 'EACCES';
  try {
    readdirSync(place);
  } catch (error) {
    code = codeOf(error);
  }
  return { get: () => undefined, put: () => undefined, end: () => code };
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
}

/** Of one value, in characters. */
const largest = 4_000_000;
/** Of all, in bytes. */
const room = 64_000_000;

const day = 24 * 60 * 60 * 1000;

/** Fails where there is none. */
function readEntry(file: string, key: string): unknown {
  const open = openSync(file, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0));
  try {
    const { uid, mode, nlink, size, mtimeMs } = fstatSync(open);
    const user = process.getuid?.();
    if (user !== undefined && (uid !== user || (mode & 0o22) !== 0 || nlink !== 1)) return undefined;
    if (size > largest * 4) return undefined;
    const bytes = readFileSync(open);
    const sum = bytes.indexOf(10);
    const text = bytes.subarray(sum + 1);
    const start = Buffer.from(`${key}\n`);
    if (sumOf(text) !== bytes.toString('latin1', 0, sum) || !text.subarray(0, start.length).equals(start))
      return undefined;
    const now = new Date();
    if (now.getTime() - mtimeMs > day) futimesSync(open, now, now);
    return JSON.parse(text.toString('utf8', start.length));
  } finally {
    closeSync(open);
  }
}

/** Told by half an entry, or one that was damaged; whoever can write here needs no tricks. */
function sumOf(text: string | Buffer): string {
  return crc32(text).toString(16).padStart(8, '0');
}

/** Keys are told apart by themselves: two of one name only drive each other out. */
function nameOf(key: string): string {
  return sumOf(key) + sumOf([...key].reverse().join(''));
}

/** A file that grows by a byte with each so much that is kept, and is as old as the last look. */
const counter = 'kept';
const step = 65_536;
const steps = 256;

function lookAfter(folder: string, written: number): void {
  const counted = join(folder, counter);
  const before = statSync(counted, { throwIfNoEntry: false });
  const looked = before?.mtime ?? new Date();
  const more = Math.ceil(written / step);
  if (before && (before.size + more > steps || Date.now() - looked.getTime() > day)) {
    makeRoom(folder);
    writeFileSync(counted, '', { mode: 0o600 });
    return;
  }
  appendFileSync(counted, '.'.repeat(more), { mode: 0o600 });
  utimesSync(counted, looked, looked);
}

function makeRoom(folder: string): void {
  const files = readdirSync(folder)
    .filter(name => name !== counter)
    .flatMap(name => {
      const path = join(folder, name);
      const info = statSync(path, { throwIfNoEntry: false });
      return info ? [{ path, size: info.size, time: info.mtimeMs }] : [];
    })
    .sort((a, b) => b.time - a.time);
  let kept = 0;
  for (const { path, size, time } of files) {
    kept += size;
    if (kept > room || Date.now() - time > month) rmSync(path, { force: true });
  }
}
