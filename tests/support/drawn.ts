/** A Markdown table drawn otherwise: what a converter would write where the same table stands in a word processor. */

/** The cells of the lines of a pipe table, without the rule under its header. */
function cellsOf(table: string): string[][] {
  return table
    .split('\n')
    .filter((_, index) => index !== 1)
    .map(line =>
      line
        .trim()
        .slice(1, -1)
        .split('|')
        .map(cell => cell.trim()),
    );
}

export function asHtml(table: string): string {
  const [head, ...body] = cellsOf(table);
  const row = (cells: readonly string[], tag: string): string => {
    const written: string[] = [];
    for (let at = 0; at < cells.length; at++) {
      let span = 1;
      while (cells[at + span] === '<') span++;
      const bold = /^\*\*(.*)\*\*$/.exec(cells[at]!);
      const text = (bold ? bold[1]! : cells[at]!).replaceAll('&', '&amp;').replaceAll('<', '&lt;');
      written.push(
        `<${tag}${span > 1 ? ` colspan="${span}"` : ''}>${bold ? `<strong>${text}</strong>` : text}</${tag}>`,
      );
      at += span - 1;
    }
    return `<tr>\n${written.join('\n')}\n</tr>`;
  };
  return [
    '<table>',
    `<thead>\n${row(head!, 'th')}\n</thead>`,
    `<tbody>\n${body.map(cells => row(cells, 'td')).join('\n')}\n</tbody>`,
    '</table>',
  ].join('\n');
}

/** All pipe tables of a text, drawn so. */
export function redrawn(content: string, draw: (table: string) => string): string {
  return content.replace(/^\|.*\n\|[-:| ]+\|(?:\n\|.*)*/gm, table => draw(table));
}

/** With `+ - |` and `=`, labels in several lines, as pandoc draws it. */
export function asGrid(table: string): string {
  return boxed(table, {
    corner: () => '+',
    bar: '|',
    flat: at => (at === 'under the header' ? '=' : '-'),
    wraps: true,
  });
}

/** With the box characters of Unicode, one line each. */
export function asBox(table: string): string {
  const corners = { top: '┌┬┐', 'under the header': '╞╪╡', between: '├┼┤', bottom: '└┴┘' };
  return boxed(table, {
    corner: (at, end) => corners[at][end]!,
    bar: '│',
    flat: at => (at === 'under the header' ? '═' : '─'),
    wraps: false,
  });
}

/** With rules over and under the header and at the end only, as databases print it. */
export function asConsole(table: string): string {
  const lines = boxed(table, { corner: () => '+', bar: '|', flat: () => '-', wraps: false }).split('\n');
  return lines.filter((line, at) => at < 3 || at === lines.length - 1 || !line.startsWith('+')).join('\n');
}

/** With rules of dashes, rows in several lines with blank lines between them, as pandoc writes it. */
export function asRuled(table: string): string {
  const rows = cellsOf(table).map(cells => cells.map(cell => wrapped(blankOf(cell), 16)));
  const widths = widthsOf(rows);
  const written = rows.map(cells =>
    linesOf(cells, widths)
      .map(line => `  ${line.join(' ').trimEnd()}`)
      .join('\n'),
  );
  const rule = `  ${'-'.repeat(widths.reduce((sum, width) => sum + width + 1, -1))}`;
  const under = `  ${widths.map(width => '-'.repeat(width)).join(' ')}`;
  return [rule, written[0], under, written.slice(1).join('\n\n'), rule].join('\n');
}

type Height = 'top' | 'under the header' | 'between' | 'bottom';

interface Box {
  /** `end`: 0 at the left, 1 between columns, 2 at the right. */
  corner(at: Height, end: 0 | 1 | 2): string;
  flat(at: Height): string;
  readonly bar: string;
  readonly wraps: boolean;
}

function boxed(table: string, { corner, flat, bar, wraps }: Box): string {
  const rows = cellsOf(table).map(cells => cells.map(cell => wrapped(blankOf(cell), wraps ? 14 : 1000)));
  const widths = widthsOf(rows);
  const rule = (at: Height): string =>
    corner(at, 0) + widths.map(width => flat(at).repeat(width + 2)).join(corner(at, 1)) + corner(at, 2);
  const drawn = rows.map(cells =>
    linesOf(cells, widths)
      .map(line => `${bar} ${line.join(` ${bar} `)} ${bar}`)
      .join('\n'),
  );
  const [head, ...body] = drawn;
  return [rule('top'), head, rule('under the header'), body.join(`\n${rule('between')}\n`), rule('bottom')].join('\n');
}

/** A blank under a group is drawn as one. */
function blankOf(cell: string): string {
  return cell === '<' ? '' : cell;
}

function wrapped(text: string, width: number): string[] {
  const lines = [''];
  for (const word of text.split(' ')) {
    const last = lines.at(-1)!;
    if (last === '' || `${last} ${word}`.length <= width)
      lines[lines.length - 1] = last === '' ? word : `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

function widthsOf(rows: readonly (readonly (readonly string[])[])[]): number[] {
  const columns = Math.max(...rows.map(({ length }) => length));
  return Array.from({ length: columns }, (_, column) =>
    Math.max(4, ...rows.flatMap(cells => (cells[column] ?? ['']).map(({ length }) => length))),
  );
}

function linesOf(cells: readonly (readonly string[])[], widths: readonly number[]): string[][] {
  const height = Math.max(...cells.map(({ length }) => length));
  return Array.from({ length: height }, (_, line) =>
    widths.map((width, column) => (cells[column]?.[line] ?? '').padEnd(width)),
  );
}
