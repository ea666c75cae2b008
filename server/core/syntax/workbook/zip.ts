/**
 * The files in a zip archive, unpacked one by one and never beyond a stated size: an archive that lies about its sizes
 * stops at the limit, not when the memory is full.
 */
import { Inflate } from 'fflate';

export interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly start: number;
  readonly packed: number;
  readonly encrypted: boolean;
}

/** The entries by name, from the directory at the end; undefined when the bytes are no archive. */
export function readZip(bytes: Uint8Array): ReadonlyMap<string, ZipEntry> | undefined {
  const directory = directoryOf(bytes);
  if (!directory) return undefined;
  const entries = new Map<string, ZipEntry>();
  let at = directory.start;
  for (let index = 0; index < directory.count && index < mostEntries; index++) {
    if (at + 46 > bytes.length || u32(bytes, at) !== 0x02014b50) return undefined;
    const nameLength = u16(bytes, at + 28);
    const header = u32(bytes, at + 42);
    const name = ascii(bytes, at + 46, nameLength);
    if (header + 30 <= bytes.length && u32(bytes, header) === 0x04034b50) {
      entries.set(name, {
        name,
        method: u16(bytes, at + 10),
        start: header + 30 + u16(bytes, header + 26) + u16(bytes, header + 28),
        packed: u32(bytes, at + 20),
        encrypted: (u16(bytes, at + 8) & 1) === 1,
      });
    }
    at += 46 + nameLength + u16(bytes, at + 30) + u16(bytes, at + 32);
  }
  return entries;
}

const mostEntries = 10_000;

export type Unpacked = { readonly bytes: Uint8Array } | { readonly fault: 'too-large' | 'broken' };

/** The content of an entry; `most` bytes at most. Never throws. */
export function unpack(archive: Uint8Array, entry: ZipEntry, most: number): Unpacked {
  const end = entry.start + entry.packed;
  if (entry.encrypted || end > archive.length) return { fault: 'broken' };
  const packed = archive.subarray(entry.start, end);
  if (entry.method === 0) return packed.length > most ? { fault: 'too-large' } : { bytes: packed };
  if (entry.method !== 8) return { fault: 'broken' };
  const chunks: Uint8Array[] = [];
  let size = 0;
  let done = false;
  const inflate = new Inflate((chunk, final) => {
    chunks.push(chunk);
    size += chunk.length;
    done ||= final;
  });
  try {
    for (let at = 0; at < packed.length && size <= most; at += step) {
      inflate.push(packed.subarray(at, at + step), at + step >= packed.length);
    }
  } catch {
    return { fault: 'broken' };
  }
  if (size > most) return { fault: 'too-large' };
  if (!done && packed.length > 0) return { fault: 'broken' };
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return { bytes };
}

/** Small enough that even the densest packing cannot make much of one step. */
const step = 16 * 1024;

function directoryOf(bytes: Uint8Array): { start: number; count: number } | undefined {
  const lowest = Math.max(0, bytes.length - 22 - 65_535);
  for (let at = bytes.length - 22; at >= lowest; at--) {
    if (u32(bytes, at) !== 0x06054b50) continue;
    const start = u32(bytes, at + 16);
    return start < bytes.length ? { start, count: u16(bytes, at + 10) } : undefined;
  }
  return undefined;
}

function u16(bytes: Uint8Array, at: number): number {
  return (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8);
}

function u32(bytes: Uint8Array, at: number): number {
  return (u16(bytes, at) | (u16(bytes, at + 2) << 16)) >>> 0;
}

/** The names inside a workbook are plain. */
function ascii(bytes: Uint8Array, at: number, length: number): string {
  return String.fromCharCode(...bytes.subarray(at, at + Math.min(length, 1000)));
}
