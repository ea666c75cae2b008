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
    return new Plain(stretch, source, span.start);
  }
  const folding = new Folding(stretch, span.start);
  let spaced = true;
  for (let at = 0; at < stretch.length; ) {
    const kept = keptUpTo(stretch, at);
    if (kept > at) {
      folding.keep(at, kept);
      at = kept;
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
      if (!spaced) folding.put(' ', at, end);
      else folding.lengthen(end);
      spaced = true;
    } else if (unit !== '') {
      folding.put(unit, at, end);
      spaced = false;
    }
    at = end;
  }
  return folding.folded(source, span.end);
}

/** A text that is as it is compared, as nearly every text is. */
class Plain implements Folded {
  readonly text: string;
  readonly source: string;
  private readonly start: number;

  constructor(text: string, source: string, start: number) {
    this.text = text;
    this.source = source;
    this.start = start;
  }

  origin(offset: number): number {
    return this.start + offset;
  }

  span(start: number, end: number): Span {
    return { start: this.start + start, end: this.start + end };
  }
}

/** A folded text as it grows: stretches of the original, and units that stand for others. */
class Folding {
  private text = '';
  // Of each piece: where it begins in the folded text and in the original, and where the original of a unit ends; of a
  // stretch that stands as it is, -1.
  private readonly starts: number[] = [];
  private readonly origins: number[] = [];
  private readonly ends: number[] = [];
  private readonly stretch: string;
  private readonly offset: number;

  constructor(stretch: string, offset: number) {
    this.stretch = stretch;
    this.offset = offset;
  }

  /** What stands from `start` to `end` as it is. */
  keep(start: number, end: number): void {
    this.add(start, -1);
    this.text += this.stretch.slice(start, end);
  }

  /** `unit` for what stands from `start` to `end`; a part of the text itself where it is the same character. */
  put(unit: string, start: number, end: number): void {
    if (end === start + 1 && unit.length === 1) this.add(start, -1);
    else this.add(start, end);
    this.text += unit;
  }

  /** What ends at `end` is left out: the unit before it reaches that far. */
  lengthen(end: number): void {
    if (this.text === '') return;
    const last = this.ends.length - 1;
    const unit = this.text.length - 1;
    if (this.ends[last]! < 0 && this.starts[last]! < unit) {
      const origin = this.origins[last]! + unit - this.starts[last]!;
      this.starts.push(unit);
      this.origins.push(origin);
      this.ends.push(this.offset + end);
    } else this.ends[last] = this.offset + end;
  }

  /** A piece that begins here; a stretch that goes on needs none of its own. */
  private add(start: number, end: number): void {
    const last = this.ends.length - 1;
    const origin = this.offset + start;
    const goesOn = end < 0 && this.ends[last] === -1;
    if (goesOn && this.origins[last]! + this.text.length - this.starts[last]! === origin) return;
    this.starts.push(this.text.length);
    this.origins.push(origin);
    this.ends.push(end < 0 ? -1 : this.offset + end);
  }

  folded(source: string, sourceEnd: number): Folded {
    const { text, starts, origins, ends } = this;
    const origin = (offset: number): number => {
      if (!(offset >= 0 && offset < text.length)) return sourceEnd;
      const piece = lastUpTo(starts, offset);
      return ends[piece]! < 0 ? origins[piece]! + offset - starts[piece]! : origins[piece]!;
    };
    const endOf = (offset: number): number => {
      if (!(offset >= 0 && offset < text.length)) return sourceEnd;
      const piece = lastUpTo(starts, offset);
      return ends[piece]! < 0 ? origins[piece]! + offset - starts[piece]! + 1 : ends[piece]!;
    };
    return {
      text,
      source,
      origin,
      span: (start, end) => {
        const first = origin(start);
        return { start: first, end: end <= start ? first : endOf(end - 1) };
      },
    };
  }
}

/** The index of the last of these numbers, which grow, that is not above `limit`. */
function lastUpTo(numbers: readonly number[], limit: number): number {
  let low = 0;
  let high = numbers.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (numbers[middle]! > limit) high = middle;
    else low = middle;
  }
  return low;
}

/** What stands for itself: printable ASCII without Markdown marks, precomposed Vietnamese and the usual quotes. */
const itself = String.raw`!-)+-;=?-[^\u0060-~\u00a1-\u00ac\u00ae-\u00cf\u00d1-\u00ef\u00f1-\u017f\u01a0\u01a1\u01af\u01b0\u1e00-\u1eff\u201c\u201d\u2018\u2019\u2026`;

/** A text all of which stands for itself, with single spaces. */
const plain = new RegExp(String.raw`^(?:[${itself}\]]| (?! ))*$`, 'u');

/** Such a stretch of a text, up to a bracket that may end the words of a link. */
const plainRun = new RegExp(`[${itself}](?:[${itself}]| (?=[${itself}]))*`, 'uy');

/** The end of what stands for itself from `at` on: nearly all of a text. */
function keptUpTo(text: string, at: number): number {
  plainRun.lastIndex = at;
  if (!plainRun.test(text)) return at;
  const end = plainRun.lastIndex;
  // A last letter belongs to its marks.
  return isMark(text.charCodeAt(end)) ? end - 1 : end;
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
