/** Prints rows whose cells stand between tabs with their columns set apart by spaces, as terminals and PDF readers do. */

export interface Printing {
  /** Titles stand in the middle of their columns. */
  readonly middle?: boolean;
  /** A line drawn under the titles. */
  readonly rule?: boolean;
  /** Titles that are longer stand in several lines. */
  readonly longest?: number;
}

interface Title {
  readonly first: number;
  readonly last: number;
  readonly lines: readonly string[];
}

export function spaced(header: readonly string[], body: readonly string[], printing: Printing): string[] {
  const rows = body.map(line => line.split('\t'));
  const titles = titlesIn(header, printing);
  const columns = Math.max(...rows.map(({ length }) => length));
  const widths = Array.from({ length: columns }, (_, column) =>
    Math.max(
      ...rows.map(row => (row[column] ?? '').length),
      ...titles
        .flat()
        .flatMap(({ first, last, lines }) =>
          first === column && last === column ? lines.map(({ length }) => length) : [],
        ),
    ),
  );
  for (const { first, last, lines } of titles.flat()) {
    const own = widths.slice(first, last + 1).reduce((sum, width) => sum + width + gap, -gap);
    widths[last]! += Math.max(0, ...lines.map(({ length }) => length - own));
  }
  const startOf = (column: number): number => widths.slice(0, column).reduce((sum, width) => sum + width + gap, 0);
  const numeric = widths.map((_, column) => rows.some(row => isFigure(row[column] ?? '')));
  const lines: string[] = [];
  for (const level of titles) {
    const height = Math.max(...level.map(title => title.lines.length));
    for (let at = 0; at < height; at++) {
      lines.push(
        line(
          level.flatMap(({ first, last, lines: own }) => {
            const text = own[at];
            if (text === undefined) return [];
            const room = startOf(last) + widths[last]! - startOf(first) - text.length;
            const before = printing.middle || first < last ? room >> 1 : numeric[first] ? room : 0;
            return [{ at: startOf(first) + before, text }];
          }),
        ),
      );
    }
  }
  if (printing.rule) lines.push(widths.map(width => '-'.repeat(width)).join(' '.repeat(gap)));
  for (const row of rows) {
    lines.push(
      line(
        row.map((text, column) => ({
          at: startOf(column) + (isFigure(text) ? widths[column]! - text.length : 0),
          text,
        })),
      ),
    );
  }
  return lines;
}

const gap = 2;

/** A title with nothing beside it, over titles of the next row, is a group's. */
function titlesIn(header: readonly string[], { longest = 60 }: Printing): Title[][] {
  const rows = header.map(each => each.split('\t'));
  return rows.map((row, level) => {
    const below = rows.slice(level + 1);
    const titled = (column: number): boolean => below.some(each => (each[column] ?? '') !== '');
    return row.flatMap((text, first): Title[] => {
      if (text === '') return [];
      let last = first;
      while (titled(first) && row[last + 1] === '' && titled(last + 1)) last++;
      return [{ first, last, lines: first === last ? inLines(text, longest) : [text] }];
    });
  });
}

function inLines(text: string, longest: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < longest) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

function line(cells: readonly { readonly at: number; readonly text: string }[]): string {
  let text = '';
  for (const cell of cells) if (cell.text !== '') text = `${text.padEnd(cell.at)}${cell.text}`;
  return text;
}

function isFigure(text: string): boolean {
  return /^[-+(]?\d[\d.,]*\s?%?\)?$/u.test(text);
}
