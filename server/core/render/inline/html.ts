/**
 * What stands within a line as HTML: emphasis, code, links, footnote marks, the few tags a report may use, and the
 * marks of figures.
 *
 * One pass and CommonMark's rules of emphasis; no parser is loaded for it, so that a cell costs nothing to print.
 * remark is the oracle (tests/render); this printer departs from it on purpose where a report wants it otherwise:
 * nothing is linked that is not written as a link, pictures are their words, and every tag but
 * `<i> <b> <u> <em> <strong> <sup> <sub> <br>` is shown as typed. Linear; never throws; all text is escaped.
 */
import type { Span } from '../../text.ts';
import { escapeHtml } from '../escape.ts';
import { emphasise, emphasisRun, type Run } from './emphasis.ts';
import { keptTogether } from './kept-together.ts';
import { entityAt, footnoteAt, linkTags, linkTarget, tagAt, tagHtml } from './marks.ts';

/** A stretch of the source that is wrapped in a `<span>`. Marks are sorted and do not overlap. */
export interface InlineMark {
  readonly start: number;
  readonly end: number;
  /** Attributes of the span, with their leading space, already escaped. */
  readonly attributes: string;
}

export interface InlineOptions {
  /** Offsets in `source` are those of the marks; the text printed is from `start` to `end`. */
  readonly start?: number;
  readonly end?: number;
  readonly marks?: readonly InlineMark[];
  /** Whether "2023-24", "12/KH-UBND" stay on one line. Not in cells, which may be narrower than that. */
  readonly whole?: boolean;
  /** The printed mark of a footnote, or undefined where no such footnote is: the text stands as typed. */
  readonly note?: ((name: string) => string | undefined) | undefined;
}

/** Inline HTML of a text; a line break is a space unless it is a hard one. */
export function inlineHtml(source: string, options: InlineOptions = {}): string {
  const start = options.start ?? 0;
  const end = options.end ?? source.length;
  const marks = options.marks ?? [];
  const kept = options.whole ? keptTogether(source, start, end, marks) : [];
  if (marks.length + kept.length === 0 && !hasMarkup(source, start, end)) return escapeHtml(source.slice(start, end));
  return write(source, readNodes(source, start, end, options), marks, kept);
}

/** A piece of the line, in order. */
type Node =
  | { readonly kind: 'text'; readonly start: number; readonly end: number }
  | { kind: 'html'; html: string }
  | Run;

interface Bracket {
  /** Index of the node of `[` and of the first run after it. */
  readonly node: number;
  readonly run: number;
  readonly image: boolean;
}

function readNodes(source: string, start: number, end: number, options: InlineOptions): Node[] {
  const nodes: Node[] = [];
  const runs: Run[] = [];
  const brackets: Bracket[] = [];
  const openTags: string[] = [];
  const noTicks = new Set<number>();
  let text = start;
  let at = start;
  const flush = (): void => {
    if (at > text) nodes.push({ kind: 'text', start: text, end: at });
  };
  const html = (markup: string, next: number): void => {
    flush();
    nodes.push({ kind: 'html', html: markup });
    at = next;
    text = next;
  };
  while (at < end) {
    const code = source.charCodeAt(at);
    if (!isSpecial(code)) {
      at++;
      continue;
    }
    const character = source[at]!;
    switch (character) {
      case '\\': {
        const next = source[at + 1];
        if (at + 1 < end && (next === '\n' || next === '\r')) html('<br>', afterBreak(source, at + 1, end));
        else if (at + 1 < end && punctuation.test(next!)) html(escapeHtml(next!), at + 2);
        else at++;
        break;
      }
      case '`': {
        const length = runLength(source, at, end);
        const close = noTicks.has(length) ? -1 : closingTicks(source, at + length, end, length);
        if (close < 0) {
          noTicks.add(length);
          at += length;
          break;
        }
        const content = source.slice(at + length, close).replace(breaks, ' ');
        const padded = content.length > 2 && content.startsWith(' ') && content.endsWith(' ') && content.trim() !== '';
        html(`<code>${escapeHtml(padded ? content.slice(1, -1) : content)}</code>`, close + length);
        break;
      }
      case '*':
      case '_':
      case '~': {
        const length = runLength(source, at, end);
        if (character === '~' && length !== 2) {
          at += length;
          break;
        }
        flush();
        const run = emphasisRun(source, at, length, start, end);
        nodes.push(run);
        runs.push(run);
        at += length;
        text = at;
        break;
      }
      case '!':
      case '[': {
        if (character === '!' && source[at + 1] !== '[') {
          at++;
          break;
        }
        const image = character === '!';
        const note = image ? undefined : footnoteAt(source, at, end);
        const mark = note && options.note?.(note.name);
        if (note && mark !== undefined) {
          html(mark, note.end);
          break;
        }
        flush();
        brackets.push({ node: nodes.length, run: runs.length, image });
        const next = at + (image ? 2 : 1);
        nodes.push({ kind: 'text', start: at, end: next });
        at = next;
        text = at;
        break;
      }
      case ']': {
        const bracket = brackets.pop();
        const target = bracket && linkTarget(source, at + 1, end);
        if (!bracket || !target) {
          at++;
          break;
        }
        flush();
        text = at;
        emphasise(runs, bracket.run);
        runs.length = bracket.run;
        const tags = bracket.image ? undefined : linkTags(target.url);
        nodes[bracket.node] = { kind: 'html', html: tags?.open ?? '' };
        // A link holds no other link.
        if (tags?.link) brackets.length = 0;
        nodes.push({ kind: 'html', html: tags?.close ?? '' });
        at = target.end;
        text = at;
        break;
      }
      case '<': {
        const tag = tagAt(source, at, end);
        if (!tag) {
          at++;
          break;
        }
        html(tagHtml(tag, openTags), at + tag.length);
        break;
      }
      case '&': {
        const entity = entityAt(source, at, end);
        if (entity) html(escapeHtml(entity.text), at + entity.length);
        else at++;
        break;
      }
      default: {
        // A line break; two spaces before it make it a hard one.
        let before = at;
        while (before > text && isSpace(source.charCodeAt(before - 1))) before--;
        const hard = at - before >= 2 && source[at - 1] === ' ' && source[at - 2] === ' ';
        const next = afterBreak(source, at, end);
        at = before;
        html(next >= end ? '' : hard ? '<br>' : ' ', next);
      }
    }
  }
  flush();
  emphasise(runs, 0);
  while (openTags.length > 0) nodes.push({ kind: 'html', html: `</${openTags.pop()}>` });
  return nodes;
}

function write(source: string, nodes: readonly Node[], marks: readonly InlineMark[], kept: readonly Span[]): string {
  let html = '';
  let word = 0;
  const text = (start: number, end: number): void => {
    let at = start;
    while (word < kept.length && kept[word]!.start < start) word++;
    for (; word < kept.length && kept[word]!.end <= end; word++) {
      const { start: from, end: to } = kept[word]!;
      marked(at, from);
      html += '<span class="kept">';
      marked(from, to);
      html += '</span>';
      at = to;
    }
    marked(at, end);
  };
  let next = 0;
  const marked = (start: number, end: number): void => {
    let at = start;
    while (next < marks.length && marks[next]!.end <= at) next++;
    for (let index = next; index < marks.length && marks[index]!.start < end; index++) {
      const mark = marks[index]!;
      const from = Math.max(at, mark.start);
      const to = Math.min(end, mark.end);
      html += `${escapeHtml(source.slice(at, from))}<span${mark.attributes}>${escapeHtml(source.slice(from, to))}</span>`;
      at = to;
    }
    html += escapeHtml(source.slice(at, end));
  };
  for (const node of nodes) {
    if (node.kind === 'text') text(node.start, node.end);
    else if (node.kind === 'html') html += node.html;
    else {
      html += node.before;
      if (node.left > 0) html += escapeHtml(node.character.repeat(node.left));
      html += node.after;
    }
  }
  return html;
}

function runLength(source: string, at: number, end: number): number {
  const code = source.charCodeAt(at);
  let to = at;
  while (to < end && source.charCodeAt(to) === code) to++;
  return to - at;
}

function closingTicks(source: string, from: number, end: number, length: number): number {
  for (let at = source.indexOf('`', from); at >= 0 && at < end; ) {
    const found = runLength(source, at, end);
    if (found === length) return at;
    at = source.indexOf('`', at + found);
  }
  return -1;
}

/** After a line break and the white space that begins the next line. */
function afterBreak(source: string, at: number, end: number): number {
  let next = at;
  while (next < end && (isSpace(source.charCodeAt(next)) || source[next] === '\n' || source[next] === '\r')) next++;
  return next;
}

function isSpace(code: number): boolean {
  return code === 32 || code === 9;
}

function hasMarkup(source: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (isSpecial(source.charCodeAt(at))) return true;
  return false;
}

function isSpecial(code: number): boolean {
  switch (code) {
    case 10:
    case 13:
    case 33: // !
    case 38: // &
    case 42: // *
    case 60: // <
    case 91: // [
    case 92: // \
    case 93: // ]
    case 95: // _
    case 96: // `
    case 126: // ~
      return true;
    default:
      return false;
  }
}

const punctuation = /[!-/:-@[-`{-~]/;
const breaks = /\r\n|\r|\n/g;
