/**
 * The documents a file of sentences was taken from, as far as its passages tell.
 *
 * Passages of one `source` stand in one document, in the order of the file. Those that overlap (windows cut from one
 * stretch of text) are put together again where the end of one is the beginning of the other.
 */
export interface Excerpt {
  readonly context: string;
  readonly quote: string;
  readonly source?: string;
}

/** A document's text and its lines, each with the range of its quote in that text (UTF-16 offsets). */
export interface EvalDocument<Line extends Excerpt> {
  readonly text: string;
  readonly lines: readonly { readonly line: Line; readonly quote: Range }[];
}

interface Range {
  readonly start: number;
  readonly end: number;
}

/** Fewer characters that agree may agree by chance. */
const leastOverlap = 40;

export function documentsOf<Line extends Excerpt>(lines: readonly Line[], alone: boolean): EvalDocument<Line>[] {
  const bySource = new Map<string, Line[]>();
  for (const line of lines) {
    const source = alone ? line.context : (line.source ?? line.context);
    const own = bySource.get(source);
    if (own) own.push(line);
    else bySource.set(source, [line]);
  }
  return [...bySource.values()].map(own => {
    const text = join(own.map(({ context }) => context)).join('\n\n');
    return { text, lines: own.map(line => ({ line, quote: quoteIn(text, line) })) };
  });
}

function join(contexts: readonly string[]): string[] {
  const passages: string[] = [];
  for (const context of contexts) {
    if (passages.some(passage => passage.includes(context))) continue;
    const last = passages.at(-1);
    if (last === undefined) passages.push(context);
    else if (context.includes(last)) passages[passages.length - 1] = context;
    else {
      const shared = overlap(last, context);
      if (shared === 0) passages.push(context);
      else passages[passages.length - 1] = last + context.slice(shared);
    }
  }
  return passages;
}

function overlap(before: string, after: string): number {
  const least = after.slice(0, leastOverlap);
  if (least.length < leastOverlap) return 0;
  for (let at = before.indexOf(least); at >= 0; at = before.indexOf(least, at + 1)) {
    if (after.startsWith(before.slice(at))) return before.length - at;
  }
  return 0;
}

function quoteIn(text: string, { context, quote }: Excerpt): Range {
  const start = text.indexOf(context);
  const at = context.indexOf(quote);
  return at < 0 ? { start, end: start + context.length } : { start: start + at, end: start + at + quote.length };
}
