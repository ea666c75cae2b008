/**
 * SHA-256 (FIPS 180-4) of a text in UTF-8, in base 64: how a content security policy names the one style or script
 * it lets through. The core has no host to ask for it.
 */
export function sha256Base64(text: string): string {
  return base64(sha256(utf8(text)));
}

function utf8(text: string): number[] {
  const bytes: number[] = [];
  for (const character of text) {
    const code = character.codePointAt(0)!;
    if (code < 0x80) bytes.push(code);
    else if (code < 0x800) bytes.push(0xc0 | (code >> 6), 0x80 | (code & 63));
    else if (code < 0x10000) bytes.push(0xe0 | (code >> 12), 0x80 | ((code >> 6) & 63), 0x80 | (code & 63));
    else bytes.push(0xf0 | (code >> 18), 0x80 | ((code >> 12) & 63), 0x80 | ((code >> 6) & 63), 0x80 | (code & 63));
  }
  return bytes;
}

function sha256(message: number[]): number[] {
  const length = message.length;
  const bytes = [...message, 0x80];
  while (bytes.length % 64 !== 56) bytes.push(0);
  for (let shift = 56; shift >= 0; shift -= 8) bytes.push(Math.floor((length * 8) / 2 ** shift) & 255);
  const state = [...initial];
  const words = new Int32Array(64);
  for (let at = 0; at < bytes.length; at += 64) {
    for (let index = 0; index < 16; index++) {
      const from = at + index * 4;
      words[index] = (bytes[from]! << 24) | (bytes[from + 1]! << 16) | (bytes[from + 2]! << 8) | bytes[from + 3]!;
    }
    for (let index = 16; index < 64; index++) {
      const a = words[index - 15]!;
      const b = words[index - 2]!;
      const small0 = rotate(a, 7) ^ rotate(a, 18) ^ (a >>> 3);
      const small1 = rotate(b, 17) ^ rotate(b, 19) ^ (b >>> 10);
      words[index] = (words[index - 16]! + small0 + words[index - 7]! + small1) | 0;
    }
    round(state, words);
  }
  return state.flatMap(word => [(word >>> 24) & 255, (word >>> 16) & 255, (word >>> 8) & 255, word & 255]);
}

function round(state: number[], words: Int32Array): void {
  let [a, b, c, d, e, f, g, h] = state as [number, number, number, number, number, number, number, number];
  for (let index = 0; index < 64; index++) {
    const big1 = rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25);
    const first = (h + big1 + ((e & f) ^ (~e & g)) + constants[index]! + words[index]!) | 0;
    const big0 = rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22);
    const second = (big0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    h = g;
    g = f;
    f = e;
    e = (d + first) | 0;
    d = c;
    c = b;
    b = a;
    a = (first + second) | 0;
  }
  for (const [index, value] of [a, b, c, d, e, f, g, h].entries()) state[index] = (state[index]! + value) | 0;
}

function rotate(word: number, by: number): number {
  return (word >>> by) | (word << (32 - by));
}

function base64(bytes: readonly number[]): string {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
  let text = '';
  for (let at = 0; at < bytes.length; at += 3) {
    const group = (bytes[at]! << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0);
    text += alphabet[(group >> 18) & 63]! + alphabet[(group >> 12) & 63]!;
    text += at + 1 < bytes.length ? alphabet[(group >> 6) & 63]! : '=';
    text += at + 2 < bytes.length ? alphabet[group & 63]! : '=';
  }
  return text;
}

/** First 32 bits of the fractional parts of the square roots of the first 8 primes, and of the cube roots of 64. */
const [initial, constants] = ((): [number[], number[]] => {
  const primes: number[] = [];
  for (let candidate = 2; primes.length < 64; candidate++) {
    if (primes.every(prime => candidate % prime !== 0)) primes.push(candidate);
  }
  const fraction = (root: number): number => ((root - Math.floor(root)) * 2 ** 32) | 0;
  return [primes.slice(0, 8).map(prime => fraction(Math.sqrt(prime))), primes.map(prime => fraction(Math.cbrt(prime)))];
})();
