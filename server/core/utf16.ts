/** Text of two bytes a unit. `high`: which byte of a pair is the upper one; `from`: behind the byte order mark. Never throws. */
export function utf16(bytes: Uint8Array, high: 0 | 1, from = 2): string {
  const units: string[] = [];
  let chunk: number[] = [];
  for (let at = from; at + 1 < bytes.length; at += 2) {
    const a = bytes[at]!;
    const b = bytes[at + 1]!;
    chunk.push(high === 1 ? (a << 8) | b : (b << 8) | a);
    if (chunk.length === 4096) {
      units.push(String.fromCharCode(...chunk));
      chunk = [];
    }
  }
  return units.join('') + String.fromCharCode(...chunk);
}
