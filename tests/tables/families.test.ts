/** Plain tables of fifty forms, in Vietnamese and English: right ones say nothing to mend, and each spoiled cell is seen at warning or above. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { messageOf, openProject } from '../../server/core/project.ts';

const sections = ['families.md', 'english.md'].flatMap(name =>
  readFileSync(new URL(name, import.meta.url), 'utf8')
    .split(/^## /m)
    .slice(1),
);

function faults(content: string): string[] {
  const project = openProject();
  project.set('bang.md', { kind: 'text', content });
  const checked = project.check('bang.md');
  return checked.findings
    .filter(({ severity }) => severity === 'error' || severity === 'warning')
    .map(finding => messageOf(finding, 'vi', checked.report.style));
}

/** The text with one cell of the body of its table written anew; header rows begin with a blank cell or a title. */
function spoil(content: string, row: number, column: number, text: string, headers: number): string {
  const lines = content.split('\n');
  const first = lines.findIndex(line => line.startsWith('|---')) + headers;
  const cells = lines[first + row]!.split('|');
  cells[column] = ` ${text} `;
  return lines.with(first + row, cells.join('|')).join('\n');
}

describe.each(sections.map(section => [section.slice(0, section.indexOf('\n')), section] as const))(
  '%s',
  (_, section) => {
    const content = section.slice(section.indexOf('\n')).replace(/^<!--.*$/gm, '');
    // A second header row has no figure in it.
    const second = content.split('\n').find((_line, at, lines) => lines[at - 1]?.startsWith('|---'));
    const headers = second && !/\d/.test(second) ? 1 : 0;
    test('right', () => expect(faults(content)).toEqual([]));
    test.each([...section.matchAll(/^<!-- spoiled (\d+):(\d+) (\S+) -->$/gm)].map(([, ...parts]) => parts))(
      'row %s, column %s: %s',
      (row, column, text) => {
        expect(faults(spoil(content, Number(row), Number(column), text!, headers))).not.toEqual([]);
      },
    );
  },
);
