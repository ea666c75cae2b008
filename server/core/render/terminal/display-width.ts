/**
 * How many columns of a terminal a text takes, and what is shown for characters that have no shape of their own.
 */

/** What a reader sees as one character. */
interface Cluster {
  /** As it is to be written: tabs as spaces, control characters as pictures. */
  readonly text: string;
  /** Columns: 2 for East Asian wide characters and emoji. */
  readonly width: number;
  /** UTF-16 offsets in the text that was cut. */
  readonly start: number;
  readonly end: number;
}

/** A text as a terminal shows it, by the characters that a reader sees. */
export interface Shown {
  /** How many there are. */
  readonly length: number;
  /** Columns from `start` (included) to `end` (excluded). */
  width(start: number, end: number): number;
  /** How far from `start`, not beyond `end`, so many columns reach; and how far back from `end`. */
  ahead(start: number, end: number, columns: number): number;
  back(end: number, columns: number): number;
  /** As it is to be written. */
  text(start: number, end: number): string;
  isSpace(index: number): boolean;
  /** The first that ends behind an offset of the text, and the first that begins at it or behind it. */
  at(offset: number): number;
  from(offset: number): number;
}

/** One column for each of its units. */
export function isPlainText(text: string): boolean {
  return plainText.test(text);
}

export function shownAs(text: string): Shown {
  return isPlainText(text) ? asItIs(text) : inClusters(clusters(text));
}

/** Nearly all of a report: letters that are one character and one column, and no marks after them. */
const plainText = /^[\x20-\x7e\u00a1-\u02ff\u1e00-\u1eff]*$/;

function asItIs(text: string): Shown {
  const within = (offset: number): number => Math.max(0, Math.min(offset, text.length));
  return {
    length: text.length,
    width: (start, end) => end - start,
    ahead: (start, end, columns) => Math.max(start, Math.min(end, start + columns)),
    back: (end, columns) => Math.min(end, Math.max(0, end - columns)),
    text: (start, end) => text.slice(start, end),
    isSpace: index => text[index] === ' ',
    at: within,
    from: within,
  };
}

function inClusters(all: readonly Cluster[]): Shown {
  const orEnd = (found: number): number => (found < 0 ? all.length : found);
  return {
    length: all.length,
    width: (start, end) => {
      let width = 0;
      for (let index = start; index < end; index++) width += all[index]!.width;
      return width;
    },
    ahead: (start, end, columns) => {
      let at = start;
      for (let used = 0; at < end; at++) {
        used += all[at]!.width;
        if (used > columns) break;
      }
      return at;
    },
    back: (end, columns) => {
      let at = end;
      for (let used = 0; at > 0; at--) {
        used += all[at - 1]!.width;
        if (used > columns) break;
      }
      return at;
    },
    text: (start, end) => {
      let text = '';
      for (let index = start; index < end; index++) text += all[index]!.text;
      return text;
    },
    isSpace: index => all[index]!.text === ' ',
    at: offset => orEnd(all.findIndex(cluster => cluster.end > offset)),
    from: offset => orEnd(all.findIndex(cluster => cluster.start >= offset)),
  };
}

/** A text in the pieces a reader sees: a letter with its marks (NFD), an emoji with what is joined to it, a flag. */
function clusters(text: string): Cluster[] {
  const result: Cluster[] = [];
  for (let at = 0; at < text.length; ) {
    const code = text.codePointAt(at)!;
    // Nearly all of a report: a letter that is one character, with no mark after it.
    if (isPlain(code) && (at + 1 === text.length || takesColumn(text.charCodeAt(at + 1)))) {
      result.push({ text: text[at]!, width: 1, start: at, end: ++at });
      continue;
    }
    const end = clusterEnd(text, at, code);
    const { text: printed, width } = shape(text, at, end, code);
    result.push({ text: printed, width, start: at, end });
    at = end;
  }
  return result;
}

/** Columns that `text` takes in a terminal. */
export function displayWidth(text: string): number {
  if (isPlainText(text)) return text.length;
  const shown = shownAs(text);
  return shown.width(0, shown.length);
}

/** A tab is always as wide as this: where a cropped line begins must not move its stops. */
const tabWidth = 4;

/** Printed as it is, in one column. */
function isPlain(code: number): boolean {
  return (code >= 0x20 && code < 0x7f) || (code > 0xa0 && code < 0x300) || isVietnamese(code);
}

/** A code unit that begins a character of its own, which takes a column at least: no mark, nor half of a pair. */
export function takesColumn(code: number): boolean {
  return code < 0x300 || isVietnamese(code);
}

/** Latin Extended Additional: letters with their marks, as Vietnamese is written. */
function isVietnamese(code: number): boolean {
  return code >= 0x1e00 && code <= 0x1eff;
}

function shape(text: string, start: number, end: number, code: number): { text: string; width: number } {
  if (code >= 0x20 && code < 0x7f && end === start + 1) return { text: text[start]!, width: 1 };
  if (code === 9) return { text: ' '.repeat(tabWidth), width: tabWidth };
  if (code < 0x20) return { text: String.fromCharCode(0x2400 + code), width: 1 };
  if (code === 0x7f) return { text: '\u2421', width: 1 };
  if (code === 0xa0) return { text: ' ', width: 1 };
  if (code < 0xa0 && code > 0x7f) return { text: '\ufffd', width: 1 };
  if (code === 0x2028 || code === 0x2029) return { text: '\u2424', width: 1 };
  if (code >= 0xd800 && code <= 0xdfff) return { text: '\ufffd', width: 1 };
  const printed = text.slice(start, end);
  if (code < 0x300) return { text: printed, width: 1 };
  // Marks of direction would rearrange the terminal's line, and characters without width would hide what is marked.
  if (invisible.test(String.fromCodePoint(code))) return { text: '\ufffd', width: 1 };
  // A mark with nothing to stand on gets a base to be seen on.
  if (extender.test(String.fromCodePoint(code))) return { text: `\u25cc${printed}`, width: 1 };
  return { text: printed, width: isWide(code) || looksLikeEmoji(printed, code) ? 2 : 1 };
}

function clusterEnd(text: string, start: number, code: number): number {
  let end = start + (code > 0xffff ? 2 : 1);
  if (code < 0x20 || code === 0x7f) return end;
  if (code >= regionalA && code <= regionalZ) {
    const next = text.codePointAt(end);
    return next !== undefined && next >= regionalA && next <= regionalZ ? end + 2 : end;
  }
  const emoji = pictograph.test(String.fromCodePoint(code));
  while (end < text.length) {
    const next = text.codePointAt(end)!;
    if (next < 0x300) break;
    const size = next > 0xffff ? 2 : 1;
    if (next === joiner) {
      const joined = text.codePointAt(end + 1);
      const joins = emoji && joined !== undefined && pictograph.test(String.fromCodePoint(joined));
      end += joins ? 1 + (joined > 0xffff ? 2 : 1) : 1;
    } else if (extender.test(String.fromCodePoint(next)) || (emoji && next >= 0x1f3fb && next <= 0x1f3ff)) {
      end += size;
    } else break;
  }
  return end;
}

function looksLikeEmoji(printed: string, code: number): boolean {
  if (code >= regionalA && code <= regionalZ) return true;
  return printed.includes('\ufe0f') && pictograph.test(printed);
}

const joiner = 0x200d;
const regionalA = 0x1f1e6;
const regionalZ = 0x1f1ff;
const pictograph = /^\p{Extended_Pictographic}/u;
/** Combining marks, variation selectors, the second and third part of a decomposed Hangul syllable, joiners. */
const extender = /^(?:\p{M}|[\u1160-\u11ff]|\u200c|\u200d|[\ufe00-\ufe0f]|[\u{e0020}-\u{e007f}])/u;
const invisible = /^[\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/u;

/** Sorted. East Asian wide and fullwidth blocks, and the emoji that are wide by themselves (Unicode 15). */
const wide: readonly (readonly [number, number])[] = [
  [0x1100, 0x115f],
  [0x231a, 0x231b],
  [0x2329, 0x232a],
  [0x23e9, 0x23ec],
  [0x23f0, 0x23f0],
  [0x23f3, 0x23f3],
  [0x25fd, 0x25fe],
  [0x2614, 0x2615],
  [0x2648, 0x2653],
  [0x267f, 0x267f],
  [0x2693, 0x2693],
  [0x26a1, 0x26a1],
  [0x26aa, 0x26ab],
  [0x26bd, 0x26be],
  [0x26c4, 0x26c5],
  [0x26ce, 0x26ce],
  [0x26d4, 0x26d4],
  [0x26ea, 0x26ea],
  [0x26f2, 0x26f3],
  [0x26f5, 0x26f5],
  [0x26fa, 0x26fa],
  [0x26fd, 0x26fd],
  [0x2705, 0x2705],
  [0x270a, 0x270b],
  [0x2728, 0x2728],
  [0x274c, 0x274c],
  [0x274e, 0x274e],
  [0x2753, 0x2755],
  [0x2757, 0x2757],
  [0x2795, 0x2797],
  [0x27b0, 0x27b0],
  [0x27bf, 0x27bf],
  [0x2b1b, 0x2b1c],
  [0x2b50, 0x2b50],
  [0x2b55, 0x2b55],
  [0x2e80, 0x303e],
  [0x3041, 0x33ff],
  [0x3400, 0x4dbf],
  [0x4e00, 0xa4cf],
  [0xa960, 0xa97c],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0xfe10, 0xfe19],
  [0xfe30, 0xfe6f],
  [0xff01, 0xff60],
  [0xffe0, 0xffe6],
  [0x16fe0, 0x18cff],
  [0x1aff0, 0x1b2ff],
  [0x1f004, 0x1f004],
  [0x1f0cf, 0x1f0cf],
  [0x1f18e, 0x1f18e],
  [0x1f191, 0x1f19a],
  [0x1f200, 0x1f265],
  [0x1f300, 0x1f320],
  [0x1f32d, 0x1f335],
  [0x1f337, 0x1f37c],
  [0x1f37e, 0x1f393],
  [0x1f3a0, 0x1f3ca],
  [0x1f3cf, 0x1f3d3],
  [0x1f3e0, 0x1f3f0],
  [0x1f3f4, 0x1f3f4],
  [0x1f3f8, 0x1f43e],
  [0x1f440, 0x1f440],
  [0x1f442, 0x1f4fc],
  [0x1f4ff, 0x1f53d],
  [0x1f54b, 0x1f54e],
  [0x1f550, 0x1f567],
  [0x1f57a, 0x1f57a],
  [0x1f595, 0x1f596],
  [0x1f5a4, 0x1f5a4],
  [0x1f5fb, 0x1f64f],
  [0x1f680, 0x1f6c5],
  [0x1f6cc, 0x1f6cc],
  [0x1f6d0, 0x1f6d2],
  [0x1f6d5, 0x1f6d7],
  [0x1f6dc, 0x1f6df],
  [0x1f6eb, 0x1f6ec],
  [0x1f6f4, 0x1f6fc],
  [0x1f7e0, 0x1f7eb],
  [0x1f7f0, 0x1f7f0],
  [0x1f90c, 0x1f93a],
  [0x1f93c, 0x1f945],
  [0x1f947, 0x1f9ff],
  [0x1fa70, 0x1faff],
  [0x20000, 0x3fffd],
];

function isWide(code: number): boolean {
  if (code < wide[0]![0]) return false;
  let low = 0;
  let high = wide.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const [first, last] = wide[middle]!;
    if (code < first) high = middle - 1;
    else if (code > last) low = middle + 1;
    else return true;
  }
  return false;
}
