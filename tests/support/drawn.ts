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
