/**
 * Bytes of a file as text: UTF-8, or UTF-16 with its byte order mark. Anything else is not text that Soát reads.
 */
import type { SourceFile } from '../host.ts';
import { utf16 } from '../utf16.ts';

export type Decoded =
  | {
      readonly kind: 'text';
      readonly content: string;
      readonly encoding: 'UTF-8' | 'UTF-16LE' | 'UTF-16BE';
      /** How many characters of it could not be read: U+FFFD stands for each. */
      readonly lost?: number;
    }
  /** `encoding`: text, but in a legacy encoding such as Windows-1258. */
  | { readonly kind: 'binary'; readonly reason: 'binary' | 'encoding' };

/** What a host answers for a text that was decoded. */
export function textFile({ content, encoding, lost }: Decoded & { readonly kind: 'text' }): SourceFile {
  const own = encoding === 'UTF-8' ? {} : { encoding };
  return { kind: 'text', content, ...own, ...(lost === undefined ? {} : { lost }) };
}

/** Never throws. A byte order mark of UTF-8 is kept, so that offsets stay those of the file. */
export function decodeText(bytes: Uint8Array): Decoded {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { kind: 'text', content: utf16(bytes, 0), encoding: 'UTF-16LE' };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { kind: 'text', content: utf16(bytes, 1), encoding: 'UTF-16BE' };
  const head = bytes.subarray(0, 8192);
  if (head.includes(0)) {
    const high = unmarked(head);
    if (high === undefined) return { kind: 'binary', reason: 'binary' };
    return { kind: 'text', content: utf16(bytes, high, 0), encoding: high === 0 ? 'UTF-16LE' : 'UTF-16BE' };
  }
  const read = utf8(bytes);
  if (read) return { kind: 'text', encoding: 'UTF-8', ...read };
  // Control characters do not stand in text of any encoding.
  const control = head.some(byte => byte < 32 && byte !== 9 && byte !== 10 && byte !== 13);
  return { kind: 'binary', reason: control ? 'binary' : 'encoding' };
}

/** UTF-16 without its mark: letters of Latin scripts leave one byte of a pair 0, always the same one. */
function unmarked(head: Uint8Array): 0 | 1 | undefined {
  const zeros = [0, 0];
  const pairs = head.length >> 1;
  for (let at = 0; at < head.length; at++) if (head[at] === 0) zeros[at & 1]!++;
  if (pairs < 2 || head.length % 2 !== 0) return undefined;
  const [even, odd] = zeros as [number, number];
  if (even === 0 && odd * 3 >= pairs) return 0;
  return odd === 0 && even * 3 >= pairs ? 1 : undefined;
}

/**
 * Undefined when more than a few sequences are malformed, or all of them: then the file is in some other encoding. One
 * that is cut off at the end of the file is no sign of that.
 */
function utf8(bytes: Uint8Array): { readonly content: string; readonly lost?: number } | undefined {
  const parts: string[] = [];
  let chunk: number[] = [];
  let faults = 0;
  let sound = 0;
  let cut = 0;
  for (let at = 0; at < bytes.length; ) {
    const first = bytes[at]!;
    let point = 0xfffd;
    let size = 1;
    if (first < 0x80) point = first;
    else {
      const length = first >= 0xf0 && first < 0xf5 ? 4 : first >= 0xe0 ? 3 : first >= 0xc2 && first < 0xe0 ? 2 : 0;
      const value = length > 0 && first < 0xf5 ? sequence(bytes, at, length) : -1;
      if (value >= 0) {
        point = value;
        size = length;
        sound++;
      } else if (length > 0 && at + length > bytes.length) {
        cut = 1;
        size = bytes.length - at;
      } else if (++faults > 8) return undefined;
    }
    if (point > 0xffff) chunk.push(0xd800 + ((point - 0x10000) >> 10), 0xdc00 + ((point - 0x10000) & 0x3ff));
    else chunk.push(point);
    at += size;
    if (chunk.length > 4000) {
      parts.push(String.fromCharCode(...chunk));
      chunk = [];
    }
  }
  if (faults > sound) return undefined;
  const content = parts.join('') + String.fromCharCode(...chunk);
  return faults + cut > 0 ? { content, lost: faults + cut } : { content };
}

function sequence(bytes: Uint8Array, at: number, length: number): number {
  let value = bytes[at]! & (0xff >> (length + 1));
  for (let index = 1; index < length; index++) {
    const next = bytes[at + index];
    if (next === undefined || (next & 0xc0) !== 0x80) return -1;
    value = (value << 6) | (next & 0x3f);
  }
  const least = length === 2 ? 0x80 : length === 3 ? 0x800 : 0x10000;
  return value < least || (value >= 0xd800 && value <= 0xdfff) || value > 0x10ffff ? -1 : value;
}
