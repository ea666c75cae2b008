/**
 * A text as it is compared: composed letters, one kind of space, dash and slash, look-alike letters as their Latin
 * twins, and no emphasis marks. Every offset of the folded text leads back to the original.
 *
 * The folded text is only ever compared; what is shown and repaired is always the original.
 */
import type { Span } from '../../text.ts';

export interface Folded {
  readonly text: string;
  /** The original text. */
  readonly source: string;
  /** The offset in the original where the folded unit at `offset` begins; `text.length` gives the original's end. */
  origin(offset: number): number;
  /** The original span of a span of the folded text. */
  span(start: number, end: number): Span;
}

/** Folds a text, or the stretch `span` of it; origins are offsets of the whole `source`. Linear. */
export function fold(source: string, span: Span = { start: 0, end: source.length }): Folded {
  const stretch = source.slice(span.start, span.end);
  if (plain.test(stretch) && !stretch.includes('](')) {
    return {
      text: stretch,
      source,
      origin: offset => span.start + offset,
      span: (start, end) => ({ start: span.start + start, end: span.start + end }),
    };
  }
  const units: string[] = [];
  const origins: number[] = [];
  // Ends differ from the next unit's start where something was left out between them.
  const ends: number[] = [];
  let spaced = true;
  for (let at = 0; at < stretch.length; ) {
    // Nearly all of it: a letter or a digit with no mark after it.
    if (isItself(stretch.charCodeAt(at)) && !isMark(stretch.charCodeAt(at + 1))) {
      units.push(stretch[at]!);
      origins.push(span.start + at);
      ends.push(span.start + ++at);
      spaced = false;
      continue;
    }
    const hidden = markupEnd(stretch, at);
    if (hidden > at) {
      at = hidden;
      continue;
    }
    const broken = breakEnd(stretch, at);
    const end = broken ?? clusterEnd(stretch, at);
    const unit = broken === undefined ? foldCluster(stretch.slice(at, end), stretch, at) : ' ';
    if (unit === ' ') {
      if (!spaced) push(' ', at, end);
      else if (ends.length > 0) ends[ends.length - 1] = span.start + end;
      spaced = true;
    } else if (unit !== '') {
      for (const code of unit) push(code, at, end);
      spaced = false;
    }
    at = end;
  }
  function push(unit: string, start: number, end: number): void {
    units.push(unit);
    for (let count = 0; count < unit.length; count++) {
      origins.push(span.start + start);
      ends.push(span.start + end);
    }
  }
  return {
    text: units.join(''),
    source,
    origin: offset => origins[offset] ?? span.end,
    span: (start, end) => {
      const first = origins[start] ?? span.end;
      return { start: first, end: end <= start ? first : (ends[end - 1] ?? span.end) };
    },
  };
}

/** Printable ASCII, precomposed Vietnamese and the usual quotes, with single spaces and no Markdown marks. */
const plain =
  /^(?:[!-)+-;=?-[\]^`-~\u00a1-\u00ac\u00ae-\u00bf\u00c0-\u00cf\u00d1-\u00ef\u00f1-\u017f\u01a0\u01a1\u01af\u01b0\u1e00-\u1eff\u201c\u201d\u2018\u2019\u2026]| (?! ))*$/u;

/** Letters of Vietnamese and digits, which are compared as they are. */
function isItself(code: number): boolean {
  return (
    (code >= 0x61 && code <= 0x7a) ||
    (code >= 0x41 && code <= 0x5a) ||
    (code >= 0x30 && code <= 0x39) ||
    (code >= 0x1ea0 && code <= 0x1ef9) ||
    code === 0x111 ||
    code === 0x110
  );
}

/** The end of a tag (`<i>`) or of a link's target (`](…)`) that begins at `at`; else `at`. */
function markupEnd(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (code === 60) {
    const tag = /^<\/?[a-z][^<>\n]{0,80}>/i.exec(text.slice(at, at + 90));
    return tag && !/^<br/i.test(tag[0]) ? at + tag[0].length : at;
  }
  if (code === 93 && text.charCodeAt(at + 1) === 40) {
    // A target has no spaces but before a title: "[sửa] (Theo Nghị định …)" and "[sửa](Theo Nghị định …)" are words.
    const target = /^\]\([^\s()]*(?:\s+["'][^"']*["'])?\)/.exec(text.slice(at, at + 400));
    return target ? at + target[0].length : at;
  }
  return at;
}

/** The end of a line break within a cell (`<br>`) that begins at `at`. */
function breakEnd(text: string, at: number): number | undefined {
  const tag = text.charCodeAt(at) === 60 ? /^<br ?\/?>/i.exec(text.slice(at, at + 6)) : null;
  return tag ? at + tag[0].length : undefined;
}

/** A base character with the combining marks after it. */
function clusterEnd(text: string, at: number): number {
  let end = at + (text.codePointAt(at)! > 0xffff ? 2 : 1);
  while (end < text.length && isMark(text.charCodeAt(end))) end++;
  return end;
}

function isMark(code: number): boolean {
  return code >= 0x300 && code <= 0x36f;
}

function foldCluster(cluster: string, text: string, at: number): string {
  const first = cluster.charAt(0);
  if (cluster.length === 1) {
    if (isBlank(first)) return ' ';
    if (first === '*' || first === '_') return isEmphasis(text, at) ? '' : first;
    if (first === '\\') return /[!-/:-@[-`{-~\r\n]/.test(text.charAt(at + 1)) ? '' : first;
    return signs.get(first) ?? lookAlikes.get(first) ?? first;
  }
  const twin = lookAlikes.get(first);
  return (twin ? twin + cluster.slice(1) : cluster).normalize('NFC');
}

function isBlank(character: string): boolean {
  return (
    character === ' ' ||
    character === '\n' ||
    character === '\r' ||
    character === '\t' ||
    character === '\u00a0' ||
    character === '\u202f' ||
    character === '\u3000' ||
    (character >= '\u2000' && character <= '\u200a')
  );
}

/** A mark of emphasis touches a word on one side; `_` within a word is a letter of it. */
function isEmphasis(text: string, at: number): boolean {
  if (text.charAt(at) === '*') return true;
  return !(/[\p{L}\d]/u.test(text.charAt(at - 1)) && /[\p{L}\d]/u.test(text.charAt(at + 1)));
}

/** Dashes and slashes that stand for the plain ones, and characters that are not seen. */
const signs: ReadonlyMap<string, string> = new Map([
  ...[...'\u2010\u2011\u2012\u2013\u2014\u2212\uff0d'].map(dash => [dash, '-'] as const),
  ...[...'\u2044\u2215\uff0f'].map(slash => [slash, '/'] as const),
  ...[...'\u00ad\u200b\u200c\u200d\u2060\ufeff'].map(unseen => [unseen, ''] as const),
  ...[...'０１２３４５６７８９'].map((digit, value) => [digit, String(value)] as const),
]);

/** Letters of other alphabets that look like Latin ones (Unicode Technical Standard 39, confusables). */
export const lookAlikes: ReadonlyMap<string, string> = new Map(
  pairs(
    // Cyrillic capitals and small letters.
    'АВЕЅІЈКМНОРСТУХҮԀЬ',
    'ABESIJKMHOPCTYXYDB',
    'аеѕіјорсухԁ',
    'aesijopcyxd',
    // Greek capitals and small letters.
    'ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ',
    'ABEZHIKMNOPTYX',
    'ονυ',
    'ovu',
    // Eth and African D for the Vietnamese Đ.
    'ÐƉð',
    'ĐĐđ',
  ),
);

function* pairs(...alphabets: readonly string[]): Generator<readonly [string, string]> {
  for (let index = 0; index < alphabets.length; index += 2) {
    const twins = [...alphabets[index + 1]!];
    let at = 0;
    for (const letter of alphabets[index]!) yield [letter, twins[at++]!];
  }
}
